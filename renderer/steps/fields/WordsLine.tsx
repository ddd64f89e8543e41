import { Input } from 'antd';
import { Line } from '../FormFrame';

interface Props {
  /** Label before the box. */
  label: string;
  /** The box's name for those who hear the screen; the label by default. */
  name?: string;
  /** Lines that the box has to begin with and at most. */
  lines?: readonly [number, number];
  placeholder?: string;
  value: string;
  onChange: (words: string) => void;
}

/** Words of a step, as many as there are. */
export function WordsLine({
  label,
  name = label,
  lines = [2, 8],
  placeholder,
  value,
  onChange,
}: Props) {
  const [minRows, maxRows] = lines;
  return (
    <Line label={label}>
      <Input.TextArea
        aria-label={name}
        autoSize={{ minRows, maxRows }}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Line>
  );
}
