import { Select } from 'antd';
import { useState } from 'react';
import { isPinyin, normalQuery } from '#shared/directory/match';
import type { UnitRef } from '#shared/model/directory';
import { findUnits } from '../../data/queries/people';
import { useFound } from './use-found';

const keyOf = ({ id, name }: UnitRef): string => id ?? `:${name}`;

interface Props {
  value: readonly UnitRef[];
  onChange: (units: UnitRef[]) => void;
  single?: boolean;
  placeholder?: string;
  /** Accessible name. */
  label: string;
}

/** The name as typed, where the directory has no such unit. */
function typedUnit(text: string, found: readonly UnitRef[]): UnitRef[] {
  const name = text.trim();
  const isKnown = found.some((unit) => unit.name === name);
  // Letters that find a unit are initials, not a name.
  const isQuery = found.length > 0 && isPinyin(normalQuery(name));
  return name === '' || isKnown || isQuery ? [] : [{ id: null, name }];
}

/** Units by full or short name, pinyin or initials; a name that is not in the directory is taken as typed. */
export function UnitField({ value, onChange, single = false, placeholder, label }: Props) {
  const { text, found, search } = useFound<UnitRef>(findUnits);
  const [open, setOpen] = useState(false);
  const typed = typedUnit(text, found);
  const offered = [...found, ...typed];
  const known = new Map([...value, ...offered].map((unit) => [keyOf(unit), unit]));
  const choose = (keys: string[]) => {
    const chosen = keys.flatMap((key) => known.get(key) ?? []);
    onChange(single ? chosen.slice(-1) : chosen);
    search('');
    // The only one is chosen; an open list would cover what comes next.
    if (single) setOpen(false);
  };
  return (
    <Select<string[]>
      mode="multiple"
      open={open}
      onOpenChange={setOpen}
      showSearch={{ onSearch: search, filterOption: false, searchValue: text }}
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={placeholder}
      value={value.map(keyOf)}
      onFocus={() => search('')}
      onChange={choose}
      notFoundContent="打单位名称、拼音或首字母查找"
      options={offered.map((unit) => ({
        value: keyOf(unit),
        label: typed.includes(unit) ? `${unit.name}（名录里没有，按此名称记下）` : unit.name,
      }))}
      labelRender={({ value: key }) => known.get(String(key))?.name ?? ''}
    />
  );
}
