import { create } from 'zustand';
import { type LedgerFilter, NO_FILTER } from '#shared/matters/ledger';
import { showCarrier } from '../carriers/carrier-view';
import type { LedgerReceipt } from '../data/commands/ledger-import';
import { openRoom, useView } from '../ui/view';

/** A cell of the ledger that is being changed in place. */
export interface EditedCell {
  id: string;
  field: 'title' | 'handler';
}

interface MattersDesk {
  page: 'ledger' | 'carriers' | 'figures';
  filter: LedgerFilter;
  /** Exactly these matters, whatever the filter says: the list behind a figure or a reminder. */
  only: { title: string; ids: ReadonlySet<string> } | null;
  ticked: ReadonlySet<string>;
  /** The row that the keys act on. */
  cursor: string | null;
  editing: EditedCell | null;
  /** What the last import wrote, so that it can be taken back. */
  receipt: LedgerReceipt | null;
}

/** What 办事 is doing. */
export const useMattersDesk = create<MattersDesk>(() => ({
  page: 'ledger',
  filter: NO_FILTER,
  only: null,
  ticked: new Set<string>(),
  cursor: null,
  editing: null,
  receipt: null,
}));

export function setFilter(patch: Partial<LedgerFilter>): void {
  useMattersDesk.setState(({ filter }) => ({
    filter: { ...filter, ...patch },
    only: null,
    ticked: new Set(),
  }));
}

/** The ledger as a filter shows it, with no matter beside it. */
export function openLedger(filter: Partial<LedgerFilter> = {}): void {
  useMattersDesk.setState({
    ...{ page: 'ledger', filter: { ...NO_FILTER, ...filter }, only: null, ticked: new Set() },
  });
  useView.setState({ matterId: null });
  openRoom('matters');
}

/** The ledger with exactly these matters; `title` says what they have in common. */
export function openList(title: string, ids: readonly string[]): void {
  openLedger();
  useMattersDesk.setState({ only: { title, ids: new Set(ids) } });
}

/** A carrier, on the page 报送载体 of 办事. */
export function openCarrierPage(carrierId: string): void {
  showCarrier(carrierId);
  useMattersDesk.setState({ page: 'carriers' });
  useView.setState({ matterId: null });
  openRoom('matters');
}

export function tick(ids: readonly string[], on: boolean): void {
  useMattersDesk.setState(({ ticked }) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return { ticked: next };
  });
}

export function tickNone(): void {
  useMattersDesk.setState({ ticked: new Set() });
}

export function editCell(editing: EditedCell | null): void {
  useMattersDesk.setState({ editing });
}
