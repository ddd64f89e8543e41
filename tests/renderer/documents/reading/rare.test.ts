import { expect, it } from 'vitest';
import { rareIn } from '../../../../renderer/documents/reading/rare';

it('finds the characters that not everybody reads, each with a common one of the same sound', () => {
  expect(rareIn('请郝堃、龚喆发言，二〇二六年，堃')).toEqual([
    { character: '堃', reading: '坤', pinyin: 'kūn' },
    { character: '喆', reading: '哲', pinyin: 'zhé' },
  ]);
  expect(rareIn('郝')).toEqual([]);
});
