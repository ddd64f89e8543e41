import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { notation } from './corpus';

function read(...lines: readonly string[]) {
  const { document, report } = structureText(rawFromText(lines.join('\n')));
  expect(report.fallback).toBe(false);
  const again = structureText(rawFromText(toPlainText(document).text)).document;
  expect(again).toEqual(document);
  return { document, report, lines: notation(document), said: report.notes.join('\n') };
}

const OFFICE = '政协示例市委员会办公室';
const SIGNED = [OFFICE, '2026年3月2日'];
const PRINTED = ['抄送：各专委会。', `${OFFICE}　2026年3月2日印发`];
const TITLE = '关于开展走访活动的通知';
const BODY = [TITLE, '各委室：', '现就有关事项通知如下。'];

const expectWhole = (document: OfficialDocument, title = TITLE) => {
  expect(document.title.join('')).toBe(title);
  expect(document.addressees).toBe('各委室：');
  expect(document.signature).toMatchObject({ signers: [OFFICE], date: '2026年3月2日' });
};

describe('a line below the imprint of a notice that issues rules', () => {
  const RULES = ['机关值班管理办法', '（试行）', '第一章 总 则', '第一条 为规范值班，制定本办法。'];
  const ISSUES = [
    '关于印发《机关值班管理办法》的通知',
    '各委室：',
    '现印发给你们，请遵照执行。',
    ...SIGNED,
    ...RULES,
    ...PRINTED,
  ];

  it.each([
    '存档备查',
    '校对人：柳叶（共印30份）',
    '录入员：柳叶',
    '示例市机关印刷厂承印',
    '内部资料',
  ])('%s leaves signature, rules and imprint where they are', (line) => {
    const { document } = read(...ISSUES, line);
    expectWhole(document, '关于印发《机关值班管理办法》的通知');
    expect(document.attachments.map(({ name, isIssued }) => [name, isIssued])).toEqual([
      ['机关值班管理办法（试行）', true],
    ]);
    expect(document.printLine).toEqual({ office: OFFICE, date: '2026年3月2日' });
    expect(document.note).toBe(line);
  });

  it('an organ above the name of the rules stays a part of it', () => {
    const { document } = read(
      ...ISSUES.slice(0, 5),
      OFFICE,
      ...RULES.slice(0, 1),
      ...RULES.slice(2),
    );
    expect(document.attachments.map(({ name }) => name)).toEqual([`${OFFICE}机关值班管理办法`]);
  });
});

