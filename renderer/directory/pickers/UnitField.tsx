import { Select } from 'antd';
import { useState } from 'react';
import type { UnitRef } from '#shared/model/directory';
import { findUnits } from '../../data/queries/people';

const keyOf = ({ id, name }: UnitRef): string => id ?? `:${name}`;

interface Props {
  value: readonly UnitRef[];
  onChange: (units: UnitRef[]) => void;
  single?: boolean;
  placeholder?: string;
  /** Accessible name. */
  label: string;
}

/** Units by name; a name that is not in the directory is taken as typed. */
export function UnitField({ value, onChange, single = false, placeholder, label }: Props) {
  const [found, setFound] = useState<UnitRef[]>([]);
  const [text, setText] = useState('');
  const search = (next: string) => {
    setText(next);
    void findUnits(next).then(setFound);
  };
  const typed: UnitRef = { id: null, name: text.trim() };
  const isNew = typed.name !== '' && !found.some(({ name }) => name === typed.name);
  const offered = [...found, ...(isNew ? [typed] : [])];
  const known = new Map([...value, ...offered].map((unit) => [keyOf(unit), unit]));
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
      value={value.map(keyOf)}
      onFocus={() => search('')}
      onChange={choose}
      notFoundContent="打单位名称查找"
      options={[...known.values()].map((unit) => ({ value: keyOf(unit), label: unit.name }))}
    />
  );
}
