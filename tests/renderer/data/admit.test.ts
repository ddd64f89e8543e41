import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#shared/directory/import-plan';
import type { UnitFacts } from '#shared/directory/unit-sheet';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { LedgerImportRow } from '#shared/matters/ledger-import';
import { nothingMet } from '#shared/model/door/door';
import type { Leader } from '#shared/model/office';
import { DATA_VERSION } from '#shared/model/tables';
import { flush, store } from '../../../renderer/data/active';
import { admitAll, soundRows } from '../../../renderer/data/admit';
import { importUnits } from '../../../renderer/data/commands/directory-import';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { importLedger } from '../../../renderer/data/commands/ledger-import';
import { addEntries, type NewEntry } from '../../../renderer/data/commands/proceedings';
import { purge } from '../../../renderer/data/commands/purge';
import { loadSample } from '../../../renderer/data/commands/sample';
import { Store } from '../../../renderer/data/db';
import { metOf, putStanding, standingOf } from '../../../renderer/data/heads';
import { restoreTo } from '../../../renderer/data/restore';
import { noticeShown, start } from '../../../renderer/data/start';
import { useTold } from '../../../renderer/data/told';
import { upload } from '../../../renderer/data/upload';
import rows from '../../fixtures/data/rows-v5.json';
import { wipeBrowserStore, withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});
/** Sound but for its duties, which are missing, and its rank, which is written as text. */
const SPARSE = { id: 'b', name: '某某', post: '副主席', rank: '2', sample: 0 };
const [draft] = rows.drafts;
const BROKEN = { id: 'd', document: { schema: 2, body: '整篇的话' }, more: [1] };

/** Both sides hold rows that a program of another time has written. */
async function writeOdd(): Promise<void> {
  await store()
    .rowsOf('leaders')
    .bulkPut([leader('a'), SPARSE]);
  await store()
    .rowsOf('drafts')
    .put({ ...draft, id: 'd' });
  await store().rowsOf('draftBodies').put(BROKEN);
  expect(await flush()).toBe(true);
}

/** A restore point holds the rows as they are now. */
async function keepPoint(): Promise<void> {
  const from = (await standingOf(store()))?.history;
  if (!from) throw new Error('no link');
  await upload(store(), { purpose: 'keep', from, reason: '测试' });
}

/** The window is opened again; the browser's store was thrown away. */
async function rebuilt(): Promise<string> {
  store().close();
  wipeBrowserStore();
  return opened();
}

async function opened(): Promise<string> {
  const result = await start();
  if (result.kind === 'refused') throw new Error(result.message);
  return result.notice;
}

/** Files of the data folder in which these words lie. */
async function filesWith(words: string): Promise<string[]> {
  const { folder } = desktop();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_file, at) => texts[at]?.includes(words));
}

const MENDED = { ...SPARSE, duties: '', rank: 2 };

describe('rows of the journal that are not sound', () => {
  it('are mended or kept aside in store and journal, and somebody is told once', async () => {
    await writeOdd();
    const notice = await rebuilt();
    expect(notice).toContain('缺了项或格式不对（领导1条）');
    expect(notice).toContain('读不懂（文稿正文1条）');
    expect(await store().leaders.toArray()).toEqual([leader('a'), MENDED]);
    const [aside] = await store().asides.toArray();
    expect(aside).toMatchObject({ table: 'draftBodies', key: 'd', json: JSON.stringify(BROKEN) });
    expect(await store().draftBodies.count()).toBe(0);
    expect(await flush()).toBe(true);
    const { counts } = desktop().copy.status();
    expect(counts).toMatchObject({ leaders: 2, asides: 1 });
    expect(counts.draftBodies ?? 0).toBe(0);
    // Not seen yet: a window that dies now says it again.
    store().close();
    expect(await opened()).toContain('读不懂');
    await noticeShown();
    expect(await metOf(store())).toBeNull();
    // In the journal they are sound by now.
    expect(await rebuilt()).not.toContain('有记录');
    expect(await store().leaders.toArray()).toEqual([leader('a'), MENDED]);
    expect(await store().asides.toArray()).toEqual([aside]);
  });

  it('leave every other row as it is: nothing of it is sent again', async () => {
    await store().leaders.bulkPut([leader('a'), leader('c')]);
    await flush();
    const { sequence } = desktop().copy.status();
    expect(await rebuilt()).not.toContain('有记录');
    expect(desktop().copy.status().sequence).toBe(sequence);
  });

  it('are many, and all of them come in with the link', async () => {
    const many = Array.from({ length: 400 }, (_one, at) => ({ ...SPARSE, id: `m${at}` }));
    await store().rowsOf('leaders').bulkPut(many);
    await flush();
    expect(await rebuilt()).toContain('领导400条');
    expect(
      await store()
        .leaders.filter(({ duties }) => duties === '')
        .count(),
    ).toBe(400);
  });

  it('are in no copy any more once they are purged', async () => {
    await writeOdd();
    await keepPoint();
    await rebuilt();
    await flush();
    expect(await filesWith('整篇的话')).not.toEqual([]);
    await purge('asides', await store().asides.toCollection().primaryKeys());
    expect(await filesWith('整篇的话')).toEqual([]);
    expect(await store().drafts.count()).toBe(1);
  });

  it('are in no copy any more either where something was written in their place since', async () => {
    await writeOdd();
    await keepPoint();
    await rebuilt();
    const document = emptyDocument();
    await store().draftBodies.put({ id: 'd', document });
    await flush();
    await purge('asides', await store().asides.toCollection().primaryKeys());
    expect(await filesWith('整篇的话')).toEqual([]);
    expect(await store().draftBodies.get('d')).toEqual({ id: 'd', document });
    const [point] = await desktop().copy.restorePoints();
    await restoreTo(point?.id ?? '');
    expect(await opened()).not.toContain('读不懂');
    expect(await store().draftBodies.get('d')).toEqual({ id: 'd', document });
  });

  it('leave their place to what is written there after they were purged', async () => {
    await writeOdd();
    await rebuilt();
    await noticeShown();
    await purge('asides', await store().asides.toCollection().primaryKeys());
    const body = { id: 'd', document: emptyDocument() };
    await store().draftBodies.put(body);
    expect(await flush()).toBe(true);
    store().close();
    expect(await opened()).toBe('');
    expect(await store().draftBodies.get('d')).toEqual(body);
    await rebuilt();
    expect(await store().draftBodies.get('d')).toEqual(body);
  });

  it('go with the record that is purged', async () => {
    await writeOdd();
    await rebuilt();
    await purgeDrafts(['d']);
    expect(await store().asides.count()).toBe(0);
  });
});

