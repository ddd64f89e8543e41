import { type RegisterReceipt, undoRegisterImport } from '../../data/commands/register-import';
import { ReceiptBar } from '../../ui/import/ReceiptBar';
import { useImported } from './use-register-import';

/** What the last import into this register did. */
export function RegisterReceiptBar({ into }: { into: RegisterReceipt['into'] }) {
  const receipt = useImported((state) => state.receipt);
  if (receipt?.into !== into) return null;
  return (
    <ReceiptBar
      says={`已导入${receipt.written.size}件，跳过${receipt.skipped}行`}
      into={into === 'incoming' ? '收文登记簿' : '发文登记簿'}
      unit="件"
      undo={(watched) => undoRegisterImport(receipt, watched)}
      onClose={() => useImported.setState({ receipt: null })}
    />
  );
}
