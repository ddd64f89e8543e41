import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { CivilDate } from '#shared/model/civil-date';

/** Shown like the first; all of them are understood when typed. */
const FORMATS = ['YYYY年M月D日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

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
  const { value, onChange, label, placeholder = '选日期', width = 170, clearable = true } = props;
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
