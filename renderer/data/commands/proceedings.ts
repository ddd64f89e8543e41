import Dexie from 'dexie';
import { v7 as newId } from 'uuid';
import type { Quotation } from '#shared/document/official-document';
import { findSecrecyMark, sentencesOf } from '#shared/document/secrecy';
import type { PersonRef } from '#shared/model/directory';
import { nothingMet } from '#shared/model/door/door';
import { byOrder } from '#shared/model/order';
import type { Entry, OpinionMark } from '#shared/model/proceedings';
import { placesAfter } from '#shared/proceedings/order';
import { store } from '../active';
import { soundRows } from '../admit';
import { tellOfMet } from '../told';
import { putIntoBin, takeOutOfBin } from './bin';
import { noteTouched as noteTouchedIn } from './touched';

/** What is known of an entry when it is put in; an id where it is on the screen before it is stored. */
export type NewEntry = Pick<Entry, 'speaker' | 'agendaItemId' | 'at' | 'text' | 'source'> & {
  id?: string;
  quotations?: Entry['quotations'];
};

/** Beside which entry new ones are put; neither: at the end. */
export interface Beside {
  after?: string;
  before?: string;
}

const now = (): string => new Date().toISOString();

/** Sentences that were declared quotations. */
function quotedIn({ quotations = [] }: Pick<Entry, 'quotations'>): string[] {
  return quotations.map(({ sentence }) => sentence);
}

/**
 * What an entry with this text says of marks of secrecy: declarations of sentences that stand
 * in it, and that words with a mark were saved. A declaration whose sentence has not come in
 * yet waits: `before` is the text that the entry had.
 */
function secrecyFacts(
  text: string,
  { quotations = [] }: Pick<NewEntry, 'quotations'>,
  before?: string,
): Pick<Entry, 'quotations' | 'marked'> {
  if (!text.includes('密') && quotations.length === 0) return {};
  const sentences = sentencesOf(text);
  const left = before === undefined ? null : sentencesOf(before);
  const kept = quotations.filter(
    ({ sentence }) => sentences.has(sentence) || left?.has(sentence) === false,
  );
  const isMarked = findSecrecyMark(text, quotedIn({ quotations: kept })) !== null;
  return {
    ...(quotations.length > 0 && { quotations: kept.length > 0 ? kept : undefined }),
    ...(isMarked && { marked: true }),
  };
}

/** One transaction over everything that an entry may touch. */
export function inProceedings<T>(work: () => Promise<T>): Promise<T> {
  const { entries, opinions, opinionGroups, meetings } = store();
  return store().transaction('rw', [entries, opinions, opinionGroups, meetings], work);
}

/** A sample meeting remembers that the clerk has changed it. */
export function noteTouched(meetingId: string): Promise<void> {
  return noteTouchedIn('meetings', [meetingId]);
}

async function existing(id: string): Promise<Entry> {
  const entry = await store().entries.get(id);
  if (!entry) throw new Error('这段发言已不在这里，可能已随会议清除。其他发言没有受影响。');
  return entry;
}

/** Entries of a meeting in order, those in the recycle bin among them. */
function rowsOf(meetingId: string) {
  return store()
    .entries.where('[meetingId+order]')
    .between([meetingId, Dexie.minKey], [meetingId, Dexie.maxKey]);
}

/** Entries behind (1) or before (-1) one, the nearest first; those that share its place among them. */
function neighbours(entry: Entry, step: 1 | -1) {
  const { meetingId, order } = entry;
  const index = store().entries.where('[meetingId+order]');
  const near =
    step === 1
      ? index.between([meetingId, order], [meetingId, Dexie.maxKey], true, false)
      : index.between([meetingId, Dexie.minKey], [meetingId, order], false, true).reverse();
  return near.filter((row) => step * byOrder(row, entry) > 0);
}

