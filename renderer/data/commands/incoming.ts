import { v7 as newId } from 'uuid';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import type { MatterTrack } from '#shared/model/matter';
import type { IncomingFacts } from '#shared/registers/corrections';
import { readersOut } from '#shared/registers/holding';
import { printIncoming } from '#shared/registers/incoming';
import { store } from '../active';
import { inMatters, type Registered } from './matter-events';
import { createMatters, refuseSecrecy } from './matters';
import { numberTables, takeIncomingNumber } from './numbers';
import { changed } from './touched';

/**
 * 登记收文: under the number that was typed, or the next one of the year, in one transaction.
 * Throws a Chinese `Error` where the number is taken; nothing is written then.
 */
export async function registerIncoming(
  facts: IncomingFacts,
  typed: number | null,
  registeredBy: string,
): Promise<string> {
  refuseSecrecy(facts.title, facts.note);
  const { incoming } = store();
  return store().transaction('rw', [...numberTables(), incoming], async () => {
    const year = Number(facts.receivedOn.slice(0, 4));
    const said = { on: facts.receivedOn, by: registeredBy };
    const number = await takeIncomingNumber(year, typed, said);
    const now = new Date().toISOString();
    const id = newId();
    await incoming.add({
      ...facts,
      ...{ id, year, number, matterId: null, closedOn: null, archivedOn: null, archive: '' },
      ...{ registeredBy, createdAt: now, updatedAt: now, deletedAt: null },
    });
    return id;
  });
}

/** Throws a Chinese `Error` where it is gone. */
export async function existingIncoming(id: string): Promise<Incoming> {
  const paper = await store().incoming.get(id);
  if (!paper) throw new Error('这件收文已不在这里，没有登记。其他收文没有受影响。');
  return paper;
}

/** Changes a row within the caller's transaction. */
export async function patchIncoming(id: string, change: Partial<Incoming>): Promise<void> {
  const paper = await existingIncoming(id);
  await store().incoming.put(changed({ ...paper, ...change }));
}

/** What a step says beside its kind and its day. */
export type StepWords = Partial<Pick<IncomingStep, 'person' | 'unit' | 'words'>> & {
  /** 归入卷号, of 归档. */
  archive?: string;
  /** 送阅: readers who have another copy keep it. */
  others?: 'keep';
};

/** Steps at which a paper stays with whoever has it. */
const STAYS: ReadonlySet<IncomingStep['step']> = new Set([
  'propose',
  'instruct',
  'link',
  'correct',
]);

/**
 * 拟办, 批示, 送阅, 交办, 答复, 办结, 归档. The clerk is the hub: a paper that goes to the
 * next reader is taken back from the one before on the same day.
 */
export async function addIncomingStep(
  id: string,
  step: IncomingStep['step'],
  { on, registeredBy }: Registered,
  { person = null, unit = null, words = '', archive, others }: StepWords = {},
): Promise<void> {
  refuseSecrecy(words);
  const { incoming, incomingSteps } = store();
  return store().transaction('rw', incoming, incomingSteps, async () => {
    const steps = await stepsOf(id);
    if (step === 'pass' && person) refuseTwice(readersOut(steps), person);
    if (step === 'close' && steps.some((one) => isSameClose(one, on, words)))
      throw new Error('这件已经这样登记过办结，没有再登记一次，其他没有改动。');
    if (!STAYS.has(step) && others !== 'keep') await takeBack(readersOut(steps), on);
    await incomingSteps.add({
      ...{ id: newId(), incomingId: id, step, on, person, unit, words, backOn: null, registeredBy },
      sequence: (steps.at(-1)?.sequence ?? 0) + 1,
      at: new Date().toISOString(),
    });
    await patchIncoming(id, {
      ...(step === 'close' && { closedOn: on }),
      ...(step === 'archive' && { archivedOn: on, archive: archive ?? '' }),
    });
  });
}

