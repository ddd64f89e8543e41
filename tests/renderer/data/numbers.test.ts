import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import { type NumberRow, numberId, seriesId } from '#shared/model/number';
import type { OutgoingDocument, OutgoingFacts } from '#shared/model/outgoing';
import { gapsIn, ofSeries, takenNumbers } from '#shared/registers/series';
import { IS_LONG, ofThisRun } from '../../../build/testing/long-form';
import { store } from '../../../renderer/data/active';
import { carryNumbers, takeUpNumbers } from '../../../renderer/data/commands/carried-numbers';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import {
  beginSeries,
  numberTables,
  reserveNumber,
  setNumberAside,
} from '../../../renderer/data/commands/numbers';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { importOutgoing } from '../../../renderer/data/commands/register-import';
import { sign } from '../../../renderer/data/commands/rounds';
import { allNotes } from '../../../renderer/data/notes';
import { withStore } from './desktop';

withStore();

const SERIES = seriesId('issue', '示政协办发');
const SAID = { on: '2026-08-04', by: '梁晓禾' };
const issue = (number: number) => `示政协办发〔2026〕${number}号`;
const FACTS: OutgoingFacts = {
  ...{ issueNumber: '', serialNumber: '', copies: null, date: '2026-08-03', printedOn: null },
  ...{ registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
};

async function signed(title = '关于开会的通知'): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  return id;
}

const give = (id: string, number: number) =>
  registerOutgoing(id, { ...FACTS, issueNumber: issue(number) });
const stored = (number: number) =>
  store().numbers.get(numberId({ series: SERIES, year: 2026, number }));

async function taken() {
  const [rows, facts] = await Promise.all([store().numbers.toArray(), store().outgoing.toArray()]);
  return ofSeries(
    takenNumbers({
      ...{ rows, drafts: facts, earlier: [], saids: new Map(), sample: new Set<string>() },
    }),
    SERIES,
    2026,
  );
}
/** Numbers that more than one paper bears. */
const doubles = async () => (await taken()).filter(({ owners }) => owners.length > 1);

