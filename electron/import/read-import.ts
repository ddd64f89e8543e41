import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { DesktopErrorCode, ImportResult } from '#shared/ipc';
import { ImportError, refusals } from './errors';
import { refuseByLooks } from './looks';

export interface ReadImportOptions {
  /** The bundled worker (entry `electron/import/worker.ts`). */
  workerPath: string | URL;
  /** Milliseconds until the worker is ended; 30 s. */
  timeout?: number;
  /** Heap of the worker in MB; 1024. */
  memory?: number;
}

const WorkerAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: ImportResult }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: DesktopErrorCode, message: z.string() }),
  }),
]);

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

function failureOf(name: string, error: Error & { code?: string }): ImportError {
  return error.code === OUT_OF_MEMORY
    ? refusals.tooLargeInside(name)
    : refusals.failed(name, error);
}

/**
 * Reads a .docx or .txt in a worker of its own with limits on time and memory,
 * so that no file can freeze or fell the program. Rejects with ImportError.
 */
export async function readImport(
  name: string,
  bytes: Uint8Array,
  options: ReadImportOptions,
): Promise<ImportResult> {
  refuseByLooks(name, bytes);
  const { workerPath, timeout = 30_000, memory = 1024 } = options;
  const worker = new Worker(workerPath, {
    workerData: { name, bytes },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  try {
    return await new Promise<ImportResult>((resolve, reject) => {
      const timer = setTimeout(() => reject(refusals.tooSlow(name)), timeout);
      const fail = (error: ImportError) => {
        clearTimeout(timer);
        reject(error);
      };
      worker.once('message', (message: unknown) => {
        const answer = WorkerAnswer.safeParse(message);
        if (!answer.success) fail(refusals.failed(name, answer.error));
        else if (!answer.data.ok) {
          const { code, message: words } = answer.data.error;
          fail(new ImportError(code, words));
        } else {
          clearTimeout(timer);
          resolve(answer.data.result);
        }
      });
      worker.once('error', (error: Error) => fail(failureOf(name, error)));
      worker.once('exit', (code) =>
        fail(refusals.failed(name, new Error(`worker ended: ${code}`))),
      );
    });
  } finally {
    await worker.terminate();
  }
}
