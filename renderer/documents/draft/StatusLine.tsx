import { Button, Tooltip } from 'antd';
import { memo, useMemo, useSyncExternalStore } from 'react';
import { countWords } from '#shared/document/count-words';
import type { OfficialDocument } from '#shared/document/official-document';
import { printDate } from '#shared/model/civil-date';
import { flush } from '../../data/active';
import { useSaveStatus } from '../../data/save-status';
import type { Keeper, SaveState } from '../../ui/unsaved/keeper';

const SAVE_WORDS: Record<SaveState, string> = {
  saved: '已保存',
  saving: '保存中……',
  failed: '还没有存上，正在重试，文字都在屏幕上，请不要关闭',
};

interface Props {
  /** The document as of the last pause in typing. */
  document: OfficialDocument;
  keeper: Keeper<OfficialDocument>;
  locked: boolean;
}

/** Words, and whether all that is on the screen is kept: by this page and by the second copy. */
export const StatusLine = memo(function StatusLine({ document, keeper, locked }: Props) {
  const ours = useSyncExternalStore(keeper.subscribe, keeper.getState);
  const { state: journal, message } = useSaveStatus();
  const saveState = ours === 'saved' ? journal : ours;
  const { quotations = [] } = document;
  const words = useMemo(() => countWords(document), [document]);
  return (
    <footer className="draft-status">
      <span>全文{words}字</span>
      {locked && <span>已锁定</span>}
      {quotations.length > 0 && (
        <Tooltip
          title={quotations.map(({ sentence, by, on }) => (
            <p key={sentence}>
              “{sentence}”：{by}，{printDate(on)}
            </p>
          ))}
        >
          <span>{quotations.length}句登记为引文</span>
        </Tooltip>
      )}
      <span className="draft-status-space" />
      <span role="status" className={`draft-save draft-save-${saveState}`}>
        {saveState === 'failed' && message ? message : SAVE_WORDS[saveState]}
      </span>
      {saveState === 'failed' && (
        <Button size="small" type="link" onClick={() => void keeper.flush().then(flush)}>
          现在重试
        </Button>
      )}
    </footer>
  );
});
