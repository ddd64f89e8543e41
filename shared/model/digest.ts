/**
 * What a row says, as a number: 64 bits of the row's own JSON text, its place and its
 * envelope. The digest of a table is the sum of its rows', so that it is kept up row by
 * row in any order on both sides and compared without reading the rows again. It guards
 * against accidents, not against people: nobody is kept out by it.
 */

/** 16 hex digits. */
export type Sum = string;

/** A table without rows. */
export const NO_SUM: Sum = '0000000000000000';

/** Where a row lies and who wrote it; see `Envelope`. */
export interface SummedRow {
  table: string;
  key: string;
  by: string;
  version: number;
  /** The row as JSON; null for a deletion that is remembered. */
  json: string | null;
}

/** Two lanes of multiply-and-xor over UTF-16 code units, with murmur3's closing mix. */
function lanes(text: string): [number, number] {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 5) + 0xe6546b64;
    b ^= Math.imul(unit, 0x1b873593);
  }
  return [mixed(a), mixed(b ^ a)];
}

function mixed(lane: number): number {
  let value = lane ^ (lane >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function hex(high: number, low: number): Sum {
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

function halves(sum: Sum): [number, number] {
  return [Number.parseInt(sum.slice(0, 8), 16), Number.parseInt(sum.slice(8), 16)];
}

/** The sum of one row or of a remembered deletion. */
export function sumOf({ table, key, by, version, json }: SummedRow): Sum {
  // Key and text are last: no other place and text can make the same sequence of units.
  const [high, low] = lanes(`${table} ${by} ${version} ${key.length} ${key} ${json ?? ''}`);
  return hex(high, low);
}

/** The sum of places alone, whatever lies or lay there. */
export function sumOfPlaces(places: Iterable<{ table: string; key: string }>): Sum {
  let total = NO_SUM;
  for (const { table, key } of places)
    total = added(total, sumOf({ table, key, by: '', version: 0, json: null }));
  return total;
}

/** Sums are added lane by lane, without carry between the two. */
export function added(total: Sum, one: Sum): Sum {
  const [a, b] = [halves(total), halves(one)];
  return hex(a[0] + b[0], a[1] + b[1]);
}

/** The total without a row that was in it. */
export function without(total: Sum, one: Sum): Sum {
  const [a, b] = [halves(total), halves(one)];
  return hex(a[0] - b[0], a[1] - b[1]);
}
