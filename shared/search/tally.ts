import { type Facts, LIES, type Lies, placeOfLies } from './facts';
import type { Holding } from './holding';
import type { Library } from './library';
import type { Query } from './query';

/** How many, by name, the most first. */
export type Counts = readonly (readonly [name: string, count: number])[];

/** 0 the title itself, 1 its beginning, 2 within it, 3 by its pinyin, 4 in the text. */
const WORTHS = 5;
/** Many times as many as are shown are kept before the older ones are let go. */
const SPARE = 4;

/** The newest so many of all that is added. */
class Newest {
  private kept: Holding[] = [];
  /** Nothing older can be among them any more. */
  private least = Number.NEGATIVE_INFINITY;

  constructor(private readonly limit: number) {}

  add(age: number, holding: Holding | undefined): void {
    if (age < this.least || holding === undefined) return;
    this.kept.push(holding);
    if (this.kept.length >= SPARE * this.limit) this.kept = this.read();
  }

  /** The newest first. */
  read(): Holding[] {
    const newest = this.kept.sort((a, b) => b.age - a.age).slice(0, this.limit);
    if (newest.length === this.limit) this.least = newest.at(-1)?.age ?? this.least;
    return newest;
  }
}

/** No name has this number. */
const ANY = -1;

/** What was found, and how many of it there are in each part. By numbers alone: at every key there may be tens of thousands. */
export class Tally {
  total = 0;
  private readonly best: Newest[];
  private readonly lies: number[] = LIES.map(() => 0);
  private readonly kinds: number[] = [];
  private readonly units: number[] = [];
  private readonly kind: number;
  private readonly unit: number;
  /** Place in `LIES` that is asked for; null: all but the bin. */
  private readonly wanted: number | null;
  private readonly hasDays: boolean;

  constructor(
    private readonly library: Library,
    private readonly query: Query,
  ) {
    const { kind, unit, section, from, to, limit } = query;
    this.best = Array.from({ length: WORTHS }, () => new Newest(Math.max(1, limit)));
    this.kind = kind === '' ? ANY : library.kinds.numberOf(kind);
    this.unit = unit === '' ? ANY : library.units.numberOf(unit);
    this.wanted = section === null ? null : placeOfLies(section);
    this.hasDays = from !== null || to !== null;
  }

  /** The holding of this number was found. */
  add(facts: Facts, index: number, worth: number): void {
    if (this.hasDays && !this.isOfDays(facts.holdings[index]?.on ?? '')) return;
    const lies = facts.lies[index] ?? 0;
    const kind = facts.kinds[index] ?? 0;
    const isKind = this.kind === ANY || this.kind === kind;
    const isUnit = this.unit === ANY || this.hasUnit(facts, index);
    if (isKind && isUnit) this.lies[lies] = (this.lies[lies] ?? 0) + 1;
    if (this.wanted === null ? lies === BIN : lies !== this.wanted) return;
    if (isUnit) this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    if (!isKind) return;
    this.countUnits(facts, index);
    if (!isUnit) return;
    this.total += 1;
    this.best[worth]?.add(facts.ages[index] ?? 0, facts.holdings[index]);
  }

  /** The best, and of the same worth the newest, first. */
  found(): Holding[] {
    return this.best.flatMap((newest) => newest.read()).slice(0, this.query.limit);
  }

  sections(): Partial<Record<Lies, number>> {
    const all = LIES.map((lies, place) => [lies, this.lies[place] ?? 0] as const);
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  }

  kindCounts(): Counts {
    return counted(this.kinds, (number) => this.library.kinds.nameOf(number));
  }

  unitCounts(): Counts {
    return counted(this.units, (number) => this.library.units.nameOf(number));
  }

  private isOfDays(on: string): boolean {
    const { from, to } = this.query;
    return (from === null || on >= from) && (to === null || (on !== '' && on <= to));
  }

  private hasUnit({ units, unitStarts }: Facts, index: number): boolean {
    const end = unitStarts[index + 1] ?? 0;
    for (let at = unitStarts[index] ?? 0; at < end; at += 1)
      if (units[at] === this.unit) return true;
    return false;
  }

  private countUnits({ units, unitStarts }: Facts, index: number): void {
    const end = unitStarts[index + 1] ?? 0;
    for (let at = unitStarts[index] ?? 0; at < end; at += 1) {
      const unit = units[at] ?? 0;
      this.units[unit] = (this.units[unit] ?? 0) + 1;
    }
  }
}

const BIN = placeOfLies('bin');

function counted(counts: readonly number[], nameOf: (number: number) => string): Counts {
  const named: [string, number][] = [];
  for (const [number, count] of counts.entries()) {
    const name = nameOf(number);
    if (count > 0 && name !== '') named.push([name, count]);
  }
  return named.sort((a, b) => b[1] - a[1]);
}
