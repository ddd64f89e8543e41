import type { Hit, ParagraphRule } from '../../types';

/** Repetitions that are good Chinese: 一个一个, 研究研究. */
const REDUPLICATED =
  /^(?:[一逐每][\u3400-\u9fff]|研究|讨论|考虑|商量|学习|了解|讲解|谈谈|说说|看看|试试|大大|小小|多多|常常|往往|仅仅|刚刚|渐渐|哈哈|谢谢|很多|许多|千千|万万|年年|月月|天天|处处|时时|事事|人人|户户|个个|件件|条条|步步|层层|级级|方方|面面|点点|滴滴|[〇零一二三四五六七八九十百千万亿]+)$/u;
/** 一丛竹子一丛竹子地认, 一个问题一个问题解决: one thing after the other. */
const ONE_BY_ONE =
  /^(?!一(?:系列|方面|定|些|直|并|同|致|律|切|体化|步到位))[一两][\u3400-\u9fff]{2,4}$/u;
/** 服务服务业, 管理管理局: where the second word begins a longer one. */
const LONGER =
  /^(?:业|局|者|员|人|厅|处|科|站|所|部|团|队|网|证|法|权|力|型|性|化|家|会|委|组|办|费|率|量|区|点|面|线|中心|平台|体系|机制|对象|群众|能力|水平|企业|机构|单位|部门|制度|规划)/;

/** Verbs that begin few longer words: 加强加强组织领导 is typed twice, 推进推进会 may be right. */
/** 易涝点一点一策: one of the things, and what each has. */
const EACH = /^([\u3400-\u9fff])一\1一[\u3400-\u9fff]/u;

const VERBS = new Set(
  '加强 组织 推进 开展 落实 提高 做好 抓好 完善 促进 贯彻 坚持 深入 切实 认真 积极 推动 提升 强化 健全 聚焦 围绕'.split(
    ' ',
  ),
);
const BEHIND_VERB = /^(?:会|法|部|者|办|力)/;

/**
 * Characters that are words by themselves and are easily typed twice; of each, which
 * characters end a word with it (目的的) and which begin one (的确): there it stands twice rightly.
 */
const SINGLES: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  的: ['目真似有标别美女男红总', '确士哥款黎'],
  了: ['为除罢得未明终没不甚小时临末', '解结无望断却事然账不如之指'],
  和: ['温平缓饱总中共暖随柔亲谦祥附议', '气谐睦美平解顺尚声弦善约缓风县田'],
  与: ['参赋给授付寄', '会时日众共其'],
  在: ['现存所实正内外潜健好旨同何不', '座场建职校线押逃乎读野岗编册案途外内位此地家'],
  是: ['还或但真算可要就于总只别其求若凡既自却都也正不莫唯倒老', '非否故日次'],
  将: ['上中少大小主名良干武麻', '军领士帅来近要就'],
  把: ['一火车', '关握手戏守脉'],
  于: [
    '终由属位处对关至等源基善便鉴介敢勇大小低高优用乐忠限利易难过富缘寓急归濒趋',
    '是都田洪归谦',
  ],
  为: ['行', '了民何什数首止主期伍人'],
  对: ['绝反面针相应校核一配敌派查', '联方手策比照口准应于象立称面子话外内台抗接待付此'],
  被: ['棉植', '子动告褥'],
  由: ['自理缘来事', '于来此衷'],
  从: ['自服听', '严事业政快重优容来而此中小未头不前速众'],
  要: ['主需重只想首必纪摘概简扼机提紧', '点求素件领不是么闻害塞道务'],
  及: ['以埃普涉提危惠顾波', '时其早格第'],
  会: [
    '员社协学商工研究议国大盟事合金进机总联科侨字政',
    '议场员长务见同商客士刊友徽期心旗址报谈晤费计聚所堂',
  ],
  有: [
    '所没具还拥只设持含占享国公私共民原固现仅唯少罕富特专附稀',
    '关效的利力毒限点些害趣机用线意氧轨序所人时无',
  ],
  到: ['签报迟直等', '位会场达底处来期任访家点'],
  就: ['成造', '业是此近地座餐医读诊学职任绪算'],
  都: ['成首大古故京国陪迁江武', '江柏市会城匀'],
  也: ['', ''],
  并: ['合兼吞', '不非举行入购联网轨存进列重且'],
  以: ['可得所难何足加予', '及后来上下往内此外为前便致免至期色'],
  上: [
    '马晚早网线路村',
    '下海市升级报班面课传网演学去来映完浮述交访线半年月午涨调缴门岗个游层任台车',
  ],
  中: ['其高初集当', '国央共华间考心文小学山部西东旬介期标秋药医'],
};
const SINGLE_TWICE = new RegExp(
  Object.entries(SINGLES)
    .map(([one, [before, behind]]) => {
      const parted = before === '' ? '' : `(?<![${before}])`;
      return `${parted}${one}${one}${behind === '' ? '' : `(?![${behind}])`}`;
    })
    .join('|'),
  'gu',
);
const THRICE = /等等等+|年年年|月月月|日日日/g;
/** A clause that was said once more behind a mark. */
const CLAUSE_TWICE = /(?<![\u3400-\u9fff])([\u3400-\u9fff]{4,24})([，、；])\1(?=[，、；。])/gu;

