import { v7 as newId } from 'uuid';
import type { LedgerFilter } from '#shared/matters/ledger';
import type { LedgerView } from '#shared/model/matter';
import { store } from '../active';

/** Keeps a filter under a name, behind the other views. Answers its id. */
export function saveView(name: string, filter: LedgerFilter): Promise<string> {
  const { ledgerViews } = store();
  return store().transaction('rw', ledgerViews, async () => {
    const views = await ledgerViews.toArray();
    const order = Math.max(0, ...views.map((view) => view.order)) + 1;
    return ledgerViews.add({ id: newId(), name, filter: JSON.stringify(filter), order });
  });
}

/** Gives a view another name, or has it show what the ledger shows now. */
export async function changeView(
  id: string,
  { name, filter }: { name?: string; filter?: LedgerFilter },
): Promise<void> {
  const { ledgerViews } = store();
  await store().transaction('rw', ledgerViews, async () => {
    const view = await ledgerViews.get(id);
    if (!view) return;
    await ledgerViews.put({
      ...view,
      name: name ?? view.name,
      filter: filter ? JSON.stringify(filter) : view.filter,
    });
  });
}

/** Removes a view and answers its row, so that the screen can offer to put it back with `putView`. */
export async function removeView(id: string): Promise<LedgerView | undefined> {
  const view = await store().ledgerViews.get(id);
  await store().ledgerViews.delete(id);
  return view;
}

export async function putView(view: LedgerView): Promise<void> {
  await store().ledgerViews.put(view);
}
