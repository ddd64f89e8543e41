import { describe, expect, it } from 'vitest';
import { headingEnd } from '#shared/document/heading-end';

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
    ['一、没有关上的“左引号。仍算', 12],
    ['一、坚持「实事求是。」原则。做到', 14],
    ['一、学习‘意见。’抓落实。下一步', 13],
  ])('%s → %s', (text, end) => {
    expect(headingEnd(text)).toBe(end);
  });
});
