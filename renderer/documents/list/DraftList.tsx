import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { SigningFormKey } from '#shared/compose/signing/index';
import type { OfficeSettings } from '#shared/model/office';
import { useDraftList } from '../../data/queries/drafts';
import { later } from '../../ui/later';
import { RowList } from '../../ui/RowList';
import { useView } from '../../ui/view';
import { DraftRow } from './DraftRow';
import { type ListFilter, ListTools } from './ListTools';
import { useBodySearch } from './use-body-search';
import { useDraftActions } from './use-draft-actions';

const BatchExportDialog = later(() => import('../batch/BatchExportDialog'));
const EmptyForm = later(() => import('../signing/EmptyForm'));

export const ALL_DRAFTS: ListFilter = { type: null, state: null, text: '', inBodies: false };

/** The list of drafts or the recycle bin, with its filters. */
export function DraftList(props: {
  office: OfficeSettings;
  onImport: () => void;
  /** Kept outside, so that it outlives the folding of the list. */
  filter: ListFilter;
  setFilter: Dispatch<SetStateAction<ListFilter>>;
  /** Folds the list away; left out where no draft stands beside it. */
  onFold: (() => void) | undefined;
}) {
  const { office, onImport, onFold, filter, setFilter } = props;
  const { draftId, bin } = useView();
  const change = useCallback(
    (part: Partial<ListFilter>) => setFilter((present) => ({ ...present, ...part })),
    [setFilter],
  );
  const { type, state, inBodies } = filter;
  const wanted = useDeferredValue(filter.text.trim());
  const titled = useDraftList({ type, state, bin, text: inBodies ? '' : wanted });
  const found = useBodySearch(inBodies ? wanted : '');
  const rows = inBodies && wanted ? titled?.filter(({ id }) => found.has(id)) : titled;
  const actions = useDraftActions();
  const root = useRef<HTMLDivElement>(null);
  const [isBatch, setBatch] = useState(false);
  const openBatch = useCallback(() => setBatch(true), []);
  const [form, setForm] = useState<SigningFormKey | null>(null);
  const isReady = rows !== undefined;
  useEffect(() => {
    if (!isReady || !useView.getState().browsing) return;
    root.current?.querySelector<HTMLElement>('.row-list')?.focus();
  }, [isReady]);
  const filtered = type !== null || state !== null || wanted !== '';

  return (
    <div className="room-list" ref={root}>
      <ListTools
        filter={filter}
        onFilter={change}
        count={rows?.length ?? 0}
        onImport={onImport}
        onBatch={openBatch}
        onForm={setForm}
        onFold={onFold}
      />
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站' : '文稿'}
          rows={rows}
          height={office.largeType ? 96 : 84}
          idOf={(draft) => draft.id}
          selected={draftId}
          onSelect={(id, by) => useView.setState({ draftId: id, browsing: by === 'key' })}
          onOpen={(id) =>
            useView.setState({ draftId: id, browsing: false, freshDraft: bin ? null : id })
          }
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(draft) => <DraftRow draft={draft} />}
        </RowList>
      ) : (
        rows && <EmptyList bin={bin} filtered={filtered} />
      )}
      {isBatch && rows && (
        <BatchExportDialog drafts={rows} office={office} onClose={() => setBatch(false)} />
      )}
      {form && <EmptyForm key={form} form={form} office={office} onClose={() => setForm(null)} />}
    </div>
  );
}

function EmptyList({ bin, filtered }: { bin: boolean; filtered: boolean }) {
  const text = filtered
    ? '没有符合条件的文稿。换个词，或清空上面的条件。'
    : bin
      ? '回收站是空的。删除的文稿先放在这里，随时可以恢复。'
      : '还没有文稿。点“新建”选一个文种，或点“导入”打开 Word 文件。';
  return <p className="teach hint">{text}</p>;
}
