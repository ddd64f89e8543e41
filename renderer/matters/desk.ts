import { create } from 'zustand';
import type { LedgerFilter } from '#shared/matters/ledger';
import type { Matter } from '#shared/model/matter';
import type { LedgerReceipt } from '../data/commands/ledger-import';
import { openMatter, useView } from '../ui/view';

/** A cell of the ledger that is being changed in place. */
export interface EditedCell {
  id: string;
  field: 'title' | 'handler';
}

interface MattersDesk {
  /** The row of the ledger that the keys act on. */
  cursor: string | null;
  editing: EditedCell | null;
  /** What the last import wrote, so that it can be taken back. */
  receipt: LedgerReceipt | null;
}

/** What is going on in the ledger; what it shows stands in `useView`, where other rooms can ask for it. */
export const useMattersDesk = create<MattersDesk>(() => ({
  cursor: null,
  editing: null,
  receipt: null,
}));

export function setFilter(patch: Partial<LedgerFilter>): void {
  useView.setState(({ ledgerFilter }) => ({
    ledgerFilter: { ...ledgerFilter, ...patch },
    ledgerOnly: null,
    ticked: new Set(),
  }));
}

export function tick(ids: readonly string[], on: boolean): void {
  useView.setState(({ ticked }) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return { ticked: next };
  });
}

export function tickNone(): void {
  useView.setState({ ticked: new Set() });
}

export function editCell(editing: EditedCell | null): void {
  useMattersDesk.setState({ editing });
}

/** The matter's page beside the ledger, which comes back to this row. */
export function openRow({ id }: Matter): void {
  useMattersDesk.setState({ cursor: id });
  openMatter(id);
}
