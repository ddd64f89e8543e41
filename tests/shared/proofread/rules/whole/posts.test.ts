import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (text: string) =>
  proofread(text, contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'consistency.post')
    .map(({ words, start }) => `${words} ${start}`);

const paper = (...lines: string[]) => lines.join('\n');

it.each([
  ['副市长荆卫东出席会议。', '会上，荆卫东市长指出，要抓好落实。', '市长'],
  ['会议由市长荆卫东主持。', '副市长荆卫东作了通报。', '副市长'],
  ['市政协主席邵启明出席会议并讲话。', '市政协副主席邵启明带队调研。', '副主席'],
])('one person is not both: %s %s', (one, other, words) => {
  const text = paper('关于专题协商情况的报告', '市政协：', one, other, '特此报告。');
  const from = text.indexOf(other);
  expect(said(text)).toEqual([`${words} ${from + other.indexOf(words)}`]);
});

it.each([
  ['副市长荆卫东出席会议。', '市长梅若谷主持会议。'],
  ['副市长荆卫东出席会议。', '荆卫东副市长指出，要抓好落实。'],
  ['市政协主席邵启明出席会议。', '省政协副主席邵启明出席会议。'],
  ['任命荆卫东为市长，免去其副市长职务。', '副市长荆卫东出席，会后市长荆卫东讲话。'],
])('left alone: %s %s', (one, other) => {
  expect(said(paper('关于专题协商情况的报告', '市政协：', one, other, '特此报告。'))).toEqual([]);
});
