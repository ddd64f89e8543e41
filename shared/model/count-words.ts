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
