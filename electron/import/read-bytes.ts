import { cleanText } from '#shared/document/clean-text';
import type { Run } from '#shared/document/official-document';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import type { HowToRead, ImportResult, TextEncoding } from '#shared/ipc';
import { refuseByLooks } from '../files/looks';
import { refusals } from '../files/refusals';
import { refuseSecrets } from '../files/refuse-secrets';
import { type ReadText, readDocxBytes, readOldBytes } from './read-docx';
import { quoted as inQuotes, placesOf, Tally } from './tally';
import { decodeText } from './text-file';

function runsOf(block: RawBlock): Run[][] {
  if (block.type === 'paragraph') return [block.runs];
  return block.type === 'table'
    ? block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
    : [];
}

/** Cleans every run in place and answers what was cleaned. No run holds a line end, so one pass over all keeps the counts together. */
function cleanRuns(blocks: readonly RawBlock[]): string[] {
  const lists = blocks.flatMap(runsOf);
  const runs = lists.flat();
  const { text, notes } = cleanText(runs.map((run) => run.text).join('\n'));
  const cleaned = text.split('\n');
  for (const [index, run] of runs.entries()) run.text = cleaned[index] ?? '';
  for (const list of lists) {
    const kept = list.filter((run) => run.text !== '');
    list.splice(0, list.length, ...kept);
  }
  return notes;
}

function textOf(blocks: readonly RawBlock[]): string {
  const line = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
  return blocks.flatMap(runsOf).map(line).join('\n');
}

/** How often something is met, and in which lines; null when it is not. */
function met(text: string, what: RegExp): { count: number; where: string } | null {
  const places = new Tally();
  let count = 0;
  for (const line of text.split('\n')) {
    const own = line.match(what)?.length ?? 0;
    count += own;
    places.add(inQuotes(line), own);
  }
  return count === 0 ? null : { count, where: placesOf(places) };
}

/** Characters of private use come in as they are, but only one font can show them. */
function privateNotes(text: string): string[] {
  const own = met(text, /\p{Co}/gu);
  if (own === null) return [];
  return [
    `造字或专用字体的字符${own.count}个已原样读入，换一种字体就显示不出来，请核对：${own.where}`,
  ];
}

/** What stands in a Word file where a character was; a text file names its own by line. */
function brokenNotes(text: string): string[] {
  const broken = met(text, /\ufffd+/g);
  if (broken === null) return [];
  return [`损坏的字符${broken.count}处，已用“\ufffd”标出，请对照原文补正：${broken.where}`];
}

function readText(name: string, bytes: Uint8Array, encoding?: TextEncoding): ReadText {
  const { text, notes } = decodeText(name, bytes, encoding);
  const cleaned = cleanText(text);
  return {
    name,
    blocks: rawFromText(cleaned.text),
    leftOut: [],
    notes: [...notes, ...cleaned.notes],
    otherWords: [],
  };
}

/**
 * Reads a .docx, .doc, .wps or .txt in this very process (`Reader` does it in one of its own).
 * `encoding` is that of a .txt, where the clerk has said it. Throws Failure with a Chinese
 * message; nothing is written anywhere.
 */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  { encoding, quoted = [] }: HowToRead = {},
): Promise<ImportResult> {
  const kind = refuseByLooks(name, bytes);
  const read =
    kind === 'txt'
      ? readText(name, bytes, encoding)
      : await (kind === 'docx' ? readDocxBytes : readOldBytes)(name, bytes);
  const cleaned = cleanRuns(read.blocks);
  const text = textOf(read.blocks);
  refuseSecrets('正文', text, quoted);
  for (const { where, words } of read.otherWords)
    refuseSecrets(where, cleanText(words).text, quoted);
  if (text.trim() === '') {
    throw read.leftOut.length === 0 ? refusals.empty(name) : refusals.noWords(name, read.leftOut);
  }
  return {
    name,
    blocks: read.blocks,
    leftOut: read.leftOut,
    notes: [
      ...read.notes,
      ...cleaned,
      ...privateNotes(text),
      ...(kind === 'txt' ? [] : brokenNotes(text)),
    ],
  };
}
