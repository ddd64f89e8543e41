import { Button } from 'antd';
import { openMeeting } from '../../../ui/view';
import { useProceedings } from '../context';
import type { Written } from './use-entry-words';

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
        <li key={opinionId}>
          <span>
            意见{numbers.get(opinionId)}　{words.text.slice(start, end).slice(0, 24)}
          </span>
          <Button
            size="small"
            type="link"
            onClick={() => openMeeting(meeting.id, 'opinions', opinionId)}
          >
            看意见
          </Button>
          <Button size="small" type="link" onClick={() => onDrop(opinionId)}>
            取消标记
          </Button>
        </li>
      ))}
    </ul>
  );
}
