import type { CDPSession, Page, Route } from 'playwright-core';
import { later } from './later';
import type { PageMessage } from './page/runtime';
import type { DriverParts } from './page-driver-parts';
import { answerRequest } from './page-requests';
import type { PdfOptions } from './wire';

const BINDING = 'standInCall';
/** How long a page may take to answer before it counts as hung, ms. */
const PATIENCE = 2000;

const A4_INCHES = { width: 210 / 25.4, height: 297 / 25.4 };

interface Preparation {
  runtime: string;
  preload: string;
  clockOffset: number;
  viewport: { width: number; height: number };
}

/** A channel whose messages are on their way for as long as a spec wants. */
export interface Held {
  /** The page has said something on it. */
  begun: Promise<void>;
  /** All that was said on the channel reaches main now, and what follows at once. */
  release(): void;
}

interface Door {
  take(channel: string, payload: string): void;
  moveClock(offset: number): void;
}

/** One window: a page of the driven browser, joined to the main process. */
export class PageDriver {
  /** The page that is driven, another one after a crash. */
  page: Page;
  private readonly parts: DriverParts;
  private cdp: CDPSession | null = null;
  /** Where the program itself sends the page: not a wish of the page. */
  private expected: string | null = null;
  private destroying = false;
  private crashed = false;
  private preparation: Preparation | null = null;
  private readonly held = new Map<string, () => Promise<void>>();
  private delivery: Promise<void> = Promise.resolve();

  constructor(parts: DriverParts) {
    this.parts = parts;
    this.page = parts.page;
  }

