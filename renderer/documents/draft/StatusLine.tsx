import { Button, Dropdown, Tooltip } from 'antd';
import { memo, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { countWords } from '#shared/document/count-words';
import type { OfficialDocument } from '#shared/document/official-document';
import { sheetProfile } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { paperPlace, type TextPlace } from '#shared/layout/text-place';
import { printDate } from '#shared/model/civil-date';
import { flush } from '../../data/active';
import { useSaveStatus } from '../../data/save-status';
import type { Keeper, SaveState } from '../../ui/unsaved/keeper';
import { setWords, useWritten } from '../../ui/written';
import { outlineOf } from './outline';

const SAVE_WORDS: Record<SaveState, string> = {
  saved: '已保存',
  saving: '保存中……',
  failed: '还没有存上，正在重试，文字都在屏幕上，请不要关闭',
};

interface Props {
  /** The document as of the last pause in typing. */
  document: OfficialDocument;
  /** The same with what was registered after the signature: what the pages are made of. */
  printed: OfficialDocument;
  profile: LayoutProfile;
  /** The caret's place as of the last pause, or null. */
  caret: TextPlace | null;
  /** The same function at every render. */
  onPlace: (place: TextPlace) => void;
  keeper: Keeper<OfficialDocument>;
  locked: boolean;
}

/** Words, and whether all that is on the screen is kept: by this page and by the second copy. */
export const StatusLine = memo(function StatusLine(props: Props) {
  const { document, keeper, locked } = props;
  const { quotations = [] } = document;
  const words = useMemo(() => countWords(document), [document]);
  return (
    <footer className="draft-status">
      <PageCount {...props} />
      <Outline document={document} onPlace={props.onPlace} />
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
      <Saved keeper={keeper} />
    </footer>
  );
});

/** Whether all is kept, by itself: it changes with the first key after every save, and nothing else of the line may be drawn with it. */
function Saved({ keeper }: Pick<Props, 'keeper'>) {
  const { subscribe, shown, write } = useMemo(() => savedState(keeper), [keeper]);
  const hasFailed = useSyncExternalStore(subscribe, () => shown() === 'failed');
  const message = useSaveStatus((status) => status.message);
  const words = useWritten(subscribe, write);
  if (!hasFailed) {
    return (
      <span role="status">
        <span className="own-words" ref={words} />
      </span>
    );
  }
  return (
    <>
      <span role="status" className="draft-save draft-save-failed">
        {message || SAVE_WORDS.failed}
      </span>
      <Button size="small" type="link" onClick={() => void keeper.flush().then(flush)}>
        现在重试
      </Button>
    </>
  );
}

/** What a draft's keeper and the journal say together, in words. */
function savedState(keeper: Keeper<OfficialDocument>) {
  const shown = (): SaveState => {
    const ours = keeper.getState();
    return ours === 'saved' ? useSaveStatus.getState().state : ours;
  };
  return {
    shown,
    subscribe: (listener: () => void) => {
      const leave = [keeper.subscribe(listener), useSaveStatus.subscribe(listener)];
      return () => {
        for (const one of leave) one();
      };
    },
    write: (element: HTMLElement) => setWords(element, SAVE_WORDS[shown()]),
  };
}

/** The caret's page of all: as they will be printed. */
function PageCount({ printed, profile, caret }: Pick<Props, 'printed' | 'profile' | 'caret'>) {
  const shown = useDeferredValue(printed);
  const pages = useMemo(() => paginate(shown, profile), [shown, profile]);
  const place = caret && paperPlace(shown, sheetProfile(shown, profile), pages, caret);
  return (
    <span>
      第{place?.page ?? 1}页／共{pages.length}页
    </span>
  );
}

/** The headings, to jump to. */
function Outline({ document, onPlace }: Pick<Props, 'document' | 'onPlace'>) {
  const entries = useMemo(() => outlineOf(document), [document]);
  if (entries.length === 0) return null;
  const go = (at: number) => {
    const entry = entries[at];
    if (entry) onPlace({ attachment: entry.attachment, block: entry.block, row: 0, offset: 0 });
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      menu={{
        items: entries.map(({ label }, at) => ({ key: `${at}`, label })),
        onClick: ({ key }) => go(Number(key)),
        style: { maxHeight: '60vh', overflow: 'auto' },
      }}
    >
      <Button size="small" type="link" className="draft-outline">
        大纲▴
      </Button>
    </Dropdown>
  );
}
