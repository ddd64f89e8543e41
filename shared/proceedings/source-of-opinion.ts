import type { Entry, Opinion } from '../model/proceedings';

/**
 * How an opinion's words stand to the proceedings today.
 * byHand: it was never in them. entryGone: the entry was deleted. passageGone: the passage
 * was taken out of the entry. changed: the passage reads differently by now.
 */
export type OpinionSource =
  | { state: 'byHand' | 'entryGone' | 'passageGone' | 'same' }
  | { state: 'changed'; now: string };

/** Compares an opinion with the entry it was taken from; `entry` is undefined when there is none any more. */
export function sourceOf(opinion: Opinion, entry: Entry | undefined): OpinionSource {
  if (opinion.entryId === null) return { state: 'byHand' };
  if (!entry || entry.deletedAt) return { state: 'entryGone' };
  const mark = entry.marks.find(({ opinionId }) => opinionId === opinion.id);
  if (!mark) return { state: 'passageGone' };
  const now = entry.text.slice(mark.start, mark.end);
  return now === opinion.words ? { state: 'same' } : { state: 'changed', now };
}
