import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { NewBook, type ReadBook } from '#shared/sheet/book';
import { Failure } from '../errors';
import type { OnceAnswer } from '../worker/run-once';
import { sheetRefusals } from './errors';
import { readSheetBytes } from './read-sheet';
import { writeSheetBytes } from './write-sheet';

/** Entry of the spreadsheet worker: does the one task it was started for and posts the answer. */
const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('write'), book: NewBook }),
]);

async function answer(): Promise<OnceAnswer<ReadBook | Uint8Array>> {
  const task = Task.parse(workerData);
  if (task.kind === 'write') return { ok: true, result: writeSheetBytes(task.book) };
  try {
    return { ok: true, result: await readSheetBytes(task.name, task.bytes) };
  } catch (error) {
    const { code, message } =
      error instanceof Failure ? error : sheetRefusals.failed(task.name, error);
    return { ok: false, error: { code, message } };
  }
}

void answer().then((message) => parentPort?.postMessage(message));
