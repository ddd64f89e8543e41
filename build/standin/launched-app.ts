import type { Page } from 'playwright-core';
import { decode, encode } from './codec';
import type { DialogAnswer } from './dialog-desk';
import type { Held, PageDriver } from './page-driver';
import type { TestHost } from './test-host';
import type { Bounds, DialogRequest, FrameView, MenuView, PrintOutcome, WindowView } from './wire';

/** A running program in the hands of a spec. */
export class LaunchedApp {
  private readonly host: TestHost;
  private over = false;

  constructor(host: TestHost) {
    this.host = host;
  }

  private get driver(): PageDriver {
    return this.host.current;
  }

  /** The window's page; after a crash, or in a new window, the one that took its place. */
  get page(): Page {
    return this.driver.page;
  }

  // What a person does ------------------------------------------------------------
  /** Presses the closing button of every window, waits for the end, and fails on anything that went wrong meanwhile. */
  async close(options: { timeout?: number; tolerate?: RegExp } = {}): Promise<void> {
    for (const { id } of await this.windows())
      await this.host.main.peer.call('closeWindow', { id });
    await this.end(options);
  }

  /** Ends the program by app.quit(), as 文件 → 退出 or Ctrl+C do. */
  async quit(options: { timeout?: number; tolerate?: RegExp } = {}): Promise<void> {
    await this.host.main.peer.call('quit', {}).catch(() => undefined);
    await this.end(options);
  }

  /** Presses the closing button without waiting for what follows. */
  async pressClose(): Promise<void> {
    for (const { id } of await this.windows())
      await this.host.main.peer.call('closeWindow', { id });
  }

  /** Ends both processes at once. Also for clearing up after a failed spec. */
  async kill(): Promise<void> {
    if (this.over) return;
    this.over = true;
    await this.host.kill();
  }

