import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { notation } from './corpus';

function read(lines: readonly string[]) {
  const { document, report } = structureText(rawFromText(lines.join('\n')));
  expect(report.fallback).toBe(false);
  return { document, report, lines: notation(document) };
}

describe('a bulletin whose name is no kind of paper', () => {
  it.each([
    ['宁溪政协', '（第18期）', '市政协办公室编　　2026年10月15日'],
    ['委员之声', '第3期', '政协宁溪市委员会办公室　　2026年10月15日'],
    ['建言', '第12期', '主办：政协宁溪市委员会办公室    2026年12月5日'],
    ['协商在线', '2026年第7期（总第31期）', '宁溪市政协研究室主办'],
  ])('%s above its issue and its office is the mark', (name, issue, office) => {
    const { document, report } = read([
      name,
      issue,
      office,
      '市政协召开协商座谈会',
      '10月12日，市政协召开协商座谈会。主席韦国安主持并讲话。',
      '报：省政协',
      '送：市四套班子领导',
    ]);
    expect(document.format).toBe('bulletin');
    expect(document.head.mark).toEqual({ kind: 'printed', name });
    expect(document.head.serialNumber).toBe(issue);
    expect(document.head.line).not.toBeNull();
    expect(document.title).toEqual(['市政协召开协商座谈会']);
    expect(report.unknown).toEqual([]);
  });

  it('a title above 第3期 without an office below it stays a title', () => {
    const { document } = read(['学习园地', '第3期', '今天我们学习。', '大家都来了。']);
    expect(document.head.mark.kind).not.toBe('printed');
  });
});

describe('lists at the foot', () => {
  it.each(['报送', '分发', '抄报', '印发'])('%s：… is one', (label) => {
    const { lines } = read([
      '关于规范电梯维护的建议',
      '全市已加装电梯312部。',
      `${label}：省政协办公厅、市委办公室`,
    ]);
    expect(lines).toContain(`send|${label}：省政协办公厅、市委办公室`);
  });
});

describe('a date without its year', () => {
  it('is the date where an organ signs above it, and it is said that the year is not there', () => {
    const { document, report } = read([
      '关于召开座谈会的通知',
      '各位委员：',
      '定于10月12日召开座谈会，请准时参加。',
      '特此通知',
      '市政协办公室',
      '10月8日',
    ]);
    expect(document.signature).toMatchObject({ signers: ['市政协办公室'], date: '10月8日' });
    expect(report.notes.join()).toContain('成文日期“10月8日”没有年份');
  });

  it('is a day of the text where nobody signs', () => {
    const { document } = read(['关于分组的通知', '各组：', '分两天进行：', '第一组', '10月8日']);
    expect(document.signature).toBeNull();
  });
});

describe('who signs', () => {
  const signersOf = (...signers: string[]) =>
    read(['关于推荐优秀提案的函', '省政协提案委员会：', '现推荐3件。', ...signers, '2026年3月5日'])
      .document.signature?.signers;

  it('is one organ where its part stands below its name', () => {
    expect(signersOf('政协示例市委员会', '提案委员会')).toEqual(['政协示例市委员会提案委员会']);
    expect(signersOf('政协示例市委员会', '办公室')).toEqual(['政协示例市委员会办公室']);
    expect(signersOf('政协示例市委员会', '示例市人民政府')).toEqual([
      '政协示例市委员会',
      '示例市人民政府',
    ]);
    expect(signersOf('政协示例市委员会', '中共示例市委员会')).toHaveLength(2);
  });

  it.each(['市政协办', '市委办', '市政府办', '示例市文明办', '市政协', '示例市工商联', '市残联'])(
    'is an organ by its short name: %s',
    (organ) => {
      expect(signersOf(organ)).toEqual([organ]);
    },
  );
});
