import { vi } from 'vitest';
import { CHANNELS, type Channel, type DesktopBridge } from '#shared/ipc';
import { type Position, tip } from '#shared/model/history';
import { answer, type Handlers } from '../../../electron/ipc/answer';
import { storeHandlers } from '../../../electron/persistence/handlers';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import type { CrashDisk, Loss } from '../../electron/persistence/crash-disk';
import type { Browser } from './browser';
import { openPage, type Page } from './page';
import { Power } from './power';

/** What lies on a PC that is switched off. */
export interface Saved {
  disk: CrashDisk;
  browser: Browser;
  settings: Settings;
}

export interface Settings {
  /** Name of the PC. */
  pc: string;
  folder: string;
  /** Milliseconds since 1970, as both sides see them. */
  now: number;
  /** The journal that this PC used last; '' before the first. */
  journalId: string;
  /** Where that journal was left. */
  left: Position | null;
  /** The journal is compacted when its tail is longer. */
  tailBytes: number;
}

/** Turns without a changing step after which nothing is under way: reading takes some. */
const QUIET = 400;

const SENDER = { url: 'app://huiyin/index.html', isMainFrame: true, isOwnWindow: true };

/** A PC that is switched on: main on a disk, the page on a profile, one power supply. */
export class Machine {
  readonly power = new Power();
  readonly settings: Settings;
  readonly disk: CrashDisk;
  browser: Browser;
  page: Page | null = null;
  /** Told of each request that main has carried out. */
  onAnswer: (channel: Channel) => void = () => undefined;
  private copy: SecondCopy | null = null;
  private refusal: unknown = null;

  /** A copy of what is saved is what this machine runs on. */
  constructor({ disk, browser, settings }: Saved) {
    this.disk = disk.fork().unlock();
    this.browser = browser.clone(this.power);
    this.settings = { ...settings };
    this.power.supply(this.disk);
  }

  /** Starts main. Where it refuses the folder, every question of the page is refused. */
  async boot(): Promise<void> {
    vi.setSystemTime(this.settings.now);
    const { folder, pc, tailBytes, journalId: expected } = this.settings;
    this.copy = null;
    this.refusal = null;
    try {
      const { left } = this.settings;
      this.copy = await SecondCopy.open(folder, { fs: this.disk, pc, expected, left, tailBytes });
      if (!this.copy.status().isAnother) this.remember();
    } catch (error) {
      this.refusal = error;
    }
  }

  private remember(): void {
    this.settings.left = tip(this.main().status());
    this.settings.journalId = this.settings.left.journalId;
  }

  /** Opens the window, and the office in it. */
  async open(): Promise<Page> {
    this.browser.install();
    const bridge = this.bridge();
    Object.assign(globalThis, { window: { desktop: bridge } });
    this.page = await openPage(() => this.power.isOut);
    return this.page;
  }

  /** Main and page, as at every start. */
  async start(): Promise<Page> {
    await this.boot();
    return this.open();
  }

  /** Main as the page reaches it: through the contract and the real handlers. */
  private bridge(): DesktopBridge {
    const copy = async () => this.main();
    // The page asks for nothing else in these tests; what it did would fail as unexpected.
    const handlers = storeHandlers({
      data: { copy, start: copy, told: async () => this.remember() },
      opened: { clear: async () => undefined },
      live: () => undefined,
    }) as Handlers;
    const { power } = this;
    const ask = (channel: Channel) => async (request: unknown) => {
      if (power.isOut) return failure('the power is out');
      const answered = await answer(channel, handlers, SENDER, structuredClone(request));
      if (answered.ok) CHANNELS[channel].response.parse(answered.value);
      else if (answered.error.code === 'bad-request' || answered.error.code === 'refused-sender')
        throw new Error(`${channel} ${answered.error.message}`);
      if (answered.ok && !power.isOut) this.onAnswer(channel);
      return structuredClone(answered);
    };
    const names = Object.keys(CHANNELS) as Channel[];
    return Object.fromEntries([
      ...names.map((name) => [name, ask(name)]),
      ['on', () => () => undefined],
    ]) as unknown as DesktopBridge;
  }

  /** What the page has begun by itself has come to its end. */
  async untilQuiet(): Promise<void> {
    for (let before = -1; before !== this.power.steps; ) {
      before = this.power.steps;
      await ticks(QUIET);
    }
  }

  /** Main's own side, for looking at it and for what the page does not ask for. */
  main(): SecondCopy {
    if (this.copy === null) throw this.refusal;
    return this.copy;
  }

  get refused(): boolean {
    return this.copy === null;
  }

  /** Everything is sent, the window closed, main ended in good order. */
  async quit(): Promise<Saved> {
    await this.page?.flush();
    return this.end();
  }

  /** The same without sending anything. */
  async end(): Promise<Saved> {
    await this.page?.close();
    if (this.copy !== null && this.page !== null) this.remember();
    await this.copy?.close();
    this.page = null;
    return this.saved();
  }

  /** The same, and the power stays on. */
  async endInPeace(): Promise<Saved> {
    this.power.cutAt = Number.POSITIVE_INFINITY;
    return this.end();
  }

  /** What lies there now. */
  saved(): Saved {
    return { disk: this.disk, browser: this.browser, settings: this.settings };
  }

  /** The window is loaded anew on another folder. */
  async moveTo(folder: string): Promise<void> {
    await this.page?.close();
    await this.copy?.close();
    this.settings.folder = folder;
    await this.start();
  }

  /** What is found when the power comes back; `loss` is what the disk had not synced. */
  async afterCut(loss: Loss): Promise<Saved> {
    await this.page?.die();
    await ticks(3);
    const disk = this.disk.afterCut(loss).unlock();
    const found = { disk, browser: this.browser.clone(), settings: this.settings };
    // Its timers end with it.
    await this.copy?.close().catch(() => undefined);
    return found;
  }

  /** A new window on the same main, after the old one died. */
  async reopen(): Promise<Page> {
    await this.page?.die();
    await ticks(3);
    await this.copy?.restorePoints();
    this.browser = this.browser.clone(this.power);
    this.power.cutAt = Number.POSITIVE_INFINITY;
    this.power.isOut = false;
    return this.open();
  }
}

function failure(message: string) {
  return { ok: false as const, error: { code: 'journal-failed' as const, message } };
}

/** What was under way on a dead machine comes to its end. */
export async function ticks(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((done) => setImmediate(done));
}
