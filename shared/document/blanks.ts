import type { OfficialDocument } from './official-document';
import { type PlainText, type TextSpan, toPlainText } from './plain-text';

/** Something that is still to be filled in. */
export interface Blank {
  /** Name of the element, e.g. 标题, 正文. */
  where: string;
  /** The words it stands in, or '' for an element that holds nothing at all. */
  text: string;
  /** Path of the run or field, as in `TextSpan`; of an empty element its own. */
  path: TextSpan['path'];
}

/** Marks that people type where something is still to come; joined into one pattern. */
const BLANKS: readonly RegExp[] = [
  // ××, ××〔××〕××号; ×月, 某×局, 202×年 but not 3×4, 长300米×宽40米, 宽×高
  /×{2,}(?:〔×{2,}〕×{1,}号)?/u,
  /(?<![\dA-Za-z×一二三四五六七八九十])(?!(?<=\d[厘毫分]?米|\d公分|[长宽高厚深])×[长宽高厚深])×(?=\p{Script=Han})/u,
  /(?<=[\d〇○零一二三四五六七八九])×(?=年)/u,
  // ____, □□, ○○, △△, **; 〇〇 but not 二〇〇八
  /_{2,}|＿{2,}|﹍{2,}|□{2,}|○{2,}|◯{2,}|△{2,}|\*{2,}|＊{2,}/u,
  /(?<![〇○零一二三四五六七八九])〇{2,}(?![〇○零一二三四五六七八九])/u,
  // （　　）, 〔〕, “　　”, 《　》, 〔2026〕号
  /[（(〔][ \u3000]*[）)〕]|“[ \u3000]*”|《[ \u3000]*》|【[ \u3000]*】|〔\d{4}〕第?号/u,
  // 8月　日, 第　期, 20　　年
  /(?<=[年月第〕])(?:[ \u3000]+|_|＿)(?=[月日号期届次])|(?<=(?<!\d)20)[ \u3000]+(?=年)/u,
  // （联系人：　　，电话：）: a label behind which nothing was written
  /(?<=\p{Script=Han})[：:][ \u3000]*(?=[，；）)])|(?<=\p{Script=Han})[：:][ \u3000]+(?=[。、])/u,
  // XX局, X月
  /(?<![A-Za-z0-9.])(?:[Xx]{2,}|[Ｘｘ]{2,})(?![A-Za-z0-9.])/u,
  /(?<![A-Za-z0-9.])[XxＸｘ](?=年(?!级)|[月日号期届次])/u,
  /某年某月(?:某日)?|某月某日/u,
  // （待补充）, （此处填写时间）
  /[（([【](?:待(?:定|填|补|核|确认|完善|明确)|此处(?:填|补|插|写)|请(?:填|补|在此))[^（()）[\]【】]{0,12}[）)\]】]/u,
];
const BLANK = new RegExp(BLANKS.map(({ source }) => source).join('|'), 'gu');

/** Where blanks stand in a text, UTF-16 units, end excluded. */
export function blanksIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(BLANK)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

export const hasBlank = (text: string): boolean => blanksIn(text).length > 0;

/** Whether a 发文字号 or 期号 is still to come: ××〔2026〕×号, 〔2026〕　号, [ ]号, 第期. */
export const isOpenNumber = (number: string): boolean =>
  hasBlank(number) ||
  /[×＊*_＿]|[〕\]］】）)﹞第]\s*[期号]|[〔[［【（(﹝]\s*[〕\]］】）)﹞]/.test(number);

const NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  subtitle: '副标题',
  byline: '标题下署名、日期',
  addressees: '主送机关',
  salutation: '称呼',
  body: '正文',
  attachments: '附件',
  attendance: '出席、请假、列席名单',
  signature: '落款',
  note: '附注',
  dispatch: '报、送、发',
  cc: '抄送',
  printLine: '印发机关和日期',
  head: '版头',
  copyNumber: '份号',
  urgency: '紧急程度',
  mark: '红色标志',
  issueNumber: '发文字号',
  serialNumber: '期号',
  signatories: '签发人',
  line: '编印单位、日期',
  signers: '署名',
  date: '成文日期',
};

function nameOf([first = '', second = '', third]: TextSpan['path']): string {
  if (first === 'attachments') return `附件${Number(second) + 1}${third === 'body' ? '正文' : ''}`;
  const part = first === 'head' || first === 'signature' ? NAMES[second] : undefined;
  return part ?? NAMES[first] ?? '';
}

/** How many characters around a blank are shown. */
const AROUND = 8;

function wordsAround({ text }: PlainText, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  return text.slice(from, to);
}

/** What nobody can know before the signature. */
const OF_SIGNATURE: ReadonlySet<string> = new Set(['issueNumber', 'serialNumber', 'signatories']);
const isNameless = (names: readonly string[]) => names.length > 0 && names.join('').trim() === '';
const MARK_FOR_TITLE: ReadonlySet<string> = new Set(['minutes', 'bulletin']);

/** Elements that are there and hold nothing. */
function emptyElements(document: OfficialDocument, isNumbered: boolean): Blank[] {
  const { head, title, body, signature, printLine, attachments, format } = document;
  if (format === 'nameCards') return [];
  const isPrinted = head.mark.kind === 'printed';
  const empty: [boolean, string, TextSpan['path']][] = [
    [isPrinted && !head.mark.name, '红色标志', ['head', 'mark', 'name']],
    [isNumbered && isNameless(head.signatories), '签发人', ['head', 'signatories']],
    // A 纪要 may have its mark for a title.
    [!(isPrinted && MARK_FOR_TITLE.has(format)) && title.join('') === '', '标题', ['title']],
    [body.length === 0, '正文', ['body']],
    [signature?.signers.join('') === '', '署名', ['signature', 'signers']],
    [signature?.date === '', '成文日期', ['signature', 'date']],
    [printLine?.office === '', '印发机关', ['printLine', 'office']],
    [printLine?.date === '', '印发日期', ['printLine', 'date']],
    ...attachments.map(({ name }, index): [boolean, string, TextSpan['path']] => [
      name === '',
      `附件${index + 1}的名称`,
      ['attachments', index, 'name'],
    ]),
    ...(['attendance', 'dispatch'] as const).flatMap((key) =>
      document[key].map(({ label, text }, index): [boolean, string, TextSpan['path']] => [
        text === '',
        label || (NAMES[key] ?? ''),
        [key, index, 'text'],
      ]),
    ),
  ];
  return empty.flatMap(([isEmpty, where, path]) => (isEmpty ? [{ where, text: '', path }] : []));
}

/**
 * What is still to be filled in, in the order of the text, then the elements that hold
 * nothing. `isNumbered`: numbers and 签发人 count as well; before the signature there are none to give.
 */
export function findBlanks(
  document: OfficialDocument,
  { isNumbered }: { isNumbered: boolean },
): Blank[] {
  const plain = toPlainText(document);
  const found: Blank[] = [];
  for (const { start, end, path } of plain.spans) {
    const isOfSignature = path[0] === 'head' && OF_SIGNATURE.has(String(path[1]));
    if (isOfSignature && !isNumbered) continue;
    for (const blank of blanksIn(plain.text.slice(start, end))) {
      const text = wordsAround(plain, start + blank.start, start + blank.end);
      found.push({ where: nameOf(path), text, path });
    }
  }
  return [...found, ...emptyElements(document, isNumbered)];
}

/** One blank as a line to read: 标题：“关于××的通知”, 成文日期：没有填. */
export function blankLine({ where, text }: Blank): string {
  return text === '' ? `${where}：没有填` : `${where}：“${text}”`;
}
