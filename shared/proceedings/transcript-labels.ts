/**
 * What a transcript writes before somebody's words: 张三：, 主持人：, 【张三】, 张三 10:32,
 * [00:10:32] 张三：, 发言人1 00:03. A label is only found at the head of a line.
 */
export interface Label {
  /** The characters of the line that are no words of the speaker. */
  raw: string;
  /** As it is written, without spaces, posts in brackets and times. */
  name: string;
  /** 10:32 or 00:10:32 as written, '' for none. */
  time: string;
}

const TIME = String.raw`[\[【(（]?(?<TIME>\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)[\]】)）]?`;
const timed = (name: string) => TIME.replace('TIME', name);
const ANONYMOUS = String.raw`(?:发言人|说话人|讲话人|嘉宾|Speaker)[ \u3000]*\d{1,3}`;
const SPACED = String.raw`[\u3400-\u9fff][ \u3000]{1,2}[\u3400-\u9fff]`;
const PLAIN = String.raw`[^\s:：，。；！？、“”"《》〈〉()（）\[\]【】]{1,20}`;
const NAME = `(?<name>${ANONYMOUS}|${SPACED}|${PLAIN})`;
const POST = String.raw`(?:[ \u3000]*[（(][^）)\n]{1,40}[）)])?`;
const GAP = String.raw`[ \t\u3000]*`;

const PATTERNS = [
  // 【张三】 words, [10:32] 【张三】：words
  `^${GAP}(?:${timed('before')}${GAP})?[【\\[]${GAP}${NAME}${POST}${GAP}[】\\]]${GAP}(?:${timed('after')}${GAP})?[:：]?${GAP}`,
  // 张三（市教育局）：words, [00:10:32] 张三：words
  `^${GAP}(?:${timed('before')}${GAP})?${NAME}${POST}${GAP}(?:${timed('after')}${GAP})?[:：](?!\\d{2})${GAP}`,
  // 张三 10:32 alone on its line
  `^${GAP}${NAME}${POST}[ \\t\\u3000]+${timed('after')}${GAP}$`,
  // 10:32 张三 alone on its line
  `^${GAP}${timed('before')}[ \\t\\u3000]+${NAME}${POST}${GAP}$`,
].map((source) => new RegExp(source, 'u'));

/** Roles that speak without a name. */
const ROLE = /^(?:主持人|主持|主讲人|发言人|说话人|讲话人|嘉宾|Speaker)\d*$/;
const TITLE =
  '(?:委员|常委|同志|主席|副主席|秘书长|副秘书长|主任|副主任|主委|副主委|局长|副局长|处长|科长|部长|书记|市长|副市长|区长|县长|院长|校长|会长|理事长|董事长|总经理|经理|教授|博士|律师|医生|老师|先生|女士|代表)';
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝滑池竺储逄';
const COMPOUND =
  '(?:欧阳|上官|司马|诸葛|皇甫|东方|慕容|尉迟|公孙|令狐|司徒|宇文|端木|夏侯|南宫|百里|闻人|司空)';
const PERSON = new RegExp(
  `^(?:${COMPOUND}|[${SURNAMES}])(?:[\\u3400-\\u9fff]|[\\u{20000}-\\u{3ffff}]){1,2}${TITLE}?$`,
  'u',
);
const TITLED = new RegExp(`^(?:${COMPOUND}|[${SURNAMES}])${TITLE}$`, 'u');
const FOREIGN = /^[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,8}$/;
/** Ordinary words that begin like a name. */
const WORDS = new Set(
  (
    '方法 方案 方面 方向 方式 任务 项目 计划 安排 安全 经验 经费 成效 成绩 成果 关键 关于 关键词 常见 高度 严格 明确 明天 时间 ' +
    '时限 应当 应该 单位 和谐 全市 全部 全面 全体 管理 解决 解读 解答 连续 文件 文中 向上 万一 施工 商请 商议 ' +
    '师资 古人 党员 党中央 华侨 包括 景区 路径 路线 成员 申请 申报 左右 边界 程序 温馨 石油 金额 农业 农村 房屋 车辆 费用 ' +
    '白天 黄色 田间 江边 武装 康养 康复 宁可 何时 何地 何人 许多 于是 余额 段落 史料 易错 章节 简介 简言之 游客 水平 ' +
    '马上 高兴 高质量 夏季 冬季 白皮书 毕竟 单独 时代 时下 应对 明年 司法 车站 卫生 米面 全程 麻烦 查处 查询 储备 荣誉'
  ).split(' '),
);

const POST_ALONE = new RegExp(`^[\\u3400-\\u9fff]{0,12}${TITLE}$`);

/** True for what stands beside a name as a post: 委员, 市教育局局长. */
export function readsAsPost(text: string): boolean {
  return POST_ALONE.test(text);
}

/** True for what reads as the name of a person or of a role that speaks. */
export function readsAsSpeaker(name: string): boolean {
  if (ROLE.test(name)) return true;
  if (WORDS.has(name)) return false;
  return PERSON.test(name) || TITLED.test(name) || FOREIGN.test(name);
}

/**
 * The label at the head of a line, or null. `isSpeaker` decides on a name, so that
 * 建议： and 第一： stay words.
 */
export function labelOf(line: string, isSpeaker: (name: string) => boolean): Label | null {
  // Whole speeches come on one line: a label is short.
  const head = line.slice(0, 120);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(head);
    const name = found?.groups?.name?.replace(/[ \u3000]/g, '') ?? '';
    if (!found || name === '' || !isSpeaker(name)) continue;
    const time = found.groups?.before ?? found.groups?.after ?? '';
    return { raw: found[0], name, time: time.replaceAll('：', ':') };
  }
  return null;
}
