import { describe, expect, it } from 'vitest';
import { tracking } from '#shared/compose/matters/papers/tracking';
import type { TableBlock } from '#shared/document/official-document';
import { geometryOf, sheetProfile } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { breakLines } from '#shared/layout/break-lines';
import { CELL_MARGIN, columnWidths, placeCells } from '#shared/layout/table-columns';
import { ADOPTIONS, type Matter, OUTCOMES } from '#shared/model/matter';
import { matterFacts } from './support';

const MEMBER = 1;
const PROGRESS = 6;
const WORDS: readonly string[] = ['', ...ADOPTIONS, ...OUTCOMES];

/** Tables of more and more lines, so that each size of type occurs; every line stands so. */
function tablesOf(patch: Partial<Matter>): TableBlock[] {
  const facts = matterFacts('external');
  return [1, 6, 8, 10, 12, 13, 14, 16, 23, 40].flatMap((count) => {
    const opinions = Array.from({ length: count }, (_one, at) => {
      const one = facts.opinions[at % facts.opinions.length];
      if (!one?.matter) throw new Error('no matter');
      return { ...one, matter: { ...one.matter, ...patch } };
    });
    const { body } = tracking({ ...facts, opinions });
    return body.filter((block): block is TableBlock => block.type === 'table');
  });
}

/** The first cell of a column as it is printed, line by line. */
function linesIn(table: TableBlock, at: number): string[] {
  const placed = placeCells(table);
  const { width } = geometryOf(sheetProfile({ landscape: true }, STANDARD_PROFILE));
  const room = (columnWidths(placed, width, table)[at] ?? 0) - 2 * CELL_MARGIN.side;
  const measure = { first: room, other: room, pt: table.pt ?? 12, spacing: 0 };
  const cell = placed.find(({ row, column }) => row === 1 && column === at);
  return (cell?.lines ?? []).flatMap((runs) => {
    const text = runs.map((run) => run.text).join('');
    return breakLines(text, measure).map(({ start, end }) => text.slice(start, end));
  });
}

describe('进度 in the 一览表', () => {
  it('breaks no word of what came of an opinion, in any size of type', () => {
    const sizes = new Set<number>();
    for (const adoption of ADOPTIONS)
      for (const outcome of OUTCOMES)
        for (const table of tablesOf({ adoption, outcome })) {
          sizes.add(table.pt ?? 12);
          const lines = linesIn(table, PROGRESS);
          expect(lines.join('')).toBe(`${adoption}、${outcome}`);
          for (const line of lines)
            for (const part of line.split('、')) expect(WORDS).toContain(part);
          if ((table.pt ?? 12) <= 9) expect(lines).toHaveLength(1);
        }
    expect([...sizes]).toEqual(expect.arrayContaining([8, 9, 12]));
  });
});

describe('委员 in the 一览表', () => {
  it.each(['卢青', '欧阳明德', '古丽·艾力', '麦合木提·阿布都'])('breaks no name: %s', (name) => {
    const facts = matterFacts('external');
    const named = facts.opinions.map((one) => {
      const { speaker } = one.opinion;
      return { ...one, opinion: { ...one.opinion, speaker: speaker && { ...speaker, name } } };
    });
    const sizes = new Set<number>();
    for (const count of [1, 6, 8, 10, 12, 14, 16, 23, 40]) {
      const opinions = Array.from({ length: count }, (_one, at) => named[at % named.length]).filter(
        (one) => one !== undefined,
      );
      for (const block of tracking({ ...facts, opinions }).body) {
        if (block.type !== 'table') continue;
        sizes.add(block.pt ?? 12);
        expect(linesIn(block, MEMBER), `${count}条`).toEqual([name]);
      }
    }
    expect(sizes.size).toBeGreaterThan(2);
  });
});
