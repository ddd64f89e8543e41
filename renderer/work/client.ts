import type { Progress } from '#shared/document/progress';
import { HELD, type TaskAnswer, type TaskRequest } from './answer';
import { pack } from './parcel';
import type { TaskInput, TaskName, TaskOutput } from './tasks';

/** The clerk, or the page itself, no longer wants the result. Never shown as an error. */
export class TaskCancelled extends Error {
  override name = 'TaskCancelled';
}

const NOT_RUNNING =
  '后台处理没有启动起来，这一步没有做，文字没有改动。请再试一次；如果仍然不行，请关闭程序后重新打开。';

export interface TaskOptions {
  /** Cancels the task, be it waiting or running. */
  signal?: AbortSignal;
  onProgress?: Progress;
}

interface Asked {
  id: number;
  task: TaskName;
  input: TaskInput<TaskName>;
}

interface Waiting {
  request: Asked;
  onProgress?: Progress;
  resolve: (output: TaskOutput<TaskName>) => void;
  reject: (reason: Error) => void;
}

/**
 * Hands tasks to one worker, one at a time in the order they were asked. The
 * worker's functions are never interrupted from inside: a running task is
 * cancelled by ending the worker, and the next task starts a new one. What an
 * ended worker still says is never heard.
 */
export class WorkClient {
  private worker: Worker | null = null;
  private running: Waiting | null = null;
  private readonly queue: Waiting[] = [];
  private lastId = 0;
  /** The worker is to be ended as soon as it has answered. */
  private isOld = false;
  /** What the worker holds, by task: of the next input it is sent what is new. */
  private readonly held = new Map<TaskName, Asked>();

  constructor(private readonly start: () => Worker) {}

  /**
   * The output of a task. Rejects with `TaskCancelled` when the signal asks for it,
   * else with an error whose message can be shown where the worker does not run.
   */
  run<N extends TaskName>(
    task: N,
    input: TaskInput<N>,
    { signal, onProgress }: TaskOptions = {},
  ): Promise<TaskOutput<N>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new TaskCancelled());
        return;
      }
      this.lastId += 1;
      const waiting: Waiting = {
        request: { id: this.lastId, task, input },
        onProgress,
        resolve: resolve as Waiting['resolve'],
        reject,
      };
      signal?.addEventListener('abort', () => this.cancel(waiting), { once: true });
      this.queue.push(waiting);
      this.next();
    });
  }

  /**
   * Ends the worker with all that it keeps of the texts it has read; a task that is running is
   * answered first, and what is asked afterwards is done on a new one.
   */
  forget(): void {
    if (this.running) this.isOld = true;
    else this.end();
  }

  private next(): void {
    if (this.running) return;
    if (this.isOld) this.end();
    const next = this.queue.shift();
    if (!next) return;
    this.running = next;
    try {
      this.worker ??= this.startWorker();
      this.send(this.worker, next.request);
    } catch {
      this.fail();
    }
  }

  private send(worker: Worker, asked: Asked): void {
    const { id, task, input } = asked;
    const base = this.held.get(task);
    const carried = base
      ? { id, task, base: base.id, parcel: pack(input, base.input) }
      : { id, task, input };
    worker.postMessage(carried as TaskRequest);
    if (HELD.has(task)) this.held.set(task, asked);
  }

  /** The worker does not hold what was counted from: it is given the whole. */
  private sendWhole({ request }: Waiting): void {
    this.held.delete(request.task);
    try {
      if (this.worker) this.send(this.worker, request);
    } catch {
      this.fail();
    }
  }

  private startWorker(): Worker {
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<TaskAnswer>) => {
      if (worker === this.worker) this.hear(data);
    });
    const broken = () => {
      if (worker === this.worker) this.fail();
    };
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
    return worker;
  }

  private hear(answer: TaskAnswer): void {
    const { running } = this;
    if (running?.request.id !== answer.id) return;
    if (answer.kind === 'progress') {
      running.onProgress?.(answer.share);
      return;
    }
    if (answer.kind === 'not-held') {
      this.sendWhole(running);
      return;
    }
    this.running = null;
    if (answer.kind === 'done') running.resolve(answer.output);
    else running.reject(new Error(answer.message));
    this.next();
  }

  /** The worker cannot be started or broke down: the running task fails, the next one tries anew. */
  private fail(): void {
    const { running } = this;
    this.end();
    running?.reject(new Error(NOT_RUNNING));
    this.next();
  }

  private cancel(waiting: Waiting): void {
    const place = this.queue.indexOf(waiting);
    if (place >= 0) this.queue.splice(place, 1);
    else if (waiting === this.running) this.end();
    else return;
    waiting.reject(new TaskCancelled());
    this.next();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.running = null;
    this.isOld = false;
    this.held.clear();
  }
}
