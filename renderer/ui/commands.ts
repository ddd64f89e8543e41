import { flush } from '../data/active';
import { saveOffice } from '../data/commands/office';
import { call } from '../data/desktop';
import { useSaveStatus } from '../data/save-status';
import { asksBefore } from './forms/asking';
import { press } from './press';
import { flushTyped } from './unsaved/unsaved';
import { newDraft, openFind, useView } from './view';

/** Keys of the page of a draft, by menu command: the menu presses the key, so that one place decides what it does. */
const KEYS: Record<string, KeyboardEventInit> = {
  save: { key: 's', ctrlKey: true },
  export: { key: 'e', ctrlKey: true },
  print: { key: 'p', ctrlKey: true },
  undo: { key: 'z', ctrlKey: true },
  redo: { key: 'y', ctrlKey: true },
  find: { key: 'f', ctrlKey: true },
  replace: { key: 'h', ctrlKey: true },
  'toggle-preview': { key: 'F9' },
};

/** Everything typed and everything waiting, acknowledged; false when something could not be. */
export async function saveAll(): Promise<boolean> {
  const typed = await flushTyped();
  if (!(await flush()) || !typed) return false;
  // What was typed while the outbox was sent, which a slow disk draws out.
  return (await flushTyped()) && flush();
}

/** Runs a menu command. `importFile` comes from the shell, which owns the dialogs. */
export function runCommand(command: string, importFile: () => void): void {
  const key = KEYS[command];
  if (key) press(key);
  else ACTIONS[command]?.(importFile);
}

const ACTIONS: Record<string, (importFile: () => void) => void> = {
  'new-draft': newDraft,
  'find-all': openFind,
  import: (importFile) => importFile(),
  about: () => useView.setState({ about: true }),
  guide: () => useView.setState({ guide: true }),
  diagnostics: () => void call('app:diagnostics', {}).catch(() => undefined),
  'open-data-folder': () => void call('app:openDataFolder', {}).catch(() => undefined),
  'zoom-in': () => void saveOffice({ largeType: true }),
  'zoom-reset': () => void saveOffice({ largeType: false }),
  quit: () => void call('app:quit', {}),
};

/** How often main hears that the saving before a closing still goes on; less than main waits for, ms. */
const STILL = 1000;

/** Answers main when it asks for everything to be acknowledged before closing. */
export function listenForFlush(): () => void {
  return window.desktop.on('flush', ({ reason }) => {
    const saying = setInterval(() => void call('app:flushing', {}), STILL);
    useSaveStatus.setState({ closing: true });
    void saveAll()
      .catch(() => false)
      .then((done) => {
        clearInterval(saying);
        useSaveStatus.setState({ closing: false });
        return call('app:flushed', { done, asks: asksBefore(reason) });
      });
  });
}
