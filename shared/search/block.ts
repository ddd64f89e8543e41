import { type Facts, factsOf } from './facts';
import type { Holding, Words } from './holding';
import { Initials } from './initials';
import type { Names } from './names';

/** Holdings of one block: as many as are joined anew in a few milliseconds after one of them was changed. */
const MOST = 250;
/** Units of text that may lie outside what is scanned, each row's in a string of its own, when others are taken up elsewhere. */
const LOOSE = 32_000;
/** Between the words of one holding and those of the next: no query has it. */
const BETWEEN = '\u0000';

/** What a block is searched in. */
export interface Scanned {
  holdings: readonly Holding[];
  /** The folded words of all holdings, one behind the other. */
  hay: string;
  /** Where the words of each begin; one more than there are holdings. */
  starts: Int32Array;
}

/** The runs of letters in the words of each holding, for words of letters alone: among hanzi these are slow to find. */
interface Letters {
  runs: string;
  starts: Int32Array;
}

/**
 * A stretch of the library that is scanned as one text: looking into each record by itself
 * costs more than going through its words.
 */
export class Block {
  private held: Holding[] = [];
  private scanned: Scanned | null = null;
  private spaced: Letters | null = null;
  /** Units of text that came since it was joined. */
  private loose = 0;
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
    this.change(0);
  }

  remove(holding: Holding): void {
    this.held = this.held.filter((one) => one !== holding);
    this.change(0);
  }

  /** Something that it holds is not what it was, and so many units of text are new: it is joined anew when it is next searched. */
  change(came: number): void {
    this.loose += came;
    this.scanned = null;
    this.spaced = null;
    this.spelt = null;
    this.known = null;
  }

  /** Others are taken up now: where much has come it is joined at once, so that the strings it came in go while they are young. */
  leave(): void {
    if (this.loose >= LOOSE) this.read();
  }

  /** Something beside the words is not what it was: day, bin. */
  changeFacts(): void {
    this.known = null;
  }

  read(): Scanned {
    if (this.scanned === null) {
      this.scanned = scannedOf(this.held);
      this.loose = 0;
    }
    return this.scanned;
  }

  /** Where a word first stands in each holding: from the beginning of its words, or −1; null where it stands in none. */
  placesOf(word: string): Int32Array | null {
    const { hay, starts } = this.read();
    if (!/^[a-z]+$/.test(word)) return firstIn(hay, starts, word);
    const letters = this.letters();
    const places = firstIn(letters.runs, letters.starts, word);
    return (
      places?.map((place, index) =>
        place < 0 ? -1 : hay.slice(starts[index], starts[index + 1]).indexOf(word),
      ) ?? null
    );
  }

  /** What the first search of its kind would have to do first. */
  prepare(): void {
    this.facts();
    this.initials();
    this.letters();
  }

  private letters(): Letters {
    this.spaced ??= lettersIn(this.read());
    return this.spaced;
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
  const starts = new Int32Array(holdings.length + 1);
  const pieces: string[] = [];
  let length = 0;
  for (const [index, one] of holdings.entries()) {
    for (const { folded } of rowsOf(one)) {
      pieces.push(folded, '\n');
      length += folded.length + 1;
    }
    pieces[pieces.length - 1] = BETWEEN;
    starts[index + 1] = length;
  }
  const hay = pieces.join('');
  for (const [index, one] of holdings.entries()) lieIn(hay, starts[index] ?? 0, rowsOf(one));
  return { holdings, hay, starts };
}

function rowsOf({ own, parts }: Holding): readonly Words[] {
  return own === null ? parts : [own, ...parts];
}

/** The words of the rows are stretches of the text that is scanned, and no copies of their own. */
function lieIn(hay: string, start: number, rows: readonly Words[]): void {
  let from = start;
  for (const words of rows) {
    const to = from + words.folded.length;
    words.folded = hay.slice(from, to);
    from = to + 1;
  }
}

function lettersIn({ hay, starts }: Scanned): Letters {
  const runs = Array.from({ length: starts.length - 1 }, (_one, index) => {
    const words = hay.slice(starts[index], starts[index + 1]);
    return (words.match(/[a-z]+/g)?.join(' ') ?? '') + BETWEEN;
  });
  const ends = new Int32Array(starts.length);
  for (const [index, run] of runs.entries()) ends[index + 1] = (ends[index] ?? 0) + run.length;
  return { runs: runs.join(''), starts: ends };
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
