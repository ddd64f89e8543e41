import {
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../build/bundle/targets';
import { dataFolderIn, lookInto } from '../../../electron/data-folder/look-into';
import { encodeHeader } from '../../../electron/persistence/line';
import { sampleFolder, temporaryHome } from './sample-folder';

test('tells what it holds, last change, version and journal, and touches nothing', async () => {
  const folder = sampleFolder(path.join(temporaryHome(), 'data'), { drafts: 3 });
  const before = readdirSync(folder, { recursive: true });
  const { mtimeMs } = statSync(path.join(folder, 'journal'));
  expect(await lookInto(folder, true)).toEqual({
    folder,
    journalId: 'journal-a',
    app: '0.1.0',
    at: '2026-08-01T04:00:00.000Z',
    holds: '文稿3份',
    newer: false,
    empty: false,
  });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  expect(statSync(path.join(folder, 'journal')).mtimeMs).toBe(mtimeMs);
});

test('uncounted, only first lines are read', async () => {
  const folder = sampleFolder(temporaryHome(), { drafts: 3 });
  const look = await lookInto(folder);
  expect(look).toMatchObject({ journalId: 'journal-a', app: '0.1.0', holds: '', empty: false });
});

test('a first line is read to its end, however many entries it names', async () => {
  const folder = sampleFolder(temporaryHome());
  const recent = Array.from({ length: 4000 }, (_, number) => `entry-${number}`.padEnd(40, '-'));
  const header = encodeHeader({
    huiyin: 'journal',
    format: 2,
    dataVersion: 6,
    app: '0.1.0',
    journalId: 'journal-b',
    sequence: 4000,
    stretches: [],
    at: '',
    rows: 0,
    recent,
  });
  expect(header.length).toBeGreaterThan(1 << 17);
  writeFileSync(path.join(folder, 'journal', 'journal-000001.jsonl'), header);
  expect(await lookInto(folder)).toMatchObject({ journalId: 'journal-b', app: '0.1.0' });
});

test('a folder without data is none: missing, empty, of strangers, with an empty file', async () => {
  const home = temporaryHome();
  expect(await lookInto(path.join(home, 'missing'))).toBeNull();
  expect(await lookInto(home)).toBeNull();
  mkdirSync(path.join(home, 'journal'));
  writeFileSync(path.join(home, 'journal', '日记.txt'), '别的');
  writeFileSync(path.join(home, 'journal', 'journal-000001.jsonl'), '');
  expect(await lookInto(home)).toBeNull();
});

test('a damaged journal is data all the same', async () => {
  const folder = sampleFolder(temporaryHome());
  writeFileSync(path.join(folder, 'journal', 'journal-000001.jsonl'), '\0'.repeat(100));
  expect(await lookInto(folder, true)).toMatchObject({ journalId: '', holds: '', empty: false });
});

test('without its journal a folder is told by its restore points', async () => {
  const folder = path.join(temporaryHome(), 'data');
  cpSync(path.join(ROOT, 'tests/electron/persistence/format-1'), folder, { recursive: true });
  const { journalId } = (await lookInto(folder, true)) ?? {};
  rmSync(path.join(folder, 'journal'), { recursive: true });
  expect(await lookInto(folder, true)).toMatchObject({ journalId, empty: false });
});

test('a journal too long to be counted is told by its first line and its time', async () => {
  const folder = sampleFolder(temporaryHome());
  truncateSync(path.join(folder, 'journal', 'journal-000001.jsonl'), 65 << 20);
  const look = await lookInto(folder, true);
  expect(look).toMatchObject({ journalId: 'journal-a', app: '0.1.0', holds: '', empty: false });
  expect(Date.now() - new Date(look?.at ?? 0).getTime()).toBeLessThan(60_000);
});

test('a newer version is named', async () => {
  const folder = sampleFolder(temporaryHome(), { format: 99, app: '9.0.0' });
  expect(await lookInto(folder, true)).toMatchObject({ newer: true, app: '9.0.0' });
});

test('an empty journal says so', async () => {
  expect(await lookInto(sampleFolder(temporaryHome(), { drafts: 0 }), true)).toMatchObject({
    empty: true,
  });
});

test('a chosen folder means itself or the one inside it', async () => {
  const home = temporaryHome();
  expect(await dataFolderIn(home)).toBeNull();
  const inside = sampleFolder(path.join(home, '回音数据'));
  expect((await dataFolderIn(home))?.folder).toBe(inside);
  expect((await dataFolderIn(inside))?.folder).toBe(inside);
});
