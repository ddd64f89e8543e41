import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { startingPoint } from '#shared/compose/starting-point';
import { DocumentType } from '#shared/model/document-type';
import type { Phrase } from '#shared/model/phrase';
import type { Skeleton } from '#shared/model/skeleton';
import { store } from '../active';
import { headsAt } from '../head-packs';
import { allNotes, putNote } from '../notes';
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
export async function purgeSkeleton(type: DocumentType): Promise<void> {
  await purgePast([{ table: 'skeletons', key: type }], () => putSkeleton(type));
  const [head] = await headsAt(store(), [placeOf(type)]);
  // Of one that cannot be noted it is only not known that it was purged: it can be purged again.
  if (head) await notePurged(type, head.version).catch(() => undefined);
}

const PURGED = 'skeletons-purged';
const Purged = z.record(z.string(), z.int());

function placeOf(type: DocumentType): { table: string; key: string } {
  return { table: 'skeletons', key: type };
}

async function notePurged(type: DocumentType, version: number): Promise<void> {
  const known = await purgedSkeletons();
  await putNote(PURGED, JSON.stringify({ ...known, [type]: version }));
}

/** By kind, the version of the deletion that was purged: whether anything of before is left cannot be told by the store, for another may be kept in the same place. */
async function purgedSkeletons(): Promise<Record<string, number>> {
  try {
    return Purged.parse(JSON.parse((await allNotes()).get(PURGED) ?? '{}'));
  } catch {
    return {};
  }
}

/** Kinds of which the office had a skeleton of its own that is used no more and was not purged since. */
export async function skeletonsInBin(): Promise<DocumentType[]> {
  const types = DocumentType.options;
  const heads = await headsAt(store(), types.map(placeOf));
  if (heads.every((head) => !head?.gone)) return [];
  const purged = await purgedSkeletons();
  return types.filter((type, at) => {
    const head = heads[at];
    return head?.gone === true && head.version > (purged[type] ?? -1);
  });
}

/** A new draft that begins as a finished paper did; see `startingPoint`. Answers its id. */
export async function beginFrom(draftId: string, today: string): Promise<string> {
  const draft = await store().drafts.get(draftId);
  const printed = draft && (await printedDraft(draft));
  if (!draft || !printed) throw new Error('没有找到这份文稿的正文，没有新建。');
  const document = startingPoint(printed, today);
  return createDraft({ type: draft.type, issuerId: draft.issuerId, document });
}
