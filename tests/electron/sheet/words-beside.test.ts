import { describe, expect, test } from 'vitest';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { relationships } from '../import/word-file';
import { oldXls, rawXlsx, sheetXml, textCell } from './raw-files';

const MARK = '机密★3年';
const CELLS = `<row r="1">${textCell('A1', '姓名')}</row><row r="2">${textCell('A2', '甲')}</row>`;
const refusal = (name: string, bytes: Buffer) =>
  readSheetBytes(name, bytes).then(
    () => 'was read',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

/** A book with a part beside its sheet, at a name that says nothing. */
function withPart(kind: string, part: string): Buffer {
  return rawXlsx({
    sheets: [{ name: '名单', xml: sheetXml(CELLS) }],
    change: (parts) => {
      parts.set('xl/other/one.part', Buffer.from(part));
      const list = relationships([kind, '../other/one.part']);
      parts.set('xl/worksheets/_rels/sheet1.xml.rels', Buffer.from(list));
    },
  });
}
const printed = (words: string) =>
  rawXlsx({
    sheets: [
      {
        name: '名单',
        xml: sheetXml(
          CELLS,
          '',
          `<headerFooter><oddHeader>${words}</oddHeader><evenFooter>&amp;P</evenFooter></headerFooter>`,
        ),
      },
    ],
  });
const comments = (words: string) =>
  `<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:commentList><x:comment ref="A1"><x:text>${words}</x:text></x:comment></x:commentList></x:comments>`;
const drawing = (words: string) =>
  `<xdr:wsDr xmlns:xdr="u" xmlns:a="v"><xdr:sp><xdr:txBody><a:p>${words}</a:p></xdr:txBody></xdr:sp></xdr:wsDr>`;

describe('a mark of secrecy that stands in no cell', () => {
  test.each([
    ['a printed header', '页眉页脚', printed(`&amp;L&amp;"宋体,加粗"&amp;10${MARK}`)],
    ['a header in two colours', '页眉页脚', printed('机&amp;KFF0000密★&amp;"黑体"3年')],
    [
      'a comment in several runs',
      '批注',
      withPart('comments', comments('<x:r><x:t>机</x:t></x:r><x:r><x:t>密★3年</x:t></x:r>')),
    ],
    ['a comment by numbers', '批注', withPart('comments', comments('<t>&#x673A;&#23494;★3年</t>'))],
    [
      'a text box',
      '文本框',
      withPart('drawing', drawing('<a:r><a:t>机密</a:t></a:r><a:r><a:t>★3年</a:t></a:r>')),
    ],
    ['the name of a sheet', '工作表', rawXlsx({ sheets: [{ name: MARK, xml: sheetXml(CELLS) }] })],
  ])('%s of an .xlsx is met and named', async (_what, where, bytes) => {
    const said = await refusal('名册.xlsx', bytes);
    expect(said).toMatch(/^secrecy-mark /);
    expect(said).toContain(`标志在${where}`);
  });

  const old = { version: 8 as const, name: Buffer.from('A'), rows: [[Buffer.from('x')]] };
  test.each([
    ['a comment or text box', oldXls({ ...old, comment: MARK })],
    [
      'a printed header in GBK',
      oldXls({ ...old, version: 5, header: Buffer.from('2643bbfac3dca1ef33c4ea', 'hex') }),
    ],
  ])('%s of an .xls is met', async (_what, bytes) => {
    expect(await refusal('名册.xls', bytes)).toMatch(/^secrecy-mark /);
  });

  test.each([
    ['a header', printed('&amp;C第&amp;P页 共&amp;N页')],
    ['a comment', withPart('comments', comments('<t>请核对</t>'))],
    ['a text box', withPart('drawing', drawing('<a:r><a:t>填表说明</a:t></a:r>'))],
    ['a list of parts that is damaged', withPart('comments"', comments(''))],
  ])('%s that says something else is no hindrance', async (_what, bytes) => {
    expect(await refusal('名册.xlsx', bytes)).toBe('was read');
  });
});

describe('what stands in no cell and is not read in', () => {
  const remarksOf = async (name: string, bytes: Buffer) =>
    (await readSheetBytes(name, bytes)).remarks;
  const note = (words: string) => `<comment ref="A2"><text><r><t>${words}</t></r></text></comment>`;
  const authors = '<authors><author>梁晓禾</author></authors>';
  const anchor = '<xdr:from><xdr:col>3</xdr:col><xdr:row>12</xdr:row></xdr:from>';

  test('each comment is counted and quoted, without the names of those who wrote comments', async () => {
    const part = `<comments>${authors}<commentList>${note('已电话催办')}${note('&#x539F;件存档')}</commentList></comments>`;
    expect(await remarksOf('台账.xlsx', withPart('comments', part))).toEqual([
      '批注2处没有读入（“已电话催办”、“原件存档”），要紧的请导入后补记。',
    ]);
  });

  test('a text box is; a picture and a printed header are nobody\u2019s words', async () => {
    const box = `<xdr:wsDr>${anchor}<xdr:sp><a:p><a:r><a:t>填表</a:t></a:r><a:r><a:t>说明</a:t></a:r></a:p></xdr:sp></xdr:wsDr>`;
    expect(await remarksOf('台账.xlsx', withPart('drawing', box))).toEqual([
      '文本框1处没有读入（“填表说明”），要紧的请导入后补记。',
    ]);
    const picture = `<xdr:wsDr>${anchor}<xdr:pic/></xdr:wsDr>`;
    expect(await remarksOf('台账.xlsx', withPart('drawing', picture))).toBeUndefined();
    expect(await remarksOf('台账.xlsx', printed('&amp;C收文登记簿'))).toBeUndefined();
  });

  test('those of an old .xls are as well, many of them by the first few', async () => {
    const comment = '请与市民政局核对以后再办并于月底以前报来';
    const bytes = oldXls({
      version: 8,
      name: Buffer.from('A'),
      rows: [[Buffer.from('x')]],
      comment,
    });
    expect(await remarksOf('台账.xls', bytes)).toEqual([
      '批注或文本框1处没有读入（“请与市民政局核对以后再办并于月底以前…”），要紧的请导入后补记。',
    ]);
    const many = `<comments><commentList>${['甲', '乙', '丙', '丁'].map(note).join('')}</commentList></comments>`;
    expect(await remarksOf('台账.xlsx', withPart('comments', many))).toEqual([
      '批注4处没有读入（“甲”、“乙”、“丙”等），要紧的请导入后补记。',
    ]);
  });
});
