import { type Header, historyOf } from './line';
import { hasPassed } from './parted-points';

/** Ends the reason of a point of which some may not be read any more. */
export const SPOILT = '（有损坏，可能缺几条）';

const LOST_TIME = `读不出是哪天留的，早于这个时间${SPOILT}`;

/** What is known of the restore points of a folder, by the numbers that their files bear. */
interface Known {
  /** Of those that can be read; none that stands for itself whatever it is named. */
  headers: readonly Header[];
  /** The first line is damaged. */
  headless: readonly number[];
  /** May not be read now: what their first line says is not known and not lost. */
  refused: readonly number[];
}

/**
 * Headers for points of which the first line is damaged and on which others build: these name
 * their number, and have come by its place, so that what was changed later is not lost with
 * it. Time and reason cannot be known any more. A point on which none builds gets no header.
 */
export function headersFor({ headers, headless, refused }: Known): Map<number, Header> {
  const made = new Map<number, Header>();
  // From the last to the first: on one that was given a header the one before it may be based.
  for (const sequence of [...headless].sort((a, b) => b - a)) {
    const next = [...made.values(), ...headers].find(
      (one) => one.from === sequence && one.sequence > sequence,
    );
    if (next === undefined) continue;
    const stretches = next.stretches?.filter(({ from }) => from <= sequence);
    const header = {
      ...{ ...next, sequence, reason: LOST_TIME, rows: 0 },
      ...(stretches && { stretches }),
    };
    delete header.counts;
    const history = historyOf(header);
    const own = headers.filter(
      (one) => one.journalId === next.journalId && hasPassed(history, one),
    );
    const before = [...own.map((one) => one.sequence), ...headless, ...refused].filter(
      (one) => one < sequence,
    );
    made.set(sequence, { ...header, from: before.length > 0 ? Math.max(...before) : null });
  }
  return made;
}
