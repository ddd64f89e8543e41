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

it('counts no points of a point: 第二 has four of its own', () => {
  const points = [
    '第一，要清醒。形势总体平稳，但是平稳不等于平安。',
    '第二，要真干。盯紧四个重点：一是危险化学品；二是建筑工地；三是经营场所；四是道路运输。',
    '第三，要较真。部门要看好自己的门，管好自己的人。',
  ];
  expect(said('下面，我再强调三点。', ...points)).toEqual([]);
  expect(said('下面，我再强调四点。', ...points)).toEqual(['四点']);
});

it('counts points that have a paragraph each', () => {
  const points = POINTS.split(/(?<=。)/);
  expect(said('走访发现，一些地方存在三类问题：', ...points)).toEqual([]);
  expect(said('走访发现，一些地方存在两类问题：', ...points)).toEqual(['两类问题']);
});
