import { describe, expect, it } from 'vitest';
import { lightRule } from '#shared/matters/lights';
import { FIRST_MATTER_RULES } from '#shared/model/office';
import { sampleRows } from '#shared/sample/index';
import { workCalendar } from '#shared/working-days/calendar';
import { homeMatters, ownOrSample } from '../../../renderer/home/waiting';

let next = 0;
const { matters: SAMPLE } = sampleRows(() => `id-${next++}`, '2026-09-28T01:00:00.000Z');
const rule = lightRule(FIRST_MATTER_RULES, '2026-09-28', workCalendar([]));

describe('what the home screen counts', () => {
  it('is the sample while the office has nothing of its own', () => {
    const { waiting } = homeMatters(SAMPLE, rule);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ matters }) => matters.every(({ sample }) => sample === 1))).toBe(true);
  });

  it('is never the sample beside matters of its own', () => {
    const [one] = SAMPLE.filter(({ state }) => state === 'referred');
    if (!one) throw new Error('the sample has a matter that was referred');
    const own = { ...one, id: 'own', sample: 0 as const };
    const { waiting, hints } = homeMatters([...SAMPLE, own], rule);
    const counted = [...waiting, ...hints].flatMap(({ matters }) => matters);
    expect(new Set(counted.map(({ id }) => id))).toEqual(new Set(['own']));
  });

  it('is the sample again once the last of its own lies in the recycle bin', () => {
    const gone = { id: 'own', sample: 0 as const, deletedAt: '2026-09-01T00:00:00.000Z' };
    const sample = { id: 's', sample: 1 as const, deletedAt: null };
    expect(ownOrSample([gone, sample])).toContain(sample);
  });

  it('says of what was only handed to two units no more than that, and names both', () => {
    const [one] = SAMPLE.filter(({ state, lead }) => state === 'referred' && lead.length > 0);
    if (!one) throw new Error('the sample has a matter that was referred');
    const lead = ['甲局', '乙局'].map((name) => ({ id: name, name }));
    const { waiting } = homeMatters([{ ...one, id: 'own', sample: 0, lead }], rule);
    const [first] = waiting;
    expect(first?.title).toBe('已报送、已转办的意见建议，还没有答复');
    expect(first?.whom).toBe('甲局1件、乙局1件');
  });
});
