import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { notation } from './corpus';

const HEAD = [
  '政协示例市委员会办公室文件',
  '示政协办发〔2026〕5号',
  '关于开展走访活动的通知',
  '各委室：',
  '现就有关事项通知如下。',
];
const FOOT = [
  '政协示例市委员会办公室',
  '2026年3月5日',
  '抄送：市委办公室。',
  '政协示例市委员会办公室　2026年3月6日印发',
];

/** 版记 of `FOOT`, for a paper whose own is not at issue. */
const PRINTED = { office: '政协示例市委员会办公室', date: '2026年3月6日' };

function read(lines: readonly string[]) {
  const { document, report } = structureText(rawFromText(lines.join('\n')));
  expect(report.fallback).toBe(false);
  return { document, report };
}

/** Everything but the body and the note is found. */
function expectWhole(document: OfficialDocument): void {
  const lines = notation(document);
  for (const line of [
    'mark|政协示例市委员会办公室文件',
    'number|示政协办发〔2026〕5号',
    'title|关于开展走访活动的通知',
    'to|各委室：',
    'sign|政协示例市委员会办公室',
    'date|2026年3月5日',
    'cc|市委办公室。',
    'print|政协示例市委员会办公室 ¦ 2026年3月6日',
  ]) {
    expect(lines).toContain(line);
  }
}

describe('a line that the program does not know', () => {
  it.each([
    '共印45份',
    '（共印45份）',
    '校对：岑小满',
    '责任编辑：岑小满　　共印60份',
    '打印：市印刷厂',
    '第1页共1页',
    '市印刷厂承印',
    'XD-2026-0031',
  ])('%s below 印发 brings nothing down', (line) => {
    const { document } = read([...HEAD, ...FOOT, line]);
    expectWhole(document);
    expect(document.note).toBe(line);
  });

  it.each(['第1页共1页', '市印刷厂承印', '存档备查'])(
    'is named when it is no line of the printing shop: %s',
    (line) => {
      const { report } = read([...HEAD, ...FOOT, line]);
      expect(report.notes.join('')).toContain(`“${line}”没有认出`);
    },
  );

  it.each([2, 3])('%i lines from the end stands between what is known', (place) => {
    const foot = FOOT.toSpliced(place, 0, '存档备查');
    const { document } = read([...HEAD, ...foot]);
    expectWhole(document);
    expect(toPlainText(document).text).toContain('存档备查');
  });

  it('stands below another one behind the signature, on a line of its own', () => {
    const { document } = read([...HEAD, ...FOOT, '编辑：岑小满', '共印60份']);
    expectWhole(document);
    expect(document.note).toBe('编辑：岑小满\n共印60份');
  });

  it('stands at the end of the body where there is a 附注', () => {
    const foot = FOOT.toSpliced(2, 0, '（联系人：岑小满）');
    const { document, report } = read([...HEAD, ...foot, '存档备查']);
    expectWhole(document);
    expect(document.note).toBe('（联系人：岑小满）');
    expect(notation(document)).toContain('p|存档备查');
    expect(report.notes).toEqual(['“存档备查”没有认出是哪一项，放在正文末尾，请核对']);
  });

  it.each([['内部资料'], ['内部资料', '000017']])(
    '%s above the red head is no title',
    (...above) => {
      const { document, report } = read([...above, ...HEAD, ...FOOT]);
      expectWhole(document);
      expect(document.title).toEqual(['关于开展走访活动的通知']);
      expect(notation(document)).toContain(`p|${above[0]}`);
      expect(report.notes.join('')).toContain(`“${above[0]}”`);
    },
  );

  it.each(['000017', '№000017'])('%s above the red head is the 份号 (7.2.1)', (copyNumber) => {
    const { document, report } = read([copyNumber, ...HEAD, ...FOOT]);
    expectWhole(document);
    expect(document.head.copyNumber).toBe(copyNumber);
    expect(document.title).toEqual(['关于开展走访活动的通知']);
    expect(report.notes).toEqual([]);
  });

  it.each(['━━━━━━━━', '————————————', '────★────', '==========', '－－－－－－－－'])(
    'a rule %s is left out at head and foot, and counted',
    (rule) => {
      const head = HEAD.toSpliced(2, 0, rule);
      const foot = FOOT.toSpliced(2, 0, rule);
      const { document, report } = read([rule, ...head, ...foot, rule]);
      expectWhole(document);
      expect(toPlainText(document).text).not.toContain(rule);
      expect(report.touches.rules).toBe(4);
      expect(report.summary).toContain('分隔线省去4处');
    },
  );

  it('keeps a rule inside the text, and a sentence behind the date', () => {
    const { document } = read([...HEAD, '━━━━━━━━', '请抓好落实。', ...FOOT.slice(0, 2)]);
    expect(notation(document)).toContain('p|━━━━━━━━');
    const prose = '以上事项，请各委室认真研究。';
    const said = read([...HEAD, ...FOOT.slice(0, 2), prose]);
    expect(said.document.signature).toBeNull();
    expect(notation(said.document)).toContain(`p|${prose}`);
  });
});

