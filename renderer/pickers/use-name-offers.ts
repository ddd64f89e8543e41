import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  inPrintedOrder,
  type ListRule,
  nameAt,
  namesIn,
  withName,
} from '#shared/directory/addressees';
import { isPinyin, meantAmong, normalQuery } from '#shared/directory/match';
import { type FoundName, findNames, type NameSource, unitsByName } from '../data/queries/names';
import { useCaretAfter } from '../ui/use-caret-after';
import { useFound } from './use-found';

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** How a text field takes names from the directory. */
export interface NameRule {
  source: NameSource;
  /** The mark that is put behind the last name. */
  closing?: ListRule['closing'];
  /** The field offers to put its units into the office's order. */
  ordered?: boolean;
  /** The field holds one name only. */
  single?: boolean;
  /** Enter begins a new line: nothing is chosen before an arrow key says so. */
  lines?: boolean;
}

const NOBODY: ListRule['unitOf'] = () => undefined;
const caretOf = (box: TextBox) => box.selectionStart ?? box.value.length;

/** Which of the offers an Enter would take; -1: none. */
function usePlace(count: number, first: number) {
  const [moved, setMoved] = useState<number | null>(null);
  const place = moved ?? first;
  return {
    place,
    move: (step: number) => setMoved((Math.max(place, step > 0 ? -1 : 0) + step + count) % count),
    reset: () => setMoved(null),
  };
}

/** The office's order of units, which is known once the directory has been read. */
function useOrder(rule: NameRule | undefined) {
  const [unitOf, setUnitOf] = useState(() => NOBODY);
  const listRule: ListRule = { unitOf, closing: rule?.closing ?? '' };
  /** The text in the office's order, or null where it needs no ordering. */
  const ordered = (value: string): string | null => {
    if (!rule?.ordered) return null;
    const next = inPrintedOrder(value, listRule);
    const order = (list: string) => namesIn(list).map((name) => name.text);
    return order(next).join('、') === order(value).join('、') ? null : next;
  };
  // Without the directory names are still typed; only their order is not known.
  const readUnits = () =>
    void unitsByName().then(
      (known) => setUnitOf(() => known),
      () => undefined,
    );
  return { listRule, ordered, readUnits };
}

/**
 * What a text box offers from the directory while a name is typed into it. The
 * box stays a text box: what is not taken from the offers stands as typed.
 */
export function useNameOffers(
  box: () => TextBox | null,
  rule: NameRule | undefined,
  onTake: (text: string) => void,
) {
  const { text, found, pending, search } = useFound<FoundName>((typed) =>
    findNames(rule?.source ?? 'both', typed),
  );
  const [focused, setFocused] = useState(false);
  const { listRule, ordered, readUnits } = useOrder(rule);
  const held = useRef(false);
  const caretAfter = useCaretAfter(box);

  const offers = text === '' ? [] : found.filter(({ name }) => name !== text);
  // Hanzi stand as they are typed, whatever longer names begin with them or hold them; letters
  // are a search, answered by the name that they fit best.
  const isSearch = isPinyin(normalQuery(text));
  const first = isSearch && !rule?.lines ? meantAmong(text, offers) : -1;
  const { place, move, reset } = usePlace(offers.length, first);

  const close = () => {
    held.current = false;
    search('');
  };
  const put = (next: string, caret: number) => {
    close();
    caretAfter(next, caret);
    onTake(next);
  };
  const take = (name: string) => {
    const element = box();
    if (!element) return;
    if (rule?.single) return put(name, name.length);
    const next = withName(element.value, caretOf(element), name, listRule);
    put(next.text, next.caret);
  };
  const offer = pending ? undefined : offers[place];
  useEffect(() => {
    if (pending || !held.current) return;
    held.current = false;
    if (offer) take(offer.name);
  });

  /** True where the key was meant for the offers. */
  const takesKey = ({ key, ctrlKey }: KeyboardEvent): boolean => {
    if (text === '') return false;
    const isEnter = key === 'Enter' && !ctrlKey;
    if (isEnter && pending && isSearch && !rule?.lines) held.current = true;
    else if (isEnter && offer) take(offer.name);
    else if (offers.length === 0) return false;
    else if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') close();
    else return false;
    return true;
  };

  return {
    offers: focused ? offers : [],
    place,
    focused,
    take,
    ordered,
    put,
    /** Handlers for the text box; each is called with the event of its name. */
    onTyped: () => {
      const element = box();
      if (!rule || !element) return;
      held.current = false;
      reset();
      const { value } = element;
      search(rule.single ? value.trim() : nameAt(value, caretOf(element)).text);
    },
    onKey: (event: KeyboardEvent): boolean => {
      if (event.nativeEvent.isComposing || !rule || !takesKey(event)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    onFocus: () => {
      if (!rule) return;
      setFocused(true);
      readUnits();
    },
    onBlur: () => {
      setFocused(false);
      close();
    },
  };
}

export type NameOffersState = ReturnType<typeof useNameOffers>;
