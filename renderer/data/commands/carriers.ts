import { v7 as newId } from 'uuid';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { isSent } from '#shared/matters/carriers';
import { countedEvents } from '#shared/matters/timeline';
import type {
  Carrier,
  CarrierItem,
  Instruction,
  SentItem,
  Submission,
} from '#shared/model/carrier';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import { store } from '../active';
import { eventsOf, followersOf } from '../queries/matter-rows';
import {
  type BulkResult,
  inMatters,
  type Recording,
  type Registered,
  record,
  recordWhatMay,
  type StepFacts,
} from './matter-events';
import { followOpinions } from './matter-sources';

/** Something about a carrier that was not done; `message` is Chinese and says why and what to do. */
export class CarrierRefused extends Error {
  override name = 'CarrierRefused';
}

const LOCKED = '这份载体已经报送，所载的意见和文字已锁定，没有改动。要补充意见，请另建一份载体。';

/** The carrier of this id. Throws `CarrierRefused` when it is gone. */
export async function existingCarrier(id: string): Promise<Carrier> {
  const carrier = await store().carriers.get(id);
  if (!carrier) throw new CarrierRefused('这份载体已不在这里，没有登记。其他内容没有受影响。');
  return carrier;
}

/** The row with a change, within the caller's transaction. */
export async function putCarrier(carrier: Carrier, patch: Partial<Carrier>): Promise<void> {
  await store().carriers.put({ ...carrier, ...patch, updatedAt: new Date().toISOString() });
}

export const idsOf = (items: readonly CarrierItem[]): string[] =>
  items.map(({ opinionId }) => opinionId);

export interface NewCarrier extends Registered {
  kind: Carrier['kind'];
  title: string;
  /** Opinions in the order in which they are printed. */
  opinionIds: readonly string[];
  show: CarrierItem['show'];
  draftId?: string | null;
  number?: string;
  entered?: boolean;
}

/**
 * Creates a carrier from opinions: each that nobody follows yet gets a matter of its own, and
 * every matter that follows one of them an entry 列入载体. Answers the carrier's id.
 */
export function createCarrier(facts: NewCarrier): Promise<string> {
  const { kind, title, opinionIds, show, draftId = null, number, entered, ...registered } = facts;
  if (findSecrecyMark(title)) throw new CarrierRefused(SECRECY_REFUSAL);
  return inMatters(async () => {
    const opinions = await store().opinions.bulkGet([...opinionIds]);
    const now = new Date().toISOString();
    const carrier: Carrier = {
      id: newId(),
      kind,
      title,
      draftId,
      sent: [],
      sentRoundId: null,
      ...(number ? { number } : {}),
      ...(entered ? { entered } : {}),
      items: [...new Set(opinionIds)].map((opinionId) => ({ opinionId, show })),
      submissions: [],
      instructions: [],
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
      sample: opinions.length > 0 && opinions.every((one) => one?.sample === 1) ? 1 : 0,
    };
    await store().carriers.add(carrier);
    await carry(carrier, idsOf(carrier.items), registered);
    return carrier.id;
  });
}

/** 列入载体 on every matter that follows one of the opinions; what nobody follows is followed from now on. */
export async function carry(
  { id, title }: Pick<Carrier, 'id' | 'title'>,
  opinionIds: readonly string[],
  registered: Registered,
): Promise<void> {
  await followOpinions(opinionIds, registered);
  const recordings = (await followersOf(opinionIds)).map((matter): Recording => {
    return { matter, steps: [{ ...registered, step: 'carry', carrierId: id, words: title }] };
  });
  await record(recordings);
}

/** Changes kind, title and draft of a carrier. Once it has been sent only the link to a draft may still be made. Throws `CarrierRefused`. */
export function saveCarrier(
  id: string,
  patch: Partial<Pick<Carrier, 'kind' | 'title' | 'draftId'>>,
): Promise<void> {
  return inMatters(async () => {
    const carrier = await existingCarrier(id);
    const isLink = patch.kind === undefined && patch.title === undefined;
    if (isSent(carrier) && !(isLink && carrier.draftId === null)) {
      throw new CarrierRefused(LOCKED);
    }
    if (patch.title && findSecrecyMark(patch.title)) throw new CarrierRefused(SECRECY_REFUSAL);
    await putCarrier(carrier, patch);
  });
}

/**
 * Says which opinions a carrier holds, in which order, and what is shown of each. Matters of new ones get
 * 列入载体, that of those taken out is corrected. Throws `CarrierRefused` once it has been sent.
 */
export function setCarrierItems(
  id: string,
  items: readonly CarrierItem[],
  registered: Registered,
): Promise<void> {
  return inMatters(async () => {
    const carrier = await existingCarrier(id);
    if (isSent(carrier)) throw new CarrierRefused(LOCKED);
    const [before, after] = [idsOf(carrier.items), idsOf(items)];
    await putCarrier(carrier, { items: [...items] });
    const added = after.filter((one) => !before.includes(one));
    if (added.length > 0) await carry(carrier, added, registered);
    const takenOut = before.filter((one) => !after.includes(one));
    const left = await followersOf(takenOut);
    const gone = left.filter(({ opinionIds }) => !opinionIds.some((one) => after.includes(one)));
    await uncarry(carrier, gone, registered, `没有列入《${carrier.title}》`);
  });
}

