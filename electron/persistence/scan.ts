import { readThrough } from './bad-sectors';
import type { OpenFile } from './file-system';
import { decodeLine, type Line, NEWLINE } from './line';

/** Bytes [offset, offset + length) of a file; a line is counted without its newline. */
export interface Span {
  offset: number;
  length: number;
}

export type Scanned =
  | { state: 'sound'; line: Line; span: Span }
  /** Bytes that are no line of the format. `torn`: the unfinished end of a write that was never acknowledged; what the disk cannot read is none. */
  | { state: 'damaged'; torn: boolean; span: Span };

const CHUNK = 4 << 20;
/** Where a line may begin inside damaged bytes. */
const LINE_START = /[0-9a-f]{16} \{"/g;
const LINE_START_LENGTH = 19;
/** No string may be as long as a file: bytes are looked through in pieces. */
const PIECE = 64 << 20;

function lineStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) {
    const text = bytes.toString('latin1', from, from + PIECE + LINE_START_LENGTH - 1);
    for (const { index } of text.matchAll(LINE_START)) starts.push(from + index);
  }
  return starts;
}

/** Cuts a file into its lines, the last one also when it is `torn`: its newline is missing, and the disk has read all of it. The bytes of a line hold until the next one is asked for. */
async function* rawLines(
  file: OpenFile,
): AsyncGenerator<{ bytes: Buffer; span: Span; torn: boolean }> {
  const size = await file.size();
  // One for the whole file: of every four megabytes that are new the collector looks through all rows that are known.
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size));
  let parts: Buffer[] = [];
  let start = 0;
  let badUpTo = 0;
  const onBad = (end: number) => {
    badUpTo = end;
  };
  for (let position = 0; position < size; ) {
    const length = await readThrough(file, chunk.subarray(0, size - position), position, onBad);
    if (length === 0) break;
    let from = 0;
    for (;;) {
      const at = chunk.subarray(0, length).indexOf(NEWLINE, from);
      if (at < 0) break;
      parts.push(chunk.subarray(from, at));
      const bytes = parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
      yield { bytes, span: { offset: start, length: bytes.length }, torn: false };
      parts = [];
      from = at + 1;
      start = position + from;
    }
    if (from < length) parts.push(Buffer.from(chunk.subarray(from, length)));
    position += length;
  }
  const rest = Buffer.concat(parts);
  if (rest.length > 0)
    yield { bytes: rest, span: { offset: start, length: rest.length }, torn: badUpTo <= start };
}

/** Finds whole lines inside bytes that are not one line: a damaged newline joins two of them. */
function resync(bytes: Buffer, base: number, torn: boolean): Scanned[] {
  const starts = lineStarts(bytes);
  const found: Scanned[] = [];
  let done = 0;
  const lose = (end: number, isTorn: boolean) => {
    if (end > done)
      found.push({
        state: 'damaged',
        torn: isTorn,
        span: { offset: base + done, length: end - done },
      });
  };
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] ?? 0;
    if (start < done) continue;
    // The byte before the next start is the newline that was hit.
    const ends = [
      ...starts.slice(i + 1, i + 4).map((next) => next - 1),
      bytes.length,
      bytes.length - 1,
    ];
    for (const end of ends) {
      const line = decodeLine(bytes.subarray(start, end));
      if (line === null) continue;
      lose(start > done ? start : done, false);
      found.push({ state: 'sound', line, span: { offset: base + start, length: end - start } });
      done = end + 1;
      break;
    }
  }
  lose(bytes.length, torn);
  return found;
}

/**
 * Reads a file of the second copy from beginning to end, checking every line.
 * Damage never stops it: what is sound after it is still delivered.
 */
export async function* scan(file: OpenFile): AsyncGenerator<Scanned> {
  for await (const { bytes, span, torn } of rawLines(file)) {
    const line = decodeLine(bytes);
    if (line !== null) yield { state: 'sound', line, span };
    else yield* resync(bytes, span.offset, torn);
  }
}
