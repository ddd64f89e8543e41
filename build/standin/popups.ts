import type { BrowserContext, Page } from 'playwright-core';
import type { Addresses } from './addresses';
import type { Evidence } from './evidence';
import type { ChildMethods, Peer } from './wire';

interface PopupParts {
  main: Peer<ChildMethods>;
  addresses: Addresses;
  evidence: Evidence;
  /** Number of the window whose page is asking; one page at a time is in front of a person. */
  window(): number;
  /** True for a page that shows one of the program's windows. */
  isOwn(page: Page): Promise<boolean>;
}

/** Pages that appear without the program having opened a window: it is asked, and none of them stays. */
export class Popups {
  /** Number of popups asked about at their first request, before their page was there. */
  private unseen = 0;
  private readonly asked = new WeakSet<Page>();

  constructor(private readonly parts: PopupParts) {}

  watch(context: BrowserContext): void {
    context.on('page', (page) => void this.look(page));
  }

  /** A request of a page that is none of the program's, or that has not appeared yet. */
  async requested(page: Page | null, pageUrl: string): Promise<void> {
    if (page === null) this.unseen += 1;
    else if (this.asked.has(page)) return;
    else this.asked.add(page);
    await this.ask(pageUrl);
  }

  private async look(page: Page): Promise<void> {
    const opened = (await page.opener().catch(() => null)) !== null;
    // The program's own windows begin empty as well, and are known before they go anywhere.
    if (!opened && page.url() === 'about:blank') {
      page.once('framenavigated', () => void this.look(page));
      return;
    }
    if (page.isClosed() || (await this.parts.isOwn(page))) return;
    if (!this.asked.has(page)) {
      this.asked.add(page);
      await this.take(page);
    }
    await page.close().catch(() => undefined);
  }

  private async take(page: Page): Promise<void> {
    // The count is taken at once: while the popup's address is looked for, its request may come.
    const before = this.unseen > 0;
    if (before) this.unseen -= 1;
    const url = await addressOf(page);
    if (url.startsWith('file:')) await this.dropped(url);
    // One without an address, such as window.open(), makes no request.
    else if (!before) await this.ask(url);
  }

  private async ask(pageUrl: string): Promise<void> {
    const { main, addresses, evidence, window } = this.parts;
    const url = addresses.toApp(pageUrl);
    try {
      const opened = await main.call('windowOpen', { id: window(), url });
      (opened ? evidence.openedWindows : evidence.refusedWindows).push(url);
    } catch (error) {
      evidence.mainError(String(error));
    }
  }

  /** A file dropped where the page does not take it: Chromium shows it beside the page, Electron in its place if it may. */
  private async dropped(url: string): Promise<void> {
    const { main, evidence, window } = this.parts;
    const windows = await main.call('windows', {});
    const { preferences } = windows.find(({ id }) => id === window()) ?? {};
    if (preferences?.navigateOnDragDrop === true)
      evidence.requests.push({ url, type: 'drop', stoppedBy: 'stand-in' });
    else evidence.refusedNavigations.push(url);
  }
}

/** Where the page was to go: an address that was not found is no longer its own. */
async function addressOf(page: Page): Promise<string> {
  if (!page.url().startsWith('chrome-error:')) return page.url();
  try {
    const session = await page.context().newCDPSession(page);
    const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
    return entries[currentIndex]?.url ?? page.url();
  } catch {
    return page.url();
  }
}
