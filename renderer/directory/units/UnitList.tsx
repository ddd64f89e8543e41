import type { MenuProps } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { UNIT_RELATIONS, type Unit } from '#shared/model/directory';
import { useDirectory } from '../../data/queries/directory';
import { unitsMatching } from '../../data/queries/people';
import { RowList } from '../../documents/list/RowList';
import { useDirectoryView } from '../directory-view';
import { ListTools } from '../ListTools';
import { ReceiptBar } from '../sheets/ReceiptBar';
import type { UnitSheets } from '../sheets/use-unit-sheets';
import { useDirectoryActions } from '../use-directory-actions';

interface Props {
  largeType: boolean;
  sheets: UnitSheets;
  onNew: () => void;
}

const open = (unitId: string) => useDirectoryView.setState({ unitId });

/** Units by their place in print, or the recycle bin. */
export function UnitList({ largeType, sheets, onNew }: Props) {
  const { unitId, bin } = useDirectoryView();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useDirectory();
  const rows = useMemo(() => all && unitsMatching(all, wanted, bin), [all, wanted, bin]);
  const actions = useDirectoryActions('units');
  return (
    <div className="documents-list">
      <div className="documents-tools">
        <ListTools
          bin={bin}
          onNew={onNew}
          menu={menuOf(sheets, rows ?? [])}
          text={text}
          onText={setText}
          findLabel="查找单位"
          placeholder="打名称、拼音或首字母查找"
        />
        <span className="hint">共{rows?.length ?? 0}个单位</span>
      </div>
      <ReceiptBar table="units" />
      {rows && rows.length > 0 ? (
        <RowList
          label={bin ? '回收站' : '单位'}
          rows={rows}
          height={largeType ? 82 : 68}
          idOf={(unit) => unit.id}
          selected={unitId}
          onSelect={open}
          onOpen={open}
          onDelete={bin ? undefined : (id) => void actions.remove(id)}
        >
          {(unit) => <UnitRow unit={unit} />}
        </RowList>
      ) : (
        rows && <EmptyList bin={bin} filtered={wanted.trim() !== ''} />
      )}
    </div>
  );
}

function UnitRow({ unit }: { unit: Unit }) {
  return (
    <>
      <div className="directory-row-name">
        {unit.sample === 1 && <span className="mark">示例</span>}
        {unit.fullName || unit.shortName || <span className="hint">（未填名称）</span>}
      </div>
      <div className="directory-row-facts">
        {[unit.shortName, unit.kind, UNIT_RELATIONS[unit.relation]]
          .filter((one) => one !== '')
          .join(' · ')}
      </div>
    </>
  );
}

/** The menu of the button Excel. */
function menuOf(sheets: UnitSheets, rows: readonly Unit[]): MenuProps {
  const items = [
    { key: 'import', label: '导入 Excel…' },
    { key: 'template', label: '导出空白模板' },
    { type: 'divider' as const },
    { key: 'export', label: `导出当前名单（${rows.length}个）`, disabled: rows.length === 0 },
  ];
  const onClick = ({ key }: { key: string }) => {
    if (key === 'import') sheets.importing.choose();
    else if (key === 'template') sheets.exportTemplate();
    else sheets.exportUnits(rows);
  };
  return { items, onClick };
}

function EmptyList({ bin, filtered }: { bin: boolean; filtered: boolean }) {
  const text = filtered
    ? '没有找到。换个字或换个首字母试试。'
    : bin
      ? '回收站是空的。删除的单位先放在这里，随时可以恢复。'
      : '还没有单位。点“新建”逐个录入，或点“Excel”导入名单。';
  return <p className="teach hint">{text}</p>;
}
