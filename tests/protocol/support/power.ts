import { type CrashDisk, PowerCut } from '../../electron/persistence/crash-disk';

/** Who dies when the power goes: the whole PC, or only the window while main goes on. */
export type Reach = 'all' | 'window';

/**
 * One supply for both sides: every changing step of the disk and of the browser is counted,
 * and at step `cutAt` everything (or the window alone) is dead.
 */
export class Power {
  steps = 0;
  /** The step (counted from 1) before which the power goes; Infinity for never. */
  cutAt = Number.POSITIVE_INFINITY;
  reach: Reach = 'all';
  isOut = false;
  /** Name of the step that was not done. */
  lastStep = '';
  /** Decides whether a step of the disk fails, and how; for a full disk. */
  failing: (operation: string, path: string) => string | null = () => null;

  /** Cuts at the `step`-th step from now on. */
  cutAfter(step: number, reach: Reach = 'all'): void {
    this.steps = 0;
    this.cutAt = step;
    this.reach = reach;
  }

  /** The disk hangs on this supply from now on. */
  supply(disk: CrashDisk): void {
    disk.failing = (operation, path) => {
      if (!operation.startsWith('open-')) this.step('disk', `${operation} ${path}`);
      else if (this.isOut && this.reach === 'all') throw new PowerCut();
      return this.failing(operation, path);
    };
  }

  /** A changing step; throws `PowerCut` instead when the power is out. */
  step(side: 'disk' | 'browser', name: string): void {
    if (!this.isOut) {
      this.steps += 1;
      if (this.steps < this.cutAt) return;
      this.isOut = true;
      this.lastStep = name;
    }
    if (side === 'browser' || this.reach === 'all') throw new PowerCut(name);
  }
}
