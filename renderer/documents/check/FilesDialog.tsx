import { Button, Modal, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNotices } from '../../ui/use-notices';
import { droppedWords, type ToCheck } from './dropped-files';
import type { FileRow } from './use-file-run';
import './check.css';

interface FileRun<Result extends object> {
  rows: readonly FileRow<Result>[];
  isRunning: boolean;
  start: (files: readonly ToCheck[]) => Promise<void>;
  stop: () => void;
}

interface Props<Result extends object> {
  title: string;
  hint: ReactNode;
  /** Words on the button for single files. */
  chooseLabel: string;
  progressLabel: string;
  run: FileRun<Result>;
  /** False while what is needed to look at a file is not known yet. */
  isReady?: boolean;
  /** Asks main for files, or for those of a folder. */
  choose: (folder: boolean) => Promise<{ files: { name: string; token: string }[] }>;
  /** Names of dropped files that are looked at; .docx where left out. */
  wanted?: RegExp;
  /** Said when nothing that was dropped is wanted. */
  noneDropped: string;
  /** One sentence on all the files. */
  summary: (rows: readonly FileRow<Result>[]) => string;
  onClose: () => void;
  children: (row: FileRow<Result>, isAlone: boolean) => ReactNode;
}

/** Files of anybody's, chosen or dropped, looked at one after the other; with progress and a way to stop. */
export function FilesDialog<Result extends object>(props: Props<Result>) {
  const { run, isReady = true, wanted, noneDropped, onClose, children } = props;
  const { rows, isRunning, start, stop } = run;
  const [isDragging, setDragging] = useState(false);
  const { attempt } = useNotices();
  const choose = (folder: boolean) =>
    attempt(async () => {
      const { files } = await props.choose(folder);
      await start(
        files.map(({ name, token }): ToCheck => ({ name, source: async () => ({ token }) })),
      );
    });
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setDragging(false);
    const dropped = droppedWords(event.dataTransfer, wanted);
    void attempt(async () => {
      const files = await dropped;
      if (files.length === 0) throw new Error(noneDropped);
      await start(files);
    });
  };
  const done = rows.filter(({ became }) => became !== 'waiting' && became !== 'checking').length;
  return (
    <Modal
      open
      centered
      width={1080}
      title={props.title}
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
        <p className="hint">{props.hint}</p>
        <div className="row">
          <Button
            type="primary"
            disabled={isRunning || !isReady}
            onClick={() => void choose(false)}
          >
            {props.chooseLabel}
          </Button>
          <Button disabled={isRunning || !isReady} onClick={() => void choose(true)}>
            选择文件夹…
          </Button>
          <span className="hint">也可以把文件或整个文件夹拖到这里</span>
        </div>
        {isRunning && rows.length > 1 && (
          <Progress
            percent={Math.floor((done / rows.length) * 100)}
            aria-label={props.progressLabel}
            format={() => `${done}／${rows.length}`}
          />
        )}
        {rows.length > 1 && !isRunning && <p role="status">{props.summary(rows)}</p>}
        {rows.map((row) => children(row, rows.length === 1))}
      </div>
    </Modal>
  );
}

/** 共5份：3份没有发现问题，… : how many files came out well, how many not, and what was not looked at. */
export function summaryOf<Result extends object>(
  rows: readonly FileRow<Result>[],
  isFaulty: (result: Result) => boolean,
  words: { good: string; faulty: string; left: string },
): string {
  const looked = rows.flatMap(({ became }) =>
    typeof became === 'object' && !('failed' in became) ? [became as Result] : [],
  );
  const faulty = looked.filter(isFaulty).length;
  const failed = rows.filter(({ became }) => typeof became === 'object' && 'failed' in became);
  const rest = rows.length - looked.length - failed.length;
  return [
    `共${rows.length}份：${looked.length - faulty}份${words.good}，${faulty}份${words.faulty}`,
    ...(failed.length > 0 ? [`${failed.length}份没有读成`] : []),
    ...(rest > 0 ? [`${rest}份${words.left}`] : []),
  ].join('，');
}
