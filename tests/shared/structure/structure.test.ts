import { describe, expect, it } from 'vitest';
import {
  emptyDocument,
  OfficialDocument,
  type TableBlock,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';
import { sameWords, structureText } from '#shared/structure/index';
import { notation } from './corpus';

const read = (text: string, hint = {}) => structureText(rawFromText(text), hint);
const lines = (text: string, hint = {}) => notation(read(text, hint).document);

describe('structureText', () => {
  it('makes a document that fits its schema, of nothing too', () => {
    for (const text of [
      '',
      '\n\n',
      '　',
      '同志们：',
      '一、',
      '附件',
      '2026年8月1日',
      '\t\t',
      '。',
    ]) {
      const { document, report } = read(text);
      expect(OfficialDocument.parse(document)).toEqual(document);
      expect(report.fallback).toBe(false);
    }
    expect(structureText([]).document).toEqual(emptyDocument());
  });

  it('says what it touched, in one line', () => {
    const { report } = read(
      '关于值班的通知\n\n各科室：\n　　请于 ８ 月１日前报送 名单，共 3 份。\n(一)按时报送。',
    );
    expect(report.touches).toEqual({
      emptyLines: 1,
      indents: 1,
      digits: 2,
      spaces: 5,
      numberMarks: 1,
    });
    expect(report.summary).toBe(
      '空格5处，行首行末空白1处，空行1处，全角数字2处，序号标点1处，文字未动',
    );
    expect(read('请大家准时参加会议。').report.summary).toBe('文字未动');
  });

  it('ends a heading at its first full stop, not at one inside quotation marks or brackets', () => {
    expect(lines('一、落实“急事急办。特事特办。”要求（见附件。）抓紧办。下面说明。')).toEqual([
      'h1|一、落实“急事急办。特事特办。”要求（见附件。）抓紧办。‖下面说明。',
    ]);
    expect(lines('一、引号没有“配对。后面继续。')).toEqual(['h1|一、引号没有“配对。‖后面继续。']);
  });

  it.each([
    '一、二等奖各3名，名单如下。',
    '（一）（二）项工作由办公室负责。',
    '1.5万元已经到账。',
    '3、4月份集中开展。',
    '一，不是序号。',
    '第一，提高认识。',
    '一是提高认识。二是抓好落实。',
    `一、${'很长的一句话没有句号'.repeat(9)}，所以是段落。`,
  ])('leaves %s a paragraph', (text) => {
    expect(lines(`开头的一段话。\n${text}`)[1]).toBe(`p|${text}`);
  });

  it('takes a wrong mark for a number only where its neighbour in count stands too', () => {
    expect(lines('开头。\n一.总体要求\n二，工作安排')).toEqual([
      'p|开头。',
      'h1|一、总体要求',
      'h1|二、工作安排',
    ]);
  });

  it('counts past ten', () => {
    expect(lines('开头。\n二十一、附则')).toContain('h1|二十一、附则');
  });

  it('keeps bold, and drops it where the heading already has its face', () => {
    const raw: RawBlock[] = [
      {
        type: 'paragraph',
        runs: [{ text: '开头的话，' }, { text: '重点 内容', bold: true }, { text: '。' }],
      },
      {
        type: 'paragraph',
        runs: [
          { text: '(一)抓学习。', bold: true },
          { text: '正文' },
          { text: '加粗', bold: true },
        ],
      },
    ];
    const { document, report } = structureText(raw);
    expect(document.body).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: '开头的话，' }, { text: '重点内容', bold: true }, { text: '。' }],
      },
      {
        type: 'heading',
        level: 2,
        runs: [{ text: '（一）抓学习。' }],
        runIn: [{ text: '正文' }, { text: '加粗', bold: true }],
      },
    ]);
    expect(report.summary).toBe('空格1处，序号标点1处，标题加粗取消1处，文字未动');
  });

  it('keeps tables and page breaks as they came', () => {
    const table: TableBlock = {
      type: 'table',
      headerRows: 0,
      rows: [
        [{ lines: [[{ text: '合 并 的 格', bold: true }]], colSpan: 2 }],
        [{ lines: [[]] }, { lines: [[{ text: '１' }]] }],
      ],
    };
    const raw: RawBlock[] = [
      ...rawFromText('关于经费的通知\n各科室：\n如下表。'),
      table,
      { type: 'pageBreak' },
      ...rawFromText('请知悉。'),
    ];
    const { document } = structureText(raw);
    expect(document.body[1]).toEqual(table);
    expect(document.body[2]).toEqual({ type: 'pageBreak' });
  });

  it.each([
    [
      '名单之间的空格',
      '出席：张三 李四 王五 赵六，列席：孙七。',
      '出席：张三 李四 王五 赵六，列席：孙七。',
    ],
    ['全角空格', '青禾区政协　白沙县政协，共两家。', '青禾区政协　白沙县政协，共两家。'],
    [
      '西文之间的空格',
      '使用 Word 2016 软件，打开 hello world 文件。',
      '使用Word 2016软件，打开hello world文件。',
    ],
    ['电话前的空格', '联系人李四 13800000000，请来电。', '联系人李四 13800000000，请来电。'],
    ['小数', '增长３．５个百分点，达到１２％。', '增长3.5个百分点，达到12％。'],
    ['逐字空格', '请 各 单 位 认 真 落 实，谢 谢。', '请各单位认真落实，谢谢。'],
    ['生僻字与表情', '请𬭎同志和䶮同志👍参加。', '请𬭎同志和䶮同志👍参加。'],
  ])('%s', (_, typed, kept) => {
    expect(lines(`这是一段正文。\n${typed}`)[1]).toBe(`p|${kept}`);
  });

  it('tells salutation from addressees by the kind of paper', () => {
    expect(lines('讲话\n各位委员：\n正文。', { type: '讲话稿' })).toContain('hail|各位委员：');
    expect(lines('关于开会的通知\n各位委员：\n正文。')).toContain('to|各位委员：');
    expect(lines('关于开会的通知\n各科室，各县（市、区）\n政协，市直各单位：\n正文。')[1]).toMatch(
      /^p\|/,
    );
    expect(lines('关于开会的通知\n市发展改革委、市财政局、\n市教育局：\n正文。')).toContain(
      'to|市发展改革委、市财政局、市教育局：',
    );
  });

  it('does not take prose that ends with a colon for either', () => {
    expect(lines('关于开会的通知\n现将有关事项通知如下：\n正文。')[1]).toBe(
      'p|现将有关事项通知如下：',
    );
  });

  it('lists an annex that the text did not list, and says so', () => {
    const { document, report } = read(
      '关于开会的通知\n各科室：\n请参会。\n办公室\n2026年8月1日\n附件\n参会回执\n请填写后报送。',
    );
    expect(document.attachments).toEqual([
      { name: '参会回执', body: [{ type: 'paragraph', runs: [{ text: '请填写后报送。' }] }] },
    ]);
    expect(report.touches.listed).toBe(1);
  });

  it('keeps both names when an annex is headed otherwise than it is listed', () => {
    const { document, report } = read(
      '关于开会的通知\n各科室：\n请参会。\n附件：参会回执\n办公室\n2026年8月1日\n附件\n报名表\n姓名\t电话\n\t',
    );
    expect(document.attachments[0]?.name).toBe('参会回执');
    expect(notation(document)).toContain('a.p|报名表');
    expect(report.notes.join()).toContain('不一致');
  });

  it('leaves annexes that cannot be told apart where they are', () => {
    const text =
      '关于开会的通知\n各科室：\n请参会。\n办公室\n2026年8月1日\n附件3\n名单\n第一段。\n附件2\n另一份\n第二段。';
    const { document } = read(text);
    expect(document.attachments).toEqual([]);
    expect(notation(document)).toContain('p|附件3');
  });

  it('seals papers of an official kind and no others', () => {
    expect(read('关于开会的通知\n请参会。\n办公室\n2026年8月1日').document.signature?.mode).toBe(
      'sealed',
    );
    expect(read('2026年工作总结\n做了工作。\n办公室\n2026年8月1日').document.signature?.mode).toBe(
      'unsealed',
    );
  });

  it.each([
    ['政协示例市委员会办公室', '中共示例市委统战部', '示例市人民政府办公室文件'],
    ['政协示例市委员会办公室', '中共示例市委统战部', '示例市人民政府办公室', '文件'],
    ['特急', '政协示例市委员会办公室', '中共示例市委统战部', '示例市人民政府办公室　文件'],
    ['政协示例市委员会办公室 文件', '中共示例市委统战部', '示例市人民政府办公室'],
  ])('takes organs one under the other with one 文件 for a joint mark: %s %s %s', (...lines) => {
    const { document } = read(
      [...lines, '示政协办发〔2026〕3号', '关于开会的通知', '请参会。'].join('\n'),
    );
    expect(document.head).toMatchObject({
      mark: {
        name: '政协示例市委员会办公室文件',
        joint: ['中共示例市委统战部', '示例市人民政府办公室'],
      },
      issueNumber: '示政协办发〔2026〕3号',
    });
    expect(document.title.join('')).toBe('关于开会的通知');
  });

  it('takes one organ with 文件 on a line of its own for a mark, and organs without a number for none', () => {
    const tail = '关于开会的通知\n请参会。';
    const alone = read(`政协示例市委员会办公室\n文件\n示政协办发〔2026〕3号\n${tail}`).document;
    expect(alone.head.mark).toMatchObject({ name: '政协示例市委员会办公室文件' });
    expect(alone.head.mark.joint).toBeUndefined();
    const none = read(`政协示例市委员会办公室\n示例市民政局文件\n${tail}`).document;
    expect(none.head.mark.name ?? '').toBe('');
  });

  it.each(['示政协办发〔2026〕3号', '示政协办发〔2026〕3号　　签发人：孟青'])(
    'takes the organs under a mark for those that issue the paper together: %s',
    (number) => {
      const { document } = read(
        `政协示例市委员会办公室文件\n中共示例市委统战部\n示例市人民政府办公室\n${number}\n关于开会的通知\n请参会。`,
      );
      expect(document.head.mark).toMatchObject({
        name: '政协示例市委员会办公室文件',
        joint: ['中共示例市委统战部', '示例市人民政府办公室'],
      });
      expect(document.title).toEqual(['关于开会的通知']);
      expect(read(toPlainText(document).text).document).toEqual(document);
    },
  );

  it('gives a numbered paper the room of a pre-printed head', () => {
    const { document } = read('示政协办发〔2026〕3号\n关于开会的通知\n请参会。');
    expect(document.head).toMatchObject({
      issueNumber: '示政协办发〔2026〕3号',
      mark: { kind: 'preprinted' },
    });
  });
});

