import { VARIANTS } from '../../data/variants';
import { MEETINGS, WRONG_WORDS } from '../../data/wrong-words';
import type { Hit, ParagraphRule } from '../../types';
import { WordFinder } from '../../word-finder';
import { anywhere, patternRule } from '../make';
import { HOMOPHONES } from './homophones';

const wrongWords = new WordFinder(WRONG_WORDS.map((entry) => [entry.wrong, entry] as const));
const variants = new WordFinder(VARIANTS.map((entry) => [entry.other, entry] as const));

/** Whether the form stands there because two right words meet. */
function isMeeting(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 2);
  return [...text.slice(from, end + 2).matchAll(MEETINGS)].some(
    ({ index, 0: words }) => from + index <= start && from + index + words.length >= end,
  );
}

/** Words of the list of wrong words. Names that hold one by chance are known names. */
export const listedWords: ParagraphRule = {
  id: 'words.wrong',
  name: '错别字',
  certainty: '必改',
  source: '本程序的别字表（据《咬文嚼字》公布的别字和公文常见差错编写）',
  scope: 'paragraph',
  find: ({ text }, { names }) => {
    return wrongWords.find(text).flatMap(({ start, end, entry }): Hit[] => {
      if (isMeeting(text, start, end)) return [];
      const isKnown = [...names.people, ...names.terms].some(
        (name) => name.includes(entry.wrong) && text.includes(name),
      );
      if (isKnown) return [];
      return [
        { start, end, message: `“${entry.wrong}”应为“${entry.right}”`, suggestion: entry.right },
      ];
    });
  },
};

/** 异形词: the form that the national list recommends. */
export const variantWords: ParagraphRule = {
  id: 'words.variant',
  name: '异形词',
  certainty: '提示',
  source: 'GF 1001-2001《第一批异形词整理表》',
  scope: 'paragraph',
  find: ({ text }) =>
    variants.find(text).map(({ start, end, entry }) => ({
      start,
      end,
      message: `推荐写作“${entry.recommended}”`,
      suggestion: entry.recommended,
    })),
};

/** Words that depend on what stands beside them. */
export const confusedWords = patternRule({
  id: 'words.confused',
  name: '易混词',
  certainty: '必改',
  source: '《现代汉语词典》',
  patterns: [
    {
      find: /截止(?:到|至)?(?=(?:\d{4}年|\d{1,2}月|今|去|本|上|目前|现在|昨|前(?!一?[一二两三几\d])|年底|月底|会议|当前))/g,
      message: '表示“到某时为止”用“截至”',
      fix: () => '截至',
    },
    {
      find: /帐(?=[户号目款簿册务面单本])|(?<=[记查入挂台做报结欠算])帐(?!篷)/g,
      message: '与钱物有关的用“账”',
      fix: () => '账',
    },
    { find: /其它/g, message: '公文通常用“其他”', certainty: '提示', fix: () => '其他' },
    {
      // 做为民办事的人, 做为老的建言人: for whom one is something.
      find: /做为(?![人民官]|[老幼农企侨兵商客](?:的|(?:服务|代言|分忧|解[忧难困愁]|纾困|办事)的))/g,
      message: '“做为”应为“作为”',
      fix: () => '作为',
    },
    {
      find: /(?<=[取获赢])的(?=了|显著|较好|明显|积极|重大|重要|新|良好|突破|成效|成果|进展|成绩|优异|胜利|圆满|阶段)/g,
      message: '应为“得”',
      fix: () => '得',
    },
    {
      find: /(?:认真|深入|扎实|切实|积极|严格|全面|持续|稳步|有效|充分|及时|准确|迅速|广泛|坚决|自觉|主动|不断|大力|着力|有力|有序)(的)(?=(?:贯彻|落实|开展|推进|执行|做好|抓好|推动|完成|加强|提高|履行|办理|遵守|解决|了解|改进|维护)[\u3400-\u9fff“《](?<![和与及是为的]))/dgu,
      group: 1,
      message: '动词前的修饰语用“地”',
      certainty: '疑似',
      fix: () => '地',
    },
    {
      find: /(?<!不良|过敏|化学|生理|应激|市场|社会|连锁|强烈|免疫|快速|舆论|过度|毒副|副|热|核|的)反应(?=(?:了)?(?:的)?(?:问题|情况|意见|诉求|社情|民意|困难|呼声|建议|需求|热点|难点|突出|急难))/g,
      message: '把情况告诉上级用“反映”',
      fix: () => '反映',
    },
    {
      find: /(?<![未势何不])必需(?=[加坚严要认做把按及遵依高深进强从落抓完])/g,
      message: '表示一定要用“必须”',
      fix: () => '必须',
    },
    {
      find: /(?<=[一这那每各两三几该])付(?=(?:担子|重担|对联|手套|眼镜|面孔|样子))/g,
      message: '量词用“副”',
      fix: () => '副',
    },
    {
      find: /(?<![\u3400-\u9fff])付(?=(?:主任|主席|书记|局长|市长|县长|区长|秘书长|处长|科长|部长|组长|会长|院长|校长|镇长))|(?<=[市县区省局委协会院校组镇处科部、，和])付(?=(?:主任|主席|书记|局长|市长|县长|区长|秘书长|处长|科长|部长|组长|会长|院长|校长|镇长))/gu,
      message: '“副职”用“副”',
      fix: () => '副',
    },
    {
      find: /(?<=群众|社会|各界|委员|居民|市民|企业|村民)反应(?=强烈|较?大|集中)/g,
      message: '群众把意见说出来用“反映”',
      certainty: '疑似',
      fix: () => '反映',
    },
    ...HOMOPHONES,
    { find: /以(?:致|至)(?:于)?(?=使得)/g, message: '“以致”与“使得”语义重复', certainty: '提示' },
    {
      find: /(?<=[\u3400-\u9fff])(?<![对现形印气景迹万抽具假表大])象(?=[\u3400-\u9fff]{1,6}(?:一样|那样|这样|似的))/gu,
      message: '表示比喻用“像”',
      certainty: '疑似',
      fix: () => '像',
    },
    {
      find: /(?<![股身备省县年月])份[内外](?![部来])/g,
      message: '应为“分内”“分外”',
      certainty: '提示',
      fix: ([words]) => words.replace('份', '分'),
    },
    {
      find: /(?<=[\u3400-\u9fff])委员汇(?!报|总|聚|集|编|合|款|入|智|力|民|到|于)/gu,
      message: '应为“委员会”',
      fix: () => '委员会',
    },
  ],
});

