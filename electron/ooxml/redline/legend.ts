import { inElement, STROKES, withLook } from './pen';
import { textElement } from './pieces';

/** What stands above a sheet with drawn changes. */
export interface Legend {
  /** E.g. 花脸稿：一稿送审稿 → 二稿签发稿. */
  title: string;
  /** Whose changes, what differs apart from the words; each a line. */
  lines: readonly string[];
}

const SMALL = '<w:pStyle w:val="HuiyinSmall"/>';
const RULE = '<w:pBdr><w:bottom w:val="single" w:color="000000" w:sz="6" w:space="4"/></w:pBdr>';

/** Each stroke with what it means, written in it. */
const KEY: readonly (readonly [keyof typeof STROKES, string])[] = [
  ['deleted', '删去的字'],
  ['added', '增加的字'],
  ['movedAway', '移走的段'],
  ['movedHere', '移来的段'],
];

/** The legend as paragraphs, the last of them ruled off from the text. */
export function legendOf({ title, lines }: Legend): string {
  const hint = '<w:rFonts w:hint="eastAsia"/>';
  const run = (text: string, look = hint) =>
    `<w:r>${inElement('w:rPr', look)}${textElement('w:t', text)}</w:r>`;
  const line = (content: string, props = '') =>
    `<w:p><w:pPr>${SMALL}${props}</w:pPr>${content}</w:p>`;
  const strokes = KEY.map(([fate, text]) => run(text, withLook(hint, STROKES[fate]))).join(
    run('　'),
  );
  return [
    line(run(title, withLook(hint, '<w:b/>'))),
    ...lines.map((text) => line(run(text))),
    line(run('图例：') + strokes, RULE),
  ].join('');
}
