import { Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Graded, isPinyin, meantAmong, normalQuery } from '#shared/directory/match';
import { useTakenWhenLeft } from '../ui/unsaved/use-taken-when-left';
import { useFound } from './use-found';
import './pickers.css';

/** A person, unit or record that a picker offers; `facts` tells those of one name apart. */
export interface Offer<T> {
  value: T;
  key: string;
  name: string;
  facts: string;
}

/** An offer that was found by what was typed, and how well it fits. */
export type FoundOffer<T> = Offer<T> & Graded;

/** What every picker is told by its owner. */
export interface PickerProps<T> {
  value: readonly T[];
  onChange: (chosen: T[]) => void;
  /** No more than one can be chosen. */
  single?: boolean;
  placeholder?: string;
  /** What is chosen is acted on at once: leaving the box with a name half typed does nothing. */
  isAction?: boolean;
  /** Accessible name. */
  label: string;
  autoFocus?: boolean;
  id?: string;
}

interface Props<T> extends PickerProps<T> {
  find: (text: string) => Promise<FoundOffer<T>[]>;
  /** A value that was chosen before, with what is to be shown for it. */
  offerOf: (value: T) => Offer<T>;
  /** What is typed, taken as it is; null where it is among those found. */
  typed: (name: string, found: readonly Offer<T>[]) => Offer<T> | null;
  /** The names that typing has finished by a mark behind them, or null: none yet. */
  finished?: (text: string) => T[] | null;
  /** Shown where nothing is found. */
  teach: string;
}

/**
 * What may be chosen for a text, and which of it Enter takes: what is typed stands as it is,
 * unless it is the whole of just one name, or letters that one name answers best. Nobody
 * else is ever taken for it (办公室 is not 市委办公室). Where there is one to be taken it is
 * the first.
 */
function offersFor<T>(text: string, found: readonly FoundOffer<T>[], own: Offer<T> | null) {
  const at = meantAmong(text, found);
  const meant = found[at];
  if (meant) {
    const others = found.filter((one) => one !== meant);
    return { offers: [meant, ...others, ...(own ? [own] : [])], taken: meant };
  }
  // Several of just that name: nobody can tell which.
  const isShared = found.some(({ isWhole }) => isWhole);
  if (!own) return { offers: [...found], taken: null };
  return isShared
    ? { offers: [...found, own], taken: null }
    : { offers: [own, ...found], taken: own };
}

interface Meant {
  text: string;
  pending: boolean;
  /** Takes what the text means; null where it means nobody. */
  take: (() => void) | null;
}

/**
 * Enter (or Tab) that comes before the answer waits for it: it never picks from the answer to
 * an older text. Behind the answer Enter takes what the text means at once, whether or not the
 * list has come to show it, unless an arrow key has gone to another offer.
 */
function useEnter({ text, pending, take }: Meant) {
  const held = useRef<string | null>(null);
  const movedIn = useRef<string | null>(null);
  useEffect(() => {
    if (pending || held.current === null) return;
    const isMeant = held.current === text;
    held.current = null;
    if (isMeant) take?.();
  });
  return (event: KeyboardEvent) => {
    const { key, nativeEvent } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') movedIn.current = text;
    // The list takes Tab for a choice as well.
    if (key !== 'Enter' && key !== 'Tab') held.current = null;
    else if (
      !nativeEvent.isComposing &&
      (pending || (key === 'Enter' && take && movedIn.current !== text))
    ) {
      event.preventDefault();
      event.stopPropagation();
      if (pending) held.current = text;
      else take?.();
    }
  };
}

/** Chosen ones as tags, and a box that finds more in the directory while letters are typed. */
export function FoundField<T>(props: Props<T>) {
  const { value, onChange, single = false, find, offerOf, typed, teach } = props;
  const { text, found, pending, search } = useFound(find);
  const [open, setOpen] = useState(false);
  /** Somebody was chosen, and the list was not asked for since. */
  const [isServed, setServed] = useState(false);
  // Letters that find somebody are a query, not a name.
  const ownOf = (typedText: string, among: readonly FoundOffer<T>[]) => {
    const isQuery = among.length > 0 && isPinyin(normalQuery(typedText));
    return typedText.trim() === '' || isQuery ? null : typed(typedText.trim(), among);
  };
  const { offers, taken } = offersFor(text, found, pending ? null : ownOf(text, found));
  // An open list with nothing in it would cover the field below.
  const isSpent = isServed && text === '' && offers.length === 0;
  const known = new Map([...value.map(offerOf), ...offers].map((one) => [one.key, one]));
  const served = () => {
    search('');
    setServed(true);
    // The only one is chosen; an open list would cover what comes next.
    if (single) setOpen(false);
  };
  const choose = (keys: readonly string[]) => {
    const chosen = keys.flatMap((key) => known.get(key)?.value ?? []);
    onChange(single ? chosen.slice(-1) : chosen);
    served();
  };
  const type = (next: string) => {
    const done = props.finished?.(next) ?? null;
    if (done === null) return search(next);
    onChange(single ? done.slice(-1) : [...value, ...done.filter((one) => !value.includes(one))]);
    served();
  };
  const keys = value.map((one) => offerOf(one).key);
  const add = (one: Offer<T> | null) => {
    if (one === null) return;
    const others = value.filter((other) => offerOf(other).key !== one.key);
    onChange(single ? [one.value] : [...others, one.value]);
    served();
  };
  /** Letters that find somebody are a search, whomever they find. */
  const isSearch = (typedText: string, answer: readonly FoundOffer<T>[]) =>
    answer.length > 0 && isPinyin(normalQuery(typedText));
  /** Left without Enter: a name counts, letters of a search do not. */
  const leave = async () => {
    if (props.isAction || text.trim() === '') return;
    const left = text;
    const settle = (answer: readonly FoundOffer<T>[]) => {
      if (!isSearch(left, answer)) add(offersFor(left, answer, ownOf(left, answer)).taken);
    };
    // Before the answer has come it is waited for; where finding fails the name is kept as typed.
    if (pending) await find(left).then(settle, () => settle([]));
    else settle(found);
  };
  const isTaken = pending || (taken !== null && !isSearch(text, found));
  useTakenWhenLeft(!props.isAction && text.trim() !== '' && isTaken, leave);
  return (
    <div
      onKeyDownCapture={useEnter({
        text,
        pending,
        take: text.trim() === '' || taken === null ? null : () => add(taken),
      })}
      onBlurCapture={() => void leave()}
    >
      <Select<string[], { value: string; label: string; facts: string }>
        mode="multiple"
        open={open && !isSpent}
        onOpenChange={(next) => {
          setOpen(next);
          setServed(false);
        }}
        showSearch={{ onSearch: type, filterOption: false, searchValue: text }}
        // Nothing typed, nothing meant: a second Enter picks nobody.
        defaultActiveFirstOption={text.trim() !== '' && taken !== null}
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        styles={{ popup: { root: { minWidth: 280, maxWidth: 560 } } }}
        {...(props.id === undefined ? {} : { id: props.id })}
        aria-label={props.label}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus}
        value={keys}
        onFocus={() => search('')}
        onChange={choose}
        notFoundContent={pending ? '正在查找…' : teach}
        options={offers.map(({ key, name, facts }) => ({ value: key, label: name, facts }))}
        optionRender={({ data }) => (
          <span className="person-option">
            {data.label}
            <small>{data.facts}</small>
          </span>
        )}
        labelRender={({ value: key }) => {
          const one = known.get(String(key));
          return one ? offerOf(one.value).name : '';
        }}
      />
    </div>
  );
}