describe('a mark that is typed off by its looks', () => {
  const ORGANS = ['中共示例市委办公室', '示例市人民政府办公室', OFFICE];

  it.each([
    ['文件 beside the second organ', [ORGANS[0], `${ORGANS[1]}文件`, ORGANS[2]]],
    ['文件 beside it with a blank', [ORGANS[0], `${ORGANS[1]}  文件`, ORGANS[2]]],
    ['文件 between the organs', [ORGANS[0], ORGANS[1], '文件', ORGANS[2]]],
    ['文件 below the first', [ORGANS[0], '文件', ORGANS[1], ORGANS[2]]],
    ['an unknown line above all', ['复印有效', ORGANS[0], `${ORGANS[1]}文件`, ORGANS[2]]],
  ])('of three organs, %s', (_how, mark) => {
    const { document } = read(...(mark as string[]), '示委办发〔2026〕12号', ...BODY, ...SIGNED);
    expect(document.head.mark).toMatchObject({
      name: '中共示例市委办公室文件',
      joint: ['示例市人民政府办公室', OFFICE],
    });
    expect(document.head.issueNumber).toBe('示委办发〔2026〕12号');
    expectWhole(document);
  });

  it.each([
    ['示例市政协信息', ['第 12 期', '（总第345期）'], '第12期（总第345期）'],
    ['提案工作简报', ['2026年', '第3期', '（总第45期）'], '2026年第3期（总第45期）'],
    ['社情民意信息', ['2026年', '第 9 期'], '2026年第9期'],
    ['委员之声', ['第7期', '（增刊）'], '第7期（增刊）'],
  ])('%s with its issue on lines of its own: %j', (mark, issue, serial) => {
    const { document } = read(
      mark,
      ...issue,
      '市政协办公室编　　2026年3月5日',
      '市政协召开主席会议',
      '3月2日，市政协召开主席会议。',
    );
    expect(document.head).toMatchObject({
      mark: { name: mark },
      serialNumber: serial,
      line: { office: '市政协办公室编', date: '2026年3月5日' },
    });
    expect(document.title).toEqual(['市政协召开主席会议']);
  });

  it.each(['会 议 纪 要', '信　息　专　报', '工 作 简 报'])(
    '%s drawn out over its line',
    (mark) => {
      const { document, report } = read(
        mark,
        '第8期',
        `${OFFICE}　　2026年3月2日`,
        '关于老旧小区改造的建议',
        '甘露委员反映有关情况。',
      );
      expect(document.head.mark.name).toBe(mark.replace(/[ 　]/g, ''));
      expect(document.head.serialNumber).toBe('第8期');
      expect(document.title).toEqual(['关于老旧小区改造的建议']);
      expect(report.touches.spaces).toBeGreaterThan(0);
    },
  );

  it.each(['内部材料', '仅供领导参阅材料', '严禁外传'])(
    '%s above a periodical is no title',
    (line) => {
      const { document, said } = read(
        line,
        '委员之声',
        '第5期',
        '政协示例市委员会研究室编印　2026年3月5日',
        '关于加快老旧小区改造的建议',
        '甘露委员反映有关情况。',
      );
      expect(document.head.mark.name).toBe('委员之声');
      expect(document.title).toEqual(['关于加快老旧小区改造的建议']);
      expect(said).toContain(`“${line}”`);
    },
  );
});

describe('what a page or a form had over the title', () => {
  it.each([
    ['第 1 页'],
    ['页码 1 / 3'],
    ['1/3'],
    ['打印时间：2026-03-05 10:22'],
    ['流水号：20260305001'],
    ['发文稿纸'],
    ['签批单', '拟稿：柳叶 核稿：岑小满'],
    ['代拟稿'],
  ])('%s %s is no title, and is named', (...above) => {
    const { document, said } = read(...above, ...BODY, ...SIGNED);
    expectWhole(document);
    for (const line of above) expect(said.replace(/ /g, '')).toContain(line.replace(/ /g, ''));
  });

  it.each(['（代拟稿）', '（征求意见稿）', '（第二稿）'])('%s goes below it', (mark) => {
    const { document, report } = read(mark, ...BODY, ...SIGNED);
    expect(document.title).toEqual([TITLE, mark]);
    expect(report.type).toBe('通知');
    expect(report.touches.moved).toBeGreaterThan(0);
  });

  it('is the title itself where no other one follows', () => {
    const { document } = read('签批单', '拟稿：柳叶', '请领导批示。');
    expect(document.title).toEqual(['签批单']);
  });

  it.each([
    '发布时间：2026-03-02 09:10　来源：市政协办公室　浏览：123次　字号：大 中 小',
    '作者：办公室 来源：本站 点击数：35 更新时间：2026/2/1',
    '信息来源：市政协　发布日期：2026年3月2日',
  ])('%s below it, on a page of the web, hides nobody whom the paper turns to', (line) => {
    const { document, said } = read(TITLE, line, ...BODY.slice(1), ...SIGNED);
    expectWhole(document);
    expect(document.byline).toEqual([]);
    expect(said).toContain('不是标题，放在正文开头');
  });

  it('a number in brackets below it stays there', () => {
    const { document } = read(TITLE, '（示政协办发〔2026〕2号）', ...BODY.slice(1), ...SIGNED);
    expectWhole(document);
    expect(document.subtitle).toBe('（示政协办发〔2026〕2号）');
  });
});

