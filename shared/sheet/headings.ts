import type { ReadBook, ReadSheet, TableColumn } from './book';
import { bareHeading, type Claim, keysOfHeading, STRENGTHS, settled } from './heading-keys';
import { mergesAt } from './merges';

/** A title may stand above the headings; not more than this. */
const MOST_ABOVE = 15;
/** Headings stand in one row, or in two or three of which the upper ones are merged over the lower. */
const MOST_DEEP = 3;

export interface Heading {
  /** Last row of the headings, from 0. */
  at: number;
  /** Key by place of the column. */
  places: ReadonlyMap<number, string>;
  /** Further columns of one of these: a day whose year, month and day stand in one each. */
  more: Map<number, string>;
  /** Headings by place; of two rows 联系方式／手机. '' where there is none. */
  labels: string[];
  unknown: string[];
}

/** Key of the column that is called so, or null. */
export function keyOfHeading<K extends string>(
  text: string,
  columns: readonly TableColumn<K>[],
): K | null {
  return (keysOfHeading(text, columns)[0]?.key as K | undefined) ?? null;
}

/** The text of a cell, or of the merged one that covers it, with the place it stands at. */
function textAt(sheet: ReadSheet, row: number, column: number, top: number) {
  const cover = mergesAt(sheet, row).find(
    (one) => one.top >= top && column >= one.left && column <= one.right,
  );
  const [at, place] = cover ? [cover.top, cover.left] : [row, column];
  return { text: sheet.rows[at]?.[place]?.trim() ?? '', from: `${at},${place}` };
}

/** The headings of a column from the top down; a merged cell counts once. */
function partsOf(sheet: ReadSheet, top: number, depth: number, column: number): string[] {
  const parts: string[] = [];
  let last = '';
  for (let row = top; row < top + depth; row += 1) {
    const { text, from } = textAt(sheet, row, column, top);
    if (text !== '' && from !== last) parts.push(text);
    last = from;
  }
  return parts;
}

/** Whether a row of headings goes on below: one of its cells is merged with those under it. */
function leastDepth(sheet: ReadSheet, top: number): number {
  const depths = sheet.merges
    .filter((one) => one.top === top && sheet.rows[top]?.[one.left]?.trim())
    .map(({ bottom }) => bottom - top + 1)
    .filter((depth) => depth <= MOST_DEEP);
  return Math.max(1, ...depths);
}

function headingOf<K extends string>(
  sheet: ReadSheet,
  top: number,
  depth: number,
  columns: readonly TableColumn<K>[],
): Heading | null {
  const found = new Map<number, string>();
  const heading: Heading = {
    at: top + depth - 1,
    places: found,
    more: new Map(),
    labels: [],
    unknown: [],
  };
  const isMerged = leastDepth(sheet, top) >= depth;
  const width = Math.max(...sheet.rows.slice(top, top + depth).map((row) => row.length));
  const parts = Array.from({ length: width }, (_one, place) => partsOf(sheet, top, depth, place));
  const claims = new Map(parts.map((own, place) => [place, claimsOf(own, columns)] as const));
  const places = settled(claims);
  for (const [place, own] of parts.entries()) {
    heading.labels.push(own.join('／').replace(/\s*\n\s*/g, ''));
    if (own.length === 0) continue;
    const claim = places.get(place);
    if (claim === undefined) {
      const whole = wholeOf(heading, place, own);
      if (whole !== null) heading.more.set(place, whole);
      heading.unknown.push(own.join('／'));
      continue;
    }
    // Something else below the heading of a column that must be there: this is the first row of the table.
    const isData = claim.name === own.length && own.length > 1 && !isMerged;
    if (isData && columns.find((one) => one.key === claim.key)?.required) return null;
    found.set(place, claim.key);
  }
  return heading;
}

/** What a column's headings claim, the likeliest first: 单位 above 职务 is 单位职务; else the lower one says more: 手机 below 联系方式. */
function claimsOf<K extends string>(parts: string[], columns: readonly TableColumn<K>[]): Claim[] {
  if (parts.length === 0) return [];
  return [parts.join(''), ...parts.toReversed()].flatMap((text, name) =>
    keysOfHeading(text, columns).map(({ key, strength, collects }) => ({
      ...{ key, name, collects },
      // What stands above others says of each of them only what they have in common.
      strength: name > 1 ? STRENGTHS.weak : strength,
    })),
  );
}

/** 年, 月, 日 side by side below the heading of one column: of which the day, in the order it is written. null for any other. */
function wholeOf({ places, more, labels }: Heading, place: number, parts: string[]): string | null {
  const part = PARTS_OF_DAY.indexOf(bareHeading(parts.at(-1) ?? ''));
  const before = PARTS_OF_DAY.indexOf(
    bareHeading((labels[place - 1] ?? '').split('／').at(-1) ?? ''),
  );
  if (part < 1 || before !== part - 1) return null;
  return places.get(place - 1) ?? more.get(place - 1) ?? null;
}

const PARTS_OF_DAY = ['年', '月', '日'];

export interface FoundTable {
  sheet: ReadSheet;
  heading: Heading;
}

const hasRequired = <K extends string>(
  { places }: Heading,
  columns: readonly TableColumn<K>[],
): boolean => {
  const found = new Set(places.values());
  return columns.every(({ key, required }) => !required || found.has(key));
};

/**
 * The rows of a sheet that name most columns, those with every required one before
 * others: the first, and the fewest rows, of equals.
 */
export function headingIn<K extends string>(
  sheet: ReadSheet,
  columns: readonly TableColumn<K>[],
): Heading | null {
  let best: { heading: Heading; depth: number; worth: number } | null = null;
  for (let top = 0; top < Math.min(MOST_ABOVE, sheet.rows.length); top += 1) {
    const most = Math.min(MOST_DEEP, sheet.rows.length - top);
    for (let depth = Math.min(leastDepth(sheet, top), most); depth <= most; depth += 1) {
      const heading = headingOf(sheet, top, depth, columns);
      if (heading === null || heading.places.size === 0) continue;
      const named = heading.places.size + heading.more.size;
      const worth = named + (hasRequired(heading, columns) ? columns.length : 0);
      const isBetter = !best || worth > best.worth || (worth === best.worth && depth < best.depth);
      if (isBetter) best = { heading, depth, worth };
    }
  }
  return best?.heading ?? null;
}

/** The sheets of a book that hold a table with every required column, in the book's order. */
export function tablesIn<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
): FoundTable[] {
  return book.sheets.flatMap((sheet) => {
    const heading = headingIn(sheet, columns);
    return heading && hasRequired(heading, columns) ? [{ sheet, heading }] : [];
  });
}

/** The table of a book that names most columns, a hidden sheet only where no other has any; the first one of equals. */
export function bestHeading<K extends string>(
  book: ReadBook,
  columns: readonly TableColumn<K>[],
): FoundTable | null {
  const rank = ({ sheet, heading }: FoundTable) =>
    heading.places.size - (sheet.hidden ? columns.length : 0);
  return tablesIn(book, columns).sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
