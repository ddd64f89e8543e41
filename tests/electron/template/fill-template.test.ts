import { describe, expect, test } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { withoutPlace } from '#shared/template/placeholders';
import { readBytes } from '../../../electron/import/read-bytes';
import { readParts } from '../../../electron/ooxml/package-parts';
import { fillTemplate } from '../../../electron/template/fill-template';
import { readTemplate } from '../../../electron/template/read-template';
import { linesOf, paragraph, run, wordFile } from '../import/word-file';
import { oldFile } from '../old-word/old-files';
import { templateFile } from './template-file';

const DOCUMENT: OfficialDocument = {
  ...emptyDocument(),
  head: { ...emptyDocument().head, urgency: '特急', issueNumber: '示政协〔2026〕3号' },
  title: ['关于【主送】一栏的', '通知'],
  addressees: '各科室：',
  body: [
    { type: 'heading', level: 1, runs: [{ text: '一、总体要求' }] },
    {
      type: 'heading',
      level: 2,
      runs: [{ text: '（一）目标。' }],
      runIn: [{ text: '接着写，' }, { text: '要紧的', bold: true }],
    },
    { type: 'paragraph', runs: [{ text: '见下表。' }] },
    {
      type: 'table',
      rows: [
        [{ lines: [[{ text: '姓名' }]] }, { lines: [[{ text: '单位' }]] }],
        [{ lines: [[{ text: '周启明' }]] }, { lines: [[{ text: '一中' }]] }],
      ],
      headerRows: 1,
    },
  ],
  cc: '市委办公室。',
  note: '（此件公开发布）',
};

