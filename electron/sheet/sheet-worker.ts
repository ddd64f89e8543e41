import * as z from 'zod/mini';
import { type NewBook, ReadBook } from '#shared/sheet/book';
import { Failure } from '../errors';
import { runOnce } from '../worker/run-once';
import { sheetRefusals } from './errors';
import { refuseSheetByLooks } from './looks';

export interface SheetWorkerOptions {
  /** The bundled worker (entry `electron/sheet/worker.ts`). */
  workerPath: string | URL;
  /** Milliseconds until the worker is ended; 30 s. */
  timeout?: number;
  /** Heap of the worker in MB; 1024. */
  memory?: number;
}

/** Reads an .xlsx or .xls in a worker of its own with limits on time and memory. Rejects with Failure. */
export async function readSheet(
  name: string,
  bytes: Uint8Array,
  options: SheetWorkerOptions,
): Promise<ReadBook> {
  refuseSheetByLooks(name, bytes);
  const { workerPath, timeout = 30_000, memory = 1024 } = options;
  return runOnce({
    workerPath,
    task: { kind: 'read', name, bytes },
    result: ReadBook,
    timeout,
    memory,
    failures: {
      refused: (code, message) => new Failure(code, message),
      tooSlow: () => sheetRefusals.tooSlow(name),
      outOfMemory: () => sheetRefusals.tooLargeInside(name),
      failed: (cause) => sheetRefusals.failed(name, cause),
    },
  });
}

/** The bytes of an .xlsx, made in a worker of its own. Rejects with `Failure` (unexpected). */
export async function renderSheet(book: NewBook, options: SheetWorkerOptions): Promise<Uint8Array> {
  const { workerPath, timeout = 60_000, memory = 1024 } = options;
  const failure = (cause?: unknown) =>
    new Failure(
      'unexpected',
      '生成 Excel 文件时出了意外，没有写入任何文件，内容没有改动。请再试一次；如果仍然不行，请导出诊断信息。',
      cause,
    );
  return runOnce({
    workerPath,
    task: { kind: 'write', book },
    result: z.instanceof(Uint8Array),
    timeout,
    memory,
    failures: {
      refused: () => failure(),
      tooSlow: failure,
      outOfMemory: failure,
      failed: failure,
    },
  });
}
