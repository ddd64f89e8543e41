import { composedPapers, Lots } from './composed';
import { DEFECTS } from './planted';

/** Papers of one half with planted defects, each labelled with what should be said of it. */

export interface Defect {
  kind: string;
  /** 必改: a rule is broken, and the finding must say so; 疑似: any finding does. */
  tier: '必改' | '疑似';
  start: number;
  end: number;
}

export interface Faulty {
  text: string;
  defects: readonly Defect[];
}

type Kind = readonly [kind: string, right: RegExp, wrong: (words: string) => string];

/** Kinds whose places a rule cannot be sure of. */
const UNSURE = new Set(['搭配', '重复的词', '别字']);

const SOUNDS: Readonly<Record<string, string>> = {
  制度: '制渡',
  落实: '落石',
  问题: '问提',
  措施: '措失',
  机制: '机治',
  服务: '服物',
  项目: '项木',
  资金: '资今',
  企业: '企叶',
  群众: '群重',
  建设: '建社',
  质量: '质亮',
  监督: '监都',
  标准: '标淮',
  责任: '责认',
  协商: '协伤',
  提案: '题案',
  建议: '建意',
  研究: '研救',
  调研: '调严',
  会议: '会义',
  基础: '基楚',
  管理: '管里',
  组织: '组只',
  工程: '工成',
  改造: '改早',
  增长: '增涨',
  申请: '申情',
  规定: '规订',
  执行: '执形',
  宣传: '宣船',
  解决: '解绝',
};

/** Words whose characters change places, and phrases that lose one: no rules have them by heart. */
const WORDS =
  '协商 监督 调研 提案 部署 措施 机制 资金 群众 企业 社区 改造 治理 服务 项目 责任 整改 落实 推进 保障 建议 委员 乡镇 街道 管理 规划 培训 设备 医疗 教师';
const PHRASES =
  '贯彻落实 基础设施 营商环境 高质量发展 社情民意 民主监督 基层治理 乡村振兴 专题调研 生活垃圾 老旧小区 居家养老 职业教育 生态环境 因地制宜 凝聚共识 长效机制 民族团结 为民办实事 依法依规 联席会议 统筹推进';

const turned = (words: string): string => words.charAt(1) + words.charAt(0);
/** Leaves out one character inside a phrase, never its first or last. */
const lacking = (words: string): string => {
  const at = 1 + (words.charCodeAt(0) % (words.length - 2));
  return words.slice(0, at) + words.slice(at + 1);
};
const anyOf = (words: string): RegExp => new RegExp(words.replaceAll(' ', '|'), 'gu');

/** Slips of a typist: a character twice, two turned round, one left out, another of the same sound. */
const TYPED: readonly Kind[] = [
  [
    '打重的字',
    /(?<=[\u3400-\u9fff])(?:委员|单位|群众|工作|会议|部门|问题|建议|项目|企业|服务|建设|提案|情况)(?=[\u3400-\u9fff])/gu,
    (words) => words.charAt(0) + words,
  ],
  [
    '打重的字',
    /(?<=[\u3400-\u9fff])(?:委员|单位|群众|工作|会议|部门|问题|建议|项目|企业|服务|建设|提案|情况)(?=[\u3400-\u9fff])/gu,
    (words) => words + words.charAt(1),
  ],
  ['同音字', new RegExp(Object.keys(SOUNDS).join('|'), 'gu'), (words) => SOUNDS[words] ?? words],
  ['颠倒的字', anyOf(WORDS), turned],
  ['漏掉的字', anyOf(PHRASES), lacking],
];

const KINDS: readonly (readonly [Kind, Defect['tier']])[] = [
  ...DEFECTS.map((kind) => [kind, UNSURE.has(kind[0]) ? '疑似' : '必改'] as const),
  ...TYPED.map((kind) => [kind, '疑似'] as const),
];
/** Defects of one paper. */
const PER_PAPER = 6;
/** So far apart that each is found, or missed, by itself. */
const APART = 40;

interface Place {
  kind: string;
  tier: Defect['tier'];
  start: number;
  words: string;
  wrong: string;
}

function placesIn(paper: string, lots: Lots): Place[] {
  const chosen: Place[] = [];
  const kinds = [...KINDS];
  while (kinds.length > 0 && chosen.length < PER_PAPER) {
    const [entry] = kinds.splice(lots.below(kinds.length), 1);
    if (!entry) break;
    const [[kind, right, wrong], tier] = entry;
    const found = [...paper.matchAll(right)].filter(({ index }) =>
      chosen.every(({ start }) => Math.abs(start - index) > APART),
    );
    if (found.length === 0) continue;
    const { index, 0: words } = lots.pick(found);
    chosen.push({ kind, tier, start: index, words, wrong: wrong(words) });
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Papers of some `length` characters in all; each holds some defects and is otherwise right. */
export function faultyPapers(half: 'tuning' | 'held-out', length: number): Faulty[] {
  const lots = new Lots(half === 'tuning' ? 31 : 47);
  return composedPapers(half, length).map((paper) => {
    let text = '';
    let at = 0;
    const defects: Defect[] = [];
    for (const { kind, tier, start, words, wrong } of placesIn(paper, lots)) {
      text += paper.slice(at, start);
      // A mark that is gone is missed somewhere in its sentence.
      const slack = wrong === '' ? 24 : 1;
      defects.push({
        kind,
        tier,
        start: text.length - (wrong === '' ? slack : 0),
        end: text.length + wrong.length + slack,
      });
      text += wrong;
      at = start + words.length;
    }
    return { text: text + paper.slice(at), defects };
  });
}
