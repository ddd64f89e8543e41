import { describe, expect, it } from 'vitest';
import type { TableBlock } from '#shared/document/official-document';
import { columnWidths, placeCells } from '#shared/layout/table-columns';

const TOTAL = 8845;
const widthsOf = (...rows: string[][]): number[] => {
  const table: TableBlock = {
    type: 'table',
    headerRows: 1,
    rows: rows.map((row) => row.map((text) => ({ lines: [[{ text }]] }))),
  };
  return columnWidths(placeCells(table), TOTAL);
};
const sum = (widths: number[]) => widths.reduce((all, one) => all + one, 0);

describe('widths of columns', () => {
  it('fill the type area exactly', () => {
    expect(sum(widthsOf(['甲', '乙乙乙乙乙乙'], ['', '丙']))).toBe(TOTAL);
    expect(sum(widthsOf(['序号', '原话'.repeat(60), '概括'.repeat(20)]))).toBe(TOTAL);
    expect(sum(widthsOf(Array.from({ length: 40 }, () => '列')))).toBe(TOTAL);
  });

  it('a short column keeps its head on one line beside long ones', () => {
    const [number = 0, words = 0, summary = 0, unit = 0] = widthsOf(
      ['序号', '原话', '概括', '涉及单位'],
      ['1', '话'.repeat(120), '话'.repeat(30), '市民政局'],
    );
    // 4号 is 14 pt: two characters and the margins of a cell, in twips.
    expect(number).toBeGreaterThan(2 * 280 + 160);
    expect(unit).toBeGreaterThan(4 * 280 + 160);
    expect(words).toBeGreaterThan(1.5 * summary);
  });

  it('none is narrower than three characters where there is room for that, however many are short', () => {
    const heads = ['重点任务（2026年度）', '完成时限', '完成时限', '责任单位', '备注', '主要内容'];
    const cells = ['调研报告'.repeat(10), '年底之前', '长期坚持', '提案委员', '〔2026〕3', ''];
    const widths = widthsOf(
      [...heads, '序号', '完成时限', '牵头领导'],
      [...cells, '说明'.repeat(25), '六月底前', '周启明林溪'],
    );
    expect(sum(widths)).toBe(TOTAL);
    // Nine columns are set in 小4, 12 pt.
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3 * 240);
  });
});
