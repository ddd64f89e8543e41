import { describe, expect, it } from 'vitest';
import { readNames } from '#shared/meetings/name-list';

const names = (text: string) => readNames(text).map(({ name }) => name);

describe('names that are stretched by blanks', () => {
  it.each([
    ['王 伟', ['王伟']],
    ['单 国 栋', ['单国栋']],
    ['市卫健委　单 国 栋', ['单国栋']],
    ['王 伟　李 芳', ['王伟', '李芳']],
    ['王 伟 李 芳', ['王伟', '李芳']],
    ['单 国 栋　李 芳', ['单国栋', '李芳']],
    ['单 国 栋 李 明 芳', ['单国栋', '李明芳']],
    ['欧 阳 若 水', ['欧阳若水']],
    ['王伟、单 国 栋、李 芳', ['王伟', '单国栋', '李芳']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('keeps the unit before the name', () => {
    expect(readNames('市卫健委 单 国 栋')).toEqual([
      expect.objectContaining({ name: '单国栋', unit: '市卫健委' }),
    ]);
  });
});
