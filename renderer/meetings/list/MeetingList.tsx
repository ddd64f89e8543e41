import { CalendarOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CivilDate } from '#shared/model/civil-date';
import { useMeetingList } from '../../data/queries/meetings';
import { troubles } from '../../data/queries/readiness';
import { RowList } from '../../ui/RowList';
import { openMeeting, useView } from '../../ui/view';
import { useMeetingActions } from '../detail/use-meeting-actions';
import { MeetingFilters } from './MeetingFilters';
import { MeetingRow } from './MeetingRow';
import { useMeetingFilter, type When } from './use-meeting-filter';

interface Props {
  today: CivilDate;
  largeType: boolean;
  bin: boolean;
  onBin: (bin: boolean) => void;
  onNew: () => void;
  onCalendar: () => void;
}

/** Meetings by time with their filters, or the recycle bin. */
export function MeetingList(props: Props) {
  const { today, bin } = props;
  const meetingId = useView((view) => view.meetingId);
  const chosen = useMeetingFilter(bin, today);
  const { when, isFiltered } = chosen;
  const rows = useMeetingList(chosen.filter);
  const inTheWay = useLiveQuery(() => troubles(today), [today]);
  const actions = useMeetingActions();
  const open = (id: string) => openMeeting(id, useView.getState().meetingTab);
  return (
    <div className="room-list">
      <div className="room-tools">
        <MeetingButtons {...props} />
        <MeetingFilters chosen={chosen} bin={bin} />
      </div>
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站里的会议' : '会议'}
          rows={rows}
          height={props.largeType ? 96 : 84}
          idOf={(meeting) => meeting.id}
          selected={meetingId}
          onSelect={open}
          onOpen={open}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(meeting) => (
            <MeetingRow meeting={meeting} today={today} trouble={inTheWay?.get(meeting.id)} />
          )}
        </RowList>
      ) : (
        rows &&
        chosen.isKnown && (
          <Empty bin={bin} filtered={isFiltered} when={when} onAll={() => chosen.setWhen('all')} />
        )
      )}
    </div>
  );
}

function MeetingButtons({ bin, onBin, onNew, onCalendar }: Props) {
  return (
    <div className="row">
      {bin ? (
        <strong style={{ flex: 1 }}>回收站</strong>
      ) : (
        <>
          <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
            新建会议
          </Button>
          <Button icon={<CalendarOutlined />} onClick={onCalendar}>
            月历
          </Button>
        </>
      )}
      <Button
        type={bin ? 'default' : 'text'}
        style={{ marginLeft: 'auto' }}
        onClick={() => onBin(!bin)}
      >
        {bin ? '返回会议' : '回收站'}
      </Button>
    </div>
  );
}

function Empty(props: { bin: boolean; filtered: boolean; when: When; onAll: () => void }) {
  const { bin, filtered, when } = props;
  const text = filtered
    ? '没有符合条件的会议。换个词，或清空上面的条件。'
    : bin
      ? '回收站是空的。删除的会议先放在这里，随时可以恢复。'
      : when === 'all'
        ? '还没有会议。点“新建会议”，选一个种类就可以开始。'
        : when === 'cancelled'
          ? '没有取消的会议。'
          : when === 'held'
            ? '还没有开过的会。'
            : '近期没有要开的会。';
  return (
    <div className="teach hint">
      <p>{text}</p>
      {!bin && !filtered && when !== 'all' && (
        <Button type="link" onClick={props.onAll}>
          看全部会议
        </Button>
      )}
    </div>
  );
}
