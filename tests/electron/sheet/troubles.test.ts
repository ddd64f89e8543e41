import { describe, expect, test } from 'vitest';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { oldXls, rawSheet, rawXlsx, sheetXml, textCell } from './raw-files';

const first = async (bytes: Buffer) => (await readSheetBytes('名册.xlsx', bytes)).sheets[0];
const refusal = async (bytes: Buffer) =>
  readSheetBytes('名册.xlsx', bytes).then(
    () => 'was read',
    (error: { message: string }) => error.message,
  );
const row = (at: number, cells: string, more = '') => `<row r="${at}"${more}>${cells}</row>`;

describe('a formula', () => {
  test.each([
    ['nothing', '<c r="B1"><f>1+1</f></c>'],
    ['an empty one', '<c r="B1"><f>1+1</f><v></v></c>'],
    ['a closed one', '<c r="B1"><f>1+1</f><v/></c>'],
    ['nothing, as text', '<c r="B1" t="str"><f>"甲"</f></c>'],
    ['nothing, shared', '<c r="B1"><f t="shared" si="0"/></c>'],
    ['nothing, without addresses', '<c><f>1+1</f></c>'],
  ])('with %s for a result is told by its place', async (_what, cell) => {
    const a = cell.includes('r=')
      ? textCell('A1', '甲')
      : '<c t="inlineStr"><is><t>甲</t></is></c>';
    expect(await first(rawSheet(`<row>${a}${cell}</row>`))).toEqual({
      name: '名单',
      rows: [['甲']],
      merges: [],
      troubles: [{ row: 0, column: 1, kind: 'no-result' }],
    });
  });

  test('with a result has none to tell, be it empty, 0 or an error', async () => {
    const cells =
      '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c><c r="B1"><f>0</f><v>0</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>"甲"</f><v>甲</v></c>';
    const sheet = await first(rawSheet(row(1, cells)));
    expect(sheet).toEqual({ name: '名单', rows: [['', '0', '#DIV/0!', '甲']], merges: [] });
  });

  test('that gives 0 in a file whose formulas were never counted is no result', async () => {
    const cells = `${textCell('A1', '甲')}<c r="B1"><f>SUM(C1)</f><v>0</v></c><c r="C1"><v>0</v></c>`;
    const sheet = await first(rawSheet(row(1, cells), { behind: '<calcPr fullCalcOnLoad="1"/>' }));
    expect(sheet?.rows).toEqual([['甲', '', '0']]);
    expect(sheet?.troubles).toEqual([{ row: 0, column: 1, kind: 'no-result' }]);
  });
});

test('errors stay as they are shown, those of newer programs too', async () => {
  const cells = ['#N/A', '#REF!', '#SPILL!', '#CALC!'].map((one) => `<c t="e"><v>${one}</v></c>`);
  expect((await first(rawSheet(row(1, cells.join('')))))?.rows).toEqual([
    ['#N/A', '#REF!', '#SPILL!', '#CALC!'],
  ]);
});

describe('numbers', () => {
  test.each([
    ['110101199001011000', '110101199001011×××'],
    ['110101199001011008', '110101199001011×××'],
    ['6222020200112233000', '622202020011223××××'],
    ['1.10101199001011E+17', '110101199001011×××'],
    ['-1234567890123456', '-123456789012345×'],
    ['1000000000000000', '100000000000000×'],
  ])('%s: the digits behind the fifteenth are not made up', async (value, text) => {
    const sheet = await first(
      rawSheet(row(1, `<c r="A1" s="1"><v>${value}</v></c>`), { formats: [1] }),
    );
    expect(sheet?.rows).toEqual([[text]]);
    expect(sheet?.troubles).toEqual([{ row: 0, column: 0, kind: 'lost-digits' }]);
  });

  test.each(['999999999999999', '13800000000', '0.30000000000000004', '12345.678'])(
    '%s is kept whole',
    async (value) => {
      const sheet = await first(rawSheet(row(1, `<c r="A1"><v>${value}</v></c>`)));
      expect(sheet?.troubles).toBeUndefined();
      expect(Number(sheet?.rows[0]?.[0])).toBeCloseTo(Number(value), 9);
    },
  );

  test('that are text keep every digit', async () => {
    const sheet = await first(rawSheet(row(1, textCell('A1', '110101199001011008'))));
    expect(sheet).toEqual({ name: '名单', rows: [['110101199001011008']], merges: [] });
  });
});

