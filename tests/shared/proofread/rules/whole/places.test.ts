import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const said = (text: string) =>
  proofread(text, contextOf('2027-03-28'))
    .findings.filter(({ rule }) => rule === 'consistency.place')
    .map(({ words }) => words);

const paper = (...lines: string[]) =>
  ['关于视察情况的报告', '市政协：', ...lines, '特此报告。'].join('\n');

it.each([
  ['视察组先到清河县柳林镇察看渠系。', '随后在柳林乡召开座谈会。', '柳林乡'],
  ['视察组走访了安泰建设工程有限公司。', '安泰建设有限公司负责人作了介绍。', '安泰建设有限公司'],
  [
    '项目由宏达市政工程有限公司承建。',
    '宏达市政工程有限责任公司已经进场。',
    '宏达市政工程有限责任公司',
  ],
  ['委员们考察了鑫源生态农业有限公司。', '由鑫原生态农业有限公司供货。', '鑫原生态农业有限公司'],
])('one place or firm in two forms: %s %s', (one, other, words) => {
  expect(said(paper(one, other))).toEqual([words]);
});

it.each([
  ['视察组先到清河县柳林镇察看渠系。', '随后在柳河乡召开座谈会。'],
  ['视察组到柳林镇调研。', '柳林乡村振兴示范带已经建成。'],
  ['各镇要抓好落实。', '各乡要抓好落实，各街道要配合。'],
  ['由市城市建设投资有限公司承建。', '由市交通建设投资有限公司承建。'],
  ['由第一建筑工程有限公司承建。', '由第二建筑工程有限公司承建。'],
  ['走访了安泰建设工程有限公司。', '安泰建设工程有限公司作了介绍。'],
])('left alone: %s %s', (one, other) => {
  expect(said(paper(one, other))).toEqual([]);
});

it('many names take time by their number', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => {
    const name = String.fromCharCode(0x4e00 + at, 0x5000 + at, 0x5200 + at, 0x5400 + at);
    return `由${name}建设有限公司承建。`;
  });
  const before = process.cpuUsage();
  said(paper(...lines));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});
