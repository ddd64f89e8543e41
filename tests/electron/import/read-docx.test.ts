import { Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '#shared/ipc';
import { readBytes } from '../../../electron/import/read-bytes';
import { paragraph, run, wordFile } from './word-file';

const NAME = '讲话.docx';

/** Paragraphs as text, page breaks as ⏎, tables as rows of cells. */
function shown({ blocks }: ImportResult): string[] {
  const text = (runs: readonly { text: string; bold?: boolean }[]) =>
    runs.map((one) => (one.bold ? `*${one.text}*` : one.text)).join('');
  return blocks.map((block) => {
    if (block.type === 'paragraph') return text(block.runs);
    if (block.type === 'pageBreak') return '⏎';
    return block.rows
      .map((row) =>
        row
          .map(
            ({ lines, colSpan = 1, rowSpan = 1 }) =>
              `${lines.map(text).join('/')}${colSpan * rowSpan > 1 ? `[${colSpan}x${rowSpan}]` : ''}`,
          )
          .join('|'),
      )
      .join(' ; ');
  });
}

async function read(body: string, others?: Parameters<typeof wordFile>[1]): Promise<ImportResult> {
  return readBytes(NAME, wordFile(body, others));
}

describe('text', () => {
  test('paragraphs, bold, line and page breaks, tabs, characters outside the basic plane', async () => {
    const result = await read(
      paragraph('在示例市政协会议上的讲话') +
        `<w:p>${run('李')}${run('𬭎、䶮', '<w:b/>')}${run('同志“——”')}</w:p>` +
        `<w:p><w:r><w:t>一行</w:t><w:br/><w:t>又一行</w:t><w:tab/><w:t>尾</w:t></w:r></w:p>` +
        paragraph('') +
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
        paragraph('次页', '<w:pageBreakBefore/>'),
    );
    expect(shown(result)).toEqual([
      '在示例市政协会议上的讲话',
      '李*𬭎、䶮*同志“——”',
      '一行',
      '又一行\t尾',
      '',
      '⏎',
      '⏎',
      '次页',
    ]);
    expect(result).toMatchObject({ name: NAME, leftOut: [], notes: [] });
  });

  test('a file of the docx package: table with spans, header rows and bold', async () => {
    const cell = (text: string, more: object = {}) =>
      new TableCell({
        ...more,
        children: [new Paragraph({ children: [new TextRun({ text, bold: text === '合计' })] })],
      });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('附表'),
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [cell('姓名'), cell('意见', { columnSpan: 2 })],
                }),
                new TableRow({ children: [cell('甲', { rowSpan: 2 }), cell('一'), cell('二')] }),
                new TableRow({ children: [cell('三'), cell('合计')] }),
              ],
            }),
            new Paragraph({ children: [new PageBreak()] }),
          ],
        },
      ],
    });
    const result = await readBytes(NAME, await Packer.toBuffer(document));
    expect(shown(result)).toEqual(['附表', '姓名|意见[2x1] ; 甲[1x2]|一|二 ; 三|*合计*', '⏎']);
    expect(result.blocks[1]).toMatchObject({ headerRows: 1 });
    expect(result.leftOut).toEqual([]);
  });

  test('a row whose mark of a repeated head is off is none of the head', async () => {
    const row = (words: string, mark: string) =>
      `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph(words)}</w:tc></w:tr>`;
    for (const off of ['off', '0', 'false']) {
      const rows = row('单位', '<w:tblHeader/>') + row('甲', `<w:tblHeader w:val="${off}"/>`);
      const { blocks } = await read(`<w:tbl>${rows}</w:tbl>${paragraph('完')}`);
      expect(blocks[0]).toMatchObject({ headerRows: 1 });
    }
  });

  test('a table in a cell becomes lines of the cell, and that is named', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph('内一')}</w:tc><w:tc>${paragraph('内二')}</w:tc></w:tr></w:tbl>`;
    const result = await read(
      `<w:tbl><w:tr><w:tc>${paragraph('外')}${inner}${paragraph('')}</w:tc></w:tr></w:tbl>`,
    );
    expect(shown(result)).toEqual(['外/内一/内二/']);
    expect(result.leftOut).toEqual([{ what: '表格中的表格（文字已并入单元格）', count: 1 }]);
  });

  test('wrappers a plain reader does not know lose no word', async () => {
    const result = await read(
      `<w:p><w:fldSimple w:instr=" DATE ">${run('2026年8月1日')}</w:fldSimple>${run('，')}` +
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yán')}</w:rt><w:rubyBase>${run('䶮')}</w:rubyBase></w:ruby></w:r>` +
        `<w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink><w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>` +
        `<mc:AlternateContent><mc:Choice Requires="wps">${run('甲选')}</mc:Choice></mc:AlternateContent>` +
        `<mc:AlternateContent><mc:Choice Requires="w16se"><w:r/></mc:Choice><mc:Fallback>${run('😀')}</mc:Fallback></mc:AlternateContent>` +
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    );
    expect(shown(result)).toEqual(['2026年8月1日，䶮链接控件甲选😀7']);
    expect(result.leftOut).toEqual([{ what: '注音', count: 1 }]);
  });

  test('bold by a character style counts, unless the run says otherwise', async () => {
    const styles = '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>';
    const result = await read(
      `<w:p>${run('粗', '<w:rStyle w:val="S"/>')}${run('细', '<w:rStyle w:val="S"/><w:b w:val="0"/>')}</w:p>`,
      { styles },
    );
    expect(shown(result)).toEqual(['*粗*细']);
  });

  test('sections: a new page only where the next section begins one', async () => {
    const section = (type: string) =>
      `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr>`;
    const result = await read(
      paragraph('甲', section('')) +
        paragraph('乙', section('continuous')) +
        paragraph('丙') +
        section('nextPage'),
    );
    expect(shown(result)).toEqual(['甲', '乙', '⏎', '丙']);
  });
});

