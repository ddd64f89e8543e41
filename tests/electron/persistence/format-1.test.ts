import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_STRETCH, tip } from '#shared/model/history';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import {
  allRows,
  append,
  closing,
  contentsHandedOut,
  put,
  restoreTo,
  temporaryFolder,
} from './helpers';

const SAMPLE = join(import.meta.dirname, '../../fixtures/data/journal-format-1');
const LATER = Date.parse('2026-08-03T05:00:00Z');

async function sample(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(SAMPLE, folder, { recursive: true });
  return folder;
}

const open = async (folder: string) =>
  closing(await SecondCopy.open(folder, { now: () => LATER, dataVersion: 6 }));

const A = '{"7":"七","title":"三稿","id":"a","deep":[1,null,0.5]}';
const B = '{"id":"b","title":"“乙”𬭎\\ud800\u2028改"}';
const legacy = { by: '', version: 0, dataVersion: 5 };

test('rows of format 1 come to the letter, as rows of nobody, with what they were written in', async () => {
  const copy = await open(await sample());
  const status = copy.status();
  expect(status).toMatchObject({
    stretches: [{ id: FIRST_STRETCH, from: 1 }],
    sequence: 7,
    version: 0,
    dataVersion: 5,
    notice: '',
    lost: 0,
    counts: { drafts: 2, members: 1 },
  });
  expect(await allRows(copy, 'drafts')).toEqual([
    { key: 'a', json: A, ...legacy },
    { key: 'b', json: B, ...legacy },
    { key: 'x', json: null, ...legacy },
  ]);
  const { counts, sums } = status;
  expect(await contentsHandedOut(copy, ['drafts', 'members'])).toEqual({ counts, sums });
});

test('the first change makes it format 2; no row and no sum is another then, also after a restart', async () => {
  const folder = await sample();
  const copy = await open(folder);
  const { sums } = copy.status();
  const { stretch } = await append(copy, [put('leaders', 'l', 1)]);
  expect(copy.status().sums).toEqual({ ...sums, leaders: expect.any(String) });
  await copy.close();
  const again = await open(folder);
  expect(again.status()).toMatchObject({
    stretches: [{ id: FIRST_STRETCH, from: 1 }, stretch],
    sequence: 8,
    dataVersion: 6,
    sums: { drafts: sums.drafts, members: sums.members },
  });
  expect((await allRows(again, 'drafts')).slice(0, 2).map(({ json }) => json)).toEqual([A, B]);
});

test('an entry of format 1 whose answer was never heard is taken once', async () => {
  const copy = await open(await sample());
  const { journalId } = copy.status();
  const after = { journalId, stretch: FIRST_STRETCH, sequence: 6 };
  const sent = { ...put('drafts', 'b', 'sent again'), id: 'e6' };
  expect(await copy.append({ after, entries: [sent] })).toMatchObject({ sequence: 7 });
  expect((await allRows(copy, 'drafts'))[1]?.json).toBe(B);
  expect(tip(copy.status())).toEqual({ ...after, sequence: 7 });
});

test('restore points of format 1 are gone back to, their chain too, and new ones build on them', async () => {
  const copy = await open(await sample());
  expect(await copy.restorePoints()).toMatchObject([
    { id: '3', sequence: 3, counts: { drafts: 2 }, kept: false },
    { id: '2', sequence: 2, counts: { drafts: 3 }, kept: false },
  ]);
  const texts = async () => (await allRows(copy, 'drafts')).map(({ key, json }) => [key, json]);
  await restoreTo(copy, '3');
  expect(await texts()).toEqual([
    ['a', '{"7":"七","title":"二稿","id":"a"}'],
    ['b', '{"id":"b","title":"“乙”𬭎\\ud800\u2028"}'],
    ['x', null],
  ]);
  const before = (await copy.restorePoints())[0];
  expect(before).toMatchObject({ sequence: 7, counts: { drafts: 2, members: 1 } });
  await restoreTo(copy, before?.id ?? '');
  expect(await texts()).toEqual([
    ['a', A],
    ['b', B],
    ['x', null],
  ]);
});
