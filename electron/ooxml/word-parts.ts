import { refusals } from '../files/refusals';
import { readParts } from './package-parts';
import {
  lowered,
  type Parts,
  partsOfType,
  type Relationship,
  relationshipsOf,
} from './relationships';

/** The parts of a Word file by their names in lower case, with the one that holds the text. */
export interface WordParts {
  main: string;
  parts: Parts;
  /** What the text is related to. */
  related: Relationship[];
}

const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\.main\+xml/i;
/** Parts that are never unpacked: pictures, programs, what is embedded as a file. */
const WITHOUT_WORDS = /^(?:image|video|audio|oleObject|package|font|control|)$/;

/**
 * Opens a Word file and finds its parts by their relationships, whatever their names and
 * folders; pictures and what is embedded stay packed. Throws Failure.
 */
export async function openWordParts(name: string, bytes: Uint8Array): Promise<WordParts> {
  const index = lowered(await readParts(name, bytes, /(?:^\[Content_Types\]\.xml|\.rels)$/i));
  const byType = partsOfType(index, MAIN_TYPE);
  const roots = relationshipsOf(index, '').filter(({ kind }) => kind === 'officeDocument');
  const candidates = [...roots.map(({ target }) => target), ...byType, 'word/document.xml'];
  const near = candidates
    .flatMap((main) => relationshipsOf(index, main))
    .filter(({ kind }) => !WITHOUT_WORDS.test(kind));
  const wanted = new Set([...candidates, ...near.map(({ target }) => target)]);
  const isWanted = (part: string) => /\.xml$/i.test(part) || wanted.has(part.toLowerCase());
  const parts = lowered(await readParts(name, bytes, { test: isWanted }));
  const main = candidates.find((candidate) => parts.has(candidate));
  if (main === undefined) {
    throw !index.has('[content_types].xml') || byType.length > 0
      ? refusals.damaged(name)
      : refusals.notWord(name);
  }
  return { main, parts, related: relationshipsOf(index, main) };
}
