import { describe, expect, test } from 'vitest';
import { type History, tip } from '#shared/model/history';
import type { JournalStatus } from '#shared/model/journal';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk, LOSSES } from './crash-disk';
import {
  append,
  carried,
  contentsHandedOut,
  deleted,
  put,
  remove,
  restoreTo,
  upload,
  values,
} from './helpers';

const START = Date.parse('2026-08-01T02:00:00Z');
const DAY = 86_400_000;
const SECRET = '须彻底清除的原话';

type State = Record<string, unknown>;

const SECOND_DAY = new Date(START + DAY).toISOString();

const open = (disk: CrashDisk) =>
  SecondCopy.open('/data', { fs: disk, now: () => START + DAY, onWarning: () => undefined });

/** A journal with a point, a tail and a remembered deletion. */
async function begun(): Promise<{ disk: CrashDisk; status: JournalStatus; state: State }> {
  const disk = new CrashDisk();
  let now = START;
  const copy = await SecondCopy.open('/data', { fs: disk, now: () => now });
  await append(copy, [
    put('drafts', 'a', SECRET),
    put('drafts', 'b', '乙'),
    put('drafts', 'c', '丙'),
  ]);
  now += DAY;
  await append(copy, [
    put('drafts', 'a', `${SECRET}改`, SECOND_DAY),
    remove('drafts', 'c', SECOND_DAY),
  ]);
  await copy.close();
  return { disk, status: copy.status(), state: { a: `${SECRET}改`, b: '乙' } };
}

/** What a session holds for certain, and what the step under way may make of it. */
interface Known {
  state: State;
  next: State | null;
  /** Words that must be on no disk any more. */
  gone: boolean;
}

/**
 * Cuts the power before every operation of the session, takes every kind of loss, starts
 * again, and asks: is the state what was held for certain, or what was under way; do the
 * sums say what the rows say; is nothing left lying about; can work go on; is the start
 * after the next quiet. Answers the number of cuts.
 */
async function cutEverywhere(
  from: CrashDisk,
  before: State,
  session: (copy: SecondCopy, known: Known, disk: CrashDisk) => Promise<void>,
): Promise<number> {
  const run = async (disk: CrashDisk, known: Known) => {
    const copy = await open(disk);
    await session(copy, known, disk);
    await copy.close();
    disk.mustBeOn();
  };
  const fresh = (): Known => ({ state: before, next: null, gone: false });
  const whole = from.fork();
  await run(whole, fresh());
  for (let cut = 1; cut <= whole.operations; cut += 1) {
    const disk = from.fork();
    disk.cutAt = cut;
    const known = fresh();
    // Closing on a disk that is gone keeps nobody.
    await run(disk, known).catch(() => undefined);
    for (const loss of LOSSES) await check(disk.afterCut(loss), known, `cut ${cut}, loses ${loss}`);
  }
  return whole.operations;
}

async function check(disk: CrashDisk, known: Known, where: string): Promise<void> {
  disk.unlock();
  const copy = await open(disk);
  const { counts, sums, lost, purging } = copy.status();
  const found = await values(copy, 'drafts');
  expect([known.state, known.next ?? known.state], where).toContainEqual(found);
  expect(await contentsHandedOut(copy, Object.keys(sums)), where).toEqual({ counts, sums });
  expect(lost, where).toBe(0);
  if (known.gone) expect(disk.everything().includes(SECRET), where).toBe(false);
  const left = disk.paths().filter((path) => /\.(new|spool|prepared)$/.test(path));
  expect(left, where).toEqual([]);
  await append(copy, [put('drafts', 'later', 1)]);
  // Whatever was pending can be finished from here.
  if (purging.length > 0) {
    await copy.purgeCopies();
    await copy.purgeDone();
    expect(disk.everything().includes(SECRET), where).toBe(false);
  }
  const state = await values(copy, 'drafts');
  await copy.close();
  const again = await open(disk);
  expect(again.status(), where).toMatchObject({ notice: '', lost: 0, purging: [] });
  expect(await values(again, 'drafts'), where).toEqual(state);
  // Every point can be gone back to.
  for (const { id } of await again.restorePoints()) {
    const fork = await open(disk.fork().unlock());
    await restoreTo(fork, id);
    await fork.close();
  }
  await again.close();
}

