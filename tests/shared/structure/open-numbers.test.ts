import { describe, expect, it } from 'vitest';
import { findBlanks } from '#shared/document/blanks';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const read = (...lines: string[]) => structureText(rawFromText(lines.join('\n')));
const LETTER = [
  '关于商请协助开展调研的函',
  '市水务局：',
  '我会拟于近期开展调研，请予支持。',
  '政协示例市委员会办公室',
  '2026年4月8日',
];

describe('a number that is still to come', () => {
  it.each([
    '示政协函〔〕号',
    '示政协函〔　　〕　　号',
    '示政协函〔2026〕  号',
    '示政协函〔2026〕号',
    '示政协函〔2026〕__号',
    '示政协函〔____〕____号',
    '示政协函〔20  〕  号',
    '示政协函[__]  号',
    '示政协函（　）　号',
    '〔〕号',
    '〔　〕第　号',
  ])('“%s” above the title is the number, not a line of the title', (number) => {
    const { document, report } = read(number, ...LETTER);
    expect(report.fallback).toBe(false);
    // Blanks between hanzi and a bracket are spaces that structuring takes out.
    expect(document.head.issueNumber.replace(/\s/g, '')).toBe(number.replace(/\s/g, ''));
    expect(document.title).toEqual(['关于商请协助开展调研的函']);
    expect(document.addressees).toBe('市水务局：');
    const where = findBlanks(document, { isNumbered: true }).map((blank) => blank.where);
    expect(where).toContain('发文字号');
  });

  it.each(['第　期', '第  期（总第  期）', '第__期', '第 期', '（第　　期）', '2026年第　期'])(
    '“%s” below a mark is the issue of a 简报',
    (issue) => {
      const { document } = read(
        '政协工作简报',
        issue,
        '政协示例市委员会办公室　2026年5月6日',
        '市政协组织委员走访企业',
        '5月4日，市政协组织委员走访企业。',
      );
      expect(document.format).toBe('bulletin');
      expect(document.head.serialNumber).toBe(issue);
      expect(document.title).toEqual(['市政协组织委员走访企业']);
    },
  );

  it.each([
    ['示政协发〔2026〕  号                签发人：'],
    ['示政协发〔2026〕3号　　签发人:'],
    ['签发人：', '示政协发〔2026〕3号'],
    ['政协示例市委员会文件', '示政协发〔2026〕　号　签发人：　　'],
  ])('签发人 without a name stays open for who signs: %s', (...head) => {
    const { document, report } = read(
      ...head,
      '关于报送2026年工作要点的报告',
      '市委：',
      '现将工作要点报上，请审阅。',
      '政协示例市委员会',
      '2026年1月8日',
    );
    expect(report.fallback).toBe(false);
    expect(report.notes).toEqual([]);
    expect(document.head.signatories).toEqual(['']);
    expect(document.head.issueNumber).toMatch(/^示政协发〔2026〕.*号$/);
    expect(document.title).toEqual(['关于报送2026年工作要点的报告']);
    expect(document.addressees).toBe('市委：');
    const again = structureText(rawFromText(toPlainText(document).text)).document;
    expect(again.head).toEqual(document.head);
    const where = findBlanks(document, { isNumbered: true }).map((blank) => blank.where);
    expect(where).toContain('签发人');
  });
});
