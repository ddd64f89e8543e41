import { v7 as newId } from 'uuid';
import type { CivilDate } from '#shared/model/civil-date';
import type { UnitRef } from '#shared/model/directory';
import type { ViewRemark } from '#shared/model/view-remark';
import type { ViewKind, ViewRequest } from '#shared/model/view-request';
import { store } from '../active';
import type { Registered } from './matter-events';
import { refuseSecrecy } from './matters';

export interface Asking extends Registered {
  kind: ViewKind;
  to: readonly UnitRef[];
  due: CivilDate | null;
}

/** 会签, 征求意见: a draft is sent to these for their view. Whoever was asked in this way and has not answered is not asked twice. Answers how many were. */
export async function askViews(draftId: string, asking: Asking): Promise<number> {
  const { kind, to, due, on, registeredBy } = asking;
  const { drafts, viewRequests } = store();
  return store().transaction('rw', drafts, viewRequests, async () => {
    if (!(await drafts.get(draftId))) throw new Error('这份文稿已不在这里，没有登记。');
    const there = await viewRequests.where('draftId').equals(draftId).toArray();
    const waiting = new Set(
      there.filter((one) => one.kind === kind && one.answer === '').map((one) => one.to.name),
    );
    const fresh = to.filter(({ name }) => !waiting.has(name));
    const batch = newId();
    await viewRequests.bulkAdd(
      fresh.map(
        (one): ViewRequest => ({
          ...{ id: newId(), draftId, kind, batch, to: one, askedOn: on, due, answer: '' },
          ...{ answeredOn: null, signedBy: '', words: '', registeredBy },
          at: new Date().toISOString(),
        }),
      ),
    );
    return fresh.length;
  });
}

export interface Answering extends Registered {
  answer: ViewRequest['answer'];
  signedBy: string;
  words: string;
  remarks: readonly SaidRemark[];
}

/** A remark as it is typed; `id` where it was registered before. */
export type SaidRemark = Pick<ViewRemark, 'place' | 'words'> & Partial<Pick<ViewRemark, 'id'>>;

async function existing(id: string): Promise<ViewRequest> {
  const request = await store().viewRequests.get(id);
  if (!request) throw new Error('这一家已不在征求意见的名单里，没有登记。其他内容没有受影响。');
  return request;
}

/**
 * What was answered. Remarks that are there already keep what became of them, also where their
 * words are put right; those no longer among them go. Throws where a text bears a mark of secrecy; nothing is written then.
 */
export async function answerView(id: string, answering: Answering): Promise<void> {
  const { answer, signedBy, words, remarks, on, registeredBy } = answering;
  refuseSecrecy(words, ...remarks.map((one) => one.words));
  const { viewRequests, viewRemarks } = store();
  return store().transaction('rw', viewRequests, viewRemarks, async () => {
    const request = await existing(id);
    const before = await viewRemarks.where('requestId').equals(id).toArray();
    const said = remarks.filter((one) => one.words.trim() !== '');
    const named = new Set(said.map((one) => one.id));
    const free = before.filter((row) => !named.has(row.id));
    const rows = said.map((one, at): ViewRemark => {
      const known = before.find((row) => row.id === one.id) ?? takeAlike(free, one);
      return {
        ...(known ?? { id: newId(), adoption: '' as const, reason: '' }),
        ...{ draftId: request.draftId, requestId: id, order: at + 1, registeredBy },
        ...{ place: one.place, words: one.words, at: new Date().toISOString() },
      };
    });
    const kept = new Set(rows.map((row) => row.id));
    await viewRemarks.bulkDelete(before.filter((row) => !kept.has(row.id)).map((row) => row.id));
    await viewRemarks.bulkPut(rows);
    const isAnswered = answer !== '';
    await viewRequests.put({
      ...request,
      ...{ answer, signedBy: signedBy.trim(), words, registeredBy },
      answeredOn: isAnswered ? on : null,
      at: new Date().toISOString(),
    });
  });
}

/** The first of these rows that says the same; each is taken once. */
function takeAlike(rows: ViewRemark[], { words, place }: SaidRemark): ViewRemark | undefined {
  const at = rows.findIndex((row) => row.words === words && row.place === place);
  return at < 0 ? undefined : rows.splice(at, 1)[0];
}

/** 采纳情况 of one remark, and why. */
export async function judgeRemark(
  id: string,
  judged: Partial<Pick<ViewRemark, 'adoption' | 'reason'>>,
): Promise<void> {
  refuseSecrecy(judged.reason);
  const { viewRemarks } = store();
  return store().transaction('rw', viewRemarks, async () => {
    const remark = await viewRemarks.get(id);
    if (!remark) throw new Error('这条意见已不在这里，没有登记。');
    await viewRemarks.put({ ...remark, ...judged, at: new Date().toISOString() });
  });
}

/** Takes one off the list that was asked by mistake; one that has answered stays. Answers its row, to put it back. */
export async function withdrawView(id: string): Promise<ViewRequest> {
  const { viewRequests } = store();
  return store().transaction('rw', viewRequests, async () => {
    const request = await existing(id);
    if (request.answer !== '') throw new Error('这一家已经答复，不能从名单里去掉。没有改动。');
    await viewRequests.delete(id);
    return request;
  });
}

/** Puts back what `withdrawView` took off. */
export async function putView(request: ViewRequest): Promise<void> {
  await store().viewRequests.put(request);
}
