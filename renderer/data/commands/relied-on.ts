import type { Transaction } from 'dexie';
import { store } from '../active';

/** Tables that `reliedOn` reads. */
export const relyingTables = () => [store().matterPapers, store().evidenceItems];

/**
 * Ids of records of which a paper was made, or which prove a task. Their own rows do not say so:
 * an import that is taken back leaves them as it leaves what somebody has changed. Within the
 * caller's transaction over `relyingTables`.
 */
export async function reliedOn(transaction: Transaction): Promise<Set<unknown>> {
  const { matterPapers, evidenceItems } = store();
  const [made, proof] = await Promise.all([
    transaction.table(matterPapers.name).orderBy('matterId').uniqueKeys(),
    transaction.table(evidenceItems.name).orderBy('recordId').uniqueKeys(),
  ]);
  return new Set<unknown>([...made, ...proof]);
}
