import { CrashDisk } from '../../electron/persistence/crash-disk';
import { Browser } from './browser';
import { Version } from './lineage';
import { Machine, type Saved } from './machine';
import { type Change, changed, write } from './office';
import { asVersion5 } from './older';

/**
 * How the states come about: an office over three days (T0, written by the program of data
 * version 5, T1, T2), what it wrote while the folder's disk was full (U), a day more of it on another PC (T3), a copy of T1 that went a
 * way of its own (B2), and an office that has nothing to do with it (X). Each is made by the
 * program itself, and each word is written once.
 */

export const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2026-03-02T02:00:00Z');
/** The day on which everything is tried; behind all that was written. */
export const TODAY = FIRST_DAY + 9 * DAY;
export const FOLDER = '/data';
/** A tail that is never compacted. */
const LONG = 1_000_000;

/** The record that a purge takes out of every state. */
export const SECRET = 's';

const WRITES: Record<string, Change[]> = {
  T0: [{ a: 'a0', b: 'b0' }, { c: 'c0' }, { d: 'd0' }, { s: 's0' }, { e: 'e0', L1: 'L0' }],
  T1: [{ a: 'a1', f: 'f1' }, { b: null }, { s: 's1' }],
  T2: [{ a: 'a2' }, { c: 'c2', g: 'g2' }, { d: null }, { s: 's2' }, { L1: 'L2' }],
  U: [{ a: 'aU' }, { h: 'hU', s: 'sU' }, { c: null }],
  T3: [{ a: 'a3' }, { e: 'e3', i: 'i3' }, { s: 's3' }, { f: null }],
  B2: [{ a: 'aB' }, { c: null, j: 'jB' }, { s: 'sB' }, { L1: 'LB' }],
  X: [{ x: 'x0', L1: 'LX' }, { y: 'y0' }, { s: 'sX' }],
};

export interface Story {
  versions: {
    T0: Version;
    T1: Version;
    T2: Version;
    U: Version;
    T3: Version;
    B2: Version;
    X: Version;
  };
  /** The PC as it was left after each. */
  saved: { T0: Saved; T1: Saved; T2: Saved; U: Saved; T3: Saved; B2: Saved; X: Saved };
  /** A store that stands at T1; what makes T2 of it is in T2's journal and waits in its outbox. */
  unacknowledged: Browser;
}
type Name = keyof Story['versions'];

function versionOf(name: Name, parent: Version | null): Version {
  let content = parent?.content ?? new Map<string, string>();
  for (const change of WRITES[name] ?? []) content = changed(content, change);
  return new Version(name, content, parent);
}

/** A day at a PC: everything of this name is written, and the PC switched off. */
async function day(name: Name, at: number, from: Saved): Promise<Saved> {
  const settings = { ...from.settings, now: FIRST_DAY + at * DAY };
  // After the first day the journal has a base; then its tail grows.
  if (name === 'T0') settings.tailBytes = 1500;
  const machine = new Machine({ ...from, settings });
  const page = await machine.start();
  if (page.result.kind === 'refused') throw new Error(`${name} was refused: ${page.said}`);
  for (const change of WRITES[name] ?? []) {
    await write(page.store(), change);
    if (!(await page.flush()))
      throw new Error(`${name} was not acknowledged: ${page.saveMessage()}`);
  }
  const saved = await machine.quit();
  return { ...saved, settings: { ...saved.settings, tailBytes: LONG } };
}

/** The program is only started and ended. */
export async function opened(from: Saved, at: number): Promise<Saved> {
  const machine = new Machine({ ...from, settings: { ...from.settings, now: at } });
  await machine.start();
  return machine.quit();
}

const FULL = (operation: string) => (operation === 'write' ? 'ENOSPC' : null);

/** What is written while the disk of the folder takes nothing. */
async function unsent(from: Saved): Promise<Saved> {
  const machine = new Machine({
    ...from,
    settings: { ...from.settings, now: FIRST_DAY + 3 * DAY },
  });
  const page = await machine.start();
  machine.power.failing = FULL;
  for (const change of WRITES.U ?? []) await write(page.store(), change);
  if (await page.flush()) throw new Error('the disk was not full');
  return machine.end();
}

/** T2 is written while the disk is full; when it no longer is, the window dies before it knows that the journal has it. */
async function unacknowledged(from: Saved): Promise<Saved> {
  const machine = new Machine({
    ...from,
    settings: { ...from.settings, now: FIRST_DAY + 2 * DAY },
  });
  const page = await machine.start();
  machine.power.failing = FULL;
  for (const change of WRITES.T2 ?? []) await write(page.store(), change);
  await page.flush();
  machine.power.failing = () => null;
  machine.onAnswer = (channel) => {
    if (channel === 'journal:append') machine.power.cutAfter(1, 'window');
  };
  await page.flush();
  if (!machine.power.isOut) throw new Error('the window is alive');
  await page.die();
  const browser = machine.browser.clone();
  return { ...(await machine.end()), browser };
}

let told: Promise<Story> | null = null;

/** Made once a process; states are copies of it. */
export function story(): Promise<Story> {
  told ??= tell();
  return told;
}

async function tell(): Promise<Story> {
  const T0 = versionOf('T0', null);
  const T1 = versionOf('T1', T0);
  const T2 = versionOf('T2', T1);
  const versions = {
    T0,
    T1,
    T2,
    U: versionOf('U', T2),
    T3: versionOf('T3', T2),
    B2: versionOf('B2', T1),
    X: versionOf('X', null),
  };
  const fresh = (pc: string): Saved => ({
    disk: new CrashDisk(),
    browser: new Browser(),
    settings: { pc, folder: FOLDER, now: FIRST_DAY, journalId: '', left: null, tailBytes: LONG },
  });
  const first = await asVersion5(await day('T0', 0, fresh('pc-a')));
  const second = await day('T1', 1, first);
  const halfway = await unacknowledged(second);
  const third = await opened(halfway, FIRST_DAY + 2 * DAY);
  const at = (pc: string, { disk }: Saved): Saved => ({ ...fresh(pc), disk });
  const later = await day('T3', 3, at('pc-b', third));
  const saved = {
    T0: first,
    T1: second,
    T2: third,
    U: await unsent(third),
    // A day later the state that T3 left becomes a restore point.
    T3: await opened(later, FIRST_DAY + 4 * DAY),
    B2: await day('B2', 3, at('pc-b', second)),
    X: await day('X', 2, fresh('pc-c')),
  };
  return { versions, saved, unacknowledged: halfway.browser };
}
