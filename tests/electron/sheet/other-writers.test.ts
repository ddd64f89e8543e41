import { describe, expect, test } from 'vitest';
import { MOST_ROWS } from '#shared/sheet/book';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { rawSheet, rawXlsx, sheetXml, textCell } from './raw-files';

const first = async (bytes: Buffer) => (await readSheetBytes('名册.xlsx', bytes)).sheets[0];
const refusal = async (bytes: Buffer) =>
  readSheetBytes('名册.xlsx', bytes).then(
    () => 'was read',
    (error: { message: string }) => error.message,
  );
const row = (at: number, cells: string, more = '') => `<row r="${at}"${more}>${cells}</row>`;

test.each([
  ['CW', 101],
  ['CX', 102],
  ['XFD', 16384],
])('a cell in column %s is named, never left out', async (letters, column) => {
  const message = await refusal(
    rawSheet(row(3, textCell('A3', '甲') + textCell(`${letters}3`, '乙'))),
  );
  expect(message).toContain(`第3行第${column}列（${letters}3）`);
});

describe('files that other programs write otherwise', () => {
  const rows =
    row(1, `${textCell('A1', '姓名')}<c r="B1"><f>1</f></c>`) +
    row(2, textCell('A2', '甲'), ' hidden="1"');
  const expected = {
    rows: [['姓名'], ['甲']],
    hiddenRows: [1],
    troubles: [{ row: 0, column: 1, kind: 'no-result' }],
  };

  test('with a prefix on every element', async () => {
    const prefixed = (part: Buffer | undefined) =>
      Buffer.from(
        String(part)
          .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
          .replaceAll('xmlns=', 'xmlns:x='),
      );
    const book = rawSheet(rows, {
      change: (parts) => {
        for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])
          parts.set(name, prefixed(parts.get(name)));
      },
    });
    expect(await first(book)).toMatchObject(expected);
  });

  test('with other names of parts', async () => {
    const book = rawSheet(rows, {
      change: (parts) => {
        const renamed = [...parts].map(
          ([name, part]) =>
            [
              name
                .replace('xl/workbook', 'xl/book2')
                .replace('_rels/workbook', '_rels/book2')
                .replace('worksheets/sheet1', 'worksheets/表/一'),
              Buffer.from(
                String(part)
                  .replaceAll('xl/workbook', 'xl/book2')
                  .replaceAll('worksheets/sheet1', 'worksheets/表/一'),
              ),
            ] as const,
        );
        parts.clear();
        for (const [name, part] of renamed) parts.set(name, part);
      },
    });
    expect(await first(book)).toMatchObject(expected);
  });

  test('with a main part that only its relationship tells', async () => {
    const book = rawSheet(rows, {
      change: (parts) => {
        for (const [from, to] of [
          ['xl/workbook.xml', 'xl/b.dat'],
          ['xl/_rels/workbook.xml.rels', 'xl/_rels/b.dat.rels'],
          ['xl/worksheets/sheet1.xml', 'XL/Worksheets/SHEET1.xml'],
        ] as const) {
          parts.set(to, parts.get(from) ?? Buffer.alloc(0));
          parts.delete(from);
        }
        const root = String(parts.get('_rels/.rels')).replace('xl/workbook.xml', '/xl/b.dat');
        parts.set('_rels/.rels', Buffer.from(root));
      },
    });
    expect(await first(book)).toMatchObject(expected);
  });

  test('with texts that only the list of types names', async () => {
    const book = rawSheet(row(1, '<c r="A1" t="s"><v>0</v></c>'), {
      change: (parts) => {
        const texts =
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>姓名</t></si></sst>';
        parts.set('xl/texts.xml', Buffer.from(texts));
        const types = String(parts.get('[Content_Types].xml')).replace(
          '</Types>',
          '<Override PartName="/xl/texts.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        );
        parts.set('[Content_Types].xml', Buffer.from(types));
      },
    });
    expect((await first(book))?.rows).toEqual([['姓名']]);
  });

  test.each([
    [
      'UTF-16 without a mark',
      (xml: string) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'),
    ],
    ['UTF-16 of the other order', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
    [
      'GBK',
      (xml: string) => {
        const [before = '', after = ''] = xml.replace('UTF-8', 'GBK').split('姓名');
        return Buffer.concat([
          Buffer.from(before),
          Buffer.from('d0d5c3fb', 'hex'),
          Buffer.from(after),
        ]);
      },
    ],
  ])('with a part in %s', async (_what, written) => {
    const book = rawSheet('', {
      change: (parts) =>
        parts.set('xl/worksheets/sheet1.xml', written(sheetXml(row(1, textCell('A1', '姓名'))))),
    });
    expect((await first(book))?.rows).toEqual([['姓名']]);
  });

  test('with characters by number, beyond the basic plane and in two halves', async () => {
    const text = '&#x20BB7;&#134071;&#xD842;&#xDFB7;&#x7530; &amp;#x7530; &#60;';
    expect((await first(rawSheet(row(1, textCell('A1', text)))))?.rows).toEqual([
      ['𠮷𠮷𠮷田 &#x7530; <'],
    ]);
    const kept = '<c r="A1" t="inlineStr"><is><t><![CDATA[&#x7530;]]></t></is></c>';
    expect((await first(rawSheet(row(1, kept))))?.rows).toEqual([['&#x7530;']]);
  });

  test('with a sheet that leads nowhere: the others are read', async () => {
    const book = rawXlsx({
      sheets: [
        { name: '甲', xml: sheetXml(row(1, textCell('A1', '甲'))) },
        { name: '乙', xml: sheetXml(row(1, textCell('A1', '乙'))) },
      ],
      change: (parts) => {
        const list = String(parts.get('xl/_rels/workbook.xml.rels')).replace(
          /<Relationship Id="s1"[^>]*>/,
          '',
        );
        parts.set('xl/_rels/workbook.xml.rels', Buffer.from(list));
      },
    });
    const { sheets, remarks } = await readSheetBytes('名册.xlsx', book);
    expect(sheets.map(({ rows }) => rows)).toEqual([[['乙']]]);
    expect(remarks?.join()).toContain('“甲”已损坏');
  });

  test('with bytes before the archive and behind it', async () => {
    const book = Buffer.concat([Buffer.from('前面'), rawSheet(rows), Buffer.from('后面')]);
    expect(await first(book)).toMatchObject(expected);
  });

  test('of the strict kind, and in UTF-16', async () => {
    const strict = rawSheet(rows, {
      change: (parts) => {
        for (const [name, part] of parts)
          parts.set(
            name,
            Buffer.from(
              String(part)
                .replaceAll(
                  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
                  'http://purl.oclc.org/ooxml/spreadsheetml/main',
                )
                .replaceAll(
                  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                  'http://purl.oclc.org/ooxml/officeDocument/relationships',
                ),
            ),
          );
      },
    });
    expect(await first(strict)).toMatchObject(expected);
    const wide = rawSheet(rows, {
      change: (parts) => {
        const xml = String(parts.get('xl/worksheets/sheet1.xml')).replace('UTF-8', 'UTF-16');
        parts.set('xl/worksheets/sheet1.xml', Buffer.from(`\ufeff${xml}`, 'utf16le'));
      },
    });
    expect(await first(wide)).toMatchObject(expected);
  });
});

