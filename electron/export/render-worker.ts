import { Worker } from 'node:worker_threads';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { type RenderOptions, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { RedlineOrder } from '#shared/ipc/files';
import type { ReadingOrder } from '#shared/reading/order';
import type { NewBook } from '#shared/sheet/book';
import { Failure } from '../errors';

/** What is made: a Word file in which each document begins on a page of its own, 花脸稿, 大字版, or an Excel file. */
export type RenderJob =
  | { documents: readonly OfficialDocument[]; options: RenderOptions }
  | { redline: RedlineOrder }
  | { reading: ReadingOrder }
  | { book: NewBook };
export type RenderRequest = { id: number } & RenderJob;
export type RenderAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };

interface Waiting {
  /** Word or Excel. */
  kind: string;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** Makes Word and Excel files in a thread of its own, so that no window waits for it. */
export class RenderWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly file: string) {}

  /** Rejects with `unexpected` when the worker fails; the next call starts a fresh one. */
  render(document: OfficialDocument, options: RenderOptions): Promise<Uint8Array> {
    return this.renderMany([document], options);
  }

  /** Several documents into one file; rejects as `render` does. */
  renderMany(documents: readonly OfficialDocument[], options: RenderOptions): Promise<Uint8Array> {
    return this.make('Word', { documents, options });
  }

  /** 花脸稿; rejects as `render` does. */
  renderRedline(redline: RedlineOrder): Promise<Uint8Array> {
    return this.make('Word', { redline });
  }

  /** 大字版; rejects as `render` does. */
  renderReading(reading: ReadingOrder): Promise<Uint8Array> {
    return this.make('Word', { reading });
  }

  /** The bytes of an .xlsx; rejects as `render` does. */
  renderSheet(book: NewBook): Promise<Uint8Array> {
    return this.make('Excel', { book });
  }

  private make(kind: string, job: RenderJob): Promise<Uint8Array> {
    const worker = this.started();
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { kind, resolve, reject });
      worker.postMessage({ id, ...job } satisfies RenderRequest);
    });
  }

  /** Loads the package and renders an empty page while nobody waits. */
  warmUp(): void {
    const options = { profile: STANDARD_PROFILE, sample: false };
    this.render(emptyDocument(), options).catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file);
    worker.unref();
    worker.on('message', (answer: RenderAnswer) => this.settle(answer));
    worker.on('error', (error) => this.failAll(worker, error));
    worker.on('exit', () => this.failAll(worker, new Error('worker exited')));
    this.worker = worker;
    return worker;
  }

  private settle(answer: RenderAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else waiting?.reject(renderFailure(waiting.kind, new Error(answer.error)));
  }

  /** A thread that died earlier says so twice; its successor is not concerned. */
  private failAll(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { kind, reject } of this.waiting.values()) reject(renderFailure(kind, error));
    this.waiting.clear();
  }
}

function renderFailure(kind: string, cause: unknown): Failure {
  return new Failure(
    'unexpected',
    `生成 ${kind} 文件时出了意外，没有写入任何文件，内容没有改动。请再试一次；如果仍然不行，请导出诊断信息。`,
    cause,
  );
}
