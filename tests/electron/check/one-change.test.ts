import { beforeAll, describe, expect, test } from 'vitest';
import { body, paper, table } from '#shared/compose/parts';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { checkBytes } from '../../../electron/check/check-bytes';
import { changed, inParagraph, inPart, specimen, withParagraph, withRuns } from './specimen';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await specimen();
});

const TITLE = '政协示例市委员会办公室';
const TEXT = '请各单位结合实际';
const FONT = (name: string) => withRuns(`<w:rFonts w:eastAsia="${name}" w:hint="eastAsia"/>`);
const SIZE = (half: number) => withRuns(`<w:sz w:val="${half}"/>`);
const ALIGN = (value: string) => withParagraph(`<w:jc w:val="${value}"/>`);
const SECTION = (pattern: RegExp, by: Parameters<typeof inPart>[2]) =>
  inPart('word/document.xml', pattern, by);
const STYLE = (id: string, pattern: RegExp, by: string) => (text: string, part: string) => {
  if (part !== 'word/styles.xml') return text;
  const made = text.replace(
    new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's'),
    (style) => style.replace(pattern, by),
  );
  if (made === text) throw new Error(`nothing changed in ${id}`);
  return made;
};
/** The footer with an odd number is that of odd pages. */
const footer = (number: number) => `word/footer${number}.xml`;

/** In the file's usual style. */
const withoutStyle = (one: string) => one.replace(/<w:pStyle [^>]*\/>/, '');

/** The empty paragraph in front of 主送机关. */
const EMPTY_AT_ADDRESSEES = /<w:p>(?:(?!<\/w:p>|<w:t[ >]).)*<\/w:p>(<w:p>(?:(?!<\/w:p>).)*各县区)/s;

