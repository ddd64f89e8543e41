import { type CivilDate, printDate } from '../model/civil-date';
import { daysBetween, isRealDate } from '../model/days';
import {
  compareEvents,
  MATTER_STEPS,
  type Matter,
  type MatterEvent,
  type MatterStep,
} from '../model/matter';
import { allows, leadsTo, type Position, startOf } from './steps';
import { countedEvents } from './timeline';

/** Something on a timeline that looks odd. It is shown and never altered. */
export interface Oddity {
  /** Entry that the oddity is about. */
  eventId: string;
  /** In Chinese, one sentence. */
  text: string;
}

export interface OddityContext {
  /** Today by this PC's clock. */
  today: CivilDate;
  /** Day of the meeting, or of whatever the matter came from; null when unknown. */
  sourceOn: CivilDate | null;
}

/** Outside, the steps that cannot have happened before these. 归集 and 列入载体 are when we took note. */
const COMES_AFTER: Partial<Record<MatterStep, readonly MatterStep[]>> = {
  instruct: ['submit'],
  refer: ['submit', 'instruct'],
  progress: ['submit'],
  answer: ['submit'],
  tell: ['submit'],
};
/** Kept beside the course of a matter; their dates may lie anywhere. */
const BESIDE: readonly MatterStep[] = ['note', 'merge', 'joinPaper'];

const nameOf = ({ step }: MatterEvent): string => `“${MATTER_STEPS[step]}”`;

/** What looks odd on a matter's timeline, in the order of its entries. Corrected entries no longer do. */
export function oddities(
  matter: Pick<Matter, 'track'>,
  events: readonly MatterEvent[],
  context: OddityContext,
): Oddity[] {
  const counted = countedEvents(events);
  const found = counted.flatMap((event, index) => [
    ...ofDate(event, context),
    ...(matter.track === 'internal' ? insideOrder(counted, index) : outsideOrder(counted, index)),
    ...toldTooEarly(counted, index),
  ]);
  const all = [
    ...found,
    ...(matter.track === 'internal' ? missingSteps(counted) : []),
    ...ofClock(events),
  ];
  const places = new Map(counted.map(({ id }, index) => [id, index]));
  return all.sort((a, b) => (places.get(a.eventId) ?? 0) - (places.get(b.eventId) ?? 0));
}

function ofDate(event: MatterEvent, { today, sourceOn }: OddityContext): Oddity[] {
  const say = (text: string): Oddity => ({ eventId: event.id, text: `${nameOf(event)}${text}` });
  if (!isRealDate(event.on)) return [say(`的日期${event.on}在日历上不存在。`)];
  const found: Oddity[] = [];
  if (event.on > today) {
    found.push(
      say(`的日期${printDate(event.on)}还没有到（按这台电脑的时钟，今天是${printDate(today)}）。`),
    );
  }
  if (sourceOn !== null && event.on < sourceOn) {
    found.push(say(`的日期${printDate(event.on)}早于会议或来源的日期${printDate(sourceOn)}。`));
  }
  return found;
}

function insideOrder(counted: readonly MatterEvent[], index: number): Oddity[] {
  const event = counted[index];
  if (!event || BESIDE.includes(event.step)) return [];
  const before = counted.slice(0, index).findLast(({ step }) => !BESIDE.includes(step));
  return before && event.on < before.on ? [earlier(event, before)] : [];
}

/** Outside, steps are learned of in any order; odd is only a date before the first of what must come earlier. */
function outsideOrder(counted: readonly MatterEvent[], index: number): Oddity[] {
  const event = counted[index];
  if (!event) return [];
  const round = sinceReopened(counted, index);
  const before = (COMES_AFTER[event.step] ?? [])
    .map((step) => firstOf(round.filter((other) => other.step === step)))
    .find((first) => first !== null && event.on < first.on);
  return before ? [earlier(event, before)] : [];
}

function firstOf(events: readonly MatterEvent[]): MatterEvent | null {
  return events.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/** The entries of the same round of handling: a matter that was opened again begins anew. */
function sinceReopened(counted: readonly MatterEvent[], index: number): readonly MatterEvent[] {
  const from = counted.slice(0, index).findLastIndex(({ step }) => step === 'reopen');
  const next = counted.findIndex(({ step }, at) => at > index && step === 'reopen');
  return counted.slice(from + 1, next < 0 ? undefined : next);
}

function earlier(event: MatterEvent, before: MatterEvent): Oddity {
  const dates = `${printDate(event.on)}早于${nameOf(before)}的日期${printDate(before.on)}`;
  return { eventId: event.id, text: `${nameOf(event)}的日期${dates}。` };
}

function toldTooEarly(counted: readonly MatterEvent[], index: number): Oddity[] {
  const event = counted[index];
  if (event?.step !== 'tell') return [];
  const answer = sinceReopened(counted, index).find(({ step }) => step === 'answer');
  if (!answer || answer.on <= event.on) return [];
  const text = `“告知委员”的日期${printDate(event.on)}早于“答复”的日期${printDate(answer.on)}，答复可能还没有告知委员。`;
  return [{ eventId: event.id, text }];
}

/** Inside, an entry whose condition was withdrawn afterwards. */
function missingSteps(counted: readonly MatterEvent[]): Oddity[] {
  let position: Position = startOf('internal');
  return counted.flatMap((event) => {
    const isOdd = event.step !== 'propose' && !allows('internal', position.state, event.step);
    position = leadsTo('internal', position, event.step);
    if (!isOdd) return [];
    return [
      {
        eventId: event.id,
        text: `${nameOf(event)}之前缺少它应当接续的步骤，可能是前面的记录更正过，或者是从原台账导入的。`,
      },
    ];
  });
}

/**
 * The clock went back between two entries, or was a day and more ahead of what came later.
 * Of entries with one number neither was written in knowledge of the other: they come from
 * two PCs, and only what is earlier than all that came before them is odd.
 */
function ofClock(events: readonly MatterEvent[]): Oddity[] {
  const ordered = events.toSorted(compareEvents);
  return ordered.flatMap((event) => {
    const last = ordered.findLast(({ sequence }) => sequence < event.sequence)?.sequence;
    const known = ordered.filter(({ sequence }) => sequence === last).map(({ at }) => at);
    const [before] = known.sort();
    if (before === undefined || before <= event.at) return [];
    const days = daysBetween(event.at.slice(0, 10), before.slice(0, 10));
    const span = days > 0 ? `（相差${days}天）` : '';
    return [
      {
        eventId: event.id,
        text: `${nameOf(event)}的登记时间早于前一条记录${span}，这台电脑的时钟可能调过。先后以登记的顺序为准。`,
      },
    ];
  });
}
