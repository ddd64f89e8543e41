import { Button } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { useToday } from '../data/today';
import { newMeeting, openMeeting, useView } from '../ui/view';
import { MonthCalendar } from './calendar/MonthCalendar';
import { MeetingDetail } from './detail/MeetingDetail';
import { MeetingList } from './list/MeetingList';
import { NewMeetingDialog } from './NewMeetingDialog';
import '../ui/room.css';
import './meetings.css';

/** 办会: the list beside one meeting, or the month. */
export default function MeetingsRoom({ office }: { office: OfficeSettings }) {
  const meetingId = useView((view) => view.meetingId);
  const [calendar, setCalendar] = useState(false);
  const [bin, setBin] = useState(false);
  const creating = useView((view) => view.newMeeting);
  const close = () => useView.setState({ meetingId: null });
  const today = useToday();
  return (
    <div className="room meetings">
      <MeetingList
        today={today}
        largeType={office.largeType}
        bin={bin}
        onBin={(next) => {
          close();
          setBin(next);
        }}
        onNew={() => newMeeting()}
        onCalendar={() => {
          close();
          setBin(false);
          setCalendar(true);
        }}
      />
      <div className="room-detail">
        {meetingId ? (
          <MeetingDetail key={meetingId} meetingId={meetingId} office={office} />
        ) : calendar && !bin ? (
          <MonthCalendar today={today} onOpen={(id) => openMeeting(id)} onNew={newMeeting} />
        ) : (
          <Begin onNew={() => newMeeting()} />
        )}
      </div>
      {creating && (
        <NewMeetingDialog
          day={creating.day}
          onClose={() => useView.setState({ newMeeting: null })}
          onCreated={(id) => {
            useView.setState({ newMeeting: null });
            setBin(false);
            openMeeting(id);
          }}
        />
      )}
    </div>
  );
}

const STEPS = [
  ['建一次会', '选会议种类，名称和次数会替您拟好。时间、地点、主持人想到哪儿填到哪儿。'],
  ['排议题、请人', '议题逐项列，参会人员整批加入或粘贴名单。通知、方案、议程、签到表一键生成。'],
  [
    '记录、成文',
    '议事的会逐项记议定事项，协商的会逐人记意见建议。纪要照此生成，再送审、签发、导出。',
  ],
] as const;

function Begin({ onNew }: { onNew: () => void }) {
  return (
    <div className="page meetings-begin">
      <h1>办会</h1>
      <p className="hint">从左边选一次会议，或者从这里开始。每件事只填一次，各种材料都从它生成。</p>
      <ol className="meetings-steps">
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="hint">{text}</span>
          </li>
        ))}
      </ol>
      <Button type="primary" onClick={onNew}>
        新建会议
      </Button>
    </div>
  );
}
