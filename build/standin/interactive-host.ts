import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Addresses, loopbackAddresses } from './addresses';
import type { Assets } from './assets';
import { type MainProcess, startMain } from './child-process';
import { LoopbackServer } from './loopback-server';
import { type OpenBrowser, openBrowser, openOutside } from './open-browser';
import type { PageMessage } from './page/runtime';
import { featuresOff } from './switches';
import {
  type DialogRequest,
  type Handlers,
  type HostMethods,
  PRINTED,
  type PrintOutcome,
  type WebRequestView,
  type WebResponseView,
} from './wire';

export interface InteractiveOptions {
  appPath: string;
  assets: Assets;
  args: readonly string[];
  env?: Record<string, string>;
  /** Browser to show the window in; null prints the address only. */
  browser: string | null;
  say: (line: string) => void;
}

interface WaitingDialog {
  request: DialogRequest;
  resolve(result: Record<string, unknown>): void;
}

const GRACE = 3000;

/** The host's side for a person: one window, shown by an installed browser from a loopback address. */
export class InteractiveHost {
  readonly main: MainProcess;
  readonly server: LoopbackServer;
  /** Where files handed over by the browser wait for the program. */
  private switches: string[] = [];
  private readonly uploads = mkdtempSync(path.join(os.tmpdir(), 'huiyin-upload-'));
  private readonly options: InteractiveOptions;
  private readonly dialogs = new Map<number, WaitingDialog>();
  private addresses: Addresses | null = null;
  /** The program asked to be started anew. */
  again = false;
  private startUrl = '';
  private preload = '';
  private browser: OpenBrowser | null = null;
  private printed: () => void = () => undefined;
  private lastDialog = 0;
  private goneTimer: NodeJS.Timeout | null = null;

  constructor(options: InteractiveOptions) {
    this.options = options;
    this.server = new LoopbackServer({
      uploads: this.uploads,
      serve: (view) => this.serve(view),
      message: (message) => this.message(message),
      dialogAnswer: (number, result) => this.answered(number, result),
      pageScript: () => this.pageScript(),
      connected: () => this.connected(),
      disconnected: () => this.disconnected(),
    });
    this.main = startMain(
      {
        script: options.assets.child,
        config: {
          appPath: options.appPath,
          mode: 'interactive',
          locale: 'zh-CN',
          clockOffset: 0,
          displays: [
            {
              bounds: { x: 0, y: 0, width: 1366, height: 768 },
              workArea: { x: 0, y: 0, width: 1366, height: 728 },
              scaleFactor: 1,
            },
          ],
          isPackaged: false,
        },
        args: options.args,
        env: options.env ?? {},
        onOutput: (text) => process.stderr.write(text),
      },
      this.handlers(),
    );
  }

  /** Asks the program to quit; its page sends what is unsaved first. */
  quit(): void {
    // With no page there is nothing unsaved, and nobody who could answer.
    if (!this.server.isConnected)
      this.main.peer.call('windowGone', { id: 1 }).catch(() => undefined);
    this.main.peer.call('quit', {}).catch(() => undefined);
  }

