import type { Content } from './lineage';
import type { Point } from './look';
import type { Machine } from './machine';
import { type Change, changed, placesOf, write } from './office';
import type { Page } from './page';
import { SECRET } from './story';

/** What was promised while an operation ran; everything that follows is held against it. */
export interface Outcome {
  /** States that the office may be in if the power went; the last one if it did not. */
  allowed: Content[];
  /** What was open before the operation, if it was more than a start. */
  before: Content[];
  /** States that must be at hand, open or as a restore point. */
  kept: { name: string; content: Content }[];
  /** The purge was begun, so it has to come to its end. */
  purgeBegun: boolean;
  /** Main said that it is done. */
  purgeDone: boolean;
}

/** What the operation finds: what is open, and the restore points there are. */
export interface Found {
  before: Content;
  points: readonly Point[];
}

/** Runs on a machine that has been started. */
export type Operation = (machine: Machine, found: Found, outcome: Outcome) => Promise<void>;

/** Of which only the past goes. */
const PAST = ['drafts', 'draftBodies'].map((table) => ({ table, key: SECRET }));

export const OPERATIONS: Record<string, Operation> = {
  write: writing,
  restore,
  purge,
  purgePast,
  purgeAsked: asked(purge, (page) => page.preparePurge('drafts', [SECRET])),
  purgePastAsked: asked(purgePast, (page) => page.preparePurgePast(PAST)),
  move,
};

async function writing(machine: Machine, { before }: Found, outcome: Outcome): Promise<void> {
  const { page } = machine;
  if (page === null) return;
  let content = before;
  const changes: Change[] = [{ a: 'aW' }, { k: 'kW', e: 'eW' }, { c: null }];
  for (const change of changes) {
    content = changed(content, change);
    outcome.allowed.push(content);
    await write(page.store(), change);
    if ((await page.flush()) && !machine.power.isOut) outcome.allowed = [content];
  }
}

/** Back to the oldest point there is. */
async function restore(machine: Machine, { before, points }: Found, outcome: Outcome) {
  const target = points.at(-1);
  if (target === undefined) return;
  outcome.kept.push({ name: 'what was open before', content: before });
  outcome.allowed.push(target.content);
  await machine.page?.restoreTo(target.id);
  if (!machine.power.isOut) outcome.allowed = [target.content];
}

async function purge(machine: Machine, { before }: Found, outcome: Outcome): Promise<void> {
  const without = changed(before, { [SECRET]: null });
  outcome.allowed.push(without);
  machine.onAnswer = (channel) => {
    if (channel === 'purge:begin') {
      outcome.purgeBegun = true;
      outcome.allowed = [without];
    }
    if (channel === 'purge:done') outcome.purgeDone = true;
  };
  await machine.page?.purge('drafts', [SECRET]);
}

/** What the record said before goes; what it says now stays wherever it is. */
async function purgePast(machine: Machine, { before }: Found, outcome: Outcome): Promise<void> {
  if (!placesOf(SECRET).every((place) => before.has(place))) return;
  machine.onAnswer = (channel) => {
    outcome.purgeBegun ||= channel === 'purge:begin';
    outcome.purgeDone ||= channel === 'purge:done';
  };
  await machine.page?.purgePast(PAST, async () => undefined);
}

/** The same after somebody has read the question: the copy that is made meanwhile has nothing of what goes. */
function asked(operation: Operation, prepare: (page: Page) => unknown): Operation {
  return async (machine, found, outcome) => {
    const { page, browser } = machine;
    if (page === null) return;
    const before = browser.names();
    prepare(page);
    await machine.untilQuiet();
    const words = browser.writtenBeside(before).match(/〔s[0-9A-Z]+〕/g);
    if (words !== null) throw new Error(`the copy holds ${words.join()}`);
    await operation(machine, found, outcome);
  };
}

/** The folder is copied and the window opened on the copy. */
async function move(machine: Machine): Promise<void> {
  await machine.main().copyTo('/moved');
  if (!machine.power.isOut) await machine.moveTo('/moved');
}
