import { cleanText } from '#shared/document/clean-text';
import type { Run } from '#shared/document/official-document';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import type { ImportResult } from '#shared/ipc';
import { ImportError, refusals } from './errors';
import { refuseByLooks } from './looks';
import { type ReadText, readDocxBytes } from './read-docx';
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

function refuseSecrets(texts: readonly string[]): void {
  for (const text of texts)
    if (findSecrecyMark(text) !== null) throw new ImportError('secrecy-mark', SECRECY_REFUSAL);
}

function readText(name: string, bytes: Uint8Array): ReadText {
  const { text, notes } = cleanText(decodeText(name, bytes));
  return { name, blocks: rawFromText(text), leftOut: [], notes, otherWords: [] };
}

/**
 * Reads a .docx or .txt in this very thread (`readImport` does it in a worker).
 * Throws ImportError with a Chinese message; nothing is written anywhere.
 */
export async function readBytes(name: string, bytes: Uint8Array): Promise<ImportResult> {
  const kind = refuseByLooks(name, bytes);
  const read = kind === 'docx' ? await readDocxBytes(name, bytes) : readText(name, bytes);
  const cleaned = cleanRuns(read.blocks);
  refuseSecrets([textOf(read.blocks), ...read.otherWords.map((words) => cleanText(words).text)]);
  if (textOf(read.blocks).trim() === '' && read.leftOut.length === 0) throw refusals.empty(name);
  return {
    name,
    blocks: read.blocks,
    leftOut: read.leftOut,
    notes: [...read.notes, ...cleaned],
  };
}
