import { COMPOUND_SURNAMES, SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../../directory/surnames';
import { SETTLED_WORDS } from '../data/settled-words';
import type { Stretch } from './known-words';

const HAN = '[\\u3400-\\u9fff]';
const SURNAME = `(?:${COMPOUND_SURNAMES.join('|')}|[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}])`;
const NAME = `${SURNAME}${HAN}{1,2}`;
const GAP = '[ \\t\\u3000]*';
const POST =
  '总监|经理|董事长|工程师|主席|书记|秘书长|常委|委员|主任|[市县区州镇乡村局处科股院校行站所队部厅组会社]长|检察长|主委|巡视员|调研员|参事|顾问|干事|主任科员|同志|教授|研究员|医师|律师|记者|通讯员|先生|女士|代表|负责人|传承人|创始人|代理人|发言人|村民|居民|业主|职工|党员|烈士|选手|队长';
/** What stands before names with a colon. */
const LABEL =
  '人员|出席|列席|请假|缺席|主持人?|记录人?|整理人?|联系人|签发人?|拟稿人?|审核人?|校对人?|作者|撰稿人?|报送人|汇报人|发言人|组长|副组长|成员|委员|主任|编辑|值班';

/** What people do that are named by their names alone. */
const SAYS =
  '表示|强调|指出|认为|建议|在|就|结合|列举|谈到|讲述|围绕|提出|介绍|反映|呼吁|坦言|主持|出席|参加|代表|带队|率队|作了?(?:讲话|发言|报告|汇报|说明)|一行';

/** What figures are written with; 千 and 万 begin idioms as well, which are long enough to be judged all the same. */
const FIGURE = '[〇零一二三四五六七八九十百千万亿两点]';

/** Compound surnames that are ordinary words as well. */
const ORDINARY = /东方|南宫|百里|司空|长孙|单于|东门|西门|南门|微生|第五|梁丘/;

const PATTERNS = [
  // 机关代字 before the year of an issue number.
  `${HAN}{1,8}(?=[〔﹝[【](?:19|20)\\d{2}[〕﹝\\]】])`,
  // 副主席程远帆, 联系人：何川: names behind a post or a label.
  // The surname is looked for first: a long gap is looked back over once, not from each of its blanks.
  `(?=${SURNAME})(?<=(?:${POST}|(?:${LABEL})[：:])${GAP})${NAME}(?:、${NAME})*`,
  // 方景文委员, 欧阳静（女）: a name that stands by itself before a post or a bracket about the person.
  `(?<!${HAN})${NAME}(?=${GAP}(?:${POST}|（(?:女|男|病假|事假|公假|${HAN}{1,3}族)))`,
  // 郗大爷, 蒲大嫂, 仇师傅: how people of a village or a workshop are called.
  `${SURNAME}(?=大爷|大娘|大妈|大叔|大伯|大婶|大嫂|大哥|大姐|阿姨|师傅|老汉|老伯|婆婆|奶奶|爷爷)`,
  // 何志溪表示: a name at the head of a clause that says something.
  `(?<!${HAN})${NAME}(?=(?:${SAYS}))`,
  // Names one after the other; at least two, each by itself.
  `(?<!${HAN})${NAME}(?:[ \\t\\u3000、]+${NAME})+(?!${HAN})`,
  // 邀请李想、赵亮、孙悦三位委员: names that are counted, or summed up by 等.
  `(?=${SURNAME})${NAME}(?:、${NAME}){1,20}(?=(?:等)?(?:${FIGURE}|\\d){1,3}[位名人]|等(?:同志|委员|专家|代表|领导))`,
  // 欧阳静: two characters that are a surname and seldom anything else.
  `(?:${COMPOUND_SURNAMES.filter((one) => !ORDINARY.test(one)).join('|')})${HAN}{1,2}`,
  // 政协清源市委员会: a place that its organ names.
  `(?<=政协|政治协商会议|中共|中国共产党)${HAN}{1,5}?[市县区州盟旗](?!场)`,
  `(?<!${HAN})${HAN}{2,3}[市县](?=人民政府|人大|政协|委(?!员)|第${HAN}届)`,
  // 新程区政协, 丰景区的同志: a district that speaks, or whose people do, is one whatever its name is like.
  `(?<!${HAN})${HAN}{2,3}[区县市旗](?=区委|县委|市委|旗委|政府|人大|政协|法院|检察院|教育局|负责同志|负责人|的?(?:同志|代表|委员)|[^、。；]{0,4}(?:作了|汇报|发言))`,
  // 云澜市公安局, 向晚县经信局: a place that the name of a body begins with, at the head of a clause.
  `(?<!${HAN})${HAN}{2}[市县区旗州盟](?=${HAN}{1,14}?(?:局|院|中心|支队|大队|协会|联合会|办公室|管理站|委员会)(?!${HAN}{0,2}[长]))`,
  // 第一提案人麻文昭等, 传承人卢阿窑: a name behind what somebody is.
  `(?=${SURNAME})(?<=(?:提案人|传承人|带头人|创始人|承包人|经营者|当事人|介绍人|讲解员|理赔员|技术员|护士|医生|教师|老师|师傅|司机|厂长|馆长|班长|果农|菜农|牧民|渔民|户主|店主|老板|志愿者|网格员)${GAP})${NAME}(?=等(?![级待于])|[、，。；（]|说|表示|反映|告诉|介绍|坦言|提出|作)`,
  // 鹭圩区、新程区: districts one behind the other.
  `(?<=[区县市]、)${HAN}{2}[区县市](?=${HAN}{0,2}[、。；，]|负责|的|三|四|五|等|和)`,
  `(?<!${HAN})${HAN}{2}[区县市](?=、${HAN}{2}[区县市])`,
  // 请市领导颁奖: what governs a place before those who lead it or are under it.
  `[省市县区州旗盟](?=领导|主要领导|分管领导|主席|政协|人大|政府|各|有关|相关)`,
  // 每瓶蜜, 一袋盐: what is measured by what it is put into.
  `[每一两三几半](?:[瓶罐袋盒桶箱筐篓捆束瓢碗杯盆壶坛缸匣]|麻袋)${HAN}`,
  // 市七届四次会议: a session of a city's body.
  `[省市县区州旗盟](?=[一二三四五六七八九十]{1,3}届)`,
  // 请你室抓紧: a body called by the last character of its name.
  '(?<=[你我贵])[室局委办处科院校站所厅部队镇乡村街区县市]',
  // 柳河乡双桥村: a village or quarter behind what it lies in.
  `(?<=[乡镇]|街道|办事处)${HAN}{1,3}?(?:村|社区)`,
  // 柳浪、鹿鸣、采石三个村: names one after the other that are counted.
  `(?:${HAN}{2,3}、){1,12}${HAN}{2,3}(?=等?(?:${FIGURE}|\\d){1,3}[个座条](?:自然|行政|居民)?(?:村|社区|街道|乡|镇|县|区|河|湖|水库))`,
  // 昌江上游, 滹云河治理, 凤栖山景区: what is told of rivers and hills stands behind their names.
  `${HAN}{1,2}[江河溪湖湾](?=[上中下]游|流域|沿岸|两岸|沿线|[干支]流|源头|水系|岸线|河段|综合治理|治理|整治|河长|湿地|航道|特大桥|大桥)`,
  `${HAN}{1,2}[山岭峰岛](?=景区|风景|森林公园|地质公园|自然保护|国家|主峰|山脉|[南北东西]麓|隧道|管委会)`,
  // 摸实情、献实策、求实效: any verb leads a member of three characters that shares its second with the others.
  `(?<!${HAN})${HAN}(?=(?<second>${HAN})${HAN}、${HAN}\\k<second>${HAN}(?!${HAN}))`,
  `(?<=(?<!${HAN})${HAN}(?<shared>${HAN})${HAN}、)${HAN}(?=\\k<shared>${HAN}(?!${HAN}))`,
  // 占14.1%: what goes before a figure belongs to it.
  `[占约近达超破逾共计为至到比仅](?=\\d)`,
  // 市中医医院: what governs a place at the head of a clause.
  `(?<!${HAN})[省市县区州旗镇乡](?=${HAN})`,
  // 十九件: one character of what a figure in hanzi counts.
  `${FIGURE}{2,}${HAN}?`,
  // 第21辑, 3年零4个月: one or two characters between figures or after one.
  `(?<=\\d)${HAN}{1,2}(?!${HAN})`,
].map((pattern) => new RegExp(pattern, 'gu'));

/**
 * Stretches of a paragraph where statistics of words say nothing: names that their
 * surroundings show to be names, codes of organs, single characters between figures.
 */
export function unjudged(text: string): Stretch[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
  );
}

