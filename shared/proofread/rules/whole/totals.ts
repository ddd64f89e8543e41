import type { Hit } from '../../types';
import { amountOf, decimals, NUMBER } from './amounts';

const UNIT = '[万亿]?(?:件|条|个|名|人次|人|项|场|家|户|篇|元|亩|公里|座|所|台|辆|吨|张)';
const FIGURE = new RegExp(`(${NUMBER})(${UNIT})`, 'gu');
/** A clause that brings the ones before it together: 共计6.5亿元. */
const TOGETHER = new RegExp(
  `^(?:[两三四]项|二者|两者|三者)?(?:共计|合计|总计)(?:投入|使用|安排|争取|筹集|下达|拨付|收到|达|为)?(${NUMBER})(${UNIT})$`,
  'u',
);
/** What is no part of a sum: shares, growth, examples, averages. */
const NO_PART = /[增减降占比率等约近余多超]|其中|包括|人均|每|以上|以下|累计|总|共/;
const LEAST_PARTS = 2;

const thingOf = (unit: string): string => unit.replace(/^[万亿]/, '');
/** How far a printed figure may lie from what it was rounded from. */
const slack = (figure: string, unit: string): number =>
  0.6 * (amountOf('1', unit) / 10 ** decimals(figure));

/** 中央资金4.8亿元，市级配套2.2亿元，共计6.5亿元: the clauses right before are the parts, one figure each. */
export function broughtTogether(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { index: from, 0: sentence } of text.matchAll(/[^。；！？\n]+/g)) {
    let at = from;
    const clauses = sentence.split(/[，、]/).map((words) => {
      const clause = { words, start: at };
      at += words.length + 1;
      return clause;
    });
    for (const [place, { words, start }] of clauses.entries()) {
      const total = TOGETHER.exec(words);
      if (!total) continue;
      const [, figure = '', unit = ''] = total;
      const parts: { value: number; slack: number }[] = [];
      let isSure = true;
      for (const before of clauses.slice(0, place).reverse()) {
        const found = [...before.words.matchAll(FIGURE)];
        if (found.length === 0) break;
        const [, one = '', of = ''] = found[0] ?? [];
        isSure &&=
          found.length === 1 && thingOf(of) === thingOf(unit) && !NO_PART.test(before.words);
        parts.push({ value: amountOf(one, of), slack: slack(one, of) });
      }
      if (!isSure || parts.length < LEAST_PARTS) continue;
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const room = parts.reduce((all, part) => all + part.slack, slack(figure, unit)) / 2;
      if (Math.abs(sum - amountOf(figure, unit)) <= room) continue;
      const said = Math.round((sum / amountOf('1', unit)) * 100) / 100;
      hits.push({
        start,
        end: start + words.length,
        message: `前面各项合起来是${said}${unit}`,
      });
    }
  }
  return hits;
}

const GREW = new RegExp(
  `(${NUMBER})(${UNIT})，(?:同比增长(\\d+(?:\\.\\d+)?)[%％]，)?(?:比|较)(?:去年|上年|前年)?(?:同期)?的?(${NUMBER})(${UNIT})(?:，)?(增加|增长|多|减少|下降|少)(?:了)?(?:(${NUMBER})(${UNIT})|(\\d+(?:\\.\\d+)?)[%％])`,
  'gu',
);

/** 达1200万人次，比去年同期的1000万人次增加了150万人次: the difference, and the growth where it is said. */
export function grown(text: string): Hit[] {
  return [...text.matchAll(GREW)].flatMap((match): Hit[] => {
    const [words, now = '', unit = '', percent, then = '', unitThen = '', verb = ''] = match;
    const [, , , , , , , more = '', unitMore = '', rise] = match;
    if (thingOf(unit) !== thingOf(unitThen)) return [];
    const [is, was] = [amountOf(now, unit), amountOf(then, unitThen)];
    const by = is - was;
    const up = /[减降少]/.test(verb) ? -by : by;
    const share = (up / was) * 100;
    const isWrong = (printed: string) =>
      Math.abs(share - Number(printed)) > 0.6 / 10 ** decimals(printed) + 0.05;
    const place = { start: match.index, end: match.index + words.length };
    if (more !== '') {
      const room = slack(now, unit) + slack(then, unitThen) + slack(more, unitMore);
      if (thingOf(unitMore) !== thingOf(unit)) return [];
      if (Math.abs(up - amountOf(more, unitMore)) > room / 2)
        return [
          { ...place, message: `${then}${unitThen}与${now}${unit}之差不是${more}${unitMore}` },
        ];
    }
    const printed = rise ?? percent;
    if (printed !== undefined && isWrong(printed))
      return [{ ...place, message: `从${then}${unitThen}到${now}${unit}是${share.toFixed(1)}%` }];
    return [];
  });
}
