import { type ImportedTable, undoImport } from '../../data/commands/directory-import';
import { ReceiptBar } from '../../ui/import/ReceiptBar';
import { closeDetail, useDirectoryView } from '../directory-view';

/** What the last import into one table of the directory did. */
export function DirectoryReceipt({ table }: { table: ImportedTable }) {
  const receipt = useDirectoryView((view) => view.receipt);
  if (receipt?.table !== table) return null;
  const { added, updated, skipped } = receipt.counts;
  return (
    <ReceiptBar
      says={`已导入：新增${added}，更新${updated}，跳过${skipped}`}
      into={table === 'words' ? '词库' : '名录'}
      unit="条"
      undo={async (watched) => {
        closeDetail();
        return undoImport(receipt, watched);
      }}
      onClose={() => useDirectoryView.setState({ receipt: null })}
    />
  );
}
