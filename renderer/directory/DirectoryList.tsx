import type { MenuProps } from 'antd';
import type { ReactNode } from 'react';
import type { DirectoryTable } from '../data/commands/directory';
import { RowList } from '../ui/RowList';
import { useDirectoryView } from './directory-view';
import { ListTools } from './ListTools';
import { DirectoryReceipt } from './sheets/DirectoryReceipt';
import { useDirectoryActions } from './use-directory-actions';

/** How the records of one table are called. */
export interface ListWords {
  /** 委员 or 单位 */
  what: string;
  /** 位 or 个, in “逐位录入”. */
  each: string;
  /** e.g. 人, after a number of them. */
  unit: string;
  find: string;
}

interface Props<T extends { id: string }> {
  table: DirectoryTable;
  words: ListWords;
  /** undefined while loading. */
  rows: readonly T[] | undefined;
  height: number;
  selected: string | null;
  onOpen: (id: string) => void;
  onNew: () => void;
  menu: MenuProps;
  text: string;
  onText: (text: string) => void;
  /** Some are left out by what was typed or chosen. */
  isFiltered: boolean;
  /** Between the find box and the number of records. */
  tools?: ReactNode;
  children: (row: T) => ReactNode;
}

/** The list beside one record of the directory, or its recycle bin. */
export function DirectoryList<T extends { id: string }>(props: Props<T>) {
  const { table, words, rows, onOpen } = props;
  const bin = useDirectoryView((view) => view.bin);
  const actions = useDirectoryActions(table);
  return (
    <div className="room-list">
      <div className="room-tools">
        <ListTools
          bin={bin}
          onNew={props.onNew}
          menu={props.menu}
          text={props.text}
          onText={props.onText}
          findLabel={`查找${words.what}`}
          placeholder={words.find}
        />
        {props.tools}
        <span className="hint">
          共{rows?.length ?? 0}
          {words.unit}
        </span>
      </div>
      <DirectoryReceipt table={table} />
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站' : words.what}
          rows={rows}
          height={props.height}
          idOf={(row) => row.id}
          selected={props.selected}
          onSelect={onOpen}
          onOpen={onOpen}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {props.children}
        </RowList>
      ) : (
        rows && <EmptyList bin={bin} isFiltered={props.isFiltered} words={words} />
      )}
    </div>
  );
}

function EmptyList(props: { bin: boolean; isFiltered: boolean; words: ListWords }) {
  const { what, each } = props.words;
  const text = props.isFiltered
    ? '没有找到。换个字或换个首字母，或清空上面的条件。'
    : props.bin
      ? `回收站是空的。删除的${what}先放在这里，随时可以恢复。`
      : `还没有${what}。点“新建”逐${each}录入，或点“Excel”导入名单。`;
  return <p className="teach hint">{text}</p>;
}

interface Sheets {
  importing: { choose: () => void };
  exportTemplate: () => void;
}

/** The menu of the button Excel: in, an empty form, what is in the list, and further entries. */
export function sheetMenu(
  sheets: Sheets,
  exported: { label: string; disabled: boolean; onClick: () => void },
  further: readonly { key: string; label: string; onClick: () => void }[] = [],
): MenuProps {
  return {
    items: [
      { key: 'import', label: '导入 Excel…', onClick: () => sheets.importing.choose() },
      { key: 'template', label: '导出空白模板', onClick: () => sheets.exportTemplate() },
      { type: 'divider' },
      { key: 'export', ...exported },
      ...further,
    ],
  };
}
