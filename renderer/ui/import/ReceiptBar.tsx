import { Button } from 'antd';
import type { Watched } from '../../data/commands/watched';
import { flushTyped } from '../unsaved/unsaved';
import { useNotices } from '../use-notices';
import { useWatched } from '../use-watched';
import './import.css';

interface Props {
  /** What the import did, e.g. 已导入3件，跳过1行. */
  says: string;
  /** What the import was into, e.g. 台账. */
  into: string;
  /** The word that records are counted by, e.g. 件. */
  unit: string;
  /** Takes the import back; answers how many records stay because they were changed since. */
  undo: (watched: Watched) => Promise<number>;
  onClose: () => void;
}

/** What the last import did, with the way to take it back. */
export function ReceiptBar({ says, into, unit, undo, onClose }: Props) {
  const { say } = useNotices();
  const { share, run } = useWatched();
  const takeBack = async () => {
    // Before the work begins, which is waited for itself.
    await flushTyped();
    const left = await run(undo);
    if (left === undefined) return;
    onClose();
    say(
      left === 0
        ? `已撤销导入，${into}和导入前一样`
        : `已撤销导入；其中${left}${unit}导入后又改动过、用过，留着没有动`,
    );
  };
  return (
    <div className="receipt row" role="status">
      <span>{says}</span>
      <Button size="small" loading={share !== null} onClick={() => void takeBack()}>
        撤销导入
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        知道了
      </Button>
    </div>
  );
}
