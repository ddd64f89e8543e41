import type { Channel } from '#shared/ipc';
import type { HandlersOf } from '../ipc/answer';
import type { SecondCopy } from './second-copy';

export type StoreChannel = Extract<
  Channel,
  `${'journal' | 'upload' | 'purge' | 'restore'}:${string}`
>;

/** What the protocol of the two stores needs of the program around it. */
export interface StoreParts {
  /** The data folder in use; `start` also tries one anew that could not be opened. */
  data: { copy(): Promise<SecondCopy>; start(): Promise<SecondCopy> };
  /** Copies of attached files that are being looked at. */
  opened: { clear(): Promise<void> };
  /** Called when the page first reads data. */
  live: () => void;
}

/** Main's side of the two stores (docs/two-stores.md). The page's words pass through and are never kept here. */
export function storeHandlers({ data, opened, live }: StoreParts): HandlersOf<StoreChannel> {
  const copy = () => data.copy();
  return {
    'journal:status': async () => {
      const status = (await data.start()).status();
      live();
      return status;
    },
    'journal:append': async (request) => (await copy()).append(request),
    'journal:rows': async ({ table, after, limit, prepared }) =>
      (await copy()).rows(table, after, limit, prepared),
    'journal:settled': async () => {
      await (await copy()).settled();
      return {};
    },

    'upload:begin': async (upload) => (await copy()).beginUpload(upload),
    'upload:rows': async ({ token, table, rows }) => {
      await (await copy()).uploadRows(token, table, rows);
      return {};
    },
    'upload:commit': async ({ token, contents }) => (await copy()).commitUpload(token, contents),
    'upload:cancel': async ({ token }) => {
      await (await copy()).cancelUpload(token);
      return {};
    },

    'purge:begin': async ({ records }) => {
      await (await copy()).beginPurge(records);
      return {};
    },
    'purge:copies': async () => {
      const position = await (await copy()).purgeCopies();
      await opened.clear();
      return position;
    },
    'purge:done': async () => {
      await (await copy()).purgeDone();
      return {};
    },

    'restore:list': async () => ({ points: await (await copy()).restorePoints() }),
    'restore:prepare': async ({ id }) => (await copy()).prepareRestore(id),
    'restore:commit': async ({ token }) => (await copy()).commitRestore(token),
    'restore:cancel': async ({ token }) => {
      await (await copy()).cancelRestore(token);
      return {};
    },
    'restore:remove': async ({ id }) => {
      await (await copy()).removePoint(id);
      return {};
    },
  };
}
