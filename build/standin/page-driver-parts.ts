import type { Page } from 'playwright-core';
import type { Addresses } from './addresses';
import type { Evidence } from './evidence';
import type { ChildMethods, Peer } from './wire';

/** What a driven page is joined to. */
export interface DriverParts {
  id: number;
  page: Page;
  main: Peer<ChildMethods>;
  addresses: Addresses;
  evidence: Evidence;
  onLoaded: () => void;
}
