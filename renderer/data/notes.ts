import Dexie, { type Table } from 'dexie';

const NAME = 'huiyin-notes';

interface Note {
  key: string;
  text: string;
}

/** A database of their own: a store that is written anew, exchanged or thrown away takes none along. */
class Notes extends Dexie {
  declare notes: Table<Note, string>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ notes: 'key' });
  }
}

/**
 * Notes that a page leaves for the next start, such as numbers that were given out: never words.
 * On the disk when each call resolves; what `localStorage` is told reaches the disk seconds
 * later, and a window that is killed before has told it nothing. Each rejects with Dexie's errors.
 */
export async function putNote(key: string, text: string): Promise<void> {
  // One that cannot be opened tells nobody anything any more, and would keep the office from every restore.
  if (!(await canBeOpened())) await Dexie.delete(NAME);
  await withNotes((notes) => notes.put({ key, text }));
}

function canBeOpened(): Promise<boolean> {
  return withNotes(() => Promise.resolve()).then(
    () => true,
    () => false,
  );
}

export function removeNote(key: string): Promise<unknown> {
  return withNotes((notes) => notes.delete(key));
}

/** By key. Where nothing was ever noted nothing is made. */
export async function allNotes(): Promise<Map<string, string>> {
  if (!(await Dexie.getDatabaseNames()).includes(NAME)) return new Map();
  const all = await withNotes((notes) => notes.toArray());
  return new Map(all.map(({ key, text }) => [key, text]));
}

/** Open no longer than it is needed: nobody looks after it. */
async function withNotes<T>(work: (notes: Table<Note, string>) => PromiseLike<T>): Promise<T> {
  const opened = new Notes();
  try {
    await opened.open();
    return await work(opened.notes);
  } finally {
    opened.close();
  }
}
