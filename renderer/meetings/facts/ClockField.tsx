import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { parseClock } from '#shared/meetings/sittings';

interface Props {
  /** 'HH:MM' or ''. */
  value: string;
  onChange: (clock: string) => void;
  /** Accessible name. */
  label: string;
}

/** A time of day, typed as people write it: 9, 930, 9:30, 9点半. What is no time stays in the field, marked, and is not saved. */
export function ClockField({ value, onChange, label }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText((typed) => (parseClock(typed) === value ? typed : value)), [value]);
  const clock = parseClock(text);
  const type = (typed: string) => {
    setText(typed);
    const parsed = parseClock(typed);
    if (parsed !== null) onChange(parsed);
  };
  return (
    <Input
      aria-label={label}
      style={{ width: '5.2em' }}
      placeholder="9:00"
      value={text}
      status={clock === null ? 'error' : ''}
      title={clock === null ? '没认出这个时间，写成 9:30 这样就可以' : undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={() => clock !== null && setText(clock)}
    />
  );
}
