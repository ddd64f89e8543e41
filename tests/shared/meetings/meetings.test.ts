import { describe, expect, it } from 'vitest';
import { addDays, leadTimesOf } from '#shared/meetings/lead-times';
import { monthAway, weeksOf } from '#shared/meetings/month';
import {
  composedTitle,
  nextNumber,
  nextTitle,
  proposedNames,
  renamed,
  saysItsNumber,
} from '#shared/meetings/naming';
import {
  atTheSameTime,
  emptySitting,
  firstDay,
  movedTo,
  parseClock,
} from '#shared/meetings/sittings';
import type { Meeting, Sitting } from '#shared/model/meeting';
import { EXAMPLE_LEAD_TIMES } from '#shared/model/office';

const sitting = (date: string | null, from = '', to = '', place = ''): Sitting => ({
  ...emptySitting(`s${date}${from}`),
  date,
  from,
  to,
  place,
});
const meeting = (id: string, patch: Partial<Meeting> = {}): Meeting => ({
  id,
  kind: '主席会议',
  series: '五届市政协主席会议',
  number: null,
  title: id,
  sittings: [],
  startsOn: null,
  chair: null,
  recorder: '',
  issuerId: null,
  duties: [],
  requirements: '',
  contact: '',
  cancelled: false,
  createdAt: id,
  updatedAt: '',
  deletedAt: null,
  sample: 0,
  touched: false,
  ...patch,
});

describe('the name of a meeting', () => {
  it('takes its number where such names have it', () => {
    const title = (kind: Meeting['kind'], series: string, number: number | null) =>
      composedTitle({ kind, series, number });
    expect(title('主席会议', '五届市政协主席会议', 38)).toBe('五届市政协第38次主席会议');
    expect(title('常委会会议', '五届市政协常委会会议', 12)).toBe('五届市政协常委会第12次会议');
    expect(title('党组会议', '市政协党组会议', 3)).toBe('市政协党组第3次会议');
    expect(title('主任办公会', '市政协主任办公会', 2)).toBe('市政协第2次主任办公会');
    expect(title('座谈会', '', 2)).toBe('');
    expect(title('双月协商座谈会', '委员读书', 2)).toBe('委员读书第2次会议');
  });

  it('goes on with the series and number of the last of its kind', () => {
    const earlier = [
      meeting('1', { number: 36 }),
      meeting('2', { number: 37 }),
      meeting('3', { number: 38, cancelled: true }),
      meeting('4', { number: 90, deletedAt: 'x' }),
      meeting('5', { kind: '党组会议', series: '市政协党组会议', number: 50 }),
    ];
    expect(proposedNames('主席会议', '示例市政协', earlier, '2026')).toEqual({
      series: '五届市政协主席会议',
      number: 38,
      title: '五届市政协第38次主席会议',
    });
    expect(nextNumber('新系列', earlier)).toBe(1);
    expect(proposedNames('专题协商会', '示例市政协', earlier, '2026')).toEqual({
      series: '',
      number: null,
      title: '示例市政协专题协商会',
    });
  });
});

describe('the next meeting of a row', () => {
  const next = (title: string, facts: Partial<Meeting> = {}, number: number | null = 39) =>
    nextTitle(meeting('38', { number: 38, ...facts, title }), number, '2026');

  it.each([
    ['市政协2025年9月份工作例会', '市政协2026年××月份工作例会'],
    ['10月委员接待日', '××月委员接待日'],
    ['市政协第三季度工作例会', '市政协第××季度工作例会'],
    ['2025年三季度委员活动日', '2026年××季度委员活动日'],
    ['2025年上半年提案办理协商会', '2026年××半年提案办理协商会'],
    ['9月10日“守护上学路”座谈会', '××月××日“××”座谈会'],
    ['2025年9月10日至11日座谈会', '2026年××月××日至××日座谈会'],
  ])('bears no day, month or quarter of the last one: %s', (title, called) => {
    expect(next(title, { number: null }, null)).toBe(called);
  });

  it.each([
    ['县政协党组2025年第21次会议', '', '县政协党组2026年第1次会议'],
    ['2025年第四次秘书长（扩大）会议', '', '2026年第一次秘书长（扩大）会议'],
    ['县政协党组2026年第21次会议', '', '县政协党组2026年第22次会议'],
    ['有事好商量第5期', '', '有事好商量第6期'],
    ['2025年县政协党组第21次会议', '县政协2025年党组会议', '2026年县政协党组第1次会议'],
    ['县政协2025年党组第21次会议', '县政协2025年党组会议', '县政协2026年党组第1次会议'],
  ])('is the first of a new year where the count is of the year: %s', (title, series, called) => {
    const last = meeting('1', {
      kind: '党组会议',
      series,
      number: series === '' ? null : 21,
      title,
    });
    expect(nextTitle(last, series === '' ? null : 1, '2026')).toBe(called);
    const proposed = proposedNames('党组会议', '云泽县政协', [last], '2026');
    expect(proposed.title).toBe(called);
    expect(proposed.series).toBe(series.replace('2025', '2026'));
  });

  it('is called by the pattern of the last one, in its numerals', () => {
    expect(next('五届市政协第38次主席会议')).toBe('五届市政协第39次主席会议');
    expect(next('政协示例市第五届委员会第38次主席会议（扩大）')).toBe(
      '政协示例市第五届委员会第39次主席会议（扩大）',
    );
    expect(next('政协示例市第五届委员会第三十八次主席会议')).toBe(
      '政协示例市第五届委员会第三十九次主席会议',
    );
    expect(next('2025年第38次主席会议')).toBe('2026年第39次主席会议');
    expect(next('有事好商量第5期', { kind: '座谈会', series: '', number: null }, null)).toBe(
      '有事好商量第6期',
    );
  });

  it('goes on as it counted where title and series count differently; without a number it is the composed one', () => {
    expect(next('第7次主席会议')).toBe('第8次主席会议');
    expect(next('主席会议')).toBe('五届市政协第39次主席会议');
    expect(next('')).toBe('五届市政协第39次主席会议');
  });

  it('has a topic of its own', () => {
    const consulting = { kind: '专题协商会' as const, series: '', number: null };
    expect(next('“提升社区养老服务质量”专题协商会', consulting, null)).toBe('“××”专题协商会');
  });

  it('is proposed by that pattern for a new one too, and goes with a change of its number', () => {
    const earlier = [meeting('1', { number: 38, title: '政协示例市第五届委员会第38次主席会议' })];
    expect(proposedNames('主席会议', '示例市政协', earlier, '2026').title).toBe(
      '政协示例市第五届委员会第39次主席会议',
    );
    const own = meeting('1', { number: 38, title: '第五届委员会第三十八次主席会议' });
    expect(renamed(own, { number: 40 })).toBe('第五届委员会第四十次主席会议');
    expect(renamed(own, { series: '别的系列' })).toBe(own.title);
    expect(renamed({ ...own, title: '' }, { number: 40 })).toBe('五届市政协第40次主席会议');
    expect([saysItsNumber(own), saysItsNumber({ ...own, number: 3 })]).toEqual([true, false]);
  });
});

