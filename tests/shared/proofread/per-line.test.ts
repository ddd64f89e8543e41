import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { perLine } from '#shared/proofread/per-line';
import { Proofreader, proofread } from '#shared/proofread/proofread';

it('looks through a line once, and again when much else was read meanwhile', () => {
  const seen: string[] = [];
  const lengthOf = perLine((line) => {
    seen.push(line);
    return line.length;
  });
  expect([lengthOf('甲乙'), lengthOf('甲乙'), lengthOf('')]).toEqual([2, 2, 0]);
  expect(seen).toEqual(['甲乙', '']);
  for (let line = 0; line < 5; line += 1) lengthOf(`${line}${'字'.repeat(100_000)}`);
  lengthOf('甲乙');
  expect(seen.filter((line) => line === '甲乙')).toHaveLength(2);
});

it('keeps a line, and not the text that it was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  const measured = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const firstOf = perLine((line) => line.slice(0, 20));
  const before = measured();
  for (let reading = 0; reading < 600; reading += 1) {
    const lines = Array.from({ length: 100 }, (_, line) => `${line}${'字'.repeat(200)}`);
    for (const line of lines
      .with(50, `${reading}${'字'.repeat(200)}`)
      .join('\n')
      .split('\n'))
      firstOf(line);
  }
  expect(measured() - before).toBeLessThan(5_000_000);
  expect(firstOf('599字')).toBe('599字');
});

/** Findings that hang together over lines: of places, persons, lists, marks, figures, organs, titles, series, dates. */
const LINES = [
  '关于做好有关工作的通知',
  '各镇（街道）：',
  '一、基本情况。柳林镇工作扎实，共办理群众来信来访事项125件。市住房和城乡建设局牵头。',
  '会议由主席郑怀远主持。郑怀元指出，要抓好以下三个方面：一是抓早，三是抓小。',
  '二、存在问题。柳林乡进度偏慢，共办理群众来信来访事项152件。走访了安泰建设有限公司、安太建设有限公司。',
  '参加的有：市教育局、市财政局、市教育局、民政局。按照《示例市协商工作规则》《示例市协商工作规定》办理，市住建局配合。',
  '要“统筹推进各项工作，由市卫生和计划生育委员会负责。要认真抓好各项工作的贯彻落实，确保取得实实在在的成效。',
  '四、下步打算。要认真抓好各项工作的贯彻落实，确保取得实实在在的成效。',
  '2026年11月30日',
];

it('says of a text that is written line by line, and of one whose lines move, what a first reading says', () => {
  const context = contextOf('2026-11-30');
  const reader = new Proofreader(context);
  const texts = [
    ...LINES.map((_, index) => LINES.slice(0, index + 1)),
    ['附注', ...LINES],
    LINES.with(4, LINES[4]?.replace('柳林乡', '柳林镇') ?? ''),
    LINES.toReversed(),
    LINES,
  ];
  for (const lines of texts) {
    const text = lines.join('\n');
    expect(reader.read(text)).toEqual(proofread(text, context));
  }
  const rules = new Set(proofread(LINES.join('\n'), context).findings.map(({ rule }) => rule));
  for (const rule of [
    'consistency.place',
    'consistency.person',
    'repeated.item',
    'repeated.sentence',
  ])
    expect(rules).toContain(rule);
  for (const rule of [
    'figures.contradiction',
    'punctuation.pairs',
    'numbers.series',
    'numbers.order',
  ])
    expect(rules).toContain(rule);
  for (const rule of ['consistency.form', 'consistency.prefix', 'expressions.dated'])
    expect(rules).toContain(rule);
});
