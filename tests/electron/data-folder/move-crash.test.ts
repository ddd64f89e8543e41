import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FOLDER_NAME } from '../../../electron/data-folder/default-folder';
import { lookInto } from '../../../electron/data-folder/look-into';
import { readMark } from '../../../electron/data-folder/moved-mark';
import { setUpDataFolder } from '../../../electron/data-folder/set-up';
import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from '../../../electron/persistence/file-system';
import { SettingsFile } from '../../../electron/settings/settings';
import { addDraft, sampleFolder, temporaryHome } from './sample-folder';

/** The real disk under a program that is killed, or meets an error, at its n-th changing step. */
class StruckDisk {
  steps = 0;
  private struck: () => void = () => undefined;
  readonly killed = new Promise<'killed'>((done) => {
    this.struck = () => done('killed');
  });

  private at = Number.POSITIVE_INFINITY;
  private readonly opened: OpenFile[] = [];

  constructor(private readonly how: 'kill' | 'EIO') {}

  /** From now on the `step`-th step is the one; answers how many there were before. */
  strikeAt(step: number): number {
    this.at = this.steps + step;
    return this.steps;
  }

  /** The system closes what a killed program had open. */
  async closeFiles(): Promise<void> {
    for (const file of this.opened) await file.close().catch(() => undefined);
  }

  /** Killed: neither this step nor any after it ever comes back. */
  step(): Promise<void> {
    this.steps += 1;
    if (this.how === 'EIO') {
      if (this.steps !== this.at) return Promise.resolve();
      return Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    }
    if (this.steps < this.at) return Promise.resolve();
    this.struck();
    return new Promise(() => undefined);
  }

  /** The same for a step that is done at once: killed, it is not done. */
  sync(work: () => void): void {
    this.steps += 1;
    if (this.how === 'EIO' ? this.steps !== this.at : this.steps < this.at) {
      work();
      return;
    }
    this.struck();
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  }

  get fs(): FileSystem {
    const before = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        await this.step();
        return work(...args);
      };
    };
    const { rename, remove, removeFolder, makeFolder, list, folders } = nodeFileSystem;
    // A killed program loses nothing that the system has: to wait for the disk is only slow.
    const sync = () => this.step();
    return {
      list,
      folders,
      rename: before(rename),
      remove: before(remove),
      removeFolder: before(removeFolder),
      makeFolder: before(makeFolder),
      syncFolder: sync,
      open: async (file, mode) => {
        if (mode !== 'read') await this.step();
        const opened = await nodeFileSystem.open(file, mode);
        this.opened.push(opened);
        return {
          ...opened,
          write: before(opened.write),
          truncate: before(opened.truncate),
          sync,
        };
      },
    };
  }
}

/** Settings whose every writing is a step. */
function struckSettings(file: string, disk: StruckDisk): SettingsFile {
  const settings = new SettingsFile(file);
  const update = settings.update.bind(settings);
  settings.update = (patch) => disk.sync(() => update(patch));
  return settings;
}

class Pc {
  readonly home = temporaryHome();
  readonly old = sampleFolder(this.at('c', FOLDER_NAME), { drafts: 2 });
  readonly target = this.at('d', FOLDER_NAME);
  private readonly file = this.at('profile', 'settings.json');

  constructor(private readonly withOlder: boolean) {
    mkdirSync(this.at('d'));
    if (withOlder) sampleFolder(this.target, { drafts: 1 });
    new SettingsFile(this.file).update({ dataFolder: this.old, journalId: 'journal-a' });
  }

  at(...names: string[]): string {
    return path.join(this.home, ...names);
  }

  start(disk: StruckDisk, settings = struckSettings(this.file, disk)) {
    return setUpDataFolder({
      settings,
      disks: {
        defaultFolder: async () => this.old,
        places: async () => [this.at('c'), this.at('d')],
      },
      appVersion: '0.1.0',
      report: () => undefined,
      fs: disk.fs,
    });
  }

