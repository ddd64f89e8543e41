import { type MenuProps, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { MEMBER_ORDERS, type MemberOrder, orderMembers } from '#shared/directory/order';
import type { Member } from '#shared/model/directory';
import { type Directory, useDirectory, useGroups } from '../../data/queries/directory';
import { membersMatching } from '../../data/queries/people';
import { useToday } from '../../data/today';
import { openMember, useView } from '../../ui/view';
import { DirectoryList, sheetMenu } from '../DirectoryList';
import { type GroupFilter, useDirectoryView } from '../directory-view';
import { Doubles } from '../people/Doubles';
import type { MemberSheets } from '../sheets/use-member-sheets';
import { MemberRow } from './MemberRow';

const ORDER_OPTIONS = Object.entries(MEMBER_ORDERS).map(([value, label]) => ({ value, label }));
const FILTERS = { party: '党派', sector: '界别', committee: '专委会', term: '届次' } as const;

interface Props {
  largeType: boolean;
  sheets: MemberSheets;
  onNew: () => void;
}

const WORDS = { what: '委员', each: '位', unit: '人', find: '打姓名、拼音或首字母查找' };

/** Members in the order they are printed, or the recycle bin. */
export function MemberList({ largeType, sheets, onNew }: Props) {
  const memberId = useView((view) => view.memberId);
  const { bin, order, filter } = useDirectoryView();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useDirectory();
  const rows = useRows(all, wanted, bin, order, filter);
  return (
    <DirectoryList
      table="members"
      words={WORDS}
      rows={rows}
      height={largeType ? 98 : 80}
      selected={memberId}
      onOpen={openMember}
      onNew={onNew}
      menu={menuOf(sheets, rows ?? [])}
      text={text}
      onText={setText}
      isFiltered={wanted.trim() !== '' || filter !== null}
      tools={
        <>
          <Doubles />
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
        </>
      }
    >
      {(member) => <MemberRow member={member} />}
    </DirectoryList>
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
  const today = useToday();
  return useMemo(() => {
    if (!all || !groups) return undefined;
    const found = membersMatching(all, text, bin).filter(
      (member) => filter === null || member[filter.key] === filter.value,
    );
    return orderMembers(found, order, groups, all.leaders, all.members, today);
  }, [all, groups, text, bin, order, filter, today]);
}

function menuOf(sheets: MemberSheets, rows: readonly Member[]): MenuProps {
  const none = rows.length === 0;
  const exported = {
    label: `导出当前名单（${rows.length}人）`,
    disabled: none,
    onClick: () => sheets.exportMembers(rows),
  };
  const years = sheets.years.map((year) => ({
    key: `year:${year}`,
    label: `${year}年履职情况表`,
    onClick: () => sheets.exportYear(rows, year),
  }));
  return sheetMenu(sheets, exported, years);
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
