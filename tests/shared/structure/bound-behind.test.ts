import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

function read(...lines: string[]) {
  const { document, report } = structureText(rawFromText(lines.join('\n')));
  expect(report.fallback).toBe(false);
  const again = structureText(rawFromText(toPlainText(document).text));
  expect(again.document).toEqual(document);
  return { document, report };
}

const ISSUING = [
  '关于印发《委员走访办法》的通知',
  '各委室：',
  '现将《委员走访办法》印发给你们，请遵照执行。',
];
const SIGNED = ['政协示例市委员会办公室', '2026年3月5日'];
const ARTICLES = ['第一条　为了做好走访，制定本办法。', '第二条　本办法自印发之日起施行。'];

describe('a 附注 behind what a paper issues', () => {
  it.each([
    ['（此件发至县处级）'],
    ['（此件公开发布）'],
    ['（依申请公开）'],
    ['（此件发至各委室）', '共印60份'],
  ])('is the 附注 of the paper: %s %s', (...notes) => {
    for (const bound of [
      ['委员走访办法', '第一章　总则', ...ARTICLES],
      ['附件', '委员走访办法', ...ARTICLES],
    ]) {
      const note = bound[0] === '附件' ? ['附件：委员走访办法'] : [];
      const { document, report } = read(...ISSUING, ...note, ...SIGNED, ...bound, ...notes);
      expect(document.note).toBe(notes.join('\n'));
      expect(document.attachments).toHaveLength(1);
      expect(JSON.stringify(document.attachments)).not.toContain(notes[0]);
      expect(report.notes.join()).toContain(`“${notes[0]}”`);
    }
  });

  it('stands above 抄送 and 印发, and below one that stood behind the date', () => {
    const { document } = read(
      ...ISSUING,
      ...SIGNED,
      '（联系人：岑小满）',
      '委员走访办法',
      ...ARTICLES,
      '（此件发至县处级）',
      '抄送：市委办公室。',
      '政协示例市委员会办公室　2026年3月6日印发',
    );
    expect(document.note).toBe('（联系人：岑小满）\n（此件发至县处级）');
    expect(document.cc).toBe('市委办公室。');
  });

  it.each(['政协示例市委员会办公室　2026年3月6日印发　共印120份', '共印120份'])(
    'stands above what the printing shop says: %s',
    (shop) => {
      const { document } = read(
        ...ISSUING,
        ...SIGNED,
        '委员走访办法',
        ...ARTICLES,
        '（此件发至各委员活动组）',
        '抄送：市委办公室。',
        shop,
      );
      expect(document.note).toBe('（此件发至各委员活动组）\n共印120份');
    },
  );

  it('is that of a forwarded paper which has its own signature', () => {
    const { document } = read(
      '关于转发省政协办公厅关于开展调研的通知的通知',
      '各委室：',
      '现转发给你们。',
      ...SIGNED,
      '省政协办公厅关于开展调研的通知',
      '各市政协：',
      '请开展调研。',
      '示例省政协办公厅',
      '2026年3月1日',
      '（此件发至各市政协）',
    );
    expect(document.note).toBe('');
    expect(JSON.stringify(document.attachments)).toContain('（此件发至各市政协）');
  });

  it('is not taken out of a form', () => {
    const form = ['附件', '回执', '姓名：', '（联系人：岑小满）'];
    const { document } = read(...ISSUING.slice(0, 2), '请报名。', '附件：回执', ...SIGNED, ...form);
    expect(document.note).toBe('');
    expect(JSON.stringify(document.attachments)).toContain('（联系人：岑小满）');
  });
});

describe('lines of a 附注', () => {
  const TOP = ['关于开展走访活动的通知', '各委室：', '现就有关事项通知如下。', ...SIGNED];
  const CONTACT = '联系人：岑小满，联系电话：1234567';

  it.each([
    [[CONTACT, '（此件公开发布）']],
    [['（此件公开发布）', CONTACT]],
    [[CONTACT, '传真：1234568', '（此件公开发布）']],
  ])('stay in their order, with brackets or without: %j', (lines) => {
    const { document, report } = read(...TOP, ...lines);
    expect(document.note.split('\n')).toEqual(lines);
    expect(report.notes.join()).toContain('作为附注，没有加括号');
  });

  it('are not lost above an annex', () => {
    const lines = ['（此件发至县处级）', '共印60份'];
    const { document } = read(
      ...ISSUING,
      '附件：委员走访办法',
      ...SIGNED,
      ...lines,
      '附件',
      '委员走访办法',
      ...ARTICLES,
    );
    expect(document.note.split('\n')).toEqual(lines);
    expect(document.attachments).toMatchObject([{ name: '委员走访办法' }]);
  });
});

describe('附： at the end of a paper that nobody signs', () => {
  const TOP = ['文明过节倡议书', '全市各界委员：', '节约用水，从我做起。'];
  const ANNEX = [{ name: '节水十条' }];

  it.each([
    ['附：节水十条', '1.一水多用。', '2.及时关闭水龙头。'],
    ['附：节水十条', '一、一水多用。', '二、及时关闭水龙头。'],
    ['附：节水十条', '节水十条', '一、一水多用。', '二、及时关闭水龙头。'],
    ['附：', '节水十条', '（一）一水多用。', '（二）及时关闭水龙头。'],
    ['附件：节水十条', '一水多用，及时关闭。', '爱护水源，人人有责。'],
  ])('is an annex with its text: %s', (...lines) => {
    const { document, report } = read(...TOP, ...lines);
    expect(document.attachments).toMatchObject(ANNEX);
    expect(document.attachments[0]?.body).toHaveLength(2);
    expect(document.body).toHaveLength(1);
    expect(report.notes.join()).toContain('以下认作附件，另起一页');
  });

  it('is a note where only names follow', () => {
    const { document } = read(...TOP, '附件：1.节水十条', '2.联系方式');
    expect(document.attachments.map(({ name }) => name)).toEqual(['节水十条', '联系方式']);
    expect(document.attachments.every(({ body }) => body.length === 0)).toBe(true);
  });

  it('is an annex also where its own numbers begin anew', () => {
    const { document } = read(
      ...[
        '文明过节倡议书',
        '全市各界委员：',
        '一、节约用水。',
        '二、节约用电。',
        '让我们行动起来。',
      ],
      ...['附：节约公约', '一、随手关灯。', '二、随手关水。', '三、光盘用餐。'],
    );
    expect(document.attachments).toMatchObject([{ name: '节约公约' }]);
  });

  it('is left where it stands where the text goes on behind it', () => {
    const { document } = read(
      ...['主席会议材料汇编', '一、上半年工作', '工作有序推进。', '附：任务清单', '走访12次。'],
      ...['二、下半年安排', '继续走访。'],
    );
    expect(document.attachments).toEqual([]);
  });

  it('is left where it stands in the midst of a text', () => {
    const { document } = read(...TOP, '经费从下列来源中列支，', '附：说明', '以上请审议。');
    expect(document.attachments).toEqual([]);
  });
});