describe('titles of 60 to 120 characters', () => {
  const quoted = '进一步做好委员走访界别群众工作并及时整理反映群众意见建议';
  const inside = `《市委办公室关于${quoted}的若干措施（试行）》`;
  it.each([
    [
      'a notice that passes another on',
      `示例市政协办公室关于转发${inside}的补充通知（二）`,
      '通知',
    ],
    ['without the organ', `关于认真学习贯彻落实${inside}并按时报送半年工作情况的通知`, '通知'],
    ['a request', `示例市政协办公室关于申请解决${quoted}所需经费和办公用房的请示`, '请示'],
    ['a letter', `关于商请协助${quoted.repeat(2)}有关事项的函`, '函'],
    ['a plan', `示例市政协关于${quoted.repeat(2)}的实施方案`, '工作方案'],
    ['a hundred and more', `关于转发${inside}和《关于${quoted}的实施细则（修订）》的通知`, '通知'],
  ])('%s', (_what, title, type) => {
    expect([...title].length).toBeGreaterThan(50);
    const { document, report } = read(
      `${title}\n各县区政协：\n请认真贯彻。\n示例市政协办公室\n2026年3月5日`,
    );
    expect(document.title.join('')).toBe(title);
    expect(document.addressees).toBe('各县区政协：');
    expect(report.type).toBe(type);
  });

  it.each([
    `根据市委关于${quoted}的总体部署和市政协党组会议关于${quoted}的具体要求作出如下通知`,
    `我们在${quoted}的过程中，先后走访了六个县区的二十三个界别委员工作室和四十余家企业，形成了这份报告`,
    `${'全市上下都要'.repeat(24)}的通知`,
    `${quoted}${quoted}并且长期坚持下去`,
  ])('a sentence is none: %s', (sentence) => {
    expect(read(`${sentence}\n请认真贯彻。\n特此说明。`).document.title).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one long line', '市政协坚持'.repeat(40_000)],
    ['nothing but spaces', `${' '.repeat(200_000)}甲${' '.repeat(200_000)}乙`],
    ['brackets never closed', '（'.repeat(100_000)],
    ['tabs', '甲\t乙\n'.repeat(10_000)],
    ['labels of annexes', '附件1\n名单\n'.repeat(5_000)],
    ['notes of attachments', '附件：1.甲\n'.repeat(5_000)],
    ['dates', '2026年8月1日\n'.repeat(5_000)],
    ['names in a row, parted by spaces', '市政 协委员 甲乙，'.repeat(100_000)],
    ['names behind posts in brackets', '（通讯员 郝晴）报道 '.repeat(80_000)],
  ])(
    '%s takes no more than its length',
    (_, text) => {
      expect(read(text).report.fallback).toBe(false);
    },
    120_000,
  );
});

