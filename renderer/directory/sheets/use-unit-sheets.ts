import { useMemo } from 'react';
import { UNIT_COLUMNS } from '#shared/directory/columns';
import type { ImportAnswers } from '#shared/directory/import-plan';
import { unitTemplate } from '#shared/directory/template';
import { planningUnits, unitRow } from '#shared/directory/unit-sheet';
import type { Unit } from '#shared/model/directory';
import type { ReadBook } from '#shared/sheet/book';
import { readingTable, tableSheet } from '#shared/sheet/table';
import { importUnits } from '../../data/commands/directory-import';
import { directory } from '../../data/queries/directory';
import { inSlices } from '../../ui/in-slices';
import { useExports } from '../../ui/use-exports';
import { useImport } from './use-import';

async function plan(book: ReadBook, answers: ImportAnswers) {
  const { units } = await directory();
  const table = await inSlices(readingTable(book, UNIT_COLUMNS, answers.sheet));
  return inSlices(planningUnits(book.fileName, table, units, answers));
}

/** Units as spreadsheets: in, out, an empty form. */
export function useUnitSheets() {
  const importing = useImport(plan, importUnits);
  const exports = useExports();
  return useMemo(
    () => ({
      importing,
      exportTemplate: () => void exports.sheet(unitTemplate(), '单位名录模板'),
      exportUnits: (units: readonly Unit[]) =>
        void exports.sheet(
          { sheets: [tableSheet('单位', UNIT_COLUMNS, units.map(unitRow))] },
          '单位名录',
        ),
    }),
    [importing, exports],
  );
}
export type UnitSheets = ReturnType<typeof useUnitSheets>;
