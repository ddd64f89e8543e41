import type { OfficialDocument } from '../document/official-document';
import { isOpen } from '../matters/lights';
import { type CivilDate, printDate, printDateSpan, weekdayOf } from '../model/civil-date';
import { printClockSpan } from '../model/clock-time';
import { addDays } from '../model/days';
import type { Matter } from '../model/matter';
import type { Meeting } from '../model/meeting';
import type { OfficeSettings } from '../model/office';
import type { WorkCalendar } from '../working-days/calendar';
import { dayMark, holidayName, markedDays } from '../working-days/day-mark';
import { wholeTitle } from './matters/brief';
import { oneLine, paragraph } from './meetings/blocks';
import { NothingToCompose } from './meetings/nothing';
import { paper, table } from './parts';

/** What the office has before it in one week. */
export interface WeekFacts {
  office: Pick<OfficeSettings, 'shortName' | 'officeName'>;
  /** First day of the week; it has seven. */
  from: CivilDate;
  meetings: readonly Meeting[];
  /** Matters with an agreed date. */
  matters: readonly Matter[];
  calendar: WorkCalendar;
}

interface Line {
  on: CivilDate;
  /** Time of the line, for the order within a day; '' comes last. */
  at: string;
  cells: [time: string, what: string, place: string, who: string];
}

function ofMeetings({ meetings, from }: WeekFacts, to: CivilDate): Line[] {
  return meetings
    .filter(({ cancelled, deletedAt }) => !cancelled && deletedAt === null)
    .flatMap((meeting) =>
      meeting.sittings.flatMap((sitting): Line[] => {
        const { date, state, place } = sitting;
        if (state !== 'planned' || date === null || date < from || date > to) return [];
        const time = printClockSpan(sitting.from, sitting.to);
        const name = oneLine(meeting.title) || meeting.kind;
        const chair = meeting.chair ? `${meeting.chair.name}主持` : '';
        return [{ on: date, at: sitting.from, cells: [time, name, oneLine(place), chair] }];
      }),
    );
}

/** Dates agreed for matters that are still open, each as its track speaks of it. */
function ofMatters({ matters, from }: WeekFacts, to: CivilDate): Line[] {
  const open = matters.filter(
    (matter) => matter.deletedAt === null && isOpen(matter) && matter.state !== 'answered',
  );
  return open.flatMap((matter): Line[] => {
    const { due, track, lead } = matter;
    if (due === null || due < from || due > to) return [];
    const title = wholeTitle(matter);
    const what = track === 'internal' ? `督办事项时限：${title}` : `约定答复时间：${title}`;
    return [{ on: due, at: '', cells: ['', what, '', lead.map(({ name }) => name).join('、')] }];
  });
}

/** 10月1日至7日国庆节放假；10月10日调休上班: said of the whole week, also of days on which nothing is. null in an ordinary week. */
function holidayNote({ calendar, from }: WeekFacts): string | null {
  const days = Array.from({ length: 7 }, (_one, at) => addDays(from, at));
  const said = markedDays(calendar, days).map(({ first, last, mark, name }) => {
    const span = printDateSpan(first, last).replace(/^\d+年/, '');
    return `${span}${mark === '休' ? `${name}放假` : '调休上班'}`;
  });
  return said.length > 0 ? `注：${said.join('；')}。` : null;
}

/** 10月10日, 星期六 and what is special about it, a line each. */
function dayCell(on: CivilDate, calendar: WorkCalendar): string {
  const mark = dayMark(calendar, on);
  const special =
    mark === null ? [] : [mark === '休' ? `${holidayName(calendar, on)}放假` : '调休上班'];
  return [printDate(on).replace(/^\d+年/, ''), weekdayOf(on), ...special].join('\n');
}

/** Shares of the columns: what is to be done has the most room, so that a week fits on a sheet. */
const WIDTHS = [11, 14, 26, 14, 12];

/** 一周工作安排表: meetings and agreed dates of seven days, by day and hour. */
export function weekPlan(facts: WeekFacts): OfficialDocument {
  const to = addDays(facts.from, 6);
  const order = ({ on, at }: Line) => `${on} ${at === '' ? '99:99' : at}`;
  const lines = [...ofMeetings(facts, to), ...ofMatters(facts, to)].sort((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const span = printDateSpan(facts.from, to);
  if (lines.length === 0) {
    throw new NothingToCompose(
      `${span}没有会议，也没有约定日期的事项，一周工作安排表没有生成。请先在“办会”里建立会议。`,
    );
  }
  const rows = lines.map(({ on, cells }, index) => {
    const isFirst = lines[index - 1]?.on !== on;
    const day = isFirst ? dayCell(on, facts.calendar) : null;
    const rowSpan = lines.filter((one) => one.on === on).length;
    const own = table([...cells]).rows[0] ?? [];
    if (day === null) return own;
    const [first] = table([day]).rows[0] ?? [];
    return first ? [rowSpan > 1 ? { ...first, rowSpan } : first, ...own] : own;
  });
  const note = holidayNote(facts);
  const head = table(['日期', '时间', '工作安排', '地点', '主持、主办']);
  return paper({
    title: [`${facts.office.shortName}一周工作安排表`],
    byline: [`（${span}）`],
    body: [
      { ...head, rows: [...head.rows, ...rows], pt: 12, widths: WIDTHS },
      ...(note === null ? [] : [paragraph(note)]),
    ],
  });
}
