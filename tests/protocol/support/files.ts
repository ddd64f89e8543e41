import { hash } from 'node:crypto';
import type { CrashDisk } from '../../electron/persistence/crash-disk';
import { wordIn } from './office';

/** Files of a data folder taken apart and put together by hand, beside the program's own code. */

export const JOURNAL = '/data/journal';
export const POINTS = '/data/restore-points';

export function filesIn(disk: CrashDisk, folder: string): string[] {
  return disk.paths().filter((path) => path.startsWith(`${folder}/`));
}

export async function emptied(disk: CrashDisk, folder: string): Promise<void> {
  for (const path of filesIn(disk, folder)) await disk.remove(path);
  await disk.syncFolder(folder);
}

/** Another disk's files of this folder over the ones that are there. */
export async function overlaid(disk: CrashDisk, from: CrashDisk, folder: string): Promise<void> {
  await disk.makeFolder(folder);
  for (const path of filesIn(from, folder)) disk.overwrite(path, from.file(path));
}

export async function replaced(disk: CrashDisk, from: CrashDisk, folder: string): Promise<void> {
  await disk.makeFolder(folder);
  await emptied(disk, folder);
  await overlaid(disk, from, folder);
}

/** The one journal file there is. */
export function journalPath(disk: CrashDisk): string {
  const [path, more] = filesIn(disk, JOURNAL).filter((name) => name.endsWith('.jsonl'));
  if (path === undefined || more !== undefined) throw new Error('not one journal file');
  return path;
}

export function linesOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

export function fileOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

type Json = Record<string, unknown>;

/** The object of a line whose checksum holds, else null. */
export function parsed(line: string): Json | null {
  const body = line.slice(17);
  if (line.slice(0, 16) !== sumOf(body)) return null;
  return JSON.parse(body) as Json;
}

export function lineOf(value: Json): string {
  const body = JSON.stringify(value);
  return `${sumOf(body)} ${body}`;
}

function sumOf(body: string): string {
  return hash('sha256', Buffer.from(body), 'hex').slice(0, 16);
}

export const isEntry = (line: string): boolean => Array.isArray(parsed(line)?.ops);
export const isRow = (line: string): boolean => typeof parsed(line)?.t === 'string';

/** One byte in the middle of the line is another. */
export function flipped(line: string): string {
  const at = Math.floor(line.length / 2);
  return `${line.slice(0, at)}${line[at] === '~' ? '_' : '~'}${line.slice(at + 1)}`;
}

/** What the sound lines of a journal's file say, told by a reader of its own. */
export function saidBy(bytes: Buffer): Map<string, string> {
  const content = new Map<string, string>();
  for (const line of bytes.toString('utf8').split('\n')) {
    const value = line === '' ? null : parsed(line);
    if (value === null) continue;
    if (typeof value.t === 'string' && value.row !== undefined)
      content.set(`${value.t} ${value.k}`, wordIn(JSON.stringify(value.row)));
    for (const op of (value.ops ?? []) as {
      type: string;
      table: string;
      key?: string;
      row?: Json;
    }[])
      if (op.type === 'put')
        content.set(`${op.table} ${op.row?.id}`, wordIn(JSON.stringify(op.row)));
      else content.delete(`${op.table} ${op.key}`);
  }
  return content;
}

/** The file as the program of format 1 and data version 5 would have written it. */
export function inFormat1(bytes: Buffer): Buffer {
  const values = linesOf(bytes).flatMap((line): Json[] => {
    const value = parsed(line);
    return value === null ? [] : [value];
  });
  const kept = values.filter((value) => value.gone === undefined);
  const dropped = values.length - kept.length;
  const older = kept.map((value): Json => {
    const { b: _b, n: _n, h: _h, x: _x, f: _f, stretches: _stretches, ...rest } = value;
    if (value.huiyin !== undefined)
      return { ...rest, format: 1, dataVersion: 5, rows: Number(value.rows) - dropped };
    const ops = value.ops as Json[] | undefined;
    return ops === undefined
      ? { ...rest, v: 5 }
      : { ...rest, v: 5, ops: ops.map(({ h: _sum, ...op }) => op) };
  });
  return fileOf(older.map(lineOf));
}
