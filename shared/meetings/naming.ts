import type { Meeting, MeetingKind } from '../model/meeting';
import { familyOf } from '../model/meeting';

/** 第×次 stands before the last 会议 of these: 常委会第12次会议; before the kind of all others: 第38次主席会议. */
const NUMBER_INSIDE: readonly MeetingKind[] = [
  '常委会会议',
  '党组会议',
  '机关党组会议',
  '专委会会议',
];

type Named = Pick<Meeting, 'kind' | 'series' | 'number'>;

/** What a meeting is called from its series and number, e.g. 五届市政协第38次主席会议; the series alone without a number. */
export function composedTitle({ kind, series, number }: Named): string {
  const name = series.trim();
  if (name === '' || number === null) return name;
  const times = `第${number}次`;
  const tail = NUMBER_INSIDE.includes(kind) ? '会议' : kind;
  return name.endsWith(tail)
    ? `${name.slice(0, -tail.length)}${times}${tail}`
    : `${name}${times}会议`;
}

/**
 * Series, number and title to begin with: the series that this kind had last, and
 * the number after its highest. `earlier` is every meeting of the office, in any
 * order; cancelled and deleted ones use no number up.
 */
export function proposedNames(
  kind: MeetingKind,
  shortName: string,
  earlier: readonly Meeting[],
): Pick<Meeting, 'series' | 'number' | 'title'> {
  const ofKind = earlier.filter((one) => one.kind === kind && one.deletedAt === null);
  const last = ofKind
    .filter(({ series }) => series !== '')
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const own = familyOf(kind) === 'deciding' ? `${shortName}${kind}` : '';
  const series = last?.series ?? own;
  const number = series === '' ? null : nextNumber(series, ofKind);
  const title = composedTitle({ kind, series, number });
  return { series, number, title: title || `${shortName}${kind}` };
}

/** The number after the highest of a series; 1 for a new one. */
export function nextNumber(series: string, meetings: readonly Meeting[]): number {
  const used = meetings
    .filter((one) => one.series === series && !one.cancelled && one.deletedAt === null)
    .map(({ number }) => number ?? 0);
  return Math.max(0, ...used) + 1;
}
