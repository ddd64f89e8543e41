import Dexie from 'dexie';
import { v7 as newId } from 'uuid';
import { cleanText } from '#shared/document/clean-text';
import { findSecrecyMark, SECRECY_REFUSAL, secrecyFound } from '#shared/document/secrecy';
import { byOrder, numbered } from '#shared/model/order';
import type { Entry, Opinion, OpinionMark } from '#shared/model/proceedings';
import { placesAfter } from '#shared/proceedings/order';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';
import { inProceedings, noteTouched } from './proceedings';

/** An opinion was not written down or not changed. `message` is Chinese and says why and what to do. */
export class OpinionRefused extends Error {
  override name = 'OpinionRefused';
}

const now = (): string => new Date().toISOString();

const EMPTY: Omit<Opinion, 'id' | 'meetingId' | 'words' | 'order' | 'createdAt' | 'updatedAt'> = {
  agendaItemId: null,
  entryId: null,
  speaker: null,
  history: [],
  summary: '',
  kind: '意见建议',
  targets: [],
  place: '',
  groupId: null,
  deletedAt: null,
  sample: 0,
};

/** Words typed or pasted by the clerk, as they may be stored. Throws `OpinionRefused`. */
function acceptable(words: string, ifEmpty: string): string {
  const { text } = cleanText(words);
  if (text.trim() === '') throw new OpinionRefused(ifEmpty);
  if (findSecrecyMark(text)) throw new OpinionRefused(SECRECY_REFUSAL);
  return text;
}

/** Opinions of a meeting in order, those in the recycle bin among them. */
export function opinionsOf(meetingId: string): Promise<Opinion[]> {
  return store()
    .opinions.where('[meetingId+order]')
    .between([meetingId, Dexie.minKey], [meetingId, Dexie.maxKey])
    .toArray();
}

