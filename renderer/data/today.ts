import { useState, useSyncExternalStore } from 'react';
import { type CivilDate, civilDateOf } from '#shared/model/civil-date';

/**
 * The one place of the page that asks the clock which day it is. What a screen shows of a day
 * it takes from `useToday`, so that it turns at midnight however long it has stood open.
 */

/** How often the clock is looked at, ms: a timer set to midnight would be late by the time that the PC slept. */
const LOOK_EVERY = 20_000;

/** The day of a step that is taken now; a screen uses `useToday`. */
export function todayNow(): CivilDate {
  return civilDateOf(new Date());
}

/** The time of day of something noted now, 'HH:MM'. */
export function clockNow(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

const listeners = new Set<() => void>();
let told: CivilDate = '';
let timer: ReturnType<typeof setInterval> | undefined;

function look(): void {
  const today = todayNow();
  if (today === told) return;
  told = today;
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` whenever another day has begun, also when the PC slept through midnight. Answers how to stop it. */
export function onNewDay(listener: () => void): () => void {
  if (listeners.size === 0) {
    told = todayNow();
    timer = setInterval(look, LOOK_EVERY);
    // A window that comes back to the front does not show yesterday until the next look.
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Today; the component is drawn anew when another day begins. */
export function useToday(): CivilDate {
  return useSyncExternalStore(onNewDay, todayNow);
}

/** The day of a form that begins with today, and goes with it until the clerk has chosen one; `first`: the day that is known already. */
export function useDayField(
  first: CivilDate | null = null,
): [day: CivilDate, choose: (day: CivilDate) => void] {
  const today = useToday();
  const [chosen, choose] = useState<CivilDate | null>(first);
  return [chosen ?? today, choose];
}

/** The year of a list that begins with this one, and goes with it until the clerk has chosen one. */
export function useYearField(): [year: number, choose: (year: number) => void] {
  const today = useToday();
  const [chosen, choose] = useState<number | null>(null);
  return [chosen ?? Number(today.slice(0, 4)), choose];
}