/** Shorter sentences may well come twice: 同意。同意。 */
const SENTENCE = 10;

/** A sentence that follows itself. */
function sentencesTwice(text: string): Hit[] {
  const hits: Hit[] = [];
  let start = 0;
  let before = '';
  for (const sentence of text.split(/(?<=。)/u)) {
    if (sentence === before && sentence.length > SENTENCE)
      hits.push({
        start: start - before.length,
        end: start + sentence.length,
        message: '这一句接连写了两遍',
        suggestion: sentence,
      });
    start += sentence.length;
    before = sentence;
  }
  return hits;
}

function wordsTwice(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index, 0: words, 1: word = '' } of text.matchAll(/([\u3400-\u9fff]{2,10})\1/gu)) {
    const rest = text.slice(index + words.length, index + words.length + 2);
    if (REDUPLICATED.test(word) || ONE_BY_ONE.test(word) || new Set(word).size === 1) continue;
    if (EACH.test(text.slice(index))) continue;
    // 学习学习再学习.
    if (text.startsWith(`再${word}`, index + words.length)) continue;
    const isShort = word.length === 2;
    if (isShort && (VERBS.has(word) ? BEHIND_VERB : LONGER).test(rest)) continue;
    hits.push({
      start: index,
      end: index + words.length,
      message: `“${word}”重复`,
      suggestion: word,
      certainty: isShort ? '疑似' : '必改',
    });
  }
  return hits;
}

/**
 * Measures, each with what begins a word with it: 26个个体户, 3名名师, 320户户均.
 */
const MEASURES: Readonly<Record<string, string>> = {
  个: '个体人性案别',
  处: '处级长理置方罚分室在',
  家: '家庭长具电政居禽畜属纺装人',
  名: '名师家录单医牌额校优特称著酒城镇',
  户: '户均籍主型口外',
  人: '人均民才员口大社次事工数体',
  件: '件',
  项: '项目',
  亩: '亩均产',
  吨: '吨位级煤钢',
  座: '座谈位',
  辆: '辆',
  篇: '篇章幅',
  所: '所有在属长需得谓',
};
const MEASURE_TWICE = new RegExp(
  `(?<=\\d[余多]?[万亿]?)(?:${Object.entries(MEASURES)
    .map(([one, behind]) => `${one}${one}(?![${behind}])`)
    .join('|')})`,
  'gu',
);

/** 26个个乡镇. */
function measuresTwice(text: string): Hit[] {
  return [...text.matchAll(MEASURE_TWICE)].map(
    ({ index, 0: words }): Hit => ({
      start: index,
      end: index + words.length,
      message: `“${words.charAt(0)}”重复`,
      suggestion: words.charAt(0),
      certainty: '疑似',
    }),
  );
}

function singlesTwice(text: string): Hit[] {
  return [...text.matchAll(SINGLE_TWICE), ...text.matchAll(THRICE)].map(
    ({ index, 0: words }): Hit => ({
      start: index,
      end: index + words.length,
      message: `“${words.charAt(0)}”重复`,
      suggestion: words.startsWith('等等') ? '等等' : words.charAt(0),
    }),
  );
}

function clausesTwice(text: string): Hit[] {
  return [...text.matchAll(CLAUSE_TWICE)].map(
    ({ index, 0: words, 1: word = '', 2: mark = '' }): Hit => ({
      start: index,
      end: index + words.length,
      message: `“${word}”说了两遍（隔一个“${mark}”）`,
      suggestion: word,
    }),
  );
}

/** Characters and words typed twice. */
export const doubledWords: ParagraphRule = {
  id: 'words.doubled',
  name: '重复的字词',
  certainty: '必改',
  source: '字词重复输入',
  scope: 'paragraph',
  find: ({ text, role }) =>
    role === 'table'
      ? []
      : [
          ...wordsTwice(text),
          ...singlesTwice(text),
          ...measuresTwice(text),
          ...clausesTwice(text),
          ...sentencesTwice(text),
        ],
};
