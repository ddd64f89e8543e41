import 'fake-indexeddb/auto';
import { match } from 'pinyin-pro';
import { setStore } from '../../renderer/data/active';
import { emptyMember } from '../../renderer/data/commands/directory';
import { Store } from '../../renderer/data/db';
import { findPeople } from '../../renderer/data/queries/people';
import { type BenchRow, measure, median, percentile } from './types';

const MEMBERS = 5000;
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余单仇查解翟覃区';
const GIVEN = '明华建国志强秀英丽芳伟敏静磊洋勇艳杰涛娟霞平刚桂兰𬭎䶮文博浩然子轩雨晨思远若溪嘉怡';
const ROUNDS = 5;

/** 5,000 invented names of two and three characters, many of them alike. */
function names(): string[] {
  const [surnames, given] = [[...SURNAMES], [...GIVEN]];
  return Array.from({ length: MEMBERS }, (_one, index) => {
    const surname = surnames[index % surnames.length] ?? '';
    const first = given[(index * 7) % given.length] ?? '';
    const second = index % 4 === 0 ? '' : (given[(index * 13 + 5) % given.length] ?? '');
    return `${surname}${first}${second}`;
  });
}

/** What clerks type: one letter, initials, parts, whole readings, hanzi, nothing that fits. */
const QUERIES = [
  'z',
  'zs',
  'wmh',
  'zhang',
  'zengz',
  'shanm',
  'liuwb',
  '张',
  '李明',
  'th',
  'qqq',
  '',
];

/** Finding people in a directory of 5,000, by the function behind every field for people. */
export async function bench(): Promise<BenchRow[]> {
  const store = new Store('bench-people', { journaled: false });
  setStore(store);
  const all = names();
  await store.members.bulkAdd(all.map((name) => emptyMember({ name, party: '民盟' })));
  const start = performance.now();
  await findPeople('zs');
  const cold = performance.now() - start;
  const times: number[] = [];
  for (const query of QUERIES) {
    times.push(...(await measure(() => findPeople(query), { rounds: ROUNDS * 4 })));
  }
  const peer = await measure(() => all.filter((name) => match(name, 'zs')), {
    rounds: ROUNDS,
    warmUp: 1,
  });
  store.close();
  return [
    {
      name: '名录5000人，按拼音、首字母或汉字查找，p95',
      figure: percentile(times, 0.95),
      unit: 'ms',
      limit: 30,
      peer: `pinyin-pro match: ${median(peer).toFixed(0)} ms`,
      note: `median ${median(times).toFixed(1)}, worst ${Math.max(...times).toFixed(1)}`,
    },
    {
      name: '名录5000人，启动后第一次查找（读库并算拼音）',
      figure: cold,
      unit: 'ms',
      note: 'store in memory',
    },
  ];
}
