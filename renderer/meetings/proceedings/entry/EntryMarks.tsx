import { Button } from 'antd';
import { memo } from 'react';
import { openMeeting } from '../../../ui/view';
import { useProceedings } from '../context';
import type { Written } from './use-entry-words';

/** Characters by which a passage is known again. */
const SHOWN = 40;

interface Props {
  words: Written;
  onDrop: (opinionId: string) => void;
}

/** The opinions taken from the entry in hand, each with the way to it and the way to take it out. */
export function EntryMarks({ words, onDrop }: Props) {
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
  onDrop: Props['onDrop'];
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
