import type { Page, Request, Route } from 'playwright-core';
import type { DriverParts } from './page-driver-parts';

type MayNavigate = (url: string, main: boolean) => Promise<boolean>;

/** Answers a request of the page by the program's own protocol handler; everything outside is written down and stopped. */
export async function answerRequest(
  route: Route,
  parts: DriverParts,
  page: Page,
  mayNavigate: MayNavigate,
): Promise<void> {
  try {
    const refusal = await refusalOf(route.request(), parts, page, mayNavigate);
    if (refusal === null) await fulfil(route, parts, page);
    else await route.abort(refusal);
  } catch {
    // The main process or the page has ended meanwhile.
    await route.abort('failed').catch(() => undefined);
  }
}

/** Why the request is stopped before anything answers it, as Chromium calls that; null when it may go on. */
async function refusalOf(
  request: Request,
  { main, addresses, evidence }: DriverParts,
  page: Page,
  mayNavigate: MayNavigate,
): Promise<'aborted' | 'blockedbyclient' | null> {
  const url = addresses.toApp(request.url());
  const isMainFrame = request.frame() === page.mainFrame();
  if (request.isNavigationRequest() && !(await mayNavigate(url, isMainFrame))) return 'aborted';
  const type = request.resourceType();
  const stopped = await main.call('beforeRequest', {
    url,
    method: request.method(),
    resourceType: type,
  });
  if (addresses.isInside(request.url())) return stopped ? 'blockedbyclient' : null;
  evidence.requests.push({ url, type, stoppedBy: stopped ? 'program' : 'stand-in' });
  return 'blockedbyclient';
}

async function fulfil(
  route: Route,
  { main, addresses, id }: DriverParts,
  page: Page,
): Promise<void> {
  const request = route.request();
  const url = addresses.toApp(request.url());
  const headers = Object.entries(await request.allHeaders()).filter(
    ([name]) => !name.startsWith(':'),
  );
  const answer = await main.call('request', {
    url,
    method: request.method(),
    headers,
    body: request.postDataBuffer(),
  });
  if (answer !== null) {
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(answer.body),
    });
    return;
  }
  if (request.frame() === page.mainFrame() && request.isNavigationRequest()) {
    const detail = { url, reason: 'ERR_FAILED' };
    await main.call('pageEvent', { id, event: 'did-fail-load', detail });
  }
  await route.abort('failed');
}
