import { readFileSync } from 'node:fs';
import { SURNAMES } from '../../shared/directory/surnames';

/** The same numbers each time: what is learnt can be learnt again. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (Math.imul(this.state, 1103515245) + 12345) >>> 0;
    return ((this.state >>> 8) & 0xffffff) / 0x1000000;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
}

const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志文玉春红梅海云晓东林辉鹏飞宇浩然子轩梓涵欣怡雨泽晨博瑞嘉俊凯峰旭阳晶莹琳慧颖萍燕凤菊珍翠松柏青山永福德胜利成龙虎祥金宝银贵荣昌盛兴旺全义忠孝仁信诚良善美淑贤雅婷佳倩',
];

/** Lines full of names, of which none may be taken for a slip: villages that there are, people that there are not. */
export function madeUpLines(villages: string, random: Random, count: number): string[] {
  const surnames = [...SURNAMES].slice(0, 120);
  const person = () =>
    random.pick(surnames) + random.pick(GIVEN) + (random.next() < 0.75 ? random.pick(GIVEN) : '');
  const rows = readFileSync(villages, 'utf8').split('\n').slice(1);
  const village = () => {
    const name = (random.pick(rows).split(',')[1] ?? '').replaceAll('"', '');
    return name
      .replace(/居民?委员?会$/, '社区')
      .replace(/村民?委员?会$/, '村')
      .replace('社区社区', '社区')
      .replace('村村', '村');
  };
  return Array.from({ length: count }, () =>
    random.pick([
      () => `${village()}党支部书记${person()}`,
      () => `${person()}同志任${village()}党总支书记`,
      () => `驻${village()}第一书记`,
      () => `建议任命${person()}、${person()}为市人民法院审判员`,
      () => `${person()}委员代表${random.pick(['民革', '民盟', '民建', '九三学社'])}市委会作了发言`,
      () => `会议由${person()}主持`,
      () => `${village()}、${village()}`,
    ])(),
  );
}
