import { InputNumber } from 'antd';

interface Props {
  value: number | null;
  onChange: (year: number | null) => void;
}

/** The year of what an old register says without one. */
export function BookYear({ value, onChange }: Props) {
  return (
    <InputNumber
      aria-label="登记簿的年份"
      min={1990}
      max={2099}
      precision={0}
      controls={false}
      style={{ width: 80 }}
      value={value}
      onChange={onChange}
    />
  );
}