describe('a number', () => {
  it('is given in one transaction with the registration, and never to a second paper', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, 1);
    expect(await stored(1)).toMatchObject({ state: 'given', draftId: a, by: '梁晓禾' });
    await expect(give(b, 1)).rejects.toThrow('已经给了《甲》');
    expect(await store().outgoing.get(b)).toBeUndefined();
  });

  it('of two given at once only one is given', async () => {
    const ids = await Promise.all(['甲', '乙', '丙'].map((title) => signed(title)));
    const done = await Promise.allSettled(ids.map((id) => give(id, 1)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store().outgoing.count()).toBe(1);
  });

  it('outside every series is not given to a second paper either, however it is spaced', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    const odd = (id: string, issueNumber: string) =>
      registerOutgoing(id, { ...FACTS, issueNumber });
    await odd(a, '示政协办发〔2026〕3号之一');
    await expect(odd(b, '示政协办发〔2026〕3号 之一')).rejects.toThrow(
      '示政协办发〔2026〕3号之一已经给了《甲》，一个号不能用两次。没有登记',
    );
    expect(await store().outgoing.get(b)).toBeUndefined();
    // The paper that has it keeps it, another one is free, and what is still blank is no number.
    await odd(a, '示政协办发〔2026〕3号之一');
    await odd(b, '示政协办发〔2026〕3号之二');
    for (const id of [a, b]) await odd(id, '示政协办发〔2026〕××号');
  });

  it('of a 合刊 takes each of its numbers, given back, purged and made void as one', async () => {
    const series = seriesId('serial', '简报');
    const give = (id: string, serialNumber: string) =>
      registerOutgoing(id, { ...FACTS, serialNumber, periodical: '简报' });
    const states = async () =>
      (await store().numbers.where({ series }).sortBy('number')).map(({ number, state }) => [
        ...[number, state],
      ]);
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, '第1—2期');
    await expect(give(b, '第2、3期')).rejects.toThrow('第2期已经给了《甲》');
    await give(b, '第3、4期合刊');
    expect(await reserveNumber(series, 0, '', SAID)).toBe('第5期');
    await setNumberAside({ series, year: 0, number: 5 }, 'returned', '不用', SAID);
    await give(a, '第1期');
    expect(await states()).toEqual([
      [1, 'given'],
      [2, 'returned'],
      [3, 'given'],
      [4, 'given'],
      [5, 'returned'],
    ]);
    await expect(
      setNumberAside({ series, year: 0, number: 3, through: 4 }, 'void', '错', SAID),
    ).rejects.toThrow('第3、4期正编在一份文稿上');
    await purgeDrafts([b]);
    expect((await states()).slice(2, 4).map(([, state]) => state)).toEqual(['given', 'given']);
    await setNumberAside({ series, year: 0, number: 3, through: 4 }, 'void', '错', SAID);
    expect((await states()).slice(2, 4).map(([, state]) => state)).toEqual(['void', 'void']);
  });

  it('outside every series stays taken when its paper is purged, whatever brackets, zeros and blanks it is typed with', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    const odd = (id: string, part: Partial<OutgoingFacts>) =>
      registerOutgoing(id, { ...FACTS, ...part });
    await odd(a, {
      issueNumber: '示政协办发〔2026〕3号之一',
      serialNumber: '增刊1',
      periodical: '简报',
    });
    await purgeDrafts([a]);
    expect(await store().outgoing.count()).toBe(0);
    for (const issueNumber of ['示政协办发〔2026〕3号之一', '示政协办发[2026] 03号之一'])
      await expect(odd(b, { issueNumber })).rejects.toThrow('已经给了一份已不在的文稿');
    await expect(odd(b, { serialNumber: '增刊01', periodical: '简报' })).rejects.toThrow(
      '简报增刊1已经给了一份已不在的文稿，一个号不能用两次。没有登记',
    );
    await odd(b, { serialNumber: '增刊1', periodical: '社情民意' });
    // What it no longer bears is another's to take.
    await odd(b, { issueNumber: '示政协办发〔2026〕3号之二' });
    await odd(await signed('丙'), { serialNumber: '增刊1', periodical: '社情民意' });
  });

  it('that was registered before there were rows of numbers stays taken when its paper is purged', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, 1);
    await give(b, 2);
    await store().numbers.clear();
    await purgeDrafts([a, b]);
    for (const number of [1, 2]) {
      expect(await stored(number)).toMatchObject({ state: 'given', on: FACTS.registeredOn });
      await expect(give(await signed('丙'), number)).rejects.toThrow('已不在的文稿');
    }
    expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe(issue(3));
  });

  it('that a draft no longer bears is given back, and may be given to another', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, 1);
    await give(a, 2);
    expect(await stored(1)).toMatchObject({ state: 'returned', reason: '改用别的号' });
    await give(b, 1);
    expect(await stored(1)).toMatchObject({ state: 'given', draftId: b });
  });

  it('is reserved, given back and made void with the reason; one that a draft bears is not', async () => {
    const a = await signed();
    await give(a, 1);
    expect(await reserveNumber(SERIES, 2026, '全会', SAID)).toBe(issue(2));
    const place = { series: SERIES, year: 2026, number: 2 };
    await setNumberAside(place, 'returned', '不用了', SAID);
    expect(await reserveNumber(SERIES, 2026, '常委会', SAID)).toBe(issue(2));
    await setNumberAside(place, 'void', '印错', SAID);
    await expect(give(a, 2)).rejects.toThrow('已经作废（印错）');
    await expect(setNumberAside({ ...place, number: 1 }, 'void', '', SAID)).rejects.toThrow(
      '正编在一份文稿上',
    );
    expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe(issue(3));
  });

  it('from which a series begins in one year leaves what was said of the others', async () => {
    await beginSeries(SERIES, 2025, 40);
    await beginSeries(SERIES, 2026, 12);
    await beginSeries(SERIES, 2026, 13);
    expect(await reserveNumber(SERIES, 2025, '全会', SAID)).toBe('示政协办发〔2025〕40号');
    expect(await reserveNumber(SERIES, 2026, '全会', SAID)).toBe(issue(13));
    const periodical = seriesId('serial', '纪要');
    await store().numberSeries.put({ id: periodical, byYear: true, begins: [] });
    await beginSeries(periodical, 2026, 5);
    expect(await store().numberSeries.get(periodical)).toMatchObject({ byYear: true });
  });

  it('stays taken when its draft is purged', async () => {
    const id = await signed();
    await give(id, 1);
    await purgeDrafts([id]);
    expect(await store().outgoing.count()).toBe(0);
    expect(await stored(1)).toMatchObject({ state: 'given' });
    await expect(give(await signed(), 1)).rejects.toThrow('已不在的文稿');
  });

  it('given after a restore point is not given again once the office went back to it', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, 1);
    const before = await snapshot();
    await give(b, 2);
    await carryNumbers({ ...before, incoming: [] });
    await goBack(before);
    await takeUpNumbers(await allNotes());
    expect(await store().outgoing.count()).toBe(1);
    expect(await stored(2)).toMatchObject({ reason: '恢复到以前的状态之前编的' });
    // It is that paper's, although its registration is gone.
    await expect(
      setNumberAside({ series: SERIES, year: 2026, number: 2 }, 'returned', '', SAID),
    ).rejects.toThrow('正编在一份文稿上');
    expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe(issue(3));
    // The paper that was printed with it gets it back.
    await give(b, 2);
    expect(await allNotes()).toEqual(new Map());
  });
});

