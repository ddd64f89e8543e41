import type { Page } from 'playwright-core';

const MIB = 2 ** 20;

/**
 * What the page's worker holds, MiB, after its garbage has been collected: objects of its
 * scripts and the arrays behind them. Throws where it has none of that name.
 */
export async function workerHeap(page: Page, name: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const worker = await new Promise<string>((found, fail) => {
      session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
        if (targetInfo.type === 'worker' && targetInfo.title === name) found(sessionId);
      });
      session
        .send('Target.setAutoAttach', {
          autoAttach: true,
          waitForDebuggerOnStart: false,
          flatten: false,
        })
        .then(() => setTimeout(() => fail(new Error(`no worker ${name}`)), 5000), fail);
    });
    let lastId = 0;
    const ask = (method: string): Promise<unknown> => {
      lastId += 1;
      const id = lastId;
      return new Promise((answered, fail) => {
        session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
          const said = JSON.parse(message) as { id?: number; result?: unknown; error?: unknown };
          if (sessionId !== worker || said.id !== id) return;
          if (said.error) fail(new Error(JSON.stringify(said.error)));
          else answered(said.result);
        });
        const message = JSON.stringify({ id, method });
        session.send('Target.sendMessageToTarget', { sessionId: worker, message }).catch(fail);
      });
    };
    await ask('HeapProfiler.enable');
    await ask('HeapProfiler.collectGarbage');
    const used = (await ask('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize: number;
    };
    return (used.usedSize + used.backingStorageSize) / MIB;
  } finally {
    await session.detach();
  }
}
