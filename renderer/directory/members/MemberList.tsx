import { type MenuProps, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { MEMBER_ORDERS, type MemberOrder, orderMembers } from '#shared/directory/order';
import type { Member } from '#shared/model/directory';
import { type Directory, useDirectory, useGroups } from '../../data/queries/directory';
import { membersMatching } from '../../data/queries/people';
import { RowList } from '../../documents/list/RowList';
import { openMember, useView } from '../../ui/view';
import { type GroupFilter, useDirectoryView } from '../directory-view';
import { ListTools } from '../ListTools';
import { ReceiptBar } from '../sheets/ReceiptBar';
import type { MemberSheets } from '../sheets/use-member-sheets';
import { useDirectoryActions } from '../use-directory-actions';
import { MemberRow } from './MemberRow';

const ORDER_OPTIONS = Object.entries(MEMBER_ORDERS).map(([value, label]) => ({ value, label }));
const FILTERS = { party: '党派', sector: '界别', committee: '专委会', term: '届次' } as const;

interface Props {
  largeType: boolean;
  sheets: MemberSheets;
  onNew: () => void;
}

/** Members in the order they are printed, or the recycle bin. */
export function MemberList({ largeType, sheets, onNew }: Props) {
  const memberId = useView((view) => view.memberId);
  const { bin, order, filter } = useDirectoryView();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useDirectory();
  const rows = useRows(all, wanted, bin, order, filter);
  const actions = useDirectoryActions('members');
  return (
    <div className="documents-list">
      <div className="documents-tools">
        <ListTools
          bin={bin}
          onNew={onNew}
          menu={menuOf(sheets, rows ?? [])}
          text={text}
          onText={setText}
          findLabel="查找委员"
          placeholder="打姓名、拼音或首字母查找"
        />
        <div className="row">
          <Select
            aria-label="排列次序"
            style={{ flex: 1, minWidth: 0 }}
            value={order}
            options={ORDER_OPTIONS}
            onChange={(next) => useDirectoryView.setState({ order: next as MemberOrder })}
          />
          <FilterSelect members={all?.members ?? []} filter={filter} />
        </div>
        <span className="hint">共{rows?.length ?? 0}人</span>
      </div>
      <ReceiptBar table="members" />
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站' : '委员'}
          rows={rows}
          height={largeType ? 98 : 80}
          idOf={(member) => member.id}
          selected={memberId}
          onSelect={openMember}
          onOpen={openMember}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(member) => <MemberRow member={member} />}
        </RowList>
      ) : (
        rows && <EmptyList bin={bin} filtered={wanted.trim() !== '' || filter !== null} />
      )}
    </div>
  );
}

function useRows(
  all: Directory | undefined,
  text: string,
  bin: boolean,
  order: MemberOrder,
  filter: GroupFilter | null,
): Member[] | undefined {
  const groups = useGroups();
  return useMemo(() => {
    if (!all || !groups) return undefined;
    const found = membersMatching(all, text, bin).filter(
      (member) => filter === null || member[filter.key] === filter.value,
    );
    return orderMembers(found, order, groups);
  }, [all, groups, text, bin, order, filter]);
}

/** The menu of the button Excel. */
function menuOf(sheets: MemberSheets, rows: readonly Member[]): MenuProps {
  const years = sheets.years.map((year) => ({
    key: `year:${year}`,
    label: `${year}年履职情况表`,
  }));
  const items = [
    { key: 'import', label: '导入 Excel…' },
    { key: 'template', label: '导出空白模板' },
    { type: 'divider' as const },
    { key: 'export', label: `导出当前名单（${rows.length}人）`, disabled: rows.length === 0 },
    ...years,
  ];
  const onClick = ({ key }: { key: string }) => {
    if (key === 'import') sheets.importing.choose();
    else if (key === 'template') sheets.exportTemplate();
    else if (key === 'export') sheets.exportMembers(rows);
    else sheets.exportYear(rows, key.slice('year:'.length));
  };
  return { items, onClick };
}

function FilterSelect(props: { members: readonly Member[]; filter: GroupFilter | null }) {
  const options = useMemo(
    () =>
      (Object.keys(FILTERS) as GroupFilter['key'][]).map((key) => ({
        label: FILTERS[key],
        options: [...new Set(props.members.map((member) => member[key]))]
          .filter((value) => value !== '')
          .map((value) => ({ value: `${key}:${value}`, label: value })),
      })),
    [props.members],
  );
  const choose = (chosen: string | undefined) => {
    const [key, ...value] = chosen?.split(':') ?? [];
    const filter =
      key === undefined ? null : { key: key as GroupFilter['key'], value: value.join(':') };
    useDirectoryView.setState({ filter });
  };
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label="只看"
      placeholder="全部委员"
      style={{ flex: 1, minWidth: 0 }}
      value={props.filter ? `${props.filter.key}:${props.filter.value}` : null}
      options={options.filter((group) => group.options.length > 0)}
      onChange={(value) => choose(value ?? undefined)}
    />
  );
}

function EmptyList({ bin, filtered }: { bin: boolean; filtered: boolean }) {
  const text = filtered
    ? '没有找到。换个字或换个首字母，或清空上面的条件。'
    : bin
      ? '回收站是空的。删除的委员先放在这里，随时可以恢复。'
      : '还没有委员。点“新建”逐位录入，或点“Excel”导入名单。';
  return <p className="teach hint">{text}</p>;
}
