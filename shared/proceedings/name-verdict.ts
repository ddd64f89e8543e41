import { COMPOUND_SURNAMES, SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../directory/surnames';

/**
 * What stands at the head of a line is a speaker, may be one and is asked about, or
 * is words. Asking is the rule for whatever has the shape of a name: words that are
 * taken for somebody else's are worse than a question.
 */
export type Verdict = 'speaker' | 'asked' | 'words';

const HAN = '\\p{Script=Han}';
const COMPOUND = `(?:${COMPOUND_SURNAMES.join('|')})`;
/** What a surname looks like, as the source of a pattern. */
export const SURNAME = `(?:${COMPOUND}|[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}])`;
const GIVEN = `${HAN}{1,2}`;
const PERSON = new RegExp(
  `^(?:${COMPOUND}${GIVEN}|[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}]${GIVEN})$`,
  'u',
);
const CERTAIN = new RegExp(`^(?:${COMPOUND}|[${SURNAMES}])`, 'u');
const DOTTED = new RegExp(`^${HAN}{1,8}(?:[·•・‧∙⋅.]${HAN}{1,12})+$`, 'u');

/** Ordinary words that begin like a name. */
const WORDS = new Set(
  (
    '方法 方案 方面 方向 方式 任务 项目 计划 安排 安全 经验 经费 成效 成绩 成果 成本 关键 关于 关键词 常见 高度 严格 明确 明天 时间 时间节点 ' +
    '时限 应当 应该 应急 单位 和谐 全市 全部 全面 全体 管理 解决 解读 解答 连续 文件 文中 向上 万一 施工 商请 商议 方便 成立 ' +
    '师资 古人 党员 党中央 华侨 包括 景区 路径 路线 成员 申请 申报 左右 边界 程序 温馨 石油 金额 农业 农村 房屋 车辆 费用 ' +
    '白天 黄色 田间 江边 武装 康养 康复 宁可 何时 何地 何人 许多 于是 余额 段落 史料 易错 章节 简介 简言之 游客 水平 ' +
    '马上 高兴 高质量 夏季 冬季 白皮书 毕竟 单独 时代 时下 应对 明年 司法 车站 卫生 米面 全程 麻烦 查处 查询 储备 荣誉 ' +
    '陈述 周边 周期 周末 张贴 李子 孔子 谢谢 计算 计生 公共 公开 广泛 广告 广场 利益 利用 权利 权限 权力 国家 东部 通过 通知 通报 充分 ' +
    '从前 从此 从严 从而 相关 相反 相比 后来 后续 后果 步骤 都是 能力 能源 满意 双向 双方 习惯 习近平 易懂 容量 空间 养老 养殖 居民 居家 ' +
    '林业 林地 牛羊 牧业 鱼塘 水利 水库 水费 花费 平时 平台 平均 和平 毛病 米粉 明显 明细 伏天 谈话 宋体 季度 强化 强调 强烈 路灯 路段 ' +
    '高速 高校 高效 高层 高标准 严要求 夏天 支持 支出 支部 管道 管网 经济 经过 房产 房价 干部 干群 解释 左边 石材 滑坡 家庭 家长 ' +
    '封面 井盖 富裕 牧民 山区 山水 车位 车费 武器 符合 景观 印章 宿舍 白酒 怀疑 索引 劳动 劳务 申诉 边境 别人 容易 终于 终端 师生 ' +
    '冷链 那么 那些 饶有 沙石 须知 丰富 红线 红色 益处 万元 包装 杜绝 丛林 商业 商家 毕业 姚安 松动 秋季 兰花 阳光 隋唐 全年 文化 文明 文旅 ' +
    '查看 关注 关系 曾经 尚未 席位 纪律 纪要 史实 淡季 虎年 脱贫 聊天 廉政 廉洁 却是 隆重 惠民 盛会 弓箭 童年 危险 危房 乐趣 储蓄 ' +
    '老区 短板 下步 难点堵点 第五点 都说 都讲'
  ).split(' '),
);

/** Words of grammar: where one of them stands at the edge of a short head, it is no name. */
const GRAMMAR_FIRST =
  /^[一二三四五六七八九十百千第这那哪我你他她它谁怎几另又还也都就只仅更最很太较再先后不没无未是有为其每某本该此以所之并但如若因虽随除按据凡即既且而则便要需可会得将把被使在到自至比跟同及或者比对补抓强优促保建立树提增扩稳推做办好快新大小多深实重点线面上下中内外前本稳降缩畅聚筑打搭引育联惠暖督考评改转拓看听问说讲学用真严准精细长短]/u;
const GRAMMAR_LAST =
  /[的了着过吗呢吧啊在是有为里上下中内外前后时性化类点们者力率量期多少低高大小难易好坏慢快制费额型款税链]$/u;
/** Characters that names of other languages are written with. */
const SOUNDS =
  /^[阿艾巴白班布才次旦达德迪丹顿额尔尕格古哈罕合吉加江杰金卡克拉兰勒丽林鲁罗洛玛曼买美米木姆娜纳尼努诺普其齐恰强琼热仁日萨桑斯苏索塔提图吐托瓦娃旺乌西希夏亚雅央伊依益扎孜增哲卓宗措姬巧特坎帕肉热扎依夏衣力迪牙买汗居来孜卜杜合库穆默拜沙莎妮丝皮肯吾甫尤麦祖赛赫玉阔帝伯维雷泽瓦阔]{3,12}$/u;

let segmenter: Intl.Segmenter | undefined;

/** Words as the platform's dictionary parts them. */
export function segmentsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

export const lengthOf = (text: string): number => [...text].length;

/** 阿依古丽·买买提 */
export const isDotted = (name: string): boolean => DOTTED.test(name);

/** True for an ordinary word that begins like a name. */
export const isOrdinaryWord = (text: string): boolean => WORDS.has(text);

/** A name of two or three hanzi by its surname, or one with a dot. */
export function verdictOnPerson(name: string): Verdict {
  if (DOTTED.test(name)) return 'speaker';
  if (WORDS.has(name) || !PERSON.test(name)) return 'words';
  if (CERTAIN.test(name) && !/^第五[点条项个是]/.test(name)) return 'speaker';
  const parts = segmentsOf(name);
  // 方圆, 高峰: words, and names of people as well.
  if (parts.length === 1) return 'asked';
  if (GRAMMAR_LAST.test(name) && lengthOf(parts[0] ?? '') > 1) return 'words';
  // 高标准, 文明远: the rest is a word, or the surname is the beginning of one.
  return parts.every((part) => lengthOf(part) === 1) ? 'speaker' : 'asked';
}

/** Names that stand for anybody; the dictionary has them as words. */
const ANYBODY = /^(?:张三|李四|王五|赵六|某甲|某乙)$/;

/** A name in whatever stands around it: its surname is nothing else, and it is no word and holds none. */
export function isNamedSurely(name: string): boolean {
  if (ANYBODY.test(name)) return true;
  const isPerson = verdictOnPerson(name) === 'speaker' && CERTAIN.test(name) && !DOTTED.test(name);
  return (
    isPerson && !GRAMMAR_LAST.test(name) && segmentsOf(name).every((part) => lengthOf(part) === 1)
  );
}

/** What has the shape of a name although nothing is known of it: a rare surname, a name of another language. */
export function verdictOnShape(name: string): Verdict {
  const length = lengthOf(name);
  if (!/^\p{Script=Han}{2,12}$/u.test(name) || WORDS.has(name)) return 'words';
  const parts = segmentsOf(name);
  if (parts.length === 1) return 'words';
  if (SOUNDS.test(name)) return 'asked';
  if (length > 4 || GRAMMAR_FIRST.test(name) || GRAMMAR_LAST.test(name)) return 'words';
  const single = length > 3 ? parts : parts.slice(0, 1);
  return single.every((part) => lengthOf(part) === 1) ? 'asked' : 'words';
}
