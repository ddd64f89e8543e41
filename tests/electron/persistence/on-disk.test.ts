import { appendFileSync, copyFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { provide, STRACE } from '../../../build/setup/parts';
import { temporaryFolder } from './helpers';
import { type Moment, trace } from './system-calls';

/** What is called saved is on the disk: seen from outside, in the calls of a real process on a real file system. */

const WRITER = join(import.meta.dirname, 'traced-writer.ts');
const run = (folder: string, ...acts: string[]) => trace(WRITER, [folder, ...acts], folder);

const isJournal = (path: string) => /\/journal\/journal-\d+\.jsonl$/.test(path);
const at = (trail: readonly Moment[], said: string) => {
  const moment = trail.find((one) => one.said === said);
  if (moment === undefined) throw new Error(`the writer never said "${said}"`);
  return moment;
};
/** Calls of that name whose first path is such a file. */
const calls = (trail: readonly Moment[], name: string, what = isJournal) =>
  trail.filter(({ begins }) => {
    const [call = '', path = ''] = begins.split(' ');
    return call.startsWith(name) && what(path);
  });
const journalsIn = (folder: string) =>
  readdirSync(join(folder, 'journal')).map((name) => join(folder, 'journal', name));
const unsynced = ({ unsyncedFiles, unsyncedNames }: Moment, what: (path: string) => boolean) =>
  [...unsyncedFiles, ...unsyncedNames].filter(what);

describe.skipIf(process.platform !== 'linux')('on the disk', () => {
  beforeAll(() => {
    const { where, line } = provide(STRACE, (said) => console.error(said));
    if (where === null) throw new Error(line);
  }, 300_000);

  test('a change, before it is acknowledged', async () => {
    const folder = await temporaryFolder();
    const trail = run(folder, 'append');
    const [file = ''] = journalsIn(folder);
    const [opened, answered] = [at(trail, 'opened'), at(trail, 'answer append')];
    expect(trail.indexOf(answered)).toBeGreaterThan(trail.indexOf(opened));
    expect(answered.syncs(file)).toBeGreaterThan(opened.syncs(file));
    expect(unsynced(answered, isJournal)).toEqual([]);
    // The words themselves were written in between, or the sync would say nothing.
    const between = trail.slice(trail.indexOf(opened), trail.indexOf(answered));
    expect([...calls(between, 'pwrite'), ...calls(between, 'write')]).not.toEqual([]);
  }, 90_000);

  test('a folder that was not there, and the folders it was made in', async () => {
    const root = await temporaryFolder();
    const folder = join(root, 'a', 'b');
    const trail = trace(WRITER, [folder], root);
    const opened = at(trail, 'opened');
    for (const made of [root, join(root, 'a'), folder])
      expect({ made, syncs: opened.syncs(made) }).not.toEqual({ made, syncs: 0 });
    // Nobody's words: a lock that is gone after a power cut is as good as released.
    const lock = join(folder, 'lock');
    expect(unsynced(opened, (path) => path !== lock)).toEqual([]);
  }, 90_000);

  test('a new generation, before its name; the name, before the older one goes', async () => {
    const folder = await temporaryFolder();
    const trail = run(folder, 'append', 'append', 'append', 'settle');
    const named = trail.filter(({ begins }) => /^rename.* \S+\/journal-\d+\.jsonl$/.test(begins));
    expect(named.length).toBeGreaterThan(1);
    for (const { begins, unsyncedFiles } of named)
      expect(unsyncedFiles).not.toContain(begins.split(' ')[1]);
    const removed = calls(trail, 'unlink');
    expect(removed.length).toBeGreaterThan(0);
    for (const moment of removed) expect([...moment.unsyncedNames].filter(isJournal)).toEqual([]);
    expect(unsynced(at(trail, 'answer settle'), (path) => /\.jsonl\.new$/.test(path))).toEqual([]);
  }, 90_000);

  test('the name of the generation in force, before a start removes what a crash left beside it', async () => {
    const folder = await temporaryFolder();
    run(folder, 'append');
    const [older = ''] = journalsIn(folder);
    const kept = join(folder, 'kept');
    copyFileSync(older, kept);
    run(folder, 'append', 'append', 'append', 'settle');
    expect(journalsIn(folder)).not.toContain(older);
    // The switch was made, and the older one was still to be removed.
    copyFileSync(kept, older);
    const trail = run(folder);
    const [first] = trail.filter(
      ({ begins }) => /^(unlink|rename)/.test(begins) && begins.split(' ')[1] === older,
    );
    expect(first?.syncs(dirname(older))).toBeGreaterThan(0);
    expect(at(trail, 'opened').unsyncedNames).not.toContain(older);
    expect(journalsIn(folder)).not.toContain(older);
  }, 120_000);

  test('the end of a journal that a crash had torn, before anything is promised', async () => {
    const folder = await temporaryFolder();
    run(folder, 'append');
    const [file = ''] = journalsIn(folder);
    const { size } = statSync(file);
    appendFileSync(file, '{"s":2,"at":"2026-08-01T');
    const trail = run(folder);
    expect(calls(trail, 'ftruncate')).not.toEqual([]);
    expect(statSync(file).size).toBe(size);
    const opened = at(trail, 'opened');
    expect(opened.syncs(file)).toBeGreaterThan(0);
    expect(opened.unsyncedFiles).not.toContain(file);
  }, 90_000);

  test('an attached file and its name, before it is called kept', async () => {
    const folder = await temporaryFolder();
    const trail = run(folder, 'attach');
    const files = join(folder, 'files');
    const [renamed] = calls(trail, 'rename', (path) => dirname(path) === files);
    const [, temporary = ''] = renamed?.begins.split(' ') ?? [];
    expect(renamed?.syncs(temporary)).toBe(1);
    expect(renamed?.unsyncedFiles).not.toContain(temporary);
    const kept = at(trail, 'answer attach');
    expect(kept.syncs(files)).toBeGreaterThan(0);
    expect(unsynced(kept, (path) => path.startsWith(files))).toEqual([]);
  }, 90_000);
});
