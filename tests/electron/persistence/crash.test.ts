import { describe, expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES, type Loss } from './crash-disk';
import { append, purge, put, remove, restoreTo, values } from './helpers';

type State = Record<string, unknown>;

const SECRET = '须彻底清除的原话';
const FOLDER = '/data';
const DAY = 86_400_000;
const START = Date.parse('2026-08-01T02:00:00Z');

/** What a session was told is safe, and what was under way when the power went. */
interface Told {
  state: State;
  /** States that the disk may also show: the step under way, wholly or up to one of its entries. */
  alsoAllowed: State[];
  /** State at each sequence ever reached, for checking restore points. */
  history: Map<number, State>;
  purged: boolean;
  purging: boolean;
}

function told(): Told {
  return { state: {}, alsoAllowed: [], history: new Map(), purged: false, purging: false };
}

/** A long session on few rows: appends, compactions, days, a restore, a purge, and days again until points are merged. */
async function session(disk: CrashDisk, known: Told): Promise<void> {
  let now = START;
  const open = () =>
    SecondCopy.open(FOLDER, {
      fs: disk,
      now: () => now,
      tailBytes: 900,
      onWarning: () => undefined,
    });
  let copy = await open();
  const at = () => new Date(now).toISOString();
  const change = async (puts: State, gone: string[] = []) => {
    const steps: State[] = [];
    let next = { ...known.state };
    const entries = [
      ...Object.entries(puts).map(([id, value]) => {
        next = { ...next, [id]: value };
        steps.push(next);
        return put('drafts', id, value, at());
      }),
      ...gone.map((id) => {
        next = Object.fromEntries(Object.entries(next).filter(([key]) => key !== id));
        steps.push(next);
        return remove('drafts', id, at());
      }),
    ];
    known.alsoAllowed = steps;
    const { sequence } = await append(copy, entries);
    disk.mustBeOn();
    known.state = next;
    known.alsoAllowed = [];
    known.history.set(sequence, next);
  };
  await change({ a: '一稿', b: '初稿' });
  await change({ a: '二稿' });
  for (let round = 0; round < 4; round += 1)
    await change({ c: `${SECRET}${round}${'长'.repeat(60)}` });
  now += DAY;
  await change({ d: '次日', a: '三稿' }, ['b']);
  now += DAY;
  await change({ e: '第三日' });
  const point = (await copy.restorePoints()).at(-1);
  if (point === undefined) throw new Error('no restore point');
  const restored = known.history.get(point.sequence) ?? {};
  known.alsoAllowed = [restored];
  const status = await restoreTo(copy, point.id);
  disk.mustBeOn();
  known.state = restored;
  known.alsoAllowed = [];
  known.history.set(status.sequence, restored);
  await change({ f: '恢复之后' });
  const purged = Object.fromEntries(Object.entries(known.state).filter(([key]) => key !== 'c'));
  known.alsoAllowed = [purged];
  known.purging = true;
  const { sequence } = await purge(copy, [{ table: 'drafts', key: 'c' }]);
  disk.mustBeOn();
  known.purged = true;
  known.state = purged;
  known.alsoAllowed = [];
  known.history.set(sequence, purged);
  await copy.close();
  copy = await open();
  for (let day = 0; day < 3; day += 1) {
    now += 40 * DAY;
    await change({ g: `${day}` });
  }
  await copy.close();
}

/** Enough months for merging, in a session that begins with points already made. */
async function thinning(disk: CrashDisk, known: Told): Promise<void> {
  let now = START;
  const copy = await SecondCopy.open(FOLDER, { fs: disk, now: () => now });
  for (let day = 0; day < 10; day += 1) {
    now += DAY;
    const next = { ...known.state, [`k${day % 3}`]: day };
    known.alsoAllowed = [next];
    const entry = put('drafts', `k${day % 3}`, day, new Date(now).toISOString());
    const { sequence } = await append(copy, [entry]);
    disk.mustBeOn();
    known.state = next;
    known.alsoAllowed = [];
    known.history.set(sequence, next);
  }
  await copy.close();
}

async function check(before: CrashDisk, loss: Loss, known: Told, where: string): Promise<void> {
  const disk = before.afterCut(loss).unlock();
  if (known.purged) expect(disk.everything().includes(SECRET), where).toBe(false);
  const copy = await SecondCopy.open(FOLDER, { fs: disk, now: () => START + 400 * DAY });
  const found = await values(copy, 'drafts');
  const allowed = [known.state, ...known.alsoAllowed];
  expect(allowed, where).toContainEqual(found);
  expect(copy.status().lost, where).toBe(0);
  if (known.purging && !('c' in found))
    expect(disk.everything().includes(SECRET), where).toBe(false);
  await append(copy, [put('drafts', 'later', 1)]);
  const points = await copy.restorePoints();
  await copy.close();
  for (const { id, sequence } of points) {
    const expected = known.history.get(sequence);
    if (expected === undefined) continue;
    const fork = await SecondCopy.open(FOLDER, { fs: disk.fork(), now: () => START });
    await restoreTo(fork, id);
    const { c, ...others } = await values(fork, 'drafts');
    const { c: once, ...expectedOthers } = expected;
    expect(others, `${where}, point ${id}`).toEqual(expectedOthers);
    if (!known.purging) expect(c, `${where}, point ${id}`).toEqual(once);
    await fork.close();
  }
  const again = await SecondCopy.open(FOLDER, { fs: disk });
  expect(again.status().notice, where).toBe('');
  await again.close();
}

async function cutEverywhere(
  run: (disk: CrashDisk, known: Told) => Promise<void>,
): Promise<number> {
  const whole = new CrashDisk();
  await run(whole, told());
  for (let cut = 1; cut <= whole.operations; cut += 1) {
    const disk = new CrashDisk();
    disk.cutAt = cut;
    const known = told();
    // Closing on a disk that is gone keeps nobody.
    await run(disk, known).catch(() => undefined);
    for (const loss of LOSSES) await check(disk, loss, known, `cut ${cut}, loses ${loss}`);
  }
  return whole.operations;
}

describe('a power cut at every single file operation', () => {
  test('append, compaction, points, restore and purge: nothing acknowledged is missing', async () => {
    expect(await cutEverywhere(session)).toBeGreaterThan(100);
  }, 120_000);

  test('thinning and merging of restore points', async () => {
    expect(await cutEverywhere(thinning)).toBeGreaterThan(80);
  }, 120_000);

  test('the test disk itself notices a missing sync', async () => {
    const disk = new CrashDisk();
    await disk.makeFolder('/data');
    const file = await disk.open('/data/x', 'create');
    await file.write(Buffer.from('abcd'), 0);
    expect(disk.afterCut('all').paths()).toEqual([]);
    await disk.syncFolder('/data');
    expect(disk.afterCut('all').file('/data/x')).toHaveLength(0);
    expect(disk.afterCut('half').file('/data/x').toString()).toBe('ab');
    expect(disk.afterCut('zeros').file('/data/x')).toEqual(Buffer.alloc(4));
    await file.sync();
    expect(disk.afterCut('all').file('/data/x').toString()).toBe('abcd');
  });
});
