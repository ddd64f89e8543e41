import { fromChineseNumber } from '../document/chinese-number';
import type { CivilDate } from '../model/civil-date';
import type { Meeting, Sitting } from '../model/meeting';

const HALF_DAYS: Readonly<Record<string, (hour: number) => number>> = {
  上午: (hour) => hour,
  早上: (hour) => hour,
  凌晨: (hour) => hour,
  中午: (hour) => (hour < 11 ? hour + 12 : hour),
  下午: (hour) => (hour < 12 ? hour + 12 : hour),
  晚上: (hour) => (hour < 12 ? hour + 12 : hour),
};
const HALF_DAY = new RegExp(`^(${Object.keys(HALF_DAYS).join('|')})\\s*(?=\\S)`);
const HANZI = /[一二两三四五六七八九十]+/g;

/**
 * A clock time as typed (9, 930, 9:30, 9：30, 9点半, 下午2点半, 九点) → 'HH:MM'; '' for
 * nothing; null when it is none.
 */
export function parseClock(text: string): string | null {
  const written = text.trim().normalize('NFKC');
  const half = HALF_DAY.exec(written);
  const typed = written
    .slice(half?.[0].length ?? 0)
    .replace(HANZI, (digits) => String(fromChineseNumber(digits.replace('两', '二')) ?? digits))
    .replace(/[.点时]/, ':')
    .replace(/分$/, '')
    .replace(/半$/, '30');
  if (typed === '') return '';
  const match = /^(\d{1,2}):?(\d{2})?$/.exec(typed.replace(/:$/, ''));
  if (!match) return null;
  const [given, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  const hour = HALF_DAYS[half?.[1] ?? '']?.(given) ?? given;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Sittings that will be or were held, by time; those without a day last. */
export function standing(sittings: readonly Sitting[]): Sitting[] {
  const when = ({ date, from }: Sitting) => `${date ?? '9999'} ${from}`;
  return sittings
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => (when(a) < when(b) ? -1 : 1));
}

/** First day of the sittings that stand, or null. */
export function firstDay(sittings: readonly Sitting[]): CivilDate | null {
  return standing(sittings)[0]?.date ?? null;
}

/** Last day of the sittings that stand, or null. */
export function lastDay(sittings: readonly Sitting[]): CivilDate | null {
  const days = sittings.filter(({ state }) => state === 'planned').map(({ date }) => date ?? '');
  return days.sort().at(-1) || null;
}

export function emptySitting(id: string): Sitting {
  return { id, date: null, from: '', to: '', place: '', state: 'planned', note: '' };
}

/** 改期: the old sitting keeps its day and says that it was moved; a new one with the same times and place follows it. */
export function movedTo(
  sittings: readonly Sitting[],
  id: string,
  date: CivilDate,
  newId: string,
): Sitting[] {
  return sittings.flatMap((one) =>
    one.id === id
      ? [
          { ...one, state: 'moved' as const },
          { ...one, id: newId, date, state: 'planned' as const, note: '' },
        ]
      : [one],
  );
}

/** Minutes after midnight between which a sitting lies. Without an end it fills its half day, without a beginning the day. */
function span({ from, to }: Sitting): [start: number, end: number] {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  if (from === '') return [0, to === '' ? 24 * 60 : minutes(to)];
  const start = minutes(from);
  if (to !== '' && minutes(to) > start) return [start, minutes(to)];
  return [start, start < 12 * 60 ? 12 * 60 : Math.max(18 * 60, start + 60)];
}

function overlap(a: Sitting, b: Sitting): boolean {
  if (a.date === null || a.date !== b.date) return false;
  const [one, other] = [span(a), span(b)];
  return one[0] < other[1] && other[0] < one[1];
}

/** A meeting that is held at the same time as another. */
export interface SameTime {
  other: Meeting;
  date: CivilDate;
  /** The place that both have taken, or ''. */
  place: string;
}

/** Meetings that sit while this one does, one entry a day; cancelled and deleted ones left out. */
export function atTheSameTime(meeting: Meeting, all: readonly Meeting[]): SameTime[] {
  if (meeting.cancelled) return [];
  const found: SameTime[] = [];
  for (const other of all) {
    if (other.id === meeting.id || other.cancelled || other.deletedAt !== null) continue;
    const days = new Map<CivilDate, SameTime>();
    for (const mine of standing(meeting.sittings)) {
      for (const theirs of standing(other.sittings)) {
        if (mine.date === null || !overlap(mine, theirs)) continue;
        const place = mine.place.trim() === theirs.place.trim() ? mine.place.trim() : '';
        const known = days.get(mine.date)?.place ?? '';
        days.set(mine.date, { other, date: mine.date, place: known || place });
      }
    }
    found.push(...days.values());
  }
  return found;
}
