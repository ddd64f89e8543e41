import { describe, expect, test } from 'vitest';
import type { ImportResult } from '#shared/ipc';
import { readBytes } from '../../../electron/import/read-bytes';
import { linesOf, paragraph, wordFile } from './word-file';

const read = (body: string, others?: Parameters<typeof wordFile>[1]): Promise<ImportResult> =>
  readBytes('讲话.docx', wordFile(body, others));

describe('automatic numbers become typed text', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (text: string, index: number, list = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
    `${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}${level(4, 'decimal', '%3.%5')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'thaiLetters', '%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'decimalEnclosedCircle', '%2')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

  test('levels count, restart below a higher one, and go on across plain paragraphs', async () => {
    const result = await read(
      [
        numbered('总体要求', 0),
        numbered('重点任务', 0),
        numbered('抓调研', 1),
        numbered('选题', 2),
        numbered('走访', 2),
        numbered('入户', 3),
        numbered('小数', 4),
        paragraph('正文'),
        numbered('抓落实', 1),
        numbered('督办', 2),
        numbered('保障措施', 0),
        numbered('再起', 0, 4),
        numbered('再续', 0, 4),
      ].join(''),
      { numbering },
    );
    expect(linesOf(result)).toEqual([
      '一、总体要求',
      '二、重点任务',
      '（一）抓调研',
      '1.选题',
      '2.走访',
      '（1）入户',
      '2.1 小数',
      '正文',
      '（二）抓落实',
      '1.督办',
      '三、保障措施',
      '一、再起',
      '二、再续',
    ]);
    expect(result.notes).toEqual(['自动编号12处已变成文字']);
  });

  test('tens and hundreds, chapters, circled numbers', async () => {
    const many = Array.from({ length: 21 }, (_, index) => numbered(`${index}`, 0)).join('');
    const lines = linesOf(await read(many, { numbering }));
    expect([lines[9], lines[10], lines[19], lines[20]]).toEqual([
      '十、9',
      '十一、10',
      '二十、19',
      '二十一、20',
    ]);
    expect(
      linesOf(
        await read(numbered('总则', 0, 3) + numbered('甲', 1, 3) + numbered('乙', 1, 3), {
          numbering,
        }),
      ),
    ).toEqual(['第一章\u3000总则', '①甲', '②乙']);
  });

  test('numbers that come from a paragraph style, also an inherited one; numId 0 takes them away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>';
    const off = '<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const result = await read(
      paragraph('甲', '<w:pStyle w:val="H1"/>') +
        paragraph('无号', off) +
        paragraph('乙', '<w:pStyle w:val="H1a"/>'),
      { numbering, styles },
    );
    expect(linesOf(result)).toEqual(['一、甲', '无号', '二、乙']);
  });

  test('a style that tells the level alone takes the list of the style below it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const listOnly = '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="4"/></w:numPr>';
    const result = await read(
      paragraph('甲', '<w:pStyle w:val="H1"/>') +
        paragraph('乙', '<w:pStyle w:val="H2"/>') +
        paragraph('丙', '<w:pStyle w:val="H2"/>') +
        paragraph('丁', listOnly),
      { numbering, styles },
    );
    expect(linesOf(result)).toEqual(['一、甲', '（一）乙', '（二）丙', '（三）丁']);
  });

  test('a list that begins below its first level', async () => {
    const result = await read(
      numbered('深', 2) +
        numbered('更深', 4) +
        numbered('再', 2) +
        numbered('浅', 0) +
        numbered('深', 2),
      { numbering },
    );
    expect(linesOf(result)).toEqual(['1.深', '1.1 更深', '2.再', '一、浅', '1.深']);
  });

  test('a level that the list does not hold, and a list that the file does not hold, are counted', async () => {
    const deep = await read(numbered('甲', 0) + numbered('乙', 7), { numbering });
    expect(linesOf(deep)).toEqual(['一、甲', '乙']);
    expect(deep.leftOut).toEqual([{ what: '自动编号', count: 1 }]);
    const none = await read(
      numbered('甲', 0) + numbered('', 0) + numbered('乙', 1) + numbered('丙', 0, 0),
    );
    expect(linesOf(none)).toEqual(['甲', '', '乙', '丙']);
    expect(none.leftOut).toEqual([{ what: '自动编号', count: 2 }]);
  });

  test('bullets and formats that are not known are named, not invented', async () => {
    const result = await read(numbered('点', 0, 2) + numbered('泰文', 1, 2), { numbering });
    expect(linesOf(result)).toEqual(['点', '泰文']);
    expect(result.leftOut).toEqual([
      { what: '项目符号', count: 1 },
      { what: '自动编号', count: 1 },
    ]);
  });

  test('old numbering kept in tracked changes does not count', async () => {
    const changed =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(linesOf(await read(paragraph('甲', changed), { numbering }))).toEqual(['甲']);
  });
});
