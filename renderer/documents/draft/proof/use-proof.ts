import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IgnoredPlace } from '#shared/model/proof';
import { fieldElement, show } from '../find/marks';
import { accepted, isMendable, isUnmoved } from './accept';
import { ignoredPlaceOf } from './exceptions';
import { paintProof } from './marks';
import type { Located } from './places';
import { type RunProof, readWhole, type Whole, wholeOf } from './read-whole';
import { useAt } from './use-at';
import { inputFor, type Reading, type ReadingFacts, rulesOff, useFindings } from './use-findings';
import { notIgnored, useRemaining } from './use-remaining';

interface Parts extends ReadingFacts {
  editors: ReadonlyMap<number, Editor>;
  /** Signed texts are looked at only. */
  locked: boolean;
  tell: (message: string, kind: 'notice' | 'refused') => void;
  /** Leaves places of this draft alone, or has them pointed at again. */
  onIgnore: (places: readonly IgnoredPlace[], isIgnored: boolean) => void;
}

const NOT_KNOWN = '名录和词库还没有读出来，全文没有校对。文字没有改动，请稍等再试。';
const STALE = '这里的文字刚刚改过，没有替换。停一停，校对会再读一遍。';

/** 校对 of one draft: what was found, the ways from one to the next, and what is done with each. */
export function useProof({ session, editors, locked, tell, onIgnore, ...facts }: Parts) {
  const paint = useRef({ same: () => {}, news: (_: Reading) => {} });
  const isComposing = useCallback(
    () => [...editors.values()].some((editor) => !editor.isDestroyed && editor.view.composing),
    [editors],
  );
  const { reading, failure, holdsFor } = useFindings({ session, ...facts }, isComposing, {
    same: () => paint.current.same(),
    news: (next) => paint.current.news(next),
  });
  const { document: read, findings, ignored, done } = useRemaining(reading, facts.said);
  const at = useAt(findings);
  // Grows whenever the keyboard is to go to the finding being looked at.
  const [turn, setTurn] = useState(0);
  const current = findings[at.index] ?? null;
  // Until the text has been read again the marks it has go with it.
  paint.current = {
    same: () => {
      const isThere =
        read === reading?.document ? holdsFor(session.document) : read === session.document;
      if (isThere) paintProof(editors, findings, current);
    },
    news: (next) => paintProof(editors, notIgnored(next.findings, facts.said), current),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what is painted
  useEffect(() => paint.current.same(), [editors, session, read, findings, current]);

  const showMatch = (one: Located | undefined) => {
    if (one?.match && read && isUnmoved(session.document, read, one.match)) {
      show(editors, one.match);
    }
  };
  /** The one behind a finding that is dealt with comes into its place. */
  const leaveBehind = (one: Located) => {
    const place = findings.indexOf(one);
    const left = findings.filter((other) => other !== one);
    at.set(Math.min(place, left.length - 1), left);
    setTurn((count) => count + 1);
  };
  const take = (some: readonly Located[]): number => {
    if (locked || !read) return 0;
    const { document, taken } = accepted(session.document, read, some);
    if (taken === 0) tell(STALE, 'notice');
    else {
      session.edit(document, { place: 'document', ownStep: true });
      done(some);
    }
    return taken;
  };
  const goTo = (to: number) => {
    at.set(to);
    showMatch(findings[to]);
  };
  return {
    /** Null before the text has been read. */
    reading,
    failure,
    /** The text as it is now, read to its end: at once where it was read already. */
    readNow: (document = session.document, run?: RunProof): Whole | Promise<Whole> => {
      const { facts: known, said, kind, issuer, today } = facts;
      if (reading !== null && reading.document === document) {
        return wholeOf(reading.findings, said, { ...reading, rulesOff: reading.off });
      }
      if (!known) return Promise.reject(new Error(NOT_KNOWN));
      const off = rulesOff(known, said);
      return readWhole(inputFor(document, known, off, { kind, issuer, today }), said, run);
    },
    findings,
    /** Said to be right as they stand, in this draft. */
    ignored,
    /** 必改 and 疑似 among them. */
    toMend: findings.filter(({ certainty }) => certainty !== '提示').length,
    current: at.index,
    turn,
    /** Shows one in the sheet; the keyboard stays where it is. */
    goTo,
    /** The one being looked at, in the sheet, as it is after the others were dealt with. */
    showCurrent: () => showMatch(current ?? undefined),
    go: (direction: 1 | -1) => {
      if (findings.length > 0) goTo(at.beside(direction));
      setTurn((present) => present + 1);
    },
    /** Gives the keyboard to the place in the sheet. */
    write: (one: Located | null = current) => {
      const { match = null } = one ?? {};
      const attachment = match?.place.kind === 'block' ? match.place.attachment : -1;
      const field = match && fieldElement(match);
      if (field) field.focus();
      else editors.get(attachment)?.view.focus();
    },
    accept: (one: Located) => {
      if (take([one]) > 0) leaveBehind(one);
    },
    /** All of one rule that the program can put right, as one step. */
    acceptRule: (rule: string) => {
      const taken = take(findings.filter((one) => one.rule === rule && isMendable(one)));
      if (taken === 0) return;
      tell(`已采纳${taken}处，可按 Ctrl+Z 一次撤销。`, 'notice');
      setTurn((present) => present + 1);
    },
    /** This one here, remembered with the draft. */
    ignore: (one: Located) => {
      onIgnore([ignoredPlaceOf(one)], true);
      leaveBehind(one);
    },
    unignore: (one: Located) => onIgnore([ignoredPlaceOf(one)], false),
  };
}

export type Proof = ReturnType<typeof useProof>;
