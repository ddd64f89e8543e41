import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { CivilDate } from '#shared/model/civil-date';
import type { DocumentType } from '#shared/model/document-type';
import { CERTAINTIES } from '#shared/proofread/types';
import { Pause } from '../../../ui/pause';
import type { ProofContext, ProofInput } from '../../../work/proofread';
import { type Newest, useNewest } from '../../../work/use-newest';
import type { DraftSession } from '../session/draft-session';
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
  session: DraftSession;
  /** The text as of the last long pause in typing: whether it is too long is seen by it. */
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

/** Pause in typing after which the text is read again, ms: behind the key's own frame, before the next key. */
const PAUSE = 40;
/** The same while an input method is composing: what stands there then is no text yet. */
const COMPOSING_PAUSE = 350;

/**
 * What is found anew is underlined as soon as it is known. Lists and counts are drawn when no key
 * has come for so long, ms: between the keys of one who writes on they would be in the next one's way.
 */
const QUIET = 150;

type Answer = Newest<'reread'>;

/** What was made of an answer already: it is underlined at once and listed later. */
const readings = new WeakMap<Answer, Reading>();

/** The reading that an answer of the worker's makes; null for a failure, and where nothing is new. */
function readingOf(state: Answer | null): Reading | null {
  if (!state || !('output' in state) || state.output.isSame) return null;
  const made = readings.get(state);
  if (made) return made;
  const { document, context } = state.input;
  const { findings, isSpelled, ruleNames, learned } = state.output;
  const located = locate(document, findings);
  const ordered = CERTAINTIES.flatMap((certainty) =>
    located.filter((one) => one.certainty === certainty),
  );
  const facts = { isSpelled, ruleNames, learned, off: context.off };
  const reading = { document, findings: ordered, ...facts };
  readings.set(state, reading);
  return reading;
}

/** What the worker calls the answer that is shown; null while none is. */
const nameOf = (state: Answer | null): string | null =>
  state && 'output' in state && !state.output.isSame ? state.output.name : null;

interface Findings {
  reading: Reading | null;
  failure: string | null;
  /** Whether the reading's findings stand in this text, line by line, as they do in the one that was read. */
  holdsFor: (document: OfficialDocument) => boolean;
}

/** Draws what is new in the first quiet moment, if its text is still the one that stands there. */
function useQuiet(session: DraftSession) {
  const late = useRef<{ document: OfficialDocument; draw: () => void } | null>(null);
  const written = useRef(Number.NEGATIVE_INFINITY);
  const clock = useRef<Pause | null>(null);
  useEffect(() => {
    const pause = new Pause(() => {
      const { current } = late;
      late.current = null;
      if (current?.document === session.document) current.draw();
    });
    clock.current = pause;
    const unsubscribe = session.subscribe(() => {
      written.current = performance.now();
      if (late.current) pause.restart(QUIET);
    });
    return () => {
      pause.stop();
      unsubscribe();
    };
  }, [session]);
  return useCallback((document: OfficialDocument, draw: () => void) => {
    const left = written.current + QUIET - performance.now();
    // What waits is older: its clock may ring late, and it would be drawn over this one.
    late.current = null;
    if (left <= 0) return draw();
    late.current = { document, draw };
    clock.current?.restart(left);
  }, []);
}

interface Painting {
  /** What is shown is right for the text as well. */
  same: () => void;
  /** A reading that will be shown soon. */
  news: (reading: Reading) => void;
}

/** Reads the text again after every short pause, in the worker; null before the first reading. */
export function useFindings(
  { session, settled, facts, said, kind, issuer, today }: ReadingFacts,
  isComposing: () => boolean,
  paint: Painting,
): Findings {
  const isTooLong = useMemo(() => toPlainText(settled).text.length > LONGEST, [settled]);
  const off = useMemo(() => rulesOff(facts, said), [facts, said]);
  const holds = useRef<OfficialDocument | null>(null);
  const whenQuiet = useQuiet(session);
  const read = useRef((_knows: string | null) => {});
  const shown = useRef<string | null>(null);
  const { known, ask } = useNewest(
    'reread',
    (next, last) => {
      // What came of a text that was typed on since would only be drawn to be drawn again.
      if (next.input.document !== session.document) return true;
      if (!('output' in next)) return false;
      const name = next.output.isSame ? next.input.knows : next.output.name;
      const isShown = name !== null && name === nameOf(last);
      if (!isShown) {
        // Nothing is new against what is shown no longer: all of it is asked for.
        if (next.output.isSame) read.current(null);
        return next.output.isSame;
      }
      holds.current = next.input.document;
      paint.same();
      return true;
    },
    (next, draw) => {
      const reading = readingOf(next);
      if (reading) paint.news(reading);
      whenQuiet(next.input.document, draw);
    },
  );
  shown.current = nameOf(known);
  useEffect(() => {
    read.current = (knows) => {
      const draft = { kind, issuer, today };
      const isRead = facts !== null && !isTooLong;
      ask(isRead ? { ...inputFor(session.document, facts, off, draft), knows } : null);
    };
    const clock = new Pause(() =>
      isComposing() ? clock.restart(COMPOSING_PAUSE) : read.current(shown.current),
    );
    const unsubscribe = session.subscribe(() => clock.restart(PAUSE));
    read.current(shown.current);
    return () => {
      clock.stop();
      unsubscribe();
    };
  }, [session, isComposing, isTooLong, facts, off, kind, issuer, today, ask]);
  const reading = useMemo(() => readingOf(known), [known]);
  const holdsFor = useCallback(
    (document: OfficialDocument) =>
      reading !== null && (reading.document === document || holds.current === document),
    [reading],
  );
  if (isTooLong) return { reading: null, failure: TOO_LONG, holdsFor };
  return { reading, failure: known && 'message' in known ? known.message : null, holdsFor };
}
