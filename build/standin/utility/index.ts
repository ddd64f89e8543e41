import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { strict } from '../child/strict';

/** First script of a utility process: gives the program's own the port that Electron's has, and runs it. */

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message, undefined, undefined, () => undefined);
  }
  start(): void {}
  pause(): void {}
}

const parentPort = new ParentPort();
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
// The program has ended, however it did.
process.on('disconnect', () => process.exit(1));

const [node, own, script] = process.argv;
if (node === undefined || own === undefined || script === undefined)
  throw new Error('a utility process runs a script');
process.argv.splice(1, 1);
Object.assign(process, { type: 'utility', parentPort: strict('parentPort', parentPort) });
createRequire(own)(script);
