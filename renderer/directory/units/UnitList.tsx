import type { MenuProps } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { UNIT_RELATIONS, type Unit } from '#shared/model/directory';
import { useDirectory } from '../../data/queries/directory';
import { unitsMatching } from '../../data/queries/people';
import { DirectoryList, sheetMenu } from '../DirectoryList';
import { useDirectoryView } from '../directory-view';
import type { UnitSheets } from '../sheets/use-unit-sheets';

interface Props {
  largeType: boolean;
  sheets: UnitSheets;
  onNew: () => void;
}

const open = (unitId: string) => useDirectoryView.setState({ unitId });

const WORDS = { what: '单位', each: '个', unit: '个单位', find: '打名称、拼音或首字母查找' };

/** Units by their place in print, or the recycle bin. */
export function UnitList({ largeType, sheets, onNew }: Props) {
  const { unitId, bin } = useDirectoryView();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const all = useDirectory();
  const rows = useMemo(() => all && unitsMatching(all, wanted, bin), [all, wanted, bin]);
  return (
    <DirectoryList
      table="units"
      words={WORDS}
      rows={rows}
      height={largeType ? 82 : 68}
      selected={unitId}
      onOpen={open}
      onNew={onNew}
      menu={menuOf(sheets, rows ?? [])}
      text={text}
      onText={setText}
      isFiltered={wanted.trim() !== ''}
    >
      {(unit) => <UnitRow unit={unit} />}
    </DirectoryList>
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

function menuOf(sheets: UnitSheets, rows: readonly Unit[]): MenuProps {
  return sheetMenu(sheets, {
    label: `导出当前名单（${rows.length}个）`,
    disabled: rows.length === 0,
    onClick: () => sheets.exportUnits(rows),
  });
}
