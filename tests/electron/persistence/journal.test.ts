import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tip } from '#shared/model/history';
import type { SecondCopyOptions } from '../../../electron/persistence/opening';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import {
  allRows,
  append,
  closing,
  parsedRows,
  put,
  remove,
  temporaryFolder,
  values,
} from './helpers';

const NOON = Date.parse('2026-08-01T04:00:00Z');

async function opened(folder: string, options: SecondCopyOptions = {}): Promise<SecondCopy> {
  return closing(await SecondCopy.open(folder, { now: () => NOON, ...options }));
}

describe('journal', () => {
  test('begins empty and keeps rows over a restart, byte for byte', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    expect(copy.status()).toMatchObject({ sequence: 0, counts: {}, notice: '', lost: 0 });
    const { journalId } = copy.status();
    const odd = `𬭎䶮“——”\u0000\u2028\ud800 \\"\n行`;
    await append(copy, [put('drafts', 'a', odd), put('drafts', 'b', { deep: [1, null] })]);
    expect(await append(copy, [remove('drafts', 'b')])).toMatchObject({ sequence: 3 });
    await copy.close();
    const again = await opened(folder);
    expect(again.status()).toMatchObject({ journalId, sequence: 3, counts: { drafts: 1 } });
    expect(await values(again, 'drafts')).toEqual({ a: odd });
  });

  test('hands out rows in key order, in chunks', async () => {
    const copy = await opened(await temporaryFolder());
    const ids = Array.from({ length: 57 }, (_, i) => `k${(i * 31) % 57}`);
    await append(
      copy,
      ids.map((id) => put('drafts', id, id)),
    );
    const found = (await allRows(copy, 'drafts', 10)).map(({ key }) => key);
    expect(found).toEqual([...ids].sort());
    expect(await copy.rows('nothing', '', 10)).toEqual({ rows: [], more: false });
    expect(await copy.rows('drafts', 'k9', 10)).toEqual({ rows: [], more: false });
  });

  test('a chunk of long rows is cut by bytes, and one row longer than that still comes', async () => {
    const copy = await opened(await temporaryFolder());
    const long = '长'.repeat(1_500_000);
    for (const id of ['a', 'b', 'c']) await append(copy, [put('drafts', id, long + id)]);
    await copy.rows('drafts', '', 1);
    const first = await copy.rows('drafts', '', 100);
    expect(first.rows.length).toBeLessThan(3);
    expect(first.more).toBe(true);
    expect((await parsedRows(copy, 'drafts')).map(({ value }) => value)).toEqual(
      ['a', 'b', 'c'].map((id) => long + id),
    );
  }, 60_000);

  test('entries sent again are taken once, also after a restart and a compaction', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder, { tailBytes: 10 });
    const after = tip(copy.status());
    const [one, two, three] = [1, 2, 3].map((value) => put('drafts', 'a', value));
    if (!one || !two || !three) throw new Error('no entries');
    const first = await copy.append({ after, entries: [one, two] });
    expect(first).toEqual({ sequence: 2, stretch: { id: expect.any(String), from: 1 } });
    expect(await copy.append({ after, entries: [one, two] })).toEqual(first);
    await copy.close();
    const again = await opened(folder, { tailBytes: 10 });
    const more = await again.append({ after, entries: [one, two, three] });
    expect(more).toEqual({ sequence: 3, stretch: { id: expect.any(String), from: 3 } });
    expect(more.stretch.id).not.toBe(first.stretch.id);
    expect(again.status()).toMatchObject({ sequence: 3, stretches: [first.stretch, more.stretch] });
    expect(await values(again, 'drafts')).toEqual({ a: 3 });
  });

  test('a whole batch is remembered, however many entries it has', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder, { tailBytes: 10 });
    const after = tip(copy.status());
    const entries = Array.from({ length: 700 }, (_, value) => put('drafts', 'a', value));
    const first = await copy.append({ after, entries });
    await copy.rows('drafts', '', 1);
    await copy.close();
    const again = await opened(folder);
    expect(await again.append({ after, entries })).toEqual(first);
  });

  test('what does not follow is refused, whatever the numbers say, and nothing is written', async () => {
    const copy = await opened(await temporaryFolder());
    const { journalId } = copy.status();
    const [one, two] = [put('drafts', 'a', 1), put('drafts', 'a', 2)];
    const { stretch } = await copy.append({ after: tip(copy.status()), entries: [one, two] });
    const refused = [
      { after: { journalId: 'other', stretch: stretch.id, sequence: 2 }, entries: [] },
      { after: { journalId, stretch: 'another', sequence: 2 }, entries: [put('drafts', 'b', 1)] },
      { after: { journalId, stretch: stretch.id, sequence: 3 }, entries: [put('drafts', 'b', 1)] },
      { after: { journalId, stretch: stretch.id, sequence: 1 }, entries: [put('drafts', 'b', 1)] },
      { after: { journalId, stretch: '', sequence: 0 }, entries: [] },
      { after: { journalId, stretch: '', sequence: 0 }, entries: [two] },
      {
        after: { journalId, stretch: '', sequence: 0 },
        entries: [one, put('drafts', 'b', 1), two],
      },
    ];
    for (const request of refused)
      await expect(copy.append(request)).rejects.toMatchObject({ code: 'journal-other' });
    expect(copy.status().sequence).toBe(2);
    expect(await values(copy, 'drafts')).toEqual({ a: 2 });
  });

  test('what lies there with others behind it is not written again: the answer says where it lies', async () => {
    const copy = await opened(await temporaryFolder());
    const before = tip(copy.status());
    const [one, two] = [put('drafts', 'a', 1), put('drafts', 'b', 2)];
    const { stretch } = await copy.append({ after: before, entries: [one, two] });
    await append(copy, [put('drafts', 'c', 3)]);
    const again = await copy.append({ after: before, entries: [one] });
    expect(again).toEqual({ sequence: 1, stretch });
    expect(copy.status().sequence).toBe(3);
  });

  test('calls made at once are carried out in their order', async () => {
    const copy = await opened(await temporaryFolder());
    const after = tip(copy.status());
    const entries = Array.from({ length: 50 }, (_, i) => put('drafts', 'a', i));
    const answers = await Promise.all(
      entries.map((_, i) => copy.append({ after, entries: entries.slice(0, i + 1) })),
    );
    expect(answers.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1));
    expect(await values(copy, 'drafts')).toEqual({ a: 49 });
  });

  test('an hour of autosaves of one long draft stays small', async () => {
    const folder = await temporaryFolder();
    const copy = await opened(folder);
    const text = '为民办实事'.repeat(4_000);
    let largest = 0;
    for (let save = 0; save < 3_600; save += 1) {
      await append(copy, [put('draftBodies', 'a', `${text}${save}`)]);
      if (save % 100 > 0) continue;
      for (const name of await readdir(join(folder, 'journal')))
        largest = Math.max(largest, (await stat(join(folder, 'journal', name))).size);
    }
    expect(largest).toBeLessThan(9 << 20);
    expect(await values(copy, 'draftBodies')).toEqual({ a: `${text}3599` });
  }, 60_000);
});
