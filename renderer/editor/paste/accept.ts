import { cleanText } from '#shared/document/clean-text';
import type { Run } from '#shared/document/official-document';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { withTabbedTables } from '#shared/structure/items';
import { linesOf, type PastedHtml, rawFromHtml } from './raw-from-html';

/** What came by clipboard or drag, ready to be written, or the reason why it is not. */
export type Accepted =
  | {
      kind: 'refused';
      message: string;
      /** The sentence that a person may declare a quotation. */
      sentence?: string;
    }
  | { kind: 'nothing'; message: string }
  | {
      kind: 'text';
      /** Blocks as they are written into the text: tables where tabs part rows, and no tab else. */
      blocks: RawBlock[];
      notes: string[];
      /** What came in with its tabs, which part cells where a whole text is structured. */
      whole: { blocks: RawBlock[]; notes: string[] };
      characters: number;
    };

/** Above this many characters a paste is announced, because everything takes longer. */
export const LONG_PASTE = 100_000;

/**
 * Judges and cleans text from outside: a secrecy mark refuses all of it before
 * anything is written; what cannot be kept is named in `notes`. `quoted`: sentences that a
 * person declared quotations of such a mark.
 */
export function acceptForeign(
  html: string,
  text: string,
  quoted: readonly string[] = [],
): Accepted {
  const { blocks, leftOut, changed, otherWords }: PastedHtml =
    html.trim() === ''
      ? { blocks: rawFromText(text), leftOut: new Map(), changed: new Map(), otherWords: '' }
      : rawFromHtml(html);
  const cleaner = new Cleaner();
  const cleaned = blocks.map((block) => cleaner.block(block));
  while (cleaned.length > 1 && isEmpty(cleaned.at(-1))) cleaned.pop();
  const plain = plainOf(cleaned);
  const mark =
    findSecrecyMark(plain, quoted) ??
    findSecrecyMark(text, quoted) ??
    findSecrecyMark(otherWords, quoted);
  if (mark) {
    const { isQuotable, sentence } = mark;
    return { kind: 'refused', message: SECRECY_REFUSAL, ...(isQuotable ? { sentence } : {}) };
  }
  const notes = [...leftOut].map(([what, count]) => `${what}${count}处未粘贴`);
  notes.push(...[...changed].map(([what, count]) => `${what}${count}处`), ...cleaner.notes());
  if (plain.trim() === '' && !cleaned.some(({ type }) => type === 'table')) {
    const message =
      notes.length > 0 ? `没有可粘贴的文字：${notes.join('，')}。` : '剪贴板里没有可粘贴的文字。';
    return { kind: 'nothing', message };
  }
  const whole = { blocks: cleaned, notes };
  const flat = asWritten(cleaned);
  const said = [...notes, ...flat.notes];
  return { kind: 'text', blocks: flat.blocks, notes: said, whole, characters: plain.length };
}

/**
 * Blocks as they are written into a text: lines that tabs part into the rows of a table are one,
 * and what tabs are left become blanks; both are said.
 */
export function asWritten(raw: readonly RawBlock[]): { blocks: RawBlock[]; notes: string[] } {
  const tabled = withTabbedTables(raw);
  const tables = countTables(tabled) - countTables(raw);
  const { blocks, count } = withoutTabs(tabled);
  return {
    blocks,
    notes: [
      ...(tables > 0 ? [`制表符分开的行做成表格${tables}个`] : []),
      ...(count > 0 ? [`制表符${count}处改为空格`] : []),
    ],
  };
}

const countTables = (blocks: readonly RawBlock[]): number =>
  blocks.filter(({ type }) => type === 'table').length;

/** Runs hold no tab: on the standard's grid it has no meaning, but it parts words. */
export function withoutTabs(blocks: readonly RawBlock[]): { blocks: RawBlock[]; count: number } {
  let count = 0;
  const flat = (runs: readonly Run[]): Run[] =>
    runs.map((run) => {
      count += run.text.split('\t').length - 1;
      return run.text.includes('\t') ? { ...run, text: run.text.replaceAll('\t', ' ') } : run;
    });
  return { blocks: blocks.map((block) => withRuns(block, flat)), count };
}

/** A block with each of its lines changed. */
function withRuns(block: RawBlock, change: (runs: readonly Run[]) => Run[]): RawBlock {
  if (block.type === 'paragraph') return { ...block, runs: change(block.runs) };
  if (block.type === 'pageBreak') return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.map(change) })),
  );
  return { ...block, rows };
}

/** The lines of raw blocks, as a person reads them. */
export function plainOf(blocks: readonly RawBlock[]): string {
  return blocks
    .flatMap((block) => linesOf(block).map((runs) => runs.map(({ text }) => text).join('')))
    .join('\n');
}

function isEmpty(block: RawBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.runs.every(({ text }) => text === '');
}

/** Cleans run by run and adds up what was replaced. */
class Cleaner {
  private readonly counts = new Map<string, number>();

  block(block: RawBlock): RawBlock {
    return withRuns(block, (runs) => this.runs(runs));
  }

  private runs(runs: readonly Run[]): Run[] {
    return runs
      .map((run) => {
        const { text, notes } = cleanText(run.text);
        for (const note of notes) this.count(note);
        return { ...run, text: text.replaceAll('\n', ' ') };
      })
      .filter(({ text }) => text !== '');
  }

  /** 控制字符2处已去掉 → adds 2 to that sentence. */
  private count(note: string): void {
    const number = Number(/\d+/.exec(note)?.[0] ?? 1);
    const sentence = note.replace(/\d+/, '#');
    this.counts.set(sentence, (this.counts.get(sentence) ?? 0) + number);
  }

  notes(): string[] {
    return [...this.counts].map(([sentence, count]) => sentence.replace('#', String(count)));
  }
}
