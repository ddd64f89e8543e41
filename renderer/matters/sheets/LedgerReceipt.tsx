import { undoLedgerImport } from '../../data/commands/ledger-import';
import { ReceiptBar } from '../../ui/import/ReceiptBar';
import { useMattersDesk } from '../desk';

/** What the last import into the ledger did. */
export function LedgerReceipt() {
  const receipt = useMattersDesk((desk) => desk.receipt);
  if (!receipt) return null;
  return (
    <ReceiptBar
      says={`已导入${receipt.written.size}件，跳过${receipt.skipped}行`}
      into="台账"
      unit="件"
      undo={(watched) => undoLedgerImport(receipt, watched)}
      onClose={() => useMattersDesk.setState({ receipt: null })}
    />
  );
}