describe('numbers that come from another PC', () => {
  it('that gave the same one are shown as two, and the next goes on behind both', async () => {
    const [a, b] = [await signed('甲'), await signed('乙')];
    await give(a, 1);
    await give(a, 2);
    // The other PC gave 2 and 5 to its own paper; its rows stand over ours.
    const there = (number: number) => ({ series: SERIES, year: 2026, number });
    const facts = { ...FACTS, id: b, issueNumber: issue(2) };
    await store().outgoing.put(facts);
    await store().numbers.put({
      ...{ ...there(2), id: numberId(there(2)), state: 'given', draftId: b, on: '2026-08-04' },
      ...{ at: '2026-08-04T01:00:00.000Z', by: '许听澜', reason: '' },
    });
    await store().outgoing.put({ ...FACTS, id: 'elsewhere', issueNumber: issue(5) });
    expect((await doubles()).map(({ number, owners }) => [number, owners.toSorted()])).toEqual([
      [2, [a, b].toSorted()],
    ]);
    await expect(give(await signed('丙'), 5)).rejects.toThrow('已经给了');
    // 1 was given back when the paper took 2.
    expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe(issue(1));
    expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe(issue(6));
  });
});

it('a number that passed to another paper since a restore point is not borne by two behind it', async () => {
  const [a, b] = [await signed('甲'), await signed('乙')];
  await give(a, 1);
  const before = await snapshot();
  await give(a, 2);
  await give(b, 1);
  await carryNumbers({ ...before, incoming: [] });
  await goBack(before);
  await takeUpNumbers(await allNotes());
  expect(await doubles()).toEqual([]);
  // Its paper was printed with 2 meanwhile.
  expect(await store().outgoing.get(a)).toMatchObject({ issueNumber: issue(2) });
  await expect(give(a, 1)).rejects.toThrow('已经给了《乙》');
});

interface Snapshot {
  numbers: NumberRow[];
  outgoing: OutgoingDocument[];
  earlier: EarlierIssue[];
}

async function snapshot(): Promise<Snapshot> {
  const { numbers, outgoing, earlierIssues } = store();
  return {
    numbers: await numbers.toArray(),
    outgoing: await outgoing.toArray(),
    earlier: await earlierIssues.toArray(),
  };
}

async function goBack(to: Snapshot): Promise<void> {
  const { numbers, outgoing, earlierIssues } = store();
  await store().transaction('rw', numbers, outgoing, earlierIssues, async () => {
    await Promise.all([numbers.clear(), outgoing.clear(), earlierIssues.clear()]);
    await numbers.bulkAdd(to.numbers);
    await outgoing.bulkAdd(to.outgoing);
    await earlierIssues.bulkAdd(to.earlier);
  });
}

