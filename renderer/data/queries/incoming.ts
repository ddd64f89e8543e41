import { useLiveQuery } from 'dexie-react-hooks';
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

/** Papers of the register or its bin with their steps, the newest first; undefined while loading. */
export function useIncomingList(bin: boolean): IncomingLine[] | undefined {
  const all = useLiveRows(papers);
  const done = useLiveRows(steps);
  return all.isComplete && done.isComplete ? linesOf(all.rows, done.rows, bin) : undefined;
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
