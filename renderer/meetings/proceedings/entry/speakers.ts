import { useEffect, useRef, useState } from 'react';
import { gradeOf, isPinyin, LAST_GRADE, meantAmong, normalQuery } from '#shared/directory/match';
import { nameForm } from '#shared/directory/name-form';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { ATTENDANCE_ROLES, type Attendance } from '#shared/model/meeting';
import { wasAway } from '#shared/proceedings/handed-in';
import { directory } from '../../../data/queries/directory';
import { type FoundPerson, findPeople } from '../../../data/queries/people';
import { holding } from '../../../ui/unsaved/unsaved';
import { useTakenWhenLeft } from '../../../ui/unsaved/use-taken-when-left';

/** Somebody who may have spoken. */
export interface Speaker extends FoundPerson {
  /** 出席, 列席 or 邀请; '' for somebody who is not on the meeting's list. */
  role: string;
  /** On the list, and excused or absent. */
  isAway?: boolean;
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
async function findSpeakers(text: string, attendance: readonly Attendance[]): Promise<Speaker[]> {
  const query = normalQuery(text);
  const [{ keysOfName }, others] = await Promise.all([
    import('#shared/directory/pinyin-keys'),
    query === '' ? [] : findPeople(text, LIMIT),
  ]);
  const { who } = await directory();
  const listed = attendance.flatMap(({ person, role, state }): Speaker[] => {
    const { name } = person;
    const grade = query === '' ? 0 : gradeOf(name, keysOfName(name), query);
    if (grade === null) return [];
    const fits = { grade, isWhole: nameForm(name) === query };
    const isAway = wasAway(state);
    return [{ ref: person, facts: postOf(person), role: ATTENDANCE_ROLES[role], isAway, ...fits }];
  });
  const place = ({ grade, isAway }: Speaker) => grade + (isAway ? 10 : 0);
  listed.sort((a, b) => place(a) - place(b));
  const known = new Set(listed.map(({ ref }) => personKey(ref, who)));
  const found = others
    .filter(({ ref }) => !known.has(personKey(ref, who)))
    .map((one) => ({ ...one, role: '' }));
  return [...listed, ...found].slice(0, LIMIT);
}

/** What is offered for a text, and the place of the one whom Enter takes; -1: nobody before he is chosen. */
interface Offered {
  people: Speaker[];
  meant: number;
}

/**
 * Those of the meeting's list who are there decide before those who are not, and these before
 * the rest of the directory. A name in hanzi that is nobody's may be a guest's and comes
 * first, since it is what was typed; letters are a search and never a name.
 */
function offeredFor(text: string, found: readonly Speaker[]): Offered {
  const listed = found.filter(({ role }) => role !== '');
  const pools = [listed.filter(({ isAway }) => !isAway), listed, found];
  const isSearch = isPinyin(normalQuery(text));
  const pool = pools.find((one) => (isSearch ? one.length > 0 : one.some((each) => each.isWhole)));
  if (pool) {
    const meant = pool[meantAmong(text, pool)];
    return { people: [...found], meant: meant ? found.indexOf(meant) : -1 };
  }
  if (text.trim() === '' || isSearch) return { people: [...found], meant: -1 };
  const fits = { grade: LAST_GRADE, isWhole: false };
  const guest = { ref: guestOf(text), facts: '名单和名录里没有，记为来宾', role: '', ...fits };
  return { people: [guest, ...found], meant: 0 };
}

/** Whom a search found. Both together: Enter between two drawings must not take somebody of an older search. */
interface Answer extends Offered {
  asked: Promise<Offered>;
}

/** What is typed into a speaker box, who it may mean, and which of them is chosen. */
export function useSpeakerSearch(value: PersonRef | null, attendance: readonly Attendance[]) {
  const [text, setText] = useState(value?.name ?? '');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const latest = useRef<Promise<Offered>>(Promise.resolve({ people: [], meant: -1 }));
  const offered = answer?.people ?? null;
  const at = moved ?? answer?.meant ?? -1;

  const search = (next: string) => {
    setText(next);
    setMoved(null);
    const asked = findSpeakers(next, attendance).then((found) => offeredFor(next, found));
    latest.current = asked;
    // An answer that comes late must not take the place of a newer one.
    void asked.then((found) => {
      if (latest.current === asked) setAnswer({ asked, ...found });
    });
  };
  return {
    text,
    offered,
    at,
    /** An arrow key has gone to somebody. */
    isMoved: moved !== null,
    search,
    move: (step: 1 | -1) => setMoved(Math.min((offered?.length ?? 1) - 1, Math.max(0, at + step))),
    close: () => setAnswer(null),
    show: (person: PersonRef | null) => {
      setText(person?.name ?? '');
      setAnswer(null);
    },
    /** The speaker chosen; null when nobody answers to what was typed, undefined while that is not known yet. */
    chosen: (): Speaker | null | undefined =>
      answer?.asked === latest.current ? (answer.people[at] ?? null) : undefined,
    /** The speaker chosen, once the answer of the directory has come. */
    whenKnown: async (): Promise<Speaker | null> => {
      const { people, meant } = await latest.current;
      return people[moved ?? meant] ?? null;
    },
    /** The speaker whom the text means by itself, whomever an arrow key has gone to. */
    whenLeft: async (): Promise<Speaker | null> => {
      const { people, meant } = await latest.current;
      return people[meant] ?? null;
    },
  };
}

export type SpeakerSearch = ReturnType<typeof useSpeakerSearch>;

const isLetters = (text: string): boolean => /[a-z]/i.test(text);

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
  const settleLater = async (asked: () => Promise<Speaker | null>) => {
    const found = await asked();
    if (found) await settle(found.ref);
    else search.show(value);
  };
  /** Left without Enter: a whole name counts, letters of a search do not. */
  const take = async () => {
    if (settled.current) return;
    const name = search.text.trim();
    if (name === '') await settle(null);
    else if (isLetters(name)) search.show(value);
    else await holding(settleLater(search.whenLeft));
  };
  useTakenWhenLeft(typed && !settled.current && !isLetters(search.text), take);
  return {
    settle,
    type: (text: string) => {
      settled.current = false;
      search.search(text);
    },
    accept: async () => {
      if (search.text.trim() === '') void settle(null);
      else if (typed || search.isMoved) {
        const chosen = search.chosen();
        if (chosen === null) return;
        // What is typed next belongs to the words, even while the name is still being looked up.
        settled.current = true;
        onDone();
        await (chosen ? settle(chosen.ref) : holding(settleLater(search.whenKnown)));
        return;
      }
      onDone();
    },
    leave: () => {
      search.close();
      if (typed) void take();
    },
  };
}
