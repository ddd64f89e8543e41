import { setWaiting } from '../../data/save-status';
import { isAnyOnItsWay, isFrameDrawn, takeAllIn } from './on-its-way';
import { leaveOut, takeIn } from './unsaved';

/** When a change is saved, ms. */
export interface Pace {
  /** From the first change to its saving; with `untilQuiet`, from the last one. */
  delay: number;
  /**
   * Typing is being paused for: every change begins the delay anew. Without it a save that
   * falls due while keys are coming begins right behind the frame of one, where the next
   * key is farthest away, and no later than `latest` after the first change.
   */
  untilQuiet: boolean;
  latest: number;
  /** Between attempts after a failure; null where only the next change or flush tries again. */
  retry: number | null;
}

/** Of a draft: within a second of a change even while typing goes on. */
export const DRAFT_PACE: Pace = { delay: 600, untilQuiet: false, latest: 900, retry: 5000 };
/** Pace of a field: a moment after the last key. */
export const FIELD_PACE: Pace = { delay: 500, untilQuiet: true, latest: 500, retry: null };

/** Typing has stopped: nothing came for this long, ms. */
const QUIET = 150;

/**
 * saved: everything given to the keeper is acknowledged. saving: something waits or is on
 * its way. failed: the last attempt did not succeed; what was typed stays here and is tried again.
 */
export type SaveState = 'saved' | 'saving' | 'failed';

/** How a keeper saves a value; what it throws is handed to `onFailure`. */
export interface Saving<T> {
  save: (value: T) => Promise<unknown>;
  onFailure?: (error: unknown) => void;
}

/**
 * Keeps the newest version of one thing that is being typed until it is saved: one save at
 * a time, the newest version last, at once when asked to flush. A keeper that holds
 * something is known to `flushTyped` by itself and outlives its screen.
 */
export class Keeper<T> {
  private state: SaveState = 'saved';
  /** The last version that was typed, saved or not; null before the first. */
  private typed: { value: T } | null = null;
  private pending: { value: T } | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastChange = 0;
  /** A save is due and waits for the next key's frame. */
  private isDue = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private saving: Saving<T>,
    private readonly pace: Pace,
  ) {}

  readonly getState = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The last version that was typed, saved or not; `stored` when nothing was. */
  newest(stored: T): T {
    return this.typed ? this.typed.value : stored;
  }

  /** True while a version is not yet acknowledged. */
  get dirty(): boolean {
    return this.pending !== null || this.running !== null;
  }

  /** From now on versions are saved this way, those that still wait as well. */
  saveBy(saving: Saving<T>): void {
    this.saving = saving;
  }

  /** Takes a new version; an earlier one that was not saved yet is not needed any more. */
  change(value: T): void {
    this.typed = { value };
    this.pending = { value };
    this.lastChange = Date.now();
    if (this.pace.untilQuiet) this.restart(this.pace.delay, () => void this.saveOne());
    else if (this.isDue) this.flushBehindFrame();
    else this.timer ??= setTimeout(() => this.fallDue(), this.pace.delay);
    this.set('saving');
  }

  /** Saves what waits now; resolves when everything is acknowledged or an attempt failed. True when nothing is left. */
  async flush(): Promise<boolean> {
    for (;;) {
      // Each time: a letter may have come while the one before was saved.
      takeAllIn();
      this.stopClock();
      if (!this.running) {
        if (!this.pending) return true;
        this.running = this.attempt(this.pending);
      }
      if (!(await this.running)) return false;
    }
  }

  private fallDue(): void {
    // A letter that is on its way comes in behind its frame, and with it the better moment.
    if (!isAnyOnItsWay() && Date.now() - this.lastChange >= QUIET) {
      void this.flush();
      return;
    }
    this.isDue = true;
    // For when no further key comes, or no frame because the window is hidden.
    this.restart(this.pace.latest - this.pace.delay, () => void this.flush());
  }

  private flushBehindFrame(): void {
    this.isDue = false;
    const inTaskOfItsOwn = () => setTimeout(() => void this.flush());
    if (isFrameDrawn()) inTaskOfItsOwn();
    else requestAnimationFrame(inTaskOfItsOwn);
  }

  private restart(delay: number, work: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(work, delay);
  }

  /** Saves the version that has come to rest; what is typed meanwhile has a clock of its own. */
  private async saveOne(): Promise<void> {
    this.stopClock();
    await this.running;
    if (!this.pending || this.running) return;
    this.running = this.attempt(this.pending);
    await this.running;
  }

  private stopClock(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isDue = false;
  }

  private async attempt(version: { value: T }): Promise<boolean> {
    this.pending = null;
    try {
      await this.saving.save(version.value);
      this.running = null;
      if (!this.pending) this.set('saved');
      return true;
    } catch (error) {
      this.running = null;
      this.pending ??= version;
      const { retry } = this.pace;
      if (retry !== null) this.timer ??= setTimeout(() => void this.flush(), retry);
      this.set('failed');
      this.saving.onFailure?.(error);
      return false;
    }
  }

  private set(state: SaveState): void {
    if (this.state === state) return;
    this.state = state;
    const isWaiting = state !== 'saved';
    setWaiting(this, isWaiting);
    if (isWaiting) takeIn(this);
    else leaveOut(this);
    for (const listener of this.listeners) listener();
  }
}
