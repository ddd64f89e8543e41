import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { checkBytes } from '../../../electron/check/check-bytes';
import { mendBytes } from '../../../electron/check/mend-bytes';
import { inStyle as ofStyle } from './foreign/ways';
import { changed, inParagraph, inPart, SPECIMEN, withParagraph, withRuns } from './specimen';

type Change = (text: string, part: string) => string;
/** What is changed, how, the rule that tells it, and whether a copy puts it right. */
type Case = [string, Change, string, 'fixable' | 'told'];

const PRINTED: OfficialDocument = {
  ...SPECIMEN,
  head: {
    ...SPECIMEN.head,
    mark: { kind: 'printed', name: '政协示例市委员会办公室文件' },
    copyNumber: '000001',
    urgency: '特急',
  },
};
const UNSEALED: OfficialDocument = {
  ...SPECIMEN,
  attachments: [],
  signature: { mode: 'unsealed', signers: ['示例市政协'], date: '2026年8月1日' },
};
const LETTER: OfficialDocument = {
  ...PRINTED,
  format: 'letter',
  head: { ...PRINTED.head, mark: { kind: 'printed', name: '政协示例市委员会办公室' } },
};
const MINUTES: OfficialDocument = {
  ...SPECIMEN,
  format: 'minutes',
  head: { ...SPECIMEN.head, mark: { kind: 'printed', name: '政协示例市委员会主席会议纪要' } },
  title: [],
  addressees: '',
  attachments: [],
  signature: null,
  note: '',
  attendance: [
    { label: '出席', text: '周启明、林溪、梁晓禾、陈一鸣、王立新、李文博、赵晓晨、孙若冰、马远' },
  ],
};
const JOINT_MARK: OfficialDocument = {
  ...PRINTED,
  attachments: [],
  head: {
    ...PRINTED.head,
    mark: {
      kind: 'printed',
      name: '政协示例市委员会办公室文件',
      joint: ['示例市人民政府办公室'],
    },
  },
};
const ORGANS = ['政协示例市委员会办公室', '示例市人民政府办公室'];
const JOINT_SEALED: OfficialDocument = {
  ...SPECIMEN,
  attachments: [],
  signature: { mode: 'sealed', signers: ORGANS, date: '2026年8月1日' },
};
const JOINT_UNSEALED: OfficialDocument = {
  ...JOINT_SEALED,
  signature: { mode: 'unsealed', signers: ORGANS, date: '2026年8月1日' },
};
const GAZETTE: OfficialDocument = {
  ...MINUTES,
  format: 'bulletin',
  head: {
    ...MINUTES.head,
    mark: { kind: 'printed', name: '中国人民政治协商会议示例市委员会公报' },
    issueNumber: '',
    serialNumber: '第12号',
  },
  title: SPECIMEN.title,
  attendance: [],
};
const UPWARD: OfficialDocument = {
  ...PRINTED,
  title: ['政协示例市委员会办公室关于召开专题协商会议的请示'],
  addressees: '市委办公室：',
  head: { ...PRINTED.head, issueNumber: '示政协发〔2026〕7号', signatories: ['周启明', '林溪'] },
  attachments: [],
};
const stop = (from: string, to: string) => (one: string) =>
  one.replace(`w:pos="${from}"`, `w:pos="${to}"`);
const BLUE = withRuns('<w:color w:val="0000FF"/>');
const HEI = withRuns('<w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/>');

const SONG = withRuns('<w:rFonts w:eastAsia="宋体" w:hint="eastAsia"/>');

const cell = (text: string) => ({ lines: [[{ text }]] });
const TABLED: OfficialDocument = {
  ...SPECIMEN,
  body: [
    ...SPECIMEN.body,
    {
      type: 'table',
      headerRows: 1,
      rows: [
        [cell('序号'), cell('任务')],
        [cell('1'), cell('协商工作任务分解')],
      ],
    },
  ] as OfficialDocument['body'],
};

const blank = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>';
const EMPTY = '<w:p>(?:(?!</w:p>|<w:t[ >]).)*</w:p>';
const withoutBlank = (words: string) =>
  inPart('word/document.xml', new RegExp(`${EMPTY}(<w:p>(?:(?!</w:p>).)*${words})`, 's'), '$1');