/** 板下种植、板间养殖: one thing, and what is done under it and beside it. */
const DIRECTED = `(?<thing>${HAN})(?=[上下间内外旁边前后]${HAN}{2}、\\k<thing>[上下间内外旁边前后])|(?<=(?<first>${HAN})[上下间内外旁边前后]${HAN}{2}、)\\k<first>(?=[上下间内外旁边前后])`;

/** 龙窑窑壁, 大桥桥面: the last character of a structure, and a part of it that begins alike. */
const PART = `(?<=${HAN})(?<whole>[窑窖炉池井坝渠桥塔棚舱船仓站杆轮墙柱梁管泵阀闸堤洞罐箱柜])(?=\\k<whole>[壁口底体身顶盖门台址膛盆区容岸周尾架座槽内外道面首长主板])`;

/**
 * Words of papers that the model's lists lack, 是指 at the head of a definition and 二是 at
 * that of a point, 等 before a number, figures in hanzi: 三百二十, 二百零八, and 红红脸、出出汗;
 * 善提提案: to hand one in (委员提提案 may be typed twice); 逝者有尊严、生者得慰藉: it has what the verb before has;
 * 旧驿址, 干径, 参保地: what stood there, what is measured across, where one is insured;
 * 修复师: whose trade it is; 主轴轴承: one character at the end of a word and at the head of the next;
 * 7月1日起, 一块二, 八毛五, 距地高度: from when, a price in hanzi, how far above the ground;
 * 市情, 县域, 村级: what belongs to a place is named by its kind; 一户一户地 is how it is done,
 * 原汁原味地呈现出来 as well: what comes out is a verb.
 */
