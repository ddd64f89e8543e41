import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';
import {
  linesOf,
  NAMESPACES,
  packageOf,
  paragraph,
  relationships,
  renamed,
  run,
  strict,
  unprefixed,
  utf16,
} from './word-file';

const NAME = '请示.docx';
const LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const BODY = `<w:body>${paragraph('关于修缮会议室的请示')}${paragraph('查清底数', LISTED)}${paragraph('分步实施', LISTED)}</w:body>`;
const LINES = ['关于修缮会议室的请示', '一、查清底数', '二、分步实施'];
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const document = `<w:document ${NAMESPACES}>${BODY}</w:document>`;
const numbering =
  `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
  '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const header = (words: string) => `<w:hdr ${NAMESPACES}>${paragraph(words)}</w:hdr>`;

type Part = string | Buffer;
/** A package with the usual names, each part as `as` makes it. */
function usual(as: (xml: string) => Part, more: Record<string, Part> = {}): Buffer {
  return packageOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relationships(['numbering', 'numbering.xml']),
    'word/document.xml': as(document),
    'word/numbering.xml': as(numbering),
    ...more,
  });
}

describe('parts are found by relationship', () => {
  test.each([
    [
      'other names',
      'word/document2.xml',
      'word/_rels/document2.xml.rels',
      'list7.xml',
      'word/list7.xml',
    ],
    [
      'other folders, absolute targets',
      '/content/text.xml',
      'content/_rels/text.xml.rels',
      '/lists/n.xml',
      'lists/n.xml',
    ],
    ['targets that go up', './a/b/text.xml', 'a/b/_rels/text.xml.rels', '../../n.xml', 'n.xml'],
    ['the root folder', 'text.xml', '_rels/text.xml.rels', 'n.xml', 'n.xml'],
    ['another ending', 'word/text.part', 'word/_rels/text.part.rels', 'n.part', 'word/n.part'],
    [
      'another case',
      'Word/Document.xml',
      'word/_rels/document.xml.rels',
      'NUMBERING.XML',
      'word/numbering.xml',
    ],
    [
      'an escaped name',
      'word/my%20text.xml',
      'word/_rels/my text.xml.rels',
      'a%E5%8F%B7.xml',
      'word/a号.xml',
    ],
    ['backslashes', 'word\\document.xml', 'word/_rels/document.xml.rels', '.\\n.xml', 'word/n.xml'],
  ])('%s', async (_what, main, rels, target, list) => {
    const path = decodeURIComponent(main)
      .replace(/^(?:\.?\/)+/, '')
      .replaceAll('\\', '/');
    const file = packageOf({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': relationships(['officeDocument', main]),
      [rels]: relationships(['numbering', target]),
      [path]: document,
      [list]: numbering,
    });
    const result = await readBytes(NAME, file);
    expect(linesOf(result)).toEqual(LINES);
    expect(result.leftOut).toEqual([]);
  });

  test('without relationships the list of types tells', async () => {
    const override =
      '<Override PartName="/x/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    const file = packageOf({
      '[Content_Types].xml': TYPES.replace('/>', `>${override}</Types>`),
      'x/main.xml': document,
      'x/numbering.xml': numbering,
    });
    expect(linesOf(await readBytes(NAME, file))).toEqual(LINES);
  });

  test('styles under another name: numbers and bold that come from them', async () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="character" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>';
    const body = `<w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run('甲', '<w:rStyle w:val="B"/>')}</w:p></w:body>`;
    const file = usual((xml) => xml, {
      'word/document.xml': `<w:document ${NAMESPACES}>${body}</w:document>`,
      'word/_rels/document.xml.rels': relationships(
        ['numbering', 'numbering.xml'],
        ['styles', 'looks.xml'],
      ),
      'word/looks.xml': `<w:styles ${NAMESPACES}>${style}</w:styles>`,
    });
    expect((await readBytes(NAME, file)).blocks).toEqual([
      { type: 'paragraph', runs: [{ text: '一、' }, { text: '甲', bold: true }] },
    ]);
  });
});

describe('elements are known by namespace', () => {
  test.each<[string, (xml: string) => Part]>([
    ['another prefix', (xml) => renamed(xml, 'ns0')],
    [
      'a prefix that usually means something else',
      (xml) => renamed(xml.replace(/ xmlns:a="[^"]*"/, ''), 'a'),
    ],
    ['a default namespace', unprefixed],
    ['Strict', strict],
    ['Strict with another prefix', (xml) => renamed(strict(xml), 'x')],
    ['UTF-16, little end first', (xml) => utf16(xml)],
    ['UTF-16, big end first', (xml) => utf16(xml, true)],
    ['UTF-16 without a mark', (xml) => Buffer.from(xml, 'utf16le')],
    ['a UTF-8 mark', (xml) => `\ufeff${xml}`],
    ['a declaration that is wrong', (xml) => `<?xml version="1.0" encoding="UTF-16"?>${xml}`],
  ])('%s', async (_what, as) => {
    const result = await readBytes(NAME, usual(as));
    expect(linesOf(result)).toEqual(LINES);
    expect(result.leftOut).toEqual([]);
    expect(result.notes).toEqual(['自动编号2处已变成文字']);
  });

  test('attributes that lack the prefix they should have', async () => {
    const bare = (xml: string) => xml.replace(/ w:(\w+)=/g, ' $1=');
    expect(linesOf(await readBytes(NAME, usual(bare)))).toEqual(LINES);
  });

  test('a prefix declared anew further in', async () => {
    const inner = `<w:p xmlns:w="urn:other"><w:x/></w:p>`;
    const mixed = `<z:p xmlns:z="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><z:r><z:t>里层</z:t></z:r></z:p>`;
    const file = usual((xml) => xml.replace('</w:body>', `${inner}${mixed}</w:body>`));
    expect(linesOf(await readBytes(NAME, file))).toEqual([...LINES, '里层']);
  });

  test('tracked and hidden words are told of under any prefix', async () => {
    const body =
      `<w:body><w:p>${run('留')}<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>` +
      `${run('隐', '<w:vanish/>')}</w:p></w:body>`;
    const main = renamed(`<w:document ${NAMESPACES}>${body}</w:document>`, 'q');
    const result = await readBytes(
      NAME,
      usual((xml) => xml, { 'word/document.xml': main }),
    );
    expect(linesOf(result)).toEqual(['留新隐']);
    expect(result.notes.join()).toMatch(/插入1处，删除1处.*隐藏的文字1处/);
  });

  test('characters by number, also beyond the basic plane; broken ones are marked', async () => {
    const words = '&#x9FB4;&#177102;&#xD86C;&#xDFCE;&#xD800;&amp;<![CDATA[<尾>]]>';
    const body = `<w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body>`;
    const main = `<w:document ${NAMESPACES}>${body}</w:document>`;
    const result = await readBytes(
      NAME,
      usual((xml) => xml, { 'word/document.xml': main }),
    );
    expect(linesOf(result)).toEqual(['\u9fb4𫏎𫏎\ufffd&<尾>']);
    expect(result.notes.join()).toContain('损坏的字符1');
  });

  test('a byte that is no character is marked and told', async () => {
    const [before = '', after = ''] = document.split('修缮');
    const broken = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xe4, 0xbf]),
      Buffer.from(after),
    ]);
    const result = await readBytes(
      NAME,
      usual((xml) => xml, { 'word/document.xml': broken }),
    );
    expect(linesOf(result)[0]).toBe('关于\ufffd会议室的请示');
    expect(result.notes.join()).toContain('损坏的字符1');
  });
});

