import { Version } from './lineage';
import { changed } from './office';

export const EMPTY = new Version('empty', new Map());

/** What the model of a random sequence knows of both PCs and the folder. */
export class Known {
  /** What the store and the folder hold; the store of the PC that is not in use. */
  protected store: Version | null = EMPTY;
  protected folder: Version = EMPTY;
  protected elsewhere: Version | null = null;
  /** Ids that rows are written, removed and purged under; no id is used again after a purge. */
  protected readonly ids = ['p', 'q', 'r', 'L3'];
  /** Words of which no byte may be left. */
  protected purged: string[] = [];
  protected written = 0;

  /**
   * The journal holds what it held, and more has been written to it: what the store of the
   * other PC holds beside that and never sent does not follow on it any more.
   */
  protected goOn(): void {
    const { name, content } = this.folder;
    this.folder = new Version(`${name}, written once more`, content, this.folder);
    this.store = this.folder;
  }

  /** What the other PC's store alone holds loses what was purged as well, once the folder is back there. */
  protected leaveOutElsewhere(id: string): void {
    const { elsewhere: store } = this;
    if (store === null || store.isIn(this.folder)) return;
    const without = changed(store.content, { [id]: null });
    this.elsewhere = new Version(`${store.name} without ${id}`, without, store);
  }

  /** What the other PC's store says at a place, if it went a way of its own: set aside, it keeps that. */
  protected saidElsewhere(place: string): string | undefined {
    const { elsewhere: store } = this;
    return store?.isIn(this.folder) ? undefined : store?.content.get(place);
  }

  protected wordsOf(id: string): string[] {
    return Array.from({ length: this.written }, (_, at) => `〔${id}-${at}〕`);
  }
}
