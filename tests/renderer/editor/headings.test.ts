import { describe, expect, it } from 'vitest';
import { headingEnd } from '../../../renderer/editor/headings/heading-end';
import { typedLevel } from '../../../renderer/editor/headings/typed-number';

describe('headingEnd', () => {
  it.each([
    ['一、加强学习。坚持不懈', 7],
    ['一、加强学习。', null],
    ['一、加强学习', null],
    ['', null],
    ['一、甲。乙。丙', 4],
    ['一、坚持“实事求是。”原则。做到', 14],
    ['（一）学习《意见。》抓落实。下一步', 14],
    ['一、散乱的右引号”之后。仍算', 12],
  ])('%s → %s', (text, end) => {
    expect(headingEnd(text)).toBe(end);
  });
});

describe('typedLevel', () => {
  it.each([
    ['一、', 1],
    ['十二、', 1],
    ['（三）', 2],
    ['(三)', 2],
    ['1.加', 3],
    ['12．加', 3],
    ['（4）', 4],
    ['1.', null],
    ['1.5', null],
    ['一', null],
    ['一，', null],
    ['一、加', null],
    ['第一、', null],
    ['2026年', null],
    ['各位委员', null],
  ])('%s → %s', (before, level) => {
    expect(typedLevel(before)).toBe(level);
  });
});
