import { useEffect } from 'react';
import { call } from '../data/desktop';
import { ruleOf } from '../data/queries/matters';
import { reminderCounts } from '../data/queries/reminders';
import { onNewDay, todayNow } from '../data/today';

/** After the start, when the first screen stands, ms. */
const FIRST_LOOK = 3000;
/** How often one that failed is tried again, ms. */
const EVERY = 30 * 60_000;

/** The last day that was reminded of; one notification a day is enough. */
let remindedOn = '';

async function remind(): Promise<void> {
  const today = todayNow();
  if (today === remindedOn) return;
  const counts = await reminderCounts(await ruleOf(today));
  if (counts.near + counts.late + counts.silent === 0) return;
  await call('app:notify', counts);
  remindedOn = today;
}

/** While the office wants it: once a day, with numbers only, a notification of the desktop. */
export function useReminder(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    // A reminder that fails is tried again at the next look; the home screen has it anyway.
    const look = () => void remind().catch(() => undefined);
    const first = setTimeout(look, FIRST_LOOK);
    const again = setInterval(look, EVERY);
    const stop = onNewDay(look);
    return () => {
      stop();
      clearTimeout(first);
      clearInterval(again);
    };
  }, [isWanted]);
}
