import type { ReminderCounts } from '#shared/ipc';
import { type LightRule, remindersOf } from '#shared/matters/lights';
import { store } from '../active';

/**
 * How many matters are near their agreed date, past it, or long silent. Reads by the indexes of
 * dates only what can be among them; samples remind nobody.
 */
export async function reminderCounts(rule: LightRule): Promise<ReminderCounts> {
  const { matters } = store();
  const due = await matters.where('due').belowOrEqual(rule.soonUntil).toArray();
  const old = await matters.where('lastOn').below(rule.silentBefore).toArray();
  const found = new Map([...due, ...old].map((matter) => [matter.id, matter]));
  const real = [...found.values()].filter(({ sample }) => sample === 0);
  const { today, soon, late, silent } = remindersOf(real, rule);
  return { near: today.length + soon.length, late: late.length, silent: silent.length };
}
