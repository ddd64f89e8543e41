import type { CivilDate } from '#shared/model/civil-date';
import { check } from '#shared/model/draft-rules';
import type { OutgoingFacts, SentCopy } from '#shared/model/outgoing';
import { store } from '../active';
import { patchDraft } from './drafts';
import { giveNumbers, numberTables } from './numbers';

/**
 * 编号: registers what is known only after the signature, beside the signed text, which stays
 * as it is; the number is allocated in the same transaction. Throws `StepRefused` where the
 * draft is not signed, a Chinese `Error` where the number is another's.
 */
export function registerOutgoing(draftId: string, facts: OutgoingFacts): Promise<void> {
  const { drafts, outgoing } = store();
  return store().transaction('rw', numberTables(), async () => {
    const draft = await drafts.get(draftId);
    if (!draft) throw new Error('这份文稿已不在这里，没有登记。其他文稿没有受影响。');
    check(draft, 'register');
    const row = { ...(await outgoing.get(draftId)), ...facts, id: draftId };
    await giveNumbers(row);
    await outgoing.put(row);
    if (facts.date !== null) await patchDraft(draft, { date: facts.date });
  });
}

type Noted = Pick<
  OutgoingFacts,
  'checked' | 'printedOn' | 'copies' | 'sealed' | 'sent' | 'archived' | 'archive'
>;

/**
 * What was done with a signed paper beside its number: 复核, 印制, 用印, 分发, 归档. The text that
 * was signed stays as it is. Throws `StepRefused` where it is not signed.
 */
export function noteOutgoing(
  draftId: string,
  done: Partial<Noted>,
  { on, by }: { on: CivilDate; by: string },
): Promise<void> {
  const { drafts, outgoing } = store();
  return store().transaction('rw', drafts, outgoing, async () => {
    const draft = await drafts.get(draftId);
    if (!draft) throw new Error('这份文稿已不在这里，没有登记。其他文稿没有受影响。');
    check(draft, 'register');
    const facts = await outgoing.get(draftId);
    const begun = {
      ...{ id: draftId, issueNumber: '', serialNumber: '', date: null, printedOn: null },
      ...{ copies: null, registeredBy: by, registeredOn: on },
    };
    await outgoing.put({ ...(facts ?? begun), ...done });
  });
}

/** 分发: copies that went out, behind those that did before. Throws as `noteOutgoing`. */
export function sendCopies(
  draftId: string,
  more: readonly SentCopy[],
  said: { on: CivilDate; by: string },
): Promise<void> {
  const { drafts, outgoing } = store();
  return store().transaction('rw', drafts, outgoing, async () => {
    const sent = (await outgoing.get(draftId))?.sent ?? [];
    await noteOutgoing(draftId, { sent: [...sent, ...more] }, said);
  });
}

/** 签收 or 退回 of one receiver. `known`: its line as the clerk saw it; throws a Chinese `Error` where that is no longer so. */
export function changeSent(
  draftId: string,
  at: number,
  known: SentCopy,
  next: SentCopy,
): Promise<void> {
  const { outgoing } = store();
  return store().transaction('rw', outgoing, async () => {
    const facts = await outgoing.get(draftId);
    const sent = facts?.sent ?? [];
    if (!facts || JSON.stringify(sent[at]) !== JSON.stringify(known))
      throw new Error('这一行刚才已经改过，没有登记。请看一下现在的内容再填。');
    const { to, copies, on, signedBy, signedOn, returned, returnedOn } = next;
    const row: SentCopy = {
      ...{ to, copies, on, signedBy: signedBy.trim() },
      ...(signedOn && { signedOn }),
      ...(returned && { returned }),
      ...(returned && returnedOn && { returnedOn }),
    };
    await outgoing.put({ ...facts, sent: sent.map((one, index) => (index === at ? row : one)) });
  });
}
