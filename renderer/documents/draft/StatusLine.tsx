import { Button } from 'antd';
import { useMemo } from 'react';
import { countWords } from '#shared/document/count-words';
import type { OfficialDocument } from '#shared/document/official-document';
import type { SaveState } from './session/draft-saver';

const SAVE_WORDS: Record<SaveState, string> = {
  saved: '已保存',
  saving: '保存中……',
  failed: '还没有存上，正在重试，文字都在屏幕上，请不要关闭',
};

interface Props {
  /** The document as of the last pause in typing. */
  document: OfficialDocument;
  saveState: SaveState;
  /** Why saving failed, from the store; '' otherwise. */
  message: string;
  onRetry: () => void;
  locked: boolean;
}

export function StatusLine({ document, saveState, message, onRetry, locked }: Props) {
  const words = useMemo(() => countWords(document), [document]);
  return (
    <footer className="draft-status">
      <span>全文{words}字</span>
      {locked && <span>已锁定</span>}
      <span className="draft-status-space" />
      <span role="status" className={`draft-save draft-save-${saveState}`}>
        {saveState === 'failed' && message ? message : SAVE_WORDS[saveState]}
      </span>
      {saveState === 'failed' && (
        <Button size="small" type="link" onClick={onRetry}>
          现在重试
        </Button>
      )}
    </footer>
  );
}