/** From 二、有关 on a section of its own, which numbers its pages from 1. */
const LAST_SECTION = /(<w:p>(?:(?!<\/w:p>).)*二、有关.*)(<w:sectPr.*<\/w:sectPr>)/s;
const RESTARTED = (_all: string, text = '', section = '') =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>${text}${section.replace('<w:pgNumType/>', '<w:pgNumType w:start="1"/>')}`;

/** An empty paragraph of another pitch in front. */
const ODD_BLANK = (one: string) =>
  `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:p>${one}`;

/** What is changed, how, and the rule that tells it. */
const CHANGES: [string, (text: string, part: string) => string, string][] = [
  ['正文字体', inParagraph(TEXT, FONT('宋体')), 'text-font'],
  ['正文字体为微软雅黑', inParagraph(TEXT, FONT('微软雅黑')), 'text-font'],
  ['正文字号', inParagraph(TEXT, SIZE(28)), 'text-size'],
  ['正文字号小三', inParagraph(TEXT, SIZE(30)), 'text-size'],
  ['正文颜色', inParagraph(TEXT, withRuns('<w:color w:val="0000FF"/>')), 'text-colour'],
  [
    '正文数字的字体',
    inParagraph(
      TEXT,
      withRuns('<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="仿宋_GB2312"/>'),
    ),
    'latin-font',
  ],
  ['主送机关之下一个行距不同的空行', inParagraph(TEXT, ODD_BLANK), 'blank-below-addressees'],
  ['正文之间一个行距不同的空行', inParagraph('二、有关', ODD_BLANK), 'blank-in-text'],
  ['正文字距', inParagraph(TEXT, withRuns('<w:spacing w:val="20"/>')), 'cells-per-line'],
  ['正文缩放', inParagraph(TEXT, withRuns('<w:w w:val="90"/>')), 'cells-per-line'],
  [
    '正文首行不缩进',
    inParagraph(TEXT, withParagraph('<w:ind w:firstLine="0" w:firstLineChars="0"/>')),
    'text-indent',
  ],
  [
    '正文首行缩进四字',
    inParagraph(TEXT, withParagraph('<w:ind w:firstLine="1280" w:firstLineChars="400"/>')),
    'text-indent',
  ],
  [
    '正文左缩进',
    inParagraph(
      TEXT,
      withParagraph('<w:ind w:left="640" w:firstLine="640" w:firstLineChars="200"/>'),
    ),
    'text-indent',
  ],
  [
    '正文右缩进',
    inParagraph(
      TEXT,
      withParagraph('<w:ind w:right="640" w:firstLine="640" w:firstLineChars="200"/>'),
    ),
    'text-indent',
  ],
  ['正文居中', inParagraph(TEXT, ALIGN('center')), 'text-align'],
  ['正文右对齐', inParagraph(TEXT, ALIGN('right')), 'text-align'],
  ['正文左对齐', inParagraph(TEXT, ALIGN('left')), 'text-align'],
  ['正文分散对齐', inParagraph(TEXT, ALIGN('distribute')), 'text-align'],
  ['一级标题分散对齐', inParagraph('一、总体', ALIGN('distribute')), 'text-align'],
  ['主送机关分散对齐', inParagraph('各县区', ALIGN('distribute')), 'addressee-align'],
  [
    '正文行距',
    inParagraph(TEXT, withParagraph('<w:spacing w:line="560" w:lineRule="exact"/>')),
    'line-pitch',
  ],
  [
    '正文一倍半行距',
    inParagraph(TEXT, withParagraph('<w:spacing w:line="360" w:lineRule="auto"/>')),
    'line-pitch',
  ],
  ['正文段前', inParagraph(TEXT, withParagraph('<w:spacing w:before="240"/>')), 'paragraph-space'],
  ['正文段后', inParagraph(TEXT, withParagraph('<w:spacing w:after="240"/>')), 'paragraph-space'],
  ['标题字体', inParagraph(TITLE, FONT('黑体')), 'title-font'],
  ['标题字号', inParagraph(TITLE, SIZE(36)), 'title-size'],
  ['标题对齐', inParagraph(TITLE, ALIGN('left')), 'title-align'],
  ['发文字号左对齐', inParagraph('示政协办发', ALIGN('left')), 'number-align'],
  ['发文字号右对齐', inParagraph('示政协办发', ALIGN('right')), 'number-align'],
  ['标题红色', inParagraph(TITLE, withRuns('<w:color w:val="FF0000"/>')), 'text-colour'],
  [
    '标题行距',
    inParagraph(TITLE, withParagraph('<w:spacing w:line="480" w:lineRule="exact"/>')),
    'title-pitch',
  ],
  ['一级标题字体', inParagraph('一、总体', FONT('仿宋_GB2312')), 'heading1-font'],
  ['一级标题字号', inParagraph('一、总体', SIZE(30)), 'text-size'],
  [
    '一级标题缩进',
    inParagraph('一、总体', withParagraph('<w:ind w:firstLine="0" w:firstLineChars="0"/>')),
    'text-indent',
  ],
  ['二级标题字体', inParagraph('（一）', FONT('黑体')), 'heading2-font'],
  ['二级标题行楷', inParagraph('（一）', FONT('华文行楷')), 'heading2-font'],
  ['三级标题字体', inParagraph('1.细化', FONT('黑体')), 'text-font'],
  ['四级标题字体', inParagraph('（1）', FONT('楷体_GB2312')), 'text-font'],
  [
    '主送机关缩进',
    inParagraph('各县区', withParagraph('<w:ind w:firstLine="640" w:firstLineChars="200"/>')),
    'addressee-indent',
  ],
  ['主送机关居中', inParagraph('各县区', ALIGN('center')), 'addressee-align'],
  [
    '附件说明缩进',
    inParagraph('附件：1.', withParagraph('<w:ind w:left="0" w:firstLine="0"/>')),
    'attachment-place',
  ],
  ['附件标识字体', inParagraph('附件1', FONT('仿宋_GB2312')), 'heading1-font'],
  ['署名位置', inParagraph('示例市政协办公室$', ALIGN('left')), 'signature-place'],
  ['署名字号', inParagraph('示例市政协办公室$', SIZE(28)), 'text-size'],
  [
    '日期位置',
    inParagraph('2026年8月1日$', withParagraph('<w:ind w:right="0"/>')),
    'signature-place',
  ],
  ['日期居中', inParagraph('2026年8月1日$', ALIGN('center')), 'signature-place'],
  [
    '附注缩进',
    inParagraph('（联系人', withParagraph('<w:ind w:firstLine="0" w:firstLineChars="0"/>')),
    'text-indent',
  ],
  ['抄送字号', inParagraph('抄送', SIZE(32)), 'imprint-size'],
  ['抄送字体', inParagraph('抄送', FONT('黑体')), 'imprint-font'],
  [
    '抄送缩进',
    inParagraph('抄送', withParagraph('<w:ind w:left="0" w:right="0"/>')),
    'imprint-indent',
  ],
  ['版记首条线', inParagraph('抄送', (one) => one.replace(/<w:top [^>]*\/>/, '')), 'imprint-rules'],
  ['上边距', SECTION(/w:top="\d+"/g, 'w:top="1440"'), 'margin-top'],
  ['下边距', SECTION(/(<w:pgMar [^>]*)w:bottom="\d+"/g, '$1w:bottom="1440"'), 'margin-bottom'],
  ['左边距', SECTION(/(<w:pgMar [^>]*)w:left="\d+"/g, '$1w:left="1800"'), 'margin-left'],
  ['右边距', SECTION(/(<w:pgMar [^>]*)w:right="\d+"/g, '$1w:right="1800"'), 'margin-right'],
  ['纸张', SECTION(/<w:pgSz [^>]*\/>/g, '<w:pgSz w:w="12240" w:h="15840"/>'), 'page-size'],
  [
    '全部横放，页边没有动',
    SECTION(/w:w="11906" w:h="16838"/g, 'w:w="16838" w:h="11906"'),
    'page-turned',
  ],
  [
    '第一节横放，页边没有动',
    SECTION(/w:w="11906" w:h="16838"/, 'w:w="16838" w:h="11906"'),
    'page-turned',
  ],
  ['分栏', SECTION(/(<w:pgMar [^>]*\/>)/g, '$1<w:cols w:num="2"/>'), 'columns'],
  ['页脚距离', SECTION(/w:footer="\d+"/g, 'w:footer="850"'), 'page-number-below'],
  [
    '单页码居中',
    inPart(footer(1), /<w:jc w:val="right"\/>/, '<w:jc w:val="center"/>'),
    'page-number-place',
  ],
  [
    '双页码居右',
    inPart(footer(2), /<w:jc w:val="left"\/>/, '<w:jc w:val="right"/>'),
    'page-number-place',
  ],
  ['单页码不空字', inPart(footer(1), /w:right="280"/, 'w:right="0"'), 'page-number-place'],
  ['页码没有一字线', inPart(footer(1), /— /, ''), 'page-number-form'],
  ['页码颜色', inPart(footer(1), /<w:rPr>/, '<w:rPr><w:color w:val="FF0000"/>'), 'text-colour'],
  ['没有页码', inPart(footer(1), /<w:fldSimple.*?<\/w:fldSimple>/s, ''), 'page-number'],
  ['页码字号', STYLE('Footer', /<w:sz w:val="28"\/>/, '<w:sz w:val="21"/>'), 'page-number-size'],
  [
    '全文字号由样式',
    STYLE('BodyTextFirstIndent', /<\/w:pPr>/, '</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'),
    'text-size',
  ],
  ['全文行距由样式', STYLE('BodyTextFirstIndent', /w:line="579"/, 'w:line="480"'), 'line-pitch'],
  ['全文缩进由样式', STYLE('BodyTextFirstIndent', /<w:ind [^>]*\/>/, ''), 'text-indent'],
  [
    '全文对齐由样式',
    STYLE('BodyTextFirstIndent', /<w:jc w:val="both"\/>/, '<w:jc w:val="left"/>'),
    'text-align',
  ],
  [
    '标题与主送机关之间没有空行',
    inPart('word/document.xml', EMPTY_AT_ADDRESSEES, '$1'),
    'blank-above-addressees',
  ],
  [
    '附件说明前空两行',
    inParagraph(
      '附件：1.',
      (one) => `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>${one}`,
    ),
    'blank-above-attachments',
  ],
  [
    '标题与主送机关之间多半行',
    inParagraph(
      '各县区',
      (one) => `<w:p><w:pPr><w:spacing w:line="290" w:lineRule="exact"/></w:pPr></w:p>${one}`,
    ),
    'blank-above-addressees',
  ],
  ['标题没有用标题的样式', inParagraph(TITLE, withoutStyle), 'title-size'],
  ['正文没有用正文的样式', inParagraph(TEXT, withoutStyle), 'text-indent'],
  ['页码从5开始', SECTION(/<w:pgNumType\/>/g, '<w:pgNumType w:start="5"/>'), 'page-number-start'],
  [
    '版记离开版心底部',
    inParagraph(`${TITLE}\t`, (one) =>
      one.replace(
        'w:vAnchor="margin" w:xAlign="center" w:yAlign="bottom"',
        'w:vAnchor="page" w:x="0" w:y="12000"',
      ),
    ),
    'imprint-foot',
  ],
  ...(['top', 'center'] as const).map((align): (typeof CHANGES)[number] => [
    `版记的框在版心的${align}`,
    inParagraph(`${TITLE}\t`, (one) => one.replace('w:yAlign="bottom"', `w:yAlign="${align}"`)),
    'imprint-foot',
  ]),
  [
    '版记的框离版心上边缘多少',
    inParagraph(`${TITLE}\t`, (one) => one.replace('w:yAlign="bottom"', 'w:y="9000"')),
    'imprint-foot',
  ],
  ['第二节的页码重新编排', SECTION(LAST_SECTION, RESTARTED), 'page-number-goes-on'],
  [
    '版记跟在正文后面',
    inPart(
      'word/document.xml',
      /(<w:p>(?:(?!<\/w:p>).)*)<w:framePr [^>]*\/>((?:(?!<\/w:p>).)*抄送(?:(?!<\/w:p>).)*<\/w:p><w:p>(?:(?!<\/w:p>).)*)<w:framePr [^>]*\/>/s,
      '$1$2',
    ),
    'imprint-foot',
  ],
  [
    '段首的换行符',
    inParagraph(TEXT, (one) => one.replace('<w:r>', '<w:r><w:br/></w:r><w:r>')),
    'blank-by-break',
  ],
  ['正文中间有空行', inParagraph('二、有关', (one) => `<w:p/>${one}`), 'blank-in-text'],
  [
    '附件没有另起一页',
    inParagraph('附件2', (one) => one.replace('<w:pageBreakBefore/>', '')),
    'annex-page',
  ],
  ...(['政协示例市委员会办公室', '各县区', '请各单位结合实际'] as const).map(
    (words): (typeof CHANGES)[number] => [
      `首页没有正文：${words}`,
      inParagraph(words, withParagraph('<w:pageBreakBefore/>')),
      'first-page-text',
    ],
  ),
  ...(['示例市政协办公室$', '2026年8月1日$'] as const).map((words): (typeof CHANGES)[number] => [
    `另起一页：${words}`,
    inParagraph(words, withParagraph('<w:pageBreakBefore/>')),
    'signature-page',
  ]),
  ['序号的标点', inParagraph('1.细化', (one) => one.replace('1.', '1、')), 'number-mark'],
  [
    '日期编虚位',
    inParagraph('2026年8月1日$', (one) => one.replace('8月1日', '08月01日')),
    'date-digits',
  ],
  [
    '发文字号的括号',
    inParagraph('示政协办发', (one) => one.replace('〔2026〕', '[2026]')),
    'issue-number',
  ],
];

describe('one change is one departure', () => {
  test('the specimen itself departs from nothing', async () => {
    expect((await checkBytes('稿.docx', bytes, STANDARD_PROFILE)).departures).toEqual([]);
  });

  test.each(['一、总体', '附件：1.', '2.联系人', '抄送', '政协示例市委员会办公室\t'])(
    'a page may begin at %s, and each line stays what it is',
    async (words) => {
      const broken = inParagraph(words, withParagraph('<w:pageBreakBefore/>'));
      const { departures } = await checkBytes(
        '稿.docx',
        await changed(bytes, broken),
        STANDARD_PROFILE,
      );
      expect(departures).toEqual([]);
    },
  );

  test.each(CHANGES)('%s', async (_name, change, rule) => {
    const file = await changed(bytes, change);
    const { departures } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
    expect(departures.map((one) => `${one.rule} ${one.found}`)).toEqual([
      expect.stringMatching(new RegExp(`^${rule} `)),
    ]);
  });

  test('italics and underlines are no lapse, and it is said that they were not looked at', async () => {
    const text = '斜体、下划线、删除线、突出显示（国标没有规定）';
    for (const property of ['<w:i/>', '<w:u w:val="single"/>', '<w:highlight w:val="yellow"/>']) {
      const file = await changed(bytes, inParagraph(TEXT, withRuns(property)));
      const checked = await checkBytes('稿.docx', file, STANDARD_PROFILE);
      expect(checked.departures).toEqual([]);
      expect(checked.notLookedAt).toEqual([`${text}1处`]);
    }
    for (const [property, what] of [
      ['<w:position w:val="12"/>', '上下标、提升或降低的文字'],
      ['<w:vertAlign w:val="superscript"/>', '上下标、提升或降低的文字'],
      ['<w:vanish/>', '隐藏文字'],
    ] as const) {
      const file = await changed(bytes, inParagraph(TEXT, withRuns(property)));
      const { notLookedAt } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
      expect(notLookedAt).toEqual([`${what}1处`]);
    }
    for (const [property, what] of [
      ['<w:vAlign w:val="center"/>', '垂直对齐方式不是顶端的页面'],
      ['<w:lnNumType w:countBy="1"/>', '行号'],
      ['<w:pgBorders/>', '页面边框'],
    ] as const) {
      const file = await changed(bytes, SECTION(/(?=<\/w:sectPr>)/, property));
      const { notLookedAt } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
      expect(notLookedAt).toEqual([`${what}1处`]);
    }
    const off = await changed(bytes, inParagraph(TEXT, withRuns('<w:u w:val="none"/>')));
    expect((await checkBytes('稿.docx', off, STANDARD_PROFILE)).notLookedAt).toEqual([]);
  });

  test('a red title of a paper without a head is a title in a wrong colour', async () => {
    const { departures } = await checkBytes(
      '稿.docx',
      await changed(
        await renderWord(
          paper({
            format: 'plain',
            title: ['在主席会议上的讲话'],
            salutation: '各位委员、同志们：',
            body: body('一年来，各项工作取得新成效。', '一、抓好调研', '请大家认真准备。'),
          }),
          { profile: STANDARD_PROFILE, sample: false },
        ),
        inParagraph('在主席会议', withRuns('<w:color w:val="FF0000"/>')),
      ),
      STANDARD_PROFILE,
    );
    expect(departures.map(({ rule }) => rule)).toEqual(['text-colour']);
  });

  test('a sentence beside a table is text as any other, a note of the table is its own', async () => {
    const said = '请各单位结合实际认真贯彻执行，明确责任，细化措施，按时完成，具体分工见下表。';
    const note = '注：表中各项任务由责任单位牵头，有关单位配合，完成时限为2026年年底。';
    const document = paper({
      title: ['关于做好协商工作的通知'],
      addressees: '各县区政协：',
      body: [...body(said), table(['事项', '单位'], ['调研', '提案委员会']), ...body(note)],
    });
    const options = { profile: STANDARD_PROFILE, sample: false };
    const flush = withParagraph('<w:ind w:firstLine="0" w:firstLineChars="0"/>');
    for (const [words, told] of [
      [said, ['text-indent']],
      [note, []],
    ] as const) {
      const file = await changed(
        await renderWord(document, options),
        inParagraph(words.slice(0, 8), flush),
      );
      const { departures } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
      expect(departures.map(({ rule }) => rule)).toEqual(told);
    }
  });

  test('a chapter’s name that is spread over the line is to stand in the middle', async () => {
    const document = paper({
      title: ['委员走访办法'],
      body: [
        { type: 'heading', level: 1, runs: [{ text: '第一章　总则' }] },
        ...body('第一条　为做好走访委员工作，制定本办法。'),
      ],
    });
    const file = await changed(
      await renderWord(document, { profile: STANDARD_PROFILE, sample: false }),
      inParagraph('第一章', ALIGN('distribute')),
    );
    const { departures } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
    expect(departures.map(({ rule, expected }) => `${rule} ${expected}`)).toEqual([
      'text-align 居中',
    ]);
  });

  test('a wrong margin does not hide what else is wrong', async () => {
    const both = (text: string, part: string) => {
      if (part === 'word/document.xml')
        return text.replace(/(<w:pgMar [^>]*)w:left="\d+"/g, '$1w:left="1800"');
      return part === 'word/styles.xml' ? text.replaceAll('w:line="579"', 'w:line="480"') : text;
    };
    const { departures } = await checkBytes(
      '稿.docx',
      await changed(bytes, both),
      STANDARD_PROFILE,
    );
    expect([...new Set(departures.map((one) => one.rule))].sort()).toEqual([
      'line-pitch',
      'margin-left',
    ]);
  });
});
