import { hash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { PersistenceError, systemCode } from './errors';
import { type FileSystem, readWhole } from './file-system';

const Holder = z.object({
  pid: z.int(),
  /** When the process began, in the system's own count; '' where it cannot be asked. */
  started: z.string(),
  host: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** When a process began (field 22 of /proc/PID/stat), so that a reused number is not taken for the same process. '' where unknown. */
export function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function alive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = processStart(pid);
  return started === '' || now === '' || now === started;
}

function held(folder: string): PersistenceError {
  return new PersistenceError(
    'target-held',
    `数据文件夹正被另一个打开着的回音使用：${folder}。数据没有任何改动。请先关闭那一个，再打开。`,
  );
}

/** Windows has no start time to ask for cheaply; there the system holds the lock: a pipe's name ends with its process. */
async function claimPipe(folder: string): Promise<Server | null> {
  if (process.platform !== 'win32') return null;
  const name = hash('sha256', resolve(folder).toLowerCase(), 'hex').slice(0, 32);
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => {
      fail(['EADDRINUSE', 'EACCES'].includes(systemCode(error)) ? held(folder) : error);
    });
    server.listen(`\\\\.\\pipe\\huiyin-${name}`, done);
  });
  server.unref();
  return server;
}

/** The lock of a data folder against a second writer on this PC. */
export class FolderLock {
  private constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly token: string,
    private readonly pipe: Server | null,
  ) {}

  /** Takes the lock, also one left by a process that is no more or by another PC; rejects with 'target-held'. */
  static async take(fs: FileSystem, folder: string): Promise<FolderLock> {
    const pipe = await claimPipe(folder);
    const path = join(folder, 'lock');
    const token = randomUUID();
    try {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        if (await FolderLock.claim(fs, path, token)) return new FolderLock(fs, path, token, pipe);
        await FolderLock.removeStale(fs, folder, path, pipe !== null);
      }
      throw held(folder);
    } catch (error) {
      pipe?.close();
      throw error;
    }
  }

  private static async claim(fs: FileSystem, path: string, token: string): Promise<boolean> {
    try {
      const file = await fs.open(path, 'claim');
      const { pid } = process;
      const holder: Holder = { pid, started: processStart(pid), host: hostname(), token };
      try {
        await file.write(Buffer.from(JSON.stringify(holder)), 0);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
    return (await FolderLock.read(fs, path))?.token === token;
  }

  private static async read(fs: FileSystem, path: string): Promise<Holder | null> {
    const bytes = await readWhole(fs, path);
    try {
      const holder = Holder.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
      return holder.success ? holder.data : null;
    } catch {
      return null;
    }
  }

  private static async removeStale(
    fs: FileSystem,
    folder: string,
    path: string,
    pipeIsOurs: boolean,
  ): Promise<void> {
    let holder = await FolderLock.read(fs, path);
    if (holder === null) {
      // Perhaps being written this very moment.
      await new Promise((done) => setTimeout(done, 100));
      holder = await FolderLock.read(fs, path);
    }
    if (holder !== null && !pipeIsOurs && alive(holder)) throw held(folder);
    const aside = `${path}.${randomUUID()}`;
    try {
      await fs.rename(path, aside);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return;
      throw error;
    }
    const moved = await FolderLock.read(fs, aside);
    if (moved?.token !== holder?.token) {
      // Somebody else was quicker and this is their new lock: give it back.
      await fs.rename(aside, path);
      throw held(folder);
    }
    await fs.remove(aside);
  }

  async release(): Promise<void> {
    this.pipe?.close();
    if ((await FolderLock.read(this.fs, this.path))?.token === this.token)
      await this.fs.remove(this.path);
  }
}
