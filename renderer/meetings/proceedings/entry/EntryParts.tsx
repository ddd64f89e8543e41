import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { memo } from 'react';
import { isEntryHandedIn } from '#shared/compose/meetings/spoken';
import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { openMeeting } from '../../../ui/view';
import { ClockField } from '../../facts/ClockField';
import { useProceedings } from '../context';
import { ItemSelect } from '../ItemSelect';
import type { Written } from './entry-words';
import { SpeakerField } from './SpeakerField';

interface FactsProps {
  entry: Entry;
  wantsCursor: boolean;
  onSpeakerDone: () => void;
  onNow: () => void;
}

/** Who spoke, when, on which item; or that it was only handed in. */
export const EntryFacts = memo(function EntryFacts(props: FactsProps) {
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

/** Characters by which a passage is known again. */
const SHOWN = 40;

interface MarksProps {
  words: Written;
  onDrop: (opinionId: string) => void;
}

/** The opinions taken from the entry in hand, each with the way to it and the way to take it out. */
export function EntryMarks({ words, onDrop }: MarksProps) {
  const { meeting, numbers } = useProceedings();
  const standing = words.marks
    .filter(({ opinionId }) => numbers.has(opinionId))
    .sort((a, b) => a.start - b.start);
  if (standing.length === 0) return null;
  return (
    <ul className="entry-marks" aria-label="已记下的意见建议">
      {standing.map(({ opinionId, start, end }) => (
        <Taken
          key={opinionId}
          meetingId={meeting.id}
          opinionId={opinionId}
          number={numbers.get(opinionId)}
          text={words.text.slice(start, Math.min(end, start + SHOWN))}
          onDrop={onDrop}
        />
      ))}
    </ul>
  );
}

interface TakenProps {
  meetingId: string;
  opinionId: string;
  number: number | undefined;
  text: string;
  onDrop: MarksProps['onDrop'];
}

const Taken = memo(function Taken({ meetingId, opinionId, number, text, onDrop }: TakenProps) {
  return (
    <li>
      <span>
        意见{number}　{text}
      </span>
      <Button
        size="small"
        type="link"
        onClick={() => openMeeting(meetingId, 'opinions', opinionId)}
      >
        看意见
      </Button>
      <Button size="small" type="link" onClick={() => onDrop(opinionId)}>
        取消标记
      </Button>
    </li>
  );
});

interface ToolsProps {
  entryId: string;
  agendaItemId: string | null;
  onMark: () => void;
}

/** What can be done with the entry in hand, for the mouse; each has its key. */
export const EntryTools = memo(function EntryTools({ entryId, agendaItemId, onMark }: ToolsProps) {
  const { actions, takesOpinions } = useProceedings();
  return (
    <div className="row entry-tools">
      {takesOpinions && (
        // The box keeps its selection.
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onMark}>
          记为意见建议
          <kbd>Ctrl+M</kbd>
        </Button>
      )}
      <span className="entry-tools-space" />
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        title="在这段前面插入一段（Ctrl+Shift+Enter）"
        onClick={() => void actions.insert({ id: entryId, agendaItemId }, 'before')}
      >
        前插
      </Button>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        title="上移（Alt+Shift+↑）"
        aria-label="上移"
        onClick={() => void actions.move(entryId, -1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        title="下移（Alt+Shift+↓）"
        aria-label="下移"
        onClick={() => void actions.move(entryId, 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        title="删除这段发言（Ctrl+Shift+Delete）"
        onClick={() => void actions.remove(entryId)}
      >
        删除
      </Button>
    </div>
  );
});
