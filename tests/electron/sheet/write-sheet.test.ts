import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { NewBook } from '#shared/sheet/book';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { writeSheetBytes } from '../../../electron/sheet/write-sheet';

const BOOK: NewBook = {
  sheets: [
    {
      name: '名册',
      columns: [
        { title: '姓名', width: 8, kind: 'text' },
        { title: '起始', width: 10, kind: 'date' },
        { title: '人数', width: 5, kind: 'number' },
        { title: '电话', width: 12, kind: 'text' },
      ],
      rows: [
        ['陶𬭎', '2023-03-15', 12, '01038000000'],
        ['=1+1', '1900-03-01', null, '13800000000'],
        ['', '不详', 0, null],
      ],
      emptyRows: 2,
    },
    { name: '说明', columns: [{ title: '怎样填', width: 40, kind: 'text' }], rows: [['一行一人']] },
  ],
};

describe('a written book', () => {
  const bytes = writeSheetBytes(BOOK);

  test('is read again as it was given', async () => {
    const { sheets } = await readSheetBytes('名册.xlsx', bytes);
    expect(sheets).toEqual([
      {
        name: '名册',
        rows: [
          ['姓名', '起始', '人数', '电话'],
          ['陶𬭎', '2023-03-15', '12', '01038000000'],
          ['=1+1', '1900-03-01', '', '13800000000'],
          ['', '不详', '0'],
        ],
        merges: [],
      },
      { name: '说明', rows: [['怎样填'], ['一行一人']], merges: [] },
    ]);
  });

  test('has real dates and numbers, no formulas, text where telephones are typed later, widths and a filter', () => {
    const sheet = read(bytes, { type: 'array', cellNF: true, cellStyles: true, sheetStubs: true })
      .Sheets.名册;
    expect(sheet?.B2).toMatchObject({ t: 'n', v: 45000 });
    expect(sheet?.C2).toMatchObject({ t: 'n', v: 12 });
    expect(sheet?.A3).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet?.A3.f).toBeUndefined();
    expect(sheet?.D2).toMatchObject({ t: 's', z: '@' });
    expect(sheet?.D6).toMatchObject({ t: 'z', z: '@' });
    expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:D6' });
    expect(sheet?.['!cols']?.[3]?.wch).toBeGreaterThan(sheet?.['!cols']?.[0]?.wch ?? 99);
  });
});
