import type { FileSystem, OpenFile } from '../../../electron/persistence/file-system';

/** Raised in place of the operation at which the machine loses power, and by all after it. */
export class PowerCut extends Error {}

interface Inode {
  bytes: Buffer;
  synced: Buffer;
}

/** What a power cut leaves of bytes and names that were not synced. */
export type Loss =
  /** Nothing unsynced survives. */
  | 'all'
  /** Names survive, unsynced bytes do not. */
  | 'bytes'
  /** Bytes survive, unsynced names do not. */
  | 'names'
  /** Names survive; of unsynced appended bytes only the first half does. */
  | 'half'
  /** Names and lengths survive, unsynced bytes read as zeros. */
  | 'zeros';

export const LOSSES: readonly Loss[] = ['all', 'bytes', 'names', 'half', 'zeros'];

function errno(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, at) || '/', name: path.slice(at + 1) };
}

/** A folder and those around it, but for the root. */
function* upTo(folder: string): Generator<string> {
  for (let path = folder; path !== '/'; path = split(path).folder) yield path;
}

/**
 * A disk in memory that knows what has been synced. It can lose power before
 * any changing operation and then shows what a real disk might show; and it can
 * fail one kind of operation with an error of the system.
 */
export class CrashDisk implements FileSystem {
  private names = new Map<string, Map<string, Inode>>();
  private syncedNames = new Map<string, Map<string, Inode>>();
  private movedFolders: { from: string; to: string }[] = [];
  /** Changing operations done so far. */
  operations = 0;
  /** The operation (counted from 1) before which the power goes; Infinity for never. */
  cutAt = Number.POSITIVE_INFINITY;
  /** Decides whether an operation fails, and how. */
  failing: (operation: string, path: string) => string | null = () => null;
  private dead = false;

  /** Throws once the power has gone: a process that would go on is no more either. */
  mustBeOn(): void {
    if (this.dead) throw new PowerCut();
  }

  private step(operation: string, path: string): void {
    if (this.dead) throw new PowerCut();
    const code = this.failing(operation, path);
    if (code !== null) throw errno(code);
    this.operations += 1;
    if (this.operations < this.cutAt) return;
    this.dead = true;
    throw new PowerCut();
  }

  /** A second disk with the same contents, everything synced. */
  fork(): CrashDisk {
    return this.afterCut('none');
  }

  /** The disk as it might be found after the power comes back. */
  afterCut(loss: Loss | 'none'): CrashDisk {
    const disk = new CrashDisk();
    const source = loss === 'all' || loss === 'names' ? this.syncedNames : this.names;
    const copies = new Map<Inode, Inode>();
    const survive = (inode: Inode): Inode => {
      const known = copies.get(inode);
      if (known !== undefined) return known;
      const bytes = left(inode, loss);
      const copy = { bytes, synced: bytes };
      copies.set(inode, copy);
      return copy;
    };
    for (const [folder, entries] of source) {
      const kept = new Map([...entries].map(([name, inode]) => [name, survive(inode)]));
      disk.names.set(folder, kept);
      disk.syncedNames.set(folder, new Map(kept));
    }
    return disk;
  }

  /** Removes the lock of a process that the power cut has ended. */
  unlock(): this {
    for (const names of [this.names, this.syncedNames])
      for (const entries of names.values()) entries.delete('lock');
    return this;
  }

  /** All bytes on the disk, for looking for what must not be there. */
  everything(): Buffer {
    const inodes = [...this.names.values()].flatMap((entries) => [...entries.values()]);
    return Buffer.concat(inodes.map(({ bytes }) => bytes));
  }

  file(path: string): Buffer {
    const { folder, name } = split(path);
    const inode = this.names.get(folder)?.get(name);
    if (inode === undefined) throw errno('ENOENT');
    return inode.bytes;
  }

  overwrite(path: string, bytes: Buffer): void {
    const { folder, name } = split(path);
    const inode = { bytes, synced: bytes };
    this.names.get(folder)?.set(name, inode);
    this.syncedNames.get(folder)?.set(name, inode);
  }

  paths(): string[] {
    return [...this.names].flatMap(([folder, entries]) =>
      [...entries.keys()].map((name) => `${folder}/${name}`),
    );
  }