/** Orders for `count` entries beside another one; numbers all anew when the gap is used up. */
async function makeRoom(meetingId: string, count: number, beside: Beside): Promise<number[]> {
  const anchor = beside.after ?? beside.before;
  if (anchor === undefined) {
    const last = await rowsOf(meetingId).last();
    return placesAfter(last ? [last] : [], last ? 0 : -1, count).places;
  }
  const entry = await existing(anchor);
  const other = await neighbours(entry, beside.after === undefined ? -1 : 1).first();
  const two = beside.after === undefined ? [other, entry] : [entry, other];
  const near = two.filter((row) => row !== undefined);
  const at = (rows: readonly Entry[]) =>
    rows.findIndex(({ id }) => id === anchor) - (beside.after === undefined ? 1 : 0);
  const found = placesAfter(near, at(near), count);
  if (found.renumbered.size === 0) return found.places;
  const all = await rowsOf(meetingId).toArray();
  const { places, renumbered } = placesAfter(all, at(all), count);
  await store().entries.bulkPut(
    all.map((row) => ({ ...row, order: renumbered.get(row.id) ?? row.order })),
  );
  return places;
}

/** Puts entries into the proceedings in one step. Answers their ids. */
export function addEntries(
  meetingId: string,
  entries: readonly NewEntry[],
  beside: Beside = {},
): Promise<string[]> {
  return inProceedings(async () => {
    const places = await makeRoom(meetingId, entries.length, beside);
    const at = now();
    const rows = entries.map(
      (entry, index): Entry => ({
        ...entry,
        ...secrecyFacts(entry.text, entry),
        id: entry.id ?? newId(),
        meetingId,
        order: places[index] ?? 0,
        marks: [],
        createdAt: at,
        updatedAt: at,
      }),
    );
    // The words may come from a file or a transcript.
    const met = nothingMet();
    await store().entries.bulkAdd(soundRows('entries', rows, met));
    tellOfMet(met);
    await noteTouched(meetingId);
    return rows.map(({ id }) => id);
  });
}

/**
 * Saves the words of an entry and where its marks lie in them. As an update, not a put:
 * only so does Dexie see that no index has changed, and the list is not read again.
 */
export function saveWords(
  id: string,
  { text, marks }: { text: string; marks: OpinionMark[] },
): Promise<void> {
  return inProceedings(async () => {
    const entry = await existing(id);
    const facts = secrecyFacts(text, entry, entry.text);
    await store().entries.update(id, { text, marks, ...facts, updatedAt: now() });
    await noteTouched(entry.meetingId);
  });
}

/** Puts it on record that a sentence of an entry only quotes a mark of secrecy: with the words that are saved next, where they are not saved yet. */
export function declareQuotation(id: string, quotation: Quotation): Promise<void> {
  return inProceedings(async () => {
    const entry = await existing(id);
    const quotations = [...(entry.quotations ?? []), quotation];
    await store().entries.update(id, { quotations });
    await noteTouched(entry.meetingId);
  });
}

const same = (one: PersonRef | null, other: PersonRef | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Names speaker, time or item of an entry, or whether it was handed in. Opinions taken from it that still said the
 * same follow; one that was given another speaker or item by hand keeps it.
 */
export function changeEntry(
  id: string,
  facts: Partial<Pick<Entry, 'speaker' | 'at' | 'agendaItemId' | 'handedIn'>>,
): Promise<void> {
  return inProceedings(async () => {
    const entry = await existing(id);
    const next = { ...entry, ...facts };
    await store().entries.update(id, { ...facts, updatedAt: now() });
    await store()
      .opinions.where('entryId')
      .equals(id)
      .modify((opinion) => {
        if (same(opinion.speaker, entry.speaker)) opinion.speaker = next.speaker;
        if (opinion.agendaItemId === entry.agendaItemId) opinion.agendaItemId = next.agendaItemId;
      });
    await noteTouched(entry.meetingId);
  });
}

/** Moves an entry past the next one (1) or the one before (-1); false when it is at that end already. */
export function moveEntry(id: string, step: 1 | -1): Promise<boolean> {
  return inProceedings(async () => {
    const entry = await existing(id);
    const next = await neighbours(entry, step)
      .filter((row) => row.deletedAt === undefined)
      .first();
    if (!next) return false;
    const beside = step === 1 ? { after: next.id } : { before: next.id };
    const [order = entry.order] = await makeRoom(entry.meetingId, 1, beside);
    // The entry is read again: making room may have numbered it anew.
    await store().entries.put({ ...(await existing(id)), order });
    await noteTouched(entry.meetingId);
    return true;
  });
}

/** Into the recycle bin. Opinions taken from them stay. */
export function deleteEntries(ids: readonly string[]): Promise<void> {
  return putIntoBin('entries', ids);
}

/** Out of the recycle bin, back to their places. */
export function bringBackEntries(ids: readonly string[]): Promise<void> {
  return takeOutOfBin('entries', ids);
}
