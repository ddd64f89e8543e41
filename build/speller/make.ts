import { packModel } from './pack';
import { lookAlikes } from './shapes';
import {
  gb2312,
  readArpa,
  readCodes,
  readJieba,
  readPlaces,
  readStrokes,
  readSyllables,
} from './sources';
import { gatherWords, readFamilies, readTerms, readWords } from './words';

/** Where the unpacked sources lie. */
export interface SourceFiles {
  arpa: string;
  codes: readonly [string, string];
  strokes: string;
  jieba: string;
  syllables: string;
  places: readonly string[];
  /** Names of villages, for made-up names to learn from. */
  villages: string;
  terms: string;
  /** Short words by their last or first character. */
  families: string;
  slips: string;
}

/** Look-alikes are sought among so many of the commonest characters. */
const COMPARED = 5000;

/** The model's bytes, not yet compressed. Takes about a minute and 4 GB. */
export async function makeModel(files: SourceFiles): Promise<Uint8Array> {
  const language = await readArpa(files.arpa);
  const places = readPlaces(files.places);
  const known = new Set([...gb2312(), ...places.flatMap((name) => [...name])]);
  const syllables = readSyllables(files.syllables);
  const alike = sameSounding(syllables);
  const words = gatherWords(
    {
      language,
      places,
      jieba: readJieba(files.jieba),
      terms: readTerms(files.terms),
      families: readFamilies(files.families),
      slips: readWords(files.slips),
      alike,
    },
    known,
  );
  const weights = new Map([...known].map((character) => [character, 0]));
  for (const { word, single } of words.values()) {
    for (const character of word) {
      weights.set(character, (weights.get(character) ?? 0) + 10 ** single);
    }
  }
  const characters = [...known].sort(
    (a, b) => (weights.get(b) as number) - (weights.get(a) as number),
  );
  const spelled = [...language.words.keys()];
  const pairs = language.pairs
    .map(({ first, second, value }) => ({
      first: spelled[first] as string,
      second: spelled[second] as string,
      value,
    }))
    .filter(({ first, second }) => words.has(first) && words.has(second));
  return packModel({
    characters,
    syllables,
    shapes: lookAlikes(characters.slice(0, COMPARED), {
      strokes: readStrokes(files.strokes),
      codes: [readCodes(files.codes[0]), readCodes(files.codes[1])],
    }),
    words: [...words.values()],
    pairs,
    coarse: { single: 4, backoff: 4, pair: 4 },
  });
}

/** For each character the others that share a syllable with it. */
function sameSounding(syllables: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const bySyllable = new Map<string, string[]>();
  for (const [character, list] of syllables) {
    for (const one of list) {
      const known = bySyllable.get(one);
      if (known) known.push(character);
      else bySyllable.set(one, [character]);
    }
  }
  return new Map(
    [...syllables].map(([character, list]) => [
      character,
      list.flatMap((one) => bySyllable.get(one) ?? []).filter((other) => other !== character),
    ]),
  );
}
