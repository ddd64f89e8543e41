import { v7 as newId } from 'uuid';
import { startingPoint } from '#shared/compose/starting-point';
import type { DocumentType } from '#shared/model/document-type';
import type { Phrase } from '#shared/model/phrase';
import type { Skeleton } from '#shared/model/skeleton';
import { store } from '../active';
import { printedDraft } from '../queries/outgoing';
import { createDraft } from './drafts';
import { refuseSecrecy } from './matters';
import { purgePast } from './purge';

/** The letters of a phrase as they are kept: a–z in lower case. */
export const phraseLetters = (typed: string): string => typed.toLowerCase().replace(/[^a-z]/g, '');

/** Keeps a phrase under its letters, or changes one. Answers its id. Throws a Chinese `Error` where letters or words are missing. */
export async function savePhrase(
  { letters, words }: Pick<Phrase, 'letters' | 'words'>,
  id: string | null = null,
): Promise<string> {
  refuseSecrecy(words);
  const short = phraseLetters(letters);
  if (short.length < 2) throw new Error('字母至少要两个，没有保存，已填的都还在。');
  if (words.trim() === '') throw new Error('还没有写常用语的内容，没有保存。');
  const { phrases } = store();
  return store().transaction('rw', phrases, async () => {
    const now = new Date().toISOString();
    const known = id === null ? undefined : await phrases.get(id);
    const row = { createdAt: now, deletedAt: null, id: newId(), ...known };
    await phrases.put({ ...row, letters: short, words, updatedAt: now });
    return row.id;
  });
}

/** A draft's text as the office's own skeleton of its kind, in the place of the one before. Answers what stood there, to put it back. */
export async function keepSkeleton(
  draftId: string,
  { today, registeredBy }: { today: string; registeredBy: string },
): Promise<{ type: DocumentType; before: Skeleton | undefined }> {
  const draft = await store().drafts.get(draftId);
  const body = await store().draftBodies.get(draftId);
  if (!draft || !body) throw new Error('这份文稿已不在这里，没有保存。其他文稿没有受影响。');
  const { skeletons } = store();
  return store().transaction('rw', skeletons, async () => {
    const before = await skeletons.get(draft.type);
    await skeletons.put({
      id: draft.type,
      document: startingPoint(body.document, today),
      registeredBy,
      savedAt: new Date().toISOString(),
    });
    return { type: draft.type, before };
  });
}

/** Back to the built-in skeleton, or to one that stood there before. */
export async function putSkeleton(type: DocumentType, skeleton?: Skeleton): Promise<void> {
  if (skeleton) await store().skeletons.put(skeleton);
  else await store().skeletons.delete(type);
}

/**
 * 彻底清除 of the office's own skeleton of a kind, and of all that stood there before: another
 * can be kept there. Throws as `purge` does.
 */
export function purgeSkeleton(type: DocumentType): Promise<void> {
  return purgePast([{ table: 'skeletons', key: type }], () => putSkeleton(type));
}

/** A new draft that begins as a finished paper did; see `startingPoint`. Answers its id. */
export async function beginFrom(draftId: string, today: string): Promise<string> {
  const draft = await store().drafts.get(draftId);
  const printed = draft && (await printedDraft(draft));
  if (!draft || !printed) throw new Error('没有找到这份文稿的正文，没有新建。');
  const document = startingPoint(printed, today);
  return createDraft({ type: draft.type, issuerId: draft.issuerId, document });
}
