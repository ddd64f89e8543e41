import { type Answer, type Found, NO_ANSWER } from './answer';
import type { Block } from './block';
import { foldText, unfolded, wordsOf } from './fold';
import { type Holding, titleOf, type Words } from './holding';
import { type Initials, lettersOf } from './initials';
import type { Library } from './library';
import type { Query } from './query';
import { type Marked, placesOf, sentenceAt } from './sentence';
import { Tally } from './tally';

const MOST_UNITS = 60;

/** Answers a question in steps, so that whoever asks can leave off between two of them. */
export function* search(library: Library, query: Query): Generator<void, Answer> {
  const words = wordsOf(query.text);
  if (words.length === 0) return NO_ANSWER;
  const asked = words.map((word) => ({ word, letters: lettersOf(word) }));
  const tally = new Tally(library, query);
  for (const block of library.blocks()) {
    lookInto(block, asked, tally);
    yield;
  }
  return {
    found: tally.found().map((holding) => foundOf(library, holding, words)),
    total: tally.total,
    sections: tally.sections(),
    kinds: tally.kindCounts(),
    units: tally.unitCounts().slice(0, MOST_UNITS),
  };
}

interface Asked {
  word: string;
  /** The word as pinyin, where it can be. */
  letters: string | null;
}

/** Adds each holding of a block that has all the words, with what it is worth (`worthOf`). */
function lookInto(block: Block, asked: readonly Asked[], tally: Tally): void {
  const looked: Looked[] = [];
  for (const { word, letters } of asked) {
    const places = block.placesOf(word);
    // Nowhere here, and no pinyin either.
    if (places === null && letters === null) return;
    looked.push({ word, letters, places, initials: letters === null ? null : block.initials() });
  }
  const facts = block.facts();
  const { titled } = facts;
  for (let index = 0; index < titled.length; index += 1) {
    const worth = worthOf(index, titled[index] ?? 0, looked);
    if (worth !== null) tally.add(facts, index, worth);
  }
}

interface Looked extends Asked {
  places: Int32Array | null;
  initials: Initials | null;
}

/** 0 the title itself, 1 its beginning, 2 within it, 3 by its pinyin, 4 in the text; null where a word is missing. */
function worthOf(index: number, titled: number, looked: readonly Looked[]): number | null {
  let worst = 0;
  for (const { word, letters, places, initials } of looked) {
    const at = places?.[index] ?? -1;
    let worth = 4;
    if (at >= 0 && at + word.length <= titled) worth = at > 0 ? 2 : word.length < titled ? 1 : 0;
    // Letters that spell a title are worth more than the same letters somewhere in the text.
    else if (letters !== null && initials?.answers(index, letters)) worth = 3;
    else if (at < 0) return null;
    // Two words in one title, of which one begins it, are within it.
    if (looked.length > 1 && worth < 2) worth = 2;
    if (worth > worst) worst = worth;
  }
  return worst;
}

function foundOf(library: Library, holding: Holding, words: readonly string[]): Found {
  const { table, id, section, kind, on } = holding;
  const title = titleOf(holding);
  const parent = library.parentOf(holding);
  return {
    ...{ table, id, section, kind, on },
    title: { text: title, marks: placesOf(foldText(title), words) },
    ...sentenceOf(holding, words),
    parent: parent && { id: parent.id, title: titleOf(parent) },
    isBinned: holding.isAway,
  };
}

/** The first place outside the title where the word stands that is least often there; else how the text begins. */
function sentenceOf(
  holding: Holding,
  words: readonly string[],
): Pick<Found, 'sentence' | 'at' | 'word'> {
  const { own, titled, parts, table, id } = holding;
  const rows = own ? [own, ...parts] : parts;
  for (const word of words) {
    for (const one of rows) {
      const { table: of, id: row, folded } = one;
      const at = folded.indexOf(word, one === own ? titled : 0);
      if (at < 0) continue;
      const text = unfolded(one);
      const sentence = sentenceAt(text, folded, [at, at + word.length], words);
      // What only says the title once more is no sentence of its own.
      if (sentence.text === titleOf(holding)) continue;
      return { sentence, at: { table: of, id: row }, word: text.slice(at, at + word.length) };
    }
  }
  return { sentence: own && beginning(own, titled), at: { table, id }, word: '' };
}

function beginning(words: Words, titled: number): Marked | null {
  const { folded } = words;
  const from = titled + 1;
  return from < folded.length ? sentenceAt(unfolded(words), folded, [from, from], []) : null;
}
