import { beforeEach, expect } from 'vitest';
import type { SecondCopyOptions } from '../../../electron/persistence/opening';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import type { CrashDisk } from './crash-disk';
import { append, put, remove, restoreTo, values } from './helpers';

/** Sessions of the program in /data on a disk that can crash, and what a person can reach there. */

export const DAY = 86_400_000;
const START = Date.parse('2026-08-01T02:00:00Z');

/** The clock of all sessions; at the start of every test at the same instant. */
export const clock = { now: START };
beforeEach(() => {
  clock.now = START;
});

const at = () => new Date(clock.now).toISOString();
export const JOURNAL = '/data/journal/';

export function open(disk: CrashDisk, options: SecondCopyOptions = {}): Promise<SecondCopy> {
  return SecondCopy.open('/data', { fs: disk, now: () => clock.now, ...options });
}

/** A session that changes rows of `drafts`; null deletes one. */
export async function session(
  disk: CrashDisk,
  changes: Record<string, unknown>,
  options: SecondCopyOptions = {},
): Promise<{ journalId: string; notice: string; lost: number }> {
  const copy = await open(disk, options);
  for (const [id, value] of Object.entries(changes))
    await append(copy, [
      value === null ? remove('drafts', id, at()) : put('drafts', id, value, at()),
    ]);
  const { journalId, notice, lost } = copy.status();
  await copy.close();
  return { journalId, notice, lost };
}

/** Names of the journal's files. */
export function journals(disk: CrashDisk): string[] {
  const paths = disk.paths().filter((path) => path.startsWith(`${JOURNAL}journal-`));
  return paths.map((path) => path.slice(JOURNAL.length)).sort();
}

export function only(disk: CrashDisk): string {
  const names = journals(disk);
  expect(names).toHaveLength(1);
  return `${JOURNAL}${names[0] ?? ''}`;
}

/** Copies files as a file manager does: same names are overwritten, the others stay. */
export async function merge(from: CrashDisk, to: CrashDisk): Promise<void> {
  for (const path of from.paths()) {
    await to.makeFolder(path.slice(0, path.lastIndexOf('/')));
    to.overwrite(path, from.file(path));
  }
}

/** Everything that can be reached from the folder by a person: the state now, and each restore point. */
export async function reachable(disk: CrashDisk): Promise<unknown[]> {
  const copy = await open(disk.fork());
  const states: unknown[] = [await values(copy, 'drafts')];
  const points = await copy.restorePoints();
  await copy.close();
  for (const { id } of points) {
    const restored = await open(disk.fork());
    await restoreTo(restored, id);
    states.push(await values(restored, 'drafts'));
    await restored.close();
  }
  return states;
}

/** Opens and closes, until the power goes. */
export async function openedUntilCut(
  disk: CrashDisk,
  options: SecondCopyOptions = {},
): Promise<void> {
  try {
    await (await open(disk, options)).close();
  } catch (error) {
    expect(disk.operations).toBeGreaterThanOrEqual(disk.cutAt);
    expect(error).toBeDefined();
  }
}

/** A start whose words somebody has read; they are answered. */
export async function told(disk: CrashDisk): Promise<string> {
  const copy = await open(disk);
  const { notice } = copy.status();
  await copy.settled(notice);
  await copy.close();
  return notice;
}

/** A start after which nothing is left to say. */
export async function expectQuiet(disk: CrashDisk, state: unknown): Promise<void> {
  const copy = await open(disk);
  expect(copy.status().notice).toBe('');
  expect(await values(copy, 'drafts')).toEqual(state);
  await copy.close();
}
