import { Button } from 'antd';
import type { Entry } from '#shared/model/proceedings';
import { bringBackEntries } from '../../data/commands/proceedings';
import { whenOf } from '../../ui/when';
import { useProceedings } from './context';
import { takeInHand } from './desk';

/** Entries in the recycle bin, each with the way back to its place. */
export function RemovedEntries({ entries }: { entries: readonly Entry[] }) {
  const { steps } = useProceedings();
  if (entries.length === 0) return <p className="hint">都已恢复，回到了原来的位置。</p>;
  return (
    <ul className="removed-entries">
      {entries.map(({ id, speaker, text, deletedAt }) => (
        <li key={id}>
          <div>
            <strong>{speaker?.name ?? '未注明'}</strong>
            <small className="hint">{deletedAt && `${whenOf(deletedAt)}删除`}</small>
            <p>{text.slice(0, 200) || '（没有内容）'}</p>
          </div>
          <Button
            size="small"
            onClick={() =>
              void steps.attempt(async () => {
                await bringBackEntries([id]);
                takeInHand(id);
              })
            }
          >
            恢复
          </Button>
        </li>
      ))}
    </ul>
  );
}
