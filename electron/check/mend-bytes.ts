import type { Mended } from '#shared/check/departure';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { Failure } from '../errors';
import { refusals } from '../files/refusals';
import { decodePart } from '../ooxml/canonical-xml';
import { correctedParts } from '../ooxml/correct';
import { readParts, replaceParts } from '../ooxml/package-parts';
import { type Numbered, withPageNumbers } from '../ooxml/page-numbers';
import { descendants, parseXml } from '../ooxml/xml-tree';
import { type CheckedFile, checkedFile, resultOf } from './check-bytes';

/** Putting the page right lets more be judged; more rounds than this would go in a circle. */
const ROUNDS = 6;

/** The words of a part, character by character. */
function wordsIn(part: Buffer): string {
  let words = '';
  for (const { name, text } of descendants(parseXml(decodePart(part)))) {
    if (/(?:^|:)(?:t|delText|instrText)$/.test(name)) words += text;
  }
  return words;
}

/** Proves that no word of a corrected part has changed. */
async function proveWords(
  name: string,
  bytes: Uint8Array,
  written: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const original = await readParts(name, bytes, {
    test: (part) => written.has(part.toLowerCase()),
  });
  for (const [part, content] of original) {
    const fresh = written.get(part.toLowerCase());
    if (fresh && wordsIn(content) === wordsIn(fresh)) continue;
    throw new Failure(
      'unexpected',
      `“${name}”改好的副本与原文的文字对不上，没有写出，原文件没有改动。请把问题反馈给维护人员。`,
    );
  }
}

/** What one round changes: properties first, then page numbers, whose place is judged by the page put right. */
async function changesOf(
  name: string,
  bytes: Uint8Array,
  { file, read, corrections }: CheckedFile,
  profile: LayoutProfile,
): Promise<Numbered> {
  const none: Numbered = { replaced: new Map(), added: new Map() };
  const replaced = correctedParts(file, read, corrections);
  if (replaced.size > 0) return { ...none, replaced };
  const asksForNumbers = corrections.some(({ on }) => on === 'numbers');
  return (asksForNumbers && (await withPageNumbers(name, bytes, file, read, profile))) || none;
}

/** A copy with everything put right that can be. Throws Failure; the bytes are not changed. */
export async function mendBytes(
  name: string,
  bytes: Uint8Array,
  profile: LayoutProfile,
): Promise<Mended> {
  let current = bytes;
  let checked = await checkedFile(name, current, profile);
  const before = resultOf(name, checked);
  try {
    for (let round = 0; round < ROUNDS && checked.corrections.length > 0; round += 1) {
      const { replaced, added } = await changesOf(name, current, checked, profile);
      if (replaced.size === 0) break;
      await proveWords(name, current, replaced);
      current = await replaceParts(name, current, replaced, added);
      checked = await checkedFile(name, current, profile);
    }
  } catch (error) {
    throw error instanceof Failure ? error : refusals.failed(name, error);
  }
  return { bytes: current, before, after: resultOf(name, checked) };
}
