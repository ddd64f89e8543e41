import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { LedgerImportRow } from '#shared/matters/ledger-import';
import { lightRule } from '#shared/matters/lights';
import { sender, store } from '../../../renderer/data/active';
import { addEvidence, addTasks } from '../../../renderer/data/commands/evidence';
import {
  importLedger,
  knownMatters,
  undoLedgerImport,
} from '../../../renderer/data/commands/ledger-import';
import { followMeeting } from '../../../renderer/data/commands/matter-sources';
import { createMatters, registerSteps } from '../../../renderer/data/commands/matters';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import { addResolution, saveResolution } from '../../../renderer/data/commands/resolutions';
import { Stopped } from '../../../renderer/data/commands/watched';
import type { OutboxRow } from '../../../renderer/data/outbox';
import { lastRegistrar } from '../../../renderer/data/queries/registrar';
import { reminderCounts } from '../../../renderer/data/queries/reminders';
import { entries, matter, on, steps, withEmptyOffice } from './matter-office';

withEmptyOffice();

const row = (rest: Partial<LedgerImportRow>): LedgerImportRow => ({
  row: 2,
  track: 'internal',
  number: '1',
  title: '修订值班制度',
  content: '',
  source: '',
  lead: ['秘书科'],
  helpers: [],
  leader: '',
  handler: '',
  telephone: '',
  openedOn: '2026-08-03',
  due: '2026-12-20',
  step: null,
  stepOn: null,
  words: '',
  ...rest,
});

describe('importing an older ledger', () => {
  it('stands where the old ledger had it, in its words, each on its own day', async () => {
    const rows = [
      row({ step: 'approve', stepOn: '2026-08-30', words: '已办结；已印发' }),
      row({ track: 'external', title: '乙', step: 'answer', words: '已答复' }),
      row({ title: '丙', openedOn: null, words: '看情况' }),
    ];
    const { written, skipped } = await importLedger(rows, on('2026-09-01'), 2);
    expect(skipped).toBe(2);
    const [first = '', second = '', third = ''] = [...written.keys()];
    expect(await matter(first)).toMatchObject({
      state: 'closed',
      openedOn: '2026-08-03',
      closedOn: '2026-08-30',
      due: '2026-12-20',
    });
    expect((await entries(first)).at(-1)?.event.words).toBe('原台账：已办结；已印发');
    expect(await matter(second)).toMatchObject({ state: 'answered', awaitsPaper: false });
    expect(await matter(third)).toMatchObject({ state: 'proposed', openedOn: '2026-09-01' });
    expect(await steps(third)).toEqual(['propose', 'note']);
    expect(await knownMatters()).toEqual(new Set(['1\n修订值班制度', '1\n乙', '1\n丙']));
  });

  it('is taken back whole, but for what somebody has worked on since', async () => {
    const receipt = await importLedger([row({}), row({ title: '乙' })], on('2026-09-01'), 0);
    const [first = ''] = [...receipt.written.keys()];
    await new Promise((resolve) => setTimeout(resolve, 5));
    await registerSteps(first, [{ step: 'note', ...on('2026-09-02'), words: '问过了' }]);
    expect(await undoLedgerImport(receipt)).toBe(1);
    expect((await store().matters.toArray()).map(({ id }) => id)).toEqual([first]);
    expect(new Set((await store().matterEvents.toArray()).map(({ matterId }) => matterId))).toEqual(
      new Set([first]),
    );
  });

  it('is one transaction, however many rows, and can be watched', async () => {
    const rows = Array.from({ length: 600 }, (_one, at) => row({ title: `第${at}件` }));
    const transactions = new Set<string>();
    const note = (written: readonly OutboxRow[]) => {
      for (const { transaction } of written) transactions.add(transaction);
    };
    sender.followers.add(note);
    const told: number[] = [];
    const stop = new AbortController().signal;
    const tell = (done: number) => told.push(done);
    const { written } = await importLedger(rows, on('2026-09-01'), 0, { stop, tell });
    sender.followers.delete(note);
    expect(written.size).toBe(600);
    expect(await store().matters.count()).toBe(600);
    expect(transactions.size).toBe(1);
    // Small at first: code that runs for the first time is slow.
    expect(told).toEqual([0, 25, 75, 175, 275, 375, 475, 575]);
  });

  it('leaves nothing behind when it is stopped half way', async () => {
    const rows = Array.from({ length: 600 }, (_one, at) => row({ title: `第${at}件` }));
    const stopper = new AbortController();
    const tell = (done: number) => done === 175 && stopper.abort();
    const stopped = importLedger(rows, on('2026-09-01'), 0, { stop: stopper.signal, tell });
    await expect(stopped).rejects.toThrow(Stopped);
    expect(await store().matters.count()).toBe(0);
    expect(await store().matterEvents.count()).toBe(0);
    expect(await store().outbox.count()).toBe(0);
  });

  it('writes nothing at all when one row cannot be written', async () => {
    const marked = row({ title: '丁', words: '机密★一年' });
    await expect(importLedger([row({}), marked], on('2026-09-01'), 0)).rejects.toThrow();
    expect(await store().matters.count()).toBe(0);
    expect(await store().matterEvents.count()).toBe(0);
  });
});

