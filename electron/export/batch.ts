import type { WrittenFiles } from './write-target';

/**
 * The files of one batch into a folder: they are written one after the other, in the order in
 * which they were asked for, and none ever takes the place of another. A name that was free when
 * the batch began may be one that an earlier file had to evade to.
 */
export class Batch {
  private readonly own = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  /** `work` when all that was asked for before is done, well or not. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** What is remembered of written files, with those of this batch kept from being replaced. */
  keeping(written: WrittenFiles): WrittenFiles {
    return {
      get: (path) => written.get(path),
      set: (path, sum) => {
        this.own.add(path.toLowerCase());
        written.set(path, sum);
      },
      isKept: (path) => this.own.has(path.toLowerCase()),
    };
  }
}

/** The batches under way, by the token of their folder: each choice of a folder begins one. */
export class Batches {
  private readonly all = new Map<string, Batch>();

  of(token: string): Batch {
    const known = this.all.get(token) ?? new Batch();
    this.all.set(token, known);
    return known;
  }
}
