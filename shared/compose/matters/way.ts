import { eventsOfStep, type TrackedOpinion } from '../../matters/tracking';
import { type CivilDate, printDate } from '../../model/civil-date';
import { inTitleMarks } from '../marks';
import { namesOf } from './parts';

/** One thing that brought opinions on: 报送, 批示 or 转办. */
export interface WayPoint {
  on: CivilDate;
  step: 'submit' | 'instruct' | 'refer';
  /** What happened, as one says it behind the day. */
  text: string;
}

const RANK: Record<WayPoint['step'], number> = { submit: 0, instruct: 1, refer: 2 };

/** Matters that were passed on by one letter say so each: it is told once. */
function once(points: readonly WayPoint[]): WayPoint[] {
  return [...new Map(points.map((point) => [`${point.on}${point.text}`, point])).values()];
}

/**
 * All that brought these opinions on, in the order in which it happened: every 报送 of every
 * carrier that holds them, every 批示 and every 转办 that reached them. `unitNames` says how
 * the units of a 转办 are called.
 */
export function wayPoints(
  opinions: readonly TrackedOpinion[],
  unitNames: (units: readonly { name: string }[]) => string,
): WayPoint[] {
  const carriers = opinions.flatMap((one) => one.carriers);
  const events = (step: WayPoint['step']) => opinions.flatMap((one) => eventsOfStep(one, step));
  const points = once([
    ...carriers.flatMap(({ title, submissions }) =>
      submissions.map(({ on, to }) => ({
        on,
        step: 'submit' as const,
        text: `通过${inTitleMarks(title)}报${to}`,
      })),
    ),
    // The words of a 批示 stand in the papers of the house alone.
    ...events('instruct').map(({ on, people }) => ({
      on,
      step: 'instruct' as const,
      text: `${namesOf(people) || '领导同志'}作出批示`,
    })),
    ...events('refer').map(({ on, units, paperNumber }) => ({
      on,
      step: 'refer' as const,
      text: `转请${unitNames(units)}研究办理${paperNumber === '' ? '' : `（${paperNumber}）`}`,
    })),
  ]);
  return points.sort((a, b) =>
    a.on === b.on ? RANK[a.step] - RANK[b.step] : a.on < b.on ? -1 : 1,
  );
}

/** Points that brought on some opinions of a list and not the others. */
export interface WayApart {
  /** Their numbers in the list, from 1. */
  numbers: number[];
  points: WayPoint[];
}

/**
 * The way of several opinions: what all of them went through, and what only some did. A paper
 * must not say of an opinion that a leader has commented on it who never saw it.
 */
export function wayOfEach(
  opinions: readonly TrackedOpinion[],
  unitNames: (units: readonly { name: string }[]) => string,
): { common: WayPoint[]; apart: WayApart[] } {
  const own = opinions.map(
    (one) => new Set(wayPoints([one], unitNames).map(({ on, text }) => on + text)),
  );
  const common: WayPoint[] = [];
  const apart = new Map<string, WayApart>();
  for (const point of wayPoints(opinions, unitNames)) {
    const numbers = own.flatMap((points, at) =>
      points.has(point.on + point.text) ? [at + 1] : [],
    );
    if (numbers.length === opinions.length) common.push(point);
    else {
      const key = numbers.join();
      const points = [...(apart.get(key)?.points ?? []), point];
      apart.set(key, { numbers, points });
    }
  }
  return { common, apart: [...apart.values()] };
}

/** 已于2026年8月6日通过《…》报市委、市政府，8月14日转请…研究办理: all of it in a sentence without its stop; '' for nothing yet. */
export function wayInWords(points: readonly WayPoint[]): string {
  const said = points.map(({ on, text }, index) => {
    const day = printDate(on);
    const year = day.slice(0, day.indexOf('年') + 1);
    const isSameYear = points[index - 1]?.on.slice(0, 4) === on.slice(0, 4);
    return `${isSameYear ? day.slice(year.length) : day}${text}`;
  });
  return said.length === 0 ? '' : `已于${said.join('，')}`;
}
