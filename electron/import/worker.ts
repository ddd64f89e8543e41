import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { ImportResult } from '#shared/ipc';
import { Failure } from '../errors';
import type { OnceAnswer } from '../worker/run-once';
import { refusals } from './errors';
import { readBytes } from './read-bytes';

/** Entry of the import worker: reads the one file it was started for and posts the answer. */
const Task = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

async function answer(): Promise<OnceAnswer<ImportResult>> {
  const { name, bytes } = Task.parse(workerData);
  try {
    return { ok: true, result: await readBytes(name, bytes) };
  } catch (error) {
    const { code, message } = error instanceof Failure ? error : refusals.failed(name, error);
    return { ok: false, error: { code, message } };
  }
}

void answer().then((message) => parentPort?.postMessage(message));