describe('sittings', () => {
  it('read the clock as people write it', () => {
    const read = ['9', '930', '9:30', '9：30', '9点半', '14点', '9.05', '24', '9:75', '上午', ''];
    expect(read.map(parseClock)).toEqual([
      ...['09:00', '09:30', '09:30', '09:30', '09:30', '14:00', '09:05'],
      ...[null, null, null, ''],
    ]);
  });

  it.each([
    ['上午9点', '09:00'],
    ['下午2点半', '14:30'],
    ['下午3:00', '15:00'],
    ['下午 15点', '15:00'],
    ['晚上七点三十分', '19:30'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['９：３０', '09:30'],
    ['九点半', '09:30'],
    ['两点', '02:00'],
    ['十二点', '12:00'],
    ['下午', null],
    ['会后', null],
  ])('read %s as %s', (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });

  it('when moved keep the old day and count by the new one', () => {
    const moved = movedTo(
      [sitting('2026-08-03', '09:00')],
      's2026-08-0309:00',
      '2026-08-10',
      'new',
    );
    expect(moved.map(({ date, state, from }) => [date, state, from])).toEqual([
      ['2026-08-03', 'moved', '09:00'],
      ['2026-08-10', 'planned', '09:00'],
    ]);
    expect(firstDay(moved)).toBe('2026-08-10');
    expect(firstDay(moved.map((one) => ({ ...one, state: 'cancelled' as const })))).toBe(null);
  });

  it('at the same time are found; what only touches, was cancelled or has no day is not', () => {
    const mine = meeting('a', { sittings: [sitting('2026-08-03', '09:00', '11:30', '一会议室')] });
    const at = (id: string, from: string, to: string, patch: Partial<Meeting> = {}) =>
      meeting(id, { sittings: [sitting('2026-08-03', from, to, ' 一会议室 ')], ...patch });
    const others = [
      at('overlaps', '11:00', '12:00'),
      at('touches', '11:30', '12:00'),
      at('morning without end', '08:00', ''),
      at('no time at all', '', ''),
      at('afternoon', '14:30', ''),
      at('cancelled', '09:00', '', { cancelled: true }),
      at('deleted', '09:00', '', { deletedAt: 'x' }),
      meeting('no day', { sittings: [sitting(null, '09:00')] }),
    ];
    const found = atTheSameTime(mine, [mine, ...others]);
    expect(found.map(({ other, place }) => [other.id, place])).toEqual([
      ['overlaps', '一会议室'],
      ['morning without end', '一会议室'],
      ['no time at all', '一会议室'],
    ]);
    expect(atTheSameTime({ ...mine, cancelled: true }, others)).toEqual([]);
  });
});

describe('lead times', () => {
  it('count calendar days back from the first day and on from the last', () => {
    const sittings = [sitting('2026-03-02'), sitting('2026-03-04')];
    const { times, example } = leadTimesOf({ kind: '主席会议', sittings }, EXAMPLE_LEAD_TIMES);
    expect(example).toBe(true);
    expect(times.map(({ key, by }) => [key, by])).toEqual([
      ['notice', '2026-02-25'],
      ['papers', '2026-02-27'],
      ['minutes', '2026-03-11'],
    ]);
    expect(leadTimesOf({ kind: '座谈会', sittings: [] }, EXAMPLE_LEAD_TIMES).times).toEqual([]);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('the month', () => {
  it('begins its weeks on Monday and turns over the year', () => {
    const weeks = weeksOf('2026-08');
    expect(weeks[0]?.[0]).toBe('2026-07-27');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-09-06');
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect([monthAway('2026-12', 1), monthAway('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
