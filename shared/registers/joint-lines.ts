import type { EarlierIssue } from '../model/earlier-issue';
import { type NumberRow, printNumber, readSeries } from '../model/number';
import type { OutgoingDocument } from '../model/outgoing';
import { type Run, readSerialRun } from './joint-serial';

interface Line {
  place: Pick<NumberRow, 'series' | 'year' | 'number'> & Run;
  printed: string;
  bearer: string;
  state: string;
  facts: OutgoingDocument | null;
  earlier: EarlierIssue | null;
}

/** State of a number that several papers bear. */
export const DOUBLE = '重号';

/** One line for a 合刊, whose numbers one paper bears one behind the other. */
export function joinedLines<L extends Line>(lines: readonly L[]): L[] {
  const all: L[] = [];
  const last = new Map<string, number>();
  for (const line of lines) {
    const at = last.get(line.bearer);
    const before = at === undefined ? undefined : all[at];
    if (at !== undefined && before && isWithin(line, before)) {
      const place = { ...before.place, through: line.place.number };
      // 重号 where any of its numbers is another paper's as well.
      const state = line.state === DOUBLE ? DOUBLE : before.state;
      all[at] = { ...before, place, printed: printNumber(place), state };
      continue;
    }
    if (line.bearer !== '') last.set(line.bearer, all.length);
    all.push(line);
  }
  return all;
}

/** Of the next number of the same paper, where nothing that is known of it says otherwise. */
function isWithin({ place, facts, earlier }: Line, before: Line): boolean {
  const end = before.place.through ?? before.place.number;
  if (readSeries(place.series).form !== 'serial' || end + 1 !== place.number) return false;
  if (earlier) return (earlier.through ?? earlier.number) >= place.number;
  if (!facts) return true;
  const run = readSerialRun(facts.serialNumber);
  return run !== null && (run.through ?? run.number) >= place.number && run.number <= end;
}
