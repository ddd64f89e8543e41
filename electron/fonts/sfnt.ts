import type { FileHandle } from 'node:fs/promises';

/** One face in a font file. */
export interface FontFace {
  /** Family, full and PostScript names in every language that the file has. */
  names: string[];
  /** True for a character that the face draws. Reads the file when first asked. */
  characters: () => Promise<(codePoint: number) => boolean>;
}

/** No table of a font that is read here is longer, bytes; a file that says so is not read. */
const LONGEST_TABLE = 4_000_000;
const MOST_FACES = 64;
const MOST_TABLES = 256;

const COLLECTION = 0x74746366;
const NAME = 0x6e616d65;
const CMAP = 0x636d6170;
/** Name ids: family, full, PostScript, typographic family. */
const WANTED_NAMES = new Set([1, 4, 6, 16]);

async function bytesAt(file: FileHandle, at: number, length: number): Promise<DataView> {
  if (length > LONGEST_TABLE) throw new RangeError('a table that long is none');
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return new DataView(bytes.buffer, 0, bytesRead);
}

interface Table {
  at: number;
  length: number;
}

/** Tables of the face whose directory begins at `at`. */
async function tablesAt(file: FileHandle, at: number): Promise<Map<number, Table>> {
  const count = Math.min((await bytesAt(file, at, 12)).getUint16(4), MOST_TABLES);
  const directory = await bytesAt(file, at + 12, count * 16);
  const tables = new Map<number, Table>();
  for (let index = 0; index < count; index += 1) {
    const entry = index * 16;
    tables.set(directory.getUint32(entry), {
      at: directory.getUint32(entry + 8),
      length: directory.getUint32(entry + 12),
    });
  }
  return tables;
}

function textOf(view: DataView, at: number, length: number, isWide: boolean): string {
  let text = '';
  for (let index = 0; index < length; index += isWide ? 2 : 1) {
    text += String.fromCharCode(isWide ? view.getUint16(at + index) : view.getUint8(at + index));
  }
  return text;
}

async function namesOf(file: FileHandle, { at, length }: Table): Promise<string[]> {
  const view = await bytesAt(file, at, length);
  const texts = view.getUint16(4);
  const names = new Set<string>();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const entry = 6 + index * 12;
    if (!WANTED_NAMES.has(view.getUint16(entry + 6))) continue;
    // Platform 1 is the old Macintosh, whose Latin alone is read; the others have UTF-16.
    const isWide = view.getUint16(entry) !== 1;
    if (!isWide && view.getUint16(entry + 2) !== 0) continue;
    names.add(textOf(view, texts + view.getUint16(entry + 10), view.getUint16(entry + 8), isWide));
  }
  return [...names];
}

/** Where the best table of characters lies: all planes before the first one; null where there is none. */
function bestCharacters(view: DataView): number | null {
  let best: { at: number; rank: number } | null = null;
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const entry = 4 + index * 8;
    const isUnicode = view.getUint16(entry) === 0 || view.getUint16(entry) === 3;
    const at = view.getUint32(entry + 4);
    const rank = { 12: 2, 4: 1 }[view.getUint16(at)] ?? 0;
    if (isUnicode && rank > (best?.rank ?? 0)) best = { at, rank };
  }
  return best?.at ?? null;
}

/** Format 12: ranges of characters of all planes. */
function inRanges(view: DataView, at: number): (codePoint: number) => boolean {
  const count = view.getUint32(at + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = at + 16 + middle * 12;
      if (codePoint < view.getUint32(entry)) high = middle - 1;
      else if (codePoint > view.getUint32(entry + 4)) low = middle + 1;
      else return view.getUint32(entry + 8) + codePoint - view.getUint32(entry) !== 0;
    }
    return false;
  };
}

/** Format 4: segments of the first plane. */
function inSegments(view: DataView, at: number): (codePoint: number) => boolean {
  const size = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  return (codePoint) => {
    if (codePoint > 0xffff) return false;
    for (let segment = 0; segment < size; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return false;
      const delta = view.getUint16(starts + size + segment);
      const place = starts + 2 * size + segment;
      const offset = view.getUint16(place);
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
      return view.getUint16(place + offset + 2 * (codePoint - start)) !== 0;
    }
    return false;
  };
}

async function charactersOf(
  file: FileHandle,
  { at, length }: Table,
): Promise<(codePoint: number) => boolean> {
  const view = await bytesAt(file, at, length);
  const best = bestCharacters(view);
  if (best === null) return () => false;
  return view.getUint16(best) === 12 ? inRanges(view, best) : inSegments(view, best);
}

/** The faces of a .ttf, .otf or .ttc. Throws where the file is none, or damaged. */
export async function facesOf(file: FileHandle): Promise<FontFace[]> {
  const head = await bytesAt(file, 0, 12);
  let starts = [0];
  if (head.getUint32(0) === COLLECTION) {
    const count = Math.min(head.getUint32(8), MOST_FACES);
    const offsets = await bytesAt(file, 12, count * 4);
    starts = Array.from({ length: count }, (_one, index) => offsets.getUint32(index * 4));
  }
  const faces: FontFace[] = [];
  for (const start of starts) {
    const tables = await tablesAt(file, start);
    const [name, cmap] = [tables.get(NAME), tables.get(CMAP)];
    if (!name || !cmap) continue;
    const names = await namesOf(file, name);
    faces.push({ names, characters: () => charactersOf(file, cmap) });
  }
  return faces;
}
