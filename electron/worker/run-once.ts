import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { DesktopErrorCode } from '#shared/ipc';

/** What a worker that was started for one task posts back. */
export type OnceAnswer<T> =
  | { ok: true; result: T }
  | { ok: false; error: { code: DesktopErrorCode; message: string } };

export interface OnceOptions<T> {
  /** The bundled worker. */
  workerPath: string | URL;
  /** Handed to the worker as `workerData`. */
  task: unknown;
  /** Schema of the result. */
  result: z.ZodMiniType<T>;
  /** Milliseconds until the worker is ended. */
  timeout: number;
  /** Heap of the worker, MB. */
  memory: number;
  /** What is thrown when the worker refuses, or does not come to an answer. */
  failures: {
    refused: (code: DesktopErrorCode, message: string) => Error;
    tooSlow: () => Error;
    outOfMemory: () => Error;
    failed: (cause: unknown) => Error;
  };
}

const Refused = z.object({
  ok: z.literal(false),
  error: z.object({ code: DesktopErrorCode, message: z.string() }),
});

/**
 * Runs one task in a worker of its own with limits on time and memory, so that no
 * file can freeze or fell the program. Rejects with one of `failures`.
 */
export async function runOnce<T>(options: OnceOptions<T>): Promise<T> {
  const { failures } = options;
  const worker = new Worker(options.workerPath, {
    workerData: options.task,
    resourceLimits: { maxOldGenerationSizeMb: options.memory },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(failures.tooSlow()), options.timeout);
      worker.once('message', (message: unknown) => {
        const refused = Refused.safeParse(message);
        if (refused.success) {
          const { code, message: words } = refused.data.error;
          reject(failures.refused(code, words));
          return;
        }
        const done = z.object({ ok: z.literal(true), result: options.result }).safeParse(message);
        if (done.success) resolve(done.data.result as T);
        else reject(failures.failed(done.error));
      });
      worker.once('error', (error: Error & { code?: string }) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? failures.outOfMemory()
            : failures.failed(error),
        ),
      );
      worker.once('exit', (code) => reject(failures.failed(new Error(`worker ended: ${code}`))));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
