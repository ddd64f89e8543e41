import { headingEnd } from '../document/heading-end';
import {
  type Block,
  type HeadingLevel,
  noteLines,
  type OfficialDocument,
  type Run,
  runsText,
  type Signature,
} from '../document/official-document';
import type { Element, Place, Role } from './roles';
import { sliceRuns } from './runs';
import { DATE } from './vocabulary';

/**
 * A line of a paper is given another role by hand. Its words go along whole; only
 * the label that a role prints by itself (抄送：) is taken off or written out.
 */

const PRINT_LINE = new RegExp(`^(.*?)[ \\u3000]*(${DATE})[ \\u3000]*印发$`);
const LIST = /^([^：]{1,8})：(.+)$/s;
const NO_SIGNATURE: Signature = { mode: 'sealed', signers: [], date: '' };

/** Roles that a line can be given, in the order in which they are offered. */
export const GIVEN_ROLES = [
  'title',
  'subtitle',
  'byline',
  'addressees',
  'salutation',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'paragraph',
  'attachment',
  'signer',
  'date',
  'note',
  'cc',
  'attendance',
  'dispatch',
  'printLine',
  'issueNumber',
  'serialNumber',
] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Roles whose lines stay where they are: tables, what has pages of its own, what is chosen and not written. */
const FIXED: ReadonlySet<Role> = new Set([
  'table',
  'annexLabel',
  'annexTitle',
  'annexBody',
  'issued',
  'urgency',
]);

/** Of these a paper has one, so that a second would put the first out. */
const SINGLE: Readonly<Partial<Record<Role, (document: OfficialDocument) => string>>> = {
  subtitle: ({ subtitle }) => subtitle,
  addressees: ({ addressees }) => addressees,
  salutation: ({ salutation }) => salutation,
  date: ({ signature }) => signature?.date ?? '',
  cc: ({ cc }) => cc,
  issueNumber: ({ head }) => head.issueNumber,
  serialNumber: ({ head }) => head.serialNumber,
};

const IN_HEAD: ReadonlySet<Role> = new Set([
  'copyNumber',
  'mark',
  'issueNumber',
  'serialNumber',
  'signatories',
  'headLine',
]);
/** Lines above the body; what leaves them goes to its beginning. */
const ABOVE: ReadonlySet<Role> = new Set([
  ...IN_HEAD,
  'title',
  'subtitle',
  'byline',
  'addressees',
  'salutation',
]);

const withoutAt = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, at) => at !== index);

function withoutSigner(document: OfficialDocument, change: Partial<Signature>): OfficialDocument {
  const signature = { ...(document.signature ?? NO_SIGNATURE), ...change };
  const isEmpty = signature.signers.length === 0 && signature.date === '';
  return { ...document, signature: isEmpty ? null : signature };
}

/** The document without the head's line at a place. */
function withoutHead(document: OfficialDocument, key: string): OfficialDocument {
  const { head } = document;
  if (key === 'mark') {
    const { kind, joint } = head.mark;
    const isPrinted = kind === 'printed';
    const mark = { kind: isPrinted ? ('none' as const) : kind, ...(joint ? { joint } : {}) };
    return {
      ...document,
      format: isPrinted ? 'general' : document.format,
      head: { ...head, mark },
    };
  }
  if (key === 'line') return { ...document, head: { ...head, line: null } };
  return { ...document, head: { ...head, [key]: key === 'signatories' ? [] : '' } };
}

/** The document without one of the organs that issue it with another. */
function withoutJoint(document: OfficialDocument, index: number): OfficialDocument {
  const { joint = [], ...mark } = document.head.mark;
  const others = withoutAt(joint, index);
  const left = others.length > 0 ? { ...mark, joint: others } : mark;
  return { ...document, head: { ...document.head, mark: left } };
}

/** The document without the line at a place. */
function without(document: OfficialDocument, place: Place): OfficialDocument {
  const [first, second] = place;
  const index = Number(second);
  switch (first) {
    case 'head':
      if (place[2] === 'joint') return withoutJoint(document, Number(place[3]));
      return withoutHead(document, String(second));
    case 'signature':
      if (second === 'date') return withoutSigner(document, { date: '' });
      return withoutSigner(document, {
        signers: withoutAt(document.signature?.signers ?? [], Number(place[2])),
      });
    case 'title':
    case 'byline':
      return { ...document, [first]: withoutAt(document[first], index) };
    case 'attendance':
    case 'dispatch':
      return { ...document, [first]: withoutAt(document[first], index) };
    case 'attachments':
      return { ...document, attachments: withoutAt(document.attachments, index) };
    case 'note':
      return { ...document, note: withoutAt(noteLines(document), index).join('\n') };
    case 'body':
      return { ...document, body: withoutAt(document.body, index) };
    case 'printLine':
      return { ...document, printLine: null };
    default:
      return { ...document, [String(first)]: '' };
  }
}

