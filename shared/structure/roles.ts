import type { OfficialDocument } from '../document/official-document';
import { toPlainText } from '../document/plain-text';

/** What a line of a paper is, under the names that clerks use. */
export const ROLES = {
  copyNumber: '份号',
  urgency: '紧急程度',
  mark: '发文机关标志',
  issueNumber: '发文字号',
  serialNumber: '期号',
  signatories: '签发人',
  headLine: '编印单位、日期',
  title: '标题',
  subtitle: '副标题',
  byline: '标题下署名、日期',
  addressees: '主送机关',
  salutation: '称呼',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  paragraph: '正文',
  table: '表格',
  attachment: '附件说明',
  attendance: '出席、请假、列席',
  signer: '发文机关署名',
  date: '成文日期',
  note: '附注',
  annexLabel: '附件标识',
  annexTitle: '附件标题',
  annexBody: '附件正文',
  issued: '印发的文件',
  dispatch: '报、送、发',
  cc: '抄送',
  printLine: '印发机关和日期',
} as const;
export type Role = keyof typeof ROLES;

/** Place of a line in the document: the path of the element or block that holds it. */
export type Place = readonly (string | number)[];

/** One line of a paper with what it is; a table is one. */
export interface Element {
  role: Role;
  /** As it stands in the plain text, labels included. */
  text: string;
  place: Place;
}

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;

function roleOfBlock(document: OfficialDocument, index: number): Role {
  const block = document.body[index];
  if (block?.type === 'heading') return HEADINGS[block.level - 1] ?? 'paragraph';
  return block?.type === 'table' ? 'table' : 'paragraph';
}

const HEAD_ROLES: Readonly<Record<string, Role>> = {
  copyNumber: 'copyNumber',
  urgency: 'urgency',
  mark: 'mark',
  issueNumber: 'issueNumber',
  serialNumber: 'serialNumber',
  signatories: 'signatories',
  line: 'headLine',
};
const OWN_ROLES: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'byline',
  'addressees',
  'salutation',
  'attendance',
  'note',
  'dispatch',
  'cc',
  'printLine',
]);

/** How many steps of a path name the element: title 2, head.line 2, body 2, cc 1. */
function placeOf(path: Place): Place {
  const [first, second, third] = path;
  if (first === 'printLine') return [first];
  if (third === 'joint') return path.slice(0, 4);
  if (first === 'attachments') return path.slice(0, third === 'body' ? 4 : 3);
  return path.slice(0, second === 'signers' ? 3 : 2);
}

/** `behind`: the pages behind the signature have begun, where attachments stand with their text. */
function roleOf(document: OfficialDocument, place: Place, behind: boolean): Role {
  const [first = '', second = '', third] = place;
  if (first === 'body') return roleOfBlock(document, Number(second));
  if (first === 'head') return HEAD_ROLES[second] ?? 'mark';
  if (first === 'signature') return second === 'date' ? 'date' : 'signer';
  if (first !== 'attachments') return OWN_ROLES.has(String(first)) ? (first as Role) : 'paragraph';
  if (third === 'body') return 'annexBody';
  if (!behind) return 'attachment';
  return document.attachments[Number(second)]?.isIssued ? 'issued' : 'annexTitle';
}

/** Every line of a paper, in the order of its plain text, with what it is; page breaks are left out. */
export function elementsOf(document: OfficialDocument): Element[] {
  const { text, spans } = toPlainText(document);
  const elements: Element[] = [];
  let start = 0;
  let at = 0;
  let behind = false;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while ((spans[at]?.end ?? end) <= start && at < spans.length) at += 1;
    const span = spans[at];
    const path = span && span.start < end ? span.path : null;
    start = end + 1;
    const last = elements.at(-1);
    if (!path) {
      // A label that stands alone: 附件1 above the attachment's text.
      if (line.trim() === '') continue;
      behind = true;
      elements.push({ role: 'annexLabel', text: line, place: [] });
      continue;
    }
    const place = placeOf(path);
    behind ||=
      document.attachments[Number(place[1])]?.isIssued === true && place[0] === 'attachments';
    const isSame = last?.place.join() === place.join();
    if (isSame && last && (place[0] === 'body' || place[2] === 'body')) last.text += `\n${line}`;
    else elements.push({ role: roleOf(document, place, behind), text: line, place });
  }
  return elements;
}
