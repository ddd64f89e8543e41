import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ComponentProps, useMemo, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { WorkCalendar } from '#shared/working-days/calendar';
import { type DayMark, dayMark } from '#shared/working-days/day-mark';
import { loadWorkCalendar } from '../data/queries/work-calendar';
import { DayBadge } from './DayBadge';
import { DayInput } from './DayInput';
import { useTakenWhenLeft } from './unsaved/use-taken-when-left';

dayjs.extend(customParseFormat);

/** Shown like the first; all of them are understood when typed. Without a year it is this one. */
const FORMATS = [
  'YYYY年M月D日',
  ...['YYYY年MM月DD日', 'YYYY-M-D', 'YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'],
  ...['M月D日', 'M-D', 'M.D', 'M/D'],
];

const COMPONENTS = { input: DayInput };

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

/** The button that empties the field is for the mouse: Tab goes on to the next field. */
function passClearButton({ key, currentTarget }: React.KeyboardEvent<HTMLElement>): void {
  if (key !== 'Tab') return;
  currentTarget.closest('.ant-picker')?.querySelector('button')?.setAttribute('tabindex', '-1');
}

/** Whether the field was emptied by hand and is now left: the picker itself would put the old day back. */
function isEmptied({ key, target }: React.KeyboardEvent<HTMLElement>): boolean {
  const isLeft = key === 'Tab' || key === 'Enter';
  return isLeft && target instanceof HTMLInputElement && target.value.trim() === '';
}

/** The day that a text says, or null: none yet. */
function dayIn(text: string): CivilDate | null {
  const day = dayjs(text.trim(), FORMATS, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}

/**
 * The picker takes what is typed when it is left, which it does not hear of when its page
 * goes. Answers what its input is to be told, and what it has to be told when a day is taken.
 */
function useTyped({ value, onChange, disabled }: Props) {
  const [typed, setTyped] = useState<CivilDate | null>(null);
  useTakenWhenLeft(typed !== null && typed !== value && !disabled, async () => {
    setTyped(null);
    onChange(typed);
  });
  const handlers: ComponentProps<'span'> = {
    onInput: ({ target }) => {
      if (target instanceof HTMLInputElement) setTyped(dayIn(target.value));
    },
    // The picker puts the old day back.
    onKeyDown: ({ key }) => key === 'Escape' && setTyped(null),
    onBlur: () => setTyped(null),
  };
  return { handlers, taken: () => setTyped(null) };
}

function MarkedCell({ cell, mark }: { cell: React.ReactNode; mark: DayMark }) {
  return (
    <span className="day-cell">
      {cell}
      <DayBadge mark={mark} />
    </span>
  );
}

/** A civil date, picked or typed. Its calendar shows the days off and those worked instead. */
export function DateField(props: Props) {
  const {
    value,
    onChange,
    label,
    placeholder = '选日期',
    width = '11.6em',
    clearable = true,
  } = props;
  // Of the moment at which it is opened: a field that is only shown asks for nothing.
  const [calendar, setCalendar] = useState<WorkCalendar | null>(null);
  // The same object as long as it is the same day: another one makes the picker drop what is being typed.
  const shown = useMemo(() => (value === null ? null : dayjs(value)), [value]);
  const { handlers, taken } = useTyped(props);
  return (
    <span style={{ display: 'contents' }} {...handlers}>
      <DatePicker
        aria-label={label}
        style={{ width }}
        format={FORMATS}
        components={COMPONENTS}
        placeholder={placeholder}
        disabled={props.disabled}
        allowClear={clearable}
        onOpenChange={(open) => {
          if (open) loadWorkCalendar().then(setCalendar, () => undefined);
        }}
        cellRender={(day, { type, originNode }) => {
          const date = typeof day === 'object' ? day.format('YYYY-MM-DD') : '';
          const mark = type === 'date' && calendar ? dayMark(calendar, date) : null;
          return mark ? <MarkedCell cell={originNode} mark={mark} /> : originNode;
        }}
        onKeyDown={(event) => {
          passClearButton(event);
          if (clearable && value !== null && isEmptied(event)) onChange(null);
        }}
        value={shown}
        onChange={(date) => {
          taken();
          onChange(date ? date.format('YYYY-MM-DD') : null);
        }}
      />
    </span>
  );
}
