import { Answer, Progress, Ready, type Task } from './task';

/** A process that runs `reader-child.ts`, as Electron's UtilityProcess is. */
export interface ReadingProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): unknown;
}

/** What the reading process is started with: a heap of 1 GB at most. */
export const EXEC_ARGV = ['--max-old-space-size=1024'];

/** Why there is no answer: it did not start, it took too long, or it ended half way. */
type Why = 'not-started' | 'too-slow' | 'ended';

export class NoAnswer extends Error {
  override name = 'NoAnswer';
  constructor(
    readonly why: Why,
    exitCode?: number,
  ) {
    super(exitCode === undefined ? why : `${why} ${exitCode}`);
  }
}

/** Somebody watches the reading of a file, and may stop it. */
export interface Watch {
  /** How far it is, 0 to 1. */
  tell: (share: number) => void;
  stop: AbortSignal;
}

/** One such process with its clock: every question is answered, or rejected with `NoAnswer`. */
export class Reading {
  private readonly ready: Promise<void>;
  private readonly exit: Promise<number>;
  private answered: (answer: Answer) => void = () => undefined;
  private tell: (share: number) => void = () => undefined;
  private isOver = false;

  /** `startLimit`: how long the process may take until it is ready, ms. */
  constructor(
    private readonly child: ReadingProcess,
    private readonly startLimit: number,
  ) {
    this.exit = new Promise((resolve) => {
      child.on('exit', (code) => {
        this.isOver = true;
        resolve(code);
      });
    });
    this.ready = new Promise((resolve) => {
      child.on('message', (message) => {
        const answer = Answer.safeParse(message);
        const progress = Progress.safeParse(message);
        if (answer.success) this.answered(answer.data);
        else if (progress.success) this.tell(progress.data.share);
        else if (Ready.safeParse(message).success) resolve();
        else this.kill();
      });
    });
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  /**
   * One question at a time; `limit` in ms from the moment it is ready. Rejects with
   * `NoAnswer`: the process is of no use any more then. Stopping it ends the process.
   */
  async ask(task: Task, limit: number, watch?: Watch): Promise<Answer> {
    const end = () => this.kill();
    watch?.stop.addEventListener('abort', end);
    this.tell = (share) => watch?.tell(share);
    try {
      return await this.answerTo(task, limit);
    } finally {
      this.tell = () => undefined;
      watch?.stop.removeEventListener('abort', end);
    }
  }

  private async answerTo(task: Task, limit: number): Promise<Answer> {
    await this.within(this.startLimit, this.ready, 'not-started', 'not-started');
    const answer = new Promise<Answer>((resolve) => {
      this.answered = resolve;
    });
    this.child.postMessage(task);
    return this.within(limit, answer, 'too-slow', 'ended');
  }

  private async within<T>(limit: number, what: Promise<T>, ifLate: Why, ifEnded: Why): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new NoAnswer(ifLate)), limit);
    });
    const ended = this.exit.then((code) => {
      throw new NoAnswer(ifEnded, code);
    });
    try {
      return await Promise.race([what, late, ended]);
    } finally {
      clearTimeout(timer);
      ended.catch(() => undefined);
    }
  }

  kill(): void {
    if (!this.isOver) this.child.kill();
  }
}