describe('a deciding meeting', () => {
  it('is followed whole in one action, not twice, and what binds nobody is left', async () => {
    const id = await createMeeting({ kind: '主席会议' });
    const heard = await addResolution(id, null, '听取');
    await saveResolution(heard, { text: '会议听取了汇报。' });
    const open = await addResolution(id, null, '待研究');
    await saveResolution(open, { text: '经费另议。' });
    const decided = await addResolution(id, null, '决定');
    await saveResolution(decided, { text: '会议决定开展视察。' });
    const passed = await addResolution(id, null, '审议通过');
    const task = (key: string, what: string) => ({
      id: key,
      what,
      lead: [],
      helpers: [],
      due: null,
    });
    const [one, two, empty] = [1, 2, 3].map((at) => `0198c000-0000-7000-8000-00000000000${at}`);
    await saveResolution(passed, {
      text: '会议审议通过计划。',
      tasks: [task(one ?? '', '印发计划'), task(two ?? '', '分解任务'), task(empty ?? '', '')],
    });
    const first = await followMeeting(id, on('2026-09-01'));
    const titles = (await store().matters.bulkGet(first.created)).map((matter) => matter?.title);
    expect(titles).toEqual(['会议决定开展视察', '印发计划', '分解任务']);
    const again = await followMeeting(id, on('2026-09-02'));
    expect(again.created).toEqual([]);
    expect(again.existing).toHaveLength(3);
  });

  it('that is taken back leaves what a paper was made of, or what is somebody’s evidence', async () => {
    const rows = ['甲', '乙', '丙'].map((title) => row({ title }));
    const receipt = await importLedger(rows, on('2026-09-01'), 0);
    const [first = '', second = ''] = receipt.written.keys();
    await store().matterPapers.add({
      ...{ id: newId(), draftId: newId(), version: 1, kind: 'supervision', matterId: first },
      ...{ composed: '', madeAt: '2026-09-01T01:00:00.000Z' },
    });
    const words = { title: '任务', requirement: '', section: '', done: '' };
    const [task = ''] = await addTasks(2026, [words]);
    await addEvidence(task, [{ table: 'matters', recordId: second }]);
    expect(await undoLedgerImport(receipt)).toBe(2);
    expect(await store().matters.toCollection().primaryKeys()).toEqual([first, second]);
  });
});

describe('reminders', () => {
  it('count what is near, late and silent; samples and finished ones remind nobody', async () => {
    const facts = { track: 'internal', source: { kind: 'manual', id: null, label: '' } } as const;
    await createMatters(
      [
        { ...facts, title: '近', due: '2026-09-03' },
        { ...facts, title: '过', due: '2026-08-31' },
        { ...facts, title: '远', due: '2026-12-01' },
        { ...facts, title: '示例', due: '2026-09-03', sample: 1 },
      ],
      on('2026-08-30'),
    );
    await createMatters([{ ...facts, title: '久' }], on('2026-06-01'));
    const rules = { soonDays: 3, soonInWorkingDays: false, silentDays: 30 };
    const rule = lightRule(rules, '2026-09-01', new Map());
    expect(await reminderCounts(rule)).toEqual({ near: 1, late: 1, silent: 1 });
  });

  it('propose who registered last', async () => {
    expect(await lastRegistrar()).toBe('');
    const facts = { track: 'internal', source: { kind: 'manual', id: null, label: '' } } as const;
    await createMatters([{ ...facts, title: '甲' }], { on: '2026-09-01', registeredBy: '孟青' });
    expect(await lastRegistrar()).toBe('孟青');
  });
});
