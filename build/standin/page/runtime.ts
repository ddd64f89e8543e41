import { shiftClock } from '../clock';
import { decode, encode } from '../codec';
import { exposeInMainWorld } from './bridge';

/** How a page talks to its host; all payloads are text of the codec. */
export interface Transport {
  /** Rejects with the error's message. */
  post(message: PageMessage): Promise<string>;
  /** Takes messages of the main process until the page is gone. */
  listen(take: (channel: string, payload: string) => void): void;
}

export type PageMessage =
  | { kind: 'invoke'; channel: string; payload: string }
  | { kind: 'send'; channel: string; payload: string }
  | { kind: 'event'; event: string; detail: Record<string, unknown> }
  /** The page is about to go to an address that no request is made for; answers 'allowed' or ''. */
  | { kind: 'leave'; url: string };

export interface Runtime {
  transport: Transport;
  preload: (
    require: (name: string) => unknown,
    process: object,
    module: object,
    exports: object,
  ) => void;
  clockOffset: number;
  platform: string;
  versions: Record<string, string>;
}

type Listener = (event: unknown, ...args: unknown[]) => void;

function makeIpcRenderer(transport: Transport): Record<string, unknown> {
  const listeners = new Map<string, Set<Listener>>();
  transport.listen((channel, payload) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) {
      listener({ sender: ipcRenderer, ports: [] }, ...(decode(payload) as unknown[]));
    }
  });
  const on = (channel: string, listener: Listener): unknown => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    return ipcRenderer;
  };
  const off = (channel: string, listener: Listener): unknown => {
    listeners.get(channel)?.delete(listener);
    return ipcRenderer;
  };
  const ipcRenderer: Record<string, unknown> = {
    on,
    addListener: on,
    off,
    removeListener: off,
    once: (channel: string, listener: Listener) => {
      const once: Listener = (...args) => {
        off(channel, once);
        listener(...args);
      };
      return on(channel, once);
    },
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
    send: (channel: string, ...args: unknown[]) => {
      void transport.post({ kind: 'send', channel, payload: encode(args) });
    },
    invoke: async (channel: string, ...args: unknown[]) =>
      decode(await transport.post({ kind: 'invoke', channel, payload: encode(args) })),
  };
  return ipcRenderer;
}

function only(name: string, target: Record<string, unknown>): unknown {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === '__esModule' || key === 'then') {
        return Reflect.get(object, key) as unknown;
      }
      throw new Error(`${name}.${key} is not implemented in the stand-in for Electron`);
    },
  });
}

/** Tells the host what Electron's main process would see by itself. */
function watchPage(transport: Transport): void {
  const event = (name: string, detail: Record<string, unknown>): void => {
    transport.post({ kind: 'event', event: name, detail }).catch(() => undefined);
  };
  let title: string | null = null;
  const retitle = (): void => {
    if (document.title === title || document.title === '') return;
    title = document.title;
    event('title', { title });
  };
  document.addEventListener('DOMContentLoaded', () => {
    retitle();
    new MutationObserver(retitle).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  const onMenu = (mouse: MouseEvent): void => {
    // Later: the page's own listeners may prevent it first.
    setTimeout(() => {
      if (!mouse.defaultPrevented) event('context-menu', contextOf(mouse));
    });
  };
  window.addEventListener('contextmenu', onMenu, { capture: true });
}

function contextOf(mouse: MouseEvent): Record<string, unknown> {
  const target = mouse.target instanceof Element ? mouse.target : null;
  const field = target?.closest('input, textarea') ?? null;
  const editable =
    field !== null
      ? !(field as HTMLInputElement).readOnly
      : (target as HTMLElement | null)?.isContentEditable === true;
  const selectionText = selectedText(field);
  const some = selectionText !== '';
  return {
    x: mouse.clientX,
    y: mouse.clientY,
    linkURL: target?.closest('a')?.href ?? '',
    mediaType: target?.closest('img') ? 'image' : 'none',
    isEditable: editable,
    selectionText,
    misspelledWord: '',
    dictionarySuggestions: [],
    formControlType: field === null ? 'none' : field.tagName.toLowerCase(),
    inputFieldType: field === null ? 'none' : 'plainText',
    editFlags: {
      canUndo: editable,
      canRedo: editable,
      canCut: editable && some,
      canCopy: some,
      canPaste: editable,
      canDelete: editable && some,
      canSelectAll: true,
      canEditRichly: editable && field === null,
    },
  };
}

function selectedText(field: Element | null): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return getSelection()?.toString() ?? '';
}

/** Runs the program's preload as Electron would: before the page's own scripts, with no more than a sandbox gives. */
export function start({ transport, preload, clockOffset, platform, versions }: Runtime): void {
  shiftClock(window as unknown as { Date: DateConstructor }, clockOffset);
  const electron = only('electron', {
    contextBridge: only('contextBridge', { exposeInMainWorld }),
    ipcRenderer: only('ipcRenderer', makeIpcRenderer(transport)),
  });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload has only electron)`);
  };
  const process = Object.freeze({
    platform,
    versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    argv: [],
    env: {},
  });
  const module = { exports: {} };
  watchPage(transport);
  preload(require, process, module, module.exports);
}

/** Used by the host when a spec moves the clock. */
export function moveClock(offset: number): void {
  shiftClock(window as unknown as { Date: DateConstructor }, offset);
}
