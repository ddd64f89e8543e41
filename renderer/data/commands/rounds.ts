import { v7 as newId } from 'uuid';
import type { CivilDate } from '#shared/model/civil-date';
import type { Draft, DraftRound } from '#shared/model/draft';
import { afterReturn, check } from '#shared/model/draft-rules';
import { store } from '../active';
import { patchDraft } from './drafts';

interface Loaded {
  draft: Draft;
  document: DraftRound['document'];
  rounds: DraftRound[];
}

async function load(draftId: string): Promise<Loaded> {
  const draft = await store().drafts.get(draftId);
  const body = await store().draftBodies.get(draftId);
  if (!draft || !body) throw new Error('这份文稿已不在这里，没有登记。其他文稿没有受影响。');
  const rounds = await store().rounds.where('draftId').equals(draftId).sortBy('createdAt');
  return { draft, document: body.document, rounds };
}

function inOne<T>(work: () => Promise<T>): Promise<T> {
  const { drafts, draftBodies, rounds } = store();
  return store().transaction('rw', drafts, draftBodies, rounds, work);
}

type RoundFacts = Pick<
  DraftRound,
  'draftId' | 'number' | 'kind' | 'people' | 'on' | 'registeredBy' | 'note' | 'document'
>;

async function freeze(facts: RoundFacts): Promise<string> {
  const id = newId();
  await store().rounds.add({
    ...facts,
    id,
    returnedOn: null,
    changesBy: [],
    createdAt: new Date().toISOString(),
  });
  return id;
}

export interface ReviewFacts {
  /** To whom, in the order typed. */
  people: string[];
  on: CivilDate;
  registeredBy: string;
  note: string;
}

/** 送审: freezes the text as it stands. Answers the round's id. Throws `StepRefused`. */
export function sendForReview(draftId: string, facts: ReviewFacts): Promise<string> {
  return inOne(async () => {
    const { draft, document } = await load(draftId);
    check(draft, 'sendForReview');
    await patchDraft(draft, { state: 'inReview' });
    return freeze({ draftId, number: draft.round, kind: 'review', document, ...facts });
  });
}

export interface ReturnFacts {
  returnedOn: CivilDate;
  changesBy: string[];
  note: string;
}

/** The paper came back. When it was the last one out, work goes on with the next round. Throws `StepRefused`. */
export function recordReturn(roundId: string, facts: ReturnFacts): Promise<void> {
  return inOne(async () => {
    const round = await store().rounds.get(roundId);
    if (!round) throw new Error('这一稿次已不在这里，没有登记。');
    const { draft } = await load(round.draftId);
    check(draft, 'recordReturn');
    // What was remarked when it went out stays with what is remarked now.
    const note = [round.note, facts.note].filter((one) => one.trim() !== '').join('\n');
    await store().rounds.put({ ...round, ...facts, note });
    const { rounds } = await load(round.draftId);
    await patchDraft(draft, afterReturn(draft, rounds));
  });
}

export interface SignFacts {
  signer: string;
  on: CivilDate;
  registeredBy: string;
  note: string;
}

/**
 * 签发: locks the text. 以纸质签批件为准: this only registers it. A text equal to
 * the last round that was out keeps that round's number. Throws `StepRefused`.
 */
export function sign(draftId: string, facts: SignFacts): Promise<string> {
  return inOne(async () => {
    const { draft, document, rounds } = await load(draftId);
    check(draft, 'sign');
    const last = rounds.filter(({ kind }) => kind === 'review').at(-1);
    const unchanged = last && JSON.stringify(last.document) === JSON.stringify(document);
    const number = unchanged ? last.number : draft.round;
    await patchDraft(draft, { state: 'signed', round: number });
    const { signer, ...rest } = facts;
    return freeze({ draftId, number, kind: 'signed', people: [signer], document, ...rest });
  });
}

export interface WithdrawFacts {
  /** Who asked for the withdrawal. */
  people: string[];
  on: CivilDate;
  registeredBy: string;
  reason: string;
}

/** 退回签发人: unlocks a signed text for a further round, with its reason on record. Throws `StepRefused`. */
export function returnToSigner(draftId: string, facts: WithdrawFacts): Promise<string> {
  return inOne(async () => {
    const { draft, document } = await load(draftId);
    check(draft, 'returnToSigner');
    await patchDraft(draft, { state: 'returned', round: draft.round + 1 });
    const { reason, ...rest } = facts;
    return freeze({
      draftId,
      number: draft.round,
      kind: 'returned',
      document,
      note: reason,
      ...rest,
    });
  });
}