describe('marks of secrecy beside the text', () => {
  const words = '机密★3年';
  const notes = (kind: string) =>
    `<w:${kind}s ${NAMESPACES}><w:${kind} w:id="1">${paragraph(`见${words}`)}</w:${kind}></w:${kind}s>`;
  const watermark = `<w:hdr ${NAMESPACES}><w:p><w:r><w:pict><v:shape><v:textpath string="机 密"/></v:shape></w:pict></w:r></w:p></w:hdr>`;
  const starred = `<w:ftr ${NAMESPACES}><w:p>${run('秘密')}<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>${run('1年')}</w:p></w:ftr>`;
  const box = `<w:hdr ${NAMESPACES}><w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></w:pict></w:r></w:p></w:hdr>`;
  const diagram = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:dataModel>`;

  test.each([
    ['a header', '页眉', header(words)],
    ['a header with another prefix', '页眉', renamed(header(words), 'k')],
    ['a header without a prefix', '页眉', unprefixed(header(words))],
    ['a Strict header', '页眉', strict(header(words))],
    ['a header in UTF-16', '页眉', utf16(header(words))],
    ['a header that is damaged', '页眉', header(words).replace('</w:p>', '')],
    ['a text box in a header', '页眉', box],
    ['a watermark', '页眉', watermark],
    ['a footer whose star is a symbol', '页脚', starred],
    ['a footnote', '脚注', notes('footnote')],
    ['an endnote', '尾注', notes('endnote')],
    ['a comment', '批注', notes('comment')],
    ['a diagram', '图示', diagram],
  ])('in %s is refused and its place named, referred to or not', async (_what, where, part) => {
    const left = usual((xml) => xml, { 'elsewhere/side.xml': part });
    await expect(readBytes(NAME, left)).rejects.toMatchObject({ code: 'secrecy-mark' });
    const file = usual((xml) => xml, {
      'word/_rels/document.xml.rels': relationships(
        ['numbering', 'numbering.xml'],
        ['header', '../side/one.part'],
      ),
      'side/one.part': part,
    });
    await expect(readBytes(NAME, file)).rejects.toMatchObject({
      code: 'secrecy-mark',
      message: expect.stringContaining(`标志在${where}的这一句里`),
    });
  });

  const byNumber = header('&#x673A;&#23494;★3年').replace(/&#38;/g, '&');
  test.each([
    ['damaged, its characters by number', byNumber.replace('</w:p>', ''), 'header', '页眉'],
    ['with a declaration of its own', `<!DOCTYPE hdr>${header(words)}`, 'header', '页眉'],
    ['of no known root', `<kopf>${words}</kopf>`, 'footer', '页脚'],
    ['no XML at all', `★ ${words}`, 'comments', '批注'],
    [
      'a web page inside',
      `<html><p>机&#23494;<br>★</p><p>${words}</p></html>`,
      'aFChunk',
      '嵌入的文档',
    ],
  ])('a part that is %s is known by its relationship', async (_what, part, kind, where) => {
    const file = usual((xml) => xml, {
      'word/_rels/document.xml.rels': relationships(
        ['numbering', 'numbering.xml'],
        [kind, 'one.part'],
      ),
      'word/one.part': part,
    });
    await expect(readBytes(NAME, file)).rejects.toMatchObject({
      code: 'secrecy-mark',
      message: expect.stringContaining(`标志在${where}的这一句里`),
    });
  });

  test('a header that belongs to building blocks is none of this paper', async () => {
    const own = usual((xml) => xml, { 'word/glossary/header1.xml': header('示例市政协') });
    expect((await readBytes(NAME, own)).leftOut).toEqual([]);
    const rels = relationships(['numbering', 'numbering.xml'], ['header', 'h.xml']);
    const used = usual((xml) => xml, {
      'word/_rels/document.xml.rels': rels,
      'word/h.xml': header('示例市政协'),
    });
    expect((await readBytes(NAME, used)).leftOut).toEqual([{ what: '页眉', count: 1 }]);
  });

  test('the refusal names the sentence, which may only speak of marks', async () => {
    const sentence = '密级与期限之间用星号隔开，例如“秘密★六个月”，写在第二行';
    const body = `<w:body>${paragraph(`讲义共三讲。${sentence}。下课。`)}</w:body>`;
    const main = `<w:document ${NAMESPACES}>${body}</w:document>`;
    const file = usual((xml) => xml, { 'word/document.xml': main });
    await expect(readBytes(NAME, file)).rejects.toMatchObject({
      code: 'secrecy-mark',
      message: expect.stringMatching(
        new RegExp(`国家秘密.*标志在正文的这一句里：“${sentence}”。$`),
      ),
    });
    const long = `${'前'.repeat(90)}秘密★${'后'.repeat(90)}`;
    await expect(readBytes('讲义.txt', Buffer.from(long))).rejects.toMatchObject({
      message: expect.stringMatching(/“…前{40}秘密★后{37}…”/),
    });
  });
});

