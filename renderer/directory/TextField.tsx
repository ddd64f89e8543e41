import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** The caret stands here when the record is shown. */
  first?: boolean;
}

/** A line of text with its label. */
export function TextField({ id, label, value, onChange, placeholder, first = false }: Props) {
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        ref={input}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