describe('what stands between and behind what is known', () => {
  const NOTE = '附件：值班安排表';
  const WITH_NOTE = FOOT.toSpliced(0, 0, NOTE);

  it.each(['编辑：岑小满／共印60份', '（此件公开发布）', 'OA编号：2026-0012', '- 2 -'])(
    '%s between an organ and its date hides neither',
    (line) => {
      const { document } = read([...HEAD, ...WITH_NOTE.toSpliced(2, 0, line)]);
      expectWhole(document);
      expect(notation(document)).toContain('att|值班安排表');
      expect(document.note).toBe(line);
    },
  );

  it('leaves a line above a date alone where no sentence is closed above the organ', () => {
    const lines = [
      '关于轮值的通知',
      '各委室：',
      '轮值如下：',
      '市委办公室',
      '负责会务',
      '2026年3月5日',
    ];
    expect(read(lines).document.body.length).toBeGreaterThan(2);
  });

  it.each(['（另有）', '（此件公开发布）', '共印60份'])(
    '%s behind the 附件说明 hides it from nobody',
    (line) => {
      const { document, report } = read([...HEAD, ...WITH_NOTE.toSpliced(1, 0, line)]);
      expectWhole(document);
      expect(notation(document)).toContain('att|值班安排表');
      expect(toPlainText(document).text).toContain(line);
      // What is a 附注 stands where one does.
      expect(document.note === line || report.notes.join('').includes(`“${line}”`)).toBe(true);
    },
  );

  it('never moves what may be the annex itself, and says so', () => {
    const foot = WITH_NOTE.toSpliced(1, 0, '组长：岑小满');
    const { document, report } = read([...HEAD, ...foot]);
    expect(notation(document)).toContain(`p|${NOTE}`);
    expect(report.notes.join('')).toContain('没有认作附件说明');
  });

  it.each([
    ['（联系人：岑小满）', '（此件公开发布）'],
    ['（此件公开发布）', '（电子版请到内网下载）', '印制：市印刷厂'],
    ['（联系人：岑小满，电话：5550101）', '份数 60'],
  ])('%s with more below it are one 附注', (...lines) => {
    const { document } = read([...HEAD, ...FOOT.toSpliced(2, 0, ...lines)]);
    expectWhole(document);
    for (const line of lines)
      expect(document.note.replace(/ /g, '')).toContain(line.replace(/ /g, ''));
  });

  it.each(['内部资料，注意保存。', '如有疑问，请与办公室联系。'])(
    '%s behind 印发 or between it and the date brings nothing down',
    (line) => {
      for (const place of [2, 3, 4]) {
        const { document, report } = read([...HEAD, ...FOOT.toSpliced(place, 0, line)]);
        expectWhole(document);
        expect(document.note).toBe(line);
        expect(report.notes.join('')).toContain(`“${line}”没有认出`);
      }
    },
  );

  it('names what the printing shop wrote, for it will be printed', () => {
    const { report } = read([...HEAD, ...FOOT.slice(0, 2), '编辑：岑小满／共印60份']);
    expect(report.notes.join('')).toContain('“编辑：岑小满／共印60份”');
    const noted = read([...HEAD, ...FOOT.slice(0, 2), '（此件公开发布）', '共印60份']).report;
    expect(noted.notes.join('')).toContain('“共印60份”放在成文日期下面');
    expect(noted.notes.join('')).not.toContain('公开发布');
  });

  it.each(['仅供内部参考', 'XD-2026-0031'])('%s above a number is no title', (line) => {
    const { document, report } = read([line, ...HEAD.slice(1), ...FOOT]);
    expect(document.title).toEqual(['关于开展走访活动的通知']);
    expect(document.head.issueNumber).toBe('示政协办发〔2026〕5号');
    expect(report.notes.join('')).toContain(`“${line}”`);
  });
});

