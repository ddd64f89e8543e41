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
    'journal:append': async ({ journalId, entries }) => (await copy()).append(journalId, entries),
    'journal:rows': async ({ table, after, limit }) => (await copy()).rows(table, after, limit),
    'journal:purge': async ({ records }) => {
      const purged = await (await copy()).purge(records);
      await app.opened.clear();
      return purged;
    },
    'restore:list': async () => ({ points: await (await copy()).restorePoints() }),
    'restore:apply': async ({ id }) => (await copy()).applyRestorePoint(id),

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
