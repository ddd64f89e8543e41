import { forwardRef, type InputHTMLAttributes, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A day that one more digit may make another: of 8-15, 8-1. */
const MAY_GO_ON = /(?:^|\D)[1-3]$/;

type Props = InputHTMLAttributes<HTMLInputElement>;

/**
 * The input of a picker of days. The picker writes a text anew in its own way as soon as it can be
 * read as a day, and what is typed after that belongs to none: of 11-25 it would make 11月2日. What
 * may go on is told to it only when the field is left.
 */
export const DayInput = forwardRef<HTMLInputElement, Props>(function DayInput(props, ref) {
  const [held, setHeld] = useState<string | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** Before the picker hears of the key or of the leaving it must know the text. */
  const tell = (input: HTMLInputElement) => {
    if (held === null) return;
    const change = { target: input, currentTarget: input } as React.ChangeEvent<HTMLInputElement>;
    flushSync(() => {
      setHeld(null);
      latest.current.onChange?.(change);
    });
  };
  return (
    <input
      {...props}
      ref={ref}
      value={held ?? props.value}
      onChange={(event) => {
        const { value } = event.target;
        if (MAY_GO_ON.test(value)) return setHeld(value);
        setHeld(null);
        props.onChange?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Tab') tell(event.currentTarget);
        else if (event.key === 'Escape') setHeld(null);
        latest.current.onKeyDown?.(event);
      }}
      onBlur={(event) => {
        tell(event.currentTarget);
        latest.current.onBlur?.(event);
      }}
    />
  );
});
