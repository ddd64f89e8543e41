import { useRef, useState } from 'react';
import { isPinyin, normalQuery } from '#shared/directory/match';
import type { PersonRef } from '#shared/model/directory';
import type { Attendance } from '#shared/model/meeting';
import { findSpeakers, guestOf, type Speaker } from './find-speakers';

/** A name in hanzi that nobody bears may be a guest's; letters are a search and never a name. */
function withGuest(text: string, found: Speaker[]): Speaker[] {
  const name = text.trim();
  if (name === '' || isPinyin(normalQuery(name)) || found.some(({ ref }) => ref.name === name)) {
    return found;
  }
  return [...found, { ref: guestOf(name), facts: '名单和名录里没有，记为来宾', role: '' }];
}

/** Whom a search found. Both together: Enter between two drawings must not take somebody of an older search. */
interface Answer {
  asked: Promise<Speaker[]>;
  people: Speaker[];
}

/** What is typed into a speaker box, who it may mean, and which of them is chosen. */
export function useSpeakerSearch(value: PersonRef | null, attendance: readonly Attendance[]) {
  const [text, setText] = useState(value?.name ?? '');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [at, setAt] = useState(0);
  const latest = useRef<Promise<Speaker[]>>(Promise.resolve([]));
  const offered = answer?.people ?? null;

  const search = (next: string) => {
    setText(next);
    setAt(0);
    const asked = findSpeakers(next, attendance).then((found) => withGuest(next, found));
    latest.current = asked;
    // An answer that comes late must not take the place of a newer one.
    void asked.then((found) => {
      if (latest.current === asked) setAnswer({ asked, people: found });
    });
  };
  return {
    text,
    offered,
    at,
    search,
    move: (step: 1 | -1) =>
      setAt((now) => Math.min((offered?.length ?? 1) - 1, Math.max(0, now + step))),
    close: () => setAnswer(null),
    show: (person: PersonRef | null) => {
      setText(person?.name ?? '');
      setAnswer(null);
    },
    /** The one chosen; null when nobody answers to what was typed, undefined while that is not known yet. */
    chosen: (): Speaker | null | undefined =>
      answer?.asked === latest.current ? (answer.people[at] ?? null) : undefined,
    /** The same once the answer has come. */
    whenKnown: async (): Promise<Speaker | null> => (await latest.current)[at] ?? null,
  };
}

export type SpeakerSearch = ReturnType<typeof useSpeakerSearch>;
