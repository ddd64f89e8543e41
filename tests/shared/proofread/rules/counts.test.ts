import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (...lines: string[]) =>
  proofread(['关于履职情况的报告', '市政协：', ...lines].join('\n'), contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'counts.headings')
    .map(({ words }) => words);

const POINTS = '一是账号过多。二是人才流失。三是考核失真。';

it('counts points that stand in one paragraph below what announces them', () => {
  expect(said('走访发现，一些地方存在三类问题：', POINTS, '特此报告。')).toEqual([]);
  expect(said('走访发现，一些地方存在四类问题：', POINTS, '特此报告。')).toEqual(['四类问题']);
});

it('counts points that have a paragraph each', () => {
  const points = POINTS.split(/(?<=。)/);
  expect(said('走访发现，一些地方存在三类问题：', ...points)).toEqual([]);
  expect(said('走访发现，一些地方存在两类问题：', ...points)).toEqual(['两类问题']);
});