/** Where an opinion stands among the others: behind those said before it. */
async function placeFor(entry: Entry, mark: OpinionMark): Promise<number> {
  const rows = await opinionsOf(entry.meetingId);
  const ids = [...new Set(rows.flatMap(({ entryId }) => entryId ?? []))];
  const sources = await store().entries.bulkGet(ids);
  const entries = new Map(sources.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const isLater = ({ id, entryId }: Opinion): boolean => {
    const source = entries.get(entryId ?? '');
    if (!source) return false;
    if (source.id !== entry.id) return byOrder(source, entry) > 0;
    const other = source.marks.find(({ opinionId }) => opinionId === id);
    return other !== undefined && other.start > mark.start;
  };
  const later = rows.findIndex(isLater);
  const { places, renumbered } = placesAfter(rows, (later < 0 ? rows.length : later) - 1, 1);
  if (renumbered.size > 0) {
    await store().opinions.bulkPut(
      rows.map((row) => ({ ...row, order: renumbered.get(row.id) ?? row.order })),
    );
  }
  return places[0] ?? 0;
}

/**
 * Takes the marked passage of an entry as an opinion, word for word. Writes the entry
 * as it stands on the screen in the same step. Throws `OpinionRefused` for an empty passage.
 */
export function takeOpinion(
  entryId: string,
  written: { text: string; marks: OpinionMark[] },
  mark: OpinionMark,
): Promise<void> {
  const words = written.text.slice(mark.start, mark.end);
  return inProceedings(async () => {
    if (words.trim() === '') {
      throw new OpinionRefused(
        '这里没有文字，没有记下意见。请先选中要记的话，或把光标放在那一句里。',
      );
    }
    const entry = await store().entries.get(entryId);
    if (!entry) throw new OpinionRefused('这段发言已不在这里，没有记下意见。其他内容没有受影响。');
    const quoted = (entry.quotations ?? []).map(({ sentence }) => sentence);
    const secret = findSecrecyMark(words, quoted);
    if (secret) throw new OpinionRefused(secrecyFound(secret));
    const at = now();
    const { meetingId, agendaItemId, speaker } = entry;
    const order = await placeFor(entry, mark);
    await store().entries.update(entryId, { ...written, updatedAt: at });
    await store().opinions.add({
      ...EMPTY,
      id: mark.opinionId,
      meetingId,
      agendaItemId,
      entryId,
      speaker,
      words,
      order,
      createdAt: at,
      updatedAt: at,
    });
    await noteTouched(meetingId);
  });
}

/** An opinion that was handed in on paper, at the end of the others. Answers its id. Throws `OpinionRefused`. */
export async function addOpinion(
  meetingId: string,
  facts: Pick<Opinion, 'words' | 'speaker' | 'agendaItemId'>,
): Promise<string> {
  const words = acceptable(facts.words, '原话还是空的，没有补记。请打上原话再点“补记”。');
  return inProceedings(async () => {
    const rows = await opinionsOf(meetingId);
    const [order = 0] = placesAfter(rows, rows.length - 1, 1).places;
    const [id, at] = [newId(), now()];
    const opinion = { ...EMPTY, ...facts, id, meetingId, words, order };
    await store().opinions.add({ ...opinion, createdAt: at, updatedAt: at });
    await noteTouched(meetingId);
    return id;
  });
}

/** What stands beside the words and may be changed freely. */
export type OpinionFacts = Pick<
  Opinion,
  'summary' | 'kind' | 'targets' | 'place' | 'speaker' | 'agendaItemId'
>;

async function change(id: string, next: (opinion: Opinion) => Partial<Opinion>): Promise<void> {
  await inProceedings(async () => {
    const opinion = await store().opinions.get(id);
    if (!opinion) throw new OpinionRefused('这条意见已不在这里，没有改动。其他意见没有受影响。');
    await store().opinions.put({ ...opinion, ...next(opinion), updatedAt: now() });
    await noteTouched(opinion.meetingId);
  });
}

export function saveOpinion(id: string, facts: Partial<OpinionFacts>): Promise<void> {
  return change(id, () => facts);
}

export interface Correction {
  words: string;
  by: string;
  why: string;
}

/** 更正原话: changes the words and puts on record who changed what and why. Throws `OpinionRefused`. */
export async function correctWords(id: string, { words, by, why }: Correction): Promise<void> {
  const after = acceptable(words, '更正后的原话是空的，没有更正。不要这条意见的，请用“删除”。');
  if (by.trim() === '' || why.trim() === '') {
    throw new OpinionRefused('请写明谁更正、为什么更正。原话没有改动，刚才打的字还在。');
  }
  await change(id, ({ words: before, history }) => {
    if (before === after) throw new OpinionRefused('更正后的话和原话一样，没有更正。');
    const entry = { at: now(), by: by.trim(), why: why.trim(), before, after };
    return { words: after, history: [...history, entry] };
  });
}

/** The two opinions change places. */
export function exchangeOpinions(id: string, other: string): Promise<void> {
  return inProceedings(async () => {
    const [one, two] = await store().opinions.bulkGet([id, other]);
    if (!one || !two) return;
    const rows = await opinionsOf(one.meetingId);
    // Where two PCs gave out one place twice, all are numbered anew: else nothing would move.
    const isDoubled = rows.some(({ order }, index) => order === rows[index + 1]?.order);
    const placed = isDoubled ? numbered(rows) : [one, two];
    const orders = new Map(placed.map((row) => [row.id, row.order]));
    const swapped = new Map([
      [id, orders.get(other)],
      [other, orders.get(id)],
    ]);
    await store().opinions.bulkPut(
      placed.map((row) => ({ ...row, order: swapped.get(row.id) ?? row.order })),
    );
    await noteTouched(one.meetingId);
  });
}

/** Into the recycle bin. The proceedings keep the passage without its mark. */
export function recycleOpinions(ids: readonly string[]): Promise<void> {
  return putIntoBin('opinions', ids);
}

/** Out of the recycle bin; the mark in the proceedings shows again. */
export function bringBackOpinions(ids: readonly string[]): Promise<void> {
  return takeOutOfBin('opinions', ids);
}
