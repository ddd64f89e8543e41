import { CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, type InputRef, Select } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { type DocumentType, GENERAL_TYPES, OFFICIAL_TYPES } from '#shared/model/document-type';
import { DRAFT_STATES, type DraftState } from '#shared/model/draft';
import { bringBack, deleteDrafts, duplicateDraft, purgeDrafts } from '../../data/commands/drafts';
import { messageOf } from '../../data/desktop';
import { useDraftList } from '../../data/queries/drafts';
import { useFindKey } from '../../ui/use-find-key';
import { newDraft, openDraft, useView } from '../../ui/view';
import { DraftRow } from './DraftRow';
import { RowList } from './RowList';
import { useBodySearch } from './use-body-search';

const TYPE_OPTIONS = [
  { label: '文件', options: OFFICIAL_TYPES.map((type) => ({ value: type, label: type })) },
  { label: '综合文稿', options: GENERAL_TYPES.map((type) => ({ value: type, label: type })) },
];
const STATE_OPTIONS = Object.entries(DRAFT_STATES).map(([value, label]) => ({ value, label }));

/** The list of drafts or the recycle bin, with its filters. */
export function DraftList({ largeType, onImport }: { largeType: boolean; onImport: () => void }) {
  const { draftId, bin } = useView();
  const [type, setType] = useState<DocumentType | null>(null);
  const [state, setState] = useState<DraftState | null>(null);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const [inBodies, setInBodies] = useState(false);
  const search = useRef<InputRef>(null);
  const titled = useDraftList({ type, state, bin, text: inBodies ? '' : wanted });
  const found = useBodySearch(inBodies ? wanted : '');
  const rows = inBodies && wanted ? titled?.filter(({ id }) => found.has(id)) : titled;
  const actions = useActions();
  const filtered = type !== null || state !== null || wanted !== '';

  useFindKey(search);

  return (
    <div className="documents-list">
      <div className="documents-tools">
        <div className="row">
          {bin ? (
            <strong style={{ flex: 1 }}>回收站</strong>
          ) : (
            <>
              <Button type="primary" icon={<PlusOutlined />} onClick={newDraft}>
                新建
              </Button>
              <Button onClick={onImport}>导入…</Button>
            </>
          )}
          <Button
            type={bin ? 'default' : 'text'}
            style={{ marginLeft: 'auto' }}
            onClick={() => useView.setState({ bin: !bin, draftId: null })}
          >
            {bin ? '返回文稿' : '回收站'}
          </Button>
        </div>
        <Input.Search
          ref={search}
          allowClear
          placeholder="按标题查找"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setInBodies(false);
          }}
          onSearch={() => setInBodies(true)}
          enterButton="查正文"
        />
        <div className="row">
          <Select
            allowClear
            showSearch
            style={{ flex: 1 }}
            placeholder="全部文种"
            value={type}
            options={TYPE_OPTIONS}
            onChange={(value) => setType(value ?? null)}
          />
          <Select
            allowClear
            style={{ flex: 1 }}
            placeholder="全部状态"
            value={state}
            options={STATE_OPTIONS}
            onChange={(value) => setState((value as DraftState | undefined) ?? null)}
          />
        </div>
        {draftId && (
          <div className="row">
            {bin ? (
              <>
                <Button size="small" onClick={() => void actions.bringBack(draftId)}>
                  恢复
                </Button>
                <Button size="small" danger onClick={() => actions.purge(draftId)}>
                  彻底清除…
                </Button>
              </>
            ) : (
              <>
                <Button
                  size="small"
                  icon={<CopyOutlined />}
                  onClick={() => void actions.duplicate(draftId)}
                >
                  复制一份
                </Button>
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  onClick={() => void actions.remove(draftId)}
                >
                  删除
                </Button>
              </>
            )}
            <span className="hint" style={{ marginLeft: 'auto' }}>
              共{rows?.length ?? 0}份
            </span>
          </div>
        )}
      </div>
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站' : '文稿'}
          rows={rows}
          height={largeType ? 96 : 84}
          idOf={(draft) => draft.id}
          selected={draftId}
          onSelect={(id) => useView.setState({ draftId: id })}
          onOpen={(id) => useView.setState({ draftId: id })}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(draft) => <DraftRow draft={draft} />}
        </RowList>
      ) : (
        rows && <EmptyList bin={bin} filtered={filtered} />
      )}
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

function useActions() {
  const { message, modal } = App.useApp();
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      message.error(messageOf(error), 8);
    }
  };
  return {
    duplicate: (id: string) => attempt(async () => openDraft(await duplicateDraft(id))),
    remove: (id: string) =>
      attempt(async () => {
        await deleteDrafts([id]);
        useView.setState({ draftId: null });
        message.success('已放入回收站，可以随时恢复');
      }),
    bringBack: (id: string) =>
      attempt(async () => {
        await bringBack([id]);
        openDraft(id);
      }),
    purge: (id: string) =>
      modal.confirm({
        title: '彻底清除这份文稿？',
        content:
          '文稿、全部稿次以及各恢复点里的内容都会清掉，不能再恢复。已导出的 Word 文件和已打印的纸不受影响。',
        okText: '彻底清除',
        okButtonProps: { danger: true },
        cancelText: '取消',
        onOk: () =>
          attempt(async () => {
            await purgeDrafts([id]);
            useView.setState({ draftId: null });
            message.success('已从工作库、第二份数据和全部恢复点里清除');
          }),
      }),
  };
}
