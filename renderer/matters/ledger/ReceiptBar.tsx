import { Button } from 'antd';
import { undoLedgerImport } from '../../data/commands/ledger-import';
import { useNotices } from '../../ui/use-notices';
import { useWatched } from '../../ui/use-watched';
import { useMattersDesk } from '../desk';

const close = () => useMattersDesk.setState({ receipt: null });

/** What the last import did, with the way to take it back. */
export function ReceiptBar() {
  const receipt = useMattersDesk((desk) => desk.receipt);
  const { say } = useNotices();
  const { share, run } = useWatched();
  if (!receipt) return null;
  const undo = async () => {
    const left = await run((watched) => undoLedgerImport(receipt, watched));
    if (left === undefined) return;
    close();
    say(
      left === 0
        ? '已撤销导入，台账和导入前一样'
        : `已撤销导入；其中${left}件导入后又办过，留着没有动`,
    );
  };
  return (
    <div className="ledger-receipt row" role="status">
      <span>
        已导入{receipt.written.size}件，跳过{receipt.skipped}行
      </span>
      <Button size="small" loading={share !== null} onClick={() => void undo()}>
        撤销导入
      </Button>
      <Button size="small" type="text" onClick={close}>
        知道了
      </Button>
    </div>
  );
}
