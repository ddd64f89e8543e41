import { Button } from 'antd';
import { putIntoBin, takeOutOfBin } from '../data/commands/bin';
import { purge } from '../data/commands/purge';
import { PurgeButton } from '../ui/PurgeButton';
import { useNotices } from '../ui/use-notices';
import { usePurging } from '../ui/use-purging';

interface Props {
  table: 'incoming' | 'earlierIssues';
  paper: { id: string; title: string; deletedAt: string | null };
  /** Said when it lies in the bin. */
  binned: string;
  /** What a purge takes and leaves. */
  warning: string;
  onPurged?: () => void;
}

/** Into the bin, and back out of it or gone for good. */
export function BinTools({ table, paper: { id, title, deletedAt }, ...props }: Props) {
  const { binned, warning, onPurged } = props;
  const askToPurge = usePurging();
  const { attempt, undoable } = useNotices();
  if (deletedAt === null)
    return (
      <Button
        type="text"
        onClick={() =>
          void attempt(async () => {
            await putIntoBin(table, [id]);
            undoable(binned, () => takeOutOfBin(table, [id]));
          })
        }
      >
        删除
      </Button>
    );
  const ask = () =>
    askToPurge({
      title: `彻底清除“${title}”？`,
      content: warning,
      table,
      ids: [id],
      purge: () => purge(table, [id]),
      ...(onPurged && { after: onPurged }),
    });
  return (
    <div className="row">
      <Button onClick={() => void attempt(() => takeOutOfBin(table, [id]))}>恢复</Button>
      <PurgeButton table={table} ids={[id]} onClick={ask} />
    </div>
  );
}
