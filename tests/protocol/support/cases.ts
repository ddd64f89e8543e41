import type { Loss } from '../../electron/persistence/crash-disk';
import * as expected from './expect';
import { type Content, difference, isSame } from './lineage';
import { look, offeredPoints, pointsOf, type Seen, startAndLook } from './look';
import { Machine, type Saved } from './machine';
import { OPERATIONS, type Outcome } from './operations';
import type { Reach } from './power';
import { type State, stateOf } from './states';
import { SECRET, story } from './story';

/** One line says all of it: a state, an operation, and where the power went. */
export interface Case {
  store: string;
  journal: string;
  points: string;
  operation: string;
  /** The step (from 1) at which it went; 0: it did not. */
  cut: number;
  loss: Loss;
  reach: Reach;
}

export interface Result {
  /** Steps that the operation took. */
  steps: number;
  /** '' where everything is as it has to be. */
  complaint: string;
}

export function recipe(one: Case): string {
  return JSON.stringify(one);
}

/** Runs one case from a fresh copy of its state to the quiet start at its end. */
export async function runCase(one: Case): Promise<Result> {
  const state = await stateOf(one);
  const run = new Run(one, state);
  try {
    await run.go();
    return { steps: run.steps, complaint: '' };
  } catch (error) {
    if (error instanceof Fault) return { steps: run.steps, complaint: error.message };
    throw new Error(`${recipe(one)}: ${String(error)}`, { cause: error });
  }
}

class Fault extends Error {}

/** Complains unless there is nothing to complain of. */
function sound(when: string, complaint: expected.Complaint): void {
  if (complaint !== '') throw new Fault(`${when}: ${complaint}`);
}

class Run {
  steps = 0;
  private readonly outcome: Outcome = {
    before: [],
    allowed: [],
    kept: [],
    purgeBegun: false,
    purgeDone: false,
  };
  private lastStep = '';
  /** What the start that was cut off had to say stood on the screen first. */
  private wasRead = false;

  constructor(
    private readonly one: Case,
    private readonly state: State,
  ) {}

  async go(): Promise<void> {
    if (this.state.isNewer) return this.refused();
    const saved = await this.operated();
    const first = await startAndLook(saved);
    await this.check(`first start${this.where()}`, first.seen, first.saved);
    // Nobody was told before the power went: what is said now has to be true of all that there was.
    const isUntold = this.one.operation === 'start' && this.one.cut > 0 && !this.wasRead;
    if (isUntold && first.seen.said !== '')
      await this.checkWords(`first start${this.where()}`, first.seen, first.saved);
    if (this.one.cut === 0) {
      if (first.seen.said !== '') throw new Fault(`the next start said: ${first.seen.said}`);
      return this.mended(first.saved);
    }
    const second = await startAndLook(first.saved);
    await this.check(`second start${this.where()}`, second.seen, second.saved);
    if (second.seen.said !== '') throw new Fault(`the second start said: ${second.seen.said}`);
    await this.mended(second.saved);
  }

  private where(): string {
    return this.lastStep === '' ? '' : ` after the cut before ${this.lastStep}`;
  }

  /** The operation, with its cut, from the state of the case; what lies there afterwards. */
  private async operated(): Promise<Saved> {
    const { operation, cut, reach } = this.one;
    const machine = new Machine(this.state.saved);
    if (operation === 'start') {
      if (cut > 0) machine.power.cutAfter(cut, reach);
      this.wasRead = (await machine.start()).wasRead;
      this.steps = machine.power.steps;
      if (!machine.power.isOut) return this.looked('the start', machine);
      return this.found(machine);
    }
    await machine.start();
    const before = await this.look('the start before', machine);
    const points = await offeredPoints(machine);
    this.outcome.before.push(before.content);
    this.outcome.allowed.push(before.content);
    machine.power.cutAfter(cut > 0 ? cut : Number.POSITIVE_INFINITY, reach);
    const run = OPERATIONS[operation];
    if (!run) throw new Error(`no such operation: ${operation}`);
    try {
      await run(machine, { before: before.content, points }, this.outcome);
    } catch (error) {
      if (!machine.power.isOut) throw new Fault(`${operation} failed: ${String(error)}`);
    }
    this.steps = machine.power.steps;
    if (machine.power.isOut) return this.found(machine);
    if (operation === 'move') sound('the move', machine.page?.said ?? '');
    return machine.endInPeace();
  }

  /** What the power left. */
  private async found(machine: Machine): Promise<Saved> {
    const { lastStep } = machine.power;
    this.lastStep = lastStep;
    if (this.one.reach === 'all') return machine.afterCut(this.one.loss);
    await machine.reopen();
    return this.looked(`the new window${this.where()}`, machine);
  }

  private async looked(when: string, machine: Machine): Promise<Saved> {
    await this.look(when, machine);
    return machine.endInPeace();
  }