  async open(path: string, mode: 'read' | 'write' | 'create' | 'claim'): Promise<OpenFile> {
    const { folder, name } = split(path);
    const entries = this.names.get(folder);
    if (this.dead) throw new PowerCut();
    if (entries === undefined) throw errno('ENOENT');
    let inode = entries.get(name);
    if (mode === 'claim' && inode !== undefined) throw errno('EEXIST');
    if (mode === 'read' || mode === 'write') {
      if (inode === undefined) throw errno('ENOENT');
      const code = this.failing(`open-${mode}`, path);
      if (code !== null) throw errno(code);
      return this.handle(inode, path);
    }
    this.step('create', path);
    if (inode === undefined) {
      inode = { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
      entries.set(name, inode);
    } else inode.bytes = Buffer.alloc(0);
    return this.handle(inode, path);
  }

  private handle(inode: Inode, path: string): OpenFile {
    return {
      read: async (target, position) => {
        if (this.dead) throw new PowerCut();
        return inode.bytes.copy(target, 0, position);
      },
      write: async (bytes, position) => {
        this.step('write', path);
        const grown = Buffer.alloc(Math.max(inode.bytes.length, position + bytes.length));
        inode.bytes.copy(grown);
        grown.set(bytes, position);
        inode.bytes = grown;
      },
      truncate: async (length) => {
        this.step('truncate', path);
        inode.bytes = Buffer.from(inode.bytes.subarray(0, length));
      },
      sync: async () => {
        this.step('sync', path);
        inode.synced = inode.bytes;
      },
      size: async () => inode.bytes.length,
      isStillAt: async (at) => {
        const { folder, name } = split(at);
        return !this.dead && this.names.get(folder)?.get(name) === inode;
      },
      close: async () => undefined,
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.step('rename', to);
    const source = split(from);
    const target = split(to);
    const inode = this.names.get(source.folder)?.get(source.name);
    if (inode === undefined) return this.renameFolder(from, to);
    if (!this.names.has(target.folder)) throw errno('ENOENT');
    this.names.get(source.folder)?.delete(source.name);
    this.names.get(target.folder)?.set(target.name, inode);
  }

  /** With all that lies in it; the new name is on the disk once the folder around it is synced. */
  private renameFolder(from: string, to: string): void {
    if (!this.names.has(from)) throw errno('ENOENT');
    if (this.names.has(to)) throw errno('ENOTEMPTY');
    moveFolder(this.names, from, to);
    this.movedFolders.push({ from, to });
  }

  async remove(path: string): Promise<void> {
    this.step('remove', path);
    const { folder, name } = split(path);
    this.names.get(folder)?.delete(name);
  }

  async list(folder: string): Promise<string[]> {
    if (this.dead) throw new PowerCut();
    return [...(this.names.get(folder)?.keys() ?? []), ...(await this.folders(folder))].sort();
  }

  async folders(folder: string): Promise<string[]> {
    if (this.dead) throw new PowerCut();
    return [...this.names.keys()]
      .filter((path) => split(path).folder === folder && path !== folder)
      .map((path) => split(path).name)
      .sort();
  }

  async removeFolder(folder: string): Promise<void> {
    this.step('removeFolder', folder);
    if ((this.names.get(folder)?.size ?? 0) > 0 || (await this.folders(folder)).length > 0)
      throw errno('ENOTEMPTY');
    for (const names of [this.names, this.syncedNames]) names.delete(folder);
  }

  async makeFolder(folder: string): Promise<void> {
    if (this.names.has(folder)) return;
    this.step('makeFolder', folder);
    for (const path of new Set([...upTo(folder), '/'])) {
      if (this.names.has(path)) continue;
      this.names.set(path, new Map());
      this.syncedNames.set(path, new Map());
    }
  }

  async syncFolder(folder: string): Promise<void> {
    this.step('syncFolder', folder);
    const entries = this.names.get(folder);
    if (entries === undefined) throw errno('ENOENT');
    for (const { from, to } of this.movedFolders)
      if (split(to).folder === folder) moveFolder(this.syncedNames, from, to);
    this.movedFolders = this.movedFolders.filter(({ to }) => split(to).folder !== folder);
    this.syncedNames.set(folder, new Map(entries));
  }
}

function moveFolder(names: Map<string, Map<string, Inode>>, from: string, to: string): void {
  for (const [folder, entries] of [...names])
    if (folder === from || folder.startsWith(`${from}/`)) {
      names.delete(folder);
      names.set(`${to}${folder.slice(from.length)}`, entries);
    }
}

function left(inode: Inode, loss: Loss | 'none'): Buffer {
  const { bytes, synced } = inode;
  if (loss === 'names' || loss === 'none') return bytes;
  if (loss === 'half' && bytes.length > synced.length)
    return bytes.subarray(0, synced.length + Math.ceil((bytes.length - synced.length) / 2));
  if (loss === 'zeros' && bytes.length > synced.length) {
    const zeros = Buffer.alloc(bytes.length);
    synced.copy(zeros);
    return zeros;
  }
  return synced;
}
