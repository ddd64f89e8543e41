import type { Table } from 'dexie';
import { v7 as newId } from 'uuid';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { checkContent, checkStep, MatterStepRefused } from '#shared/matters/steps';
import { fold } from '#shared/matters/timeline';
import type { Met } from '#shared/model/door/door';
import { type Matter, type MatterEvent, NOTHING_SAID } from '#shared/model/matter';
import { store } from '../active';
import { soundRows } from '../admit';
import type { Store } from '../db';
import { eventsOf } from '../queries/matter-rows';
import { changed } from './touched';

/** What a clerk says when registering a step; what is not said stays empty. */
export type StepFacts = Pick<MatterEvent, 'step' | 'on' | 'registeredBy'> &
  Partial<typeof NOTHING_SAID>;

/** Who registers something, and the day on which it happened. */
export type Registered = Pick<MatterEvent, 'on' | 'registeredBy'>;

/** One matter, and what is to be put on its timeline and changed in its row in the same step. */
export interface Recording {
  matter: Matter;
  steps: readonly StepFacts[];
  /** Facts of the row that go with the steps, e.g. who has taken over. */
  patch?: Partial<Matter>;
  /** false where the office registers no step of its own, as at the beginning of a matter or in place of an entry. */
  checked?: boolean;
}

/** Every table that a step of a matter may read or write, and `others`, in one transaction. */
export function inMatters<T>(work: () => Promise<T>, others: readonly Table[] = []): Promise<T> {
  const { matters, matterEvents, carriers, opinions, meetings, resolutions, rounds } = store();
  const tables = [matters, matterEvents, carriers, opinions, meetings, resolutions, rounds];
  return store().transaction('rw', [...tables, ...others], work);
}

/** Throws a Chinese `Error` when the matter is gone. */
export async function existingMatter(id: string): Promise<Matter> {
  const matter = await store().matters.get(id);
  if (!matter)
    throw new Error('这件事项已不在这里，可能已被彻底清除，没有登记。其他事项没有受影响。');
  return matter;
}

/** A row as it is stored after a change: when, and that a sample was touched. */
export function changedMatter(matter: Matter, patch: Partial<Matter>): Matter {
  return changed({ ...matter, ...patch });
}

function checked(matter: Matter, step: StepFacts, isFollowing: boolean): void {
  const content = { ...NOTHING_SAID, ...step };
  if (isFollowing) checkStep(matter, step.step, content);
  else checkContent(matter.track, step.step, content);
  if (findSecrecyMark(content.words)) throw new MatterStepRefused(step.step, SECRECY_REFUSAL);
}

/** What a recording adds to a timeline, and the row that then follows from it. Throws `MatterStepRefused`. */
function grown(
  { matter, steps, patch, checked: isFollowing = true }: Recording,
  known: readonly MatterEvent[],
): { row: Matter; added: MatterEvent[] } {
  const events = [...known];
  let row: Matter = { ...matter, ...patch };
  for (const step of steps) {
    checked(row, step, isFollowing);
    events.push({
      ...NOTHING_SAID,
      ...step,
      id: newId(),
      matterId: matter.id,
      at: new Date().toISOString(),
      sequence: (events.at(-1)?.sequence ?? 0) + 1,
    });
    row = { ...row, ...fold(row, events) };
  }
  // A sample that is just being made has not been touched by anybody.
  const isNew = known.length === 0;
  return { row: isNew ? row : changedMatter(matter, row), added: events.slice(known.length) };
}

/**
 * Puts steps on the timelines of matters and keeps their rows in agreement: within
 * the caller's transaction, all or nothing. Answers the ids of the new entries.
 * Throws `MatterStepRefused` when one of them is not allowed.
 */
export async function record(recordings: readonly Recording[]): Promise<string[]> {
  const { matters, matterEvents } = store();
  const known = await eventsOf(recordings.map(({ matter }) => matter.id));
  const done = recordings.map((one) => grown(one, known.get(one.matter.id) ?? []));
  const added = done.flatMap((one) => one.added);
  await matterEvents.bulkAdd(added);
  await matters.bulkPut(done.map(({ row }) => row));
  return added.map(({ id }) => id);
}

/**
 * As `record`, for matters that are only now coming in, into the tables of a transaction:
 * nothing is read, and what is mended is noted in `met`. Answers each row with the entries of
 * its timeline. Throws a Chinese `Error` where a row is none, as of a file that holds something
 * else.
 */
export async function recordNew(
  recordings: readonly Recording[],
  { matters, matterEvents }: Pick<Store, 'matters' | 'matterEvents'>,
  met: Met,
): Promise<{ row: Matter; added: MatterEvent[] }[]> {
  const done = recordings.map((one) => grown(one, []));
  const added = done.flatMap((one) => one.added);
  await matterEvents.bulkAdd(soundRows('matterEvents', added, met));
  const rows = done.map(({ row }) => row);
  await matters.bulkAdd(soundRows('matters', rows, met));
  return done;
}

/** What became of a step for many matters. */
export interface BulkResult {
  /** Ids of the matters for which the step was registered. */
  done: string[];
  refused: { id: string; title: string; why: string }[];
}

/** Like `record`, but what is not allowed is left out and named. */
export async function recordWhatMay(recordings: readonly Recording[]): Promise<BulkResult> {
  const known = await eventsOf(recordings.map(({ matter }) => matter.id));
  const result: BulkResult = { done: [], refused: [] };
  const may = recordings.filter((one) => {
    const { id, title } = one.matter;
    try {
      grown(one, known.get(id) ?? []);
    } catch (error) {
      if (!(error instanceof MatterStepRefused)) throw error;
      result.refused.push({ id, title, why: error.message });
      return false;
    }
    result.done.push(id);
    return true;
  });
  await record(may);
  return result;
}

/** 交办 and 转办 name who handles the matter from now on. */
export function takenOver({ step, units }: Pick<StepFacts, 'step' | 'units'>): Partial<Matter> {
  return (step === 'assign' || step === 'refer') && units?.length ? { lead: units } : {};
}
