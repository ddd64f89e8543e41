import { Button, Checkbox } from 'antd';
import { memo } from 'react';
import { isEntryHandedIn } from '#shared/compose/meetings/spoken';
import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { ClockField } from '../../facts/ClockField';
import { useProceedings } from '../context';
import { ItemSelect } from '../ItemSelect';
import { SpeakerField } from '../speaker/SpeakerField';

interface Props {
  entry: Entry;
  wantsCursor: boolean;
  onSpeakerDone: () => void;
  onNow: () => void;
}

/** Who spoke, when, on which item; or that it was only handed in. */
export const EntryFacts = memo(function EntryFacts(props: Props) {
  const { entry, wantsCursor, onSpeakerDone, onNow } = props;
  const { attendance, agenda, steps } = useProceedings();
  const change = (facts: Parameters<typeof changeEntry>[1]) =>
    steps.attempt(() => changeEntry(entry.id, facts));
  return (
    <div className="entry-facts">
      <SpeakerField
        value={entry.speaker}
        attendance={attendance}
        wantsCursor={wantsCursor}
        onChange={(speaker) => change({ speaker })}
        onDone={onSpeakerDone}
      />
      <div className="row entry-time">
        <ClockField label="发言时间" value={entry.at} onChange={(at) => void change({ at })} />
        <Button size="small" type="text" title="记下现在的时间（Alt+T）" onClick={onNow}>
          现在
        </Button>
      </div>
      <ItemSelect
        label="议题"
        size="small"
        agenda={agenda}
        value={entry.agendaItemId}
        onChange={(agendaItemId) => void change({ agendaItemId })}
      />
      <Checkbox
        checked={isEntryHandedIn({ attendance }, entry)}
        title="没有在会上讲、只交了书面材料的，纪要和统计里另计"
        onChange={({ target }) => void change({ handedIn: target.checked })}
      >
        书面提交
      </Checkbox>
    </div>
  );
});

/** The time of day on this PC's clock, 'HH:MM'. */
export function clockNow(date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