  /** Crashes the page and waits until the program shows another one in its place. */
  async crashPage(): Promise<void> {
    const crashed = this.page;
    const gone = crashed.waitForEvent('crash', { timeout: 10_000 });
    await this.driver.crash();
    await gone;
    const limit = Date.now() + 10_000;
    while (this.page === crashed) {
      if (Date.now() > limit) throw new Error('the program shows no page after the crash');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.page.waitForURL((url) => url.href !== 'about:blank');
    await this.page.waitForLoadState();
  }

  /** Electron sees that the page does not answer. Rejects when it does. */
  reportHang(): Promise<void> {
    return this.driver.reportHang();
  }

  /** Clicks down the application menu, e.g. clickMenu('文件', '导出…'). */
  clickMenu(...path: string[]): Promise<void> {
    return this.host.main.peer.call('clickMenu', { path });
  }

  /** The right-click menu shown last. */
  popupMenu(): MenuView[] {
    return this.host.popup;
  }
  clickPopup(...path: string[]): Promise<void> {
    return this.host.main.peer.call('clickPopup', { path });
  }

  /** Queues the answer to the next dialog that has none yet. */
  answerDialog(answer: DialogAnswer): void {
    this.host.dialogs.add(answer);
  }

  /** Says what the next printer's dialog ends with; without it the printer prints. */
  answerPrinter(outcome: PrintOutcome): void {
    this.host.printers.push(outcome);
  }

  // What happens to a PC -------------------------------------------------------------
  /** Windows shuts down or the person signs out; true when the program asked it to wait. */
  async endSession(): Promise<boolean> {
    return (await this.host.main.peer.call('endSession', {})).refused;
  }
  /** powerMonitor's events: shutdown, suspend, resume, lock-screen … */
  power(event: string): Promise<void> {
    return this.host.main.peer.call('power', { event });
  }
  /** Sets the clocks of both processes; they run on from there. */
  setClock(now: string): Promise<void> {
    return this.host.moveClock(now);
  }
  /** A disk that takes its time: what the page says on that channel reaches main only when it is released. */
  holdChannel(channel: string): Held {
    return this.driver.hold(channel);
  }
  moveWindow(bounds: Bounds, id = 1): Promise<void> {
    return this.host.main.peer.call('moveWindow', { id, bounds });
  }

  // What an attacker would try ---------------------------------------------------------
  /** Calls a channel as if from that frame; resolves with what the page would get, or rejects as it would. */
  async invokeFrom(frame: FrameView, channel: string, ...args: unknown[]): Promise<unknown> {
    const payload = encode(args);
    return decode(await this.host.main.peer.call('invoke', { id: 1, frame, channel, payload }));
  }
  /** A permission by Electron's name: does the program grant it when a page asks, and does it say that the page has it already? */
  permission(
    permission: string,
    url = 'app://huiyin/',
  ): Promise<{ asked: boolean; checked: boolean }> {
    return this.host.main.peer.call('permission', { id: 1, permission, url });
  }
  /** True when the program itself would stop a request that the page's policy has let through. */
  stops(url: string): Promise<boolean> {
    return this.host.main.peer.call('beforeRequest', { url, method: 'GET', resourceType: 'xhr' });
  }
  /** Fetches an address of the program's scheme past the page, with any method. */
  async request(
    url: string,
    method = 'GET',
  ): Promise<{ status: number; headers: Headers; text: string } | null> {
    const answer = await this.host.main.peer.call('request', {
      url,
      method,
      headers: [],
      body: null,
    });
    if (answer === null) return null;
    const text = Buffer.from(answer.body).toString('utf8');
    return { status: answer.status, headers: new Headers(answer.headers), text };
  }

  // What can be seen ------------------------------------------------------------------
  windows(): Promise<WindowView[]> {
    return this.host.main.peer.call('windows', {});
  }
  menu(): Promise<MenuView[]> {
    return this.host.main.peer.call('menu', {});
  }
  /** Every dialog shown so far. */
  dialogs(): readonly DialogRequest[] {
    return this.host.dialogs.shown;
  }
  shellCalls(): readonly { action: string; target: string }[] {
    return this.host.shellCalls;
  }
  /** What came out of the printer so far, each as a PDF file. */
  prints(): readonly Uint8Array[] {
    return this.host.prints;
  }
  switches(): readonly string[] {
    return this.host.switches;
  }
  refusedWindows(): readonly string[] {
    return this.host.evidence.refusedWindows;
  }
  refusedNavigations(): readonly string[] {
    return this.host.evidence.refusedNavigations;
  }
  refusedDownloads(): readonly string[] {
    return this.host.evidence.refusedDownloads;
  }
  /** Requests outside the program's scheme; the offline proof is that this and policyErrors() are empty. */
  requests(): readonly { url: string; type: string; stoppedBy: string }[] {
    return this.host.evidence.requests;
  }
  policyErrors(): readonly string[] {
    return this.host.evidence.policyErrors;
  }
  consoleErrors(): readonly string[] {
    return this.host.evidence.consoleErrors;
  }
  pageErrors(): readonly string[] {
    return this.host.evidence.pageErrors;
  }
  mainErrors(): readonly string[] {
    return this.host.evidence.mainErrors;
  }
  /** What main wrote on stdout and stderr. */
  output(): string {
    return this.host.main.output();
  }
  get mainPid(): number {
    return this.host.main.process.pid ?? 0;
  }
  /** Exit code or signal of the main process, when it ends. */
  get ended(): Promise<number | string> {
    return this.host.main.ended;
  }

  /** Everything that went wrong so far, one line each. */
  problems(): string[] {
    const { dialogs, evidence } = this.host;
    const unused = dialogs.unanswered;
    return [
      ...evidence.problems(),
      ...dialogs.unexpected.map((text) => `a dialog that no answer was ready for: ${text}`),
      ...(unused > 0 ? [`${unused} dialogs were expected and never shown`] : []),
    ];
  }

  private async end({
    timeout = 20_000,
    tolerate,
  }: {
    timeout?: number;
    tolerate?: RegExp;
  }): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), timeout);
    });
    const code = await Promise.race([this.host.main.ended, late]);
    clearTimeout(timer);
    if (code === 'late') {
      await this.kill();
      throw new Error(`the program did not end within ${timeout} ms\n${this.output()}`);
    }
    this.over = true;
    await this.host.closeBrowser();
    const problems = this.problems().filter((line) => tolerate?.test(line) !== true);
    if (code !== 0) problems.unshift(`the main process ended with ${code}\n${this.output()}`);
    if (problems.length > 0) throw new Error(`the run had problems:\n${problems.join('\n')}`);
  }
}
