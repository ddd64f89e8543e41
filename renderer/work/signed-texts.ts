import { toPlainText } from '#shared/document/plain-text';
import type { SpellHit } from '#shared/proofread/types';
import { openStore } from '../data/db';
import { storeNames } from '../data/generations';

/** Which signed texts are learned from: the store they lie in, and a line for each, its id and when it was last changed. */
export interface SignedKeys {
  store: string;
  lines: string;
}

/** In so many signed texts words must stand that the speller is to leave alone. */
const OFTEN = 3;
/** Texts read at once. */
const AT_ONCE = 50;

const HANZI = /[\u3400-\u9fff]/;

/** The words of a hit; one hanzi with those beside it, for alone it stands in every text. */
function wordsOf(paragraph: string, { start, end }: SpellHit): string {
  if (end - start > 1) return paragraph.slice(start, end);
  const at = (place: number) => (HANZI.test(paragraph.charAt(place)) ? 1 : 0);
  return paragraph.slice(start - at(start - 1), end + at(end));
}

/**
 * The signed texts of the office, in memory and nowhere else: what stands in several of them
 * a leader has let pass, and the speller has nothing to say of it.
 */
export class SignedTexts {
  private readonly texts = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private lines = '';
  /** Grows whenever other texts are known. */
  version = 0;

  /** Reads those that are new and forgets those that are gone. Where they cannot be read, nothing is learned. */
  async follow({ store, lines }: SignedKeys): Promise<void> {
    if (lines === this.lines) return;
    const wanted = new Set(lines.split('\n').filter(Boolean));
    for (const line of this.texts.keys()) if (!wanted.has(line)) this.texts.delete(line);
    const missing = [...wanted].filter((line) => !this.texts.has(line));
    try {
      if (missing.length > 0) await this.read(store, missing);
      this.lines = lines;
    } catch {
      this.texts.clear();
      // The texts known before are gone as well: they are read again when they are asked for.
      this.lines = '';
    }
    this.counts.clear();
    this.version += 1;
  }

  private async read(name: string, lines: readonly string[]): Promise<void> {
    // A store that is gone must not be made anew by opening it.
    if (!(await storeNames()).includes(name)) throw new Error(`${name} is not there`);
    const store = await openStore(name, { journaled: false });
    try {
      for (let from = 0; from < lines.length; from += AT_ONCE) {
        const part = lines.slice(from, from + AT_ONCE);
        const bodies = await store.draftBodies.bulkGet(
          part.map((line) => line.split(' ')[0] ?? ''),
        );
        for (const [index, body] of bodies.entries()) {
          if (body) this.texts.set(part[index] ?? '', toPlainText(body.document).text);
        }
      }
    } finally {
      store.close();
    }
  }

  /** The words of a hit where so many signed texts have them that they are left alone; null: they are not. */
  vouchedFor(paragraph: string, hit: SpellHit): string | null {
    if (this.texts.size < OFTEN) return null;
    const words = wordsOf(paragraph, hit);
    return words.length > 1 && this.countOf(words) >= OFTEN ? words : null;
  }

  private countOf(words: string): number {
    const known = this.counts.get(words);
    if (known !== undefined) return known;
    let count = 0;
    for (const text of this.texts.values()) if (text.includes(words)) count += 1;
    this.counts.set(words, count);
    return count;
  }
}
