import { Button, Select } from 'antd';
import { useState } from 'react';
import { composeMemberCard } from '#shared/compose/member-card';
import {
  CARD_STATES,
  type CardLine,
  countLines,
  linesOfYear,
  yearsOf,
} from '#shared/meetings/member-card';
import type { Member } from '#shared/model/directory';
import type { OfficeSettings } from '#shared/model/office';
import { useMemberCard } from '../../data/queries/member-card';
import { profileOf } from '../../data/queries/office';
import { todayNow, useToday } from '../../data/today';
import { useExports } from '../../ui/use-exports';
import { openMeeting } from '../../ui/view';
import { shortDate } from '../../ui/when';

const COUNTS = [
  ['called', '应到'],
  ['present', '出席'],
  ['leave', '请假'],
  ['absent', '缺席'],
  ['speeches', '发言'],
  ['handedIn', '书面发言'],
  ['opinions', '意见建议'],
] as const;
/** Characters of what was said that are shown of each. */
const SHOWN = 60;
/** Meetings drawn at first, and with every click more. */
const AT_ONCE = 40;

/** 履职情况: attended, said, proposed, each a way to the meeting itself. Nothing is typed here. */
export function MemberCard({ member, office }: { member: Member; office: OfficeSettings }) {
  const all = useMemberCard(member);
  const [year, setYear] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(AT_ONCE);
  const exports = useExports();
  if (!all) return null;
  if (all.length === 0) {
    return (
      <p className="hint">
        还没有履职记录。会议里登记的出席、发言和意见建议会自动汇到这里，不用另填；示例会议和取消的会议不计入。
      </p>
    );
  }
  const lines = linesOfYear(all, year);
  const counts = countLines(lines);
  const print = () =>
    exports.word(
      composeMemberCard({ office, member, lines, year, today: todayNow() }),
      { profile: profileOf(office), sample: member.sample === 1 },
      `${member.name}履职情况${year ?? ''}`,
    );
  return (
    <>
      <div className="row">
        <Select
          allowClear
          aria-label="年份"
          placeholder="全部年份"
          style={{ width: '9em' }}
          value={year}
          options={yearsOf(all).map((one) => ({ value: one, label: `${one}年` }))}
          onChange={(next) => setYear(next ?? null)}
        />
        <Button onClick={() => void print()}>导出Word</Button>
      </div>
      <dl className="card-counts">
        {COUNTS.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{counts[key]}</dd>
          </div>
        ))}
      </dl>
      <ul className="card-lines">
        {lines.slice(0, drawn).map((line) => (
          <Line key={line.meetingId} line={line} />
        ))}
      </ul>
      {lines.length > drawn && (
        <Button type="link" onClick={() => setDrawn(drawn + AT_ONCE)}>
          再看更早的会议（还有{lines.length - drawn}次）
        </Button>
      )}
    </>
  );
}

function Line({ line }: { line: CardLine }) {
  const today = useToday();
  const { meetingId, state } = line;
  const said = [
    ...line.speeches.map(({ id, text }) => ({
      id,
      tab: 'proceedings' as const,
      what: '发言',
      text,
    })),
    ...line.handedIn.map(({ id, text }) => ({
      id,
      tab: 'proceedings' as const,
      what: '书面发言',
      text,
    })),
    ...line.opinions.map(({ id, words, summary }) => ({
      id,
      tab: 'opinions' as const,
      what: '意见建议',
      text: summary || words,
    })),
  ];
  return (
    <li>
      <div className="card-meeting">
        <Button type="link" onClick={() => openMeeting(meetingId)}>
          {line.title || '（未填会议名称）'}
        </Button>
        <span className="hint">{line.date ? shortDate(line.date, today) : '日期未定'}</span>
        {state !== null && (
          <Button type="link" onClick={() => openMeeting(meetingId, 'attendance')}>
            {CARD_STATES[state]}
          </Button>
        )}
      </div>
      {said.length > 0 && (
        <ul className="card-words">
          {said.map(({ id, tab, what, text }) => (
            <li key={id}>
              <Button type="link" onClick={() => openMeeting(meetingId, tab, id)}>
                {what}：{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text || '（没有文字）'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
