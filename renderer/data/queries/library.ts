import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentType } from '#shared/model/document-type';
import type { Draft } from '#shared/model/draft';
import { byId } from '#shared/model/order';
import type { Phrase } from '#shared/model/phrase';
import type { Skeleton } from '#shared/model/skeleton';
import { store } from '../active';

/** Phrases by their letters; undefined while loading. */
export function usePhrases(): Phrase[] | undefined {
  return useLiveQuery(() => phrasesWhere(({ deletedAt }) => deletedAt === null), []);
}

/** Those that were taken away; undefined while loading. */
export function usePhrasesInBin(): Phrase[] | undefined {
  return useLiveQuery(() => phrasesWhere(({ deletedAt }) => deletedAt !== null), []);
}

async function phrasesWhere(isMeant: (phrase: Phrase) => boolean): Promise<Phrase[]> {
  const rows = await store().phrases.toArray();
  return rows
    .filter(isMeant)
    .sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : byId(a, b)));
}

/** The office's own skeletons by kind; undefined while loading. */
export function useSkeletons(): ReadonlyMap<DocumentType, Skeleton> | undefined {
  return useLiveQuery(
    async () => new Map((await store().skeletons.toArray()).map((one) => [one.id, one])),
    [],
  );
}

/** Finished papers that a new one can begin from. */
const MOST = 8;

/** Signed papers whose kind or title holds the text, the last first; undefined while loading. */
export function useFinished(text: string): Draft[] | undefined {
  return useLiveQuery(async () => {
    const signed = await store().drafts.where('state').equals('signed').toArray();
    return signed
      .filter(
        ({ deletedAt, type, title }) => deletedAt === null && `${type}${title}`.includes(text),
      )
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      .slice(0, MOST);
  }, [text]);
}