/** Words that no official paper uses. Somebody's own words may. */
export const colloquial = patternRule({
  id: 'words.colloquial',
  name: '粗俗和口头用语',
  certainty: '疑似',
  source: '《党政机关公文处理工作条例》第十九条：表述准确，文字精练',
  where: anywhere,
  patterns: [
    {
      find: /(?<!其)他妈(?!妈)的?|[操肏]你[妈娘]|傻[逼Bb×]|牛[逼Bb×]|装[逼Bb×]|王八蛋|混账东西|狗屁|放屁|滚蛋|妈蛋|卧槽|贱人|扯蛋|屁民|脑残|(?<![A-Za-z])[Ss][Bb](?![A-Za-z])/g,
      message: '粗俗用语',
      certainty: '必改',
    },
    {
      find: /搞定(?![点期向制额位])|咋[样办的]|(?<![\u3400-\u9fff])啥|为啥|干啥|没啥|有啥|瞎[搞扯忙折]|特牛|老铁(?![路矿厂道])|(?<![供补])给力(?![度量])|奇葩|屌丝|拉倒|磨叽|倍儿|杠杠的|满满的正能量|yyds|YYDS|整不明白|搞不定|弄不好|差不离|八九不离十|老鼻子|[嗯呃噢哎][，。]|(?<![娃哇嘻])哈哈|(?<![乐笑])呵呵|嘿嘿|呗(?=[，。！])|的啦(?!啦)|了啦|好嘞|(?<![A-Za-z])(?:OK|ok)(?![A-Za-z])|没戏(?![曲剧])|挺(?:好|多|大|高|不错)的|好多好多|超级(?:好|棒|多)|特别特别|贼(?:好|多|快)|老好了/g,
      message: '口头用语，公文里换成书面语',
    },
    {
      // Papers name faults of work by some of these: 拍脑门决策、甩锅推责.
      find: /忽悠|瞎指挥|吐槽|糊弄|磨蹭|躺赢|甩锅|背锅|拍脑门|拍屁股|打哈哈|耍滑头|咱们?|一把手|二把手|几把手|整天|老是|压根儿?|干脆|反正/g,
      message: '口头用语，公文里换成书面语',
      certainty: '提示',
    },
  ],
});
