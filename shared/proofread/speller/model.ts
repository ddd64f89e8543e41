import { Reader } from './bytes';
import { GrowingTrie, type Trie } from './trie';

/** The first bytes of a model; the digit is the version of its layout. */
export const MAGIC = 'HYS1';

/** Steps of one byte in which probabilities are stored, as decimal logarithms. */
export const STEP = 0.05;

/** Decimal logarithm of the probability of a character that stands in no word. */
export const UNKNOWN = -8;

/** Everything the speller knows of the language. Characters and words are numbers. */
export interface Model {
  /** By code unit: the number of the character plus one, 0 for what the model does not know. */
  characters: Uint16Array;
  /** The code unit of each character. */
  units: Uint16Array;
  /** Syllables without tone, and for each character its own as a list of numbers. */
  syllables: readonly string[];
  readings: readonly Uint16Array[];
  /** For each character those that look like it. */
  shapes: readonly Uint16Array[];
  trie: Trie;
  /** By word: the node of the trie where it ends. */
  ends: Int32Array;
  /** By word: decimal logarithms of its probability and of the weight of what follows it unseen. */
  single: Float32Array;
  backoff: Float32Array;
  /** By word: 1 where it is known and left alone, but never proposed (names of places and people), else 0. */
  onlyKnown: Uint8Array;
  /** Pairs: those that follow word w lie from first[w] to first[w + 1], ordered. */
  first: Int32Array;
  second: Int32Array;
  pair: Uint8Array;
}

/** The model in `bytes`, unpacked. Takes about a fifth of a second. Throws RangeError where they are none. */
export function readModel(bytes: Uint8Array): Model {
  const reader = new Reader(bytes);
  const magic = String.fromCharCode(...reader.slice(MAGIC.length));
  if (magic !== MAGIC) throw new RangeError('these bytes are no model of the speller');
  const units = readUnits(reader);
  const characters = new Uint16Array(65536);
  units.forEach((unit, index) => {
    characters[unit] = index + 1;
  });
  const syllables = readSyllables(reader);
  const readings = readLists(reader, units.length);
  const shapes = readLists(reader, units.length);
  return { characters, units, syllables, readings, shapes, ...readWords(reader) };
}

function readUnits(reader: Reader): Uint16Array {
  return reader.pairs(reader.number());
}

function readSyllables(reader: Reader): string[] {
  const text = String.fromCharCode(...reader.slice(reader.number()));
  return text.split(' ');
}

function readLists(reader: Reader, count: number): Uint16Array[] {
  const lengths = reader.slice(count);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const values = reader.pairs(total);
  let at = 0;
  return Array.from(lengths, (length) => {
    at += length;
    return values.subarray(at - length, at);
  });
}

type Words = Pick<
  Model,
  'trie' | 'ends' | 'single' | 'backoff' | 'onlyKnown' | 'first' | 'second' | 'pair'
>;

function readWords(reader: Reader): Words {
  const groups = reader.number();
  const sizes: { size: number; value: number; flag: number }[] = [];
  let count = 0;
  for (let group = 0; group < groups; group += 1) {
    const size = reader.number();
    sizes.push({ size, value: -reader.number() * STEP, flag: reader.byte() });
    count += size;
  }
  const single = new Float32Array(count);
  const onlyKnown = new Uint8Array(count);
  let word = 0;
  for (const { size, value, flag } of sizes) {
    single.fill(value, word, word + size);
    onlyKnown.fill(flag, word, word + size);
    word += size;
  }
  const { trie, ends } = readTrie(reader, count);
  const backoff = new Float32Array(count);
  const weights = reader.slice(count);
  for (word = 0; word < count; word += 1) backoff[word] = -(weights[word] as number) * STEP;
  return { trie, ends, single, onlyKnown, backoff, ...readPairs(reader, count) };
}

/**
 * The words of each group are ordered; each says how many characters it shares with the
 * one before. They are added by their first characters, not group by group: so what is
 * near in the trie comes to lie near in memory.
 */
function readTrie(reader: Reader, count: number): Pick<Words, 'trie' | 'ends'> {
  const lengths = reader.slice(count);
  const letters = reader.pairs(reader.number());
  const growing = new GrowingTrie(reader.number());
  const ends = new Int32Array(count);
  const { runs, places, order } = runsOf(lengths, letters);
  const nodes = new Int32Array(16);
  for (let index = 0; index < order.length; index += 1) {
    const run = order[index] as number;
    let at = places[run] as number;
    for (let word = runs[run] as number; word < (runs[run + 1] as number); word += 1) {
      const both = lengths[word] as number;
      const shared = both >> 4;
      let node = nodes[shared] as number;
      for (let place = shared + 1; place <= shared + (both & 15); place += 1) {
        node = growing.add(node, letters[at] as number);
        nodes[place] = node;
        at += 1;
      }
      growing.words[node] = word;
      ends[word] = node;
    }
  }
  const { trie, places: nodesThere } = growing.finish();
  for (let word = 0; word < count; word += 1)
    ends[word] = nodesThere[ends[word] as number] as number;
  return { trie, ends };
}

/** Words that stand one behind the other and begin with one character: where each run begins among words and letters, and the runs by that character. */
function runsOf(lengths: Uint8Array, letters: Uint16Array) {
  const runs: number[] = [];
  const places: number[] = [];
  let at = 0;
  for (let word = 0; word < lengths.length; word += 1) {
    const both = lengths[word] as number;
    if (both >> 4 === 0) {
      runs.push(word);
      places.push(at);
    }
    at += both & 15;
  }
  const from = new Int32Array(65_537);
  const count = (place: number, by: number) => {
    from[place] = (from[place] as number) + by;
  };
  for (const place of places) count((letters[place] as number) + 1, 1);
  for (let letter = 0; letter < 65_536; letter += 1) count(letter + 1, from[letter] as number);
  const order = new Int32Array(runs.length);
  places.forEach((place, run) => {
    const letter = letters[place] as number;
    order[from[letter] as number] = run;
    count(letter, 1);
  });
  runs.push(lengths.length);
  return { runs, places, order };
}

function readPairs(reader: Reader, count: number): Pick<Model, 'first' | 'second' | 'pair'> {
  const total = reader.number();
  const first = new Int32Array(count + 1);
  const second = new Int32Array(total);
  reader.numbers(count, (index, value) => {
    first[index + 1] = (first[index] as number) + value;
  });
  let word = -1;
  let end = 0;
  let last = -1;
  reader.numbers(total, (index, value) => {
    if (index === end) last = -1;
    while (index === end) {
      word += 1;
      end = first[word + 1] as number;
    }
    last += value + 1;
    second[index] = last;
  });
  return { first, second, pair: reader.slice(total) };
}
