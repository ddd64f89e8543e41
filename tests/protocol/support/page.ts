import { vi } from 'vitest';
import type { RecordKey } from '#shared/model/journal';
import type { StartResult } from '../../../renderer/data/start';
import { type Content, contentOf } from './office';

type Active = typeof import('../../../renderer/data/active');
type PurgeModule = typeof import('../../../renderer/data/commands/purge');

/** A window: the page's modules, loaded anew, and what its start came to. */
export interface Page {
  result: StartResult;
  /** '' unless it said something or refused. */
  said: string;
  /** It stood on the screen: the power was still on. */
  wasRead: boolean;
  store: () => ReturnType<Active['store']>;
  flush: () => Promise<boolean>;
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

/** Loads the page's own code as a new window does, and starts it. */
export async function openPage(isOut: () => boolean): Promise<Page> {
  vi.resetModules();
  const active: Active = await import('../../../renderer/data/active');
  const { noticeShown, start } = await import('../../../renderer/data/start');
  const purging: PurgeModule = await import('../../../renderer/data/commands/purge');
  const { restoreTo } = await import('../../../renderer/data/restore');
  const { recount } = await import('../../../renderer/data/carried');
  const { standingOf } = await import('../../../renderer/data/heads');
  const { nextStamp } = await import('../../../renderer/data/stamp');
  const { useSaveStatus } = await import('../../../renderer/data/save-status');
  const die = async () => active.sender.attach(null);
  const result = await start();
  const wasRead = !isOut();
  // Somebody has read what there was to say.
  if (result.kind === 'open') await noticeShown();
  return {
    result,
    said: result.kind === 'open' ? result.notice : result.message,
    wasRead,
    store: active.store,
    flush: active.flush,
    purge: purging.purge,
    purgePast: purging.purgePast,
    pending: () => purging.usePurge.getState().pending,
    restoreTo,
    content: () => contentOf(active.store()),
    saveMessage: () => useSaveStatus.getState().message,
    recount: () => recount(active.store()),
    standing: () => standingOf(active.store()),
    nextVersion: () => nextStamp().version,
    close: async () => active.leaveStore(),
    die,
  };
}
