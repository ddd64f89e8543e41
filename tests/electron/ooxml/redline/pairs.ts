import { paper, table } from '#shared/compose/parts';
import type { Block, OfficialDocument } from '#shared/document/official-document';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';

const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });

const LONG = [
  '第一段说的是调研的安排和分工。',
  '第二段说的是座谈会的时间地点。',
  '第三段说的是材料的报送要求。',
];

const PRINTED = { office: '政协示例市委员会办公室', date: '2026年8月3日' };

const FIRST = table(['甲', '乙'], ['1', '2']);
const SECOND = table(['天', '地', '人'], ['3', '4', '5']);

/** An older and a newer version. */
export type Pair = [OfficialDocument, OfficialDocument];

export const WORDS: Pair = [
  paper({ title: ['关于召开会议的通知'], body: [text('会议定于8月1日召开，请准时参加。')] }),
  paper({ title: ['关于召开座谈会的通知'], body: [text('会议定于8月3日上午召开，请参加。')] }),
];

export const MOVED: Pair = [
  paper({ body: [...LONG, '以上请核。'].map(text) }),
  paper({ body: [LONG[2], LONG[0], LONG[1], '以上请核。'].map((one) => text(one ?? '')) }),
];

/** What may happen to a text between two rounds, a pair each. */
export const PAIRS: Record<string, Pair> = {
  'words within a paragraph': WORDS,
  'a paragraph that came last': [
    paper({ body: [text(LONG[0] ?? '')] }),
    paper({ body: LONG.map(text) }),
  ],
  'a paragraph that went from the end': [
    paper({ body: LONG.map(text) }),
    paper({ body: [text(LONG[0] ?? '')] }),
  ],
  'another last paragraph': [
    paper({ body: [text('开头一样。'), text('甲乙丙丁戊己')] }),
    paper({ body: [text('开头一样。'), text('天地玄黄宇宙洪荒'), text('日月盈昃')] }),
  ],
  'a moved paragraph': MOVED,
  'a paragraph moved from the end': [
    paper({ body: LONG.map(text) }),
    paper({ body: [LONG[2], LONG[0], LONG[1]].map((one) => text(one ?? '')) }),
  ],
  'cells, rows and a heading': [
    paper({
      body: [
        text('分工见下表。'),
        table(
          ['序号', '单位', '时限'],
          ['1', '提案委', '6月'],
          ['2', '办公室', '7月'],
          ['3', '研究室', '8月'],
        ),
        text('以上请核。'),
      ],
    }),
    paper({
      body: [
        text('分工见下表。'),
        { type: 'heading', level: 1, runs: [{ text: '一、分工' }] },
        table(
          ['序号', '单位', '时限'],
          ['1', '提案委员会', '6月底'],
          ['3', '研究室', '8月'],
          ['4', '文史委', '9月'],
        ),
        text('以上请核。'),
      ],
    }),
  ],
  'rows of empty cells, and a blank line before a table': [
    paper({
      body: [
        text('分工见下表。'),
        table(['序号', '单位'], ['1', '提案委'], ['', ''], ['2', '办公室']),
        text('以上请核。'),
      ],
    }),
    paper({
      body: [
        text('分工见下表。'),
        text(''),
        table(['序号', '单位'], ['', ''], ['1', ''], ['2', '办公室'], ['', ''], ['', '']),
        text('以上请核。'),
      ],
    }),
  ],
  'a table of other columns': [
    paper({ body: [table(['甲', '乙'], ['1', '2'])] }),
    paper({ body: [table(['天', '地', '人'], ['3', '4', '5'])] }),
  ],
  'a table that came at the end': [
    paper({ body: [text('请见下表。')] }),
    paper({ body: [text('请见下表。'), table(['天', '地', '人'], ['3', '4', '5'])] }),
  ],
  'a sentence and a paragraph that came side by side': [
    paper({ body: [text('开头一样。'), text('结尾一样。')] }),
    paper({
      body: [
        text('开头一样。另加一句。'),
        text('另加的一段。'),
        text('前面加一句。结尾一样。'),
        text('最后一段。'),
      ],
    }),
  ],
  'tables that came one behind the other, each below its name': [
    paper({ body: [text('分工见下表。'), text('以上请核。'), text('特此通知。')] }),
    paper({
      body: [
        text('分工见下表。'),
        table(['甲', '乙'], ['1', '2']),
        text('表二'),
        table(['天', '地'], ['3', '4']),
        text('以上请核。'),
        text('特此通知。'),
      ],
    }),
  ],
  'words that went from between two tables': [
    paper({
      body: [text('见下表。'), FIRST, text('表二'), text('如下。'), SECOND, text('以上请核。')],
    }),
    paper({ body: [text('见下表。'), FIRST, SECOND, text('以上请核。')] }),
  ],
  'other words between two tables, of which one went': [
    paper({ body: [text('见下表。'), FIRST, text('表二'), SECOND, text('以上请核。')] }),
    paper({ body: [text('见下表。'), text('表三'), SECOND, text('以上请核。')] }),
  ],
  'an end with 版记 in place of one with a table': [
    paper({ body: [text('各区：'), text('请见名单。')], cc: '市委办公室，市政府办公室。' }),
    paper({
      body: [text('结果报告如下。'), table(['天', '地'], ['3', '4']), text('以上请核。')],
      printLine: { office: '政协示例市委员会办公室', date: '2026年8月3日' },
    }),
  ],
  'other words in 版记, and one line of two': [
    paper({ body: [text('请按时参加。')], cc: '市委办公室，市政府办公室。', printLine: PRINTED }),
    paper({ body: [text('请按时参加。')], cc: '市委统战部。' }),
  ],
  'a note that comes before 版记': [
    paper({ body: [text('请按时参加。')], cc: '市委办公室。', printLine: PRINTED }),
    paper({
      body: [text('请按时参加。')],
      note: '（此件公开发布）',
      cc: '市委办公室。',
      printLine: PRINTED,
    }),
  ],
  'from nothing': [paper({}), paper({ body: LONG.map(text) })],
  'marks of XML and rare characters': [
    paper({ body: [text('A<B & “𬭎𬭎” 先生\u2028到会')] }),
    paper({ body: [text('A>B & “𬭎镕” 女士\u2028到会')] }),
  ],
  'signature, annex and 版记': [
    paper({
      body: [text('正文。')],
      attachments: [{ name: '名单', body: [text('张三、李四')] }],
      signature: { mode: 'sealed', signers: ['示例市政协'], date: '2026年8月1日' },
    }),
    paper({
      body: [text('正文。')],
      attachments: [{ name: '名单和分工', body: [text('张三、李四、王五')] }],
      signature: { mode: 'sealed', signers: ['政协示例市委员会'], date: '2026年8月3日' },
      cc: '市委办公室。',
      printLine: { office: '政协示例市委员会办公室', date: '2026年8月3日' },
    }),
  ],
};

/** The papers of the sample. */
export const SAMPLE = Object.values(SAMPLE_DOCUMENTS).map(({ document }) => document);
