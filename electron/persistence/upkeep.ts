import { DAILY } from './fewer-points';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { writeReached } from './reached';
import type { RestorePoints } from './restore-points';
import { civilDay } from './retention';

/** What is done beside the work. Failing, it is warned of and done later: nothing acknowledged is in danger. */
export class Upkeep {
  /** Civil day for which yesterday's restore point has been seen to. */
  private checkedDay = '';

  constructor(
    private readonly writer: Writer,
    private readonly journal: Journal,
    private readonly points: RestorePoints,
    private readonly now: () => number,
  ) {}

  /** Keeps yesterday's last state before the first change of a new day. */
  async daily(): Promise<void> {
    const today = civilDay(this.now());
    if (today === this.checkedDay) return;
    this.checkedDay = today;
    const { journal, points } = this;
    if (journal.live.isEmpty && journal.sequence === 0) return;
    try {
      const newest = await points.newest(journal.history);
      if (newest >= journal.sequence) return;
      if (newest >= 0 && civilDay(journal.at) === today) return;
      const at = journal.at === '' ? new Date(this.now()).toISOString() : journal.at;
      await points.create(journal, DAILY, at);
      await this.note();
    } catch (error) {
      this.writer.warn(error);
    }
  }

  /** Writes down how far the journal has come. */
  note(): Promise<void> {
    return writeReached(this.writer, this.journal).catch(this.writer.warn);
  }

  async all(): Promise<void> {
    await this.daily();
    const { journal } = this;
    if (!journal.compactionDue) return;
    try {
      await journal.compact();
      await this.note();
    } catch (error) {
      journal.postponeCompaction();
      this.writer.warn(error);
    }
  }
}
