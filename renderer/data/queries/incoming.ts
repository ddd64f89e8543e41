import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue } from 'react';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import { type IncomingLine, registerLines } from '#shared/registers/incoming';
import { type IncomingNumbers, incomingNumbers } from '#shared/registers/incoming-numbers';
import { store } from '../active';
import { stepsOf } from '../commands/incoming';
import { LiveRows } from '../live-rows';
import { lastKept, useLiveRows } from '../use-live-rows';
import { numberRows } from './numbers';

const papers = new LiveRows<Incoming>('incoming', 'receivedOn');
const steps = new LiveRows<IncomingStep>('incomingSteps');
const linesOf = lastKept(registerLines);

/** What is known of the register; only the newest papers until `isComplete`. */
export interface IncomingList {
  lines: IncomingLine[];
  isComplete: boolean;
}

/** Papers of the register or its bin with their steps, the newest first; undefined while nothing of it is there. */
export function useIncomingList(bin: boolean): IncomingList | undefined {
  // A register that is imported is drawn in pieces, between which the window answers.
  const all = useDeferredValue(useLiveRows(papers));
  const done = useDeferredValue(useLiveRows(steps));
  const isComplete = all.isComplete && done.isComplete;
  const first = useNewest(all.rows, isComplete, bin);
  if (isComplete) return { lines: linesOf(all.rows, done.rows, bin), isComplete };
  return first && first.length > 0 ? { lines: first, isComplete } : undefined;
}

/** Papers that a screen is filled with while tens of thousands are being read. */
const NEWEST = 50;

/** The newest papers with their own steps, until the whole register is there. */
function useNewest(
  rows: readonly Incoming[],
  isComplete: boolean,
  bin: boolean,
): IncomingLine[] | undefined {
  const shown = isComplete
    ? []
    : rows.filter(({ deletedAt }) => (deletedAt !== null) === bin).slice(0, NEWEST);
  const ids = shown.map(({ id }) => id).join(' ');
  return useLiveQuery(async () => {
    if (ids === '') return [];
    const asked = ids.split(' ');
    const { incoming, incomingSteps } = store();
    // At once: between two questions the rows of the whole register are being read.
    const [found, own] = await Promise.all([
      incoming.bulkGet(asked),
      incomingSteps.where('incomingId').anyOf(asked).toArray(),
    ]);
    const there = found.filter((paper) => paper !== undefined);
    return registerLines(there, own, bin);
  }, [ids, bin]);
}

const numbersOf = lastKept(incomingNumbers);

/** Every 收文号 that is known; undefined while loading. */
export function useIncomingNumbers(): IncomingNumbers | undefined {
  const all = useLiveRows(papers);
  const rows = useLiveRows(numberRows);
  return all.isComplete && rows.isComplete ? numbersOf(all.rows, rows.rows) : undefined;
}

/** undefined while loading, null when there is none. */
export function useIncoming(
  id: string,
): { paper: Incoming; steps: IncomingStep[] } | null | undefined {
  return useLiveQuery(async () => {
    const paper = await store().incoming.get(id);
    return paper ? { paper, steps: await stepsOf(id) } : null;
  }, [id]);
}
