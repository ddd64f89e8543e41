import { describe, expect, it } from 'vitest';
import { capacitiesOf, capacityWords, dutiesOf, fitting } from '#shared/directory/capacities';
import type { Leader } from '#shared/model/office';
import { aDuty, aMember, at } from './members';

const leader: Leader = {
  ...{ id: 'l', name: '周启明', post: '副主席', duties: '', rank: 2, sample: 0 },
};
const head = aMember({
  id: 'm',
  name: '陆明',
  post: '常委',
  affiliations: [at('市第二中学', '校长')],
  duties: [
    aDuty('提案委员会', '主任', { from: '2026-01-01' }),
    aDuty('经济委员会', '副主任', { from: '2023-01-01', to: '2025-12-31' }),
  ],
});
const words = (person: Parameters<typeof capacitiesOf>[0], on: string | null) =>
  capacitiesOf(person, on).map((one) => capacityWords(one, person.member));

describe('what somebody can come as', () => {
  it('is what he is on that day', () => {
    const person = { member: head, leader: null };
    const rest = ['常委（市第二中学校长）', '市第二中学校长'];
    expect(words(person, '2026-03-01')).toEqual(['提案委员会主任', ...rest]);
    expect(words(person, '2024-03-01')).toEqual(['经济委员会副主任', ...rest]);
    expect(words(person, null)).toEqual(['提案委员会主任', ...rest]);
  });

  it('begins with the rank of a leader, as long as he has it, under the name of the person', () => {
    const member = aMember({ id: 'm', name: '周启明', entries: ['l'] });
    expect(words({ member, leader }, '2026-03-01')).toEqual(['副主席', '委员']);
    const left = { ...leader, span: { from: null, to: '2026-02-28' } };
    expect(words({ member, leader: left }, '2026-03-01')).toEqual(['委员']);
    expect(words({ member: null, leader: left }, '2026-03-01')).toEqual(['副主席']);
    const spelled = { ...leader, name: '周　启明' };
    expect(capacitiesOf({ member, leader: spelled }, null)[0]).toMatchObject({
      ...{ source: 'leader', id: 'l', name: '周启明', unit: '' },
    });
  });

  it('holds heads of committees however they were typed in', () => {
    const duties = (facts: Parameters<typeof aMember>[0]) =>
      dutiesOf(aMember(facts)).map(({ body, post }) => `${body}|${post}`);
    expect(duties({ post: '常委、提案委员会主任' })).toEqual(['提案委员会|主任']);
    for (const post of [
      '常委，兼任提案委员会主任',
      '常委兼提案委员会主任',
      '常委、担任提案委员会主任',
    ])
      expect(duties({ post })).toEqual(['提案委员会|主任']);
    expect(duties({ post: '副主任', committee: '提案委员会' })).toEqual(['提案委员会|副主任']);
    expect(duties({ affiliations: [at('市政协提案委', '主任')] })).toEqual(['市政协提案委|主任']);
    expect(duties({ affiliations: [at('市卫健委', '主任')] })).toEqual([]);
    expect(duties({ post: '常委', committee: '提案委员会' })).toEqual([]);
    // Said twice, once.
    expect(duties({ post: '提案委主任', duties: [aDuty('提案委员会', '主任')] })).toEqual([
      '提案委员会|主任',
    ]);
  });
});

describe('the capacity that fits', () => {
  const fits = (
    kind: Parameters<typeof fitting>[1]['kind'],
    role: 'attend' | 'nonvoting' | null,
  ) => {
    const found = fitting(capacitiesOf({ member: head, leader: null }, '2026-03-01'), {
      kind,
      role,
    });
    return found && capacityWords(found, head);
  };

  it('is the committee in meetings of the house, the member where members meet', () => {
    expect(fits('主席会议', 'nonvoting')).toBe('提案委员会主任');
    expect(fits('主席会议', null)).toBe('提案委员会主任');
    expect(fits('专题协商会', 'attend')).toBe('常委（市第二中学校长）');
    expect(fits('常委会会议', 'attend')).toBe('常委（市第二中学校长）');
  });

  it('is never a workplace in a meeting of the house', () => {
    const plain = capacitiesOf(
      { member: aMember({ name: '丁', affiliations: [at('市第二中学', '校长')] }), leader: null },
      null,
    );
    expect(fitting(plain, { kind: '主席会议', role: 'nonvoting' })?.capacity).toBe('member');
    expect(fitting(plain, { kind: '专题协商会', role: 'nonvoting' })?.capacity).toBe('work');
    expect(fitting(plain, { kind: null, role: null })).toBeNull();
  });

  it('is the rank for a leader', () => {
    const both = capacitiesOf({ member: head, leader }, '2026-03-01');
    expect(fitting(both, { kind: '专题协商会', role: 'attend' })?.source).toBe('leader');
  });
});
