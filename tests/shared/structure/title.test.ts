import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const read = (text: string) => structureText(rawFromText(text));

describe('a long title', () => {
  it.each([
    '宁溪市政协办公室关于转发《省政协办公厅关于进一步做好委员联系界别群众工作并及时反映社情民意信息的若干意见（试行）》的补充通知（二）',
    '安城市政协办公室关于认真学习贯彻《关于加强新时代人民政协党的建设工作的若干意见，推动政协工作高质量发展实施细则》并做好自查的通知',
    '安城市政协关于支持民营经济健康发展优化营商环境促进中小企业数字化转型和绿色低碳发展以及稳定就业保障民生的二十六条具体做法和工作打算',
    `关于${'推进城区老旧小区改造和'.repeat(8)}适老设施建设的调研报告`,
  ])('takes a title of 60 to 120 characters for one: %s', (title) => {
    expect([...title].length).toBeGreaterThan(60);
    expect([...title].length).toBeLessThanOrEqual(120);
    const { document } = read(`${title}\n\n各县（区）政协：\n请认真贯彻。`);
    expect(document.title).toEqual([title]);
    expect(document.addressees).toBe('各县（区）政协：');
  });

  it('takes a long sentence for none, whoever is turned to below it', () => {
    const sentence = `为了${'做好委员联系界别群众工作'.repeat(6)}现将有关要求通知`;
    expect(read(`${sentence}\n各县（区）政协：\n请贯彻。`).document.title).toEqual([]);
  });
});

describe('the name of a column above the first piece of a 简报', () => {
  const HEAD = '政协简报\n第12期\n政协示例市委员会办公室　2026年9月3日\n';
  const PIECE =
    '市政协召开第三十八次主席会议\n9月2日，市政协召开第三十八次主席会议，主席周启明主持会议。';
  it.each([
    '★本期要目★',
    '【本期要目】',
    '※ 要闻 ※',
    '◆◆ 工作动态 ◆◆',
    '————本期导读————',
    '=== 内容提要 ===',
    '～～县区之声～～',
    '［基层动态］',
    '目　录',
    '本 期 要 目',
    '要目',
    '本期导读',
    '◆市政协开展“老城停车”调研',
    '■ 市政协召开主席会议',
  ])('is no title: %s', (rubric) => {
    const { document } = read(`${HEAD}${rubric}\n${PIECE}`);
    expect(document.title).toEqual([]);
    expect(document.body[0]).toMatchObject({ type: 'paragraph', runs: [{ text: rubric }] });
    expect(document.head.serialNumber).toBe('第12期');
  });

  it.each([
    '★关于召开主席会议的通知★',
    '要闻背后的思考和启示',
    '目录编制工作方案',
    '本期要目编排情况的通报',
  ])('leaves a title one: %s', (title) => {
    const { document } = read(`${HEAD}${title}\n9月2日，市政协召开会议，主席周启明主持。`);
    expect([...document.title, document.subtitle].join('')).toContain(title);
  });

  it.each(['★特别关注★', '【特别关注】', '※ 县区之声 ※'])(
    'hides no title below it: %s',
    (rubric) => {
      const { document, report } = read(
        `${rubric}\n关于加强委员联系群众工作的意见\n各专委会：\n现提出如下意见。`,
      );
      expect(document.title).toEqual(['关于加强委员联系群众工作的意见']);
      expect(document.addressees).toBe('各专委会：');
      expect(document.body[0]).toMatchObject({ runs: [{ text: rubric }] });
      expect(report.notes).toEqual([`“${rubric}”像栏目的名称，不是标题，放在正文开头，请核对`]);
    },
  );

  it('above a list of contents takes no entry for the title', () => {
    const { document } = read(
      `${HEAD}★本期要目★\n关于加强委员联系群众工作的意见\n市政协召开主席会议\n${PIECE}`,
    );
    expect(document.title).toEqual([]);
  });

  it('is none without a head either, where it is adorned', () => {
    expect(read(`★本期要目★\n${PIECE}`).document.title).toEqual([]);
  });
});

describe('a joint title', () => {
  const REST = '各县区政协：\n现将有关情况通报如下。\n请认真贯彻执行。';
  it.each([
    ['中共示例市委办公室', '政协示例市委员会办公室', '关于做好2026年第1季度协商工作的通报'],
    ['中共示例市委办公室', '政协示例市委员会办公室', '关于做好2026年第1季度', '协商工作的通报'],
    ['中共示例市委办公室', '政协示例市委员会办公室关于报送', '“十五五”时期规划编制情况的通报'],
  ])('names each organ on a line of its own above what it is about: %s', (...title) => {
    const { document } = read([...title, REST].join('\n'));
    expect(document.title).toEqual(title);
    expect(document.byline).toEqual([]);
    expect(document.addressees).toBe('各县区政协：');
  });
});

describe('主送机关', () => {
  const ORGANS = ['各县区政协', '市政协各专门委员会', '示例市人民政府办公室', '中共示例市委统战部'];

  it('may be so many that the line is long, as long as all of them are organs', () => {
    const line = `${Array.from({ length: 40 }, (_one, at) => `第${at}街道${ORGANS[at % 4]}`).join('，')}：`;
    expect(line.length).toBeGreaterThan(400);
    expect(read(`关于做好协商工作的通知\n${line}\n请贯彻。`).document.addressees).toBe(line);
    const prose = `${'我们走访了各街道，大家都说这件事要抓紧，'.repeat(12)}委员会：`;
    expect(read(`关于做好协商工作的通知\n${prose}\n请贯彻。`).document.addressees).toBe('');
  });
});
