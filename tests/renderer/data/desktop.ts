import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { CHANNELS, type DesktopBridge, type DesktopFailure } from '#shared/ipc';
import type { Position } from '#shared/model/history';
import { type FileSystem, nodeFileSystem } from '../../../electron/persistence/file-system';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { onLost, sender, store } from '../../../renderer/data/active';
import { start } from '../../../renderer/data/start';

/**
 * `window.desktop` on the real second copy, on a real disk. `fail` makes the next
 * appends answer with a failure, as a full disk would.
 */
export class TestDesktop {
  fail: DesktopFailure | null = null;
  appends = 0;
  private inUse: string;
  private constructor(
    readonly folder: string,
    public copy: SecondCopy,
  ) {
    this.inUse = folder;
  }

  static async make(): Promise<TestDesktop> {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-data-'));
    const desktop = new TestDesktop(folder, await SecondCopy.open(folder));
    desktop.install();
    return desktop;
  }

  /** Another data folder in the place of this one, as if its disk had been exchanged. */
  async exchange(folder?: string): Promise<void> {
    this.inUse = folder ?? (await mkdtemp(join(tmpdir(), 'huiyin-data-')));
    await this.restart();
  }

  /** Closes and opens the same folder, as a restart of main does; `expected` is the journal that the settings know of, `left` where it was left. */
  async restart(expected = '', left: Position | null = null): Promise<void> {
    await this.copy.close();
    this.copy = await SecondCopy.open(this.inUse, { expected, left });
  }

  /** The same folder on a medium that cannot be written. */
  async restartReadOnly(): Promise<void> {
    await this.copy.close();
    this.copy = await SecondCopy.open(this.folder, { fs: readOnlyFileSystem });
  }

  /** The same folder on a disk without room for one byte more; what is answered makes room. */
  async restartFull(): Promise<() => void> {
    await this.copy.close();
    let isFull = true;
    const refuseWrites = async (...given: Parameters<FileSystem['open']>) => {
      const file = await nodeFileSystem.open(...given);
      const write: typeof file.write = (...bytes) =>
        isFull ? refuse('ENOSPC') : file.write(...bytes);
      return { ...file, write };
    };
    this.copy = await SecondCopy.open(this.folder, {
      fs: { ...nodeFileSystem, open: refuseWrites },
    });
    return () => {
      isFull = false;
    };
  }

  async end(): Promise<void> {
    await this.copy.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private install(): void {
    const answer =
      <A, B>(work: (request: A) => Promise<B> | B) =>
      async (request: A) => {
        try {
          return { ok: true as const, value: await work(request) };
        } catch (error) {
          return { ok: false as const, error: error as DesktopFailure };
        }
      };
    const bridge: Partial<DesktopBridge> = {
      'journal:status': answer(() => this.copy.status()),
      'journal:append': answer((request) => {
        const parsed = CHANNELS['journal:append'].request.parse(request);
        this.appends += 1;
        if (this.fail) throw this.fail;
        return this.copy.append(parsed);
      }),
      'journal:rows': answer(({ table, after, limit, prepared }) =>
        this.copy.rows(table, after, limit, prepared),
      ),
      'journal:purged': answer(async ({ sum }) => ({ records: await this.copy.purged(sum) })),
      'journal:settled': answer(async ({ notice }) => ({
        isTold: await this.copy.settled(notice),
      })),
      'upload:begin': answer((upload) => this.copy.beginUpload(upload)),
      'upload:rows': answer(({ token, table, rows }) =>
        nothing(this.copy.uploadRows(token, table, rows)),
      ),
      'upload:commit': answer(({ token, contents }) => this.copy.commitUpload(token, contents)),
      'upload:cancel': answer(({ token }) => nothing(this.copy.cancelUpload(token))),
      'purge:begin': answer(({ records }) => nothing(this.copy.beginPurge(records))),
      'purge:copies': answer(() => this.copy.purgeCopies()),
      'purge:done': answer(() => nothing(this.copy.purgeDone())),
      'restore:list': answer(async () => ({
        points: await this.copy.restorePoints(),
        unread: await this.copy.unreadPoints(),
      })),
      'restore:prepare': answer(({ id }) => this.copy.prepareRestore(id)),
      'restore:commit': answer(({ token }) => this.copy.commitRestore(token)),
      'restore:cancel': answer(({ token }) => nothing(this.copy.cancelRestore(token))),
      'restore:remove': answer(({ id }) => nothing(this.copy.removePoint(id))),
      'attachment:missing': answer(async ({ files }) => ({
        hashes: await this.copy.missingFiles(files),
      })),
      on: () => () => undefined,
    };
    window.desktop = bridge as DesktopBridge;
  }
}

const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
const refuseChange = () => refuse('EROFS');

const readOnlyFileSystem: FileSystem = {
  ...nodeFileSystem,
  open: (path, mode) => (mode === 'read' ? nodeFileSystem.open(path, mode) : refuseChange()),
  rename: refuseChange,
  remove: refuseChange,
  makeFolder: refuseChange,
  removeFolder: refuseChange,
  syncFolder: refuseChange,
};

async function nothing(work: Promise<unknown>): Promise<Record<string, never>> {
  await work;
  return {};
}

/** The browser's store is gone, as when Chromium drops it on a full disk. */
export function wipeBrowserStore(): void {
  const fresh = new IDBFactory();
  globalThis.indexedDB = fresh;
  Dexie.dependencies.indexedDB = fresh;
}

/** A fresh store, started on a journal of its own, for every test of a file. Call it before other hooks. */
export function withStore(): { desktop: () => TestDesktop } {
  let desktop: TestDesktop;
  beforeEach(async () => {
    wipeBrowserStore();
    desktop = await TestDesktop.make();
    await start();
  });
  afterEach(async () => {
    await sender.flush();
    // Whoever keeps this store open would go on with it in the next test.
    onLost(() => undefined);
    store().close();
    await desktop.end();
  });
  return { desktop: () => desktop };
}
