import type { RecordKey } from '#shared/model/journal';
import type { Store } from '../../../renderer/data/db';
import type { StartResult } from '../../../renderer/data/start';
import { type Content, contentOf } from './office';
import { loadPage, type PageModules } from './page-code';

type Active = PageModules['active'];
type PurgeModule = PageModules['purge'];

/** A window: the page's modules, loaded anew, and what its start came to. */
export interface Page {
  result: StartResult;
  /** '' unless it said something or refused. */
  said: string;
  /** It stood on the screen: the power was still on. */
  wasRead: boolean;
  store: () => ReturnType<Active['store']>;
  flush: () => Promise<boolean>;
  /** Somebody is asked whether to purge; both begin at once and answer nothing. */
  preparePurge: PurgeModule['preparePurge'];
  preparePurgePast: PurgeModule['preparePurgePast'];
  /** Cancelled, and what was begun for it is gone. */
  forgetAsked: () => Promise<unknown>;
  purge: PurgeModule['purge'];
  purgePast: PurgeModule['purgePast'];
  pending: () => readonly RecordKey[];
  restoreTo: (id: string) => Promise<void>;
  content: () => Promise<Content>;
  /** What the screen says about saving. */
  saveMessage: () => string;
  recount: () => Promise<unknown>;
  standing: () => Promise<{ contents: unknown } | null>;
  /** The version that the next change will carry. */
  nextVersion: () => number;
  close: () => Promise<void>;
  /** Its timers come to nothing. */
  die: () => Promise<void>;
}

/** What only reads, in one transaction: as one each, its hundreds of reads were half the cost of a case. */
function inOneTransaction<T>(store: Store, read: (store: Store) => Promise<T>): Promise<T> {
  return store.transaction('r', store.tables, (transaction) => {
    const table = (name: string) => transaction.table(name);
    const bound = { table, heads: table('heads'), packs: table('packs') };
    return read(Object.assign(Object.create(store) as Store, bound));
  });
}

/** Loads the page's own code as a new window does, and starts it. */
export async function openPage(isOut: () => boolean): Promise<Page> {
  const modules = await loadPage();
  const { active, start, purge, purgeAhead, restore, carried, heads, stamp, saveStatus } = modules;
  const atOnce = <T>(read: (store: Store) => Promise<T>) => inOneTransaction(active.store(), read);
  const die = async () => active.sender.attach(null);
  const result = await start.start();
  const wasRead = !isOut();
  // Somebody has read what there was to say.
  if (result.kind === 'open') await start.noticeShown();
  return {
    result,
    said: result.kind === 'open' ? result.notice : result.message,
    wasRead,
    store: active.store,
    flush: active.flush,
    preparePurge: purge.preparePurge,
    preparePurgePast: purge.preparePurgePast,
    forgetAsked: purgeAhead.forgetAsked,
    purge: purge.purge,
    purgePast: purge.purgePast,
    pending: () => purge.usePurge.getState().pending,
    restoreTo: restore.restoreTo,
    content: () => atOnce(contentOf),
    saveMessage: () => saveStatus.useSaveStatus.getState().message,
    recount: () => atOnce(carried.recount),
    standing: () => heads.standingOf(active.store()),
    nextVersion: () => stamp.nextStamp().version,
    close: async () => active.leaveStore(),
    die,
  };
}
