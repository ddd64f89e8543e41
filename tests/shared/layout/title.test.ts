import { describe, expect, test } from 'vitest';
import { breakTitle } from '#shared/layout/title';

describe('breakTitle', () => {
  test.each([
    '政协示例市委员会办公室关于召开“提升社区养老服务质量”专题协商会的通知',
    '关于印发《政协示例市委员会2026年度协商工作计划》的通知',
    '示例市政协关于推动制造业数字化转型情况的调研报告',
    '政协示例市第九届委员会常务委员会工作报告',
  ])('%s: words whole, lines within 20 characters, nothing changed', (title) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect([...line].length).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[，。、；：？！）》”的]/);
      expect(line).not.toMatch(/[（《“]$/);
    }
    for (const word of ['委员会', '办公室', '专题协商会', '制造业', '数字化', '调研报告']) {
      if (title.includes(word)) expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  test('a short title, and the author’s own lines, stay as they are', () => {
    expect(breakTitle(['让协商走进群众身边', '让意见有回音'], 20)).toEqual([
      '让协商走进群众身边',
      '让意见有回音',
    ]);
    expect(breakTitle([' ', ''], 20)).toEqual([]);
  });

  test('a title without any word still ends', () => {
    const lines = breakTitle(['甲'.repeat(95)], 20);
    expect(lines.join('')).toBe('甲'.repeat(95));
    expect(lines.every((line) => line.length <= 20)).toBe(true);
  });
});
