import { Input } from 'antd';
import { Line } from '../FormFrame';

interface Props {
  /** Label before the box, and the box's name for those who hear the screen. */
  label: string;
  /** Lines that the box has to begin with and at most. */
  lines?: readonly [number, number];
  placeholder?: string;
  value: string;
  onChange: (words: string) => void;
}

/** Words of a step, as many as there are. */
export function WordsLine({ label, lines = [2, 8], placeholder, value, onChange }: Props) {
  const [minRows, maxRows] = lines;
  return (
    <Line label={label}>
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows, maxRows }}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Line>
  );
}
