import type { Block, TableCell } from '../document/official-document';
import { type Course, chartName } from './course';
import type { Section } from './sections';

/** One part of a bar: a mark that every Chinese font has and that stands out in black and white. */
const MARK = '■';
/** Marks of the longest bar: three columns of them have room on a sheet. */
const LONGEST = 8;
const PT = 10.5;

/** How many one mark stands for, the same in all bars of a chart: 1, 2, 5, 10, 20 … */
function scaleOf({ counts }: Course): number {
  const most = Math.max(1, ...counts.flat());
  for (let power = 1; ; power *= 10)
    for (const step of [1, 2, 5]) if (step * power * LONGEST >= most) return step * power;
}

/** A chart in a Word file: a row for each month or year, a bar for each column and its count behind it. */
export function courseBlocks(section: Section, course: Course): Block[] {
  const { labels, counts, notDrawn } = course;
  const scale = scaleOf(course);
  const bar = (count: number): string =>
    count === 0 ? '' : `${MARK.repeat(Math.max(1, Math.round(count / scale)))} ${count}`;
  const plain = (text: string): TableCell => ({ lines: [[{ text }]] });
  // From the left in every row, however short: the bars are compared by their ends.
  const drawn = (text: string): TableCell => ({
    ...{ lines: [text === '' ? [] : [{ text }]], box: true },
  });
  const head = [labels[0]?.endsWith('月') ? '月份' : '年份', ...section.columns.map(titled)];
  const rows = labels.map((label, at) => [
    plain(label),
    ...section.columns.map((_one, column) => drawn(bar(counts[column]?.[at] ?? 0))),
  ]);
  const words = [
    scale === 1 ? '' : `每个${MARK}约为${scale}，不足的也画一个，后面是实数。`,
    notDrawn === 0 ? '' : `手工录入的数字里有${notDrawn}跨了几个月或几年，没有画进图里。`,
  ].join('');
  return [
    {
      ...{ type: 'paragraph', align: 'flush' },
      runs: [{ text: chartName(section.title, course), bold: true }],
    },
    {
      ...{ type: 'table', headerRows: 1, rows: [head.map(plain), ...rows], pt: PT },
      widths: [12, ...section.columns.map(() => 88 / section.columns.length)],
    },
    ...(words === '' ? [] : [{ type: 'paragraph' as const, runs: [{ text: words }] }]),
  ];
}

const titled = ({ title, measure }: Section['columns'][number]): string => `${title}（${measure}）`;
