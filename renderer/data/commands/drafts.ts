import { v7 as newId } from 'uuid';
import { countWords } from '#shared/document/count-words';
import { documentName } from '#shared/document/document-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf } from '#shared/document/quotations';
import { parsePrintedDate } from '#shared/model/civil-date';
import { classOf, type DocumentType } from '#shared/model/document-type';
import { nothingMet } from '#shared/model/door/door';
import type { Draft } from '#shared/model/draft';
import { check } from '#shared/model/draft-rules';
import { store } from '../active';
import { soundRows } from '../admit';
import { tellOfMet } from '../told';
import { putIntoBin, takeOutOfBin } from './bin';
import { purge } from './purge';

/** What the index row says of a document: title in one line, 字数, 成文日期, and that a mark of secrecy is saved with it. */
export function indexOf(
  document: OfficialDocument,
): Pick<Draft, 'title' | 'words' | 'date' | 'marked'> {
  const { signature, head, byline } = document;
  const printed = signature?.date || head.line?.date || byline.join('\n');
  return {
    title: documentName(document),
    words: countWords(document),
    date: parsePrintedDate(printed),
    // Taking the words out does not take this back: they were saved.
    ...(secrecyMarkOf(document) && { marked: true }),
  };
}

export interface NewDraft {
  type: DocumentType;
  document: OfficialDocument;
  issuerId?: string | null;
  /** 1 for a paper made from a sample meeting. */
  sample?: Draft['sample'];
}

/** Creates a draft and answers its id. Throws a Chinese `Error` where the document is none; nothing is written then. */
export async function createDraft({
  type,
  document,
  issuerId,
  sample = 0,
}: NewDraft): Promise<string> {
  const id = newId();
  const now = new Date().toISOString();
  const draft: Draft = {
    id,
    ...indexOf(document),
    type,
    class: classOf(type),
    state: 'drafting',
    round: 1,
    issuerId: issuerId ?? null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    sample,
    touched: false,
  };
  const { drafts, draftBodies } = store();
  await store().transaction('rw', drafts, draftBodies, async () => {
    // The text may come from a file.
    const met = nothingMet();
    await drafts.bulkAdd(soundRows('drafts', [draft], met));
    await draftBodies.bulkAdd(soundRows('draftBodies', [{ id, document }], met));
    tellOfMet(met);
  });
  return id;
}

async function existing(id: string): Promise<Draft> {
  const draft = await store().drafts.get(id);
  if (!draft) throw new Error('这份文稿已不在这里，可能已被彻底清除。其他文稿没有受影响。');
  return draft;
}

/** Changes a draft's index row, noting when, and that a sample was touched. */
export async function patchDraft(draft: Draft, patch: Partial<Draft>): Promise<void> {
  await store().drafts.put({
    ...draft,
    ...patch,
    touched: draft.sample === 1 ? true : draft.touched,
    updatedAt: new Date().toISOString(),
  });
}

/** Throws `StepRefused` when the draft is signed. `index` is asked for while the store is at work. */
async function patch(id: string, index: () => Partial<Draft>): Promise<void> {
  const draft = await existing(id);
  check(draft, 'edit');
  await patchDraft(draft, index());
}

/** Saves the text. Throws `StepRefused` when the draft is signed. */
export async function saveDocument(id: string, document: OfficialDocument): Promise<void> {
  const { drafts, draftBodies } = store();
  await store().transaction('rw', drafts, draftBodies, async () => {
    // The draft is asked for first, so that its answer does not wait behind the text, and the text
    // does not wait for the answer: where the draft refuses, it is rolled back with the rest.
    const indexed = patch(id, () => indexOf(document));
    // What throws at once is to be a rejection too: else nobody would wait for the draft's.
    const text = (async () => draftBodies.put({ id, document }))();
    await Promise.all([indexed, text]);
  });
}

/** Sets kind or issuer. Throws `StepRefused` when the draft is signed. */
export async function changeFacts(
  id: string,
  facts: { type?: DocumentType; issuerId?: string | null },
): Promise<void> {
  await store().transaction('rw', store().drafts, async () => {
    const draft = await existing(id);
    check(draft, 'edit');
    const type = facts.type ?? draft.type;
    await patchDraft(draft, { ...facts, type, class: classOf(type) });
  });
}

/** A new draft with the same text; its rounds stay with the old one. Answers the new id. */
export async function duplicateDraft(id: string): Promise<string> {
  const draft = await existing(id);
  const body = await store().draftBodies.get(id);
  if (!body) throw new Error('没有找到这份文稿的正文，没有复制。请在“设置—数据”里查看恢复点。');
  return createDraft({ type: draft.type, document: body.document, issuerId: draft.issuerId });
}

/** Into the recycle bin. */
export async function deleteDrafts(ids: readonly string[]): Promise<void> {
  await putIntoBin('drafts', ids);
}

/** Out of the recycle bin. */
export async function bringBack(ids: readonly string[]): Promise<void> {
  await takeOutOfBin('drafts', ids);
}

/** 彻底清除 drafts with their texts and rounds. Throws as `purge` does. */
export function purgeDrafts(ids: readonly string[]): Promise<void> {
  return purge('drafts', ids);
}
