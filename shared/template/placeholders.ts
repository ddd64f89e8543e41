import { attachmentLabels, noteLines, type OfficialDocument } from '../document/official-document';

/** What an office's own Word template is filled with: the name between 【 and 】, and its lines. */
type Lines = (document: OfficialDocument) => readonly string[];

const line = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : [text];

/** The place where the text stands, with its headings and tables. */
export const BODY = '正文';

/** The place where the attachments stand, each on a page of its own with its label and title (7.3.7). */
export const ANNEXES = '附件';
/** Names whose place is taken by paragraphs and tables. */
export const isBlocks = (name: string): boolean => name === BODY || name === ANNEXES;

/** Every name a template may use, in the order of a paper; 正文 and 附件 have no lines of their own. */
const LINES = {
  份号: ({ head }) => line(head.copyNumber),
  紧急程度: ({ head }) => line(head.urgency),
  发文机关标志: ({ head }) => [...line(head.mark.name), ...(head.mark.joint ?? [])],
  发文字号: ({ head }) => line(head.issueNumber),
  期号: ({ head }) => line(head.serialNumber),
  签发人: ({ head }) => line(head.signatories.join('　')),
  编印单位: ({ head }) => line(head.line?.office),
  编印日期: ({ head }) => line(head.line?.date),
  标题: ({ title }) => title,
  副标题: ({ subtitle }) => line(subtitle),
  作者: ({ byline }) => byline,
  主送: ({ addressees }) => line(addressees),
  称呼: ({ salutation }) => line(salutation),
  [BODY]: () => [],
  [ANNEXES]: () => [],
  附件说明: (document) => attachmentNote(document),
  名单: ({ attendance }) => attendance.map(({ label, text }) => `${label}：${text}`),
  署名: ({ signature }) => signature?.signers ?? [],
  成文日期: ({ signature }) => line(signature?.date),
  附注: noteLines,
  报送: ({ dispatch }) => dispatch.map(({ label, text }) => `${label}：${text}`),
  抄送: ({ cc }) => line(cc),
  印发机关: ({ printLine }) => line(printLine?.office),
  印发日期: ({ printLine }) => line(printLine?.date),
} satisfies Record<string, Lines>;

export type Placeholder = keyof typeof LINES;
export const PLACEHOLDERS = Object.keys(LINES) as Placeholder[];

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(LINES, name);
}

/** 附件：1.甲, 2.乙 (7.3.4), a line each. */
function attachmentNote({ attachments }: OfficialDocument): string[] {
  const noted = attachments.filter(({ isIssued }) => !isIssued);
  return noted.map(({ name }, index) => {
    const number = noted.length > 1 ? `${index + 1}.` : '';
    return `${index === 0 ? '附件：' : '　　　'}${number}${name}`;
  });
}

/** The lines that stand in the place of a name. */
export function linesFor(name: Placeholder, document: OfficialDocument): readonly string[] {
  return LINES[name](document).filter((text) => text !== '');
}

/** What the document has and the template no place for, a sentence; '' for nothing. */
export function withoutPlaceWords(document: OfficialDocument, used: readonly string[]): string {
  const missing = withoutPlace(document, used);
  return missing.length === 0 ? '' : `模板里没有位置、没有印出的：${missing.join('、')}。`;
}

/** What they are: 抄送, 附件1的内容. */
export function withoutPlace(document: OfficialDocument, used: readonly string[]): string[] {
  const lines = PLACEHOLDERS.filter(
    (name) => !used.includes(name) && linesFor(name, document).length > 0,
  );
  const labels = attachmentLabels(document.attachments);
  const annexes = document.attachments.flatMap(({ body, isIssued, name }, index) =>
    body.length === 0 || used.includes(ANNEXES)
      ? []
      : [isIssued ? `印发的“${name}”` : `${labels[index]}的内容`],
  );
  return [...lines, ...annexes];
}
