import { AutoComplete } from 'antd';
import type { UnitRef } from '#shared/model/directory';
import { usePeopleOfUnit } from '../../data/queries/unit-people';

interface Props {
  label: string;
  placeholder?: string;
  /** Whose people are offered; null: nobody. */
  unit: UnitRef | null;
  value: string;
  onChange: (name: string) => void;
}

/** Somebody of a unit: its people are offered, and what is typed stays as it is. */
export function ContactField({ label, placeholder, unit, value, onChange }: Props) {
  const people = usePeopleOfUnit(unit);
  const options = people
    .filter(({ name }) => name !== value && name.includes(value.trim()))
    .map(({ name, facts }) => ({ value: name, facts }));
  return (
    <AutoComplete
      aria-label={label}
      placeholder={placeholder}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      // What is typed is meant, unless somebody is chosen.
      defaultActiveFirstOption={false}
      value={value}
      options={options}
      optionRender={({ data }) => (
        <span className="person-option">
          {data.value}
          <small>{data.facts}</small>
        </span>
      )}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}