const moreBlanks = (words: string) => inParagraph(words, (one) => `${blank}${one}`);
const END = (by: (section: string) => string) => (text: string, part: string) =>
  part === 'word/document.xml'
    ? text.replace(/<w:sectPr[ >](?:(?!<w:sectPr).)*$/s, (section) => by(section))
    : text;

/** The nth frame of a letter (mark, double line below it, double line at the foot) with one of its measures in twips changed. */
const frameOf =
  (nth: number, measure: 'x' | 'y' | 'w', to: number) => (text: string, part: string) => {
    let at = -1;
    if (part !== 'word/document.xml') return text;
    return text.replace(/<w:framePr\b[^>]*>/g, (frame) => {
      at += 1;
      return at === nth
        ? frame.replace(new RegExp(`w:${measure}="\\d+"`), `w:${measure}="${to}"`)
        : frame;
    });
  };
/** The thick line of the double one below a letter's mark. */
const thickLine = (from: string, to: string) => (text: string, part: string) =>
  part === 'word/document.xml'
    ? text.replace(`w:top w:val="single" ${from}`, `w:top w:val="single" ${to}`)
    : text;

const ALL: [string, OfficialDocument, Case[]][] = [
  [
    'a printed head',
    PRINTED,
    [
      [
        '标题上只空一行',
        withoutBlank('政协示例市委员会办公室</w:t>'),
        'blank-above-title',
        'fixable',
      ],
      [
        '标题上多半行',
        inParagraph('政协示例市委员会办公室$', withParagraph('<w:spacing w:before="290"/>')),
        'blank-above-title',
        'told',
      ],
      ['标题上空三行', moreBlanks('政协示例市委员会办公室$'), 'blank-above-title', 'told'],
      [
        '发文字号上只空一行',
        inParagraph('示政协办发', withParagraph('<w:spacing w:before="579"/>')),
        'blank-above-number',
        'fixable',
      ],
      [
        '份号居中',
        inParagraph('000001', withParagraph('<w:jc w:val="center"/>')),
        'head-row-align',
        'fixable',
      ],
      [
        '紧急程度缩进',
        inParagraph('特急', withParagraph('<w:ind w:left="640"/>')),
        'head-row-indent',
        'fixable',
      ],
      [
        '标题偏右',
        inParagraph('关于做好', withParagraph('<w:ind w:left="1280"/>')),
        'title-align',
        'fixable',
      ],
      ['标题加粗', inParagraph('关于做好', withRuns('<w:b/>')), 'bold', 'fixable'],
      [
        '红线离发文字号太近',
        inParagraph('示政协办发', (one) => one.replace(/(<w:bottom [^>]*w:space=)"\d+"/, '$1"1"')),
        'red-line',
        'fixable',
      ],
      ['标志的字体', inParagraph('政协示例市委员会办公室文件', HEI), 'mark-font', 'fixable'],
      ['标志的颜色', inParagraph('政协示例市委员会办公室文件', BLUE), 'mark-colour', 'fixable'],
      [
        '发文字号连同红线偏右',
        inParagraph('示政协办发', withParagraph('<w:ind w:left="1280"/>')),
        'red-line',
        'fixable',
      ],
      [
        '标题两行之间段前',
        inParagraph('关于做好', withParagraph('<w:spacing w:before="600"/>')),
        'paragraph-space',
        'fixable',
      ],
      [
        '标题两行之间段后',
        inParagraph('政协示例市委员会办公室$', withParagraph('<w:spacing w:after="600"/>')),
        'paragraph-space',
        'fixable',
      ],
      [
        '红线不与版心等宽',
        inParagraph('示政协办发', withParagraph('<w:ind w:left="1134" w:right="1134"/>')),
        'red-line',
        'fixable',
      ],
    ],
  ],
  [
    'the paper’s text',
    SPECIMEN,
    [
      ['主送机关下空一行', moreBlanks('请各单位'), 'blank-below-addressees', 'told'],
      [
        '附件说明各行之间段前',
        inParagraph('2.联系人', withParagraph('<w:spacing w:before="600"/>')),
        'paragraph-space',
        'fixable',
      ],
      [
        '日期段前',
        inParagraph('2026年8月1日$', withParagraph('<w:spacing w:before="600"/>')),
        'paragraph-space',
        'fixable',
      ],
      ['日期上空一行', moreBlanks('2026年8月1日$'), 'blank-above-date', 'told'],
      ['附注上空一行', moreBlanks('（联系人'), 'blank-above-note', 'told'],
      [
        '附件标题不在第三行',
        inPart('word/document.xml', new RegExp(`(附件1</w:t></w:r></w:p>)${EMPTY}`, 's'), '$1'),
        'blank-above-annex-title',
        'fixable',
      ],
      [
        '附件标识的行距',
        inParagraph('附件1', withParagraph('<w:spacing w:line="440" w:lineRule="exact"/>')),
        'line-pitch',
        'fixable',
      ],
      [
        '抄送居中',
        inParagraph('抄送', withParagraph('<w:jc w:val="center"/>')),
        'imprint-indent',
        'fixable',
      ],
      [
        '抄送分散对齐',
        inParagraph('抄送', withParagraph('<w:jc w:val="distribute"/>')),
        'imprint-indent',
        'fixable',
      ],
      [
        '印发日期不在右边',
        inParagraph('政协示例市委员会办公室\t', stop('8565', '6000')),
        'print-date-place',
        'told',
      ],
      [
        '印发日期没有制表位',
        inParagraph('政协示例市委员会办公室\t', (one) => one.replace(/<w:tabs>.*?<\/w:tabs>/s, '')),
        'print-date-place',
        'told',
      ],
      [
        '标题一倍半行距',
        inParagraph('关于做好', withParagraph('<w:spacing w:line="360" w:lineRule="auto"/>')),
        'title-pitch',
        'fixable',
      ],
      [
        '版记中间没有线',
        inParagraph('抄送', (one) => one.replace(/<w:bottom [^>]*\/>/, '')),
        'imprint-rules',
        'fixable',
      ],
      [
        '版记首条线太细',
        inParagraph('抄送', (one) => one.replace(/(<w:top [^>]*w:sz=)"8"/, '$1"4"')),
        'imprint-line-width',
        'fixable',
      ],
      [
        '主送机关段前',
        inParagraph('各县区', withParagraph('<w:spacing w:before="240"/>')),
        'paragraph-space',
        'fixable',
      ],
      [
        '附件说明段前',
        inParagraph('附件：1.', withParagraph('<w:spacing w:before="800"/>')),
        'paragraph-space',
        'fixable',
      ],
      [
        '首页没有页码',
        END((one) => one.replace('<w:pgSz', '<w:titlePg/><w:pgSz')),
        'page-number-first',
        'fixable',
      ],
      [
        '页码用中文数字',
        END((one) =>
          one.replace(
            /<w:pgNumType[^>]*\/>|(?=<\/w:sectPr>)/,
            '<w:pgNumType w:fmt="chineseCounting"/>',
          ),
        ),
        'page-number-form',
        'fixable',
      ],
      [
        '页码域写中文数字',
        inPart('word/footer1.xml', /w:instr="PAGE"/, 'w:instr="PAGE \\* CHINESENUM3"'),
        'page-number-form',
        'told',
      ],
    ],
  ],
  [
    'a paper without a seal',
    UNSEALED,
    [
      [
        '署名分散对齐',
        inParagraph('示例市政协$', withParagraph('<w:jc w:val="distribute"/>')),
        'signature-place',
        'fixable',
      ],
      ['署名上没有空行', withoutBlank('示例市政协</w:t>'), 'blank-above-signature', 'fixable'],
      [
        '署名上空两行',
        inParagraph('示例市政协$', (one) => `${blank}${one}`),
        'blank-above-signature',
        'told',
      ],
    ],
  ],
  [
    'a joint head',
    JOINT_MARK,
    [
      [
        '横过来的正文里只有标志的表格',
        inPart('word/document.xml', /w:w="11906" w:h="16838"/g, 'w:w="16838" w:h="11906"'),
        'page-turned',
        'fixable',
      ],
      ['一个机关的颜色', inParagraph(ORGANS[1] ?? '', BLUE), 'mark-colour', 'fixable'],
      ['文件二字的颜色', inParagraph('文件$', BLUE), 'mark-colour', 'fixable'],
      ['一个机关的字体', inParagraph(ORGANS[1] ?? '', HEI), 'mark-font', 'fixable'],
      [
        '分隔线的颜色',
        inParagraph('示政协办发', (one) => one.replace('w:color="FF0000"', 'w:color="0000FF"')),
        'red-line',
        'told',
      ],
      [
        '红线离发文字号太近',
        inParagraph('示政协办发', (one) => one.replace(/(<w:bottom [^>]*w:space=)"\d+"/, '$1"0"')),
        'red-line',
        'fixable',
      ],
    ],
  ],
  [
    'a paper with seals of two organs',
    JOINT_SEALED,
    [
      [
        '日期不空四字',
        inParagraph('2026年8月1日$', withParagraph('<w:ind w:right="0"/>')),
        'signature-place',
        'fixable',
      ],
      [
        '日期居中',
        inParagraph('2026年8月1日$', withParagraph('<w:jc w:val="center"/>')),
        'signature-place',
        'fixable',
      ],
    ],
  ],
  [
    'a paper with seals of two organs of short names',
    {
      ...JOINT_SEALED,
      signature: { mode: 'sealed', signers: ['示例市政协', '示例市政府'], date: '2026年8月1日' },
    },
    [
      [
        '两个印章相交',
        inParagraph('\t示例市政协', (one) =>
          one.replace(
            /(w:pos=")(\d+)("\/><w:tab [^>]*w:pos=")\d+/,
            (_all, a, at, b) => `${a}${at}${b}${Number(at) + 2000}`,
          ),
        ),
        'seal-distance',
        'told',
      ],
    ],
  ],
  [
    'an upward paper',
    UPWARD,
    [
      ['签发人一行换了一种字体', inParagraph('\t示政协发', SONG), 'text-font', 'fixable'],
      [
        '发文字号顶格',
        inParagraph('\t示政协发', (one) => one.replace('<w:tab/>', '')),
        'signatory-place',
        'told',
      ],
      [
        '没有制表位',
        inParagraph('\t示政协发', (one) => one.replace(/<w:tabs>.*?<\/w:tabs>/s, '')),
        'signatory-place',
        'told',
      ],
      [
        '签发人右边空得太多',
        inParagraph('\t示政协发', stop('8530', '7600')),
        'signatory-place',
        'told',
      ],
    ],
  ],
  [
    'a paper of two organs without seals',
    JOINT_UNSEALED,
    [
      [
        '日期顶格',
        inParagraph('2026年8月1日$', withParagraph('<w:ind w:left="0"/>')),
        'signature-place',
        'told',
      ],
      [
        '第二个署名不齐',
        inParagraph(`${ORGANS[1]}$`, withParagraph('<w:ind w:left="2000"/>')),
        'signature-place',
        'told',
      ],
    ],
  ],
  [
    'an issue whose mark takes two lines',
    GAZETTE,
    [
      ['第一行的颜色', inParagraph('中国人民政治协商会议', BLUE), 'mark-colour', 'fixable'],
      ['第二行的颜色', inParagraph('示例市委员会公报', BLUE), 'mark-colour', 'fixable'],
      ['第一行的字体', inParagraph('中国人民政治协商会议', HEI), 'mark-font', 'fixable'],
    ],
  ],
  [
    'a letter',
    LETTER,
    [
      ['标志的字体', inParagraph('政协示例市委员会办公室', HEI), 'mark-font', 'fixable'],
      ['份号、发文字号的颜色', inParagraph('000001', BLUE), 'text-colour', 'fixable'],
      [
        '发文字号不在右边',
        inParagraph('000001', stop('8845', '6000')),
        'letter-number-place',
        'told',
      ],
      [
        '份号、发文字号的字号',
        inParagraph('000001', withRuns('<w:sz w:val="28"/>')),
        'text-size',
        'fixable',
      ],
      ['标志的位置', frameOf(0, 'y', 2400), 'letter-mark-place', 'told'],
      ['标志下双线的位置', frameOf(1, 'y', 3300), 'letter-lines', 'told'],
      ['标志下双线的长度', frameOf(1, 'w', 8800), 'letter-lines', 'told'],
      ['双线没有居中', frameOf(2, 'x', 1500), 'letter-lines', 'told'],
      ['页脚双线的位置', frameOf(2, 'y', 15200), 'letter-lines', 'told'],
      [
        '双线粗细颠倒',
        thickLine('w:color="FF0000" w:sz="18"', 'w:color="FF0000" w:sz="4"'),
        'letter-lines',
        'told',
      ],
      [
        '双线是黑的',
        thickLine('w:color="FF0000" w:sz="18"', 'w:color="000000" w:sz="18"'),
        'letter-lines',
        'told',
      ],
      [
        '首页有页码',
        END((one) => one.replace('<w:titlePg/>', '')),
        'letter-first-number',
        'fixable',
      ],
    ],
  ],
  [
    'minutes',
    MINUTES,
    [
      ['出席一行换了字体', inParagraph('出席', SONG), 'text-font', 'fixable'],
      [
        '出席不缩进',
        inParagraph('出席', withParagraph('<w:ind w:left="945" w:hanging="945"/>')),
        'attendance-place',
        'fixable',
      ],
      [
        '出席回行顶格',
        inParagraph('出席', (one) =>
          one.replace(/<w:ind [^>]*\/>/, '<w:ind w:left="0" w:firstLine="630"/>'),
        ),
        'attendance-place',
        'fixable',
      ],
    ],
  ],
  [
    'a table',
    TABLED,
    [
      [
        '表格里的蓝字',
        inParagraph('协商工作任务分解', withRuns('<w:color w:val="0000FF"/>')),
        'table-colour',
        'fixable',
      ],
    ],
  ],
];

const LYING: OfficialDocument = {
  ...SPECIMEN,
  attachments: [{ name: '任务分解表', landscape: true, body: TABLED.body.slice(-1) }],
};
/** One property more in a style of the file. */
const inStyle =
  (id: string, holder: 'w:pPr' | 'w:rPr', property: string): Change =>
  (text, part) =>
    part === 'word/styles.xml'
      ? (ofStyle(id, holder, property)({ styles: text }).styles ?? '')
      : text;
const inNormal = (property: string) => inStyle('Normal', 'w:pPr', property);
/** What one style does to every paragraph without a word of its own: one cause, one finding. */
const INHERITED: Case[] = [
  ['正文样式左缩进', inNormal('<w:ind w:left="640"/>'), 'text-indent', 'fixable'],
  ['正文样式左缩进以字符计', inNormal('<w:ind w:leftChars="200"/>'), 'text-indent', 'fixable'],
  ['正文样式右缩进', inNormal('<w:ind w:right="640"/>'), 'text-indent', 'fixable'],
  ['正文样式段前', inNormal('<w:spacing w:before="240"/>'), 'paragraph-space', 'fixable'],
  [
    '正文样式段前以行计',
    inNormal('<w:spacing w:beforeLines="100"/>'),
    'paragraph-space',
    'fixable',
  ],
];
for (const [name, document] of [
  ['styles of a printed head', PRINTED],
  ['styles of a letter', LETTER],
  ['styles of an upward paper', UPWARD],
] as const)
  ALL.push([name, document, INHERITED]);
const sheet = (from: string, to: string) => inPart('word/document.xml', new RegExp(from), to);
const [STANDS, LIES] = ['w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"'];
ALL.push([
  'an annex with a wide table on a sheet that lies',
  LYING,
  [
    ['横放的附件竖过来', sheet(`${LIES}[^>]*?/>`, `${STANDS}/>`), 'page-turned', 'fixable'],
    ['正文横过来', sheet(STANDS, LIES), 'page-turned', 'fixable'],
    [
      '横放的附件换成竖的别种纸',
      sheet(`${LIES}[^>]*?/>`, 'w:w="12240" w:h="15840"/>'),
      'page-size',
      'fixable',
    ],
    [
      '版记和表格的样式是蓝字',
      inStyle('HuiyinSmall', 'w:rPr', '<w:color w:val="0000FF"/>'),
      'text-colour',
      'fixable',
    ],
  ],
]);

describe.each(ALL)('one change in %s is one departure', (_name, document, cases) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderWord(document, { profile: STANDARD_PROFILE, sample: false });
  });

  test('and none without it', async () => {
    expect((await checkBytes('稿.docx', bytes, STANDARD_PROFILE)).departures).toEqual([]);
  });

  test.each(cases)('%s', async (_what, change, rule, end) => {
    const file = await changed(bytes, change);
    const { before, after } = await mendBytes('稿.docx', file, STANDARD_PROFILE);
    expect(before.departures.map((one) => `${one.rule} ${one.found} ${one.fixable}`)).toEqual([
      expect.stringMatching(new RegExp(`^${rule} .* ${end === 'fixable'}$`)),
    ]);
    expect(after.departures).toHaveLength(end === 'fixable' ? 0 : 1);
  });
});
