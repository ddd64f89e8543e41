import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import type { OfficeSaying } from '#shared/proofread/types';

const saying = (words: string, more: Partial<OfficeSaying> = {}): OfficeSaying => ({
  words,
  instead: '',
  from: null,
  until: null,
  source: '',
  ...more,
});
const NAMES = { people: [], units: [], places: [], terms: ['打造小镇工程'] };
const read = (
  text: string,
  sayings: { forbidden?: OfficeSaying[]; fixed?: OfficeSaying[] },
  today = '2026-08-01',
) =>
  proofread(
    text,
    contextOf(today, { names: NAMES, sayings: { forbidden: [], fixed: [], ...sayings } }),
  ).findings.filter(({ rule }) => rule.startsWith('office.'));

describe('what rests on the office’s own dictionary', () => {
  it('points at what the office does not write, with what to write and the paper that says so', () => {
    const forbidden = [saying('打造', { instead: '建设', source: '办公室通知' }), saying('赋能')];
    const [first, second] = read('全力打造示范区，为基层赋能。', { forbidden });
    expect(first).toMatchObject({
      certainty: '必改',
      words: '打造',
      suggestion: '建设',
      source: '本单位词库：办公室通知',
    });
    expect(second?.words).toBe('赋能');
    expect(second).not.toHaveProperty('suggestion');
  });

  it('has nothing to say of one inside a term, nor outside its days', () => {
    const forbidden = [saying('打造', { from: '2026-01-01', until: '2026-12-31' })];
    expect(read('推进打造小镇工程。', { forbidden })).toEqual([]);
    expect(read('全力打造示范区。', { forbidden }, '2027-01-01')).toEqual([]);
    // A text speaks on the day that stands under it.
    const dated =
      '关于工作的通知\n\n各科室：\n全力打造示范区。\n\n政协示例市委员会办公室\n2025年3月1日';
    expect(read(dated, { forbidden })).toEqual([]);
    expect(read('全力打造示范区。', { forbidden })).toHaveLength(1);
  });

  it('only points at words of others', () => {
    const forbidden = [saying('打造', { instead: '建设' })];
    const [one] = read('孟青指出：“要全力打造一批示范区。”', { forbidden });
    expect(one).toMatchObject({ certainty: '提示' });
    expect(one).not.toHaveProperty('suggestion');
  });

  it('points at a fixed expression with one character wrong, and at one out of time', () => {
    const fixed = [saying('示例湖生态保护条例', { until: '2026-12-31' }), saying('好好学习')];
    expect(read('落实示例湖生态保护条例，好好学系。', { fixed })).toEqual([]);
    expect(read('落实示例湖生态保户条例。', { fixed })[0]).toMatchObject({
      words: '示例湖生态保户条例',
      suggestion: '示例湖生态保护条例',
      source: '本单位词库',
    });
    const [late] = read('落实示例湖生态保护条例。', { fixed }, '2027-02-01');
    expect(late?.message).toContain('用到2026年12月31日为止');
  });

  it('takes time by the length of the text', () => {
    const forbidden = [saying('打造')];
    const time = (count: number) => {
      const before = process.cpuUsage();
      read('打造小镇工程打造'.repeat(count), { forbidden });
      return process.cpuUsage(before).user / 1000;
    };
    const [small, large] = [time(600), time(4800)];
    expect(large).toBeLessThan(32 * Math.max(small, 30));
  }, 60_000);
});
