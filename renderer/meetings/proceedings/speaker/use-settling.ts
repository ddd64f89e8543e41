import { useEffect, useRef } from 'react';
import { isSameName } from '#shared/directory/name-form';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { holding } from '../../../ui/unsaved/unsaved';
import { guestOf } from './find-speakers';
import type { SpeakerSearch } from './use-speaker-search';

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
