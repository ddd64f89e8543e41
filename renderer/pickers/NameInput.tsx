import { Input, type InputProps, type InputRef } from 'antd';
import { useRef } from 'react';
import { NameOffers } from './NameOffers';
import { type NameRule, useNameOffers } from './use-name-offers';

interface Props extends Pick<InputProps, 'placeholder' | 'autoFocus' | 'style' | 'onBlur' | 'id'> {
  label: string;
  value: string;
  onChange: (text: string) => void;
  rule: NameRule;
}

/** A line of text into which names are typed or taken from the directory by their first letters. */
export function NameInput({ label, value, onChange, rule, onBlur, ...rest }: Props) {
  const input = useRef<InputRef>(null);
  const box = () => input.current?.input ?? null;
  const names = useNameOffers(box, rule, onChange);
  return (
    <>
      <Input
        {...rest}
        ref={input}
        aria-label={label}
        aria-autocomplete="list"
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          if (!(event.nativeEvent as InputEvent).isComposing) names.onTyped();
        }}
        onCompositionEnd={names.onTyped}
        onKeyDown={names.onKey}
        onFocus={names.onFocus}
        onBlur={(event) => {
          names.onBlur();
          onBlur?.(event);
        }}
      />
      <NameOffers names={names} box={box} value={value} label={label} />
    </>
  );
}