/** The runs of a line, with their weight where it stands in the body. */
function runsOf(document: OfficialDocument, { place, text }: Element): Run[] {
  const block = place[0] === 'body' ? document.body[Number(place[1])] : undefined;
  if (block?.type === 'heading') return [...block.runs, ...(block.runIn ?? [])];
  return block?.type === 'paragraph' ? block.runs : [{ text }];
}

/** A line as a block of the body: a paragraph, or a heading up to its first full stop. */
function blockOf(runs: Run[], role: GivenRole): Block {
  const level = Number(/^heading(\d)$/.exec(role)?.[1] ?? 0);
  if (level === 0) return { type: 'paragraph', runs };
  const end = headingEnd(runsText(runs));
  const heading = { type: 'heading', level: level as HeadingLevel } as const;
  if (end === null) return { ...heading, runs };
  return { ...heading, runs: sliceRuns(runs, 0, end), runIn: sliceRuns(runs, end) };
}

const isOfBody = (role: Role): boolean => role === 'paragraph' || role.startsWith('heading');

function intoBody(document: OfficialDocument, element: Element, role: GivenRole): OfficialDocument {
  const block = blockOf(runsOf(document, element), role);
  if (element.place[0] === 'body') {
    return { ...document, body: document.body.with(Number(element.place[1]), block) };
  }
  const left = without(document, element.place);
  const isAbove = ABOVE.has(element.role);
  return { ...left, body: isAbove ? [block, ...left.body] : [...left.body, block] };
}

/** 抄送：x → x; a line without the label stays whole. */
const bare = (text: string, label: RegExp): string => text.replace(label, '') || text;

/** The document with a line's words in an element outside its body. */
function put(
  document: OfficialDocument,
  text: string,
  role: GivenRole,
  isFirst: boolean,
): OfficialDocument {
  const added = <T>(list: readonly T[], one: T): T[] => (isFirst ? [one, ...list] : [...list, one]);
  const signature = document.signature ?? NO_SIGNATURE;
  switch (role) {
    case 'title':
    case 'byline':
      return { ...document, [role]: added(document[role], text) };
    case 'note':
      return { ...document, note: added(noteLines(document), text).join('\n') };
    case 'signer':
      return {
        ...document,
        signature: { ...signature, signers: added(signature.signers, text) },
      };
    case 'date':
      return { ...document, signature: { ...signature, date: text } };
    case 'attachment': {
      const name = bare(text, /^附件：(?:\d{1,2}\.)?/);
      return { ...document, attachments: added(document.attachments, { name, body: [] }) };
    }
    case 'attendance':
    case 'dispatch': {
      const [, label = '', words = ''] = LIST.exec(text) ?? [];
      return { ...document, [role]: added(document[role], { label, text: words }) };
    }
    case 'printLine': {
      const [, office = '', date = ''] = PRINT_LINE.exec(text) ?? [];
      return { ...document, printLine: { office, date } };
    }
    case 'issueNumber':
    case 'serialNumber': {
      const { mark } = document.head;
      // Without a head a number would not be printed (套印).
      const kind = mark.kind === 'none' ? 'preprinted' : mark.kind;
      return { ...document, head: { ...document.head, mark: { ...mark, kind }, [role]: text } };
    }
    default:
      return { ...document, [role]: role === 'cc' ? bare(text, /^抄送：/) : text };
  }
}

/** Whether a line can be given a role: one that is free, and that its words can fill. */
export function canBe(document: OfficialDocument, element: Element, role: GivenRole): boolean {
  if (FIXED.has(element.role) || role === element.role) return false;
  const attachment = document.attachments[Number(element.place[1])];
  if (element.role === 'attachment' && (attachment?.body.length ?? 0) > 0) return false;
  if ((SINGLE[role]?.(document) ?? '') !== '') return false;
  if (role === 'attendance' || role === 'dispatch') return LIST.test(element.text);
  if (role !== 'printLine') return true;
  return document.printLine === null && PRINT_LINE.test(element.text);
}

/** The document with one of its lines in another role; unchanged where `canBe` says no. */
export function giveRole(
  document: OfficialDocument,
  element: Element,
  role: GivenRole,
): OfficialDocument {
  if (!canBe(document, element, role)) return document;
  if (isOfBody(role)) return intoBody(document, element, role);
  const isFirst = role === 'title' && IN_HEAD.has(element.role);
  return put(without(document, element.place), element.text, role, isFirst);
}
