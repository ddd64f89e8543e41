import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bypassed } from '../page-policy';
import type { WebRequestView, WebResponseView } from '../wire';
import { notImplemented, StrictEmitter, strict } from './strict';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string; id: number },
  callback: (answer: { cancel?: boolean; redirectURL?: string }) => void,
) => void;
export type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
export type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { requestingUrl: string; isMainFrame: boolean },
) => boolean;

const privileged = new Map<string, Record<string, boolean>>();

export const handlers = {
  protocols: new Map<string, ProtocolHandler>(),
  beforeRequest: null as { listener: BeforeRequest; patterns: string[] } | null,
  permissionRequest: null as PermissionRequest | null,
  permissionCheck: null as PermissionCheck | null,
};

let appIsReady = (): boolean => false;
export function setReadiness(check: () => boolean): void {
  appIsReady = check;
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges?: Record<string, boolean> }[],
  ): void {
    if (appIsReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {});
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!appIsReady()) throw new Error('protocol.handle can only be used when app is ready');
    if (handlers.protocols.has(scheme)) {
      throw new Error(`The scheme has been intercepted: ${scheme}`);
    }
    if (privileged.get(scheme)?.standard !== true || privileged.get(scheme)?.secure !== true) {
      // Shown at an address of https, it would wrongly have what such an origin may do.
      throw notImplemented(`a scheme that is not both standard and secure (${scheme})`);
    }
    handlers.protocols.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.protocols.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.protocols.has(scheme),
});

/** Answers a page's request by the program's own handler; null when the network would fail it. */
export async function answer(view: WebRequestView): Promise<WebResponseView | null> {
  const scheme = new URL(view.url).protocol.slice(0, -1);
  const handler = handlers.protocols.get(scheme);
  if (handler === undefined) return null;
  const body = view.body === null ? null : new Blob([view.body as Uint8Array<ArrayBuffer>]);
  const request = new Request(view.url, { method: view.method, headers: view.headers, body });
  const response = await handler(request);
  if (response.type === 'error') return null;
  return {
    status: response.status,
    headers: [...response.headers].map(([name, value]) =>
      // What such a scheme serves no page's policy stops.
      privileged.get(scheme)?.bypassCSP === true && name === 'content-security-policy'
        ? [name, bypassed(value)]
        : [name, value],
    ),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Asks the program's own webRequest listener; true when it cancels. */
export function isCancelled(details: {
  url: string;
  method: string;
  resourceType: string;
}): Promise<boolean> {
  const hook = handlers.beforeRequest;
  if (hook === null || !hook.patterns.some((pattern) => matches(pattern, details.url))) {
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    hook.listener({ ...details, id: 0 }, (result) => resolve(result.cancel === true));
  });
}

/** Chromium's match patterns, as far as schemes, hosts and paths with stars go. */
export function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme, host, rest] = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(pattern) ?? [];
  if (scheme === undefined) throw new TypeError(`Invalid url pattern ${pattern}`);
  const target = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (target === null) return false;
  const glob = (text: string): RegExp =>
    new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'i');
  const schemes = scheme === '*' ? /^(https?|wss?)$/i : glob(scheme);
  const hosts =
    host?.startsWith('*.') === true
      ? new RegExp(`${glob(host).source}|${glob(host.slice(2)).source}`, 'i')
      : glob(host ?? '*');
  const wanted = target[3] === '' ? '/' : (target[3] ?? '/');
  return (
    schemes.test(target[1] ?? '') && hosts.test(target[2] ?? '') && glob(rest ?? '/*').test(wanted)
  );
}

class WebRequest {
  onBeforeRequest(first: unknown, second?: unknown): void {
    const filtered = typeof first === 'object' && first !== null;
    const listener = (filtered ? second : first) as BeforeRequest | null;
    const patterns = filtered ? (first as { urls: string[] }).urls : ['<all_urls>'];
    handlers.beforeRequest = listener === null ? null : { listener, patterns };
  }
}

export class Session extends StrictEmitter {
  readonly protocol = protocol;
  readonly webRequest = strict('session.webRequest', new WebRequest());
  private spelling = true;
  private readonly clear: () => Promise<void>;

  constructor(clear: () => Promise<void>) {
    super('session', ['will-download', 'preconnect', 'spellcheck-dictionary-download-begin']);
    this.clear = clear;
  }
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    handlers.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    handlers.permissionCheck = handler;
  }
  // Nothing here asks these; Chromium's own answer in the stand-in is no.
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setBluetoothPairingHandler(_handler: unknown): void {}
  setUSBProtectedClassesHandler(_handler: unknown): void {}
  setCertificateVerifyProc(_handler: unknown): void {}
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spelling = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.spelling;
  }
  setSpellCheckerLanguages(_languages: string[]): void {}
  setSpellCheckerDictionaryDownloadURL(_url: string): void {}
  setProxy(_config: unknown): Promise<void> {
    return Promise.resolve();
  }
  setDownloadPath(_path: string): void {}
  enableNetworkEmulation(_options: unknown): void {}
  closeAllConnections(): Promise<void> {
    return Promise.resolve();
  }
  flushStorageData(): void {}
  clearCache(): Promise<void> {
    return Promise.resolve();
  }
  clearStorageData(): Promise<void> {
    return this.clear();
  }
  isPersistent(): boolean {
    return true;
  }
}

/** Only for files of this PC: a program that goes out is refused by name. */
export const net = strict('net', {
  async fetch(target: string | URL): Promise<Response> {
    const url = new URL(String(target));
    if (url.protocol !== 'file:') throw notImplemented(`net.fetch of ${url.protocol}`);
    return new Response(await readFile(fileURLToPath(url)));
  },
  isOnline: (): boolean => false,
});
