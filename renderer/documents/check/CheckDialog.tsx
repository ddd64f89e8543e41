import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { call } from '../../data/desktop';
import { useNotices } from '../../ui/use-notices';
import { CheckedFile } from './CheckedFile';
import { droppedWords, type ToCheck } from './dropped-files';
import { type CheckedRow, useChecks } from './use-checks';
import './check.css';

interface Props {
  profile: LayoutProfile;
  onClose: () => void;
}

/** 格式体检: Word files held against the standard, and put right in copies. */
export default function CheckDialog({ profile, onClose }: Props) {
  const { rows, isRunning, start, stop } = useChecks(profile);
  const [isDragging, setDragging] = useState(false);
  const { attempt } = useNotices();
  const choose = (folder: boolean) =>
    attempt(async () => {
      const { files } = await call('check:choose', { folder });
      await start(
        files.map(({ name, token }): ToCheck => ({ name, source: async () => ({ token }) })),
      );
    });
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setDragging(false);
    const dropped = droppedWords(event.dataTransfer);
    void attempt(async () => {
      const files = await dropped;
      if (files.length === 0) throw new Error('拖进来的没有 .docx 文件，没有检查。');
      await start(files);
    });
  };
  const done = rows.filter(({ became }) => became !== 'waiting' && became !== 'checking').length;
  return (
    <Modal
      open
      centered
      width={1080}
      title="格式体检"
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
          按“{profile.name}”逐项核对 Word
          文件的格式，谁写的都行。原文件只读不改；能改的可以另存一份改好的副本，文字一个不动。
        </p>
        <div className="row">
          <Button type="primary" disabled={isRunning} onClick={() => void choose(false)}>
            选择 Word 文件…
          </Button>
          <Button disabled={isRunning} onClick={() => void choose(true)}>
            选择文件夹…
          </Button>
          <span className="hint">也可以把文件或整个文件夹拖到这里</span>
        </div>
        {isRunning && rows.length > 1 && (
          <Progress
            percent={Math.floor((done / rows.length) * 100)}
            aria-label="体检进度"
            format={() => `${done}／${rows.length}`}
          />
        )}
        {rows.length > 1 && !isRunning && <p role="status">{summaryOf(rows)}</p>}
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike, and the list stands still
          <CheckedFile key={at} row={row} profile={profile} isAlone={rows.length === 1} />
        ))}
      </div>
    </Modal>
  );
}

function summaryOf(rows: readonly CheckedRow[]): string {
  const results = rows.flatMap(({ became }) =>
    typeof became === 'object' && 'departures' in became ? [became] : [],
  );
  const right = results.filter(({ departures }) => departures.length === 0).length;
  const failed = rows.filter(({ became }) => typeof became === 'object' && 'failed' in became);
  const rest = rows.length - results.length - failed.length;
  return [
    `共${rows.length}份：${right}份没有发现问题，${results.length - right}份有与标准不符的地方`,
    ...(failed.length > 0 ? [`${failed.length}份没有读成`] : []),
    ...(rest > 0 ? [`${rest}份没有检查`] : []),
  ].join('，');
}
