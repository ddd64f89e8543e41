import type { CDPSession, Page } from 'playwright-core';

/** Marks key `n` and the end of its frame in the trace. As text: the loader of these files would put helpers into a function. */
const MARKS = `{
  let key = 0;
  window.addEventListener('keydown', () => {
    const at = key;
    key += 1;
    performance.mark('key ' + at);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => performance.mark('frame ' + at);
      channel.port2.postMessage(0);
    });
  }, true);
}`;

/** What is needed of an event of Chromium's traces; `tts` is the thread's own clock, µs. */
interface TraceEvent {
  name: string;
  tts?: number;
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const one of value) events.push(one as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['blink.user_timing'] };
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
 * What the page's own thread works from a key to the end of its frame, ms at full speed: the time
 * of a key without that of waiting for a processor, which on a busy PC is most of it. The first
 * key, by which much is compiled, is left out.
 */
export async function keyTimes(page: Page, keys = 90): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(MARKS);
  const events = await traced(session, async () => {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press('a');
      await page.waitForTimeout(key % 15 === 14 ? 700 : 110);
    }
  });
  await session.detach();
  const at = new Map(events.map(({ name, tts }) => [name, tts]));
  return Array.from({ length: keys - 1 }, (_one, key) => {
    const [began, ended] = [at.get(`key ${key + 1}`), at.get(`frame ${key + 1}`)];
    if (began === undefined || ended === undefined) throw new Error(`no trace of key ${key + 1}`);
    return (ended - began) / 1000;
  });
}
