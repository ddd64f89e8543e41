import {
  CopyOutlined,
  DeleteOutlined,
  EllipsisOutlined,
  MenuFoldOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef, Select } from 'antd';
import { memo, useRef } from 'react';
import { SIGNING_FORMS, type SigningFormKey } from '#shared/compose/signing/index';
import { type DocumentType, GENERAL_TYPES, OFFICIAL_TYPES } from '#shared/model/document-type';
import { DRAFT_STATES, type DraftState } from '#shared/model/draft';
import { PurgeButton } from '../../ui/PurgeButton';
import { useFindKey } from '../../ui/use-find-key';
import { newDraft, useView } from '../../ui/view';
import { useDraftActions } from './use-draft-actions';

/** What the list is asked to show. */
export interface ListFilter {
  type: DocumentType | null;
  state: DraftState | null;
  /** What is looked for, as it stands in the field. */
  text: string;
  /** `text` is looked for in the bodies instead of the titles. */
  inBodies: boolean;
}

const TYPE_OPTIONS = [
  { label: '文件', options: OFFICIAL_TYPES.map((type) => ({ value: type, label: type })) },
  { label: '综合文稿', options: GENERAL_TYPES.map((type) => ({ value: type, label: type })) },
];
const STATE_OPTIONS = Object.entries(DRAFT_STATES).map(([value, label]) => ({ value, label }));

interface Props {
  filter: ListFilter;
  /** Narrows the list: the same function at every render. */
  onFilter: (part: Partial<ListFilter>) => void;
  /** Drafts shown. */
  count: number;
  onImport: () => void;
  /** 批量导出 of what the list shows. */
  onBatch: () => void;
  /** An empty form of a signature's way. */
  onForm: (form: SigningFormKey) => void;
  /** Folds the list away; left out where no draft stands beside it. */
  onFold: (() => void) | undefined;
}

/** Buttons, search and filters over the list; not drawn again when a save changes a row. */
export const ListTools = memo(function ListTools(props: Props) {
  const { filter, onFilter, count, onImport, onBatch, onForm, onFold } = props;
  const { draftId, bin } = useView();
  const search = useRef<InputRef>(null);

  useFindKey(search);

  return (
    <div className="room-tools">
      <div className="row">
        {bin ? (
          <strong style={{ flex: 1 }}>回收站</strong>
        ) : (
          <>
            <Button type="primary" icon={<PlusOutlined />} onClick={newDraft}>
              新建
            </Button>
            <Button onClick={onImport}>导入…</Button>
            <MoreMenu count={count} onBatch={onBatch} onForm={onForm} />
          </>
        )}
        <Button
          type={bin ? 'default' : 'text'}
          style={{ marginLeft: 'auto' }}
          onClick={() => useView.setState({ bin: !bin, draftId: null })}
        >
          {bin ? '返回文稿' : '回收站'}
        </Button>
        {onFold && (
          <Button
            type="text"
            icon={<MenuFoldOutlined />}
            aria-label="收起列表"
            title="收起列表（F8）"
            onClick={onFold}
          />
        )}
      </div>
      <Input.Search
        ref={search}
        allowClear
        placeholder="按标题查找"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value, inBodies: false })}
        onSearch={() => onFilter({ inBodies: true })}
        enterButton="查正文"
      />
      <div className="row">
        <Select
          allowClear
          showSearch
          style={{ flex: 1 }}
          placeholder="全部文种"
          value={filter.type}
          options={TYPE_OPTIONS}
          onChange={(value) => onFilter({ type: value ?? null })}
        />
        <Select
          allowClear
          style={{ flex: 1 }}
          placeholder="全部状态"
          value={filter.state}
          options={STATE_OPTIONS}
          onChange={(value) => onFilter({ state: (value as DraftState | undefined) ?? null })}
        />
      </div>
      {draftId && <SelectedTools draftId={draftId} bin={bin} count={count} />}
    </div>
  );
});

const FORM_ITEMS = Object.entries(SIGNING_FORMS).map(([key, { name }]) => ({
  key,
  label: `${name}…`,
}));

/** What is done with many drafts, and forms that belong to none. */
function MoreMenu({ count, onBatch, onForm }: Pick<Props, 'count' | 'onBatch' | 'onForm'>) {
  const items = [
    { key: 'check', label: '格式体检…' },
    { key: 'proof', label: '校对文件…' },
    { key: 'batch', label: '批量导出…', disabled: count === 0 },
    { type: 'group' as const, key: 'forms', label: '空白表', children: FORM_ITEMS },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'check') useView.setState({ checking: true });
          else if (key === 'proof') useView.setState({ proofreading: true });
          else if (key === 'batch') onBatch();
          else onForm(key as SigningFormKey);
        },
      }}
    >
      <Button
        type="text"
        icon={<EllipsisOutlined />}
        aria-label="更多"
        title="格式体检、校对文件、批量导出、空白表"
      />
    </Dropdown>
  );
}

/** What can be done with the draft that is selected. */
function SelectedTools({ draftId, bin, count }: { draftId: string; bin: boolean; count: number }) {
  const actions = useDraftActions();
  return (
    <div className="row">
      {bin ? (
        <>
          <Button size="small" onClick={() => void actions.bringBack(draftId)}>
            恢复
          </Button>
          <PurgeButton
            size="small"
            table="drafts"
            ids={[draftId]}
            onClick={() => actions.purge(draftId)}
          />
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
            title="以后新建这一文种，第一个就是这份的样子；字号、日期空着"
            onClick={() => void actions.keepSkeleton(draftId)}
          >
            存为框架
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
        共{count}份
      </span>
    </div>
  );
}
