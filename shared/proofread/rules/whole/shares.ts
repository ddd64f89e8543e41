import type { Hit, ParagraphRule } from '../../types';
import { amountOf, decimals, isShare, NUMBER } from './amounts';

const COUNTED = '[万亿]?(?:件|条|个|名|人|项|家|户|篇|份|所|座|台|辆|处|亩|吨|元)';
/** 81个司法所中，…的38个，占46.9%: of what it is the share is said. */
const OF_WHICH = new RegExp(
  `(${NUMBER})(${COUNTED})[^，。；、\\d]{1,10}中，[^。；\\d]{0,8}(?:\\d人及以[上下][^。；\\d]{0,12})?(?<![\\d.])(${NUMBER})\\2[^，。；\\d]{0,4}，占(\\d+(?:\\.\\d+)?)[%％]`,
  'gu',
);
const SHARED = new RegExp(
  `(${NUMBER})(${COUNTED})[^，。；\\d]{0,4}，占(\\d+(?:\\.\\d+)?)[%％]`,
  'gu',
);
const FIGURE = new RegExp(`(${NUMBER})(${COUNTED})`, 'gu');
/** So many shares of one whole must be right before another is said to be wrong. */
const ENOUGH = 2;

const hitAt = (index: number, words: string, message: string): Hit => ({
  start: index,
  end: index + words.length,
  message,
});

/** Where the share stands at the end of a match. */
const atEnd = ({ index, 0: words }: RegExpExecArray, share: string, message: string): Hit =>
  hitAt(index + words.length - share.length - 1, `${share}%`, message);

const percentOf = (part: number, whole: number, printed: string): string =>
  `${((part / whole) * 100).toFixed(Math.max(1, decimals(printed)))}%`;

function ofWhich(text: string): Hit[] {
  return [...text.matchAll(OF_WHICH)].flatMap((match): Hit[] => {
    const [, all = '', unit = '', some = '', share = ''] = match;
    const [whole, part] = [amountOf(all, unit), amountOf(some, unit)];
    if (part > whole || isShare(part, whole, share)) return [];
    return [atEnd(match, share, `${some}除以${all}是${percentOf(part, whole, share)}`)];
  });
}

/** 共346件。…128件，占37%；…97件，占28%: of one number before them most are the shares that they say. */
function ofOneWhole(text: string): Hit[] {
  const shared = [...text.matchAll(SHARED)];
  const first = shared[0];
  if (!first || shared.length <= ENOUGH) return [];
  const wholes = [...text.slice(0, first.index).matchAll(FIGURE)].slice(-20);
  for (const [, all = '', unit = ''] of wholes.reverse()) {
    const whole = amountOf(all, unit);
    const alike = shared.filter(([, , of = '']) => of.slice(-1) === unit.slice(-1));
    const wrong = alike.filter(
      ([, part = '', of = '', share = '']) => !isShare(amountOf(part, of), whole, share),
    );
    const right = alike.length - wrong.length;
    if (right < ENOUGH || wrong.length >= right) continue;
    return wrong.map((match) => {
      const [, part = '', of = '', share = ''] = match;
      const percent = percentOf(amountOf(part, of), whole, share);
      return atEnd(match, share, `${part}${of}除以${all}${unit}是${percent}`);
    });
  }
  return [];
}

const DOWN = /[降减下缩]/;
/** 由58.7%提高到65.1%，提高6.4个百分点. */
const POINTS =
  /(?<![\d.])(\d+(?:\.\d+)?)[%％](提高|提升|上升|增长|增加|升|增|提|下降|降低|减少|回落|降|减)(?:到|至|为)(?:了)?(?:20\d\d年的?)?(?:目前的?)?(\d+(?:\.\d+)?)[%％]，(提高|提升|上升|增长|增加|下降|降低|减少|回落|降|减)(?:了)?(\d+(?:\.\d+)?)个百分点/g;
/** 由0.41千瓦时降至0.35千瓦时. */
const TURNED = new RegExp(
  `(${NUMBER})([%％]|[万亿]?[\\u3400-\\u9fff]{1,4}?)(升|增|提|降|减|缩短|压缩|下调|上调|压减)(?:到|至)(${NUMBER})\\2`,
  'gu',
);

