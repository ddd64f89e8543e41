import { describe, expect, it } from 'vitest';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { acceptForeign, asWritten, plainOf } from '../../../renderer/editor/paste/accept';
import { fitIntoCells } from '../../../renderer/editor/paste/fit-into-cells';
import { rawFromHtml } from '../../../renderer/editor/paste/raw-from-html';
import { blocksFromRaw, sliceFromRaw } from '../../../renderer/editor/paste/raw-to-slice';
import { bodySchema } from '../../../renderer/editor/schema';

const p = (...runs: { text: string; bold?: boolean }[]): RawBlock => ({ type: 'paragraph', runs });

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoTitle align=center><b style='mso-bidi-font-weight:normal'><span style='font-size:22pt'>关于开展
调研的通知</span></b><o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>
<p class=MsoNormal><span style='mso-list:Ignore'>1.<span style='font:7pt'>&nbsp;</span></span><span>请于</span><span lang=EN-US>8</span>月前<del>不再</del>报送。</p>
<p><span style='font-weight:normal'><b style="font-weight:normal">不粗</b></span><span style="display:none">藏</span><img src="x.png"></p>
<table><thead><tr><th>姓名</th><th>单位</th></tr></thead><tr><td rowspan=2><p>甲</p><p><b>乙</b></p></td><td>丙<br>丁</td></tr><tr><td></td></tr></table>
<div style='mso-element:comment-list'><p>批注一</p></div>
<!--EndFragment--></body></html>`;

describe('rawFromHtml', () => {
  it('keeps text, tables and bold of Word and names what it drops', () => {
    const { blocks, leftOut } = rawFromHtml(WORD);
    expect(blocks).toEqual([
      p({ text: '关于开展调研的通知', bold: true }),
      p({ text: ' ' }),
      p({ text: '1.请于8月前报送。' }),
      p({ text: '不粗' }),
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [{ lines: [[{ text: '姓名' }]] }, { lines: [[{ text: '单位' }]] }],
          [
            { lines: [[{ text: '甲' }], [{ text: '乙', bold: true }]], rowSpan: 2 },
            { lines: [[{ text: '丙' }], [{ text: '丁' }]] },
          ],
          [{ lines: [[]] }],
        ],
      },
    ]);
    expect(Object.fromEntries(leftOut)).toEqual({
      修订中已删除的文字: 1,
      隐藏文字: 1,
      图片: 1,
      批注: 1,
    });
  });

  it('parts paragraphs of a web page and collapses its spaces', () => {
    const html =
      '<div>第一段<br>第二段<ul><li>甲 <a href="#">乙</a>\n</li><li>English\nwords</li></ul></div>';
    expect(plainOf(rawFromHtml(html).blocks)).toBe('第一段\n第二段\n甲 乙\nEnglish words');
  });

  it.each([
    ['<ol><li style="list-style-type:upper-roman">一</li></ol>', 'I.一', '列表编号写成文字'],
    ['<ul><li><input type=checkbox checked>一</li></ul>', '☑一', '选框写成文字'],
    ['<ul><li><input type=checkbox>一</li></ul>', '☐一', '选框写成文字'],
    ['<p>5m<sup>2</sup></p>', '5m2', '上下标改为普通文字'],
    [
      '<p><span style="FONT-FAMILY: Wingdings; mso-char-type: symbol"><span>ü</span></span>同意</p>',
      '✓同意',
      '符号字体的字符写成文字',
    ],
    [`<p><font face="Wingdings 2">R</font>选中</p>`, '☑选中', '符号字体的字符写成文字'],
    [
      `<p><span style='font:12pt "Wingdings"'>\uf06c</span>要点</p>`,
      '●要点',
      '符号字体的字符写成文字',
    ],
    [
      `<p><span style='font-family:Wingdings'>Q</span>甲</p>`,
      'Q甲',
      '符号字体的字符认不出，照字母粘贴，请核对',
    ],
    [
      '<p>甲<span style="text-decoration: line-through">乙</span></p>',
      '甲乙',
      '加了删除线的文字照样粘贴',
    ],
    [
      '<table><tr><td>甲</td></tr><tr style="display:none"><td>乙</td></tr></table>',
      '甲\n乙',
      '表格里隐藏的行或列照样粘贴',
    ],
    [
      '<table><tr><td>甲</td><td style="DISPLAY: none">乙</td></tr></table>',
      '甲　乙',
      '表格里隐藏的行或列照样粘贴',
    ],
  ])('names what became something else in %s', (html, text, what) => {
    const { blocks, changed } = rawFromHtml(html);
    expect(plainOf(blocks)).toBe(text);
    expect(changed.get(what)).toBe(1);
  });

  it('reads letters inside a font of symbols as letters where another font is named', () => {
    const html = `<p><span style="font-family:Wingdings">ü<span style="font-family:仿宋">u</span></span>u</p>`;
    expect(plainOf(rawFromHtml(html).blocks)).toBe('✓uu');
    expect(plainOf(rawFromHtml('<p style="font-family:仿宋,Wingdings">u</p>').blocks)).toBe('u');
  });

  it('writes the marks that a page draws around a quotation', () => {
    expect(plainOf(rawFromHtml('<p>他说<q>行</q>。</p>').blocks)).toBe('他说“行”。');
  });

  it.each([
    ['<menu><li>一</li></menu>', '一'],
    ['<li>一</li>', '一'],
  ])('names the bullet of %s', (html, text) => {
    const { blocks, leftOut } = rawFromHtml(html);
    expect(plainOf(blocks)).toBe(text);
    expect(leftOut.get('项目符号')).toBe(1);
  });

  it.each([
    ['<table><caption>表名</caption><tr><td>甲</td></tr></table>', ['表名']],
    ['<p>填：<input value="甲"><select><option>乙<option selected>丙</select></p>', ['填：甲丙']],
    ['<details><summary>要</summary>细</details>', ['要', '细']],
    ['<div style="white-space:pre-wrap">甲\n乙  丙</div>', ['甲', '乙  丙']],
  ])('keeps every word of %s', (html, lines) => {
    const { blocks } = rawFromHtml(html);
    const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
    expect(plainOf(paragraphs).split('\n')).toEqual(lines);
  });

  it.each([
    '<p>正文<del>机密★1年</del></p>',
    '<div style="mso-element:comment-list"><p>机密★1年</p></div><p>正文</p>',
    '<p style="display:none">机密★1年</p><p>正文</p>',
  ])('meets a mark of secrecy in what is left out of %s', (html) => {
    expect(acceptForeign(html, '正文').kind).toBe('refused');
  });

  it('runs no script and asks for no picture', () => {
    const html =
      '<p>甲<script>window.pasted = true</script><img src=x onerror="window.pasted=true"></p>';
    expect(plainOf(rawFromHtml(html).blocks)).toBe('甲');
    expect(Reflect.get(window, 'pasted')).toBeUndefined();
  });
});

describe('acceptForeign', () => {
  it('refuses secrecy marks, also inside a table, and writes nothing', () => {
    for (const html of ['<p>秘密★1年</p><p>正文</p>', '<table><tr><td>机密★</td></tr></table>']) {
      expect(acceptForeign(html, '')).toMatchObject({ kind: 'refused' });
    }
    expect(acceptForeign('', '绝密★\n某文')).toMatchObject({ kind: 'refused' });
    expect(acceptForeign('', '要严守国家秘密。')).toMatchObject({ kind: 'text' });
  });

  it('cleans control characters and lone surrogates, names them, keeps rare hanzi and emoji', () => {
    const accepted = acceptForeign('', '甲\u0007乙\ud800丙𬭎😀\t丁\r\n戊');
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    expect(plainOf(accepted.blocks)).toBe('甲乙\ufffd丙𬭎😀 丁\n戊');
    expect(accepted.notes.length).toBeGreaterThan(0);
  });

  it('says so when there is nothing to paste', () => {
    expect(acceptForeign('<img src="x.png">', '')).toEqual({
      kind: 'nothing',
      message: '没有可粘贴的文字：图片1处未粘贴。',
    });
    expect(acceptForeign('', '')).toMatchObject({ kind: 'nothing' });
  });

  it('takes a megabyte whole', () => {
    const line = '各位委员要深入基层开展调查研究，提出务实管用的意见建议。'.repeat(8);
    const text = Array.from({ length: 1600 }, () => line).join('\n');
    const accepted = acceptForeign('', text);
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    expect(plainOf(accepted.blocks)).toBe(text);
  });
});

const LINES = [
  '关于报送\u00a0\u00a0走访安排的通知',
  '各委室：',
  '现将安排通知如下。',
  '委室\t时间\t对象',
  '提案委\t3月\t企业',
  '文史委\t4月\t社区',
  '名单附后\t请核对',
  '政协示例市委员会办公室',
  '2026年3月5日',
];

describe('one text by clipboard and by file', () => {
  const pasted = (html: string, text: string) => {
    const accepted = acceptForeign(html, text);
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    return { ...structureText(accepted.whole.blocks), notes: accepted.whole.notes };
  };

  it('gives one document, with its table and its seal', () => {
    const text = LINES.join('\n');
    const byFile = structureText(rawFromText(text));
    const byPaste = pasted('', text);
    expect(byPaste.document).toEqual(byFile.document);
    expect(byPaste.report).toEqual(byFile.report);
    expect(byPaste.document.body.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(byPaste.document.signature?.mode).toBe('sealed');
    expect(byPaste.report.summary).toContain('制表符改为空格1处');
    expect(byPaste.report.summary).toContain('不换行空格改为空格');
  });

  it("gives the same from Word's HTML, where tabs are spans", () => {
    const tab = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>";
    const html = LINES.map((line) => `<p>${line.replaceAll('\t', tab)}</p>`).join('');
    const { document, notes } = pasted(html, '');
    const byFile = structureText(rawFromText(LINES.join('\n'))).document;
    expect(document.body).toEqual(byFile.body);
    expect(document.signature).toEqual(byFile.signature);
    expect(notes).toContain('不换行空格改为空格1处');
  });

  it('names the tabs when it is written as it is', () => {
    const accepted = acceptForeign('', '甲\t乙\t丙');
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    expect(plainOf(accepted.blocks)).toBe('甲 乙 丙');
    expect(accepted.notes).toEqual(['制表符2处改为空格']);
    expect(plainOf(accepted.whole.blocks)).toBe('甲\t乙\t丙');
  });

  it.each([
    ['三行两列', '安排如下：\n时间\t内容\n9:00\t传达\n10:00\t讨论\n请准时。', [3, 2], []],
    ['末格空着', '序号\t姓名\t电话\n1\t甲\t\n2\t乙\t', [3, 3], []],
    ['中间有空行', '甲\t1\n\n乙\t2', [2, 2], []],
    ['表外还有一个', '\t缩进的一段。\n甲\t1\n乙\t2', [2, 2], ['制表符1处改为空格']],
  ] as const)(
    'keeps a table that tabs part when it is written as it is: %s',
    (_, text, size, rest) => {
      const accepted = acceptForeign('', text);
      if (accepted.kind !== 'text') throw new Error(accepted.kind);
      const [table, ...more] = accepted.blocks.flatMap((block) =>
        block.type === 'table' ? [block] : [],
      );
      expect(more).toEqual([]);
      expect([table?.rows.length, table?.rows[0]?.length]).toEqual(size);
      expect(accepted.notes).toEqual(['制表符分开的行做成表格1个', ...rest]);
      expect(plainOf(accepted.blocks).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      const whole = asWritten(accepted.whole.blocks);
      expect(whole.blocks).toEqual(accepted.blocks);
    },
  );

  it('leaves organs side by side above a date, and rows of unlike cells, as lines', () => {
    for (const text of [
      '甲市政协\t乙市政协\n丙市政协\t丁市政协\n2026年8月1日',
      '甲\t1\n乙\t2\t3',
    ]) {
      const { blocks, notes } = asWritten(rawFromText(text));
      expect(blocks.every(({ type }) => type === 'paragraph')).toBe(true);
      expect(notes).toHaveLength(1);
      expect(plainOf(blocks)).toBe(text.replaceAll('\t', ' '));
    }
  });
});

describe('lists of a web page', () => {
  const read = (html: string) => {
    const { blocks, leftOut, changed } = rawFromHtml(html);
    return [plainOf(blocks), Object.fromEntries([...leftOut, ...changed])];
  };

  it.each([
    ['<ol><li>甲</li><li><p>乙</p></li></ol>', '1.甲\n2.乙', 2],
    ['<ol start="7"><li>甲</li><li value="9">乙</li><li>丙</li></ol>', '7.甲\n9.乙\n10.丙', 3],
    [
      '<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>',
      '一、甲\n二、乙',
      2,
    ],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', '2.甲\n1.乙', 2],
    ['<ol reversed start="5"><li>甲</li><li>乙</li></ol>', '5.甲\n4.乙', 2],
    ['<ol type="a"><li>甲</li><li>乙</li></ol>', 'a.甲\nb.乙', 2],
    [
      '<ol type="I"><li>甲</li><li>乙</li><li>丙</li><li>丁</li></ol>',
      'I.甲\nII.乙\nIII.丙\nIV.丁',
      4,
    ],
    ['<ol><li>甲<ol><li>乙</li></ol></li><li>丙</li></ol>', '1.甲\n1.乙\n2.丙', 3],
    ['<ol><li><b>甲</b></li></ol><p>乙</p>', '1.甲\n乙', 1],
  ])('keep their numbers as text: %s', (html, text, count) => {
    expect(read(html)).toEqual([text, { 列表编号写成文字: count }]);
  });

  it.each([
    ['<ol><li>1. 甲</li><li>2. 乙</li></ol>', '1. 甲\n2. 乙', 2],
    ['<ol><li>1、甲</li><li>2、乙</li></ol>', '1、甲\n2、乙', 2],
    ['<ol><li>（1）甲</li><li>（2）乙</li></ol>', '（1）甲\n（2）乙', 2],
    ['<ol><li>一、甲</li><li>二、乙</li></ol>', '一、甲\n二、乙', 2],
    ['<ol><li>①甲</li><li>②乙</li></ol>', '①甲\n②乙', 2],
    ['<ol><li>一是甲</li><li>二是乙</li></ol>', '一是甲\n二是乙', 2],
    ['<ol><li><p><b>3. </b>甲</p></li><li><p><b>4. </b>乙</p></li></ol>', '3. 甲\n4. 乙', 2],
    // Editors of web pages begin a list anew behind every paragraph.
    ['<ol><li>1. 甲</li></ol><p>丙</p><ol><li>2. 乙</li></ol>', '1. 甲\n丙\n2. 乙', 2],
    ['<ol style="list-style-type:cjk-ideographic"><li>一、甲</li></ol>', '一、甲', 1],
  ])('have the number once where it is typed as well: %s', (html, text, count) => {
    expect(read(html)).toEqual([text, { 列表里打有编号的不再加编号: count }]);
  });

  it.each([
    ['<ol start="3"><li>（1）甲；（2）乙</li></ol>', '3.（1）甲；（2）乙'],
    ['<ol><li>2026年的事</li><li>1.5万元的事</li></ol>', '1.2026年的事\n2.1.5万元的事'],
    ['<ol><li>（1）甲（2）乙</li><li>丙</li></ol>', '1.（1）甲（2）乙\n2.丙'],
    ['<ol><li>（1）甲</li><li>（1）乙</li></ol>', '1.（1）甲\n2.（1）乙'],
    ['<ol><li>1. 甲</li><li>乙</li></ol>', '1. 甲\n2.乙'],
  ])('lose none that nobody typed: %s', (html, text) => {
    expect(read(html)[0]).toBe(text);
  });

  it.each([
    ['<ul><li>甲</li><li>乙</li></ul>', '甲\n乙', { 项目符号: 2 }],
    ['<ol style="list-style:none"><li>甲</li></ol>', '甲', {}],
    [
      '<p><span style="font-family:Wingdings"><span style="mso-list:Ignore">Ø<span>&nbsp;</span></span></span>甲</p>',
      '甲',
      { 项目符号: 1 },
    ],
    ['<p><span style="mso-list:Ignore">（二）</span>甲</p>', '（二）甲', {}],
    ['<p><span style="mso-list:Ignore">b.<span>&nbsp;</span></span>甲</p>', 'b.甲', {}],
    ['<p><span style="mso-list:Ignore">一、<span>&nbsp;&nbsp; </span></span>甲</p>', '一、甲', {}],
    ['<p><span style="mso-list:Ignore"><span>&nbsp; </span>（二）</span>甲</p>', '（二）甲', {}],
    [
      '<p><span style="mso-list:Ignore">第三条<span>&nbsp;&nbsp;</span></span>甲</p>',
      '第三条　甲',
      {},
    ],
    ['<p><span style="mso-list:Ignore">4<span>&nbsp;&nbsp;</span></span>甲</p>', '4 甲', {}],
    [
      '<p>甲<span style="mso-hide:all">乙</span><b style="display:none"> </b></p>',
      '甲',
      { 隐藏文字: 1 },
    ],
  ])('name their bullets: %s', (html, text, named) => {
    expect(read(html)).toEqual([text, named]);
  });

  it('inside a cell name the table that became lines', () => {
    const html =
      '<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>';
    expect(read(html)[1]).toEqual({ 单元格里的表格写成文字: 1 });
  });
});

describe('a table pasted into a table', () => {
  const cell = (text: string, spans: object = {}) => ({ lines: [[{ text }]], ...spans });
  const texts = (block: RawBlock | undefined) =>
    block?.type === 'table'
      ? block.rows.map((row) =>
          row.map(({ lines }) =>
            lines
              .flat()
              .map((r) => r.text)
              .join(''),
          ),
        )
      : [];

  it('has its merged cells parted, each word kept', () => {
    const rows = [
      [cell('甲'), cell('乙', { colSpan: 2, rowSpan: 2 })],
      [cell('丙')],
      [cell('丁'), cell('戊'), cell('己', { rowSpan: 4 })],
    ];
    const { blocks, notes } = fitIntoCells([{ type: 'table', headerRows: 1, rows }]);
    expect(texts(blocks[0])).toEqual([
      ['甲', '乙', ''],
      ['丙', '', ''],
      ['丁', '戊', '己'],
    ]);
    expect(notes).toEqual(['合并的单元格2处已拆开']);
  });

  it('with text beside it becomes lines, and that is named', () => {
    const table: RawBlock = { type: 'table', headerRows: 0, rows: [[cell('甲')]] };
    expect(fitIntoCells([p({ text: '乙' }), table]).notes).toEqual(['单元格里的表格写成文字1处']);
  });
});

describe('pasted blocks', () => {
  it('sees headings by their right numbers and where they run in', () => {
    const raw = [
      p({ text: '一、加强', bold: true }, { text: '学习。坚持' }),
      p({ text: '1、不是' }),
      p({ text: '正文' }),
    ];
    expect(blocksFromRaw(raw)).toEqual([
      {
        type: 'heading',
        level: 1,
        runs: [{ text: '一、加强', bold: true }, { text: '学习。' }],
        runIn: [{ text: '坚持' }],
      },
      raw[1],
      raw[2],
    ]);
  });

  it('joins one line to the text around it and gives a cell lines only', () => {
    const schema = bodySchema();
    const inline = sliceFromRaw(schema, [p({ text: '一、甲' })], false);
    expect([inline.openStart, inline.openEnd, inline.content.childCount]).toEqual([1, 1, 1]);
    expect(inline.content.firstChild?.type.name).toBe('paragraph');
    const cell = sliceFromRaw(schema, [p({ text: '甲' }), p({ text: '乙' })], true);
    expect(cell.content.firstChild?.type.name).toBe('cellLine');
  });
});
