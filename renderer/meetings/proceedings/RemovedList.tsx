import { Button } from 'antd';
import { useToday } from '../../data/today';
import { whenOf } from '../../ui/when';

export interface RemovedThing {
  id: string;
  speaker: { name: string } | null;
  text: string;
  /** When the entry was put into the recycle bin. */
  deletedAt: string;
}

interface Props {
  things: readonly RemovedThing[];
  onBringBack: (id: string) => void;
}

/** What lies in the recycle bin of one meeting, each with the way back to its place. */
export function RemovedList({ things, onBringBack }: Props) {
  const today = useToday();
  if (things.length === 0) return <p className="hint">都已恢复，回到了原来的位置。</p>;
  return (
    <ul className="removed-list">
      {things.map(({ id, speaker, text, deletedAt }) => (
        <li key={id}>
          <div>
            <strong>{speaker?.name ?? '未注明'}</strong>
            <small className="hint">{whenOf(deletedAt, today)}删除</small>
            <p>{text.slice(0, 200) || '（没有内容）'}</p>
          </div>
          <Button size="small" onClick={() => onBringBack(id)}>
            恢复
          </Button>
        </li>
      ))}
    </ul>
  );
}
