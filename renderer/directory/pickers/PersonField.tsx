import { Select } from 'antd';
import { useState } from 'react';
import { isPinyin, normalQuery } from '#shared/directory/match';
import type { PersonRef } from '#shared/model/directory';
import { useDirectory } from '../../data/queries/directory';
import { findPeople } from '../../data/queries/people';
import { useFound } from './use-found';
import '../directory.css';

const keyOf = ({ source, id, name }: PersonRef): string => `${source}:${id ?? name}`;

interface Props {
  value: readonly PersonRef[];
  onChange: (people: PersonRef[]) => void;
  /** One person only. */
  single?: boolean;
  placeholder?: string;
  /** Accessible name. */
  label: string;
  autoFocus?: boolean;
}

/** A person offered; `facts` tells those of one name apart. */
interface Offer {
  ref: PersonRef;
  facts: string;
}

/** The name as typed, for somebody who is not in the directory, or another one of that name. */
function guestOf(text: string, found: readonly Offer[]): Offer[] {
  const name = text.trim();
  // Letters that find somebody are initials, not a name.
  if (name === '' || (found.length > 0 && isPinyin(normalQuery(name)))) return [];
  const known = found.some(({ ref }) => ref.name === name);
  const facts = known ? '名录以外的另一位' : '名录里没有，按此姓名记下';
  return [{ ref: { source: 'guest', id: null, name, unit: '', post: '' }, facts }];
}

/** People by name, pinyin or initials, leaders by rank first; a name that is not in the directory is taken as a guest. */
export function PersonField(props: Props) {
  const { value, onChange, single = false, placeholder, label, autoFocus } = props;
  const { text, found, search } = useFound<Offer>(findPeople);
  const [open, setOpen] = useState(false);
  const sharedNames = useDirectory()?.sharedNames;
  const offers = [...found, ...guestOf(text, found)];
  const known = new Map(
    [...value, ...offers.map(({ ref }) => ref)].map((one) => [keyOf(one), one]),
  );
  const choose = (keys: string[]) => {
    const chosen = keys.flatMap((key) => known.get(key) ?? []);
    onChange(single ? chosen.slice(-1) : chosen);
    search('');
    // The only one is chosen; an open list would cover what comes next.
    if (single) setOpen(false);
  };
  /** A chosen name, with what tells it apart where another bears it too. */
  const named = ({ name, unit, post }: PersonRef): string => {
    const shared =
      sharedNames?.has(name) === true || value.filter((one) => one.name === name).length > 1;
    const facts = unit || post;
    return shared && facts !== '' ? `${name}（${facts}）` : name;
  };
  return (
    <Select<string[], { value: string; label: string; facts: string }>
      mode="multiple"
      open={open}
      onOpenChange={setOpen}
      showSearch={{ onSearch: search, filterOption: false, searchValue: text }}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 280, maxWidth: 560 } } }}
      aria-label={label}
      placeholder={placeholder}
      autoFocus={autoFocus}
      value={value.map(keyOf)}
      onFocus={() => search('')}
      onChange={choose}
      notFoundContent="打姓名、拼音或首字母查找"
      options={offers.map(({ ref, facts }) => ({ value: keyOf(ref), label: ref.name, facts }))}
      optionRender={({ data }) => (
        <span className="person-option">
          {data.label}
          <small>{data.facts}</small>
        </span>
      )}
      labelRender={({ value: key }) => {
        const person = known.get(String(key));
        return person ? named(person) : '';
      }}
    />
  );
}