/** Corrects the 列入载体 of these matters that still counts; `words` say why. */
export async function uncarry(
  carrier: Pick<Carrier, 'id'>,
  matters: readonly Matter[],
  registered: Registered,
  words: string,
): Promise<void> {
  const events = await eventsOf(matters.map(({ id }) => id));
  const recordings = matters.flatMap((matter): Recording[] => {
    const entry = countedEvents(events.get(matter.id) ?? []).findLast(
      ({ step, carrierId }) => step === 'carry' && carrierId === carrier.id,
    );
    if (!entry) return [];
    return [{ matter, steps: [{ ...registered, step: 'correct', regards: entry.id, words }] }];
  });
  await record(recordings);
}

export interface Submitting extends Registered {
  /** To whom, as printed. */
  to: string;
  signedBy?: string;
  signedOn?: CivilDate | null;
}

/**
 * 报送. The first time, every opinion's words and summary are locked as they are then, with the
 * round of the draft that was signed; each matter gets its entry. Throws `CarrierRefused` when
 * it is empty, nobody is named, or an opinion in it has been deleted.
 */
export function submitCarrier(id: string, submitting: Submitting): Promise<void> {
  const { to, signedBy = '', signedOn = null, ...registered } = submitting;
  return inMatters(async () => {
    const carrier = await existingCarrier(id);
    if (to.trim() === '')
      throw new CarrierRefused('还没有写明报送给谁，没有登记。已填的内容都在。');
    const patch = isSent(carrier) ? {} : await locked(carrier);
    const submission = { id: newId(), to, on: registered.on, signedBy, signedOn };
    await putCarrier(carrier, { ...patch, submissions: [...carrier.submissions, submission] });
    const steps = [submitted(carrier, submission, registered)];
    const followers = await followersOf(idsOf(carrier.items));
    await record(followers.map((matter) => ({ matter, steps })));
  });
}

/** 报送 as it stands on the timeline of a matter in the carrier. */
export function submitted(
  { id, title }: Carrier,
  { to, on }: Pick<Submission, 'to' | 'on'>,
  { registeredBy }: Pick<Registered, 'registeredBy'>,
): StepFacts {
  return { on, registeredBy, step: 'submit', carrierId: id, words: `《${title}》报${to}` };
}

/** Opinions as they are now, to be locked; those deleted are left out. */
export async function sentItems(opinionIds: readonly string[]): Promise<SentItem[]> {
  const opinions = await store().opinions.bulkGet([...opinionIds]);
  return opinions.flatMap((opinion): SentItem[] => {
    if (!opinion || opinion.deletedAt !== null) return [];
    const { id, speaker, words, summary } = opinion;
    return [{ opinionId: id, speaker: speaker?.name ?? '', words, summary }];
  });
}

async function locked(carrier: Carrier): Promise<Pick<Carrier, 'sent' | 'sentRoundId'>> {
  const sent = await sentItems(idsOf(carrier.items));
  if (sent.length === 0 && !carrier.entered) {
    throw new CarrierRefused('这份载体里还没有意见，没有登记报送。请先选入意见。');
  }
  const lost = carrier.items.length - sent.length;
  if (lost > 0) {
    throw new CarrierRefused(
      `这份载体里有${lost}条意见已被删除，没有登记报送。请从回收站恢复这些意见，或从载体中移出。`,
    );
  }
  return { sent, sentRoundId: await signedRound(carrier.draftId) };
}

async function signedRound(draftId: string | null): Promise<string | null> {
  if (draftId === null) return null;
  const rounds = await store().rounds.where('draftId').equals(draftId).sortBy('createdAt');
  return rounds.findLast(({ kind }) => kind === 'signed')?.id ?? null;
}

/** 签收 of one submission. */
export function signForSubmission(
  id: string,
  submissionId: string,
  signed: { signedBy: string; signedOn: CivilDate | null },
): Promise<void> {
  return inMatters(async () => {
    const carrier = await existingCarrier(id);
    const submissions = carrier.submissions.map((one) =>
      one.id === submissionId ? { ...one, ...signed } : one,
    );
    await putCarrier(carrier, { submissions });
  });
}

/**
 * 批示: one leader's words, kept with the carrier and put on the timelines of the chosen matters
 * (null: all that follow an opinion in it). Learned of late it may be registered late.
 */
export function instructCarrier(
  id: string,
  { by, words, ...registered }: Registered & Pick<Instruction, 'by' | 'words'>,
  matterIds: readonly string[] | null = null,
): Promise<BulkResult> {
  return inMatters(async () => {
    if (findSecrecyMark(words)) throw new CarrierRefused(SECRECY_REFUSAL);
    const carrier = await existingCarrier(id);
    const instruction: Instruction = { id: newId(), by, words, on: registered.on };
    await putCarrier(carrier, { instructions: [...carrier.instructions, instruction] });
    const followers = await followersOf(idsOf(carrier.items));
    const chosen = matterIds ? followers.filter((one) => matterIds.includes(one.id)) : followers;
    const steps = [instructed(carrier, instruction, registered)];
    return recordWhatMay(chosen.map((matter) => ({ matter, steps })));
  });
}

/** 批示 as it stands on the timeline of a matter in the carrier. */
export function instructed(
  { id }: Carrier,
  { by, words, on }: Instruction,
  { registeredBy }: Pick<Registered, 'registeredBy'>,
): StepFacts {
  const leader: PersonRef = { source: 'guest', id: null, name: by, unit: '', post: '' };
  const people = by.trim() === '' ? [] : [leader];
  return { on, registeredBy, step: 'instruct', carrierId: id, words, people };
}
