import { Button } from 'antd';
import { weekPlan } from '#shared/compose/week-plan';
import type { CivilDate } from '#shared/model/civil-date';
import { addDays, dayNumber } from '#shared/model/days';
import type { OfficeSettings } from '#shared/model/office';
import { store } from '../data/active';
import { meetingsBetween } from '../data/queries/meetings';
import { profileOf } from '../data/queries/office';
import { loadWorkCalendar } from '../data/queries/work-calendar';
import { useToday } from '../data/today';
import { useExports } from '../ui/use-exports';
import { useNotices } from '../ui/use-notices';
import { ownOrSample } from './waiting';

/** Monday of the week in which a day lies; 1970-01-01 was a Thursday. */
function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, -((dayNumber(day) + 3) % 7));
}

async function planOf(office: OfficeSettings, from: CivilDate) {
  const to = addDays(from, 6);
  const rows = ownOrSample([
    ...(await meetingsBetween(from, to)),
    ...(await store().matters.where('due').between(from, to, true, true).toArray()),
  ]);
  const meetings = rows.filter((one) => 'sittings' in one);
  const matters = rows.filter((one) => 'track' in one);
  const sample = rows[0]?.sample === 1;
  const calendar = await loadWorkCalendar();
  return { document: weekPlan({ office, from, meetings, matters, calendar }), sample };
}

/** 一周工作安排表 of this week and the next, as a Word file. */
export function WeekPlan({ office }: { office: OfficeSettings }) {
  const { attempt } = useNotices();
  const { word } = useExports();
  const today = useToday();
  const exportFrom = (from: CivilDate) =>
    void attempt(async () => {
      const { document, sample } = await planOf(office, from);
      await word(document, { profile: profileOf(office), sample }, `一周工作安排表（${from}起）`);
    });
  const monday = mondayOf(today);
  return (
    <p className="hint">
      一周工作安排表：
      <Button type="link" size="small" onClick={() => exportFrom(monday)}>
        导出本周
      </Button>
      <Button type="link" size="small" onClick={() => exportFrom(addDays(monday, 7))}>
        导出下周
      </Button>
    </p>
  );
}
