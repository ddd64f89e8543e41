import { expect, test } from 'vitest';
import { namesInRows } from '#shared/layout/head-places';

const NUMBER = '示政协发〔2026〕113号';

test('签发人 stand two by two, an odd one alone on the last row (7.2.6)', () => {
  expect(namesInRows(['周启明', '林　溪', '欧阳晓晨'], NUMBER)).toEqual([
    ['周启明', '林　溪'],
    ['欧阳晓晨'],
  ]);
});

test('one by one where two would run into the number beside them', () => {
  const names = ['阿卜杜热合曼·买买提明', '司马相如', '周启明'];
  expect(namesInRows(names, NUMBER)).toEqual(names.map((name) => [name]));
  expect(namesInRows(names, '')).toHaveLength(2);
});