test.each([MOST_ROWS + 1, MOST_ROWS + 2, 1_048_576])(
  'a cell in row %i is named, never left out',
  async (at) => {
    const rows = row(1, textCell('A1', '甲')) + row(at, textCell(`A${at}`, '乙'));
    expect(await refusal(rawSheet(rows))).toContain(`第${at}行还有内容`);
  },
);

test('every merged cell is told, however many', async () => {
  const merges = Array.from(
    { length: 3000 },
    (_one, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`,
  );
  const rows = Array.from({ length: 3000 }, (_one, at) =>
    row(at + 1, textCell(`A${at + 1}`, '甲')),
  );
  const xml = sheetXml(rows.join(''), '', `<mergeCells>${merges.join('')}</mergeCells>`);
  expect((await first(rawXlsx({ sheets: [{ name: '名单', xml }] })))?.merges).toHaveLength(3000);
});

test('merged cells laid over one another without end are refused', async () => {
  const rows = Array.from({ length: 6000 }, (_one, at) =>
    row(at + 1, textCell(`A${at + 1}`, '甲')),
  );
  const xml = sheetXml(
    rows.join(''),
    '',
    `<mergeCells>${'<mergeCell ref="A1:B6000"/>'.repeat(100)}</mergeCells>`,
  );
  expect(await refusal(rawXlsx({ sheets: [{ name: '名单', xml }] }))).toContain('不像正常的表格');
});

test('words in a cell that is said to be a number come in as they stand', async () => {
  const cells =
    '<c r="A1"><v>王伟</v></c><c r="B1" t="n"><v>甲&amp;乙</v></c><c r="C1"><v>12</v></c><c r="D1"><v>1E3</v></c>';
  expect((await first(rawSheet(row(1, cells))))?.rows).toEqual([['王伟', '甲&乙', '12', '1000']]);
});