const further = ({ journalId, stretches, sequence }: History): History => ({
  journalId,
  sequence: sequence + 2,
  stretches: [...stretches, { id: 'later', from: sequence + 1 }],
});

describe('a power cut at every file operation of', () => {
  test('filling the journal from a store that is ahead', async () => {
    const { disk, status, state } = await begun();
    const rows = {
      drafts: [carried('a', 'store', 900), deleted('b', 901), carried('d', '丁', 902)],
    };
    const cuts = await cutEverywhere(disk, state, async (copy, known, used) => {
      known.next = { a: 'store', d: '丁' };
      await upload(copy, { purpose: 'fill', from: further(status) }, rows);
      used.mustBeOn();
      known.state = known.next;
    });
    expect(cuts).toBeGreaterThan(15);
  }, 60_000);

  test('filling an empty journal', async () => {
    const rows = { drafts: [carried('a', 'store', 1), carried('b', '乙', 2)] };
    const from = { journalId: 'J', stretches: [{ id: 's', from: 1 }], sequence: 2 };
    await cutEverywhere(new CrashDisk(), {}, async (copy, known, used) => {
      known.next = { a: 'store', b: '乙' };
      await upload(copy, { purpose: 'fill', from }, rows);
      used.mustBeOn();
      known.state = known.next;
    });
  }, 60_000);

  test('setting a store aside, and removing it', async () => {
    const { disk, state } = await begun();
    const from = { journalId: 'other', stretches: [{ id: 'z', from: 1 }], sequence: 9 };
    await cutEverywhere(disk, state, async (copy) => {
      const keep = { purpose: 'keep' as const, from, reason: '另一份' };
      await upload(copy, keep, { drafts: [carried('a', 'there', 1)] });
      const [kept] = await copy.restorePoints();
      await copy.removePoint(kept?.id ?? '');
    });
  }, 60_000);

  test('a restore, prepared and committed, with a change before and after', async () => {
    const { disk, state } = await begun();
    const cuts = await cutEverywhere(disk, state, async (copy, known, used) => {
      const change = async (row: State) => {
        known.next = { ...known.state, ...row };
        for (const [key, value] of Object.entries(row))
          await append(copy, [put('drafts', key, value, SECOND_DAY)]);
        used.mustBeOn();
        known.state = known.next;
      };
      await change({ e: '之前' });
      const point = (await copy.restorePoints()).at(-1);
      const { token } = await copy.prepareRestore(point?.id ?? '');
      known.next = { a: SECRET, b: '乙', c: '丙' };
      await copy.commitRestore(token);
      used.mustBeOn();
      known.state = known.next;
      await change({ f: '之后' });
    });
    expect(cuts).toBeGreaterThan(15);
  }, 60_000);

  test('a purge, in all its phases', async () => {
    const { disk, status, state } = await begun();
    const from = { journalId: 'other', stretches: [{ id: 'z', from: 1 }], sequence: 9 };
    const first = await open(disk);
    await upload(
      first,
      { purpose: 'keep', from, reason: '另一份' },
      { drafts: [carried('a', SECRET, 1)] },
    );
    await first.close();
    const cuts = await cutEverywhere(disk, state, async (copy, known, used) => {
      expect(tip(copy.status())).toEqual(tip(status));
      await copy.beginPurge([{ table: 'drafts', key: 'a' }]);
      used.mustBeOn();
      known.next = { b: '乙' };
      await append(copy, [remove('drafts', 'a', SECOND_DAY)]);
      used.mustBeOn();
      known.state = known.next;
      await copy.purgeCopies();
      used.mustBeOn();
      known.gone = true;
      await copy.purgeDone();
    });
    expect(cuts).toBeGreaterThan(30);
  }, 60_000);
});
