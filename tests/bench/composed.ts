import { readFileSync } from 'node:fs';

/** Papers composed from a stock of invented sentences, whose open places are filled by turns. */

const FOLDER = new URL('../fixtures/proofread/', import.meta.url);
/** Sentences of one paper. */
const SENTENCES = 24;

/** The same numbers each time. */
export class Lots {
  constructor(private state: number) {}

  below(count: number): number {
    this.state = (Math.imul(this.state, 1103515245) + 12345) >>> 0;
    return ((this.state >>> 8) * count) >>> 24;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const SURNAMES = [
  ...'张王李赵陈刘杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = [
  ...'建国志强秀兰桂芝文博海燕春梅立新永康明远思齐若溪俊杰雅琴德胜晓东子涵嘉怡振华玉珍少华惠民',
];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  市: ['清源', '云溪', '东陵', '临江', '安宁', '平湖'],
  部门: [
    '市财政局',
    '市教育局',
    '市民政局',
    '市农业农村局',
    '市发展改革委',
    '市住房城乡建设局',
    '市卫生健康委',
    '市交通运输局',
    '市生态环境局',
    '市文化广电旅游局',
  ],
  领域: [
    '社区养老',
    '乡村产业',
    '营商环境',
    '职业教育',
    '古城保护',
    '农村供水',
    '基层医疗',
    '普惠托育',
    '城市更新',
    '水污染防治',
  ],
  题: [
    '推进农村生活污水治理',
    '发展夜间经济',
    '加强未成年人保护',
    '提升物业服务质量',
    '培育新型农业经营主体',
  ],
  项目: ['滨河公园二期', '市第二人民医院迁建', '农村公路提质改造', '老旧小区加装电梯'],
  设施: ['老年助餐点', '充电桩', '农家书屋', '口袋公园', '便民服务站', '健身步道'],
  公司: ['安泰建设工程有限公司', '宏达市政工程有限公司', '华源环境科技有限公司'],
};

function fill(sentence: string, lots: Lots): string {
  return sentence.replace(/\{(.+?)\}/g, (_, slot: string) => {
    const list = LISTS[slot];
    if (list) return lots.pick(list);
    if (slot === '人')
      return lots.pick(SURNAMES) + lots.pick(GIVEN) + (lots.below(4) > 0 ? lots.pick(GIVEN) : '');
    if (slot === '年') return String(2023 + lots.below(4));
    if (slot === '月') return String(1 + lots.below(12));
    if (slot === '日') return String(1 + lots.below(28));
    if (slot === '数') return String(11 + lots.below(380));
    if (slot === '大数') return String(1100 + lots.below(8800));
    if (slot === '小数') return `${12 + lots.below(900)}.${1 + lots.below(9)}`;
    if (slot === '百分') return `${2 + lots.below(95)}.${1 + lots.below(9)}%`;
    throw new RangeError(`no list for ${slot}`);
  });
}

/** Papers of some `length` characters in all, from the stock of one half; each sentence is a paragraph or joined to the one before. */
export function composedPapers(half: 'tuning' | 'held-out', length: number): string[] {
  const stock = readFileSync(new URL(`stock-${half}.txt`, FOLDER), 'utf8')
    .trim()
    .split('\n');
  const lots = new Lots(half === 'tuning' ? 11 : 23);
  const papers: string[] = [];
  let left: string[] = [];
  for (let all = 0; all < length; ) {
    let paper = '';
    for (let count = 0; count < SENTENCES; count += 1) {
      // None comes again before all have come: each counts as much as any other.
      if (left.length === 0) left = [...stock];
      const [sentence = ''] = left.splice(lots.below(left.length), 1);
      const isJoined = paper.endsWith('。') && lots.below(3) === 0;
      paper += `${isJoined || paper === '' ? '' : '\n'}${fill(sentence, lots)}`;
    }
    papers.push(paper);
    all += paper.length;
  }
  return papers;
}