const importOld = (numbers: readonly number[]) =>
  importOutgoing(
    numbers.map((number) => ({
      ...{
        series: SERIES,
        year: 2026,
        number,
        title: `以前的${number}号`,
        date: null,
        copies: null,
      },
      ...{ printedOn: null, signedBy: '', sentTo: '', archivedOn: null, archive: '', note: '' },
    })),
    { on: SAID.on, registeredBy: SAID.by, source: '登记簿.xlsx', skipped: 0 },
  );

/** Numbers that look random and are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Walks of so many steps each. */
const WALKS = IS_LONG ? 500 : 4;
const STEPS = 200;

it(
  'is given once and leaves no silent gap, whatever is given, given back, cut off and restored',
  async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, (_one, at) => signed(`第${at}份`)));
    for (const walk of ofThisRun([...Array(WALKS).keys()])) {
      await goBack({ numbers: [], outgoing: [], earlier: [] });
      const pick = random(walk + 1);
      /** What was printed, as the world outside knows it: it is never taken back. */
      const printed = new Map<number, string>();
      const imported = new Set<number>();
      const voided = new Set<number>();
      let point = await snapshot();
      for (let step = 0; step < STEPS; step += 1) {
        const [kind, draft] = [pick(11), drafts[pick(drafts.length)] ?? ''];
        const number = 1 + pick(step + 2);
        if (kind < 5) {
          // By hand, as people do: any number, also one that exists.
          const done = await give(draft, number).then(
            () => true,
            () => false,
          );
          if (!done) continue;
          for (const [other, owner] of printed) if (owner === draft) printed.delete(other);
          expect(printed.get(number) ?? draft).toBe(draft);
          // Neither one of an old register nor one that was made void is given by hand.
          expect(imported.has(number) || voided.has(number)).toBe(false);
          printed.set(number, draft);
        } else if (kind === 5) await reserveNumber(SERIES, 2026, '', SAID);
        else if (kind === 6) {
          const place = { series: SERIES, year: 2026, number };
          const state = pick(2) ? ('returned' as const) : ('void' as const);
          const done = await setNumberAside(place, state, '试', SAID).then(
            () => true,
            () => false,
          );
          // A person said so, with the reason: also of one that an old register had, behind a restore.
          if (done) imported.delete(number);
          if (done && state === 'void') voided.add(number);
          if (done && state === 'returned') voided.delete(number);
        } else if (kind === 7) {
          // The process ends in the middle of it: nothing of it is there.
          const before = await snapshot();
          const cut = store().transaction('rw', numberTables(), async () => {
            await give(draft, number).catch(() => undefined);
            throw new Error('killed');
          });
          await expect(cut).rejects.toThrow('killed');
          expect(await snapshot()).toEqual(before);
        } else if (kind === 8) point = await snapshot();
        else if (kind === 9) {
          // An old register that has some of the numbers; those that a paper bears are refused before.
          const free = [number, number + 1].filter(
            (one) => !printed.has(one) && !voided.has(one) && !imported.has(one),
          );
          const bearing = new Set(
            (await taken()).flatMap((one) => (one.owners.length > 0 ? [one.number] : [])),
          );
          const rows = free.filter((one) => !bearing.has(one));
          for (const one of rows) imported.add(one);
          await importOld(rows);
        } else {
          await carryNumbers({ ...point, incoming: [] });
          await goBack(point);
          await takeUpNumbers(await allNotes());
        }
        const all = await taken();
        expect(all.filter(({ owners }) => owners.length > 1)).toEqual([]);
        const known = new Set(all.map((one) => one.number));
        for (const given of [...printed.keys(), ...imported]) expect(known).toContain(given);
        // A gap is one that nobody ever took, and it is listed.
        const gaps = new Set(gapsIn(all, undefined, 2026));
        const inUse = all.filter(({ state }) => state !== 'returned').map((one) => one.number);
        const last = Math.max(0, ...inUse);
        for (let each = 1; each <= last; each += 1)
          expect(known.has(each) !== gaps.has(each)).toBe(true);
      }
    }
  },
  // Of a hundred thousand steps each takes some tens of milliseconds on a busy PC.
  IS_LONG ? 4 * 3_600_000 : 60_000,
);
