import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { call } from '../../data/desktop';
import { profileOf } from '../../data/queries/office';
import { useNotices } from '../../ui/use-notices';
import { droppedWords, type ToCheck } from '../check/dropped-files';
import { ReadFile } from './ReadFile';
import { type ReadRow, useProofFiles } from './use-proof-files';
import '../check/check.css';

interface Props {
  office: OfficeSettings;
  onClose: () => void;
}

const TEXTS = /\.(?:docx?|wps|txt)$/i;

/** 校对文件: anybody's texts, one or a folder of them, read to the end; nothing is changed. */
export default function ProofFilesDialog({ office, onClose }: Props) {
  const { rows, isRunning, isReady, today, start, stop } = useProofFiles(office);
  const [isDragging, setDragging] = useState(false);
  const { attempt } = useNotices();
  const choose = (toProofread: 'files' | 'folder') =>
    attempt(async () => {
      const { files } = await call('import:choose', { toProofread });
      await start(
        files.map(({ name, token }): ToCheck => ({ name, source: async () => ({ token }) })),
      );
    });
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setDragging(false);
    const dropped = droppedWords(event.dataTransfer, TEXTS);
    void attempt(async () => {
      const files = await dropped;
      if (files.length === 0) throw new Error('拖进来的没有 Word 或文本文件，没有校对。');
      await start(files);
    });
  };
  const done = rows.filter(({ became }) => became !== 'waiting' && became !== 'checking').length;
  const options = { profile: profileOf(office), sample: false };
  return (
    <Modal
      open
      centered
      width={1080}
      title="校对文件"
      onCancel={isRunning ? stop : onClose}
      footer={
        isRunning ? <Button onClick={stop}>停止</Button> : <Button onClick={onClose}>关闭</Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the buttons do the same */}
      <div
        className="check-dialog"
        data-dragging={isDragging}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
      >
        <p className="hint">
          把
          Word、文本文件从头到尾校对一遍，谁写的都行。原文件只读不改；要改的，导入以后在文稿里改。
        </p>
        <div className="row">
          <Button
            type="primary"
            disabled={isRunning || !isReady}
            onClick={() => void choose('files')}
          >
            选择文件…
          </Button>
          <Button disabled={isRunning || !isReady} onClick={() => void choose('folder')}>
            选择文件夹…
          </Button>
          <span className="hint">也可以把文件或整个文件夹拖到这里</span>
        </div>
        {isRunning && rows.length > 1 && (
          <Progress
            percent={Math.floor((done / rows.length) * 100)}
            aria-label="校对进度"
            format={() => `${done}／${rows.length}`}
          />
        )}
        {rows.length > 1 && !isRunning && <p role="status">{summaryOfAll(rows)}</p>}
        {rows.map((row, at) => (
          <ReadFile
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike, and the list stands still
            key={at}
            row={row}
            options={options}
            today={today}
            isAlone={rows.length === 1}
          />
        ))}
      </div>
    </Modal>
  );
}

function summaryOfAll(rows: readonly ReadRow[]): string {
  const read = rows.flatMap(({ became }) =>
    typeof became === 'object' && 'findings' in became ? [became] : [],
  );
  const faulty = read.filter(({ findings }) =>
    findings.some(({ certainty }) => certainty !== '提示'),
  ).length;
  const failed = rows.filter(({ became }) => typeof became === 'object' && 'failed' in became);
  const rest = rows.length - read.length - failed.length;
  return [
    `共${rows.length}份：${read.length - faulty}份没有查出差错，${faulty}份有必改或疑似的地方`,
    ...(failed.length > 0 ? [`${failed.length}份没有读成`] : []),
    ...(rest > 0 ? [`${rest}份没有校对`] : []),
  ].join('，');
}