it('a restore point passes the same door, and the start after it tells', async () => {
  await writeOdd();
  await keepPoint();
  await store().leaders.clear();
  await flush();
  const [point] = await desktop().copy.restorePoints();
  await restoreTo(point?.id ?? '');
  expect(await opened()).toContain('缺了项或格式不对（领导1条）');
  expect(await store().leaders.toArray()).toEqual([leader('a'), MENDED]);
  expect(await store().asides.count()).toBe(1);
});

it('a store that fills the journal is made sound first', async () => {
  await store()
    .rowsOf('leaders')
    .bulkPut([leader('a'), SPARSE]);
  const met = await admitAll(store());
  expect(met).toMatchObject({ mended: { leaders: 1 }, beyond: {} });
  expect(met.fields.sort()).toEqual(['leaders.duties', 'leaders.rank']);
  expect(await store().leaders.get('b')).toEqual(MENDED);
});

describe('rows on their way from a file', () => {
  it('are the very same where they are sound, and mended where they can be', () => {
    const sound = leader('a');
    const met = nothingMet();
    const [same, mended] = soundRows('leaders', [sound, SPARSE as unknown as Leader], met);
    expect(same).toBe(sound);
    expect(mended).toEqual(MENDED);
    expect(met).toEqual({
      mended: { leaders: 1 },
      beyond: {},
      fields: ['leaders.rank', 'leaders.duties'],
    });
  });

  it('of a text, a speech or an older ledger: one that is none writes nothing', async () => {
    const document = { ...emptyDocument(), format: 'web' } as unknown as OfficialDocument;
    await expect(createDraft({ type: '其他', document })).rejects.toThrow('一行也没有写入');
    const speech = { speaker: null, agendaItemId: null, at: '', text: ['话'], source: 'file' };
    await expect(addEntries('m', [speech as unknown as NewEntry])).rejects.toThrow(
      '一行也没有写入',
    );
    const row = {
      row: 2,
      track: 'internal',
      number: '1',
      title: '修订制度',
      content: '',
      source: '',
    };
    const rest = { lead: [], helpers: [], leader: '', handler: '', telephone: '', words: '' };
    const days = { openedOn: '2026-08-03', due: null, step: null, stepOn: null };
    const odd = { ...row, ...rest, ...days, handler: { name: '周' } } as unknown as LedgerImportRow;
    const good = { ...row, ...rest, ...days } as unknown as LedgerImportRow;
    const registered = { on: '2026-09-01', registeredBy: '梁晓禾' };
    await expect(importLedger([good, odd], registered, 0)).rejects.toThrow('一行也没有写入');
    for (const table of ['drafts', 'draftBodies', 'entries', 'matters', 'matterEvents'] as const)
      expect(await store().rowsOf(table).count(), table).toBe(0);
  });

  it('are refused as a whole when one is none', () => {
    const broken = { ...leader('a'), name: { first: '周' } } as unknown as Leader;
    expect(() => soundRows('leaders', [leader('b'), broken], nothingMet())).toThrow(
      '一行也没有写入',
    );
  });

  it('and what an import mended is told as what a start mended is', async () => {
    useTold.setState({ words: '' });
    const facts = { fullName: '示例市民政局', shortName: '市民政局' } as UnitFacts;
    const row = { row: 2, name: '示例市民政局', action: 'add' as const, existing: null };
    const plan = {
      fileName: '单位.xlsx',
      rows: [
        { ...row, facts: { ...facts, note: 7 as unknown as string }, changes: [], remarks: [] },
      ],
      questions: [],
    } as unknown as ImportPlan<UnitFacts>;
    await importUnits(plan, false);
    expect(useTold.getState().words).toContain('缺了项或格式不对（单位1条）');
    await loadSample();
    expect(useTold.getState().words.match(/缺了项/g)).toHaveLength(1);
  });
});

describe('rows of a store that was upgraded where it lies', () => {
  it('pass the door at that very start, and somebody is told once', async () => {
    store().close();
    const { journalId } = desktop().copy.status();
    wipeBrowserStore();
    const old = new Store('huiyin-1', { version: DATA_VERSION - 1 });
    await old.open();
    await old.table('leaders').bulkPut([leader('a'), SPARSE]);
    await putStanding(old, {
      history: { journalId, stretches: [], sequence: 0 },
      contents: { counts: {}, sums: {} },
    });
    old.close();
    expect(await opened()).toContain('缺了项或格式不对（领导1条）');
    expect(await store().leaders.toArray()).toEqual([leader('a'), MENDED]);
    await noticeShown();
    store().close();
    expect(await opened()).toBe('');
  });
});
