import { describe, expect, test } from 'vitest';
import type { History } from '#shared/model/history';
import type { CarriedRow } from '#shared/model/journal';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import {
  allRows,
  append,
  carried,
  contentsHandedOut,
  contentsOf,
  deleted,
  parsedRows,
  purge,
  put,
  remove,
  restoreTo,
  upload,
  values,
} from './helpers';

const NOW = Date.parse('2026-08-01T02:00:00Z');
const open = (disk = new CrashDisk()) => SecondCopy.open('/data', { fs: disk, now: () => NOW });

const historyOf = ({ journalId, stretches, sequence }: History): History => ({
  journalId,
  stretches,
  sequence,
});

/** A store that went on from where the journal stands, by two entries of another run. */
const further = (history: History): History => ({
  ...history,
  sequence: history.sequence + 2,
  stretches: [...history.stretches, { id: 'later', from: history.sequence + 1 }],
});

/** The journal's own rows, as a store that is at the same place holds them. */
async function drafts(copy: SecondCopy): Promise<CarriedRow[]> {
  const rows = await allRows(copy, 'drafts');
  return rows.map(({ key, by, version, json }) => ({ key, by, version, json }));
}

describe('filling the journal', () => {
  test('an empty one takes the rows to the letter, the history and one number more', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk);
    const from = { journalId: 'J', stretches: [{ id: 's', from: 1 }], sequence: 41 };
    const odd = `𬭎“”\u0000\u2028\ud800 \\"\n行`;
    const rows = { drafts: [carried('b', odd, 7), deleted('c', 9)], members: [carried('m', 1, 3)] };
    const status = await upload(copy, { purpose: 'fill', from }, rows);
    expect(status).toMatchObject({
      journalId: 'J',
      sequence: 42,
      version: 9,
      ...contentsOf(rows),
      stretches: [
        { id: 's', from: 1 },
        { id: expect.any(String), from: 42 },
      ],
    });
    expect(await copy.restorePoints()).toEqual([]);
    await copy.close();
    const again = await open(disk);
    expect(historyOf(again.status())).toEqual(historyOf(status));
    expect(await drafts(again)).toEqual(rows.drafts);
    expect(await contentsHandedOut(again, ['drafts', 'members'])).toEqual(contentsOf(rows));
    await append(again, [put('drafts', 'd', 1)]);
    await again.close();
  });

  test('of a store further on: the later version of each row stands, and what was there is a point', async () => {
    const copy = await open();
    const first = [put('drafts', 'a', 'old'), put('drafts', 'b', 'here'), put('drafts', 'c', 1)];
    await append(copy, first);
    const [a = 0, b = 0, c = 0] = first.map(({ version }) => version);
    const rows = {
      drafts: [
        carried('a', 'new', a + 10),
        carried('b', 'stale', b - 1),
        deleted('c', c + 10),
        carried('d', 'came', 1),
      ],
    };
    const from = further(historyOf(copy.status()));
    const { sequence, stretches } = await upload(copy, { purpose: 'fill', from }, rows);
    expect(sequence).toBe(from.sequence + 1);
    expect(stretches.slice(0, -1)).toEqual(from.stretches);
    expect(await values(copy, 'drafts')).toEqual({ a: 'new', b: 'here', d: 'came' });
    const [point] = await copy.restorePoints();
    expect(point).toMatchObject({ reason: '补齐之前', counts: { drafts: 3 }, kept: false });
    await restoreTo(copy, point?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: 'old', b: 'here', c: 1 });
    await copy.close();
  });

  test('a folder that is filled knows what was purged, and hands it on', async () => {
    const disk = new CrashDisk();
    let copy = await open(disk);
    const first = [put('drafts', 'a', 'old'), put('drafts', 'b', 1), remove('drafts', 'b')];
    await append(copy, first);
    await copy.close();
    copy = await open(disk);
    const gone = first[2]?.version ?? 0;
    const rows = {
      drafts: [
        { ...deleted('a', 0), purged: true as const },
        { ...deleted('b', gone), purged: true as const },
        { ...deleted('x', gone + 1), purged: true as const },
        deleted('y', gone + 1),
      ],
    };
    await upload(copy, { purpose: 'fill', from: further(copy.status()) }, rows);
    const handedOut = (await allRows(copy, 'drafts')).map(({ key, purged }) => [key, purged]);
    expect(handedOut).toEqual([
      ['a', true],
      ['b', true],
      ['x', true],
      ['y', undefined],
    ]);
    await append(
      copy,
      ['a', 'b', 'x', 'y'].map((key) => put('drafts', key, 'back')),
    );
    expect(await values(copy, 'drafts')).toEqual({ y: 'back' });
    await copy.close();
  });

  test('equal versions that say different things: what came stands', async () => {
    const copy = await open();
    const entry = put('drafts', 'a', 'journal');
    await append(copy, [entry]);
    const from = historyOf(copy.status());
    const rows = { drafts: [carried('a', 'store', entry.version)] };
    await upload(copy, { purpose: 'fill', from }, rows);
    expect(await values(copy, 'drafts')).toEqual({ a: 'store' });
    expect(copy.status()).toMatchObject(contentsOf(rows));
    await copy.close();
  });

  test('of a store that is not ahead, forked or another: refused, and nothing changes', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk);
    await append(copy, [put('drafts', 'a', 1)]);
    const early = historyOf(copy.status());
    await append(copy, [put('drafts', 'a', 2)]);
    const now = historyOf(copy.status());
    const forked = { ...early, sequence: 3, stretches: [...early.stretches, { id: 'x', from: 2 }] };
    const before = disk.everything();
    for (const from of [early, forked, { ...now, journalId: 'other' }])
      await expect(
        upload(copy, { purpose: 'fill', from }, { drafts: [carried('a', 'x', 99)] }),
      ).rejects.toMatchObject({ code: 'journal-other' });
    expect(disk.everything()).toEqual(before);
    expect(await values(copy, 'drafts')).toEqual({ a: 2 });
    await copy.close();
  });

  test('what did not come whole is refused, and the next upload may begin', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk);
    const from = { journalId: 'J', stretches: [{ id: 's', from: 1 }], sequence: 1 };
    const rows = [carried('a', 1, 1), carried('b', 2, 2)];
    const { token } = await copy.beginUpload({ purpose: 'fill', from });
    await copy.uploadRows(token, 'drafts', rows.slice(1));
    await expect(copy.commitUpload(token, contentsOf({ drafts: rows }))).rejects.toMatchObject({
      code: 'journal-failed',
    });
    await expect(copy.commitUpload(token, contentsOf({ drafts: rows }))).rejects.toThrow(
      /什么也没有改动/,
    );
    expect(copy.status()).toMatchObject({ sequence: 0, counts: {} });
    const bad = await copy.beginUpload({ purpose: 'fill', from });
    const wrong = [
      { ...carried('a', 1, 1), json: '{"id":"b"}' },
      { ...carried('a', 1, 1), json: '{"id":\n"a"}' },
      { ...carried('a', 1, 1), json: '{"id":"a"' },
      { ...carried('a', 1, 1), json: '{"id":"a","v":"\ud800"}' },
    ];
    for (const row of wrong)
      await expect(copy.uploadRows(bad.token, 'drafts', [row])).rejects.toThrow();
    await copy.beginUpload({ purpose: 'fill', from });
    await expect(copy.uploadRows(bad.token, 'drafts', rows)).rejects.toThrow();
    await upload(copy, { purpose: 'fill', from }, { drafts: rows });
    expect(await values(copy, 'drafts')).toEqual({ a: 1, b: 2 });
    expect(disk.paths().filter((path) => path.endsWith('.spool'))).toEqual([]);
    await copy.close();
  });

  test('a journal that lost something takes it back from a store further back, and says so no more once it is whole', async () => {
    const disk = new CrashDisk();
    const first = await open(disk);
    await append(first, [put('drafts', 'a', '甲'), put('drafts', 'b', '乙')]);
    const store = { drafts: await drafts(first) };
    const from = historyOf(first.status());
    await append(first, [put('drafts', 'a', '甲改')]);
    const whole = { drafts: await drafts(first) };
    const at = historyOf(first.status());
    await first.close();
    const path = disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
    const bytes = Buffer.from(disk.file(path));
    bytes[bytes.indexOf('乙')] = 0;
    disk.overwrite(path, bytes);
    await (await open(disk)).close();
    // Written down: also a start later it is known.
    const copy = await open(disk.fork());
    expect(copy.status()).toMatchObject({ lost: 1, notice: '' });
    await upload(copy, { purpose: 'fill', from }, store);
    expect(await values(copy, 'drafts')).toEqual({ a: '甲改', b: '乙' });
    expect(copy.status().lost).toBe(1);
    await copy.close();
    const other = await open(disk);
    expect(await upload(other, { purpose: 'fill', from: at }, whole)).toMatchObject({ lost: 0 });
    expect(await values(other, 'drafts')).toEqual({ a: '甲改', b: '乙' });
    await other.close();
    const again = await open(disk);
    expect(again.status().lost).toBe(0);
    await again.close();
  });

  test('what was lost is called found only by a store that has been as far as the journal', async () => {
    const disk = new CrashDisk();
    const journalFile = () =>
      disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
    let copy = await open(disk);
    await append(copy, [put('drafts', 'a', '甲')]);
    const early = { from: historyOf(copy.status()), drafts: await drafts(copy) };
    await append(copy, [put('drafts', 'b', '乙')]);
    const middle = { from: historyOf(copy.status()), drafts: await drafts(copy) };
    const short = disk.file(journalFile());
    await append(copy, [put('drafts', 'c', '丙')]);
    const whole = { from: historyOf(copy.status()), drafts: await drafts(copy) };
    await copy.close();
    // The end of the file is gone, and only the mark beside it knows.
    disk.overwrite(journalFile(), short);
    const filled = async (on: CrashDisk, { from, drafts }: typeof early) => {
      copy = await open(on);
      expect(copy.status().lost).toBe(1);
      const { lost } = await upload(copy, { purpose: 'fill', from }, { drafts });
      await copy.close();
      return lost;
    };
    expect(await filled(disk.fork(), middle)).toBe(1);
    expect(await filled(disk.fork(), whole)).toBe(0);
    // Where it is not known how far the journal was, it is at least what it is.
    disk.overwrite('/data/journal/lost.json', Buffer.from('{'));
    await disk.remove('/data/journal/reached.json');
    expect(await filled(disk.fork(), early)).toBe(1);
  });
});