const CELL = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
const BOX = (text: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
/** Split as word processors split what was typed and mended. */
const SPLIT = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('文号：【发文', '<w:b/>')}<w:proofErr w:type="spellStart"/>${run('字')}${run('号', '<w:i/>')}${run('】')}</w:p>`;

const fill = (file: Buffer, document = DOCUMENT) =>
  fillTemplate('模板.docx', file, document, STANDARD_PROFILE);
const partOf = async (file: Uint8Array, name: string): Promise<string> =>
  String((await readParts('', file, { test: (part) => part === name })).get(name));
const wordsOf = (xml: string) => xml.replace(/<[^>]*>/g, '');

describe('a template is filled', () => {
  const file = templateFile(
    SPLIT +
      paragraph('【标题】') +
      paragraph('【主送】') +
      paragraph('【正文】') +
      `<w:tbl><w:tr>${CELL('抄送：【抄送】')}${CELL('共印10份')}</w:tr></w:tbl>` +
      BOX('【附注】'),
    paragraph('【紧急程度】　示例市政协'),
  );

  test('wherever a name stands, split over runs, in a table, in a text box, in a header', async () => {
    const filled = await fill(file);
    const main = await partOf(filled, 'word/document.xml');
    expect(wordsOf(main)).toBe(
      '文号：示政协〔2026〕3号关于【主送】一栏的通知各科室：一、总体要求（一）目标。接着写，要紧的见下表。姓名单位周启明一中抄送：市委办公室。共印10份（此件公开发布）',
    );
    expect(wordsOf(await partOf(filled, 'word/header1.xml'))).toBe('特急　示例市政协');
    // Line breaks of the title are kept; what stands around a name keeps its looks.
    expect(main).toMatch(/一栏的.*<w:br\/>.*通知/);
    expect(main).toMatch(/<w:jc w:val="center"\/>.*<w:b\/>.*文号：/);
  });

  test('the text has its headings, bold words and tables, in styles that are none of the template’s', async () => {
    const filled = await fill(file);
    const { blocks } = await readBytes('成文.docx', filled);
    const body = blocks.slice(4, 8);
    expect(body.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
    ]);
    expect(body[1]).toMatchObject({
      runs: [{ text: '（一）目标。接着写，' }, { text: '要紧的', bold: true }],
    });
    const styles = await partOf(filled, 'word/styles.xml');
    expect(styles).toContain('w:styleId="Heading1"');
    expect(styles).toMatch(
      /w:styleId="Huiyin1Heading1".*<w:outlineLvl w:val="0".*w:eastAsia="黑体"/,
    );
    expect(await partOf(filled, 'word/document.xml')).toContain(
      '<w:pStyle w:val="Huiyin1Heading1"/>',
    );
  });

  test('everything else stays: pictures byte for byte, words and relations of the template', async () => {
    const filled = await fill(file);
    expect(await partOf(filled, 'word/media/seal.png')).toBe('not really a picture');
    expect(await partOf(filled, 'word/_rels/document.xml.rels')).toContain('media/seal.png');
  });

  test('a section that ends with the text ends there still; what is empty is left empty', async () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>';
    const sections = templateFile(
      `${paragraph('【正文】', section)}${paragraph('附注：【附注】')}`,
    );
    const filled = await fill(sections, { ...DOCUMENT, note: '' });
    const main = await partOf(filled, 'word/document.xml');
    expect(main.indexOf('周启明')).toBeLessThan(main.indexOf('w:w="16838"'));
    expect(wordsOf(main)).toMatch(/一中附注：$/);
  });

  test('a template filled once can be filled again: its styles are other ones', async () => {
    const filled = await fill(templateFile(paragraph('【正文】')));
    const again = await fill(Buffer.from(filled), DOCUMENT).catch((error: Error) => error.message);
    expect(again).toContain('没有写【正文】');
  });
});

describe('a template that cannot be used', () => {
  test('says all that is wrong at once, and nothing is made of it', async () => {
    const bad = templateFile(`${paragraph('【标提】')}${paragraph('【主送')}`);
    const { faults } = await readTemplate('模板.docx', bad);
    expect(faults).toHaveLength(3);
    await expect(fill(bad)).rejects.toMatchObject({
      code: 'wrong-file-type',
      message: expect.stringMatching(/【标题】.*“【”没有配上“】”.*没有写【正文】/),
    });
  });

  test('one with macros is told as one', async () => {
    const file = templateFile(paragraph('【正文】'), undefined, {
      'word/vbaProject.bin': Buffer.from('x'),
    });
    const { faults } = await readTemplate('模板.docx', file);
    expect(faults.join()).toContain('带有宏');
  });

  test('one that no usual program wrote is told as one', async () => {
    const { faults } = await readTemplate('模板.docx', wordFile(paragraph('【正文】')));
    expect(faults.join()).toContain('另存为“Word 文档（.docx）”');
  });

  test.each([
    ['an old file', '模板.doc', oldFile('notice'), 'wrong-file-type'],
    ['a text', '模板.txt', Buffer.from('【正文】'), 'wrong-file-type'],
    [
      'a damaged one',
      '模板.docx',
      templateFile(paragraph('【正文】')).subarray(0, 900),
      'unreadable-file',
    ],
    [
      'one with a mark of secrecy',
      '模板.docx',
      templateFile(paragraph('机密★1年')),
      'secrecy-mark',
    ],
  ])('%s: one sentence', async (_what, name, bytes, code) => {
    await expect(readTemplate(name, bytes)).rejects.toMatchObject({ code });
  });
});

test('the lines of a filled template, read back', async () => {
  const filled = await fill(templateFile(`${paragraph('【标题】')}${paragraph('【正文】')}`));
  expect(linesOf(await readBytes('成文.docx', filled)).slice(0, 3)).toEqual([
    '关于【主送】一栏的',
    '通知',
    '一、总体要求',
  ]);
});

describe('attachments in their place', () => {
  const annexed: OfficialDocument = {
    ...DOCUMENT,
    attachments: [
      { name: '任务分解表', body: DOCUMENT.body },
      {
        name: '名单',
        body: [{ type: 'paragraph', runs: [{ text: '周启明、林溪。' }] }],
        landscape: true,
      },
    ],
  };
  const file = templateFile(
    paragraph('【标题】') + paragraph('【正文】') + paragraph('【附件】') + paragraph('共印10份'),
  );

  test('stand each on a page of its own with label and title, in a file that is valid', async () => {
    const made = await fill(file, annexed);
    const words = linesOf(await readBytes('稿.docx', made)).join('\n');
    expect(words).toMatch(
      /见下表。[\s\S]*附件1\s+任务分解表\s+一、总体要求[\s\S]*附件2\s+名单\s+周启明、林溪。\s+pageBreak\s+共印10份/,
    );
    const main = await partOf(made, 'word/document.xml');
    expect(main.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(main).not.toContain('附件：');
    const { default: validate } = await import('@ooxml-tools/validate');
    // As valid as the template was.
    expect(await validate(made, 'docx', 'Microsoft365')).toEqual(
      await validate(file, 'docx', 'Microsoft365'),
    );
  });

  /** Width and height of the sheets, section by section. */
  const sheetsOf = async (made: Uint8Array) =>
    [...(await partOf(made, 'word/document.xml')).matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(
      ([, width, height]) => [Number(width), Number(height)],
    );
  const [UPRIGHT, TURNED] = [
    [11906, 16838],
    [16838, 11906],
  ];

  test('that are turned stand on turned sheets, and what is behind them on upright ones', async () => {
    expect(await sheetsOf(await fill(file, annexed))).toEqual([UPRIGHT, TURNED, UPRIGHT]);
    const first = { ...annexed, attachments: annexed.attachments.toReversed() };
    expect(await sheetsOf(await fill(file, first))).toEqual([UPRIGHT, TURNED, UPRIGHT]);
  });

  test('that are turned and come last end the file, and no empty sheet follows', async () => {
    const last = templateFile(
      paragraph('【标题】') + paragraph('【正文】') + paragraph('【附件】'),
    );
    const made = await fill(last, annexed);
    expect(await sheetsOf(made)).toEqual([UPRIGHT, TURNED]);
    // Headers of the template stand on every sheet.
    const main = await partOf(made, 'word/document.xml');
    expect(main.match(/<w:headerReference w:type="default" r:id="rId1"\/>/g)).toHaveLength(2);
  });

  test('and empty paragraphs that a template ends with make no sheet of their own', async () => {
    const blank =
      '<w:p><w:pPr><w:spacing w:before="0"/></w:pPr></w:p><w:bookmarkEnd w:id="7"/><w:p/>';
    const start = '<w:bookmarkStart w:id="7" w:name="末"/>';
    const file = templateFile(
      `${paragraph('【标题】')}${paragraph('【正文】')}${start}${paragraph('【附件】')}${blank}`,
    );
    const made = await fill(file, annexed);
    expect(await sheetsOf(made)).toEqual([UPRIGHT, TURNED]);
    // What is no text of theirs goes on to stand behind.
    expect(await partOf(made, 'word/document.xml')).toContain('<w:bookmarkEnd w:id="7"/>');
    // A picture behind is something that stands there.
    const picture = paragraph('').replace('</w:p>', '<w:r><w:pict/></w:r></w:p>');
    const drawn = templateFile(`${paragraph('【正文】')}${paragraph('【附件】')}${picture}`);
    expect(await sheetsOf(await fill(drawn, annexed))).toEqual([UPRIGHT, TURNED, UPRIGHT]);
  });

  test('leave nothing where the document has none, and nothing without a place where it has', async () => {
    expect(wordsOf(await partOf(await fill(file), 'word/document.xml'))).not.toContain('附件');
    const { placeholders } = await readTemplate('模板.docx', file);
    expect(withoutPlace(annexed, placeholders)).not.toContain('附件1的内容');
    expect(withoutPlace(annexed, ['标题', '正文'])).toContain('附件1的内容');
  });

  test('stand in a paragraph of their own', async () => {
    const { faults } = await readTemplate(
      '模板.docx',
      templateFile(paragraph('【正文】') + paragraph('见【附件】')),
    );
    expect(faults).toEqual(['第2段的“见【附件】”：【附件】要单独成一段，前后不能有别的文字。']);
  });
});
