import path from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { testAddresses as addresses } from './addresses';
import type { Assets } from './assets';
import { type MainProcess, startMain } from './child-process';
import { DialogDesk } from './dialog-desk';
import { Evidence } from './evidence';
import { later } from './later';
import { DEFAULT_DISPLAY, type LaunchOptions } from './launch-options';
import { PageDriver } from './page-driver';
import { grantAsProgram } from './permissions';
import { Popups } from './popups';
import { profileOf } from './profile';
import { featuresOff } from './switches';
import { startBrowser, type TestBrowser } from './test-browser';
import type {
  Bounds,
  ChildConfig,
  DialogRequest,
  Handlers,
  HostMethods,
  MenuView,
  PdfOptions,
  PrintOutcome,
} from './wire';

const ON_PAPER: PdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};

/** The words on a page, at most a screenful; one that hangs holds nobody up. */
function wordsOf(page: Page): Promise<string> {
  const look = page.evaluate(() => document.body.innerText.slice(0, 6_000));
  const late = new Promise<string>((done) => setTimeout(done, 3_000, '(no answer)'));
  return Promise.race([look, late]).catch(String);
}

function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

const running = new Set<TestHost>();

/** What the windows of whatever runs show now, in words: so that a failure far away can be understood. */
export async function shownNow(): Promise<string> {
  const hosts = await Promise.all([...running].map((host) => Promise.all(host.windows.values())));
  const texts = await Promise.all(hosts.flat().map(({ page }) => wordsOf(page)));
  return texts.join('\n');
}

/** Ends whatever a spec left running, also what it was still starting when it ran out of time. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map((host) => host.kill()));
}

/** The host's side for tests: windows are pages of a Chromium driven by playwright. */
export class TestHost {
  readonly evidence = new Evidence();
  readonly dialogs: DialogDesk;
  readonly shellCalls: { action: string; target: string }[] = [];
  switches: string[] = [];
  popup: MenuView[] = [];
  /** What came out of the printer. */
  readonly prints: Uint8Array[] = [];
  /** What the next printers' dialogs end with; without any, the printer prints. */
  readonly printers: PrintOutcome[] = [];
  readonly main: MainProcess;
  readonly options: LaunchOptions;
  private readonly assets: Assets;
  readonly windows = new Map<number, Promise<PageDriver>>();
  private shown: PageDriver | null = null;
  private browser: Promise<TestBrowser> | null = null;
  private readonly popups: Popups;
  private readonly firstWindow = later<PageDriver>();
  private readonly firstLoad = later<void>();

  constructor(options: LaunchOptions, assets: Assets) {
    this.options = options;
    this.assets = assets;
    this.dialogs = new DialogDesk(options.dialogs ?? []);
    const config: ChildConfig = {
      appPath: options.appPath ?? path.resolve('.'),
      mode: 'test',
      locale: 'zh-CN',
      clockOffset: this.clockOffset,
      displays: options.displays ?? [DEFAULT_DISPLAY],
      isPackaged: options.isPackaged ?? false,
    };
    this.main = startMain(
      {
        script: assets.child,
        config,
        args: [`--user-data-dir=${options.userData}`, ...(options.args ?? [])],
        env: { TZ: 'Asia/Shanghai', ...options.env },
      },
      this.handlers(),
    );
    this.popups = new Popups({
      main: this.main.peer,
      addresses,
      evidence: this.evidence,
      window: () => this.windows.keys().next().value ?? 1,
      isOwn: async (page) => (await this.driverOf(page)) !== null,
    });
    running.add(this);
    this.firstWindow.promise.catch(() => undefined);
    this.firstLoad.promise.catch(() => undefined);
    void this.main.ended.then(async (code) => {
      const early = new Error(
        `the main process ended (${code}) before it showed a window\n${this.main.output()}`,
      );
      this.firstWindow.reject(early);
      this.firstLoad.reject(early);
      await this.closeBrowser();
      running.delete(this);
    });
  }

  private get clockOffset(): number {
    return this.options.now === undefined ? 0 : new Date(this.options.now).getTime() - Date.now();
  }

  /** Chromium is started only when a window is wanted: a refused second instance must not touch the profile. */
  private startBrowser(id: number): Promise<TestBrowser> {
    const start = async (): Promise<TestBrowser> => {
      const { policy } = await this.main.peer.call('webRtc', { id });
      return startBrowser(profileOf(this.options.userData), (context) => this.prepare(context), {
        without: featuresOff(this.switches),
        webRtc: policy,
      });
    };
    this.browser ??= start();
    return this.browser;
  }

