import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { LEAD_TIMES, leadTimesOf } from '#shared/meetings/lead-times';
import { printDate } from '#shared/model/civil-date';
import type { Meeting } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { agendaOf } from '../../data/queries/meetings';
import { clashesOf, missingPapers } from '../../data/queries/readiness';
import { useToday } from '../../data/today';
import { openMeeting, openSettings } from '../../ui/view';
import { shortDate } from '../../ui/when';

interface Props {
  meeting: Meeting;
  leadTimes: OfficeSettings['leadTimes'];
}

/** What is due when, which papers are not in hand, what else is on at the same time. */
export function Readiness({ meeting, leadTimes }: Props) {
  const items = useLiveQuery(() => agendaOf(meeting.id), [meeting.id]) ?? [];
  const missing = missingPapers(items);
  return (
    <aside className="meeting-side" aria-label="办会提醒">
      <DueDates meeting={meeting} leadTimes={leadTimes} />
      <section>
        <h2>议题材料</h2>
        {items.length === 0 ? (
          <p className="hint">还没有议题。</p>
        ) : missing.length === 0 ? (
          <p className="hint">没有欠着的材料。</p>
        ) : (
          <ul>
            {missing.map(({ item, name, from }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two papers of one item may share a name
              <li key={`${item.id}:${index}`}>
                还没收到：{name}
                {from && `（${from}）`}
              </li>
            ))}
          </ul>
        )}
        <Button size="small" onClick={() => openMeeting(meeting.id, 'items')}>
          看议题
        </Button>
      </section>
      <Clashes meeting={meeting} />
    </aside>
  );
}

function DueDates({ meeting, leadTimes }: Props) {
  const today = useToday();
  const { times, example } = leadTimesOf(meeting, leadTimes);
  return (
    <section>
      <h2>时间提示</h2>
      {times.length === 0 ? (
        <p className="hint">定下日期后，这里提示通知、材料、纪要宜在哪天前办出。</p>
      ) : (
        <ul>
          {times.map(({ key, by, days }) => (
            <li key={key}>
              {LEAD_TIMES[key].what}宜于{shortDate(by, today)}前{LEAD_TIMES[key].verb}
              <small className="hint" style={{ display: 'inline-block' }}>
                （{LEAD_TIMES[key].side}
                {days}天）
              </small>
            </li>
          ))}
        </ul>
      )}
      {example && (
        <p className="hint">
          <span className="mark">示例</span>天数只是示例，请按本机关规定修改。
          <Button type="link" size="small" onClick={() => openSettings('会议')}>
            去设置
          </Button>
        </p>
      )}
    </section>
  );
}

function Clashes({ meeting }: { meeting: Meeting }) {
  const clashes = useLiveQuery(() => clashesOf(meeting.id), [meeting.id, meeting.updatedAt]) ?? [];
  if (clashes.length === 0) return null;
  return (
    <section>
      <h2>同一时间的其他会议</h2>
      <ul>
        {clashes.map(({ other, date, place, people }) => (
          <li key={`${other.id}:${date}`}>
            {printDate(date)}
            <Button type="link" size="small" onClick={() => openMeeting(other.id)}>
              {other.title || other.kind}
            </Button>
            {place && `也在${place}。`}
            {people.length > 0 &&
              `${people.slice(0, 6).join('、')}${people.length > 6 ? `等${people.length}人` : ''}两边都要参加。`}
          </li>
        ))}
      </ul>
    </section>
  );
}
