import {
  type Block,
  emptyDocument,
  type HeadingLevel,
  type OfficialDocument,
  type TableBlock,
} from '../document/official-document';

/** What is still to be filled in; clerks know it as a blank. */
export const BLANK = '××';

/** 代字 is the office's own; the blank shows only the form that 7.2.5 asks for. */
export const NUMBER_BLANK = `${BLANK}〔${BLANK}〕${BLANK}号`;

const NUMBERS: readonly [RegExp, HeadingLevel][] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d+\./, 3],
  [/^（\d+）/, 4],
];

/** One line of a paper → a block: the structure number at its head tells the level, a full stop inside makes it run in. */
function block(line: string): Block {
  const level = NUMBERS.find(([pattern]) => pattern.test(line))?.[1];
  if (level === undefined) return { type: 'paragraph', runs: [{ text: line }] };
  const stop = line.indexOf('。');
  if (stop < 0 || stop === line.length - 1) {
    return { type: 'heading', level, runs: [{ text: line }] };
  }
  return {
    type: 'heading',
    level,
    runs: [{ text: line.slice(0, stop + 1) }],
    runIn: [{ text: line.slice(stop + 1) }],
  };
}

/** Lines and tables → body blocks. */
export function body(...parts: (string | TableBlock)[]): Block[] {
  return parts.map((part) => (typeof part === 'string' ? block(part) : part));
}

/** A table from rows of cell texts; the first row is its head, a line break begins a new line of the cell. */
export function table(...rows: string[][]): TableBlock {
  const lines = (text: string) =>
    text.split('\n').map((line) => (line === '' ? [] : [{ text: line }]));
  return {
    type: 'table',
    headerRows: 1,
    rows: rows.map((row) => row.map((text) => ({ lines: lines(text) }))),
  };
}

export type Parts = Partial<Omit<OfficialDocument, 'schema' | 'head'>> & {
  head?: Partial<OfficialDocument['head']>;
};

/** A document of the general format with these parts set. */
export function paper(parts: Parts): OfficialDocument {
  const empty = emptyDocument(parts.format ?? 'general');
  return { ...empty, ...parts, head: { ...empty.head, ...parts.head } };
}

/** A head that prints its own mark: a blank 期号, then office and date above the red line (10.3). */
export function redHead(
  mark: string,
  line: { office: string; date: string },
): Partial<OfficialDocument['head']> {
  return { mark: { kind: 'printed', name: mark }, serialNumber: `第${BLANK}期`, line };
}
