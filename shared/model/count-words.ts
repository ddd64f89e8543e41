import { KINDS, TABLE_NAMES } from './tables';

/**
 * What a state holds, every kind of record in the registry's words: 文稿3份、会议2次、委员25位.
 * Kinds without a row are left out, and so are the texts of drafts where each draft has its own;
 * rows of a kind that is not known here are counted as 其他.
 */
export function countsInWords(counts: Readonly<Record<string, number>>): string {
  const said = TABLE_NAMES.flatMap((table) => {
    const count = counts[table] ?? 0;
    const isTold = table === 'draftBodies' && count === (counts.drafts ?? 0);
    return count === 0 || isTold ? [] : [`${KINDS[table].label}${count}${KINDS[table].measure}`];
  });
  const known = new Set<string>(TABLE_NAMES);
  const others = Object.entries(counts)
    .filter(([table]) => !known.has(table))
    .reduce((sum, [, count]) => sum + count, 0);
  return [...said, ...(others > 0 ? [`其他${others}条`] : [])].join('、') || '没有记录';
}

/** Kinds in one sentence at most; of more only these are named. */
const MANY = 8;
const NAMED = ['drafts', 'meetings', 'opinions', 'matters', 'carriers', 'incoming', 'members'];

/** The same for a sentence on the screen: of an office in full work the kinds that people ask for by name, and how many rows there are besides. */
export function countsInShort(counts: Readonly<Record<string, number>>): string {
  const bodies = counts.draftBodies ?? 0;
  const own = bodies === (counts.drafts ?? 0) ? 'draftBodies' : '';
  const held = Object.entries(counts).filter(([table, count]) => count > 0 && table !== own);
  const isNamed = ([table]: [string, number]) => table === 'draftBodies' || NAMED.includes(table);
  const named = held.filter(isNamed);
  if (held.length <= MANY || named.length === 0) return countsInWords(counts);
  const rest = held.reduce((sum, [, count]) => sum + count, 0);
  const said = named.reduce((sum, [, count]) => sum + count, 0);
  return `${countsInWords(Object.fromEntries(named))}、其余${rest - said}条`;
}
