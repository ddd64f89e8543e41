import { hash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { type Failure, systemCode } from '../errors';
import { isBadSector } from './bad-sectors';
import { type Act, folderGone, heldElsewhere, heldHere, isFull, lockLost } from './errors';
import { type FileSystem, readWhole } from './file-system';
import {
  alive,
  type Holder,
  type Host,
  holderIn,
  isSameRun,
  processStart,
  thisHost,
} from './lock-holder';

export const LOCK = 'lock';

/** Whether a name in the data folder is the lock's, or of one that is being put away. */
export function isLock(name: string): boolean {
  return name === LOCK || name.startsWith(`${LOCK}.`);
}

/** Milliseconds between two beats of a lock that is held. */
export const BEAT_MS = 2000;
/** A lock of another PC that has not been beaten while it was watched for so long is no longer held. */
const WATCH_BEATS = 3;
const LOOKS_PER_BEAT = 4;

/** Windows has no start time to ask for cheaply; there the system holds the lock: a pipe's name ends with its process. */
async function claimPipe(folder: string): Promise<Server | null> {
  if (process.platform !== 'win32') return null;
  const name = hash('sha256', resolve(folder).toLowerCase(), 'hex').slice(0, 32);
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => {
      fail(['EADDRINUSE', 'EACCES'].includes(systemCode(error)) ? heldHere(folder) : error);
    });
    server.listen(`\\\\.\\pipe\\huiyin-${name}`, done);
  });
  server.unref();
  return server;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function held(folder: string, host: Host, holder: Holder | null): Failure {
  if (holder === null || isSameRun(host, holder)) return heldHere(folder);
  return heldElsewhere(folder, holder.host);
}

/**
 * The lock of a data folder against a second writer, on this PC or on another one that
 * shares the folder. On this PC the system tells whether the holder lives. Of another PC
 * nothing can be asked and its clock may be wrong: the holder writes its lock anew every
 * `BEAT_MS`, and whoever comes watches whether it still does.
 *
 * A PC that slept may have been taken for gone meanwhile. Before it writes it asks
 * `stillOurs()`.
 */
