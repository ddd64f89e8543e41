import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { CivilDate } from '#shared/model/civil-date';

/** Shown like the first; all of them are understood when typed. Without a year it is this one. */
const FORMATS = [
  'YYYY年M月D日',
  ...['YYYY年MM月DD日', 'YYYY-M-D', 'YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'],
  ...['M月D日', 'M-D', 'M.D', 'M/D'],
];

interface Props {
  value: CivilDate | null;
  onChange: (date: CivilDate | null) => void;
  /** Accessible name. */
  label: string;
  placeholder?: string;
  width?: number | string;
  disabled?: boolean;
  /** false: a day is always there. */
  clearable?: boolean;
}

/** A civil date, picked or typed. */
export function DateField(props: Props) {
  const {
    value,
    onChange,
    label,
    placeholder = '选日期',
    width = '11.6em',
    clearable = true,
  } = props;
  return (
    <DatePicker
      aria-label={label}
      style={{ width }}
      format={FORMATS}
      placeholder={placeholder}
      disabled={props.disabled}
      allowClear={clearable}
      value={value === null ? null : dayjs(value)}
      onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