describe('what does not come along is named', () => {
  const picture = `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const box = (text: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

  test('pictures, text boxes, notes, comments, formulas, headers', async () => {
    const result = await read(
      `<w:p>${run('正文')}<w:r>${picture}</w:r><w:r>${picture}</w:r><w:r>${box('框中字')}</w:r>` +
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r><m:oMath/></w:p>',
      {
        header1: paragraph('示例市政协文件'),
        footer1: paragraph('— 1 —'),
        footnotes: `<w:footnote w:id="2">${paragraph('注文')}</w:footnote>`,
      },
    );
    expect(shown(result)).toEqual(['正文']);
    expect(result.leftOut).toEqual([
      { what: '图片', count: 2 },
      { what: '文本框', count: 1 },
      { what: '脚注', count: 1 },
      { what: '批注', count: 1 },
      { what: '公式', count: 1 },
      { what: '页眉', count: 1 },
    ]);
  });

  test('tracked changes: the text as finally shown, and said so', async () => {
    const result = await read(
      `<w:p>${run('我市')}<w:del w:id="1">${'<w:r><w:delText>旧</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('新')}</w:ins>${run('城区')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('合')}</w:p>${paragraph('并')}`,
    );
    expect(shown(result)).toEqual(['我市新城区', '合并']);
    expect(result.notes).toEqual([
      '原文件带有修订痕迹（插入1处，删除2处），已按全部接受后的文字读入，请核对',
    ]);
  });

  test('hidden text comes along and is named', async () => {
    const result = await read(`<w:p>${run('明')}${run('暗', '<w:vanish/>')}</w:p>`);
    expect(shown(result)).toEqual(['明暗']);
    expect(result.notes).toEqual(['原文件中隐藏的文字1处已一并读入，请核对']);
  });

  test('text the reader behind drops is counted, never silently gone', async () => {
    const result = await read(`<w:p>${run('留')}<w:unknown>${run('失去的字')}</w:unknown></w:p>`);
    expect(result.leftOut).toEqual([{ what: '没能读入的文字（字数）', count: 4 }]);
  });

  test('characters that cannot be stored are cleaned and named', async () => {
    const result = await read(paragraph('零\u200b宽\u00ad'));
    expect(shown(result)).toEqual(['零宽']);
    expect(result.notes.join()).toMatch(/零宽字符1个.*软连字符1个/);
  });

  test.each([
    ['in the text', paragraph('秘密★1年'), {}],
    ['in a text box', `<w:p><w:r>${box('机密★')}</w:r>${run('正文')}</w:p>`, {}],
    ['in a header', paragraph('正文'), { header1: paragraph('绝密★长期') }],
    ['in a table', `<w:tbl><w:tr><w:tc>${paragraph('秘密★')}</w:tc></w:tr></w:tbl>`, {}],
    [
      'in what a tracked change takes out',
      `<w:p><w:del><w:r><w:delText>机密</w:delText></w:r></w:del><w:del><w:r><w:delText>★1年</w:delText></w:r></w:del>${run('正文')}</w:p>`,
      {},
    ],
    [
      'in a row that one takes out',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('秘密★')}</w:tc></w:tr><w:tr><w:tc>${paragraph('留')}</w:tc></w:tr></w:tbl>`,
      {},
    ],
  ])('a mark of secrecy %s is refused', async (_where, body, others) => {
    await expect(read(body, others)).rejects.toMatchObject({ code: 'secrecy-mark' });
  });

  test.each([
    [
      'a row',
      `<w:tbl><w:tr><w:tc>${paragraph('留')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删')}</w:tc></w:tr></w:tbl>`,
      ['留'],
    ],
    [
      'the end of a paragraph',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}`,
      ['前半后半'],
    ],
  ])('%s that a tracked change takes out is told', async (_what, body, expected) => {
    const result = await read(body);
    expect(shown(result)).toEqual(expected);
    expect(result.notes).toEqual([
      '原文件带有修订痕迹（删除1处），已按全部接受后的文字读入，请核对',
    ]);
  });

  test('columns that a row leaves free at its ends stay free', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const free = (name: string) => `<w:trPr><w:${name} w:val="1"/></w:trPr>`;
    const result = await read(
      `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${free('gridBefore')}${cell('丙')}</w:tr><w:tr>${free('gridAfter')}${cell('丁')}</w:tr></w:tbl>`,
    );
    expect(shown(result)).toEqual(['甲|乙 ; |丙 ; 丁|']);
  });

  test('raised and struck text comes along as plain text, and that is said', async () => {
    const result = await read(
      `<w:p>${run('面积5m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('作废', '<w:strike/>')}</w:p>`,
    );
    expect(shown(result)).toEqual(['面积5m2作废']);
    expect(result.notes).toEqual([
      '上标、下标1处已变成普通文字，请核对',
      '加了删除线的文字1处已一并读入，请核对',
    ]);
  });

  test('text hidden by a character style is told', async () => {
    const hidden = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const result = await read(`<w:p>${run('藏', '<w:rStyle w:val="H"/>')}${run('显')}</w:p>`, {
      styles: hidden,
    });
    expect(result.notes.join()).toContain('原文件中隐藏的文字1处');
  });
});
