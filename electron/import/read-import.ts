import { ImportResult } from '#shared/ipc';
import { Failure } from '../errors';
import { runOnce } from '../worker/run-once';
import { refusals } from './errors';
import { refuseByLooks } from './looks';

export interface ReadImportOptions {
  /** The bundled worker (entry `electron/import/worker.ts`). */
  workerPath: string | URL;
  /** Milliseconds until the worker is ended; 30 s. */
  timeout?: number;
  /** Heap of the worker in MB; 1024. */
  memory?: number;
}

/**
 * Reads a .docx or .txt in a worker of its own with limits on time and memory,
 * so that no file can freeze or fell the program. Rejects with Failure.
 */
export async function readImport(
  name: string,
  bytes: Uint8Array,
  options: ReadImportOptions,
): Promise<ImportResult> {
  refuseByLooks(name, bytes);
  const { workerPath, timeout = 30_000, memory = 1024 } = options;
  return runOnce({
    workerPath,
    task: { name, bytes },
    result: ImportResult,
    timeout,
    memory,
    failures: {
      refused: (code, message) => new Failure(code, message),
      tooSlow: () => refusals.tooSlow(name),
      outOfMemory: () => refusals.tooLargeInside(name),
      failed: (cause) => refusals.failed(name, cause),
    },
  });
}
