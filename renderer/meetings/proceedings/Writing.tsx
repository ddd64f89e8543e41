import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useRemovedEntries } from '../../data/queries/proceedings';
import { useProceedings } from './context';
import { EntryList, useListKeys } from './EntryList';
import { HandedInReport, useHandedIn } from './incoming/HandedIn';
import { TranscriptDialog } from './incoming/TranscriptDialog';
import { RemovedList } from './RemovedList';
import { useAsked } from './use-asked';

/** The page: what can be brought in, the entries, and the keys below them. */
export function Writing({ ids }: { ids: readonly string[] }) {
  const { meeting, agenda, actions, takesOpinions } = useProceedings();
  const [dialog, setDialog] = useState<'transcript' | 'removed' | null>(null);
  const removed = useRemovedEntries(meeting.id) ?? [];
  const handedIn = useHandedIn(ids);
  const focusId = useAsked(ids, '这段发言已删除，意见的原话不受影响；要找回请看“已删除”');
  const onListKey = useListKeys(ids);
  const close = () => setDialog(null);

  return (
    <div
      className="proceedings"
      data-dragging={handedIn.isDragging || undefined}
      {...handedIn.dropTarget}
    >
      <Bar
        entries={ids.length}
        removed={removed.length}
        onFiles={(files) => void handedIn.take(files)}
        onDialog={setDialog}
      />
      <HandedInReport report={handedIn.report} onClose={handedIn.clear} />
      {ids.length === 0 ? (
        <EmptyProceedings onBegin={() => void actions.append()} />
      ) : (
        <EntryList ids={ids} focusId={focusId} onKeyDown={onListKey} />
      )}
      {ids.length > 0 && <KeyHints takesOpinions={takesOpinions} hasItems={agenda.length > 0} />}
      {dialog === 'transcript' && <TranscriptDialog ids={ids} onClose={close} />}
      <Modal
        open={dialog === 'removed'}
        title="已删除的发言"
        footer={null}
        width={720}
        onCancel={close}
      >
        <RemovedList
          things={removed.map((one) => ({ ...one, deletedAt: one.deletedAt ?? '' }))}
          onBringBack={(id) => void actions.bringBack(id)}
        />
      </Modal>
    </div>
  );
}

interface BarProps {
  entries: number;
  /** How many lie in the recycle bin. */
  removed: number;
  onFiles: (files: File[]) => void;
  onDialog: (dialog: 'transcript' | 'removed') => void;
}

function Bar({ entries, removed, onFiles, onDialog }: BarProps) {
  const { numbers, actions, takesOpinions } = useProceedings();
  const files = useRef<HTMLInputElement>(null);
  return (
    <div className="proceedings-bar row">
      <Button type="primary" onClick={() => void actions.append()}>
        添一段发言
      </Button>
      <Button onClick={() => onDialog('transcript')}>粘贴记录稿…</Button>
      <Button onClick={() => files.current?.click()}>导入发言稿…</Button>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".docx,.doc,.wps,.txt"
        aria-label="发言稿文件"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {removed > 0 && (
        <Button type="text" onClick={() => onDialog('removed')}>
          已删除{removed}段
        </Button>
      )}
      <span className="proceedings-counts hint" role="status">
        发言{entries}段{takesOpinions && ` · 意见建议${numbers.size}条`}
      </span>
    </div>
  );
}

function KeyHints(props: { takesOpinions: boolean; hasItems: boolean }) {
  const { takesOpinions, hasItems } = props;
  const keys: [string, string][] = [
    ['回车', '接着打内容'],
    ['Ctrl+回车', '下一段'],
    ...(takesOpinions ? ([['Ctrl+M 或 F8', '记为意见建议']] as [string, string][]) : []),
    ['Alt+↑↓', '上下段'],
    ...(hasItems ? ([['Alt+1、2…', '换议题']] as [string, string][]) : []),
    ['Alt+T', '记时间'],
    ['Ctrl+Z', '撤销'],
  ];
  return (
    <p className="proceedings-keys hint">
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {what}
        </span>
      ))}
    </p>
  );
}

/** What can be done while nothing has been written down. */
function EmptyProceedings({ onBegin }: { onBegin: () => void }) {
  const { takesOpinions } = useProceedings();
  return (
    <div className="teach-page">
      <h2>还没有记录</h2>
      <ul>
        <li>
          边开边记：打发言人的拼音首字母，回车，接着打内容；按 Ctrl+回车 换下一段，手不用离开键盘。
        </li>
        <li>
          有发言稿：把 Word
          或文本文件拖到这里，可以一次拖几个；文件名里有姓名的，自动归到本人名下，拖到某位发言人上的，归到他名下。
        </li>
        <li>有录音转写的记录稿：点“粘贴记录稿”，按发言人分段，文字一个不动。</li>
        {takesOpinions ? (
          <li>遇到意见建议，选中那几句按 Ctrl+M（或 F8），就原样记下一条。</li>
        ) : (
          <li>记录留在纸上也可以：每个议题的结果写在“议定事项”里就行。</li>
        )}
      </ul>
      <Button type="primary" size="large" onClick={onBegin}>
        开始记录
      </Button>
    </div>
  );
}