describe('a signature beside the last words', () => {
  const ORDER = ['关于值班的通知', '各委室：', '现将值班安排印发，请执行。'];
  const SIGNED = ['sign|政协示例市委员会办公室', 'date|2026年3月5日'];

  it.each([
    [['附件：值班安排表 政协示例市委员会办公室 2026年3月5日'], ['att|值班安排表']],
    [
      ['附件：1.安排表', '2.通讯录　　　　政协示例市委员会办公室', '2026年3月5日'],
      ['att|安排表', 'att|通讯录'],
    ],
    [
      ['附件：1.安排表 2.通讯录\t政协示例市委员会办公室　2026年3月5日'],
      ['att|安排表', 'att|通讯录'],
    ],
    [['请遵照执行。　　政协示例市委员会办公室　2026年3月5日'], ['p|请遵照执行。']],
    [['请遵照执行。　政协示例市委员会办公室', '2026年3月5日'], ['p|请遵照执行。']],
  ])('%j is found', (lines, found) => {
    const { document } = read([...ORDER, ...lines]);
    for (const line of [...found, ...SIGNED]) expect(notation(document)).toContain(line);
  });

  it('is no list of organs in a sentence', () => {
    const said = '参加单位有市委办公室　市政府办公室　2026年3月5日报到。';
    expect(notation(read([...ORDER, said]).document)).toContain(`p|${said}`);
  });
});

describe('numbers of other programs', () => {
  it.each([
    ['㈠走访', 'h2|（一）走访'],
    ['⒉走访', 'h3|2.走访'],
    ['⑶走访', 'h4|（3）走访'],
    ['4)走访', 'h3|4.走访'],
    ['4）走访', 'h3|4.走访'],
    ['## （一）走访', 'h2|（一）走访'],
    ['**（一）走访**', 'h2|（一）走访'],
    ['### ***（一）走访*** ###', 'h2|（一）走访'],
  ])('%s is %s', (line, heading) => {
    const { document } = read(['关于走访情况的报告', '现报告如下。', line, '走访了三家企业。']);
    expect(notation(document)).toContain(heading);
  });

  it('put 1) below 1. where both are used', () => {
    const { document } = read(['关于走访情况的报告', '现报告如下。', '1.走访', '1)企业', '2)社区']);
    expect(notation(document).slice(2)).toEqual(['h3|1.走访', 'h4|（1）企业', 'h4|（2）社区']);
  });

  it('make what stands between ** bold and leave a lone ** alone', () => {
    const { document } = read(['关于走访情况的报告', '一共**三家**企业，2**3等于8。']);
    expect(document.body).toEqual([
      {
        type: 'paragraph',
        runs: [{ text: '一共' }, { text: '三家', bold: true }, { text: '企业，2**3等于8。' }],
      },
    ]);
  });
});