export class FolderLock {
  private beating: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly holder: Holder,
    /** The lock of a holder that may be asleep on another PC was taken over: what it still writes must not meet ours. */
    readonly takenOver: boolean,
    private readonly pipe: Server | null,
  ) {}

  private get path(): string {
    return join(this.folder, LOCK);
  }

  /**
   * Takes the lock, also one that nobody holds any more. Rejects with 'target-held',
   * naming the other PC where it is one. A lock left by another PC, or by this one before
   * it was last started, is watched for a few beats first.
   */
  static async take(
    fs: FileSystem,
    folder: string,
    host: Host = thisHost(),
    claim: (folder: string) => Promise<Server | null> = claimPipe,
  ): Promise<FolderLock> {
    const pipe = await claim(folder);
    const { pid } = process;
    const own = { pid, started: processStart(pid), token: randomUUID(), beat: 0 };
    const holder: Holder = { ...own, host: host.name, boot: host.boot };
    let takenOver = false;
    try {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const lock = new FolderLock(fs, folder, holder, takenOver, pipe);
        if (await lock.claim()) {
          lock.startBeating();
          return lock;
        }
        takenOver = (await lock.removeStale(host)) || takenOver;
      }
      throw heldHere(folder);
    } catch (error) {
      pipe?.close();
      throw error;
    }
  }

  private async claim(): Promise<boolean> {
    try {
      const file = await this.fs.open(this.path, 'claim');
      try {
        await file.write(Buffer.from(JSON.stringify(this.holder)), 0);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      // On a full disk it has its name and says nothing: the next to come would watch it.
      if (isFull(error)) await this.fs.remove(this.path).catch(() => undefined);
      throw error;
    }
    return this.isOurs(await this.text(this.path));
  }

  /** By the token alone: the text may be read while it is beaten. */
  private isOurs(text: string | null): boolean {
    return text?.includes(this.holder.token) ?? false;
  }

  private async text(path: string): Promise<string | null> {
    return (await readWhole(this.fs, path))?.toString('utf8') ?? null;
  }

  /** Of a lock that may be anybody's. '' where the disk cannot read it: nor could whoever holds it, who would not beat it. */
  private found(path: string): Promise<string | null> {
    return this.text(path).catch((error: unknown) => {
      if (!isBadSector(error)) throw error;
      return '';
    });
  }

  /** Watches a lock; answers what it says once it has not changed for long enough, or at once when it has. */
  private async watch(text: string | null): Promise<'still' | 'changed'> {
    for (let look = 0; look < WATCH_BEATS * LOOKS_PER_BEAT; look += 1) {
      await pause(BEAT_MS / LOOKS_PER_BEAT);
      if ((await this.found(this.path)) !== text) return 'changed';
    }
    return 'still';
  }

  /** Puts a lock away that nobody holds; answers whether its holder may only be asleep on another PC. */
  private async removeStale(host: Host): Promise<boolean> {
    const { fs, folder, path } = this;
    let text = await this.found(path);
    if (text !== null && holderIn(text) === null) {
      // Perhaps being written this very moment.
      await pause(100);
      text = await this.found(path);
    }
    if (text === null) return false;
    const holder = holderIn(text);
    const isHere = holder !== null && isSameRun(host, holder);
    if (isHere) {
      const isAlive = alive(holder);
      // One folder may go by two names (a share, a link), and each has a pipe of its own. A
      // process number may have been given out again: whoever beats is the holder.
      if (isAlive && (this.pipe === null || (await this.watch(text)) === 'changed'))
        throw heldHere(folder);
    } else if ((await this.watch(text)) === 'changed') {
      const now = holderIn(await this.found(path));
      if (now === null) return false;
      throw held(folder, host, now);
    }
    const aside = `${path}.${randomUUID()}`;
    try {
      await fs.rename(path, aside);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
    const moved = await this.found(aside);
    if (moved !== text) {
      // Somebody else was quicker and this is their new lock: give it back.
      await fs.rename(aside, path);
      throw held(folder, host, holderIn(moved));
    }
    await fs.remove(aside);
    // One name is no proof: PCs that were set up from one image share it.
    return !isHere;
  }

  private startBeating(): void {
    const beat = () => {
      // A share that does not answer must not gather calls.
      this.beating ??= this.beat()
        .catch(() => undefined)
        .finally(() => {
          this.beating = null;
        });
    };
    this.timer = setInterval(beat, BEAT_MS);
    this.timer.unref();
  }

  /** Written into the file that says we hold the folder, never into another's that stands in its place. */
  private async beat(): Promise<void> {
    const file = await this.fs.open(this.path, 'write');
    try {
      const bytes = Buffer.alloc(await file.size());
      await file.read(bytes, 0);
      if (!this.isOurs(bytes.toString('utf8'))) return;
      this.holder.beat += 1;
      const text = Buffer.from(JSON.stringify(this.holder));
      await file.write(text, 0);
    } finally {
      await file.close();
    }
  }

  /**
   * Whether the folder is still ours to write in; where the lock's file was merely
   * removed, it is put back. Rejects with 'target-missing' when the folder is gone.
   */
  async stillOurs(act: Act = 'act'): Promise<boolean> {
    try {
      const text = await this.text(this.path);
      if (text !== null) return this.isOurs(text);
      return await this.claim();
    } catch (error) {
      throw systemCode(error) === 'ENOENT' ? folderGone(this.folder, act, error) : error;
    }
  }

  /** Rejects with 'target-held' when somebody else writes in the folder now. Nothing may be written then. */
  async confirm(act: Act): Promise<void> {
    if (await this.stillOurs(act)) return;
    const holder = holderIn(await this.text(this.path));
    throw lockLost(
      this.folder,
      holder === null || holder.host === this.holder.host ? '' : holder.host,
      act,
    );
  }

  async release(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.beating;
    this.pipe?.close();
    if (this.isOurs(await this.text(this.path))) await this.fs.remove(this.path);
  }
}
