import { useMemo } from 'react';
import type { ImportAnswers } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import { readingTable, tableSheet } from '#shared/sheet/table';
import { planningWords, WORD_COLUMNS, wordSheet } from '#shared/words/sheet';
import { importWords } from '../../data/commands/words';
import { listWords, type WordRow } from '../../data/queries/words';
import { inSlices } from '../../ui/in-slices';
import { useExports } from '../../ui/use-exports';
import { useImport } from '../sheets/use-import';

async function plan(book: ReadBook, answers: ImportAnswers) {
  const table = await inSlices(readingTable(book, WORD_COLUMNS, answers.sheet));
  return inSlices(planningWords(book.fileName, table, await listWords(), answers));
}

/** Rows of an empty form that are ready to be filled in. */
const EMPTY_ROWS = 200;

/** The dictionary as spreadsheets: in, out, an empty form. */
export function useWordSheets() {
  const importing = useImport(plan, importWords);
  const exports = useExports();
  return useMemo(
    () => ({
      importing,
      exportTemplate: () =>
        void exports.sheet(
          { sheets: [tableSheet('词库', WORD_COLUMNS, [], EMPTY_ROWS)] },
          '词库模板',
        ),
      exportWords: (words: readonly WordRow[]) =>
        void exports.sheet({ sheets: [wordSheet(words)] }, '词库'),
    }),
    [importing, exports],
  );
}
