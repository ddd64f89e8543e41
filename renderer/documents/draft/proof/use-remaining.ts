import { useMemo, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { afterAccepting } from './accept';
import { markOfPlace } from './exceptions';
import type { Located } from './places';
import type { Reading } from './use-findings';
import type { DraftProofFacts } from './use-proof-facts';

/** A reading as it stands after some of its findings were put right. */
interface Worked {
  reading: Reading | null;
  document: OfficialDocument;
  findings: readonly Located[];
}

export interface Remaining {
  /** The text that the findings' places are counted in; undefined before the first reading. */
  document: OfficialDocument | undefined;
  findings: readonly Located[];
  /** Findings of which the clerk said that the words are right as they stand. */
  ignored: readonly Located[];
  /** Takes away what was just put right; the places of the others go with it. */
  done: (some: readonly Located[]) => void;
}

/** Findings but those that the clerk said are right as they stand. */
export function notIgnored(
  findings: readonly Located[],
  { ignored }: Pick<DraftProofFacts, 'ignored'>,
): readonly Located[] {
  if (ignored.length === 0) return findings;
  const places = new Set(ignored.map(({ place }) => place));
  return findings.filter((one) => !places.has(markOfPlace(one)));
}

/** What is left of a reading when what is ignored and what was just put right is taken away. */
export function useRemaining(reading: Reading | null, said: DraftProofFacts): Remaining {
  const [worked, setWorked] = useState<Worked | null>(null);
  const present = worked !== null && worked.reading === reading ? worked : reading;
  const parts = useMemo(() => {
    const all = present?.findings ?? [];
    const findings = notIgnored(all, said);
    const left = new Set(findings);
    return { findings, ignored: all.filter((one) => !left.has(one)) };
  }, [present, said]);
  return {
    ...parts,
    document: present?.document,
    done: (some) => {
      if (!present) return;
      setWorked({ reading, ...afterAccepting(present.document, present.findings, some) });
    },
  };
}
