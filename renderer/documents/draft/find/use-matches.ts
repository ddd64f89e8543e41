import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { useSessionState, useWorkspace } from '../session/context';
import {
  type FindOptions,
  findMatches,
  type Match,
  placeLabel,
  samePlace,
  textLines,
} from './find';
import { paint, show } from './marks';
import { replaceMatches } from './replace';

/** What is looked for in the sheet. */
export interface Wanted {
  query: string;
  options: FindOptions;
}

/** The matches of what is wanted, painted in the sheet; the ways from one to the next and of replacing them. */
export function useMatches({ query, options }: Wanted, editors: ReadonlyMap<number, Editor>) {
  const { session, tell } = useWorkspace();
  const document = useSessionState((state) => state.document);
  const [active, setActive] = useState(-1);
  const matches = useMemo(() => findMatches(document, query, options), [document, query, options]);
  const current = Math.min(active, matches.length - 1);
  useEffect(() => paint(editors, matches, current), [editors, matches, current]);
  useEffect(() => () => paint(editors, [], -1), [editors]);

  const goTo = (among: readonly Match[], index: number) => {
    setActive(index);
    const match = among[index];
    if (match) show(editors, match);
  };
  const go = (direction: 1 | -1) => {
    if (matches.length === 0) return;
    const start = current < 0 && direction < 0 ? 0 : current;
    goTo(matches, (start + direction + matches.length) % matches.length);
  };
  /** The matches in the text as it stands: of what was typed last this may not have been told yet. */
  const present = () =>
    session.document === document ? matches : findMatches(session.document, query, options);
  const replace = (some: readonly Match[], replacement: string) =>
    session.edit(replaceMatches(session.document, some, replacement), {
      place: 'document',
      ownStep: true,
    });
  const replaceOne = (replacement: string) => {
    const match = matches[current];
    if (!match) {
      go(1);
      return;
    }
    const now = present();
    if (now !== matches) {
      // It is no longer where it was: shown first, and replaced when that is asked again.
      goTo(now, Math.min(current, now.length - 1));
      return;
    }
    replace([match], replacement);
    // What follows moved up into the place of the one replaced, unless the replacement holds the query.
    const rest = findMatches(session.document, query, options);
    const grown = rest.length === matches.length ? current + 1 : current;
    goTo(rest, rest.length > 0 ? grown % rest.length : -1);
  };
  const replaceAll = (replacement: string) => {
    const now = present();
    const count = now.length;
    if (count === 0) return;
    replace(now, replacement);
    setActive(-1);
    tell(`已替换${count}处，可按 Ctrl+Z 一次撤销。`, 'notice');
  };
  return {
    any: matches.length > 0,
    status: statusOf(query, matches, current),
    go,
    /** The match that stands within `around`, else the first. */
    goNear: (around: string) => goTo(matches, nearest(document, matches, around)),
    replaceOne,
    replaceAll,
    /** Before another query: none of its matches is the current one yet. */
    startAnew: () => setActive(-1),
  };
}

/** Which of the matches stands where its line holds `around`. */
function nearest(document: OfficialDocument, matches: readonly Match[], around: string): number {
  const lines = [...textLines(document)];
  const index = matches.findIndex(({ place, from, to }) => {
    const line = lines.find(([other]) => samePlace(place, other))?.[1] ?? '';
    const start = line.indexOf(around);
    return start >= 0 && from >= start && to <= start + around.length;
  });
  return Math.max(0, index);
}

export type Matches = ReturnType<typeof useMatches>;

function statusOf(query: string, matches: readonly Match[], current: number): string {
  if (query === '') return '';
  if (matches.length === 0) return '没有找到';
  const match = matches[current];
  return match
    ? `第${current + 1}处，共${matches.length}处 · ${placeLabel(match.place)}`
    : `共${matches.length}处`;
}
