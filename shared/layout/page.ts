import type { SetCard } from './set-card';
import type { SetImprint } from './set-imprint';
import type { SetLine } from './set-lines';
import type { SetTable } from './set-table';

/** A line of the head, from the type area's edges; lengths in twips. */
export interface Rule {
  top: number;
  left: number;
  width: number;
  height: number;
  /** False for one that the paper has already (套印). */
  isInked: boolean;
}

/** What stands on a page, with its distance from the type area's top, twips. */
export type PlacedItem =
  | { kind: 'line'; top: number; line: SetLine }
  /** A red line of the head. */
  | { kind: 'rule'; top: number; rule: Rule }
  /** A 席卡: it takes its whole sheet. */
  | { kind: 'card'; top: number; card: SetCard }
  /** Rows `from` up to `to` of a table; its head rows stand above them when `repeated`. */
  | { kind: 'rows'; top: number; table: SetTable; from: number; to: number; repeated: boolean };

/** One page as it is printed. */
export interface Page {
  number: number;
  items: PlacedItem[];
  /** 版记 at the foot of the type area. */
  imprint: SetImprint | null;
  /** The sheet is turned for a wide table (8). */
  landscape: boolean;
  /** 版记 behind a blank page and that page bear no number (7.5). */
  isNumbered: boolean;
}
