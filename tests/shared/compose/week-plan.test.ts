import { describe, expect, it } from 'vitest';
import { type WeekFacts, weekPlan } from '#shared/compose/week-plan';
import { toPlainText } from '#shared/document/plain-text';
import { workCalendar } from '#shared/working-days/calendar';
import { publishedYears } from '#shared/working-days/published';
import { SAMPLE } from './meetings/support';

const facts: WeekFacts = {
  office: { shortName: '示例市政协', officeName: '政协示例市委员会办公室' },
  from: '2026-07-27',
  meetings: SAMPLE.meetings,
  matters: SAMPLE.matters,
  calendar: workCalendar(publishedYears()),
};
const textOf = (part: Partial<WeekFacts>) => toPlainText(weekPlan({ ...facts, ...part })).text;

describe('一周工作安排表', () => {
  it('has the meetings of its seven days and no others', () => {
    const text = textOf({});
    expect(text).toContain('（2026年7月27日至8月2日）');
    expect(text).toContain('五届市政协第38次主席会议');
    expect(text).not.toContain('专题协商会');
  });

  it('has agreed dates of open matters, and none of those that are done or have no date', () => {
    const text = textOf({ from: '2026-08-31' });
    expect(text).toContain('督办事项时限：制定集中视察活动方案');
    expect(text).not.toContain('做好组织联络');
    expect(() => weekPlan({ ...facts, from: '2026-08-03' })).toThrow(/没有会议/);
  });

  it('leaves out what was cancelled or moved away', () => {
    const meetings = SAMPLE.meetings.map((one) => ({ ...one, cancelled: true }));
    expect(() => weekPlan({ ...facts, meetings })).toThrow(/没有会议/);
  });

  it('says which of its days are off and which are worked instead, and nothing in an ordinary week', () => {
    const [first] = SAMPLE.meetings;
    const sitting = first?.sittings[0];
    if (!first || !sitting) throw new Error('no meeting');
    const on = (date: string) => [
      { ...first, sittings: [{ ...sitting, date, state: 'planned' as const }] },
    ];
    const worked = textOf({ from: '2026-10-05', meetings: on('2026-10-10'), matters: [] });
    expect(worked).toMatch(/10月10日\s+星期六\s+调休上班/);
    expect(worked).toContain('注：10月5日至7日国庆节放假；10月10日调休上班。');
    const off = textOf({ from: '2026-09-28', meetings: on('2026-10-01'), matters: [] });
    expect(off).toMatch(/10月1日\s+星期四\s+国庆节放假/);
    expect(textOf({})).not.toContain('注：');
  });
});
