import type { LabelledList, OfficialDocument } from '#shared/document/official-document';
import { FIELD } from './field-list';
import { hasOwnMark, withMark } from './head-form';

/** Elements of a document that the clerk can add when they are needed; title and body are always there. */
export type ElementKey =
  | 'preprinted'
  | 'mark'
  | 'joint'
  | 'headLine'
  | 'copyNumber'
  | 'urgency'
  | 'issueNumber'
  | 'serialNumber'
  | 'signatories'
  | 'subtitle'
  | 'byline'
  | 'addressees'
  | 'salutation'
  | 'attachments'
  | 'attendance'
  | 'signature'
  | 'note'
  | 'dispatch'
  | 'cc'
  | 'printLine';

/** Elements in the order in which 添加要素 offers them; how the head is printed is chosen by itself, see `withHead`. */
export const ELEMENTS: readonly { key: ElementKey; label: string }[] = [
  { key: 'subtitle', label: '副标题' },
  { key: 'byline', label: '标题下署名、日期' },
  { key: 'addressees', label: '主送机关' },
  { key: 'salutation', label: '称呼' },
  { key: 'attachments', label: '附件' },
  { key: 'attendance', label: '出席、请假、列席名单' },
  { key: 'signature', label: '落款（署名、成文日期）' },
  { key: 'note', label: '附注' },
  { key: 'dispatch', label: '报、送、发' },
  { key: 'cc', label: '抄送' },
  { key: 'printLine', label: '印发机关和日期' },
  { key: 'headLine', label: '标志下的编印单位、日期' },
  { key: 'joint', label: '联合发文机关' },
  { key: 'copyNumber', label: '份号' },
  { key: 'urgency', label: '紧急程度' },
  { key: 'issueNumber', label: '发文字号' },
  { key: 'serialNumber', label: '期号' },
  { key: 'signatories', label: '签发人' },
];

/** Lists of one kind: who was there, or where a bulletin goes. */
export type ListKey = 'attendance' | 'dispatch';
/** Labels in their usual order. */
const USUAL_LABELS: Record<ListKey, readonly string[]> = {
  attendance: ['出席', '请假', '列席'],
  dispatch: ['报', '送', '发'],
};

/** An empty list with the first usual label that the document does not have yet. */
export function nextList(document: OfficialDocument, key: ListKey): LabelledList {
  const present = new Set(document[key].map(({ label }) => label));
  return { label: USUAL_LABELS[key].find((label) => !present.has(label)) ?? '', text: '' };
}

const MARK_KIND = { preprinted: 'preprinted', mark: 'printed' } as const;

/** True when the document has this element, whether filled in or not. */
export function hasElement(document: OfficialDocument, key: ElementKey): boolean {
  switch (key) {
    case 'preprinted':
    case 'mark':
      return document.head.mark.kind === MARK_KIND[key];
    case 'headLine':
      return document.head.line !== null;
    case 'attendance':
    case 'dispatch':
      return document[key].length > 0;
    case 'urgency':
      return document.head.urgency !== '';
    case 'attachments':
      return document.attachments.length > 0;
    case 'signature':
      return document.signature !== null;
    case 'printLine':
      return document.printLine !== null;
    default:
      return (FIELD.get(key)?.get(document).length ?? 0) > 0;
  }
}

/** Puts an element in, empty or with its usual first value. */
export function addElement(
  document: OfficialDocument,
  key: ElementKey,
  proposal: { signature: string; today: string },
): OfficialDocument {
  switch (key) {
    case 'headLine': {
      const line = { office: proposal.signature, date: proposal.today };
      return { ...document, head: { ...document.head, line } };
    }
    case 'attendance':
    case 'dispatch':
      return { ...document, [key]: [...document[key], nextList(document, key)] };
    case 'urgency':
      return { ...document, head: { ...document.head, urgency: '加急' } };
    case 'attachments':
      return { ...document, attachments: [...document.attachments, { name: '', body: [] }] };
    case 'signature': {
      const signers = proposal.signature === '' ? [] : [proposal.signature];
      return { ...document, signature: { mode: 'sealed', signers, date: proposal.today } };
    }
    case 'printLine':
      return { ...document, printLine: { office: proposal.signature, date: proposal.today } };
    default:
      return document;
  }
}

/** Takes an element out with what it holds. */
export function removeElement(document: OfficialDocument, key: ElementKey): OfficialDocument {
  switch (key) {
    case 'preprinted': {
      // The red mark of a 纪要 or 简报 is printed again.
      const { mark } = document.head;
      const isPrinted = mark.name !== undefined && hasOwnMark(document);
      return withMark(document, { ...mark, kind: isPrinted ? 'printed' : 'none' });
    }
    case 'mark':
      return withMark(document, { kind: 'none' });
    case 'headLine':
      return { ...document, head: { ...document.head, line: null } };
    case 'attendance':
    case 'dispatch':
      return { ...document, [key]: [] };
    case 'urgency':
      return { ...document, head: { ...document.head, urgency: '' } };
    case 'attachments':
      return { ...document, attachments: [] };
    case 'signature':
      return { ...document, signature: null };
    case 'printLine':
      return { ...document, printLine: null };
    default:
      return FIELD.get(key)?.set(document, []) ?? document;
  }
}
