import { Button } from 'antd';
import type { DirectoryTable } from '../../data/commands/directory';
import { undoImport } from '../../data/commands/directory-import';
import { useNotices } from '../../ui/use-notices';
import { flushFields } from '../../ui/use-saved';
import { closeDetail, useDirectoryView } from '../directory-view';

const close = () => useDirectoryView.setState({ receipt: null });

/** What the last import did, with the way to take it back. */
export function ReceiptBar({ table }: { table: DirectoryTable }) {
  const receipt = useDirectoryView((view) => view.receipt);
  const { attempt, say } = useNotices();
  if (receipt?.table !== table) return null;
  const { added, updated, skipped } = receipt.counts;
  const undo = () =>
    void attempt(async () => {
      await flushFields();
      closeDetail();
      const left = await undoImport(receipt);
      close();
      say(
        left === 0
          ? '已撤销导入，名录和导入前一样'
          : `已撤销导入；其中${left}条导入后又改动过，留着没有动`,
      );
    });
  return (
    <div className="receipt" role="status">
      <span>
        已导入：新增{added}，更新{updated}，跳过{skipped}
      </span>
      <Button size="small" type="text" aria-label="关闭提示" onClick={close}>
        ×
      </Button>
      <Button size="small" onClick={undo}>
        撤销导入
      </Button>
    </div>
  );
}
