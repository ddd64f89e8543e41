import type { CDPSession, Page } from 'playwright-core';

/** Marks key `n` and the end of its frame in the trace. As text: the loader of these files would put helpers into a function. */
const MARKS = `if (!('benchKeys' in window)) {
  window.benchKeys = 0;
  window.addEventListener('keydown', () => {
    const at = window.benchKeys;
    window.benchKeys += 1;
    performance.mark('key ' + at);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => performance.mark('frame ' + at);
      channel.port2.postMessage(0);
    });
  }, true);
}`;

/** What is needed of an event of Chromium's traces; `tts` and `tdur` are of the thread's own clock, µs. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tts?: number;
  tdur?: number;
  args?: { name?: string };
}

async function traced(
  session: CDPSession,
  category: string,
  work: () => Promise<void>,
  isWanted: (event: TraceEvent) => boolean = () => true,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const one of value as TraceEvent[]) if (isWanted(one)) events.push(one);
  };
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: [category] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const complete = new Promise<void>((done) =>
    session.once('Tracing.tracingComplete', () => done()),
  );
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * What the page's own thread works from a key to the end of its frame while `type` presses keys,
 * ms: the time of a key without that of waiting for a processor, which on a busy PC is most of
 * it. The first key, by which much is compiled, is left out.
 */
export async function threadOf<T>(
  page: Page,
  type: () => Promise<T>,
): Promise<{ typed: T; own: number[] }> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(MARKS);
  const first = await page.evaluate<number>('benchKeys');
  const typed: T[] = [];
  const events = await traced(session, 'blink.user_timing', async () => {
    typed.push(await type());
  });
  await session.detach();
  const keys = (await page.evaluate<number>('benchKeys')) - first;
  const at = new Map(events.map(({ name, tts }) => [name, tts]));
  const own = Array.from({ length: keys - 1 }, (_one, index) => {
    const key = first + 1 + index;
    const [began, ended] = [at.get(`key ${key}`), at.get(`frame ${key}`)];
    if (began === undefined || ended === undefined) throw new Error(`no trace of key ${key}`);
    return (ended - began) / 1000;
  });
  return { typed: typed[0] as T, own };
}

/** The same of keys pressed at full speed. */
export async function keyTimes(page: Page, keys = 90): Promise<number[]> {
  const { own } = await threadOf(page, async () => {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press('a');
      await page.waitForTimeout(key % 15 === 14 ? 700 : 110);
    }
  });
  return own;
}

/** Tasks of the page's thread that are shorter than this are of no interest, µs. */
const LONG = 10_000;

/**
 * The longest task that the page's own thread does during `work`, ms: how long the window cannot
 * answer, without the time in which other programs have the processor.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const isWanted = ({ name, tdur = 0 }: TraceEvent) =>
    name === 'thread_name' || (name.endsWith('RunTask') && tdur > LONG);
  const events = await traced(session, 'toplevel', work, isWanted);
  await session.detach();
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isPage = ({ name, args }: TraceEvent) =>
    name === 'thread_name' && args?.name === 'CrRendererMain';
  const pages = new Set(events.filter(isPage).map(placeOf));
  if (pages.size === 0) throw new Error('no trace of a page');
  const times = events.filter((one) => pages.has(placeOf(one))).map(({ tdur = 0 }) => tdur / 1000);
  return Math.max(0, ...times);
}
