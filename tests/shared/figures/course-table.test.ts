import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { type Course, coursesOf, isDrawn } from '#shared/figures/course';
import { courseBlocks } from '#shared/figures/course-table';
import { figuresPaper } from '#shared/figures/paper';
import { SECTIONS } from '#shared/figures/sections';
import { figuresOf, tablesOf } from '#shared/figures/tables';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { setTable } from '#shared/layout/set-table';
import { inventedOffice } from './invented-facts';

const TODAY = '2025-06-30';
const [papers] = SECTIONS;
if (!papers) throw new Error('no sections');

const cellsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) =>
          row.map(({ lines }) =>
            lines
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        )
      : [],
  );
const course = (counts: number[][]): Course => ({
  ...{ labels: ['2024年', '2025年'], counts, notDrawn: 0 },
});

describe('a chart in a Word file', () => {
  it('has a bar for each count, as long as its share of the greatest, with the count behind it', () => {
    const cells = cellsOf(
      courseBlocks(
        papers,
        course([
          [8, 3],
          [0, 1],
          [2, 0],
        ]),
      ),
    );
    expect(cells).toEqual([
      ['年份', '起草（份）', '定稿（份）', '印发（份）'],
      ['2024年', '■■■■■■■■ 8', '', '■■ 2'],
      ['2025年', '■■■ 3', '■ 1', ''],
    ]);
  });

  it.each([
    [9, 2],
    [17, 5],
    [41, 10],
    [1234, 200],
  ])('%i of the greatest: one mark stands for %i, and the words below say so', (most, scale) => {
    const blocks = courseBlocks(
      papers,
      course([
        [most, 1],
        [0, 0],
        [0, 0],
      ]),
    );
    const [, [, longest = ''] = [], [, least = ''] = []] = cellsOf(blocks);
    expect(longest).toBe(`${'■'.repeat(Math.round(most / scale))} ${most}`);
    expect(least).toBe('■ 1');
    expect(JSON.stringify(blocks.at(-1))).toContain(`每个■约为${scale}`);
  });

  it.each([99_999, 8, 80])('%i: every bar stands on one line of its cell', (most) => {
    const table = courseBlocks(
      papers,
      course([
        [most, 1],
        [most, 0],
        [most, 0],
      ]),
    )[1];
    if (table?.type !== 'table') throw new Error('no table');
    for (const row of setTable(table, STANDARD_PROFILE).rows)
      for (const { lines } of row.cells) expect(lines.length).toBeLessThanOrEqual(1);
  });

  it.each([2, 7, 11])(
    '%i: stands in the paper for every section that has one, where asked for',
    (seed) => {
      const office = inventedOffice(seed);
      const period = { from: '2019-01-01', to: '2024-12-31' };
      const figures = figuresOf(office, office.hand, TODAY);
      const asked = { tables: tablesOf(figures, period, null), period, before: null, today: TODAY };
      const courses = coursesOf(figures, period, TODAY);
      const plain = { ...asked, office: '', isSample: false };
      const { text } = toPlainText(figuresPaper({ ...plain, courses }));
      const { text: bare } = toPlainText(figuresPaper(plain));
      for (const { key, title } of SECTIONS) {
        const one = courses.get(key);
        expect(text.includes(`${title}分年图`)).toBe(one !== undefined && isDrawn(one));
      }
      expect(bare).not.toContain('分年图');
    },
  );
});
