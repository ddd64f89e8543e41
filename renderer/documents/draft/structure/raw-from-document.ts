import { hasBlank, isOpenNumber } from '#shared/document/blanks';
import {
  type Attachment,
  type Block,
  type DocumentHead,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import { classOf, type DocumentType } from '#shared/model/document-type';
import { typeOfPaper } from '#shared/structure/vocabulary';
import { isEmptyDocument } from './whole-text';

function linesOf(document: OfficialDocument): RawBlock[] {
  const { text } = toPlainText(document);
  return text === '' ? [] : rawFromText(text);
}

function rawOf(block: Block): RawBlock {
  if (block.type !== 'heading') {
    return block.type === 'paragraph' ? { type: 'paragraph', runs: block.runs } : block;
  }
  return { type: 'paragraph', runs: [...block.runs, ...(block.runIn ?? [])] };
}

/**
 * The draft as raw text, to be structured anew; tables, page breaks and bold stay.
 * What already has its place (a printed head, lists) is left out: `restructured`
 * keeps it as it is.
 */
export function rawFromDocument(document: OfficialDocument): RawBlock[] {
  const { attachments, signature, note, cc, printLine, body, ...before } = document;
  const empty = emptyDocument(document.format);
  const isPrinted = before.head.mark.kind === 'printed';
  const head: OfficialDocument = {
    ...empty,
    ...before,
    head: isPrinted ? empty.head : withoutPlaced(before.head),
    attendance: [],
    dispatch: [],
  };
  const tail: OfficialDocument = { ...empty, attachments, signature, note, cc, printLine };
  return [...linesOf(head), ...body.map(rawOf), ...linesOf(tail)];
}

/** A head without what no text need say again. */
function withoutPlaced(head: DocumentHead): DocumentHead {
  const { joint: _placed, ...mark } = head.mark;
  return { ...head, mark, copyNumber: '', line: null };
}

/**
 * Takes over what structuring found in a text and keeps what the text cannot say:
 * format, turned sheets, head room, seal. A printed head stays where the text brings none.
 */
export function adoptStructure(
  present: OfficialDocument,
  found: OfficialDocument,
): OfficialDocument {
  const { signature } = found;
  const mode = present.signature?.mode;
  const isNew = found.head.mark.kind === 'printed';
  // Of a draft without a word nobody has chosen the head.
  const isOpen = present.head.mark.kind === 'none' && isEmptyDocument(present);
  const kept = isNew || isOpen ? found.head : keptHead(present.head, found.head);
  return {
    ...found,
    ...(present.landscape ? { landscape: true } : {}),
    format: isNew && present.format === 'general' ? found.format : present.format,
    head: withOpen(present.head, withPlaced(present.head, kept), found),
    signature: signature && mode ? { ...signature, mode } : signature,
    attachments: found.attachments.map((one) => turnedAsBefore(one, present.attachments)),
  };
}

/** Kinds that go to organs above and bear who signed them off (7.2.6). */
const UPWARD: ReadonlySet<DocumentType | null> = new Set(['请示', '报告', '意见', null]);

/**
 * What the draft keeps open for the signature stays open where the text brings none:
 * ××〔××〕××号, and 签发人 of an upward paper. A text that bears no such thing ends it.
 */
function withOpen(present: DocumentHead, head: DocumentHead, found: OfficialDocument) {
  const type = typeOfPaper(found.title.join(''), found.addressees);
  const isNumbered = found.format !== 'minutes' && found.format !== 'bulletin';
  const mayBear = isNumbered && (type === null || classOf(type) === 'document');
  if (!mayBear) return head;
  const { issueNumber, signatories } = present;
  return {
    ...head,
    issueNumber: head.issueNumber || (isOpenNumber(issueNumber) ? issueNumber : ''),
    signatories:
      head.signatories.length === 0 && UPWARD.has(type) && signatories.every(isNobody)
        ? signatories
        : head.signatories,
  };
}

const isNobody = (name: string) => name.trim() === '' || hasBlank(name);

/** An attachment that is still there lies as it did. */
function turnedAsBefore(found: Attachment, present: readonly Attachment[]): Attachment {
  const before = present.find(({ name }) => name === found.name);
  return before?.landscape ? { ...found, landscape: true } : found;
}

/** A text that brings no 份号 and no organs beside its sponsor leaves those that are there. */
function withPlaced({ copyNumber, mark }: DocumentHead, found: DocumentHead): DocumentHead {
  const keepsNumber = copyNumber && !found.copyNumber;
  const isSameMark = (found.mark.name ?? mark.name) === mark.name;
  const keepsJoint = mark.joint && !found.mark.joint && isSameMark;
  return {
    ...found,
    ...(keepsNumber ? { copyNumber } : {}),
    ...(keepsJoint ? { mark: { ...found.mark, joint: mark.joint } } : {}),
  };
}

/** The head that a text without a printed one leaves. */
function keptHead(present: DocumentHead, found: DocumentHead): DocumentHead {
  const { kind } = present.mark;
  if (kind !== 'printed') return { ...found, mark: { ...found.mark, kind } };
  return {
    ...present,
    urgency: found.urgency || present.urgency,
    issueNumber: found.issueNumber || present.issueNumber,
    serialNumber: found.serialNumber || present.serialNumber,
    signatories: found.signatories.length > 0 ? found.signatories : present.signatories,
    line: found.line ?? present.line,
  };
}

/** The draft's own text structured anew: lists that already have their place stay behind those found. */
export function restructured(present: OfficialDocument, found: OfficialDocument): OfficialDocument {
  const adopted = adoptStructure(present, found);
  return {
    ...adopted,
    head: { ...adopted.head, line: adopted.head.line ?? present.head.line },
    attendance: [...found.attendance, ...present.attendance],
    dispatch: [...found.dispatch, ...present.dispatch],
  };
}
