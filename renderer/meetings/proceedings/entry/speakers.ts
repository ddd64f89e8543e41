import { useEffect, useRef, useState } from 'react';
import { gradeOf, isPinyin, normalQuery } from '#shared/directory/match';
import { isSameName } from '#shared/directory/name-form';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { ATTENDANCE_ROLES, type Attendance } from '#shared/model/meeting';
import { type FoundPerson, findPeople } from '../../../data/queries/people';
import { holding } from '../../../ui/unsaved/unsaved';

/** Somebody who may have spoken. */
export interface Speaker extends FoundPerson {
  /** 出席, 列席 or 邀请; '' for somebody who is not on the meeting's list. */
  role: string;
}

/** People offered at once. */
const LIMIT = 12;

export const guestOf = (name: string): PersonRef => ({
  source: 'guest',
  id: null,
  name: name.trim(),
  unit: '',
  post: '',
});

export const postOf = ({ unit, post }: PersonRef): string =>
  post.startsWith(unit) ? post : unit + post;

/**
 * Who may be meant by hanzi, pinyin or initials: those on the meeting's list first,
 * who is excused or absent last among them, then everybody in the directory.
 */
export async function findSpeakers(
  text: string,
  attendance: readonly Attendance[],
): Promise<Speaker[]> {
  const query = normalQuery(text);
  const [{ keysOfName }, others] = await Promise.all([
    import('#shared/directory/pinyin-keys'),
    query === '' ? [] : findPeople(text, LIMIT),
  ]);
  const graded = attendance.flatMap((row) => {
    const grade = query === '' ? 0 : gradeOf(row.person.name, keysOfName(row.person.name), query);
    const away = row.state === 'leave' || row.state === 'absent' ? 10 : 0;
    return grade === null ? [] : [{ row, grade: grade + away }];
  });
  graded.sort((a, b) => a.grade - b.grade);
  const listed = graded.map(
    ({ row }): Speaker => ({
      ref: row.person,
      facts: postOf(row.person),
      role: ATTENDANCE_ROLES[row.role],
    }),
  );
  const known = new Set(listed.map(({ ref }) => personKey(ref)));
  const found = others
    .filter(({ ref }) => !known.has(personKey(ref)))
    .map((one) => ({ ...one, role: '' }));
  return [...listed, ...found].slice(0, LIMIT);
}

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
    /** The speaker chosen; null when nobody answers to what was typed, undefined while that is not known yet. */
    chosen: (): Speaker | null | undefined =>
      answer?.asked === latest.current ? (answer.people[at] ?? null) : undefined,
    /** The speaker chosen, once the answer of the directory has come. */
    whenKnown: async (): Promise<Speaker | null> => (await latest.current)[at] ?? null,
  };
}

export type SpeakerSearch = ReturnType<typeof useSpeakerSearch>;

interface Parts {
  value: PersonRef | null;
  search: SpeakerSearch;
  onChange: (person: PersonRef | null) => Promise<unknown>;
  onDone: () => void;
}

/** How what is typed into a speaker box becomes a speaker: by Enter, by a click, or by leaving it. */
export function useSettling({ value, search, onChange, onDone }: Parts) {
  // Settled by Enter: the cursor leaves before the next drawing, and leaving must not settle again.
  const settled = useRef(true);
  const typed = search.text.trim() !== (value?.name ?? '');
  const latest = useRef({ value, show: search.show });
  latest.current = { value, show: search.show };
  const key = value ? personKey(value) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same person read again must not disturb what is typed
  useEffect(() => latest.current.show(latest.current.value), [key]);

  const settle = (person: PersonRef | null) => {
    settled.current = true;
    const stored = onChange(person);
    search.show(person);
    return stored;
  };
  /** The name is still being looked up. */
  const settleLater = async () => {
    const found = await search.whenKnown();
    if (found) await settle(found.ref);
    else search.show(value);
  };
  return {
    settle,
    type: (text: string) => {
      settled.current = false;
      search.search(text);
    },
    accept: async () => {
      if (search.text.trim() === '') void settle(null);
      else if (typed || search.at > 0) {
        const chosen = search.chosen();
        if (chosen === null) return;
        // What is typed next belongs to the words, even while the name is still being looked up.
        settled.current = true;
        onDone();
        await (chosen ? settle(chosen.ref) : holding(settleLater()));
        return;
      }
      onDone();
    },
    /** Left without Enter: a whole name counts, letters of a search do not. */
    leave: () => {
      search.close();
      if (!typed || settled.current) return;
      const name = search.text.trim();
      const exact = search.offered?.filter(({ ref }) => isSameName(ref.name, name)) ?? [];
      if (name === '') void settle(null);
      else if (exact.length === 1) void settle(exact[0]?.ref ?? null);
      else if (exact.length === 0 && !/[a-z]/i.test(name)) void settle(guestOf(name));
      else search.show(value);
    },
  };
}