const SETTLED = new RegExp(
  `(?<!${HAN})(?:是指|[一二三四五六七八九十]{1,2}是)|等(?=\\d)|${FIGURE}{2,}|(${HAN})\\1${HAN}、(${HAN})\\2${HAN}|[省市县区州旗镇乡村][情域直级属]|(?<=[日月年])[起止](?=[为由按依对将停执实恢逐分集每])|[一二两三四五六七八九十]?[块毛角](?=[一二三四五六七八九](?!${HAN}{0,3}[块毛角]))|(?<=[块毛角百千万斤丈尺])[一二三四五六七八九](?=[，。；、）]|${HAN}?(?:敞|收|卖|买))|(?<=[距离])地(?=[高深面距])|地(?<=一\\k<one>一(?<one>${HAN}{1,3})地)|[驿窑城寺庙墓厂校馆站塔堡关堰坝仓港渡宅署衙营坛陵殿阁](?=址)|(?<=[干胸地冠根茎管孔粒穗果蛋桩井洞])径|(?<=就医|参保|居住|户籍|务工|流入|流出|常住|输出|输入|注册|纳税|安置|迁入|迁出|[一二两三四五六七八九十几百\\d]里)地|第(?=\\d)|(?<=屡)${HAN}(?=屡)|一(?=(?<unit>${HAN})、${HAN}{2}一\\k<unit>)|(?<=一(?<again>${HAN})、${HAN}{2})一\\k<again>|师(?<=(?:修复|装裱|整容|入殓|收纳|调饮|化妆|验光|摄影|造型|策展|配音|调律|规划|咨询|评估|鉴定|测评|精算|测量|康复|驯养|养护|检测)师)|轴(?=轴承)|${PART}|(?<=[”会能愿善敢想何样])提(?=提案)|(?<=有${HAN}{2,3}、${HAN}{1,3})得(?=${HAN}{2}(?!${HAN}))|地(?=${HAN}{2}(?:出来|起来|下来|下去|出去|进来|进去|过来|上来))|(?<=水)库(?=库[盆区容岸底周尾])|${DIRECTED}|${SETTLED_WORDS.join('|')}`,
  'gu',
);

