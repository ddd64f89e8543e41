import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { MeetingFamily, MeetingKind } from '#shared/model/meeting';
import { isAnySoon, type MeetingFilter } from '../../data/queries/meetings';

export type When = NonNullable<MeetingFilter['when']>;

/** What the clerk chose of the list of meetings, and the filter that follows from the choice. */
export function useMeetingFilter(bin: boolean, today: CivilDate) {
  const [asked, setWhen] = useState<When | null>(null);
  const anySoon = useLiveQuery(() => isAnySoon(today), [today]);
  // With nothing to come, the first thing to see is what there is.
  const when = asked ?? (anySoon === false ? 'all' : 'soon');
  const [choice, setChoice] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const isFamily = choice === 'deciding' || choice === 'consulting';
  const filter: MeetingFilter = {
    when: bin ? 'all' : when,
    family: isFamily ? (choice as MeetingFamily) : null,
    kind: isFamily ? null : (choice as MeetingKind | null),
    year,
    text: wanted,
    bin,
    today,
  };
  return {
    filter,
    when,
    setWhen,
    /** A family, or one kind of meeting; null for all. */
    choice,
    setChoice,
    year,
    setYear,
    text,
    setText,
    /** Something narrows the list beside `when`. */
    isFiltered: choice !== null || year !== null || wanted !== '',
    /** Whether it is known that anything is to come: until then the list may be another. */
    isKnown: anySoon !== undefined,
  };
}

export type ChosenMeetings = ReturnType<typeof useMeetingFilter>;
