import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS } from '#shared/sheet/book';
import { packParts, readParts } from '../../../electron/ooxml/package-parts';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { sheetFile } from './sheet-file';

const rowsOf = async (bytes: Uint8Array, name = '名册.xlsx') =>
  (await readSheetBytes(name, bytes)).sheets[0]?.rows;

async function refused(
  name: string,
  bytes: Uint8Array,
): Promise<{ code: string; message: string }> {
  try {
    await readSheetBytes(name, bytes);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error(`${name} was read`);
}

describe('cells', () => {
  test.each(['xlsx', 'biff8'] as const)('%s: come in as they are seen', async (kind) => {
    const bytes = sheetFile(
      [
        ['姓名', '电话', '起始', '比例', '编号', '空'],
        [
          ' 陶𬭎 ',
          { t: 'n', v: 13800000000, z: '0.00E+00' },
          { t: 'n', v: 45000, z: 'yyyy/m/d' },
          { t: 'n', v: 0.125, z: '0.0%' },
          { t: 'n', v: 7, z: '000' },
          '',
        ],
        ['䶮', 13900000001, { t: 'n', v: 45000.5, z: 'yyyy/m/d h:mm' }, 1.5, '007'],
      ],
      undefined,
      kind,
    );
    expect(await rowsOf(bytes, kind === 'xlsx' ? '名册.xlsx' : '名册.xls')).toEqual([
      ['姓名', '电话', '起始', '比例', '编号', '空'],
      ['陶𬭎', '13800000000', '2023-03-15', '12.5%', '007'],
      ['䶮', '13900000001', '2023-03-15 12:00', '1.5', '007'],
    ]);
  });

  test.each(['xlsx', 'biff8'] as const)(
    '%s: of a book that counts its days from 1904 are the days and times that are seen',
    async (kind) => {
      const cells = [
        { t: 'n' as const, v: 44198, z: 'yyyy/m/d' },
        { t: 'n' as const, v: 44198.5, z: 'yyyy/m/d h:mm' },
        { t: 'n' as const, v: 0.375, z: 'h:mm' },
        { t: 'n' as const, v: 44198, z: 'General' },
      ];
      const bytes = sheetFile([cells], undefined, kind, true);
      const { sheets } = await readSheetBytes(kind === 'xlsx' ? '名册.xlsx' : '名册.xls', bytes);
      // Of a number that lost its format only those who know its column can tell the day.
      expect(sheets[0]).toMatchObject({
        rows: [['2025-01-03', '2025-01-03 12:00', '09:00', '44198']],
        from1904: true,
      });
    },
  );

  test('merged ones are told, with their text in the first', async () => {
    const bytes = sheetFile([['名册'], ['姓名', '界别'], ['甲', '教育'], ['乙']], (sheet) => {
      sheet['!merges'] = [
        { s: { r: 0, c: 0 }, e: { r: 0, c: 1 } },
        { s: { r: 2, c: 1 }, e: { r: 3, c: 1 } },
      ];
    });
    const { sheets } = await readSheetBytes('名册.xlsx', bytes);
    expect(sheets[0]?.merges).toEqual([
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ]);
    expect(sheets[0]?.rows[3]).toEqual(['乙']);
  });

  test('a sheet that says it is as large as can be, and a cell far away, cost nothing', async () => {
    const parts = await readParts('名册.xlsx', sheetFile([['姓名'], ['甲']]), /./);
    const xml = String(parts.get('xl/worksheets/sheet1.xml'))
      .replace('ref="A1:A2"', 'ref="A1:XFD1048576"')
      .replace('</row></sheetData>', '</row><row r="1048576"/></sheetData>');
    expect(xml).toContain('XFD1048576');
    parts.set('xl/worksheets/sheet1.xml', Buffer.from(xml));
    expect(await rowsOf(packParts(parts))).toEqual([['姓名'], ['甲']]);
  });

  test('without what cannot be seen', async () => {
    expect(await rowsOf(sheetFile([['姓\u200b名'], ['\u2060张三\u0007']]))).toEqual([
      ['姓名'],
      ['张三'],
    ]);
  });

  test('a formula is read as its result and never kept', async () => {
    const bytes = sheetFile([['合计', { t: 'n', v: 3, f: '1+2' }]]);
    expect(await rowsOf(bytes)).toEqual([['合计', '3']]);
  });
});

describe('files that are not read', () => {
  test.each(['名册.csv', '名册.docx', '名册', '名册.xlsx.pdf'])(
    '%s: says what can be',
    async (name) => {
      expect(await refused(name, Buffer.from('x'))).toMatchObject({
        code: 'wrong-file-type',
        message: expect.stringContaining('.xlsx 和 .xls'),
      });
    },
  );

  test('a web page, a PDF or nothing behind the right name', async () => {
    for (const text of ['<html><table><tr><td>姓名</td></tr></table>', '%PDF-1.7', 'PK', 'PKxxxx'])
      expect(['wrong-file-type', 'unreadable-file']).toContain(
        (await refused('名册.xls', Buffer.from(text))).code,
      );
    expect((await refused('名册.xlsx', Buffer.alloc(0))).message).toContain('没有内容');
    expect((await refused('名册.xlsx', sheetFile([['']]))).message).toContain('没有内容');
  });

  test('a Word file renamed', async () => {
    const word = packParts(
      new Map([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        ['word/document.xml', Buffer.from('<w:document/>')],
      ]),
    );
    expect(await refused('名册.xlsx', word)).toMatchObject({
      code: 'wrong-file-type',
      message: expect.stringContaining('不是 Excel 表格'),
    });
  });

  test('with a password: a new file and an old one', async () => {
    const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([
      OLE,
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(500),
    ]);
    expect((await refused('名册.xlsx', locked)).message).toContain('密码');
    expect((await refused('名册.xls', Buffer.concat([OLE, Buffer.alloc(2000)]))).code).toBe(
      'unreadable-file',
    );
  });

  test('cut anywhere', async () => {
    const good = sheetFile([['姓名'], ['甲']]);
    for (let end = 4; end < good.length; end += 97)
      expect((await refused('名册.xlsx', good.subarray(0, end))).code, `${end}`).toBe(
        'unreadable-file',
      );
    const old = sheetFile([['姓名'], ['甲']], undefined, 'biff8');
    for (let end = 600; end < old.length - 600; end += 509) {
      // An old file has no checksum; whatever comes of it, it is an answer.
      const answer = await readSheetBytes('名册.xls', old.subarray(0, end)).catch(
        (error: { message: string }) => error.message,
      );
      expect(answer).toBeTruthy();
    }
  });

  test('more than 20 MB, too many rows, too many columns', async () => {
    expect((await refused('名册.xlsx', Buffer.alloc((20 << 20) + 1))).code).toBe('too-large');
    const long = sheetFile(Array.from({ length: MOST_ROWS + 2 }, (_, index) => [`第${index}人`]));
    expect((await refused('名册.xlsx', long)).message).toContain('20000行');
    const wide = sheetFile([Array.from({ length: 120 }, (_, index) => `列${index}`)]);
    expect((await refused('名册.xlsx', wide)).code).toBe('too-large');
  }, 30_000);

  test('a zip bomb', async () => {
    const zeros = deflateRawSync(Buffer.alloc(80 << 20, 0x20), { level: 9 });
    const zip = packParts(new Map([['xl/worksheets/sheet1.xml', zeros]]));
    const central = zip.indexOf(Buffer.from('504b0102', 'hex'));
    zip.writeUInt16LE(8, 8);
    zip.writeUInt16LE(8, central + 10);
    zip.writeUInt32LE(80 << 20, central + 24);
    expect(await refused('名册.xlsx', zip)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('不像正常的表格'),
    });
  });

  test('with a mark of secrecy in any cell of any sheet', async () => {
    expect((await refused('名册.xlsx', sheetFile([['姓名'], ['秘密★']]))).code).toBe(
      'secrecy-mark',
    );
  });
});
