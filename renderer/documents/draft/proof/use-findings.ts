import { useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { CivilDate } from '#shared/model/civil-date';
import type { DocumentType } from '#shared/model/document-type';
import { CERTAINTIES } from '#shared/proofread/types';
import type { ProofContext, ProofInput } from '../../../work/proofread';
import { useNewest } from '../../../work/use-newest';
import { type Located, locate } from './places';
import type { DraftProofFacts, ProofFacts } from './use-proof-facts';

/** What the last reading of a text brought. */
export interface Reading {
  /** The text that was read. */
  document: OfficialDocument;
  /** The surest first, each certainty in the order of the text. */
  findings: readonly Located[];
  /** Whether wrong characters were looked for as well. */
  isSpelled: boolean;
  ruleNames: Readonly<Record<string, string>>;
  /** Ids of rules that were switched off. */
  off: readonly string[];
  /** Words that were left alone because signed texts have them. */
  learned: readonly string[];
}

export interface ReadingFacts {
  /** The text as of the last pause in typing. */
  settled: OfficialDocument;
  /** Null while the office's names are not known yet: nothing is read without them. */
  facts: ProofFacts | null;
  /** What was said of this draft. */
  said: DraftProofFacts;
  kind: DocumentType;
  issuer: string;
  today: CivilDate;
}

/** A longer text is not read while it is written: whatever else the worker is asked for would wait behind it. */
const LONGEST = 50_000;
const TOO_LONG = '这份文稿超过五万字，没有边写边校对，文字没有改动。请分成几份校对。';

/** Rules that a draft is not read by: those of its own, and those of every text. */
export function rulesOff(facts: ProofFacts | null, said: DraftProofFacts): readonly string[] {
  return [...new Set([...(facts?.off ?? []), ...said.off])];
}

/** What the worker is given to read a text by. */
export function inputFor(
  document: OfficialDocument,
  { names, exceptions, sayings, signed }: ProofFacts,
  off: readonly string[],
  draft: Pick<ProofContext, 'kind' | 'issuer' | 'today'>,
): ProofInput {
  return { document, context: { names, exceptions, sayings, off, ...draft }, signed };
}

/** Reads the text again after every pause, in the worker; null before the first reading. */
export function useFindings({ settled, facts, said, kind, issuer, today }: ReadingFacts): {
  reading: Reading | null;
  failure: string | null;
} {
  const isTooLong = useMemo(() => toPlainText(settled).text.length > LONGEST, [settled]);
  const off = useMemo(() => rulesOff(facts, said), [facts, said]);
  const input = useMemo(
    (): ProofInput | null =>
      facts && !isTooLong ? inputFor(settled, facts, off, { kind, issuer, today }) : null,
    [isTooLong, settled, facts, off, kind, issuer, today],
  );
  const known = useNewest('proofread', input);
  const reading = useMemo((): Reading | null => {
    if (!known || !('output' in known)) return null;
    const { document, context } = known.input;
    const { findings, ...rest } = known.output;
    const located = locate(document, findings);
    const ordered = CERTAINTIES.flatMap((certainty) =>
      located.filter((one) => one.certainty === certainty),
    );
    return { document, findings: ordered, off: context.off, ...rest };
  }, [known]);
  if (isTooLong) return { reading: null, failure: TOO_LONG };
  return { reading, failure: known && 'message' in known ? known.message : null };
}
