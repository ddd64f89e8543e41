import { Select } from 'antd';
import { useState } from 'react';
import type { PersonRef } from '#shared/model/directory';
import { type FoundPerson, findPeople } from '../../data/queries/people';

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

/** People by name; a name that nobody in the directory bears is taken as a guest. */
export function PersonField(props: Props) {
  const { value, onChange, single = false, placeholder, label, autoFocus } = props;
  const [found, setFound] = useState<FoundPerson[]>([]);
  const [text, setText] = useState('');
  const search = (next: string) => {
    setText(next);
    void findPeople(next).then(setFound);
  };
  const guest: PersonRef = { source: 'guest', id: null, name: text.trim(), unit: '', post: '' };
  const offered = [
    ...found.map(({ ref, facts }) => ({ ref, label: `${ref.name}　${facts}` })),
    ...(guest.name !== '' && !found.some(({ ref }) => ref.name === guest.name)
      ? [{ ref: guest, label: `${guest.name}（名录里没有）` }]
      : []),
  ];
  const known = new Map(
    [...value, ...offered.map(({ ref }) => ref)].map((ref) => [keyOf(ref), ref]),
  );
  const choose = (keys: string[]) => {
    const chosen = keys.flatMap((key) => known.get(key) ?? []);
    onChange(single ? chosen.slice(-1) : chosen);
    setText('');
  };
  return (
    <Select<string[]>
      mode="multiple"
      showSearch={{ onSearch: search, filterOption: false, searchValue: text }}
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={placeholder}
      autoFocus={autoFocus}
      value={value.map(keyOf)}
      onFocus={() => search('')}
      onChange={choose}
      notFoundContent="打姓名或拼音首字母查找"
      options={[
        ...offered.map(({ ref, label }) => ({ value: keyOf(ref), label })),
        ...value
          .filter((one) => !offered.some(({ ref }) => keyOf(ref) === keyOf(one)))
          .map((one) => ({ value: keyOf(one), label: one.name })),
      ]}
      labelRender={({ value: key }) => known.get(String(key))?.name ?? ''}
    />
  );
}
