import { type Facts, factsOf } from './facts';
import { foldText } from './fold';
import type { Holding } from './holding';
import { Initials } from './initials';
import type { Names } from './names';

/** Holdings of one block: as many as are joined anew in a few milliseconds after one of them was changed. */
const MOST = 250;
/** Between the words of one holding and those of the next: no query has it. */
const BETWEEN = '\u0000';

/** What a block is searched in. */
export interface Scanned {
  holdings: readonly Holding[];
  /** The folded words of all holdings, one behind the other. */
  hay: string;
  /** Where the words of each begin; one more than there are holdings. */
  starts: Int32Array;
  /** The runs of letters in them, for words of letters alone: among hanzi these are slow to find. */
  letters: string;
  letterStarts: Int32Array;
}

/**
 * A stretch of the library that is scanned as one text: looking into each record by itself
 * costs more than going through its words.
 */
export class Block {
  private held: Holding[] = [];
  private scanned: Scanned | null = null;
  private known: Facts | null = null;
  private spelt: Initials | null = null;

  constructor(
    private readonly kinds: Names,
    private readonly units: Names,
  ) {}

  get isFull(): boolean {
    return this.held.length >= MOST;
  }

  add(holding: Holding): void {
    this.held.push(holding);
    this.change();
  }

  remove(holding: Holding): void {
    this.held = this.held.filter((one) => one !== holding);
    this.change();
  }

  /** Something that it holds is not what it was: it is joined anew when it is next searched. */
  change(): void {
    this.scanned = null;
    this.spelt = null;
    this.known = null;
  }

  /** Something beside the words is not what it was: day, bin. */
  changeFacts(): void {
    this.known = null;
  }

  read(): Scanned {
    this.scanned ??= scannedOf(this.held);
    return this.scanned;
  }

  /** What is known beside the words, of the same holdings in the same order. */
  facts(): Facts {
    this.known ??= factsOf(this.read().holdings, this.kinds, this.units);
    return this.known;
  }

  /** First letters of the titles. */
  initials(): Initials {
    this.spelt ??= new Initials(this.read().holdings);
    return this.spelt;
  }
}

function scannedOf(held: readonly Holding[]): Scanned {
  const holdings = held.filter(({ own }) => own !== null);
  const pieces = holdings.map(({ own, parts }) => {
    const words = [own, ...parts].map((one) => one?.text ?? '');
    return foldText(words.join('\n')) + BETWEEN;
  });
  const runs = pieces.map((piece) => (piece.match(/[a-z]+/g)?.join(' ') ?? '') + BETWEEN);
  return {
    holdings,
    hay: pieces.join(''),
    starts: startsOf(pieces),
    letters: runs.join(''),
    letterStarts: startsOf(runs),
  };
}

function startsOf(pieces: readonly string[]): Int32Array {
  const starts = new Int32Array(pieces.length + 1);
  for (const [index, piece] of pieces.entries())
    starts[index + 1] = (starts[index] ?? 0) + piece.length;
  return starts;
}

/** Where a word first stands in each holding of a block: from the beginning of its words, or −1; null where it stands in none. */
export function placesIn(scanned: Scanned, word: string): Int32Array | null {
  const { hay, starts, letters, letterStarts } = scanned;
  if (!/^[a-z]+$/.test(word)) return firstIn(hay, starts, word);
  const places = firstIn(letters, letterStarts, word);
  return (
    places?.map((place, index) =>
      place < 0 ? -1 : hay.slice(starts[index], starts[index + 1]).indexOf(word),
    ) ?? null
  );
}

function firstIn(hay: string, starts: Int32Array, word: string): Int32Array | null {
  let at = hay.indexOf(word);
  if (at < 0) return null;
  const places = new Int32Array(starts.length - 1).fill(-1);
  for (let index = 0; at >= 0; at = hay.indexOf(word, starts[index])) {
    while ((starts[index + 1] ?? hay.length) <= at) index += 1;
    places[index] = at - (starts[index] ?? 0);
    index += 1;
  }
  return places;
}
