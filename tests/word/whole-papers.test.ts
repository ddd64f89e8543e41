import { afterAll, describe, expect, test, vi } from 'vitest';
import { table } from '#shared/compose/parts';
import { type Block, type OfficialDocument, runsText } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Page } from '#shared/layout/page';
import { paginate } from '#shared/layout/paginate';
import { randomPaper } from '../electron/check/random-papers';
import { madeUpDocument, manyNumbers, seeded } from './support/made-up-text';
import { type RenderedPage, Renderer } from './support/rendered';

// See `agreement.test.ts`: ℃ of the face that stands in for 仿宋_GB2312.
vi.mock('#shared/layout/measure', async (original) => {
  const real = await original<typeof import('#shared/layout/measure')>();
  return { ...real, widthEm: (one: string) => (one === '℃' ? 0.944 : real.widthEm(one)) };
});

const renderer = new Renderer();
afterAll(() => renderer.close());

/** A paper of any form, head, annexes and 版记 with it, full of texts and of tables whose cells break. */
function wholePaper(seed: number): OfficialDocument {
  const paper = randomPaper(seed);
  const random = seeded(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const made = [...madeUpDocument(seed).body, ...manyNumbers(seed).body.slice(0, 3)];
  const text = made.flatMap((block) => (block.type === 'paragraph' ? [runsText(block.runs)] : []));
  const piece = () => {
    const from = text[upTo(text.length)] ?? '';
    const start = upTo(Math.max(1, from.length - 40));
    return from.slice(start, start + 2 + upTo(38)).replace(/^[^\p{L}\p{N}]+/u, '');
  };
  const columns = 2 + upTo(5);
  const row = () => Array.from({ length: columns }, () => piece() || '空');
  const grid: Block = table(...Array.from({ length: 3 + upTo(5) }, row));
  const [first, ...rest] = paper.body;
  const blocks = [...made.slice(0, 4), grid, ...made.slice(4)];
  return { ...paper, body: [...(first ? [first] : []), ...blocks, ...rest] };
}

const words = (text: string): string => text.replace(/\s/g, '');
/** Marks that hang are not always drawn by the renderer. */
const bare = (text: string): string => words(text).replace(/[、。，．！：；？]$/, '');

/** Every line of a preview's pages: those of cells each by itself, a table's repeated head once a page. */
function linesOf(pages: readonly Page[]): string[] {
  const lines: string[] = [];
  const textOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
  for (const { items, imprint } of pages) {
    for (const item of items) {
      if (item.kind === 'line') lines.push(textOf(item.line.runs) + item.line.hanging);
      if (item.kind !== 'rows') continue;
      const { rows, headerRows } = item.table;
      const shown = [
        ...(item.repeated ? rows.slice(0, headerRows) : []),
        ...rows.slice(item.from, item.to),
      ];
      for (const { cells } of shown)
        for (const cell of cells) lines.push(...cell.lines.map(textOf));
    }
    for (const row of imprint?.rows ?? []) lines.push(...row.lines);
  }
  return lines.map(bare).filter((line) => line !== '');
}

/** More than between the words of one line, less than between two cells, mm. */
const APART = 2.4;

/** Every line of a rendered paper; what stands in another cell beside it is another line. */
function linesIn(pages: readonly RenderedPage[]): string[] {
  return pages.flatMap(({ lines }) =>
    lines.flatMap(({ pieces }) => {
      const parts: string[] = [];
      let right = Number.NEGATIVE_INFINITY;
      for (const piece of pieces) {
        if (piece.left - right > APART) parts.push(piece.text);
        else parts.push(`${parts.pop()}${piece.text}`);
        right = piece.right;
      }
      return parts.map(bare);
    }),
  );
}

/** Lines of the preview that the rendered file has as well, wherever a line more or less has moved them. */
async function agreement(seeds: readonly number[]) {
  const documents = seeds.map(wholePaper);
  const rendered = await renderer.pages(documents);
  let total = 0;
  let samePages = 0;
  const apart: string[] = [];
  for (const [index, document] of documents.entries()) {
    const pages = paginate(document, STANDARD_PROFILE);
    const drawn = rendered[index] ?? [];
    if (pages.length === drawn.length) samePages += 1;
    const theirs = new Map<string, number>();
    for (const line of linesIn(drawn)) theirs.set(line, (theirs.get(line) ?? 0) + 1);
    for (const line of linesOf(pages)) {
      total += 1;
      const left = theirs.get(line) ?? 0;
      if (left === 0) apart.push(`${seeds[index]}: ${line}`);
      else theirs.set(line, left - 1);
    }
  }
  return { total, samePages, apart, rate: 1 - apart.length / total };
}

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_one, index) => first + index);

describe('the lines of whole papers, tables, heads and 版记 with them, in the preview and in the rendered file', () => {
  test.each([
    ['papers looked at while tuning', from(1, 40)],
    ['papers not looked at', from(201, 40)],
  ])('%s', async (name, seeds) => {
    const { total, samePages, apart, rate } = await agreement(seeds);
    const share = `${total - apart.length} of ${total} lines, ${(rate * 100).toFixed(2)} %`;
    process.stdout.write(`${name}: ${share}; ${samePages} of ${seeds.length} with as many pages\n`);
    expect(total).toBeGreaterThan(1000);
    expect({ enough: rate >= 0.995, apart: rate >= 0.995 ? [] : apart.slice(0, 20) }).toEqual({
      enough: true,
      apart: [],
    });
    expect(samePages).toBeGreaterThanOrEqual(seeds.length * 0.95);
  });
});