  /** Moves with a stroke at the step `at` counted from the beginning of the move; answers the steps it took. */
  async move(at: number, how: 'kill' | 'EIO'): Promise<number> {
    const disk = new StruckDisk(how);
    const folder = this.start(disk);
    // What the second copy does by itself after opening is over once it answers.
    await (await folder.copy()).restorePoints();
    const before = disk.strikeAt(at);
    const moving = folder.moveTo(this.at('d')).then(
      () => 'moved',
      () => 'failed',
    );
    // A disk with one error goes on, to the move's own end.
    const end = await (how === 'EIO' ? moving : Promise.race([moving, disk.killed]));
    const taken = disk.steps - before;
    if (end !== 'killed') {
      disk.strikeAt(Number.POSITIVE_INFINITY);
      await this.sameAsBefore(folder);
      await folder.close().catch(() => undefined);
    }
    await disk.closeFiles();
    for (const lock of [this.old, this.target]) rmSync(path.join(lock, 'lock'), { force: true });
    return taken;
  }

  /** Whatever the move came to, the running program still holds everything. */
  private async sameAsBefore(folder: ReturnType<Pc['start']>): Promise<void> {
    expect((await folder.copy()).status().counts.drafts).toBe(2);
    expect([this.old, this.target]).toContain(folder.folder);
  }

  /** Starts again, on the same profile or on a new one, and looks. */
  async check(profile: 'kept' | 'new'): Promise<void> {
    const whole = new StruckDisk('kill');
    if (profile === 'new') rmSync(path.dirname(this.file), { recursive: true });
    const folder = this.start(whole, new SettingsFile(this.file));
    let place: string;
    try {
      expect((await folder.start()).status().counts.drafts).toBe(2);
      place = folder.folder;
    } catch (error) {
      // Set up anew and two whole folders on the disks: a person is asked, and shown both.
      if (profile === 'kept' || folder.choices().found.length === 0) throw error;
      for (const { holds, movedTo } of folder.choices().found) {
        expect(movedTo).toBe('');
        expect([2, this.withOlder ? 1 : 2].map((count) => `文稿${count}份`)).toContain(holds);
      }
      expect(folder.choices().found.some(({ holds }) => holds === '文稿2份')).toBe(true);
      return;
    } finally {
      await folder.close();
    }
    if (profile === 'kept') {
      // Nothing half is left, and what lay there before is there under one name or the other.
      const beside = readdirSync(this.at('d'));
      expect(beside.filter((name) => name.includes('移动中'))).toEqual([]);
      const kept = beside.map((name) => lookInto(this.at('d', name), true));
      const counts = (await Promise.all(kept)).map((look) => look?.holds);
      if (this.withOlder) expect(counts).toContain('文稿1份');
      // Nor a whole copy that nobody knows of, which no purge would reach.
      if (place === this.old) expect(counts).not.toContain('文稿2份');
    }
    // The old folder is never used silently once it has been left, and the start after is quiet.
    const left = await readMark(this.old);
    if (left !== null) expect(place).toBe(this.target);
    addDraft(place, 3);
    const again = this.start(whole, new SettingsFile(this.file));
    expect((await again.start()).status().counts.drafts).toBe(3);
    expect(again.folder).toBe(place);
    await again.close();
  }
}

let crashes = 0;
afterAll(() => {
  console.info(`move: ${crashes} crashes and errors enumerated`);
});

describe.each([
  ['an empty place', false],
  ['a place with an older copy of the same data', true],
])('moving to %s, struck at every step', (_name, withOlder) => {
  test.each([
    ['kill', 'kept'],
    ['kill', 'new'],
    ['EIO', 'kept'],
  ] as const)(
    'by %s, then started with a profile that is %s',
    { timeout: 300_000 },
    async (how, profile) => {
      const steps = await new Pc(withOlder).move(Number.POSITIVE_INFINITY, how);
      expect(steps).toBeGreaterThan(15);
      for (let at = 1; at <= steps; at += 1) {
        const pc = new Pc(withOlder);
        await pc.move(at, how);
        await pc.check(profile).catch((error: unknown) => {
          throw new Error(`struck at step ${at} of ${steps}`, { cause: error });
        });
        expect(existsSync(pc.old)).toBe(true);
        crashes += 1;
      }
    },
  );
});
