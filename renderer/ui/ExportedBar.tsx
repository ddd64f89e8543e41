import { Button } from 'antd';
import './bars.css';

/** A Word file that was written. */
export interface ExportedFile {
  token: string;
  name: string;
  folder: string;
  /** What there is to say about the file, or ''. */
  notice: string;
}

interface BarProps {
  file: ExportedFile;
  onOpen: () => void;
  onReveal: () => void;
  onClose: () => void;
}

/** The file that was written, and what can be done with it. */
export function ExportedBar({ file, onOpen, onReveal, onClose }: BarProps) {
  return (
    <div className="notice-bar notice-bar-done" role="status">
      <span>
        已导出 <strong>{file.name}</strong>
        <span className="notice-bar-folder">（{file.folder}）</span>
        {file.notice}
      </span>
      <Button size="small" onClick={onOpen}>
        打开
      </Button>
      <Button size="small" onClick={onReveal}>
        打开所在文件夹
      </Button>
      <Button size="small" type="text" aria-label="关闭" onClick={onClose}>
        ×
      </Button>
    </div>
  );
}