/** The same step with several persons, all of them or none: whoever comes behind the first has another copy. Throws as `addIncomingStep`. */
export function addIncomingSteps(
  id: string,
  step: IncomingStep['step'],
  registered: Registered,
  { people, ...words }: Omit<StepWords, 'person'> & { people: readonly PersonRef[] },
): Promise<void> {
  const { incoming, incomingSteps } = store();
  return store().transaction('rw', incoming, incomingSteps, async () => {
    for (const [at, person] of (people.length > 0 ? people : [null]).entries())
      await addIncomingStep(id, step, registered, {
        ...words,
        person,
        ...(at > 0 && { others: 'keep' as const }),
      });
  });
}

/** Who has read a paper, as he signed the 传阅单 that goes with it. */
export interface Reading {
  person: PersonRef;
  on: CivilDate;
}

/**
 * Registers a 传阅单 that came back: whoever had the paper gave it back on the day on which he
 * signed, the others had it on theirs; `closes`: and with that it is done. All of it or nothing.
 * Throws as `addIncomingStep`.
 */
export function registerReadings(
  id: string,
  registered: Registered,
  readings: readonly Reading[],
  closes: boolean,
): Promise<void> {
  const { incoming, incomingSteps } = store();
  return store().transaction('rw', incoming, incomingSteps, async () => {
    for (const { person, on } of readings) {
      const has = (one: IncomingStep) => isSamePerson(one.person, person);
      if (!readersOut(await stepsOf(id)).some(has)) {
        const { registeredBy } = registered;
        await addIncomingStep(id, 'pass', { on, registeredBy }, { person, others: 'keep' });
      }
      await takeBack(readersOut(await stepsOf(id)).filter(has), on);
    }
    await patchIncoming(id, {});
    if (closes) await addIncomingStep(id, 'close', registered);
  });
}

const isSamePerson = (one: PersonRef | null, { source, id, name }: PersonRef): boolean =>
  one?.source === source && one.id === id && one.name === name;

/** A button pressed twice is one 办结. */
const isSameClose = (one: IncomingStep, on: CivilDate, words: string): boolean =>
  one.step === 'close' && one.on === on && one.words === words;

/** A key pressed twice is one 送阅. */
function refuseTwice(out: readonly IncomingStep[], person: PersonRef): void {
  const has = out.some((one) => isSamePerson(one.person, person));
  if (has) throw new Error(`${person.name}正在看这件，没有再登记一次，其他没有改动。`);
}

/** Signed for and back with the clerk: what one reader has, or all of them. */
export function takeIncomingBack(id: string, on: CivilDate, stepId?: string): Promise<void> {
  const { incoming, incomingSteps } = store();
  return store().transaction('rw', incoming, incomingSteps, async () => {
    const out = readersOut(await stepsOf(id));
    await takeBack(stepId === undefined ? out : out.filter((one) => one.id === stepId), on);
    await patchIncoming(id, {});
  });
}

async function takeBack(out: readonly IncomingStep[], on: CivilDate): Promise<void> {
  // Nobody gives back before he was given.
  await store().incomingSteps.bulkPut(
    out.map((one) => ({ ...one, backOn: on < one.on ? one.on : on })),
  );
}

/** Steps of a paper, the first one first. */
export async function stepsOf(incomingId: string): Promise<IncomingStep[]> {
  const { incomingSteps } = store();
  return incomingSteps
    .where('[incomingId+sequence]')
    .between([incomingId, -Infinity], [incomingId, Infinity])
    .toArray();
}

/** 转为事项: a matter of 办事 that says where it came from; answers its id. One that there is already is answered again. */
export function makeMatter(
  id: string,
  track: MatterTrack,
  registered: Registered,
): Promise<string> {
  return inMatters(async () => {
    const paper = await existingIncoming(id);
    const known = paper.matterId && (await store().matters.get(paper.matterId));
    if (known) return known.id;
    const { title, paperNumber, sender, due } = paper;
    const from = [sender?.name ?? '', paperNumber].filter((one) => one !== '').join(' ');
    const label = `收文${printIncoming(paper)}${from === '' ? '' : `（${from}）`}`;
    const [matterId = ''] = await createMatters(
      [{ track, title, due, source: { kind: 'incoming', id, label } }],
      registered,
    );
    await patchIncoming(id, { matterId });
    return matterId;
  }, [store().incoming]);
}
