import type { OfficeSettings } from '#shared/model/office';
import { createUnit } from '../../data/commands/directory';
import { useNotices } from '../../ui/use-notices';
import { showBin, useDirectoryView } from '../directory-view';
import { EmptyDetail } from '../EmptyDetail';
import { DirectoryImport } from '../sheets/DirectoryImport';
import { useUnitSheets } from '../sheets/use-unit-sheets';
import { UnitList } from './UnitList';
import { UnitPage } from './UnitPage';

const TEACH =
  '记下各单位的全称和规范化简称，填主送、抄送、议题、意见建议的涉及单位和委员的工作单位时，打首字母就能选到。';

/** 单位: the list beside one unit. */
export function UnitsPage({ office }: { office: OfficeSettings }) {
  const unitId = useDirectoryView((view) => view.unitId);
  const { attempt } = useNotices();
  const sheets = useUnitSheets();
  const create = () =>
    void attempt(async () => {
      const id = await createUnit();
      showBin(false);
      useDirectoryView.setState({ unitId: id });
    });
  return (
    <div className="room">
      <UnitList largeType={office.largeType} sheets={sheets} onNew={create} />
      <div className="room-detail">
        {unitId ? (
          <UnitPage key={unitId} unitId={unitId} />
        ) : (
          <EmptyDetail what="单位" teach={TEACH} onNew={create} sheets={sheets} />
        )}
      </div>
      <DirectoryImport importing={sheets.importing} what="单位" />
    </div>
  );
}
