import { Form, Input } from 'antd';

interface Props {
  heading: string;
  /** Its name for those who hear the screen. */
  label: string;
  /** Lines it has to begin with and at most. */
  lines?: readonly [number, number];
  placeholder?: string;
  value: string;
  onChange: (words: string) => void;
}

/** Words of a step, as many as there are. */
export function WordsItem({ heading, label, lines = [1, 4], onChange, ...rest }: Props) {
  const [minRows, maxRows] = lines;
  return (
    <Form.Item label={heading}>
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows, maxRows }}
        onChange={({ target }) => onChange(target.value)}
        {...rest}
      />
    </Form.Item>
  );
}
