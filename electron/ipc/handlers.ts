import type { App } from '../app';
import { notify } from '../notify/notify';
import type { Handlers } from './answer';

/** What main does on each channel. The page's words pass through and are never kept here. */
export function handlersOf(app: App): Handlers {
  const copy = () => app.data.copy();
  return {
    'app:info': () => app.info(),
    'app:flushed': ({ done }) => {
      app.window().flusher.answered(done);
      return {};
    },
    'app:flushing': () => {
      app.window().flusher.goesOn();
      return {};
    },
    'app:quit': () => {
      app.quit();
      return {};
    },
    'app:reload': () => {
      app.window().load();
      return {};
    },
    'app:log': ({ level, code, detail }) => {
      app.log.line(level, `page.${code}`, detail);
      return {};
    },
    'app:notify': (counts) => {
      notify(counts, () => app.window().focus());
      return {};
    },
    'app:diagnostics': async () => ({ file: await app.saveDiagnostics() }),
    'app:openDataFolder': async () => {
      await app.openFolder(app.data.folder);
      return {};
    },
    'app:moveDataFolder': async () => ({ moved: await app.moveDataFolder() }),
    'app:choices': () => app.choices(),
    'app:useFolder': async ({ token }) => {
      await app.useFolder(token);
      return {};
    },
    'app:beginFolder': async () => {
      await app.beginFolder();
      return {};
    },
    'app:findDataFolder': async () => ({ dataFolder: await app.findDataFolder() }),

    'journal:status': async () => {
      const status = (await app.data.start()).status();
      app.window().pageIsLive();
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
      await app.opened.clear();
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

    'import:choose': async () => ({ result: await app.chooseImport() }),
    'import:read': async ({ name, bytes }) => ({ result: await app.readImport(name, bytes) }),

    'sheet:choose': async () => ({ book: await app.chooseSheet() }),
    'export:sheet': ({ book, suggestedName }) => app.exportSheet(book, suggestedName),
    'export:word': ({ document, options, suggestedName }) =>
      app.exportWord(document, options, suggestedName),
    'export:words': (request) => app.exportWords(request),
    'attachment:choose': () => app.attachments.choose(),
    'attachment:keep': ({ name, bytes }) => app.attachments.keep(name, bytes),
    'attachment:missing': async ({ files }) => ({
      hashes: await (await copy()).missingFiles(files),
    }),
    'attachment:open': async ({ file }) => {
      await app.attachments.open(file);
      return {};
    },
    'attachment:save': ({ file }) => app.saveAttachment(file),
    'export:open': async ({ token }) => {
      await app.openFile(token);
      return {};
    },
    'export:reveal': ({ token }) => {
      app.reveal(token);
      return {};
    },
  };
}
