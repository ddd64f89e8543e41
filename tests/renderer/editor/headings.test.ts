import { describe, expect, it } from 'vitest';
import { typedLevel } from '../../../renderer/editor/headings/typed-number';

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
