import type { CivilDate } from '../model/civil-date';
import { addDays } from '../model/days';
import type { Matter, MatterRules, MatterTrack } from '../model/matter';
import { addWorkingDays, NoArrangement, type WorkCalendar } from '../working-days/calendar';
import { isDone } from './steps';

export type Light = 'none' | 'calm' | 'soon' | 'late' | 'done' | 'silent';

/** 内部掌握: for this office's screen only; nothing printed or sent says any of it. */
export const LIGHT_WORDS: Record<MatterTrack, Record<Light, string>> = {
  internal: {
    none: '未约定时限',
    calm: '约定时间内',
    soon: '临近约定时间',
    late: '超过约定时间',
    silent: '久无动静',
    done: '已办结',
  },
  external: {
    none: '未约定时限',
    calm: '约定时间内',
    soon: '临近约定时间',
    late: '约定时间已过，可商请了解情况',
    silent: '久无动静',
    done: '已告知委员',
  },
};

/** The office's rules worked out for one day, so that a list of any length only compares dates. */
export interface LightRule {
  today: CivilDate;
  /** Last agreed date that is still 临近. */
  soonUntil: CivilDate;
  /** A matter whose newest entry is older than this has been silent for long. */
  silentBefore: CivilDate;
  /** Chinese; set when working days could not be counted and calendar days were, saying so. */
  note: string | null;
}

/** Works out the rules for `today`. Without the year's 放假安排 it counts calendar days and says so in `note`. */
export function lightRule(
  rules: Pick<MatterRules, 'soonDays' | 'soonInWorkingDays' | 'silentDays'>,
  today: CivilDate,
  calendar: WorkCalendar,
): LightRule {
  const silentBefore = addDays(today, -rules.silentDays);
  const plain = { today, soonUntil: addDays(today, rules.soonDays), silentBefore, note: null };
  if (!rules.soonInWorkingDays) return plain;
  try {
    return { ...plain, soonUntil: addWorkingDays(calendar, today, rules.soonDays) };
  } catch (error) {
    if (!(error instanceof NoArrangement)) throw error;
    return {
      ...plain,
      note: `没有${error.year}年的放假安排，“临近”暂按自然日计算。填写或导入${error.year}年的放假安排后改按工作日。`,
    };
  }
}

type Facts = Pick<Matter, 'track' | 'state' | 'due' | 'lastOn'>;

/** True while something is still expected of somebody. */
export function isOpen({ state }: Pick<Matter, 'state'>): boolean {
  return !isDone(state) && state !== 'paused' && state !== 'stopped';
}

/** Nothing has been put on the timeline for long, agreed date or not. */
function isSilent(matter: Facts, rule: LightRule): boolean {
  return isOpen(matter) && matter.lastOn !== null && matter.lastOn < rule.silentBefore;
}

/** The light of a matter. Without an agreed date there is none; nor while it is paused or stopped. */
export function lightOf(matter: Facts, rule: LightRule): Light {
  if (matter.due === null) return 'none';
  if (isDone(matter.state)) return 'done';
  if (!isOpen(matter)) return 'none';
  // The date was agreed for the answer; once it is there, only the telling is left.
  const isAnswered = matter.state === 'answered';
  if (!isAnswered && matter.due < rule.today) return 'late';
  if (!isAnswered && matter.due <= rule.soonUntil) return 'soon';
  return isSilent(matter, rule) ? 'silent' : 'calm';
}

/** What the home screen reminds of, each list with the most pressing first. */
export interface Reminders {
  /** Agreed for today. */
  today: Matter[];
  soon: Matter[];
  late: Matter[];
  /** Nothing heard for long, with an agreed date or without. */
  silent: Matter[];
  /** Answered, and a member is still waiting to be told. */
  toTell: Matter[];
  /** Reported, and a leader has to confirm or send back. */
  toApprove: Matter[];
  /** A spoken answer whose paper has not come. */
  awaitsPaper: Matter[];
}

/** Sorts matters into reminders; a matter may stand in several. Deleted ones are left out. */
export function remindersOf(matters: readonly Matter[], rule: LightRule): Reminders {
  const live = matters.filter(({ deletedAt }) => deletedAt === null);
  const byDue = live
    .filter(isOpen)
    .sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  const withLight = (light: Light) => byDue.filter((one) => lightOf(one, rule) === light);
  const soon = withLight('soon');
  const bySilence = (a: Matter, b: Matter) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? -1 : 1);
  return {
    today: soon.filter(({ due }) => due === rule.today),
    soon: soon.filter(({ due }) => due !== rule.today),
    late: withLight('late'),
    silent: byDue.filter((one) => isSilent(one, rule)).sort(bySilence),
    toTell: byDue.filter(({ state }) => state === 'answered').sort(bySilence),
    toApprove: byDue.filter(({ state }) => state === 'reported').sort(bySilence),
    awaitsPaper: live.filter(({ awaitsPaper }) => awaitsPaper).sort(bySilence),
  };
}
