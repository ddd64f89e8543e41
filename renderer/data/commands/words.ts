import { v7 as newId } from 'uuid';
import { type ImportPlan, isUpdate } from '#shared/directory/import-plan';
import { nothingMet } from '#shared/model/door/door';
import type { OfficeWord } from '#shared/model/proof';
import { STARTING_WORDS } from '#shared/proofread/data/starting-words';
import type { WordFacts } from '#shared/words/line';
import { store } from '../active';
import { soundRows } from '../admit';
import { tellOfMet } from '../told';
import type { ImportReceipt } from './directory-import';
import { inParts, UNWATCHED, type Watched } from './watched';

const now = (): string => new Date().toISOString();

/** Puts an entry into the dictionary, or in the place of the one with this id. */
export async function saveWord(facts: WordFacts, id: string = newId()): Promise<void> {
  await store().words.put({ id, ...facts, updatedAt: now() });
}

/**
 * Takes an entry out. One that came with the program is kept as unused. Answers the way back.
 */
export async function removeWord(id: string): Promise<() => Promise<void>> {
  const { words } = store();
  return store().transaction('rw', words, async () => {
    const row = await words.get(id);
    const came = STARTING_WORDS.find((word) => word.id === id);
    if (came) await words.put({ ...came, ...row, off: true, updatedAt: now() });
    else await words.delete(id);
    return async () => {
      // A purge in between has exchanged the store.
      if (row) await store().words.put(row);
      else await store().words.delete(id);
    };
  });
}

/** Has an entry that came with the program used again, as it came. */
export async function takeUpAgain(id: string): Promise<void> {
  await store().words.delete(id);
}

/** Words that are not proposed for the dictionary again. */
export async function proposeNoMore(words: string): Promise<void> {
  const { settings } = store();
  await store().transaction('rw', settings, async () => {
    const office = await settings.get('office');
    if (!office) return;
    const proofNotProposed = [...new Set([...(office.proofNotProposed ?? []), words])];
    await settings.put({ ...office, proofNotProposed });
  });
}

/** What a file says stands in the place of what was there; its empty cells leave that. */
function updated(word: Omit<OfficeWord, 'updatedAt'>, facts: WordFacts): WordFacts {
  return {
    kind: facts.kind,
    words: facts.words,
    instead: facts.instead || word.instead,
    from: facts.from ?? word.from,
    until: facts.until ?? word.until,
    source: facts.source || word.source,
  };
}

/** Writes a plan in one transaction, as `importMembers` does. */
export async function importWords(
  plan: ImportPlan<WordFacts>,
  update: boolean,
  watched: Watched = UNWATCHED,
): Promise<ImportReceipt> {
  const at = now();
  const { words } = store();
  const met = nothingMet();
  const done = await store().transaction('rw', words, async (transaction) => {
    const before = new Map((await words.toArray()).map((word) => [word.id, word]));
    const came = new Map(STARTING_WORDS.map((word) => [word.id, word]));
    const added = plan.rows
      .filter(({ action }) => action === 'add')
      .map(({ facts }): OfficeWord => ({ id: newId(), ...facts, updatedAt: at }));
    const changed = (update ? plan.rows.filter(isUpdate) : []).flatMap(
      ({ existing, facts }): OfficeWord[] => {
        const word = before.get(existing ?? '') ?? came.get(existing ?? '');
        return word ? [{ id: word.id, ...updated(word, facts), updatedAt: at }] : [];
      },
    );
    const table = transaction.table<OfficeWord, string>('words');
    await inParts([...added, ...changed], watched, (part) =>
      table.bulkPut(soundRows('words', part, met)),
    );
    const kept = changed.flatMap(({ id }) => before.get(id) ?? []);
    const isNew = (word: OfficeWord) => !before.has(word.id);
    return {
      table: 'words' as const,
      at,
      added: [...added, ...changed].filter(isNew).map(({ id }) => id),
      before: kept,
      counts: {
        added: added.length,
        updated: changed.length,
        skipped: plan.rows.length - added.length - changed.length,
      },
    };
  });
  tellOfMet(met);
  return done;
}
