import { type LedgerFilter, NO_FILTER } from '#shared/matters/ledger';

/** What 办事 shows. */
export interface MattersSlice {
  /** The matter shown beside the ledger, or null. */
  matterId: string | null;
  /** Entry of its timeline to be shown, once; null when none is asked for. */
  matterFocus: string | null;
  mattersPage: 'ledger' | 'carriers' | 'figures';
  ledgerFilter: LedgerFilter;
  /** The ledger shows exactly these matters, whatever the filter says: the list behind a figure or a reminder. */
  ledgerOnly: { title: string; ids: ReadonlySet<string> } | null;
  /** Matters of the ledger that are ticked. */
  ticked: ReadonlySet<string>;
  /** The carrier shown, in 办事 or on the page of its meeting; null shows the list of carriers. */
  carrierId: string | null;
  /** The recycle bin of carriers instead of their list. */
  carriersBin: boolean;
}

export const MATTERS: MattersSlice = {
  matterId: null,
  matterFocus: null,
  mattersPage: 'ledger',
  ledgerFilter: NO_FILTER,
  ledgerOnly: null,
  ticked: new Set<string>(),
  carrierId: null,
  carriersBin: false,
};
