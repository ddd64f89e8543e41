import { useLiveQuery } from 'dexie-react-hooks';
import type { OfficeWord } from '#shared/model/proof';
import { STARTING_WORDS, type StartingWord } from '#shared/proofread/data/starting-words';
import { store, useActiveStore } from '../active';

/** An entry of the dictionary: the office's own, or one that came with the program. */
export interface WordRow extends StartingWord {
  isOwn: boolean;
  /** The word came with the program, and this office does not use it. */
  isOff: boolean;
}

const rowOf = ({ updatedAt: _, off, ...word }: OfficeWord): WordRow => ({
  ...word,
  isOwn: !STARTING_WORDS.some(({ id }) => id === word.id),
  isOff: off === true,
});

/** Every entry: the office's own first, the newest of them first, then what came with the program. */
export async function listWords(): Promise<WordRow[]> {
  const rows = (await store().words.orderBy('id').reverse().toArray()).map(rowOf);
  const said = new Map(rows.map((row) => [row.id, row]));
  return [
    ...rows.filter(({ isOwn }) => isOwn),
    ...STARTING_WORDS.map(
      (word): WordRow => said.get(word.id) ?? { ...word, isOwn: false, isOff: false },
    ),
  ];
}

/** undefined while loading. */
export function useWords(): WordRow[] | undefined {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(listWords, [name]);
}

/** So often a word must have been ignored before it is proposed. */
const OFTEN = 2;

/** Words that were ignored again and again and are not in the dictionary, the most often first. */
export async function listProposed(): Promise<{ words: string; count: number }[]> {
  const [proofs, office, rows] = await Promise.all([
    store().draftProofs.toArray(),
    store().settings.get('office'),
    store().words.toArray(),
  ]);
  const settled = new Set([...(office?.proofNotProposed ?? []), ...rows.map(({ words }) => words)]);
  const counts = new Map<string, number>();
  for (const { words } of proofs.flatMap(({ ignored }) => ignored)) {
    if (words !== '' && !settled.has(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .map(([words, count]) => ({ words, count }))
    .sort((a, b) => b.count - a.count);
}

/** undefined while loading. */
export function useProposedWords(): { words: string; count: number }[] | undefined {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(listProposed, [name]);
}
