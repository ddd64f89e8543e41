import { standing } from '#shared/meetings/sittings';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Meeting } from '#shared/model/meeting';
import { isHeld } from '../../data/queries/meetings';
import type { Trouble } from '../../data/queries/readiness';
import { shortDate } from '../../ui/when';

/** When a meeting first sits, as said in lists: 今天 9:00, 8月1日, 日期未定. */
export function whenOfMeeting(meeting: Meeting, today: CivilDate): string {
  const first = standing(meeting.sittings)[0];
  if (!first?.date) return '日期未定';
  const day = first.date === today ? '今天' : shortDate(first.date, today);
  return first.from ? `${day} ${first.from.replace(/^0/, '')}` : day;
}

/** One meeting in the list: name, then day, kind and place, then what is missing or in the way. */
export function MeetingRow(props: { meeting: Meeting; today: CivilDate; trouble?: Trouble }) {
  const { meeting, today, trouble } = props;
  const place = standing(meeting.sittings)[0]?.place;
  const moved = meeting.sittings.find(({ state }) => state === 'moved');
  const over = meeting.cancelled ? '已取消' : isHeld(meeting, today) ? '已开' : '';
  return (
    <>
      <div className="row-list-title">
        {meeting.sample === 1 && <span className="mark">示例</span>}
        {over === '已取消' && <span className="mark">已取消</span>}
        {meeting.title || <span className="hint">（未定名称）</span>}
      </div>
      <div className="row-list-facts">
        <span className={over === '' ? 'meeting-soon' : undefined}>
          {whenOfMeeting(meeting, today)}
        </span>
        {moved?.date && <span title={`原定${printDate(moved.date)}`}>改期</span>}
        {trouble && trouble.missing > 0 && (
          <span className="meeting-trouble">欠材料{trouble.missing}份</span>
        )}
        {trouble?.clashes && <span className="meeting-trouble">时间有冲突</span>}
        <span>{meeting.kind}</span>
        {place && <span>{place}</span>}
      </div>
    </>
  );
}
