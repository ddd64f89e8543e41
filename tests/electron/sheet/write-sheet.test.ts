import { read } from '@e965/xlsx';
import JSZip from 'jszip';
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

  test('prints as a register is bound: on its side, headings and lines on every page, long words in lines', async () => {
    const wide = Array.from({ length: 18 }, (_one, at) => ({
      ...{ title: `第${at + 1}列`, width: 16, kind: 'text' as const },
    }));
    const book = { sheets: [...BOOK.sheets, { name: "李'四", columns: wide, rows: [['甲']] }] };
    const zip = await JSZip.loadAsync(writeSheetBytes(book));
    const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
    const setup = async (at: number) =>
      /<pageSetup [^>]*>/.exec(await part(`xl/worksheets/sheet${at}.xml`))?.[0];
    expect(await setup(1)).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(await setup(2)).toContain('orientation="portrait"');
    expect(await setup(3)).toContain('fitToWidth="3"');
    const sheet = await part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<autoFilter [^>]*\/><printOptions [^>]*gridLines="1"/);
    const names = (await part('xl/workbook.xml')).replaceAll('&apos;', "'");
    expect(names).toContain("'名册'!$1:$1<");
    expect(names).toContain("'李''四'!$A:$A,'李''四'!$1:$1<");
    const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(await part('xl/styles.xml'))?.[0] ?? '';
    expect(formats.match(/<xf /g)?.length).toBe(formats.match(/wrapText="1"/g)?.length);
  });
});