describe('a paper that is issued', () => {
  const ORDER = ['关于印发《示例市政协值班制度》的通知', '各委室：', '现印发给你们，请执行。'];
  const SIGNED = ['政协示例市委员会办公室', '2026年3月5日'];

  it('has no label and stands in no note', () => {
    const rules = ['示例市政协值班制度', '第一条　值班实行轮流制。', '第二条　交接要有记录。'];
    const { document } = read([...ORDER, ...SIGNED, ...rules]);
    expect(document.attachments.map(({ name, isIssued }) => [name, isIssued])).toEqual([
      ['示例市政协值班制度', true],
    ]);
    expect(document.signature?.date).toBe('2026年3月5日');
    expect(toPlainText(document).text).toBe([...ORDER, ...SIGNED, ...rules].join('\n'));
  });

  it('may be followed by an annex', () => {
    const { document } = read([
      ...ORDER,
      ...SIGNED,
      '示例市政协值班制度',
      '一、值班实行轮流制。',
      '二、交接要有记录。',
      '附件',
      '值班表',
      '周一：岑小满',
    ]);
    expect(document.attachments.map(({ name, isIssued }) => [name, isIssued ?? false])).toEqual([
      ['示例市政协值班制度', true],
      ['值班表', false],
    ]);
  });

  it('is none where the text behind the date is no paper', () => {
    const { document } = read([...ORDER, ...SIGNED, '值班电话附后', '白班：5550101']);
    expect(document.attachments).toEqual([]);
  });

  it('has what is numbered within an article as its text, and headings everywhere else', () => {
    const { document } = read([
      '走访办法',
      '第一章　总则',
      '第一条　走访包括：',
      '（一）看望；',
      '1.上门看望；',
      '（二）座谈。',
      '第二条　每年一次。',
      '一、附则',
      '（一）解释权',
      '由办公室解释。',
    ]);
    expect(notation(document).filter((line) => /^(?:h\d|p)\|/.test(line))).toEqual([
      'h1|第一章　总则',
      'h1|第一条‖　走访包括：',
      'p|（一）看望；',
      'p|1.上门看望；',
      'p|（二）座谈。',
      'h1|第二条‖　每年一次。',
      'h1|一、附则',
      'h2|（一）解释权',
      'p|由办公室解释。',
    ]);
  });

  it('takes an article alone for a sentence', () => {
    const { document } = read(['关于值班的通知', '第一条　值班实行轮流制。', '请执行。']);
    expect(notation(document)).toContain('p|第一条　值班实行轮流制。');
  });
});

describe('tabs', () => {
  it('that part no cells are named, and so are rows of unlike length', () => {
    const { document, report } = read(['关于走访情况的报告', '一\t二', '一\t二\t三', '完毕。']);
    expect(notation(document)).toContain('p|一　二　三');
    expect(report.touches.tabs).toBe(3);
    expect(report.notes.join('')).toContain('有1处像是表格');
  });

  it('is listed in the report, but for what every printing shop writes', () => {
    const { report } = read(['XD-2026-0031', ...HEAD, ...FOOT, '第1页共1页']);
    expect(report.unknown).toEqual(['XD-2026-0031', '第1页共1页']);
    expect(read([...HEAD, ...FOOT, '共印45份']).report.unknown).toEqual([]);
  });
});

describe('共印60份 below a paper that has a 附注 already', () => {
  it.each(['共印60份', '编辑：梁晓禾', '（共印60份）'])(
    'goes with it, and never into the text: %s',
    (line) => {
      const { document } = read([
        '关于开展专题调研的通知',
        '各县（区）政协：',
        '定于8月中下旬开展专题调研，请予配合。',
        '附件：1.调研组名单',
        '2.日程安排',
        '政协示例市委员会办公室',
        '2026年8月10日',
        '（联系人：梁晓禾，联系电话：0000-1234567）',
        '抄送：市委办公室、市政府办公室',
        '政协示例市委员会办公室　2026年8月10日印发',
        line,
      ]);
      expect(document.note).toBe(`（联系人：梁晓禾，联系电话：0000-1234567）\n${line}`);
      expect(document.body).toHaveLength(1);
      expect(document.attachments.map(({ name }) => name)).toEqual(['调研组名单', '日程安排']);
    },
  );
});

describe('lines of two kinds at one foot', () => {
  const [signer = '', date = '', ...imprint] = FOOT;
  it.each([
    ['主题词：政协　委员　命名', '校对：岑小满'],
    ['公开方式：主动公开', '共印60份'],
    ['信息公开选项：依申请公开', '印：45份'],
  ])('stand one below the other, and bring nothing down: %s, %s', (above, below) => {
    const { document, report } = read([...HEAD, signer, date, above, ...imprint, below]);
    expectWhole(document);
    expect(document.note).toBe(`${above}\n${below}`);
    expect(document.body).toHaveLength(1);
    expect(report.notes.join('')).toContain(`“${above}”`);
    const again = structureText(rawFromText(toPlainText(document).text)).document;
    expect(again).toEqual(document);
  });
});