  async prepare(preparation: Preparation): Promise<void> {
    this.preparation = preparation;
    const { runtime, preload, clockOffset, viewport } = preparation;
    await this.page.setViewportSize(viewport);
    await this.page.exposeBinding(BINDING, async (source, message: PageMessage) => {
      const frame = {
        url: this.parts.addresses.toApp(source.frame.url()),
        main: source.frame === this.page.mainFrame(),
      };
      try {
        return { ok: true, value: await this.take(message, frame) };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
    const options = { clockOffset, platform: process.platform, versions: process.versions };
    // A preload runs in the main frame of the program's own pages only.
    await this.page.addInitScript({
      content: `if (window === window.top && location.hostname.endsWith('.localhost')) { (() => {
${runtime}
standInPage.startTest(${JSON.stringify(BINDING)}, Object.assign(${JSON.stringify(options)}, {
preload: function (require, process, module, exports) { ${preload}
} })); })(); }`,
    });
    this.watch();
  }

  private async take(message: PageMessage, frame: { url: string; main: boolean }): Promise<string> {
    const { main, id } = this.parts;
    if (message.kind === 'event') {
      await main.call('pageEvent', { id, event: message.event, detail: message.detail });
      return '';
    }
    if (message.kind === 'leave')
      return (await this.mayNavigate(message.url, frame.main)) ? 'allowed' : '';
    const { channel, payload } = message;
    await this.held.get(channel)?.();
    if (message.kind === 'invoke') return main.call('invoke', { id, frame, channel, payload });
    await main.call('send', { id, frame, channel, payload });
    return '';
  }

  private watch(): void {
    const { page } = this;
    const event = (name: string, detail: Record<string, unknown> = {}): void => {
      this.parts.main
        .call('pageEvent', { id: this.parts.id, event: name, detail })
        .catch(() => undefined);
    };
    this.parts.evidence.watchSockets(page);
    page.on('domcontentloaded', () => event('dom-ready'));
    page.on('load', () => {
      event('did-finish-load');
      this.parts.onLoaded();
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame())
        event('did-navigate', { url: this.parts.addresses.toApp(frame.url()) });
    });
    page.on('crash', () => {
      this.crashed = true;
      event('render-process-gone', { reason: 'crashed' });
    });
    page.on('download', (download) => {
      const details = {
        id: this.parts.id,
        url: download.url(),
        fileName: download.suggestedFilename(),
      };
      const { downloads, refusedDownloads } = this.parts.evidence;
      this.parts.main
        .call('download', details)
        .then((written) => (written ? downloads : refusedDownloads).push(details.fileName))
        .catch(() => undefined);
    });
    page.on('close', () => {
      if (!this.destroying && page === this.page)
        this.parts.main.call('windowGone', { id: this.parts.id }).catch(() => undefined);
    });
  }

  /** Answers a request by the program's own protocol handler; everything outside is written down and stopped. */
  answer(route: Route): Promise<void> {
    return answerRequest(route, this.parts, this.page, (url, main) => this.mayNavigate(url, main));
  }

  private async mayNavigate(url: string, main: boolean): Promise<boolean> {
    const here = this.parts.addresses.toApp(this.page.url());
    // A reload, and where the program itself sends the page, ask nobody.
    if (main && (url === this.expected || url === here)) return true;
    const allowed = await this.parts.main.call('willNavigate', { id: this.parts.id, url, main });
    if (!allowed) this.parts.evidence.refusedNavigations.push(url);
    return allowed;
  }

  async load(url: string): Promise<void> {
    const target = this.parts.addresses.toPage(url);
    if (target === null) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.expected = url;
    try {
      await this.revive();
      await this.page.goto(target);
    } catch (error) {
      throw new Error(`ERR_FAILED (-2) loading '${url}': ${String(error)}`);
    } finally {
      this.expected = null;
    }
  }

  async reload(): Promise<void> {
    if (this.crashed) await this.load(this.parts.addresses.toApp(this.page.url()));
    else await this.page.reload().catch(() => undefined);
  }

  /** A crashed page cannot be driven any more: the window goes on with a fresh one. */
  private async revive(): Promise<void> {
    if (!this.crashed || this.preparation === null) return;
    const gone = this.page;
    const fresh = await gone.context().newPage();
    this.crashed = false;
    this.cdp = null;
    this.page = fresh;
    await this.prepare(this.preparation);
    await gone.close().catch(() => undefined);
  }

  async resize(viewport: { width: number; height: number }): Promise<void> {
    if (this.preparation !== null) this.preparation.viewport = viewport;
    await this.page.setViewportSize(viewport).catch(() => undefined);
  }

  /** From now on what the page says on that channel is on its way, until it is released. */
  hold(channel: string): Held {
    const begun = later<void>();
    const ended = later<void>();
    this.held.set(channel, () => {
      begun.resolve();
      return ended.promise;
    });
    return {
      begun: begun.promise,
      release: () => {
        this.held.delete(channel);
        ended.resolve();
      },
    };
  }

  /** Hands messages to the page in the order in which they were sent. */
  deliver(channel: string, payload: string): Promise<void> {
    const send = (): Promise<void> =>
      this.page
        .evaluate(
          ([name, text]) => {
            const page = window as unknown as Record<symbol, Door | undefined>;
            page[Symbol.for('stand-in')]?.take(name, text);
          },
          [channel, payload] as const,
        )
        // A page on its way to another document hears nothing, as in Electron.
        .catch(() => undefined);
    this.delivery = this.delivery.then(send);
    return this.delivery;
  }

  async moveClock(offset: number): Promise<void> {
    await this.page.evaluate((by) => {
      const page = window as unknown as Record<symbol, Door | undefined>;
      page[Symbol.for('stand-in')]?.moveClock(by);
    }, offset);
  }

  async evaluate(code: string): Promise<string> {
    const value: unknown = await this.page.evaluate(code);
    return JSON.stringify(value === undefined ? { $: 'undefined' } : value);
  }

  private async session(): Promise<CDPSession> {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    return this.cdp;
  }

  /** Has Chromium itself run an editing command, with the rights a menu has. */
  async edit(command: string): Promise<void> {
    const session = await this.session();
    const key = { key: 'Unidentified', commands: [command] };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' });
  }

  async zoom(factor: number): Promise<void> {
    await (await this.session()).send('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
  }

  /** Tells the program that the page does not answer, as Chromium finds out by itself. Rejects when it does answer. */
  async reportHang(): Promise<void> {
    const answers = this.page.evaluate(() => true).catch(() => false);
    const patience = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE);
    });
    if (await Promise.race([answers, patience])) throw new Error('the page answers');
    await this.parts.main.call('pageEvent', {
      id: this.parts.id,
      event: 'unresponsive',
      detail: {},
    });
  }

  /** What the page looks like on paper. */
  async pdf({ margins = {}, ...options }: PdfOptions): Promise<Uint8Array> {
    const session = await this.session();
    const { data } = await session.send('Page.printToPDF', {
      ...options,
      paperWidth: A4_INCHES.width,
      paperHeight: A4_INCHES.height,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
    });
    return Buffer.from(data, 'base64');
  }

  async crash(): Promise<void> {
    // Never answered: the page is gone.
    void (await this.session()).send('Page.crash').catch(() => undefined);
  }

  async clearStorage(): Promise<void> {
    const origin = new URL(this.page.url()).origin;
    await (await this.session()).send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: 'all',
    });
  }

  async destroy(): Promise<void> {
    this.destroying = true;
    await this.page.close().catch(() => undefined);
  }
}
