import { watchLeaving } from './leaving';
import { moveClock, type PageMessage, start, type Transport } from './runtime';

/** Joins a page driven by playwright to its host through a binding. */

type Reply = { ok: true; value: string } | { ok: false; message: string };
type Binding = (message: PageMessage) => Promise<Reply>;
const DOOR = Symbol.for('stand-in');

function testTransport(call: Binding): Transport {
  return {
    async post(message) {
      const start = performance.now();
      const asked = call(message);
      // User timing, so that a bench can tell the program's time from the stand-in's: for how
      // long the page itself was held up, and how long the whole way took.
      performance.measure('stand-in handing over', { start });
      const reply = await asked;
      if (message.kind === 'invoke') performance.measure(`stand-in ${message.channel}`, { start });
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
    listen(take) {
      Object.defineProperty(window, DOOR, { value: { take, moveClock }, enumerable: false });
    },
  };
}

export function startTest(
  bindingName: string,
  options: Omit<Parameters<typeof start>[0], 'transport'>,
): void {
  const call = (window as unknown as Record<string, Binding | undefined>)[bindingName];
  if (call === undefined) throw new Error('the stand-in did not reach the page');
  Reflect.deleteProperty(window, bindingName);
  const transport = testTransport(call);
  watchLeaving(transport);
  start({ ...options, transport });
}