  /** Resolves with the exit code when the program has ended and everything is put away. */
  async finished(): Promise<number> {
    const code = await this.main.ended;
    this.server.say({ kind: 'close' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    this.browser?.close();
    await this.server.close();
    rmSync(this.uploads, { recursive: true, force: true });
    return typeof code === 'number' ? code : 1;
  }

  private handlers(): Handlers<HostMethods> {
    const page = (kind: string) => () => this.server.say({ kind });
    return {
      openWindow: ({ id, preload }) => {
        if (id !== 1) throw new Error('a second window is not implemented in the stand-in');
        this.preload = preload;
      },
      loadUrl: ({ url }) => this.load(url),
      reload: page('reload'),
      destroyWindow: page('close'),
      windowState: () => undefined,
      toPage: ({ channel, payload }) => this.server.say({ kind: 'message', channel, payload }),
      evaluate: () => {
        throw new Error('executeJavaScript is not implemented in the stand-in for a browser');
      },
      // The browser has its own menus for these.
      edit: () => undefined,
      zoom: () => undefined,
      popup: () => undefined,
      crash: page('reload'),
      printToPdf: () => {
        throw new Error('printToPDF is not implemented in the stand-in for a browser');
      },
      print: () => this.print(),
      dialog: (request) => this.showDialog(request),
      shell: ({ action, target }) => openOutside(action, target, this.options.say),
      clearStorage: () => undefined,
      mainError: () => undefined,
      switches: ({ list }) => {
        this.switches = list;
      },
      leaving: ({ again = false }) => {
        this.again = again;
      },
    };
  }

  /** The browser asks for the printer itself, and does not say what became of it. */
  private print(): Promise<PrintOutcome> {
    this.server.say({ kind: 'print' });
    return new Promise((resolve) => {
      this.printed = () => resolve({ success: true, reason: '' });
    });
  }

  private async load(url: string): Promise<void> {
    const app = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0];
    if (app === undefined) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    const origin = await this.server.listen();
    this.addresses = loopbackAddresses(origin, app);
    this.startUrl = this.addresses.toPage(url) ?? origin;
    const entry = this.server.entry(this.startUrl);
    if (this.options.browser === null) {
      this.options.say(`open in any browser on this PC: ${entry}`);
      return;
    }
    this.browser = openBrowser(
      this.options.browser,
      entry,
      featuresOff(this.switches),
      (reason) => {
        this.options.say(`${reason}; open in any browser on this PC: ${entry}`);
      },
    );
  }

  private async serve(view: WebRequestView): Promise<WebResponseView | null> {
    const url = this.addresses?.toApp(view.url) ?? view.url;
    return this.main.peer.call('request', { ...view, url });
  }

  private pageScript(): string {
    const options = { clockOffset: 0, platform: process.platform, versions: process.versions };
    return `(() => {
${this.options.assets.interactivePage}
standInPage.startInteractive(${JSON.stringify(this.server.token)}, Object.assign(${JSON.stringify(options)}, {
preload: function (require, process, module, exports) { ${this.preload}
} })); })();`;
  }

  private async message(message: PageMessage): Promise<string> {
    const { peer } = this.main;
    const frame = { url: this.addresses?.toApp(this.startUrl) ?? '', main: true };
    if (message.kind === 'invoke') {
      return peer.call('invoke', {
        id: 1,
        frame,
        channel: message.channel,
        payload: message.payload,
      });
    }
    if (message.kind === 'send') {
      await peer.call('send', { id: 1, frame, channel: message.channel, payload: message.payload });
    } else if (message.kind === 'event' && message.event === PRINTED) {
      this.printed();
    } else if (message.kind === 'event') {
      await peer.call('pageEvent', { id: 1, event: message.event, detail: message.detail });
    }
    return '';
  }

  private connected(): void {
    if (this.goneTimer !== null) clearTimeout(this.goneTimer);
    this.goneTimer = null;
    for (const event of ['dom-ready', 'did-finish-load']) {
      this.main.peer.call('pageEvent', { id: 1, event, detail: {} }).catch(() => undefined);
    }
    // Dialogs that were open when the page was loaded again are shown again.
    for (const [number, { request }] of this.dialogs) this.sayDialog(number, request);
  }

  /** The browser's window was closed: it waits for nobody, so the program's own window goes with it. */
  private disconnected(): void {
    if (this.goneTimer !== null) clearTimeout(this.goneTimer);
    this.goneTimer = setTimeout(() => {
      this.main.peer.call('windowGone', { id: 1 }).catch(() => undefined);
    }, GRACE);
  }

  private sayDialog(number: number, { kind, options: asked }: DialogRequest): void {
    const options = { ...asked, defaultPath: startingPath(asked.defaultPath) };
    this.server.say({ kind: 'dialog', dialog: { number, kind, options, folder: os.homedir() } });
  }

  private showDialog(request: DialogRequest): Promise<Record<string, unknown>> {
    if (!this.server.isConnected) {
      const { title, message, detail, content, cancelId } = request.options;
      const text = [title, message, detail, content].filter(
        (item) => typeof item === 'string' && item !== '',
      );
      this.options.say(text.join('\n'));
      return Promise.resolve({
        response: Number(cancelId ?? 0),
        checkboxChecked: false,
        canceled: true,
        filePaths: [],
        filePath: '',
      });
    }
    this.lastDialog += 1;
    const number = this.lastDialog;
    this.sayDialog(number, request);
    return new Promise((resolve) => this.dialogs.set(number, { request, resolve }));
  }

  private answered(number: number, result: Record<string, unknown>): void {
    this.dialogs.get(number)?.resolve(result);
    this.dialogs.delete(number);
  }
}

/** Where a dialog begins: in the person's own folder where the suggested one is not there. */
function startingPath(suggested: unknown): string {
  if (typeof suggested !== 'string' || suggested === '') return '';
  const here = existsSync(suggested) || existsSync(path.dirname(suggested));
  return path.isAbsolute(suggested) && here
    ? suggested
    : path.join(os.homedir(), path.basename(suggested));
}