function changes(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(POINTS)) {
    const [words, from = '', , to = '', , said = ''] = match;
    const real = Math.abs(Number(to) - Number(from));
    const digits = Math.max(decimals(from), decimals(to));
    if (Math.abs(real - Number(said)) < 0.6 / 10 ** decimals(said)) continue;
    const tail = `${said}个百分点`;
    const message = `从${from}%到${to}%相差${real.toFixed(digits)}个百分点`;
    hits.push(hitAt(match.index + words.length - tail.length, tail, message));
  }
  for (const match of text.matchAll(TURNED)) {
    const [words, from = '', unit = '', verb = '', to = ''] = match;
    const more = amountOf(to) - amountOf(from);
    // Years go one way, and the first place is the best.
    if (/^[年位名月日时]/.test(unit) || more === 0 || (DOWN.test(verb) ? more < 0 : more > 0))
      continue;
    hits.push(hitAt(match.index, words, `从${from}到${to}不是“${verb}”`));
  }
  return hits;
}

const DONE = '调解成功|成功|化解|整改|销号|回收|采纳|办结|兑现';
/** 排查2.38万件，调解成功2.35万件，成功率98.7%. */
const DONE_OF = new RegExp(
  `(${NUMBER})(${COUNTED})，((?:现?已|累计|其中)?(?:${DONE})[\\u3400-\\u9fff]{0,4}(${NUMBER})\\2)(?:，[\\u3400-\\u9fff]{0,4}率(?:为|达|达到)?(\\d+(?:\\.\\d+)?)[%％])?`,
  'gu',
);
/** 7个涉水问题已销号5个，其余2个: what is done and what is left. */
const LEFT_OF = new RegExp(
  `(${NUMBER})(${COUNTED})[^，。；\\d]{1,20}?(?:${DONE}|完成|解决|开工|竣工)(?:了)?(${NUMBER})\\2[^。；\\d]{0,6}?，其余的?(${NUMBER})\\2`,
  'gu',
);
const SENT_OUT = new RegExp(
  `发[放出](?:调查)?问卷(${NUMBER})份，(?:共)?[收回][收回][\\u3400-\\u9fff]{0,4}?(?:问卷)?(${NUMBER})份`,
  'gu',
);

function parts(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(DONE_OF)) {
    const [words, all = '', unit = '', done = '', some = '', share] = match;
    const [whole, part] = [amountOf(all, unit), amountOf(some, unit)];
    if (part > whole)
      hits.push(hitAt(match.index + words.indexOf(done), done, `比总数${all}${unit}多`));
    else if (share !== undefined && !isShare(part, whole, share)) {
      // Rounded figures of ten thousands leave more room.
      const near = unit.length > 1 ? 0.5 : 0;
      if (Math.abs((part / whole) * 100 - Number(share)) > near)
        hits.push(atEnd(match, share, `${some}除以${all}是${percentOf(part, whole, share)}`));
    }
  }
  for (const { index, 0: words, 1: all = '', 2: unit, 3: done = '', 4: left = '' } of text.matchAll(
    LEFT_OF,
  )) {
    const sum = amountOf(done) + amountOf(left);
    if (sum === amountOf(all)) continue;
    const at = words.lastIndexOf(done, words.lastIndexOf('，其余'));
    const from = Math.max(0, at - 2);
    hits.push(hitAt(index + from, words.slice(from), `合起来是${sum}${unit}，前面是${all}${unit}`));
  }
  for (const { index, 0: words, 1: out = '', 2: back = '' } of text.matchAll(SENT_OUT))
    if (amountOf(back) > amountOf(out)) hits.push(hitAt(index, words, '收回的问卷比发出的多'));
  return hits;
}

/** 500元以上1 000元以下, 18周岁至65周岁: from the less to the more. */
const BOUNDS = [
  new RegExp(`(${NUMBER})([万亿]?[元倍年天日人户吨%％])以上(${NUMBER})\\2以下`, 'gu'),
  new RegExp(`(${NUMBER})(周?岁)(?:至|到|—|～)(${NUMBER})\\2`, 'gu'),
];

function bounds(text: string): Hit[] {
  return BOUNDS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, 1: least = '', 3: most = '' }) =>
      amountOf(least) > amountOf(most) ? [hitAt(index, words, '起止的大小颠倒')] : [],
    ),
  );
}

/** Shares that are not those of what they are of, differences and bounds that do not fit. */
export const shares: ParagraphRule = {
  id: 'figures.share',
  name: '占比、增减不合',
  certainty: '疑似',
  source: '分项与总数相符',
  scope: 'paragraph',
  find: ({ text }) => [
    ...ofWhich(text),
    ...ofOneWhole(text),
    ...changes(text),
    ...parts(text),
    ...bounds(text),
  ],
};
