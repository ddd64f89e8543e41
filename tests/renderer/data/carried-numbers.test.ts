import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { type NumberRow, numberId, seriesId } from '#shared/model/number';
import type { IncomingFacts } from '#shared/registers/corrections';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { store } from '../../../renderer/data/active';
import {
  carryNumbers,
  numbersIn,
  takeUpNumbers,
} from '../../../renderer/data/commands/carried-numbers';
import { registerIncoming } from '../../../renderer/data/commands/incoming';
import { correctIncoming } from '../../../renderer/data/commands/incoming-corrections';
import { reserveNumber, setNumberAside } from '../../../renderer/data/commands/numbers';
import { allNotes } from '../../../renderer/data/notes';
import { on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const FACTS: IncomingFacts = {
  ...{ receivedOn: '2026-08-04', sender: null, copies: 1, paperNumber: '', paperDate: null },
  ...{ title: '关于报送材料的通知', urgency: '', kind: '办件', due: null, note: '' },
};
const register = (typed: number | null, title = FACTS.title) =>
  registerIncoming({ ...FACTS, title }, typed, '梁晓禾');
const numbersOfPapers = async () =>
  (await store().incoming.toArray()).map(({ number }) => number).toSorted((a, b) => a - b);

/** Answers how the office goes back to what it is now. */
async function restorePoint(): Promise<() => Promise<void>> {
  const { numbers, incoming, incomingSteps } = store();
  const before = await numbersIn(store());
  const steps = await incomingSteps.toArray();
  // Rows are compared by the moment they were written at.
  await new Promise((resolve) => setTimeout(resolve, 2));
  return async () => {
    await carryNumbers(before);
    await Promise.all([numbers.clear(), incoming.clear(), incomingSteps.clear()]);
    await numbers.bulkAdd(before.numbers);
    await incoming.bulkAdd(before.incoming);
    await incomingSteps.bulkAdd(steps);
    await takeUpNumbers(await allNotes());
  };
}

describe('going back to a restore point', () => {
  it('a 收文号 that was put right since stays with its paper, and no paper gets one that another bears', async () => {
    const id = await register(5);
    const goBack = await restorePoint();
    await correctIncoming(id, { number: 7 }, '登记错', on('2026-08-05'));
    await register(5, '关于开会的通知');
    await goBack();
    // The paper itself was stamped anew meanwhile, and 5 stands on another.
    expect(await store().incoming.get(id)).toMatchObject({ number: 7 });
    await expect(register(5)).rejects.toThrow('2026年的5号已经登记过');
    await register(null);
    expect(await numbersOfPapers()).toEqual([7, 8]);
  });

  it('a number stays given where the window is killed before the page’s own memory has reached the disk', async () => {
    const before = await numbersIn(store());
    await register(5);
    await carryNumbers(before);
    localStorage.clear();
    const { numbers, incoming, incomingSteps } = store();
    await Promise.all([numbers.clear(), incoming.clear(), incomingSteps.clear()]);
    await takeUpNumbers(await allNotes());
    await expect(register(5)).rejects.toThrow('5号');
  });

  it('a number that was given out stays given although the clock was ahead when it had been given back', async () => {
    const id = await register(5);
    await correctIncoming(id, { number: 7 }, '登记错', on('2026-08-05'));
    const five = numberId({ series: INCOMING_SERIES, year: 2026, number: 5 });
    await store().numbers.update(five, { at: '2999-01-01T00:00:00.000Z' });
    const goBack = await restorePoint();
    await register(5, '关于开会的通知');
    await goBack();
    await expect(register(5)).rejects.toThrow('2026年的5号已经登记过');
  });

  it('what the start after a restore could not take up is not lost by the next restore', async () => {
    const clear = () =>
      Promise.all([
        store().numbers.clear(),
        store().incoming.clear(),
        store().incomingSteps.clear(),
      ]);
    const before = await numbersIn(store());
    await register(5);
    await carryNumbers(before);
    await clear();
    await register(6);
    const drop = await carryNumbers(before);
    await drop();
    await carryNumbers(before);
    await clear();
    await takeUpNumbers(await allNotes());
    for (const number of [5, 6]) await expect(register(number)).rejects.toThrow('已经登记过');
    expect(await allNotes()).toEqual(new Map());
  });

  it('is not kept from noting numbers by notes that cannot be opened any more', async () => {
    const before = await numbersIn(store());
    await register(5);
    const opens = vi
      .spyOn(Dexie.prototype, 'open')
      .mockRejectedValueOnce(new Error('UnknownError'));
    await carryNumbers(before);
    opens.mockRestore();
    expect((await allNotes()).size).toBe(1);
  });

  it('says of a number that was made void since what is known of it', async () => {
    const series = seriesId('issue', '示政协办发');
    await reserveNumber(series, 2026, '全会', { on: '2026-08-04', by: '梁晓禾' });
    const goBack = await restorePoint();
    const place = { series, year: 2026, number: 1 };
    await setNumberAside(place, 'void', '印错', { on: '2026-08-05', by: '梁晓禾' });
    await goBack();
    expect(await store().numbers.get(numberId(place))).toMatchObject({
      ...{ state: 'void', reason: '恢复到以前的状态之前作废的', on: '2026-08-05', by: '梁晓禾' },
    });
  });

  it('to one that knew nothing of 20,000 papers in and 20,000 out, carries their numbers within what a page may keep', async () => {
    const many = 1000;
    const series = seriesId('issue', '示政协办发');
    const rows = Array.from({ length: many }, (_one, at): NumberRow[] =>
      [series, INCOMING_SERIES].map((of) => {
        const place = { series: of, year: 2026, number: 18_000 + at };
        const draftId = of === series ? `0198f000-0000-7000-8000-0000000${18_000 + at}` : null;
        const said = { on: '2026-08-04', at: '2026-08-04T01:00:00.000Z', by: '梁晓禾' };
        return { id: numberId(place), ...place, ...said, state: 'given', draftId, reason: '' };
      }),
    ).flat();
    await store().numbers.bulkAdd(rows);
    await store().outgoing.bulkAdd(
      rows.flatMap(({ draftId, number }) =>
        draftId === null
          ? []
          : {
              ...{ id: draftId, issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '' },
              ...{ date: '2026-08-03', printedOn: null, copies: null, registeredBy: '梁晓禾' },
              registeredOn: '2026-08-04',
            },
      ),
    );
    await store().incoming.bulkAdd(
      rows.flatMap(({ draftId, number }) =>
        draftId === null
          ? {
              ...{ ...FACTS, id: `0198f000-0000-7000-9000-0000000${number}`, year: 2026, number },
              ...{ matterId: null, closedOn: null, archivedOn: null, archive: '' },
              ...{ registeredBy: '梁晓禾', createdAt: '', updatedAt: '', deletedAt: null },
            }
          : [],
      ),
    );
    const drop = await carryNumbers({ numbers: [], outgoing: [], incoming: [] });
    const characters = [...(await allNotes()).values()].join('').length;
    await drop();
    // It is one value, which is written and read at once.
    expect((characters / many) * 20_000).toBeLessThan(4_500_000);
    expect(await allNotes()).toEqual(new Map());
  });
});

describe('收文号', () => {
  it('that another PC says was given back is not given while a paper bears it', async () => {
    await register(5);
    const id = numberId({ series: INCOMING_SERIES, year: 2026, number: 5 });
    await store().numbers.update(id, { state: 'returned', at: '2026-09-01T00:00:00.000Z' });
    await expect(register(5)).rejects.toThrow('2026年的5号已经登记过');
    await register(null);
    expect(await numbersOfPapers()).toEqual([5, 6]);
  });

  it('of the sample is nobody’s until its paper is kept as the office’s own', async () => {
    const id = await register(1);
    await store().numbers.clear();
    await store().incoming.update(id, { sample: 1 });
    await register(null);
    await store().incoming.update(id, { sample: 0, number: 2 });
    await register(null);
    expect(await numbersOfPapers()).toEqual([1, 2, 3]);
  });
});