/** Stretches that are right, whatever longer word a change would make of them. */
export function settled(text: string): Stretch[] {
  return [...text.matchAll(SETTLED)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const COUNTED = /^一[\u3400-\u9fff][一二两三多百][\u3400-\u9fff]/;
/** 以评促建, 以商养老: four characters of which the first and the third say how the others hang together. */
const BY_MEANS = /^以[\u3400-\u9fff][促养带代换补保引育治定化][\u3400-\u9fff]/;
/** 油大盐重, 坡陡弯急: two things, and of each what it is like. */
const DEGREE = '[大小多少高低长短远近轻重厚薄深浅宽窄快慢陡急稀密]';
const PAIRED = new RegExp(`^${HAN}${DEGREE}${HAN}${DEGREE}(?!${HAN})`);
/** 进得起, 玩得转: any verb stands before what it can. */
const ABLE = /^[\u3400-\u9fff]得[起了动住转下上出]/;
/** 会风会纪, 应入尽入. */
const REPEATED =
  /^(?:([\u3400-\u9fff])[\u3400-\u9fff]\1[\u3400-\u9fff]|[\u3400-\u9fff]([\u3400-\u9fff])[\u3400-\u9fff]\2)/;
/** 强校带弱校: the repeated word itself. */
const FURTHER = /^([\u3400-\u9fff])[\u3400-\u9fff]{2}\1/;

/** Characters of a frame; the one behind it is seen as well. */
const FRAME = 4;

function stands(frame: RegExp, text: string, places: readonly number[]): boolean {
  return places.some((start) => start >= 0 && frame.test(text.slice(start, start + FRAME + 1)));
}

/** Whether a place lies in a frame whose open places take any word: 一企一策, 一网多用, 以评促建. */
export const inOpenFrame = (text: string, at: number): boolean =>
  stands(COUNTED, text, [at - 1, at - 3]) ||
  stands(BY_MEANS, text, [at, at - 1, at - 2, at - 3]) ||
  stands(PAIRED, text, [at, at - 2]) ||
  stands(ABLE, text, [at]) ||
  stands(FURTHER, text, [at, at - 3]);

/**
 * What is coined for a paper stands between quotation marks and is short. So are the titles of
 * books, plays and songs; those of papers end in their kind and are made of ordinary words.
 */
const COINED =
  /[“‘][\u3400-\u9fff]{2,6}[”’]|《[\u3400-\u9fff]{2,12}(?<!法|典|条例|办法|规定|细则|规则|章程|准则|规划|计划|方案|纲要|要点|意见|决定|决议|通知|通报|公报|公告|报告|请示|批复|函|纪要|建议|提案|信息|总结|制度|标准|规范|规程|导则|指南|目录|清单|名单|汇编|协议|合同|倡议书|责任书|证书|证)》/gu;

/** Stretches of short words in quotation marks and of titles: what is coined there no list of words holds. */
export function coined(text: string): Stretch[] {
  return [...text.matchAll(COINED)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether a place lies in one that repeats a word of it: 会风会纪, 边治边乱, 应入尽入. Idioms are made like this as well. */
export const inRepeatedFrame = (text: string, at: number): boolean =>
  stands(REPEATED, text, [at, at - 1, at - 2, at - 3]);

/** The members of a series stand within so many units of each other. */
const SERIES = 40;

/** Whether the same two characters enclose another one near by: 有人管、有钱管、有章管. */
export function inSeries(text: string, at: number, meant: string): boolean {
  const from = Math.max(0, at - SERIES);
  const near = text.slice(from, at + SERIES);
  const [before = '', written = '', after = ''] = text.slice(at - 1, at + 2);
  if (at === 0 || !/^[\u3400-\u9fff]{2}$/.test(before + after)) return false;
  const others = new Set<string>();
  for (let found = near.indexOf(before); found >= 0; found = near.indexOf(before, found + 1)) {
    if (near.charAt(found + 2) === after) others.add(near.charAt(found + 1));
  }
  others.delete(written);
  return others.size > 0 && !others.has(meant);
}