  private async look(when: string, machine: Machine): Promise<Seen> {
    const seen = await look(machine);
    const saved = machine.saved();
    await this.check(when, seen, saved);
    // The window that died may have been about to say it.
    const isUntold = this.lastStep !== '' && seen.said === '';
    if (this.outcome.allowed.length === 0 && !isUntold) await this.checkWords(when, seen, saved);
    return seen;
  }

  private async checkWords(when: string, seen: Seen, saved: Saved): Promise<void> {
    sound(when, await expected.complaintOfWords(seen, this.state, () => pointsOf(saved)));
  }

  private async check(when: string, seen: Seen, saved: Saved): Promise<void> {
    if (seen.refused) throw new Fault(`${when} was refused: ${seen.said}`);
    sound(when, expected.complaintOfSides(seen));
    const { allowed, kept } = this.outcome;
    if (allowed.length === 0) {
      const { versions } = await story();
      const complaint = expected.complaintOfOpen(seen.content, this.state, Object.values(versions));
      sound(when, complaint);
    } else if (!allowed.some((content) => isSame(content, seen.content)))
      throw new Fault(`${when}: ${difference(seen.content, allowed.at(-1) ?? new Map())}`);
    const isPurged = this.isPurged(seen.content);
    // Whether the past of a record is gone cannot be seen by what is open.
    const isPastGone = isPast(this.one) && this.outcome.purgeBegun;
    const present = isPastGone ? seen.content.get(`drafts ${SECRET}`) : undefined;
    if (isPastGone || (isPurged && isWhole(this.one)))
      sound(when, this.complaintOfBytes(saved, present));
    const bytes = saved.disk.everything().toString('utf8');
    sound(when, expected.complaintOfPoints(this.state, bytes, isPurged));
    const wanted = [...this.wanted(false), ...kept];
    const points = () => pointsOf(saved);
    sound(when, await expected.complaintOfKept(seen.content, points, wanted, isPurged));
  }

  /** What has to be at hand; not what the operation went on from. */
  private wanted(withShut: boolean) {
    const [before] = this.outcome.before;
    return expected
      .wantedOf(this.state, withShut)
      .filter(({ content }) => before === undefined || !isSame(content, before));
  }

  private isPurged(content: Content): boolean {
    const [before] = this.outcome.before;
    if (before === undefined || !hasSecret(before)) return false;
    return isPast(this.one) || (isWhole(this.one) && !hasSecret(content));
  }

  /** No word of what was purged lies in any byte of any copy; `present` may. */
  private complaintOfBytes({ disk, browser }: Saved, present?: string): string {
    const bytes = `${disk.everything().toString('utf8')}${browser.everything()}`;
    const left = bytes.match(/〔s[0-9A-Z]+〕/g)?.find((word) => word !== present);
    return left ? `purged words lie on: ${left}` : '';
  }

  /** A store that could not be opened is opened after all: what it held alone is at hand. */
  private async mended(saved: Saved): Promise<void> {
    const { broken } = saved.browser;
    const left = saved.browser.names().filter((name) => broken.has(name));
    // A purge takes stores that cannot be opened with it.
    if (left.length === 0) return;
    broken.clear();
    const third = await startAndLook(saved);
    sound('start after it was mended', expected.complaintOfSides(third.seen));
    const isPurged = this.isPurged(third.seen.content);
    // A row that the journal lost and that was then written anew stands in its later version.
    const isOverwritten =
      this.one.operation !== 'start' && this.state.sides.some(({ floor }) => floor !== undefined);
    const wanted = this.wanted(!isPurged && !isOverwritten);
    const points = () => pointsOf(third.saved);
    const complaint = await expected.complaintOfKept(third.seen.content, points, wanted, isPurged);
    sound('start after it was mended', complaint);
    const fourth = await startAndLook(third.saved);
    if (fourth.seen.said !== '') throw new Fault(`the start after that said: ${fourth.seen.said}`);
  }

  /** A newer program's data: refused each time, and nothing is changed. */
  private async refused(): Promise<void> {
    const { saved } = this.state;
    const before = fingerprint(saved);
    const first = await startAndLook(saved);
    const second = await startAndLook(first.saved);
    for (const { seen, saved: after } of [first, second]) {
      if (!seen.refused || seen.said === '') throw new Fault('was not refused');
      if (fingerprint(after) !== before) throw new Fault('refused, and something was changed');
    }
  }
}

/** A purge of all that a record says; of what it said before. With or without a copy that was begun while it was asked. */
const isWhole = ({ operation }: Case) => ['purge', 'purgeAsked'].includes(operation);
const isPast = ({ operation }: Case) => ['purgePast', 'purgePastAsked'].includes(operation);

function hasSecret(content: Content): boolean {
  return [...content.keys()].some((place) => place.endsWith(` ${SECRET}`));
}

function fingerprint({ disk, browser }: Saved): string {
  const paths = disk.paths().filter((path) => !path.endsWith('/lock'));
  const bytes = paths.map((path) => `${path} ${disk.file(path).toString('latin1')}`);
  return [...bytes, browser.everything()].join('\n');
}
