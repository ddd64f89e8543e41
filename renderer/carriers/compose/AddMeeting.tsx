import { Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { printDate } from '#shared/model/civil-date';
import { listMeetings } from '../../data/queries/meetings';
import { useToday } from '../../data/today';

interface Props {
  /** Meetings that are in already. */
  present: readonly string[];
  onAdd: (meetingId: string) => void;
}

/** One more meeting whose opinions can be chosen. */
export function AddMeeting({ present, onAdd }: Props) {
  const today = useToday();
  const meetings = useLiveQuery(() => listMeetings({ today }), [today]);
  const options = (meetings ?? [])
    .filter(({ id }) => !present.includes(id))
    .map(({ id, title, kind, startsOn }) => ({
      value: id,
      label: `${startsOn ? `${printDate(startsOn)}　` : ''}${title || kind}`,
    }));
  return (
    <Select<string | null, { value: string; label: string }>
      aria-label="加入会议"
      style={{ width: '100%' }}
      placeholder={
        present.length === 0 ? '从哪次会议选意见' : '还要从别的会议选意见的，在这里加入那次会议'
      }
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent="没有别的会议"
      value={null}
      options={options}
      onChange={(id) => id !== null && onAdd(id)}
    />
  );
}
