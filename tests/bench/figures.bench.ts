import { periodBefore } from '#shared/figures/period';
import { clausesOf } from '#shared/figures/sentences';
import { figuresOf, tablesOf } from '#shared/figures/tables';
import { inventedOffice } from '../shared/figures/invented-facts';
import { type BenchRow, measure, median } from './types';

const TODAY = '2026-12-31';
/** 统计 over ten years: from the records in memory, and when only the period changes. */
const TEN_YEARS = { from: '2017-01-01', to: '2026-12-31' };
/** With this seed there are about as many of everything as an office has after ten years. */
const [SEED, SIZE] = [37, 10_000];

export async function bench(): Promise<BenchRow[]> {
  const office = inventedOffice(SEED, SIZE);
  // An office has some hundreds of members, not thousands.
  const members = office.members.slice(0, 400);
  const facts = { ...office, members };
  const before = periodBefore(TEN_YEARS, TODAY);
  const whole = await measure(() =>
    tablesOf(figuresOf(facts, facts.hand, TODAY), TEN_YEARS, before),
  );
  const figures = figuresOf(facts, facts.hand, TODAY);
  const period = await measure(() => tablesOf(figures, TEN_YEARS, before));
  const sentences = await measure(() => clausesOf(figures, TEN_YEARS, 'about'));
  const { drafts, opinions, matters, incoming, attendance } = office;
  const counts = [
    ...[`文稿${drafts.length}`, `意见${opinions.length}`, `事项${matters.length}`],
    ...[`收文${incoming.length}`, `参会${attendance.length}`],
  ];
  return [
    {
      ...{ name: '统计：十年，从记录算起', figure: median(whole), unit: 'ms', limit: 300 },
      note: counts.join('、'),
    },
    { name: '统计：十年，换一个时段', figure: median(period), unit: 'ms', limit: 300 },
    { name: '统计：十年，写成句子', figure: median(sentences), unit: 'ms', limit: 300 },
  ];
}