describe('sameWords', () => {
  const raw = rawFromText('关于值班的通知\n各科室：\n请按时 到岗。\n(一)做好登记。');
  const { document } = structureText(raw);

  it('holds for what structuring made', () => {
    expect(sameWords(raw, document)).toBe(true);
  });

  it.each<[string, (copy: OfficialDocument) => void]>([
    [
      'a word changed',
      (d) => {
        d.title = ['关于值守的通知'];
      },
    ],
    [
      'a line lost',
      (d) => {
        d.body = d.body.slice(1);
      },
    ],
    [
      'a line twice',
      (d) => {
        d.body = [...d.body, ...d.body.slice(0, 1)];
      },
    ],
    [
      'lines exchanged',
      (d) => {
        d.body = [...d.body].reverse();
      },
    ],
    [
      'a mark changed',
      (d) => {
        d.body[0] = { type: 'paragraph', runs: [{ text: '请按时到岗，' }] };
      },
    ],
    [
      'a word put in',
      (d) => {
        d.byline = ['办公室'];
      },
    ],
    [
      'a mark put in',
      (d) => {
        d.addressees = '各科室：：';
      },
    ],
    [
      'two paragraphs joined',
      (d) => {
        d.body = [{ type: 'paragraph', runs: [{ text: '请按时到岗。（一）做好登记。' }] }];
      },
    ],
    [
      'a digit changed',
      (d) => {
        d.body[1] = { type: 'heading', level: 2, runs: [{ text: '（二）做好登记。' }] };
      },
    ],
  ])('fails for %s', (_, spoil) => {
    const copy = structuredClone(document);
    spoil(copy);
    expect(sameWords(raw, copy)).toBe(false);
  });

  it('sees the cells of tables', () => {
    const table = (text: string): TableBlock => ({
      type: 'table',
      headerRows: 1,
      rows: [[{ lines: [[{ text }]] }]],
    });
    const made = structureText([table('甲')]).document;
    expect(sameWords([table('甲')], made)).toBe(true);
    expect(sameWords([table('乙')], made)).toBe(false);
  });
});