describe('broken parts', () => {
  test.each([
    ['damaged', numbering.replace('</w:num>', '')],
    ['missing', null],
    ['a part of another kind', `<w:styles ${NAMESPACES}/>`],
  ])(
    'numbering that is %s: each number lost is counted, and the part named',
    async (_what, part) => {
      const file = packageOf({
        '[Content_Types].xml': TYPES,
        '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
        'word/_rels/document.xml.rels': relationships(['numbering', 'numbering.xml']),
        'word/document.xml': document,
        ...(part === null ? {} : { 'word/numbering.xml': part }),
      });
      const result = await readBytes(NAME, file);
      expect(linesOf(result)).toEqual(['关于修缮会议室的请示', '查清底数', '分步实施']);
      expect(result.leftOut).toEqual([{ what: '自动编号', count: 2 }]);
      expect(result.notes.join()).toContain('编号部分已损坏');
    },
  );

  test('a header that is damaged is named', async () => {
    const result = await readBytes(
      NAME,
      usual((xml) => xml, { 'word/header1.xml': header('示例市政协').replace('</w:p>', '') }),
    );
    expect(linesOf(result)).toEqual(LINES);
    expect(result.notes.join()).toContain('页眉部分已损坏');
  });

  test('a main part of another program is no Word file', async () => {
    const book = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const file = packageOf({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': book,
    });
    await expect(readBytes(NAME, file)).rejects.toMatchObject({ code: 'wrong-file-type' });
  });
});
