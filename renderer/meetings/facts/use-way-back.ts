import { useEffect, useRef } from 'react';
import type { Meeting, Sitting, StaffDuty } from '#shared/model/meeting';
import { putPartBack } from '../../data/commands/meetings';
import { flushTyped } from '../../ui/unsaved/unsaved';

type Lists = Pick<Meeting, 'sittings' | 'duties'>;

/** Puts a line that was removed back to its place in a list, beside all that was typed since. */
export type PutBack = {
  (list: 'duties', row: StaffDuty, at: number): Promise<void>;
  (list: 'sittings', row: Sitting, at: number): Promise<void>;
};

/**
 * The way back of a line of a meeting's page. It stands in a notice that outlives what the page
 * held when the line went, and the page itself: the lists are taken as they are by then.
 */
export function useWayBack(
  meetingId: string,
  facts: Lists,
  set: (patch: Partial<Lists>) => void,
): PutBack {
  const page = useRef({ meetingId, facts, set, isShown: true });
  Object.assign(page.current, { meetingId, facts, set });
  useEffect(() => {
    const { current } = page;
    current.isShown = true;
    return () => {
      current.isShown = false;
    };
  }, []);
  return async (list: keyof Lists, row: Sitting | StaffDuty, at: number) => {
    const now = page.current;
    if (now.isShown && now.meetingId === meetingId) {
      const rows: readonly { id: string }[] = now.facts[list];
      now.set({ [list]: rows.toSpliced(at, 0, row) });
      return;
    }
    await flushTyped();
    await putPartBack(meetingId, list, row, at);
  };
}
