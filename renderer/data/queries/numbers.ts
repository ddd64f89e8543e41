import type { Draft } from '#shared/model/draft';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import type { NumberRow, NumberSeries } from '#shared/model/number';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { sampleNumbers, type Taken, takenNumbers } from '#shared/registers/series';
import { LiveRows } from '../live-rows';
import { lastKept, useLiveRows } from '../use-live-rows';
import { draftRows } from './drafts';

/** Everything that is known of numbers. */
export interface NumberBook {
  taken: readonly Taken[];
  /** Those of the sample, which are nobody's. */
  sampleTaken: readonly Taken[];
  saids: ReadonlyMap<string, NumberSeries>;
  /** What was registered of drafts, by their ids. */
  facts: ReadonlyMap<string, OutgoingDocument>;
  /** Papers that went out before, by their ids. */
  earlier: ReadonlyMap<string, EarlierIssue>;
  /** What the paper that bears a number is called; '' for one that is gone. */
  titles: ReadonlyMap<string, string>;
}

/** Everything there is about numbers, from the rows of their tables. */
export function bookOf(
  facts: readonly OutgoingDocument[],
  earlier: readonly EarlierIssue[],
  rows: readonly NumberRow[],
  series: readonly NumberSeries[],
  drafts: readonly Draft[],
): NumberBook {
  const saids = new Map(series.map((one) => [one.id, one]));
  const sample = new Set(drafts.flatMap((one) => (one.sample === 1 ? [one.id] : [])));
  const sources = { rows, drafts: facts, earlier, saids, sample };
  const titles = new Map<string, string>();
  for (const { id, title } of drafts) titles.set(id, title || '未命名');
  for (const { id, title } of earlier) titles.set(id, title);
  return {
    ...{ taken: takenNumbers(sources), sampleTaken: sampleNumbers(sources), saids, titles },
    facts: new Map(facts.map((one) => [one.id, one])),
    earlier: new Map(earlier.map((one) => [one.id, one])),
  };
}

const outgoing = new LiveRows<OutgoingDocument>('outgoing');
const earlierIssues = new LiveRows<EarlierIssue>('earlierIssues');
/** Every row of a number, of what went out and of what came in. */
export const numberRows = new LiveRows<NumberRow>('numbers');
const numberSeries = new LiveRows<NumberSeries>('numberSeries');
const lastBook = lastKept(bookOf);

/** undefined while loading. */
export function useNumberBook(): NumberBook | undefined {
  const facts = useLiveRows(outgoing);
  const earlier = useLiveRows(earlierIssues);
  const rows = useLiveRows(numberRows);
  const series = useLiveRows(numberSeries);
  const drafts = useLiveRows(draftRows);
  const all = [facts, earlier, rows, series, drafts];
  if (!all.every(({ isComplete }) => isComplete)) return undefined;
  return lastBook(facts.rows, earlier.rows, rows.rows, series.rows, drafts.rows);
}
