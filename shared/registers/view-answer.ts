import type { Block, OfficialDocument, Run, TableBlock } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import type { ViewRequest } from '../model/view-request';

/** What an answer says, read from its text. */
export interface ReadAnswer {
  answer: ViewRequest['answer'];
  /** The text as it came. */
  words: string;
  remarks: { place: string; words: string }[];
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(?\d{1,2}[)）.、．]|（\d{1,2}）|[①-⑳])\s*/;
const NO_REMARKS =
  /(?:没有|无)(?:修改|不同|其他|补充)?(?:意见|建议)|^同意(?:该|此|上述)?.{0,6}[。.]?$/;
/** That there are none, and nothing else: 对第五条没有意见，但建议… is a remark. */
const ONLY_NONE =
  /^(?:(?!但|建议(?!。?$)|应当?|改为|增加|删).){0,40}?(?:没有|无)(?:修改|不同|其他|补充)?(?:意见|建议)[。.！]?$|^同意(?:该|此|上述)?.{0,6}[。.]?$|^(?:无|没有)[。.]?$/;
/** What was received, at the beginning of a line: the answer may follow it at once. */
const RECEIVED = /^.{0,60}?收悉[。，；！]?\s*/;
/** What leads the remarks in. */
const LEADS_IN = /^.{0,40}(?:现(?:反馈|回复|函复|将.{0,12}意见)|提出).{0,16}如下[：:。]?$/;
/** How letters end. */
const ENDS = /^特此(?:函复|回复|反馈|复函)|^此复|^(?:联系人|附件)[：:]/;
const PLACE =
  /^((?:第?[一二三四五六七八九十百\d]+(?:部分|章|节|条|款|项|段|页|行|点)(?:第)?[，、的中]?)+)(?:[：:，,]|建议|将|应|中)?/;

/**
 * Splits an answer into its remarks: by the rows of its form (意见反馈表), by its numbers where
 * it has any, else by its paragraphs. Not a word of them is changed.
 */
export function readAnswer(document: OfficialDocument): ReadAnswer {
  const { text } = toPlainText(document);
  const all = [document.body, ...document.attachments.map(({ body }) => body)];
  const forms = all.flatMap((blocks) => blocks.flatMap(rowsOfForm));
  const lines = document.body
    .flatMap((block) =>
      block.type === 'table' || block.type === 'pageBreak' ? [] : [lineOf(block)],
    )
    .filter((line) => line !== '');
  const said = withoutSigner(lines, document)
    .map(withoutFrame)
    .filter((line) => line !== '');
  const found: string[] = [];
  const isNumbered = said.some((line) => NUMBERED.test(line));
  for (const line of said) {
    if (NUMBERED.test(line)) found.push(line.replace(NUMBERED, ''));
    else if (!isNumbered) found.push(line);
    else if (found.length > 0) found.push(`${found.pop()}\n${line}`);
  }
  const fromLines = found.filter((one) => !ONLY_NONE.test(one)).map(placed);
  // A letter with a form in it says in its lines only that the form is there.
  const remarks = forms.length > 0 && !isNumbered ? forms : [...fromLines, ...forms];
  const isContent = remarks.length === 0 && NO_REMARKS.test(lines.join(''));
  const answer = remarks.length > 0 ? '有意见' : isContent ? '无意见' : '';
  return { answer, words: text.trim(), remarks };
}

/** A name as letters are signed with: no mark of a sentence in it. */
const NAME = /^[^，。；：！？、,.;:!?]{2,30}$/;

/** Units have names that nobody foresees (提案委, 示例海关): above the date of a letter the last line is one where no other name stands there. The letter as it came still has it. */
function withoutSigner(lines: readonly string[], { signature }: OfficialDocument): string[] {
  const last = lines.at(-1) ?? '';
  const isDated = signature !== null && signature.date !== '' && signature.signers.length === 0;
  const isName = isDated && lines.length > 1 && !NUMBERED.test(last) && NAME.test(last);
  return isName ? lines.slice(0, -1) : [...lines];
}

/** A line without what frames the remarks: what was received, how letters lead in and end. '' where nothing else is in it. */
function withoutFrame(line: string): string {
  if (NUMBERED.test(line)) return line;
  const rest = line.replace(RECEIVED, '').trim();
  return LEADS_IN.test(rest) || ENDS.test(rest) ? '' : rest;
}

/** Headings of 意见反馈表: what is said, of which place, and why. */
const SAID = /^(?:修改|反馈|具体|主要)?(?:意见|建议)(?:和|及|与|、|或)?(?:建议|意见|内容)?$/;
const WHERE = /条款|章节|位置|页码|页数|部分|条目|条文|所在|原文|针对|序号条/;
const WHY = /理由|依据|原因|说明/;

/** The remarks of a table that is such a form, a row each; [] of any other table. */
function rowsOfForm(block: Block): ReadAnswer['remarks'] {
  if (block.type !== 'table') return [];
  const rows = gridOf(block);
  const top = rows.findIndex((row) => row.some(({ text }) => SAID.test(bare(text))));
  const head = rows[top]?.map(({ text }) => bare(text)) ?? [];
  const at = head.findIndex((cell) => SAID.test(cell));
  if (at < 0) return [];
  const wheres = head.flatMap((cell, place) => (WHERE.test(cell) && place !== at ? [place] : []));
  const whys = head.flatMap((cell, place) => (WHY.test(cell) && place !== at ? [place] : []));
  return rows.slice(top + 1).flatMap((row) => {
    const { text: words = '', isFirst = false } = row[at] ?? {};
    if (words === '' || !isFirst || ONLY_NONE.test(words)) return [];
    const texts = (places: number[]) =>
      places.map((place) => row[place]?.text ?? '').filter((one) => one !== '');
    const reasons = texts(whys).map((why) => `理由：${why}`);
    return [{ place: texts(wheres).join(' '), words: [words, ...reasons].join('\n') }];
  });
}

interface GridCell {
  text: string;
  /** Not the continuation of a merged one. */
  isFirst: boolean;
}

/** The cells of a table by row and column, merged ones in every place that they cover. */
function gridOf({ rows }: TableBlock): GridCell[][] {
  const grid: GridCell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { lines, colSpan = 1, rowSpan = 1 } of row) {
      while (grid[at]?.[column]) column += 1;
      const text = lines.map(plainOf).join('\n').trim();
      for (let down = 0; down < rowSpan; down += 1)
        for (let along = 0; along < colSpan; along += 1) {
          const line = grid[at + down];
          if (line) line[column + along] = { text, isFirst: down + along === 0 };
        }
      column += colSpan;
    }
  }
  // A row may be shorter than a merged cell above reaches.
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', isFirst: true }));
}

const bare = (cell: string): string => cell.replace(/[（(].*?[)）]|\s/g, '');
const plainOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

type Line = Extract<Block, { runs: unknown }>;

function lineOf(block: Line): string {
  const runs = block.type === 'heading' ? [...block.runs, ...(block.runIn ?? [])] : block.runs;
  return plainOf(runs).trim();
}

function placed(words: string): { place: string; words: string } {
  const place = PLACE.exec(words)?.[1]?.replace(/[，、的中]$/, '') ?? '';
  return { place, words };
}
