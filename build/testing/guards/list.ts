import { BUILT_PROGRAM } from './built-program';
import { COPY_AHEAD } from './copy-ahead';
import { DATA_FOLDER } from './data-folder';
import { DOOR } from './door';
import { FORMS } from './forms';
import type { Guard } from './guard';
import { MAIN_PROCESS } from './main-process';
import { PACKS } from './packs';
import { PAPERS } from './papers';
import { SAID } from './said';
import { SECURITY_LIST } from './security-list';
import { TAKEN_IN } from './taken-in';
import { TWO_STORES } from './two-stores';
import { TWO_STORES_EDGES } from './two-stores-edges';
import { TWO_STORES_FOUND } from './two-stores-found';
import { TWO_STORES_KEPT } from './two-stores-kept';
import { TWO_STORES_PAGE } from './two-stores-page';
import { TWO_STORES_PARTED } from './two-stores-parted';
import { TWO_STORES_SETTLE } from './two-stores-settle';
import { UNSAVED } from './unsaved';
import { WORDS } from './words';
import { WRITTEN } from './written';

/** Every guard that a test must hold. A new one goes into the list of its area, or into a list of its own here. */
export const GUARDS: readonly Guard[] = [
  ...MAIN_PROCESS,
  ...WORDS,
  ...TWO_STORES,
  ...TWO_STORES_KEPT,
  ...TWO_STORES_PARTED,
  ...TWO_STORES_FOUND,
  ...TWO_STORES_PAGE,
  ...TWO_STORES_SETTLE,
  ...TWO_STORES_EDGES,
  ...UNSAVED,
  ...FORMS,
  ...PACKS,
  ...COPY_AHEAD,
  ...PAPERS,
  ...WRITTEN,
  ...SAID,
  ...DOOR,
  ...DATA_FOLDER,
  ...TAKEN_IN,
  ...SECURITY_LIST,
  ...BUILT_PROGRAM,
];