describe('a rule with a star at both ends', () => {
  it.each(['★━━━━━━━━━━━━━━━━━━★', '★——————★', '☆==========☆', '★ ————— ★'])(
    'is a rule: %s',
    (rule) => {
      for (const at of [0, 1, 2]) {
        const { document } = read([...HEAD.slice(0, at), rule, ...HEAD.slice(at), ...FOOT]);
        expectWhole(document);
        expect(toPlainText(document).text).not.toContain(rule);
      }
    },
  );
});

it('what the printing shop says of a 简报 is said to stand where it is printed', () => {
  const bulletin = [
    '示例政协简报',
    '（第18期）',
    '市政协办公室　2026年10月16日',
    '市政协召开座谈会',
    '会议开得很好。',
  ];
  const shop = ['编辑：岑小满　审核：冼星', '（共印150份）'];
  const noted = (lines: readonly string[]) => read(lines).report.notes.join('');
  expect(noted([...bulletin, '报：市委。', '送：各委室。', ...shop])).toContain(
    '放在版记的末行，付印前',
  );
  expect(noted([...HEAD, ...FOOT, ...shop])).toContain('放在成文日期下面，付印前');
});

describe('what stands beside or below the date', () => {
  const END = ['政协示例市委员会办公室', '2026年3月5日'];

  it.each(['（盖章）', '（公章）', '(印章)', '（此处盖章）'])(
    '%s stands below it and is named',
    (seal) => {
      for (const below of [[], ['（联系人：梁晓禾，电话：0000-1234567）'], ['共印60份']]) {
        const { document, report } = read([...HEAD, END[0] ?? '', `${END[1]}${seal}`, ...below]);
        expectWhole({ ...document, cc: '市委办公室。', printLine: PRINTED });
        expect(document.signature?.date).toBe('2026年3月5日');
        expect(document.note.replace(/[()]/g, (one) => (one === '(' ? '（' : '）'))).toContain(
          seal.replace('(', '（').replace(')', '）'),
        );
        expect(document.body).toHaveLength(1);
        expect(report.notes.join('')).toContain('付印前请删去');
      }
    },
  );

  it.each([
    '联系人：梁晓禾；电话：0000-1234567；传真：0000-1234568',
    '联系人：梁晓禾；联系电话：0000-1234567',
  ])('%s is a 附注 without its brackets', (contact) => {
    const { document, report } = read([...HEAD, ...END, contact, '（共印30份）', ...FOOT.slice(2)]);
    expectWhole(document);
    expect(document.note).toBe(`${contact}\n（共印30份）`);
    expect(report.notes.join('')).toContain(`“${contact}”作为附注`);
  });
});

it('the name of an annex may stand below its label in the note', () => {
  const annexes = ['附件1', '参会回执', '姓名', '附件2', '会议日程', '9:00 开会'];
  const note = ['附件1：参会回执', '附件2：', '会议日程'];
  for (const behind of [[], annexes]) {
    const { document } = read([...HEAD, ...note, ...FOOT.slice(0, 2), ...behind]);
    expect(document.attachments.map(({ name }) => name)).toEqual(['参会回执', '会议日程']);
    expect(document.signature?.date).toBe('2026年3月5日');
    expect(document.body).toHaveLength(1);
  }
});

it.each(['抄送：', '抄报:', '报：', '主题词：', '联系人：'])(
  'a label that nobody has filled in brings nothing down: %s',
  (label) => {
    const { document, report } = read([...HEAD, ...FOOT.slice(0, 2), label, FOOT[3] ?? '']);
    expect(document.signature?.date).toBe('2026年3月5日');
    expect(document.printLine?.date).toBe('2026年3月6日');
    expect(document.body).toHaveLength(1);
    // A list of the foot with nothing in it, or named.
    const lists = document.dispatch.map((one) => `“${one.label}：`);
    const name = `“${label.slice(0, -1)}`;
    expect([...lists, ...report.notes].some((one) => one.startsWith(name))).toBe(true);
  },
);
