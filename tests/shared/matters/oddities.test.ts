import { describe, expect, it } from 'vitest';
import { oddities } from '#shared/matters/oddities';
import type { MatterEvent } from '#shared/model/matter';
import { event, uuid } from './support';

const CONTEXT = { today: '2026-08-01', sourceOn: '2026-06-01' };
const ofOutside = (...events: MatterEvent[]) =>
  oddities({ track: 'external' }, events, CONTEXT).map(({ text }) => text);
const ofInside = (...events: MatterEvent[]) =>
  oddities({ track: 'internal' }, events, CONTEXT).map(({ text }) => text);

const CHAIN = [
  event(1, 'collect', '2026-06-01'),
  event(2, 'carry', '2026-06-05'),
  event(3, 'submit', '2026-06-08'),
  event(4, 'instruct', '2026-06-12'),
  event(5, 'refer', '2026-06-15'),
  event(6, 'answer', '2026-07-10'),
  event(7, 'tell', '2026-07-12'),
];

describe('what looks odd', () => {
  it('is nothing on a chain as it should be', () => {
    expect(ofOutside(...CHAIN)).toEqual([]);
    const oneDay = CHAIN.map((one) => ({ ...one, on: '2026-06-01' }));
    expect(ofOutside(...oneDay)).toEqual([]);
  });

  it('is nothing when a step is registered late, with its true date', () => {
    const late = [
      event(1, 'collect', '2026-06-01'),
      event(2, 'answer', '2026-07-10'),
      event(3, 'submit', '2026-06-08'),
      event(4, 'instruct', '2026-06-12'),
      event(5, 'submit', '2026-07-20'),
    ];
    expect(ofOutside(...late)).toEqual([]);
  });

  it('is a date before the meeting, in the future, or on no calendar', () => {
    expect(ofOutside(event(1, 'collect', '2026-05-31'))).toEqual([
      '“归集意见建议”的日期2026年5月31日早于会议或来源的日期2026年6月1日。',
    ]);
    expect(ofOutside(event(1, 'collect', '2026-08-02'))[0]).toContain('还没有到');
    expect(ofOutside(event(1, 'collect', '2026-06-31'))).toEqual([
      '“归集意见建议”的日期2026-06-31在日历上不存在。',
    ]);
    const unknown = { today: '2026-08-01', sourceOn: null };
    expect(oddities({ track: 'external' }, [event(1, 'collect', '2020-01-01')], unknown)).toEqual(
      [],
    );
  });

  it('is an answer before the 报送, and a member told before the answer', () => {
    const answer = [...CHAIN.slice(0, 3), event(4, 'answer', '2026-06-07')];
    expect(ofOutside(...answer)).toEqual([
      '“答复”的日期2026年6月7日早于“报送”的日期2026年6月8日。',
    ]);
    const told = [...CHAIN.slice(0, 6), event(7, 'tell', '2026-07-01')];
    expect(ofOutside(...told)).toEqual([
      '“告知委员”的日期2026年7月1日早于“答复”的日期2026年7月10日，答复可能还没有告知委员。',
    ]);
    const again = [...CHAIN, event(8, 'reopen', '2026-07-20'), event(9, 'answer', '2026-07-25')];
    expect(ofOutside(...again)).toEqual([]);
  });

  it('inside, is a date before the step before, whatever notes lie between', () => {
    const steps = [
      event(1, 'propose', '2026-06-02'),
      event(2, 'note', '2026-07-01'),
      event(3, 'establish', '2026-06-03'),
      event(4, 'assign', '2026-06-02'),
    ];
    expect(ofInside(...steps)).toEqual(['“交办”的日期2026年6月2日早于“立项”的日期2026年6月3日。']);
  });

  it('inside, is a step whose condition was corrected away', () => {
    const steps = [
      event(1, 'propose', '2026-06-02'),
      event(2, 'establish', '2026-06-03'),
      event(3, 'assign', '2026-06-04'),
      event(4, 'correct', '2026-06-05', { regards: uuid(2), words: '尚未批准' }),
    ];
    expect(ofInside(...steps)).toEqual([
      '“交办”之前缺少它应当接续的步骤，可能是前面的记录更正过，或者是从原台账导入的。',
    ]);
  });

  it('is a clock that went back, by how much, and the order stays', () => {
    const back = [
      event(1, 'collect', '2026-06-01', { at: '2027-06-02T01:00:00.000Z' }),
      event(2, 'submit', '2026-06-08', { at: '2026-06-02T01:00:00.000Z' }),
    ];
    expect(ofOutside(...back)).toEqual([
      '“报送”的登记时间早于前一条记录（相差365天），这台电脑的时钟可能调过。先后以登记的顺序为准。',
    ]);
  });

  it('no longer is once it has been corrected; nothing is altered by looking', () => {
    const wrong = event(8, 'brief', '2126-06-12');
    const before = JSON.stringify(wrong);
    expect(ofOutside(...CHAIN, wrong)).toHaveLength(1);
    const corrected = event(9, 'correct', '2026-07-20', { regards: uuid(8), words: '年份写错' });
    expect(ofOutside(...CHAIN, wrong, corrected)).toEqual([]);
    expect(JSON.stringify(wrong)).toBe(before);
  });

  it('is never put in words of command outside', () => {
    const odd = CHAIN.map((one, index) => ({ ...one, on: `2026-05-${30 - index}` }));
    const all = ofOutside(...odd, event(8, 'judge', '2027-01-01'));
    expect(all.length).toBeGreaterThan(8);
    for (const text of all) expect(text).not.toMatch(/责令|交办|逾期/);
  });
});
