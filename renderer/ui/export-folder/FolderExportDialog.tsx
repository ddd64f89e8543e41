import { Button, Modal, Progress } from 'antd';
import { call } from '../../data/desktop';
import { PlainTable } from '../PlainTable';
import { useNotices } from '../use-notices';
import type { FolderExport, FolderExporting } from './use-folder-export';
import { type Outcome, summaryOf } from './write-all';
import './export-folder.css';

/** The progress of several files into a folder, then the report that names what was written and what was not. */
export function FolderExportDialog({ folderExport }: { folderExport: FolderExport }) {
  const { exporting, stop, close } = folderExport;
  const { attempt } = useNotices();
  if (!exporting) return null;
  const { outcomes, folder } = exporting;
  const open = () => void attempt(() => call('export:open', { token: folder.token }));
  return (
    <Modal
      open
      centered
      width={720}
      title={outcomes === null ? '正在导出' : summaryOf(outcomes)}
      // Escape and the cross stop the writing first; the report is what is closed.
      onCancel={outcomes === null ? stop : close}
      footer={
        outcomes === null ? (
          <Button onClick={stop}>停止</Button>
        ) : (
          <>
            <Button onClick={open}>打开文件夹</Button>
            <Button type="primary" onClick={close}>
              知道了
            </Button>
          </>
        )
      }
    >
      {outcomes === null ? (
        <Writing exporting={exporting} />
      ) : (
        <Report exporting={exporting} outcomes={outcomes} />
      )}
    </Modal>
  );
}

function Writing({ exporting: { done, total, label } }: { exporting: FolderExporting }) {
  return (
    <>
      <Progress percent={Math.floor((done / total) * 100)} aria-label="导出进度" />
      <p className="hint" role="status">
        第{done + 1}份，共{total}份：{label}。停止的话，已写好的文件留在文件夹里。
      </p>
    </>
  );
}

interface ReportProps {
  exporting: FolderExporting;
  outcomes: readonly Outcome[];
}

/** What failed stands first: it is what has to be looked after. */
const FIRST: Record<Outcome['became'], number> = { failed: 0, stopped: 1, written: 2 };

function Report({ exporting: { folder, leftOut }, outcomes }: ReportProps) {
  const sorted = [...outcomes].sort((a, b) => FIRST[a.became] - FIRST[b.became]);
  return (
    <div className="export-folder">
      <p>文件夹：{folderPath(folder)}</p>
      <PlainTable headings={['材料', '结果', '说明']} label="导出的结果">
        {sorted.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike, and the list stands still
          <tr key={at} data-became={one.became}>
            <td>{one.label}</td>
            <td>{WORDS[one.became]}</td>
            <td>{saidOf(one)}</td>
          </tr>
        ))}
      </PlainTable>
      {leftOut.length > 0 && (
        <details>
          <summary>另有{leftOut.length}种还缺内容，没有导出</summary>
          <ul>
            {leftOut.map(({ label, why }) => (
              <li key={label}>
                {label}：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const WORDS: Record<Outcome['became'], string> = {
  written: '已写入',
  failed: '没有写成',
  stopped: '没有导出',
};

function saidOf(one: Outcome): string {
  switch (one.became) {
    case 'written':
      return `${one.file.name}　${one.says}`;
    case 'failed':
      return one.why;
    case 'stopped':
      return '停止时还没有轮到';
  }
}

/** A folder is handed out as any file is: its own name apart from where it lies. */
function folderPath({ folder, name }: FolderExporting['folder']): string {
  const mark = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(mark) ? `${folder}${name}` : `${folder}${mark}${name}`;
}