test('what start-up found is told until it is settled', async () => {
  const disk = new CrashDisk();
  const first = await open(disk);
  await append(first, [put('drafts', 'a', '甲'), put('drafts', 'b', '乙')]);
  await first.close();
  const path = disk.paths().find((name) => name.startsWith('/data/journal/journal-')) ?? '';
  const bytes = Buffer.from(disk.file(path));
  bytes[bytes.indexOf('甲')] = 0;
  disk.overwrite(path, bytes);
  const copy = await open(disk);
  expect(copy.status()).toMatchObject({ lost: 1, notice: expect.stringContaining('损坏') });
  await copy.settled(copy.status().notice);
  expect(copy.status()).toMatchObject({ lost: 0, notice: '' });
  await copy.close();
  const again = await open(disk);
  expect(again.status()).toMatchObject({ lost: 0, notice: '' });
  await again.close();
});

describe('setting a store aside', () => {
  const from = { journalId: 'other', stretches: [{ id: 'z', from: 1 }], sequence: 500 };
  const kept = { purpose: 'keep' as const, from, reason: '另一台电脑上的内容' };

  test('it is in the list, can be gone back to and removed; the journal is as it was', async () => {
    const copy = await open();
    await append(copy, [put('drafts', 'a', 'here'), put('members', 'm', 1)]);
    const before = copy.status();
    expect(
      await upload(copy, kept, { drafts: [carried('a', 'there', 1), deleted('q', 4)] }),
    ).toEqual(before);
    const [point] = await copy.restorePoints();
    expect(point).toMatchObject({ reason: kept.reason, kept: true, counts: { drafts: 1 } });
    await restoreTo(copy, point?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: 'there' });
    expect(await parsedRows(copy, 'members')).toEqual([]);
    expect(copy.status().journalId).toBe(before.journalId);
    await copy.removePoint(point?.id ?? '');
    expect((await copy.restorePoints()).filter((one) => one.kept)).toEqual([]);
    await expect(copy.removePoint(point?.id ?? '')).rejects.toMatchObject({ code: 'unknown-file' });
    await expect(copy.removePoint('1')).rejects.toMatchObject({ code: 'unknown-file' });
    await copy.close();
  });

  test('what it says now of a row stays when only its past is being purged, also where power goes right behind', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk);
    await append(copy, [put('drafts', 'a', 'here')]);
    await copy.beginPurge([{ table: 'drafts', key: 'a', keeps: true }]);
    await upload(copy, kept, { drafts: [carried('a', 'there', 5)] });
    const again = await open(disk.afterCut('all').unlock());
    await again.purgeCopies();
    await again.purgeDone();
    const point = (await again.restorePoints()).find((one) => one.reason === kept.reason);
    await restoreTo(again, point?.id ?? '');
    expect(await values(again, 'drafts')).toEqual({ a: 'there' });
    await again.close();
  });

  test('the same rows are kept once, however often they are set aside; others at the same place are kept too', async () => {
    const copy = await open();
    const keptOnes = async () => (await copy.restorePoints()).filter((one) => one.kept).length;
    const rows = { drafts: [carried('a', 'there', 1), deleted('q', 4)] };
    await upload(copy, kept, rows);
    await upload(copy, { ...kept, reason: '又来了一次' }, rows);
    expect(await keptOnes()).toBe(1);
    // With what waits in its outbox a store says something else at the same place.
    await upload(copy, kept, { drafts: [carried('a', 'there, unsent', 2), deleted('q', 4)] });
    expect(await keptOnes()).toBe(2);
    await copy.close();
  });

  test('years and sizes do not remove it, and no point builds on it', async () => {
    const disk = new CrashDisk();
    let now = NOW;
    const options = { fs: disk, now: () => now, pointsBytes: 4_000 };
    const copy = await SecondCopy.open('/data', options);
    await upload(copy, kept, { drafts: [carried('a', 'there'.repeat(1000), 1)] });
    for (let day = 0; day < 40; day += 1) {
      now += 20 * 86_400_000;
      await append(copy, [put('drafts', 'a', `${day}`.repeat(900), new Date(now).toISOString())]);
    }
    const points = await copy.restorePoints();
    expect(points.filter((point) => point.kept)).toHaveLength(1);
    expect(points.length).toBeLessThan(10);
    await copy.removePoint(points[0]?.id ?? '');
    await restoreTo(copy, points[1]?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: '38'.repeat(900) });
    await copy.close();
  });

  test('the journal’s own points are not built on it, also where it is of the same journal', async () => {
    let now = NOW;
    const copy = await SecondCopy.open('/data', { fs: new CrashDisk(), now: () => now });
    await append(copy, [put('drafts', 'a', 'here')]);
    const ownWay = { ...kept, from: historyOf(copy.status()) };
    await upload(copy, ownWay, { drafts: [carried('a', 'there', 99)] });
    now += 86_400_000;
    await append(copy, [put('drafts', 'b', 'later')]);
    const [aside, own] = await copy.restorePoints();
    expect([aside?.kept, own?.kept]).toEqual([true, false]);
    await copy.removePoint(aside?.id ?? '');
    await restoreTo(copy, own?.id ?? '');
    expect(await values(copy, 'drafts')).toEqual({ a: 'here' });
    await copy.close();
  });

  test('rows that were purged come back in neither', async () => {
    const disk = new CrashDisk();
    const copy = await open(disk);
    await append(copy, [put('drafts', 'a', '清除的话'), put('drafts', 'b', 1)]);
    await append(copy, [remove('drafts', 'a')]);
    await purge(copy, [{ table: 'drafts', key: 'a' }]);
    const rows = { drafts: [carried('a', '清除的话', 999), carried('b', 2, 999)] };
    await upload(copy, kept, rows);
    await upload(copy, { purpose: 'fill', from: historyOf(copy.status()) }, rows);
    await append(copy, [{ ...put('drafts', 'a', '清除的话'), version: 9999 }]);
    expect(disk.everything().includes('清除的话')).toBe(false);
    expect(await values(copy, 'drafts')).toEqual({ b: 2 });
    const { counts, sums, sequence } = copy.status();
    expect(await contentsHandedOut(copy, ['drafts'])).toEqual({ counts, sums });
    expect(sequence).toBe(5);
    await copy.close();
  });
});
