import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What must not happen in a run, written down as it happens. */
export class Evidence {
  /** Requests for anything outside the program's own scheme, whether or not the program stopped them itself. */
  readonly requests: { url: string; type: string; stoppedBy: 'program' | 'stand-in' }[] = [];
  /** The page's policy refused something: such a request never gets as far as the network. */
  readonly policyErrors: string[] = [];
  readonly consoleErrors: string[] = [];
  readonly pageErrors: string[] = [];
  readonly mainErrors: string[] = [];
  /** Windows that the page tried to open and was refused by the program. */
  readonly refusedWindows: string[] = [];
  /** Windows that the program would have let the page open; a page is shown one window only. */
  readonly openedWindows: string[] = [];
  /** Where the page, or a frame in it, wanted to go and was refused by the program. */
  readonly refusedNavigations: string[] = [];
  /** Files that the page tried to write into the person's folder, and was refused by the program or not. */
  readonly refusedDownloads: string[] = [];
  readonly downloads: string[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => this.console(message));
    context.on('weberror', (event) =>
      this.pageErrors.push(String(event.error().stack ?? event.error())),
    );
  }

  watchSockets(page: Page): void {
    page.on('websocket', (socket) =>
      this.requests.push({ url: socket.url(), type: 'websocket', stoppedBy: 'stand-in' }),
    );
  }

  private console(message: ConsoleMessage): void {
    const text = message.text();
    if (/content security policy|permissions policy|trusted ?types?/i.test(text))
      this.policyErrors.push(text);
    else if (message.type() === 'error') this.consoleErrors.push(text);
  }

  mainError(message: string): void {
    this.mainErrors.push(message);
  }

  /** One line for each thing that went wrong. */
  problems(): string[] {
    return [
      ...this.requests.map(({ url, type }) => `request outside the program: ${type} ${url}`),
      ...this.openedWindows.map((url) => `a window opened by the page: ${url}`),
      ...this.downloads.map((name) => `a file written by the page: ${name}`),
      ...this.policyErrors.map((text) => `page policy: ${text}`),
      ...this.consoleErrors.map((text) => `console: ${text}`),
      ...this.pageErrors.map((text) => `page error: ${text}`),
      ...this.mainErrors.map((text) => `main process: ${text}`),
    ];
  }
}
