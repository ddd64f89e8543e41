import type { Channel } from '#shared/ipc';
import type { HandlersOf } from '../ipc/answer';
import type { SecondCopy } from './second-copy';

type StoreRoom = 'journal' | 'upload' | 'purge' | 'restore';
type ChannelOf<Room extends StoreRoom> = Extract<Channel, `${Room}:${string}`>;
export type StoreChannel = ChannelOf<StoreRoom>;

/** What the protocol of the two stores needs of the program around it. */
export interface StoreParts {
  /** The data folder in use; `start` also tries one anew that could not be opened; `told`: somebody knows what the start had to say. */
  data: { copy(): Promise<SecondCopy>; start(): Promise<SecondCopy>; told(): Promise<void> };
  /** Copies of attached files that are being looked at. */
  opened: { clear(): Promise<void> };
  /** Called when the page first reads data. */
  live: () => void;
}

/** Main's side of the two stores (docs/two-stores.md). The page's words pass through and are never kept here. */
export function storeHandlers(parts: StoreParts): HandlersOf<StoreChannel> {
  return {
    ...journalHandlers(parts),
    ...uploadHandlers(parts),
    ...purgeHandlers(parts),
    ...restoreHandlers(parts),
  };
}

function journalHandlers({ data, live }: StoreParts): HandlersOf<ChannelOf<'journal'>> {
  return {
    'journal:status': async () => {
      const status = (await data.start()).status();
      live();
      return status;
    },
    'journal:append': async (request) => (await data.copy()).append(request),
    'journal:rows': async ({ table, after, limit, prepared }) =>
      (await data.copy()).rows(table, after, limit, prepared),
    'journal:purged': async ({ sum }) => ({ records: await (await data.copy()).purged(sum) }),
    'journal:settled': async ({ notice }) => {
      const isTold = await (await data.copy()).settled(notice);
      if (isTold) await data.told();
      return { isTold };
    },
  };
}

function uploadHandlers({ data }: StoreParts): HandlersOf<ChannelOf<'upload'>> {
  return {
    'upload:begin': async (upload) => (await data.copy()).beginUpload(upload),
    'upload:rows': async ({ token, table, rows }) => {
      await (await data.copy()).uploadRows(token, table, rows);
      return {};
    },
    'upload:commit': async ({ token, contents }) =>
      (await data.copy()).commitUpload(token, contents),
    'upload:cancel': async ({ token }) => {
      await (await data.copy()).cancelUpload(token);
      return {};
    },
  };
}

function purgeHandlers({ data, opened }: StoreParts): HandlersOf<ChannelOf<'purge'>> {
  return {
    'purge:begin': async ({ records }) => {
      await (await data.copy()).beginPurge(records);
      return {};
    },
    'purge:copies': async () => {
      const position = await (await data.copy()).purgeCopies();
      await opened.clear();
      return position;
    },
    'purge:done': async () => {
      await (await data.copy()).purgeDone();
      return {};
    },
  };
}

function restoreHandlers({ data }: StoreParts): HandlersOf<ChannelOf<'restore'>> {
  return {
    'restore:list': async () => {
      const copy = await data.copy();
      return { points: await copy.restorePoints(), unread: await copy.unreadPoints() };
    },
    'restore:prepare': async ({ id }) => (await data.copy()).prepareRestore(id),
    'restore:commit': async ({ token }) => (await data.copy()).commitRestore(token),
    'restore:cancel': async ({ token }) => {
      await (await data.copy()).cancelRestore(token);
      return {};
    },
    'restore:remove': async ({ id }) => {
      await (await data.copy()).removePoint(id);
      return {};
    },
  };
}