describe('the end of a paper as it comes', () => {
  it.each([
    [['（此件发至县团级）', '主题词：提案  办理  通知'], ['（共印300份）']],
    [['（此件公开发布）', '信息公开选项：主动公开'], []],
    [['（联系人：甘露）', '公开属性：依申请公开', '共印20份'], []],
  ])('%j above the imprint and %j below it stand as one 附注', (above, below) => {
    const { document } = read(...BODY, ...SIGNED, ...above, ...PRINTED, ...below);
    expectWhole(document);
    expect(document.note.split('\n')).toEqual([...above, ...below]);
    expect(document.body).toHaveLength(1);
  });

  it('whom to ask, with drawn-out labels, below the words for the seal', () => {
    const contact = ['联系人：甘露', '地  址：人民路1号', '邮　编：700000'];
    const { document, said } = read(...BODY, ...SIGNED, '（盖章）', ...contact);
    expectWhole(document);
    expect(document.note.split('\n')).toEqual(['（盖章）', ...contact]);
    expect(said).toContain('放在成文日期下面');
  });

  it.each(['（印章）', ' （盖章）', '(公章)'])(
    '%s beside the organ goes below the date',
    (seal) => {
      const { document, said } = read(...BODY, `${OFFICE}${seal}`, '2026年3月2日');
      expectWhole(document);
      expect(document.note).toBe(seal.trim());
      expect(said).toContain('付印前请删去');
    },
  );

  it('公开属性 behind an annex is said of the whole paper', () => {
    const { document } = read(
      ...BODY,
      '附件：名单',
      ...SIGNED,
      '附件',
      '名单',
      '1.甘露',
      '公开属性：此件公开发布',
      ...PRINTED,
    );
    expectWhole(document);
    expect(document.note).toBe('公开属性：此件公开发布');
    expect(notation(document)).not.toContain('a.p|公开属性：此件公开发布');
  });

  it.each([
    [['附件1：视察方案（另附）', '附件2：经费预算'], []],
    [['附件1：视察方案', '附件2：经费预算'], ['联系人：甘露，0000-5550101。']],
    [['附件一：视察方案'], ['（联系人：甘露）']],
  ])('%j behind the date with nothing of them below only names them', (names, behind) => {
    const { document } = read(...BODY, ...SIGNED, ...names, ...behind);
    expectWhole(document);
    expect(document.attachments.map(({ name, body }) => [name, body.length])).toEqual(
      names.map((line) => [line.replace(/^.*：/, ''), 0]),
    );
  });

  it('annexes that cannot be told apart are named', () => {
    const { said } = read(
      ...BODY,
      ...SIGNED,
      '附件3',
      '名单',
      '第一段。',
      '附件2',
      '另一份',
      '第二段。',
    );
    expect(said).toContain('“附件3”以下的附件认不准');
  });

  it.each([
    ['组 长：乐知行  市政协主席', '副组长：甘 露  市政协副主席'],
    ['成员：岑小满  办公室主任', '柳 叶  提案委主任'],
    ['郝仁　秘书科科长', '柳叶　提案委主任'],
  ])('rows of names and posts above the date sign nothing: %s', (...rows) => {
    const { document } = read(
      '关于民主监督的工作方案',
      '为做好工作，制定本方案。',
      ...rows,
      '2026年3月2日',
    );
    expect(document.signature?.signers ?? []).toEqual([]);
    expect(document.body).toHaveLength(3);
  });
});

describe('headings of other ways', () => {
  it('第一部分 is of the first level, 第一节 below it', () => {
    const { lines } = read(
      '关于加强提案工作的意见',
      '第一部分　总体要求',
      '第一节　指导思想',
      '抓学习。',
      '第二部分 主要任务',
      '（一）提高质量',
      '抓落实。',
    );
    expect(lines).toContain('h1|第一部分　总体要求');
    expect(lines).toContain('h2|第一节　指导思想');
    expect(lines).toContain('h1|第二部分 主要任务');
    expect(lines).toContain('h2|（一）提高质量');
  });

  it.each([
    ['> 书香润政协', '书香润政协'],
    ['>> “同心”履职', '“同心”履职'],
    ['> 5% 的委员', '> 5% 的委员'],
  ])('the mark of a quotation in %s', (line, text) => {
    const { lines, report } = read(TITLE, '各委室：', line);
    expect(lines).toContain(`p|${text}`);
    expect(report.touches.markup ?? 0).toBe(line === text ? 0 : 1);
  });
});
