import { afterAll, describe, expect, test } from 'vitest';
import { runsText } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { planBlocks } from '#shared/layout/plan';
import { setLines } from '#shared/layout/set-lines';
import { cutLike, textLines } from './support/lines';
import { madeUpDocument } from './support/made-up-text';
import { Renderer } from './support/rendered';

const renderer = new Renderer();
afterAll(() => renderer.close());

/** Share of lines that the preview breaks as the rendered file does. */
async function agreement(seeds: readonly number[]) {
  const documents = seeds.map(madeUpDocument);
  const rendered = await renderer.pages(documents);
  let same = 0;
  let total = 0;
  const apart: string[] = [];
  for (const [index, document] of documents.entries()) {
    const lines = textLines(rendered[index] ?? []);
    // The title takes one line.
    let at = 1;
    for (const block of document.body) {
      if (block.type !== 'paragraph') continue;
      const cut = cutLike(runsText(block.runs), lines, at);
      at = cut.next;
      const [item] = planBlocks([block], STANDARD_PROFILE);
      if (item?.kind !== 'line') throw new Error('a paragraph is planned as a line');
      const ours = setLines(item, STANDARD_PROFILE).map(
        (line) => line.runs.map(({ text }) => text).join('') + line.hanging,
      );
      total += cut.lines.length;
      cut.lines.forEach((line, row) => {
        if (ours[row] === line) same += 1;
        else apart.push(`${seeds[index]}: ${line} | ${ours[row]}`);
      });
    }
  }
  return { same, total, rate: same / total, apart };
}

const from = (first: number) => Array.from({ length: 100 }, (_one, index) => first + index);

describe('the preview against the rendered file', () => {
  test.each([
    ['texts looked at while tuning', from(1)],
    ['texts not looked at', from(101)],
  ])('%s: at least 99 of 100 lines agree', async (name, seeds) => {
    const { same, total, rate, apart } = await agreement(seeds);
    process.stdout.write(`${name}: ${same} of ${total} lines, ${(rate * 100).toFixed(2)} %\n`);
    expect(total).toBeGreaterThan(2500);
    expect({ enough: rate >= 0.99, apart: rate >= 0.99 ? [] : apart.slice(0, 20) }).toEqual({
      enough: true,
      apart: [],
    });
  });
});
