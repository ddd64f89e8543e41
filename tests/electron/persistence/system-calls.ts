import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { STRACE } from '../../../build/setup/parts';

/**
 * What a process really asks of the system, in order: a file system of a test's own
 * stands in for the layer that does it, and cannot see what that layer leaves out.
 */

const TRACED = [
  ...['fsync', 'fdatasync', 'write', 'writev', 'pwrite64', 'pwritev', 'ftruncate', 'mkdir'],
  ...['openat', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat'],
];

/** A call as it begins or ends; calls of several threads overlap. */
interface Step {
  phase: 'begin' | 'end';
  name: string;
  /** Number of the call; the same at both ends. */
  call: number;
  paths: string[];
  text: string;
}

/** What lies on the disk and what may not, as far as the calls so far tell. */
export interface Moment {
  /** What the process wrote on its standard output just now; '' for any other step. */
  said: string;
  /** The call that begins at this moment: `unlink /folder/name`, or ''. */
  begins: string;
  /** Files whose bytes may not be on the disk. */
  unsyncedFiles: ReadonlySet<string>;
  /** Files named, renamed or removed whose folder has not been synced since. */
  unsyncedNames: ReadonlySet<string>;
  /** Syncs so far of this file or folder. */
  syncs(path: string): number;
}

/** Runs a script with tsx under strace; the calls that concern `root` and what lies in it, as moments. Throws where tracing is not possible. */
export function trace(script: string, args: readonly string[], root: string): Moment[] {
  const strace = STRACE.find();
  if (strace === null) throw new Error(`${STRACE.name} is missing: ${STRACE.advice}`);
  const home = mkdtempSync(join(tmpdir(), 'huiyin-trace-'));
  const output = join(home, 'calls');
  try {
    const flags = ['-f', '-y', '-s', '256', '-o', output, '-e', `trace=${TRACED.join(',')}`];
    const node = [process.execPath, '--import', 'tsx', script, ...args];
    const result = spawnSync(strace, [...flags, ...node], {
      encoding: 'utf8',
      // Calls that go through io_uring cannot be seen.
      env: { ...process.env, UV_USE_IO_URING: '0' },
      timeout: 60_000,
    });
    if (result.status !== 0)
      throw new Error(
        `the calls of ${script} cannot be seen (is ptrace allowed here?): ${result.stderr}`,
      );
    return moments(stepsOf(readFileSync(output, 'utf8')), root);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Lines of strace: whole calls, and calls of which another thread's line shows the end. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  const open = new Map<string, Step>();
  let call = 0;
  for (const line of text.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. (\w+) resumed>/.exec(rest);
    const begun = resumed ? open.get(thread) : undefined;
    if (begun !== undefined) {
      open.delete(thread);
      if (/= (0|[1-9]\d*)/.test(rest)) steps.push({ ...begun, phase: 'end' });
      continue;
    }
    const name = /^(\w+)\(/.exec(rest)?.[1];
    if (name === undefined) continue;
    call += 1;
    const step: Step = { phase: 'begin', name, call, paths: pathsIn(rest), text: rest };
    const isOpen = rest.endsWith('<unfinished ...>');
    // One that failed changed nothing.
    if (!isOpen && !/= (0|[1-9]\d*)(<[^>]*>)?$/.test(rest.trim())) continue;
    steps.push(step);
    if (isOpen) open.set(thread, step);
    else steps.push({ ...step, phase: 'end' });
  }
  return steps;
}

/** Paths a call names in quotes, or the one its first number stands for (`-y`). */
function pathsIn(rest: string): string[] {
  const first = /^\w+\(\d+<([^>]*)>/.exec(rest)?.[1];
  if (first !== undefined && !/^(openat|renameat|renameat2|unlinkat)/.test(rest)) return [first];
  return [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
}

function moments(steps: readonly Step[], root: string): Moment[] {
  const state = new Disk();
  return steps.flatMap((step) => {
    const isOurs = step.paths.some((path) => path === root || path.startsWith(`${root}/`));
    const said =
      step.phase === 'begin' ? (/^write\(1<.*?>, "(.*?)\\n"/.exec(step.text)?.[1] ?? '') : '';
    if (!isOurs && said === '') return [];
    const begins = step.phase === 'begin' && isOurs ? `${step.name} ${step.paths.join(' ')}` : '';
    const moment = state.moment(said, begins);
    if (isOurs) state.take(step);
    return [moment];
  });
}

class Disk {
  private readonly files = new Map<string, number>();
  private readonly names = new Map<string, number>();
  private readonly syncs = new Map<string, number>();
  /** What each running sync found when it began. */
  private readonly running = new Map<number, Set<string>>();
  private count = 0;

  moment(said: string, begins: string): Moment {
    const syncs = new Map(this.syncs);
    return {
      said,
      begins,
      unsyncedFiles: new Set(this.files.keys()),
      unsyncedNames: new Set(this.names.keys()),
      syncs: (path) => syncs.get(path) ?? 0,
    };
  }

  take(step: Step): void {
    const [path = '', to = ''] = step.paths;
    if (/sync$/.test(step.name)) this.sync(step, path);
    else if (/^p?writev?(64)?$|^ftruncate$/.test(step.name)) this.touch(this.files, path);
    else if (step.name === 'openat') this.opened(path, step.text);
    else if (step.name.startsWith('rename')) this.renamed(path, to, step.phase);
    else if (step.phase === 'end') {
      this.touch(this.names, path);
      if (step.name.startsWith('unlink')) this.files.delete(path);
    }
  }

  private touch(what: Map<string, number>, path: string): void {
    this.count += 1;
    what.set(path, this.count);
  }

  private opened(path: string, text: string): void {
    if (/O_CREAT/.test(text)) this.touch(this.names, path);
    if (/O_TRUNC|O_CREAT/.test(text)) this.touch(this.files, path);
  }

  private renamed(from: string, to: string, phase: Step['phase']): void {
    if (phase === 'begin') return;
    if (this.files.delete(from)) this.touch(this.files, to);
    this.touch(this.names, from);
    this.touch(this.names, to);
  }

  /** Only what was there when it began is on the disk when it ends. */
  private sync(step: Step, path: string): void {
    const within = (name: string) => dirname(name) === path;
    if (step.phase === 'begin') {
      const found = [...this.files].filter(([name]) => name === path);
      const inside = [...this.names].filter(([name]) => within(name));
      this.running.set(step.call, new Set([...found, ...inside].map(String)));
      return;
    }
    const found = this.running.get(step.call);
    for (const what of [this.files, this.names])
      for (const entry of what) if (found?.has(String(entry))) what.delete(entry[0]);
    this.syncs.set(path, (this.syncs.get(path) ?? 0) + 1);
  }
}
