import { describe, expect, it } from 'vitest';
import { contactRef, contactsOf } from '#shared/matters/contacts';
import type { UnitRef } from '#shared/model/directory';
import type { MatterStep } from '#shared/model/matter';

const id = '01900000-0000-7000-8000-000000000001';
const UNIT: UnitRef = { id, name: '市民政局' };
const OTHER: UnitRef = { id: null, name: '市财政局' };
const matter = (name: string, lead: UnitRef[], handler = '', telephone = '') => ({
  id: name,
  lead,
  helpers: [],
  handler,
  telephone,
});
const event = (
  matterId: string,
  on: string,
  name: string,
  units: UnitRef[],
  step: MatterStep = 'answer',
) => ({ matterId, on, step, units, people: [contactRef(name, null)] });
const member = (name: string, unit: string) => ({
  name,
  deletedAt: null,
  affiliations: [{ unit, unitId: null, post: '副局长', from: null }],
});
const KNOWN = {
  matters: [
    matter('a', [UNIT], '郑守田', '0000-1234567'),
    matter('b', [OTHER], '别家人'),
    matter('c', [UNIT], '江月'),
  ],
  events: [
    event('a', '2026-07-01', '孟青', [UNIT]),
    event('a', '2026-08-20', '江月', []),
    event('a', '2026-08-25', '周启明', [UNIT], 'instruct'),
    event('b', '2026-09-01', '财政人', [OTHER]),
    event('c', '2026-06-01', '江月', [{ id: null, name: '市民政局' }], 'ask'),
  ],
  units: [{ id, fullName: '示例市民政局', shortName: '市民政局' }],
  members: [member('卢青', '示例市民政局'), member('段一鸣', '市财政局')],
};

describe('people of a unit', () => {
  it('are who dealt with us for it, who handles its matters, and members who work there', () => {
    expect(contactsOf(UNIT, KNOWN)).toEqual([
      { name: '江月', facts: '上次2026-08-20经手' },
      { name: '孟青', facts: '上次2026-07-01经手' },
      { name: '郑守田', facts: '承办人 · 0000-1234567' },
      { name: '卢青', facts: '副局长' },
    ]);
  });

  it('are none of another unit, and a leader whose 批示 reached it is none of its people', () => {
    const names = contactsOf(OTHER, KNOWN).map(({ name }) => name);
    expect(names).toEqual(['财政人', '别家人', '段一鸣']);
  });

  it('are not those of the unit that leads, where it only helps', () => {
    const HELPER: UnitRef = { id: null, name: '市卫健委' };
    const helped = { ...matter('d', [UNIT], '郑守田'), helpers: [HELPER] };
    const events = [
      event('d', '2026-09-02', '孟青', []),
      event('d', '2026-09-03', '裴知节', [HELPER]),
    ];
    const known = { ...KNOWN, matters: [helped], events };
    expect(contactsOf(HELPER, known).map(({ name }) => name)).toEqual(['裴知节']);
    expect(contactsOf(UNIT, known).map(({ name }) => name)).toEqual(['孟青', '郑守田', '卢青']);
  });
});
