import { describe, expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { createCarrier } from '../../../renderer/data/commands/carriers';
import { createMatters } from '../../../renderer/data/commands/matters';
import { referMatters } from '../../../renderer/data/commands/referrals';
import { concernedMatters } from '../../../renderer/data/queries/concerned';
import { fateOf } from '../../../renderer/data/queries/matter-links';
import { consultation, entries, matter, on, steps, unit, withEmptyOffice } from './matter-office';

withEmptyOffice();

const UNITS = [unit('市民政局'), unit('市财政局'), unit('市卫生健康委')];
const DAY = { ...on('2026-06-20'), words: '' };

/** A carrier with opinions that concern one unit after the other; the last concerns nobody. */
async function carried(count: number) {
  const { opinionIds } = await consultation(count);
  for (const [at, id] of opinionIds.entries()) {
    const targets = at === count - 1 ? [] : UNITS.slice(at % 3, (at % 3) + 1);
    await store().opinions.update(id, { targets });
  }
  const facts = { kind: '协商专报', title: '协商专报', show: 'summary' } as const;
  const carrierId = await createCarrier({ ...on('2026-06-05'), ...facts, opinionIds });
  const fate = await fateOf(opinionIds);
  return { carrierId, matterIds: opinionIds.map((id) => fate.get(id)?.[0]?.id ?? '') };
}

describe('转办', () => {
  it('of 25 to three units by their own papers is one act, and each timeline names its own', async () => {
    const { carrierId, matterIds } = await carried(26);
    const concerned = await concernedMatters(matterIds);
    expect(concerned.map(({ units }) => units[0]?.name)).toEqual(
      matterIds.map((_id, at) => (at === 25 ? undefined : UNITS[at % 3]?.name)),
    );
    const parts = UNITS.map((one, at) => ({
      units: [one],
      paperNumber: `市政办转〔2026〕${at + 1}号`,
      matterIds: matterIds.slice(0, 25).filter((_id, index) => index % 3 === at),
    }));
    const { done, refused } = await referMatters(carrierId, { ...DAY, parts });
    expect([done.length, refused.length]).toEqual([25, 0]);
    for (const [at, id] of matterIds.slice(0, 25).entries()) {
      expect(await matter(id)).toMatchObject({ state: 'referred', lead: [UNITS[at % 3]] });
      expect((await entries(id)).at(-1)?.event).toMatchObject({
        step: 'refer',
        carrierId,
        units: [UNITS[at % 3]],
        paperNumber: `市政办转〔2026〕${(at % 3) + 1}号`,
      });
    }
    expect(await matter(matterIds[25] ?? '')).toMatchObject({ state: 'carried', lead: [] });
    expect(await steps(matterIds[25] ?? '')).toEqual(['collect', 'carry']);
  });

  it('without a unit is refused as a whole', async () => {
    const { carrierId, matterIds } = await carried(3);
    const [first = '', second = ''] = matterIds;
    const parts = [
      { units: UNITS.slice(0, 1), paperNumber: '', matterIds: [first] },
      { units: [], paperNumber: '', matterIds: [second] },
    ];
    await expect(referMatters(carrierId, { ...DAY, parts })).rejects.toThrow(/哪个单位/);
    expect(await steps(first)).toEqual(['collect', 'carry']);
  });

  it('of a carrier reaches nothing that it does not hold; without one, what was ticked', async () => {
    const { carrierId } = await carried(2);
    const source = { kind: 'manual', id: null, label: '' } as const;
    const [other = ''] = await createMatters(
      [{ track: 'external', title: '路灯', source }],
      on('2026-06-02'),
    );
    const parts = [{ units: UNITS.slice(0, 1), paperNumber: '', matterIds: [other] }];
    expect((await referMatters(carrierId, { ...DAY, parts })).done).toEqual([]);
    expect((await referMatters(null, { ...DAY, parts })).done).toEqual([other]);
    expect((await entries(other)).at(-1)?.event.carrierId).toBe(null);
  });
});