describe('dates', () => {
  const seen = async (format: number, value: string, numFmts = '') =>
    (
      await first(
        rawSheet(row(1, `<c r="A1" s="1"><v>${value}</v></c>`), { formats: [format], numFmts }),
      )
    )?.rows[0]?.[0];

  test.each([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'of the built-in format %i are dates',
    async (format) => {
      expect(await seen(format, '44566')).toBe('2022-01-05');
    },
  );

  test.each([27, 36, 50, 52, 57])(
    'of the built-in format %i without a day get none',
    async (format) => {
      expect(await seen(format, '44562')).toBe('2022年1月');
    },
  );

  test('with a day are whole, be it the first', async () => {
    expect(await seen(31, '44562')).toBe('2022-01-01');
    expect(await seen(58, '44562')).toBe('2022-01-01');
  });

  test.each([32, 33, 34, 35, 55, 56])('of the built-in format %i are times', async (format) => {
    expect(await seen(format, '0.375')).toBe('09:00');
    expect(await seen(format, '44566.375')).toBe('2022-01-05 09:00');
  });

  test('of formats that the file writes out itself, built-in numbers included', async () => {
    const own = (id: number, code: string) =>
      `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>`;
    expect(await seen(200, '44562', own(200, 'yyyy&quot;年&quot;m&quot;月&quot;;@'))).toBe(
      '2022年1月',
    );
    expect(
      await seen(
        200,
        '44562',
        own(200, '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'),
      ),
    ).toBe('2022-01-01');
    expect(await seen(200, '44562', own(200, 'yyyy&quot;年&quot;'))).toBe('2022年');
    expect(await seen(57, '7', own(57, '000'))).toBe('007');
  });

  test.each([
    ['[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', '44562', '2022年1月'],
    ['[Red]yyyy&quot;年&quot;m&quot;月&quot;', '44562', '2022年1月'],
    ['[DBNum1]yyyy&quot;年&quot;', '44562', '2022年'],
    ['aaaa', '44566', '2022-01-05'],
    ['[$-804]aaa;@', '44566', '2022-01-05'],
    ['m&quot;月&quot;d&quot;日&quot;(aaaa)', '44566', '2022-01-05'],
    ['[h]:mm', '1.5', '36:00'],
  ])('of the format %s', async (format, value, text) => {
    const numFmts = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`;
    expect(await seen(200, value, numFmts)).toBe(text);
  });

  test.each([
    ['[$-804]General', '12', '12'],
    ['[DBNum2][$-804]General', '12', '12'],
    ['[$-F800]#,##0', '1200', '1,200'],
    ['[$¥-804]#,##0.00', '12', '¥12.00'],
    ['G/通用格式', '13800000000', '13800000000'],
    ['G/通用格式&quot;年&quot;', '2026', '2026年'],
    ['General&quot;年&quot;', '2026', '2026年'],
    ['[$-804]0.00', '2.5', '2.5'],
    ['General', '2.5', '2.5'],
    ['0!.0,&quot;万&quot;', '123456', '123456'],
    ['&quot;第&quot;0&quot;期!&quot;', '7', '第7期!'],
  ])('a number of the format %s', async (format, value, text) => {
    const numFmts = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`;
    expect(await seen(200, value, numFmts)).toBe(text);
  });

  test('written as dates, not as numbers', async () => {
    const cells =
      '<c r="A1" t="d"><v>2022-01-05</v></c><c r="B1" t="d"><v>2022-01-05T09:30:00Z</v></c><c r="C1" t="d"><v>2022-01-05T00:00:00.000</v></c>';
    expect((await first(rawSheet(row(1, cells))))?.rows).toEqual([
      ['2022-01-05', '2022-01-05 09:30', '2022-01-05'],
    ]);
  });
});

describe('what is hidden', () => {
  const one = (name: string, state?: 'hidden' | 'veryHidden') => ({
    name,
    xml: sheetXml(row(1, textCell('A1', name))),
    ...(state && { state }),
  });
  const order = async (bytes: Buffer) =>
    (await readSheetBytes('名册.xlsx', bytes)).sheets.map(
      ({ name, hidden }) => `${name}${hidden ? '（隐藏）' : ''}`,
    );

  test('the sheet that was open comes first, hidden ones last', async () => {
    const sheets = [one('旧', 'hidden'), one('甲'), one('密', 'veryHidden'), one('乙')];
    expect(await order(rawXlsx({ sheets }))).toEqual(['甲', '乙', '旧（隐藏）', '密（隐藏）']);
    expect(await order(rawXlsx({ sheets, activeTab: 3 }))).toEqual([
      '乙',
      '甲',
      '旧（隐藏）',
      '密（隐藏）',
    ]);
    expect(await order(rawXlsx({ sheets, activeTab: 0 }))).toEqual([
      '甲',
      '乙',
      '旧（隐藏）',
      '密（隐藏）',
    ]);
  });

  test('rows and columns with something in them are told, empty ones are not', async () => {
    const cells =
      row(1, textCell('A1', '甲') + textCell('C1', '丙')) +
      row(2, textCell('A2', '乙'), ' hidden="1"') +
      row(3, '', ' hidden="true"') +
      row(4, textCell('A4', '丁'), ' hidden="0"');
    const xml = sheetXml(
      cells,
      '<cols><col min="2" max="3" hidden="1"/><col min="1" max="1" hidden="0"/></cols>',
    );
    expect(await first(rawXlsx({ sheets: [{ name: '名单', xml }] }))).toMatchObject({
      hiddenRows: [1],
      hiddenColumns: [2],
    });
  });
});

test('rows without height and columns without width are hidden as well', async () => {
  const cells =
    row(1, textCell('A1', '甲') + textCell('B1', '乙')) +
    row(2, textCell('A2', '丙'), ' ht="0" customHeight="1"') +
    row(3, textCell('A3', '丁'), ' ht="14.25"');
  const xml = sheetXml(cells, '<cols><col min="2" max="2" width="0"/></cols>');
  expect(await first(rawXlsx({ sheets: [{ name: '名单', xml }] }))).toMatchObject({
    hiddenRows: [1],
    hiddenColumns: [1],
  });
  const [sheet] = (
    await readSheetBytes(
      '名册.xls',
      oldXls({
        version: 8,
        name: Buffer.from('A'),
        rows: [[Buffer.from('x')], [Buffer.from('y')]],
        flatRows: [1],
      }),
    )
  ).sheets;
  expect(sheet?.hiddenRows).toEqual([1]);
});

describe('a sheet with a broken part', () => {
  const whole = sheetXml(row(1, textCell('A1', '甲')));
  const good = { name: '好的', xml: whole };

  test.each([
    ['missing', null],
    ['cut off', whole.slice(0, -30)],
    ['empty', ''],
    ['closed out of turn', whole.replace('</is></c>', '</c></is>')],
    ['holding a bracket', whole.replace('甲', '甲<')],
    ['pointing to texts that are not there', sheetXml(row(1, '<c r="A1" t="s"><v>7</v></c>'))],
  ])('%s: is named, and refused where there is no other', async (_what, xml) => {
    const bad = { name: '坏的', xml };
    const { sheets, remarks } = await readSheetBytes('名册.xlsx', rawXlsx({ sheets: [bad, good] }));
    expect(sheets.map(({ name }) => name)).toEqual(['好的']);
    expect(remarks).toEqual(['工作表“坏的”已损坏，读不出来，里面的内容没有读入。']);
    expect(await refusal(rawXlsx({ sheets: [bad] }))).toContain('工作表“坏的”已损坏');
  });

  const STYLES = 'xl/styles.xml';
  const RELATED = 'xl/_rels/workbook.xml.rels';
  test.each<[string, (parts: Map<string, Buffer>) => void]>([
    ['without its formats', (parts) => parts.delete(STYLES)],
    [
      'with another part in their place',
      (parts) => parts.set(STYLES, parts.get(RELATED) ?? Buffer.alloc(0)),
    ],
    [
      'whose lists name no formats, and whose cells refer to them',
      (parts) => {
        parts.delete(STYLES);
        const types = '[Content_Types].xml';
        const without = (name: string, tag: RegExp) =>
          parts.set(name, Buffer.from(String(parts.get(name)).replace(tag, '')));
        without(RELATED, /<Relationship Id="f"[^>]*>/);
        without(types, /<Override PartName="\/xl\/styles[^>]*>/);
      },
    ],
  ])('%s says that dates may be numbers', async (_what, change) => {
    const dated = { name: '名单', xml: sheetXml(row(1, '<c r="A1" s="1"><v>44566</v></c>')) };
    const book = { sheets: [dated], formats: [31] };
    expect((await readSheetBytes('名册.xlsx', rawXlsx(book))).remarks).toBeUndefined();
    const { remarks } = await readSheetBytes('名册.xlsx', rawXlsx({ ...book, change }));
    expect(remarks?.join()).toContain('日期可能成了45000这样的数字');
  });

  test('with another part in the place of its texts is refused: no cell could be told', async () => {
    const other = Buffer.from('<theme xmlns="urn:x"><a/></theme>');
    const told = await refusal(
      rawXlsx({
        sheets: [{ name: '名单', xml: sheetXml(row(1, '<c r="A1" t="s"><v>0</v></c>')) }],
        change: (parts) => {
          parts.set('xl/texts.xml', other);
          const list = String(parts.get(RELATED)).replace(
            '</Relationships>',
            '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="texts.xml"/></Relationships>',
          );
          parts.set(RELATED, Buffer.from(list));
        },
      }),
    );
    expect(told).toMatch(/损坏|读不出/);
  });

  test('a chart is no sheet of cells and nothing broken', async () => {
    const book = rawXlsx({
      sheets: [good, { name: '图', xml: null }],
      change: (parts) =>
        parts.set(
          'xl/_rels/workbook.xml.rels',
          Buffer.from(
            String(parts.get('xl/_rels/workbook.xml.rels')).replace(
              'worksheet" Target="worksheets/sheet2.xml"',
              'chartsheet" Target="chartsheets/sheet1.xml"',
            ),
          ),
        ),
    });
    expect((await readSheetBytes('名册.xlsx', book)).remarks).toBeUndefined();
  });
});
