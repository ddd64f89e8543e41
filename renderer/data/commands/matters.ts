import { v7 as newId } from 'uuid';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { refKey } from '#shared/matters/ledger';
import { isOpen } from '#shared/matters/lights';
import { startOf } from '#shared/matters/steps';
import type { CivilDate } from '#shared/model/civil-date';
import type { UnitRef } from '#shared/model/directory';
import type { Matter, MatterSource, MatterTrack } from '#shared/model/matter';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';
import {
  type BulkResult,
  changedMatter,
  existingMatter,
  inMatters,
  type Recording,
  type Registered,
  record,
  recordWhatMay,
  type StepFacts,
  takenOver,
} from './matter-events';

/** A new matter. What is not given is empty; a title and where it came from are enough. */
export type NewMatter = { track: MatterTrack; title: string; source: MatterSource } & Partial<
  Pick<
    Matter,
    | 'number'
    | 'content'
    | 'opinionIds'
    | 'meetingId'
    | 'leader'
    | 'lead'
    | 'helpers'
    | 'handler'
    | 'telephone'
    | 'sample'
  >
> & { due?: CivilDate | null };

/** What of a matter may be changed in place. All else follows from its timeline. */
export type MatterPatch = Partial<
  Pick<
    Matter,
    'number' | 'title' | 'content' | 'leader' | 'lead' | 'helpers' | 'handler' | 'telephone'
  >
>;

/** Throws where a text bears a mark of secrecy: it is not registered. */
export function refuseSecrecy(...texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => text && findSecrecyMark(text))) throw new Error(SECRECY_REFUSAL);
}

/** A row as it begins, before anything is on its timeline; for commands that record the first entries themselves. */
export function newRow({ due: _due, ...facts }: NewMatter): Matter {
  const now = new Date().toISOString();
  return {
    id: newId(),
    number: '',
    content: '',
    opinionIds: [],
    meetingId: null,
    leader: null,
    lead: [],
    helpers: [],
    handler: '',
    telephone: '',
    sample: 0,
    ...facts,
    state: startOf(facts.track).state,
    due: null,
    openedOn: null,
    lastOn: null,
    closedOn: null,
    awaitsPaper: false,
    adoption: null,
    adoptionReason: '',
    outcome: null,
    outcomeReason: '',
    told: 0,
    toTell: 0,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    touched: false,
  };
}

/**
 * Creates matters, each with 拟办 or 归集 as the first entry of its timeline. Answers
 * their ids in the same order. Throws when a text bears a mark of secrecy.
 */
export function createMatters(
  list: readonly NewMatter[],
  registered: Registered,
): Promise<string[]> {
  for (const { title, content } of list) refuseSecrecy(title, content);
  return inMatters(async () => {
    const recordings: Recording[] = list.map((one) => ({
      matter: newRow(one),
      steps: [
        {
          step: one.track === 'internal' ? 'propose' : 'collect',
          ...registered,
          due: one.due ?? null,
        },
      ],
      checked: false,
    }));
    await record(recordings);
    return recordings.map(({ matter }) => matter.id);
  });
}

/** Saves facts that do not follow from the timeline. Throws when a text bears a mark of secrecy. */
export async function saveMatter(id: string, patch: MatterPatch): Promise<void> {
  refuseSecrecy(patch.title, patch.content);
  await store().transaction('rw', store().matters, async () => {
    await store().matters.put(changedMatter(await existingMatter(id), patch));
  });
}

/** Registers steps one after the other, all or none. Answers the entries' ids. Throws `MatterStepRefused`. */
export function registerSteps(id: string, steps: readonly StepFacts[]): Promise<string[]> {
  return inMatters(async () => {
    const matter = await existingMatter(id);
    const patch = Object.assign({}, ...steps.map(takenOver)) as Partial<Matter>;
    return record([{ matter, steps, patch }]);
  });
}

/** Registers one step for many matters in one transaction; matters that do not allow it are named and left as they are. */
export function registerForAll(ids: readonly string[], step: StepFacts): Promise<BulkResult> {
  return inMatters(async () => {
    const rows = await store().matters.bulkGet([...new Set(ids)]);
    const found = rows.filter((row) => row !== undefined);
    const patch = takenOver(step);
    return recordWhatMay(found.map((matter) => ({ matter, steps: [step], patch })));
  });
}

/** 单位变更: in every matter still open, the unit and what it is called now; each keeps an entry of it. Answers how many. */
export function mergeUnits(
  from: UnitRef,
  to: UnitRef,
  registered: Registered & { words?: string },
): Promise<number> {
  const become = (refs: readonly UnitRef[]): UnitRef[] => {
    const next = refs.map((ref) => (refKey(ref) === refKey(from) ? to : ref));
    return next.filter((ref, at) => next.findIndex((one) => refKey(one) === refKey(ref)) === at);
  };
  return inMatters(async () => {
    const rows = await store()
      .matters.filter(({ deletedAt }) => deletedAt === null)
      .toArray();
    const concerned = rows.filter(
      (row) =>
        (isOpen(row) || row.state === 'paused') &&
        [...row.lead, ...row.helpers].some((ref) => refKey(ref) === refKey(from)),
    );
    await record(
      concerned.map((matter) => ({
        matter,
        steps: [{ step: 'merge', ...registered, units: [from, to] }],
        patch: { lead: become(matter.lead), helpers: become(matter.helpers) },
      })),
    );
    return concerned.length;
  });
}

/** Into the recycle bin, timeline and all. */
export function deleteMatters(ids: readonly string[]): Promise<void> {
  return putIntoBin('matters', ids);
}

/** Out of the recycle bin. */
export function bringBackMatters(ids: readonly string[]): Promise<void> {
  return takeOutOfBin('matters', ids);
}