  private async prepare(context: BrowserContext): Promise<void> {
    this.evidence.watch(context);
    await context.route('**/*', async (route) => {
      const page = pageOf(route.request());
      const driver = await this.driverOf(page);
      if (driver !== null) {
        await driver.answer(route);
        return;
      }
      // A window that the page opens: its first request comes before it has a frame.
      await this.popups.requested(page, route.request().url());
      await route.abort('blockedbyclient').catch(() => undefined);
    });
    this.popups.watch(context);
  }

  private async driverOf(page: Page | null): Promise<PageDriver | null> {
    for (const driver of await Promise.all(this.windows.values())) {
      if (driver.page === page) return driver;
    }
    return null;
  }

  private async openWindow(id: number, bounds: Bounds, preload: string): Promise<PageDriver> {
    const browser = await this.startBrowser(id);
    // The browser comes with a page, which the first window takes.
    const page = id === 1 ? browser.firstPage : await browser.context.newPage();
    await grantAsProgram(browser.context, this.main.peer, id);
    const driver = new PageDriver({
      id,
      page,
      main: this.main.peer,
      addresses,
      evidence: this.evidence,
      onLoaded: () => this.firstLoad.resolve(),
    });
    await driver.prepare({
      runtime: this.assets.testPage,
      preload,
      clockOffset: this.clockOffset,
      viewport: this.options.viewport ?? { width: bounds.width, height: bounds.height },
    });
    this.shown = driver;
    this.firstWindow.resolve(driver);
    return driver;
  }

  /** The window that was opened last. Throws before the first. */
  get current(): PageDriver {
    if (this.shown === null) throw new Error('there is no window yet');
    return this.shown;
  }

  private async driver(id: number): Promise<PageDriver> {
    const driver = await this.windows.get(id);
    if (driver === undefined) throw new Error(`there is no window ${id}`);
    return driver;
  }

  private handlers(): Handlers<HostMethods> {
    return {
      openWindow: async ({ id, bounds, preload }) => {
        const opening = this.openWindow(id, bounds, preload);
        opening.catch((error: unknown) => this.firstWindow.reject(error));
        this.windows.set(id, opening);
        await opening;
      },
      loadUrl: async ({ id, url }) => (await this.driver(id)).load(url),
      reload: async ({ id }) => (await this.driver(id)).reload(),
      destroyWindow: async ({ id }) => {
        const driver = await this.driver(id);
        this.windows.delete(id);
        // A browser without any page would end: one that is being opened comes first.
        await Promise.allSettled(this.windows.values());
        await driver.destroy();
      },
      windowState: async ({ id, bounds }) => {
        const { width, height } = bounds;
        if (this.options.viewport === undefined)
          await (await this.driver(id)).resize({ width, height });
      },
      toPage: async ({ id, channel, payload }) => (await this.driver(id)).deliver(channel, payload),
      evaluate: async ({ id, code }) => (await this.driver(id)).evaluate(code),
      edit: async ({ id, command }) => (await this.driver(id)).edit(command),
      zoom: async ({ id, factor }) => (await this.driver(id)).zoom(factor),
      crash: async ({ id }) => (await this.driver(id)).crash(),
      printToPdf: async ({ id, options }) => (await this.driver(id)).pdf(options),
      print: async ({ id }) => {
        const pdf = await (await this.driver(id)).pdf(ON_PAPER);
        const outcome = this.printers.shift() ?? { success: true, reason: '' };
        if (outcome.success) this.prints.push(pdf);
        return outcome;
      },
      dialog: (request: DialogRequest) => this.dialogs.show(request),
      shell: (call) => {
        this.shellCalls.push(call);
        return '';
      },
      popup: ({ menu }) => {
        this.popup = menu;
      },
      clearStorage: async ({ id }) => (await this.driver(id)).clearStorage(),
      mainError: ({ message }) => this.evidence.mainError(message),
      switches: ({ list }) => {
        this.switches = list;
      },
      leaving: () => undefined,
    };
  }

  /** Resolves when the first window's page has loaded. */
  async ready(): Promise<void> {
    await this.firstWindow.promise;
    await this.firstLoad.promise;
  }

  async moveClock(now: string): Promise<void> {
    const offset = new Date(now).getTime() - Date.now();
    await this.main.peer.call('clock', { offset });
    for (const driver of await Promise.all(this.windows.values())) await driver.moveClock(offset);
  }

  async closeBrowser(): Promise<void> {
    const browser = await this.browser?.catch(() => null);
    await browser?.close();
  }

  /** Ends everything at once, as a power cut would as far as processes go. */
  async kill(): Promise<void> {
    this.main.kill();
    const browser = await this.browser?.catch(() => null);
    await browser?.kill();
    await this.main.ended;
  }
}
