import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { MEMBER_COLUMNS } from '#shared/directory/columns';
import type { ImportAnswers } from '#shared/directory/import-plan';
import { memberRow, planningMembers } from '#shared/directory/member-sheet';
import { memberTemplate } from '#shared/directory/template';
import { yearSheet } from '#shared/meetings/member-card-sheet';
import type { Member } from '#shared/model/directory';
import type { ReadBook } from '#shared/sheet/book';
import { readingTable, tableSheet } from '#shared/sheet/table';
import { importMembers } from '../../data/commands/directory-import';
import { directory, listGroups } from '../../data/queries/directory';
import { yearCards, yearsWithMeetings } from '../../data/queries/member-card';
import { inSlices } from '../../ui/in-slices';
import { useExports } from '../../ui/use-exports';
import { useNotices } from '../../ui/use-notices';
import { useImport } from './use-import';

async function plan(book: ReadBook, answers: ImportAnswers) {
  const { members, units } = await directory();
  const alive = units.filter(({ deletedAt }) => deletedAt === null);
  const known = {
    groups: await listGroups(),
    units: alive.flatMap(({ fullName, shortName }) => [fullName, shortName]),
  };
  const table = await inSlices(readingTable(book, MEMBER_COLUMNS, answers.sheet));
  return inSlices(planningMembers(book.fileName, table, members, known, answers));
}

/** Members as spreadsheets: in, out, an empty form, the year's sheet. */
export function useMemberSheets() {
  const importing = useImport(plan, importMembers);
  const exports = useExports();
  const { attempt } = useNotices();
  const years = useLiveQuery(yearsWithMeetings, []);
  return useMemo(
    () => ({
      importing,
      years: years ?? [],
      exportTemplate: () => void exports.sheet(memberTemplate(), '委员名录模板'),
      exportMembers: (members: readonly Member[]) =>
        void exports.sheet(
          { sheets: [tableSheet('委员', MEMBER_COLUMNS, members.map(memberRow))] },
          '委员名录',
        ),
      exportYear: (members: readonly Member[], year: string) =>
        void attempt(async () => {
          const own = members.filter(({ sample }) => sample === 0);
          await exports.sheet(
            yearSheet(year, await yearCards(own, year)),
            `${year}年委员履职情况表`,
          );
        }),
    }),
    [importing, exports, attempt, years],
  );
}
export type MemberSheets = ReturnType<typeof useMemberSheets>;
