import { describe, expect, it } from 'vitest';
import { type WeekFacts, weekPlan } from '#shared/compose/week-plan';
import { toPlainText } from '#shared/document/plain-text';
import { SAMPLE } from './meetings/support';

const facts: WeekFacts = {
  office: { shortName: '示例市政协', officeName: '政协示例市委员会办公室' },
  from: '2026-07-27',
  meetings: SAMPLE.meetings,
  matters: SAMPLE.matters,
  today: '2026-07-24',
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
});
