import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { seriesId } from '#shared/model/number';
import { nextNumber, ofSeries } from '#shared/registers/series';
import { store } from '../../../renderer/data/active';
import { carryNumbers, takeUpNumbers } from '../../../renderer/data/commands/carried-numbers';
import { createDraft } from '../../../renderer/data/commands/drafts';
import {
  beginSeries,
  known,
  reserveNumber,
  setNumberAside,
} from '../../../renderer/data/commands/numbers';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { countByYear } from '../../../renderer/data/commands/series-years';
import { allNotes } from '../../../renderer/data/notes';
import { withStore } from './desktop';

withStore();

const NAME = '市政协简报';
const SERIES = seriesId('serial', NAME);
const SAID = { on: '2026-12-30', by: '梁晓禾' };

/** A 简报 of a day that gets this 期号. */
async function give(number: number, date: string): Promise<string> {
  const document = { ...emptyDocument(), title: [`第${number}期的事`] };
  const id = await createDraft({ type: '简报', document });
  await sign(id, { signer: '周启明', on: date, registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: '', serialNumber: `第${number}期`, periodical: NAME, copies: null, date },
    ...{ printedOn: null, registeredBy: '梁晓禾', registeredOn: date },
  });
  return id;
}
async function next(year: number): Promise<number> {
  const { taken, saids } = await known();
  return nextNumber(ofSeries(taken, SERIES, year), saids.get(SERIES), year).number;
}
const places = async () =>
  (await known()).taken
    .filter(({ series }) => series === SERIES)
    .map(({ year, number, owners, state }) => `${year}/${number} ${state} ${owners.length}`);

describe('期号 that begin anew each year', () => {
  it('take up what was given while they ran on, each in its year, and begin with 1 in the next', async () => {
    await beginSeries(SERIES, 0, 38);
    await give(38, '2025-12-20');
    await give(39, '2026-03-04');
    await reserveNumber(SERIES, 0, '全会', SAID);
    await expect(give(38, '2027-01-04')).rejects.toThrow('改成每年从第1期编起');
    await countByYear(SERIES, true);
    expect(await places()).toEqual(['2025/38 given 1', '2026/39 given 1', '2026/40 reserved 0']);
    expect(await next(2026)).toBe(41);
    expect(await next(2027)).toBe(1);
    await give(1, '2027-01-05');
    await expect(give(1, '2027-02-05')).rejects.toThrow('第1期已经给了');
    // What another year has is no hole.
    const { saids } = await known();
    expect(saids.get(SERIES)?.begins).toContainEqual({ year: 2026, first: 39 });
  });

  it('run on again where no number is there twice, and change nothing where one is', async () => {
    const id = await give(1, '2026-03-04');
    await countByYear(SERIES, true);
    await countByYear(SERIES, false);
    expect(await places()).toEqual(['0/1 given 1']);
    await countByYear(SERIES, true);
    await give(1, '2027-03-04');
    const before = await places();
    await expect(countByYear(SERIES, false)).rejects.toThrow('第1期2026年、2027年各有一个');
    expect(await places()).toEqual(before);
    // The number goes with its paper.
    await registerOutgoing(id, {
      ...{ issueNumber: '', serialNumber: '第2期', periodical: NAME, copies: null },
      ...{
        date: '2026-03-04',
        printedOn: null,
        registeredBy: '梁晓禾',
        registeredOn: '2026-03-05',
      },
    });
    expect(await places()).toEqual(['2026/1 returned 0', '2026/2 given 1', '2027/1 given 1']);
    await setNumberAside({ series: SERIES, year: 2026, number: 1 }, 'void', '印错', SAID);
  });

  it('are not given twice after the office went back to a day on which they still ran on', async () => {
    await give(1, '2026-03-04');
    const { numbers, outgoing, numberSeries, drafts } = store();
    const there = { numbers: await numbers.toArray(), outgoing: await outgoing.toArray() };
    const ids = await drafts.toCollection().primaryKeys();
    await countByYear(SERIES, true);
    await give(2, '2026-04-04');
    await carryNumbers({ ...there, incoming: [] });
    for (const table of [numbers, outgoing, numberSeries]) await table.clear();
    await drafts.where('id').noneOf(ids).delete();
    await numbers.bulkAdd(there.numbers);
    await outgoing.bulkAdd(there.outgoing);
    await takeUpNumbers(await allNotes());
    expect(await next(0)).toBe(3);
    await expect(give(2, '2026-05-04')).rejects.toThrow('第2期');
  });
});
