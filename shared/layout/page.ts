import type { SetCard } from './set-card';
import type { SetImprint } from './set-imprint';
import type { SetLine } from './set-lines';
import type { SetTable } from './set-table';

/** What stands on a page, with its distance from the type area's top, twips. */
export type PlacedItem =
  | { kind: 'line'; top: number; line: SetLine }
  /** The red line of a printed head. */
  | { kind: 'rule'; top: number }
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
}
