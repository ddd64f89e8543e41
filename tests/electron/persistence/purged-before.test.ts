import { beforeEach, expect, test } from 'vitest';
import type { CarriedRow, JournalEntry } from '#shared/model/journal';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, purge, put, remove, restoreTo, upload } from './helpers';

/**
 * A meeting was purged, and before that one of its items had been deleted. What comes into the
 * folder afterwards and holds that item still must not keep its words.
 */

const FOLDER = '/data';
const GONE = '早就删掉的议题';
const STAYS = '别的会议的议题';

const open = (disk: CrashDisk, expected = '') => SecondCopy.open(FOLDER, { fs: disk, expected });

function item(id: string, meetingId: string, title: string): JournalEntry {
  const { operations, ...entry } = put('agendaItems', id, null);
  const row = { id, meetingId, title };
  return { ...entry, operations: operations.map((one) => ({ ...one, type: 'put' as const, row })) };
}

async function purged(copy: SecondCopy): Promise<void> {
  await append(copy, [remove('agendaItems', 'i')]);
  await append(copy, [remove('meetings', 'm')]);
  await purge(copy, [{ table: 'meetings', key: 'm' }]);
}

const words = (disk: CrashDisk): string => disk.everything().toString('utf8');

/** The folder before anything was purged, and as it is since. */
let before: CrashDisk;
let disk: CrashDisk;

beforeEach(async () => {
  disk = new CrashDisk();
  const copy = await open(disk);
  await append(copy, [put('meetings', 'm', 'M'), item('i', 'm', GONE), item('k', 'other', STAYS)]);
  await copy.close();
  before = disk.fork().unlock();
  const again = await open(disk);
  await purged(again);
  await again.close();
  expect(words(disk)).not.toContain(GONE);
  expect(words(disk)).toContain(STAYS);
});

/** Another way that the folder of before went, with a restore point of its own. */
async function wentOn(): Promise<CrashDisk> {
  const theirs = before.fork().unlock();
  const copy = await open(theirs);
  await append(copy, [put('leaders', 'l', '只有那边有的')]);
  const [point] = await copy.restorePoints();
  if (point) await restoreTo(copy, point.id);
  await append(copy, [put('leaders', 'l', '只有那边有的')]);
  await copy.close();
  return theirs;
}

const journalOf = (one: CrashDisk): string =>
  one.paths().find((path) => /journal-\d+\.jsonl$/.test(path)) ?? '';

test('a store that went another way', async () => {
  const copy = await open(disk);
  const { journalId } = copy.status();
  const from = { journalId, stretches: [{ id: 'elsewhere', from: 1 }], sequence: 3 };
  const row = (id: string, rest: object): CarriedRow => {
    return { key: id, by: 'page', version: 1, json: JSON.stringify({ id, ...rest }) };
  };
  const status = await upload(
    copy,
    { purpose: 'keep', from, reason: '另一台' },
    {
      meetings: [row('m', { title: 'M' })],
      agendaItems: [
        row('i', { meetingId: 'm', title: GONE }),
        row('k', { meetingId: 'other', title: STAYS }),
      ],
    },
  );
  expect(status.leftOut).toBe(2);
  expect(await copy.restorePoints()).toContainEqual(
    expect.objectContaining({ kept: true, counts: { agendaItems: 1 } }),
  );
  await copy.close();
  expect(words(disk)).not.toContain(GONE);
});

test.each([
  ['sound', (bytes: Buffer) => bytes],
  ['torn at its end', (bytes: Buffer) => bytes.subarray(0, -5)],
])('another journal of the folder, %s', async (_how, cut) => {
  const theirs = await wentOn();
  const path = journalOf(theirs);
  disk.overwrite(`${FOLDER}/journal/journal-000077.jsonl`, Buffer.from(cut(theirs.file(path))));
  const copy = await open(disk);
  expect(copy.status().notice).toContain('除了这里已经彻底清除的2条记录');
  await copy.close();
  expect(words(disk)).not.toContain(GONE);
  expect(words(disk)).toContain(STAYS);
});

test('restore points of another way', async () => {
  const theirs = await wentOn();
  const points = theirs.paths().filter((path) => path.includes('/restore-points/'));
  expect(points.length).toBeGreaterThan(0);
  for (const path of points) disk.overwrite(path, theirs.file(path));
  const copy = await open(disk);
  await append(copy, [put('leaders', 'l', '这里的')]);
  await copy.close();
  await (await open(disk)).close();
  const strays = disk.paths().filter((path) => path.includes('/kept-'));
  for (const path of strays) expect(disk.file(path).toString('utf8')).not.toContain(GONE);
});

test('a restore point of before that is put back and gone back to', async () => {
  const theirs = before.fork().unlock();
  const copy = await open(theirs);
  const { journalId } = copy.status();
  const from = { journalId, stretches: [{ id: 'elsewhere', from: 1 }], sequence: 3 };
  const json = JSON.stringify({ id: 'i', meetingId: 'm', title: GONE });
  await upload(
    copy,
    { purpose: 'keep', from, reason: '那时' },
    { agendaItems: [{ key: 'i', by: 'page', version: 1, json }] },
  );
  await copy.close();
  for (const path of theirs.paths().filter((one) => one.includes('/kept-')))
    disk.overwrite(path, theirs.file(path));
  const own = await open(disk);
  const point = (await own.restorePoints()).find(({ reason }) => reason === '那时');
  await restoreTo(own, point?.id ?? '');
  expect(own.status().counts).toEqual({});
  await own.close();
  expect(disk.file(journalOf(disk)).toString('utf8')).not.toContain(GONE);
});
