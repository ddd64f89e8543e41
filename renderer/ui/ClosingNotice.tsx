import { Spin } from 'antd';
import { useSaveStatus } from '../data/save-status';

/** While a window that was asked to close still saves. Seen only when that takes longer than a moment. */
export function ClosingNotice() {
  const closing = useSaveStatus((status) => status.closing);
  if (!closing) return null;
  return (
    <div className="closing-notice" role="status">
      <Spin />
      正在把内容存到磁盘，存完自动关闭，请稍等。
    </div>
  );
}
