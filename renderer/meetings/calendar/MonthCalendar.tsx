import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { monthAway, weeksOf } from '#shared/meetings/month';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Meeting } from '#shared/model/meeting';
import { type DayMark, dayMark } from '#shared/working-days/day-mark';
import { meetingsBetween } from '../../data/queries/meetings';
import { useWorkCalendar } from '../../data/queries/work-calendar';
import { DayBadge } from '../../ui/DayBadge';
import './month.css';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

interface Props {
  today: CivilDate;
  onOpen: (id: string) => void;
  onNew: (day: CivilDate) => void;
}

/** One month of meetings. */
export function MonthCalendar({ today, onOpen, onNew }: Props) {
  // null: that of today, also when the month has stood open into the next one.
  const [turned, setMonth] = useState<string | null>(null);
  const month = turned ?? today.slice(0, 7);
  const weeks = weeksOf(month);
  const [from, to] = [weeks[0]?.[0] ?? today, weeks.at(-1)?.at(-1) ?? today];
  const meetings = useLiveQuery(() => meetingsBetween(from, to), [from, to]) ?? [];
  const calendar = useWorkCalendar();
  const [year, number] = month.split('-').map(Number);
  const turn = (by: number) => setMonth(monthAway(month, by));
  return (
    <section className="page month" aria-label="月历">
      <div className="row month-head">
        <h1>
          {year}年{number}月
        </h1>
        <Button aria-label="上个月" icon={<LeftOutlined />} onClick={() => turn(-1)} />
        <Button onClick={() => setMonth(null)}>本月</Button>
        <Button aria-label="下个月" icon={<RightOutlined />} onClick={() => turn(1)} />
      </div>
      <div className="month-grid">
        {WEEKDAYS.map((name) => (
          <div key={name} className="month-weekday">
            周{name}
          </div>
        ))}
        {weeks.flat().map((day) => (
          <Day
            key={day}
            day={day}
            inMonth={day.startsWith(month)}
            isToday={day === today}
            mark={calendar ? dayMark(calendar, day) : null}
            meetings={meetings}
            onOpen={onOpen}
            onNew={onNew}
          />
        ))}
      </div>
    </section>
  );
}

interface DayProps extends Pick<Props, 'onOpen' | 'onNew'> {
  day: CivilDate;
  inMonth: boolean;
  isToday: boolean;
  mark: DayMark | null;
  meetings: readonly Meeting[];
}

function Day({ day, inMonth, isToday, mark, meetings, onOpen, onNew }: DayProps) {
  const sittings = meetings
    .flatMap((meeting) => meeting.sittings.map((sitting) => ({ meeting, sitting })))
    .filter(({ sitting }) => sitting.date === day && sitting.state !== 'cancelled')
    .sort((a, b) => (a.sitting.from < b.sitting.from ? -1 : 1));
  return (
    <div className="month-day" data-outside={!inMonth} data-today={isToday} data-mark={mark}>
      <div className="month-day-head">
        <span>
          {Number(day.slice(8))}
          {isToday && ' 今天'}
          {mark && <DayBadge mark={mark} />}
        </span>
        <Button
          type="text"
          size="small"
          aria-label={`在${printDate(day)}新建会议`}
          icon={<PlusOutlined />}
          onClick={() => onNew(day)}
        />
      </div>
      {sittings.map(({ meeting, sitting }) => {
        const off = meeting.cancelled || sitting.state === 'moved';
        return (
          <button
            type="button"
            key={sitting.id}
            data-off={off}
            title={`${meeting.title} ${sitting.place}`}
            onClick={() => onOpen(meeting.id)}
          >
            {sitting.from.replace(/^0/, '')} {meeting.title || meeting.kind}
            {off && (meeting.cancelled ? '（取消）' : '（已改期）')}
          </button>
        );
      })}
    </div>
  );
}
