import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { namesOfUnit } from '#shared/directory/unit-names';
import type { OfficeSettings } from '#shared/model/office';
import type { DraftProof } from '#shared/model/proof';
import { knownWords } from '#shared/words/known';
import { useActiveStore } from '../../../data/active';
import { watchedDirectory } from '../../../data/queries/directory';
import { useSignedKeys } from '../../../data/queries/proof';
import { useWords, type WordRow } from '../../../data/queries/words';
import type { ProofContext } from '../../../work/proofread';
import type { SignedKeys } from '../../../work/signed-texts';
import { type ProofException, termsOf } from './exceptions';

/** What the office lends to the reading of a text: names that are right, words left alone, what it writes and what not. */
export type ProofFacts = Pick<ProofContext, 'names' | 'exceptions' | 'sayings'> & {
  /** Words that are left alone for good, as the panel lists them. */
  kept: readonly ProofException[];
  /** Ids of rules that no text is read by. */
  off: readonly string[];
  /** Signed texts that are learned from. */
  signed: SignedKeys;
};

/** What was said of one draft; the same object until something in it changes. */
export type DraftProofFacts = Pick<DraftProof, 'off' | 'ignored'>;
export const NOTHING_SAID: DraftProofFacts = { off: [], ignored: [] };

const NO_EXCEPTIONS: readonly ProofException[] = [];
const NO_RULES: readonly string[] = [];

type KnownDirectory = Awaited<ReturnType<typeof watchedDirectory>>;

/** Names that the directory holds. */
function namesIn({ leaders, members, units, groups }: KnownDirectory) {
  const living = members.filter(({ deletedAt }) => deletedAt === null);
  const posts = living.flatMap(({ post, affiliations }) => [
    post,
    ...affiliations.map((one) => one.post),
  ]);
  return {
    people: [...leaders, ...living].map(({ name }) => name),
    units: [
      ...units
        .filter(({ deletedAt }) => deletedAt === null)
        .flatMap((unit) => namesOfUnit(unit.fullName, unit.shortName)),
      ...groups.map(({ name }) => name),
    ].filter(Boolean),
    posts: [...new Set([...leaders.map(({ post }) => post), ...posts])].filter(Boolean),
  };
}

/** The same of the entries that are used here. */
export function wordsOf(rows: readonly WordRow[]) {
  return knownWords(rows.filter(({ isOff }) => !isOff));
}

/** Null until directory and dictionary have been read. The same object until something in them changes. */
export function useProofFacts(
  office: OfficeSettings | null | undefined,
  draftId?: string,
): ProofFacts | null {
  const name = useActiveStore((active) => active.name);
  // Its names are all that is asked of it here: no pinyin is made for them.
  const directory = useLiveQuery(watchedDirectory, [name]);
  const rows = useWords();
  // A draft does not vouch for itself.
  const signed = useSignedKeys(office?.proofLearnsFrom ?? '', draftId);
  const kept = office?.proofExceptions ?? NO_EXCEPTIONS;
  const off = office?.proofOff ?? NO_RULES;
  const { committeeName = '', shortName = '', officeName = '' } = office ?? {};
  const own = useMemo(
    () => [committeeName, shortName, officeName].filter(Boolean),
    [committeeName, shortName, officeName],
  );
  const known = useMemo(() => directory && namesIn(directory), [directory]);
  const words = useMemo(() => rows && wordsOf(rows), [rows]);
  return useMemo(() => {
    if (!known || !words || !signed) return null;
    const { terms, sayings } = words;
    const names = {
      people: known.people,
      units: [...own, ...known.units],
      places: [],
      terms: [...terms, ...known.posts, ...termsOf(kept)],
    };
    const exceptions = [...kept, ...terms.map((one) => ({ words: one }))];
    return { names, exceptions, sayings, kept, off, signed };
  }, [known, words, own, kept, off, signed]);
}
