import { afterAll, describe, expect, test, vi } from 'vitest';
import { runsText } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { planBlocks } from '#shared/layout/plan';
import { setLines } from '#shared/layout/set-lines';
import { cutLike, textLines } from './support/lines';
import { madeUpDocument, manyNumbers, withBlanks } from './support/made-up-text';
import { Renderer } from './support/rendered';

// The face that stands in for 仿宋_GB2312 has a narrower ℃ (0.944 em) than that, in which every sign takes a cell.
vi.mock('#shared/layout/measure', async (original) => {
  const real = await original<typeof import('#shared/layout/measure')>();
  return { ...real, widthEm: (one: string) => (one === '℃' ? 0.944 : real.widthEm(one)) };
});

const renderer = new Renderer();
afterAll(() => renderer.close());

/** Share of lines that the preview breaks as the rendered file does. */
async function agreement(seeds: readonly number[], make = madeUpDocument) {
  const documents = seeds.map(make);
  const rendered = await renderer.pages(documents);
  let same = 0;
  let total = 0;
  let lost = 0;
  let hanging = 0;
  const apart: string[] = [];
  for (const [index, document] of documents.entries()) {
    const lines = textLines(rendered[index] ?? []);
    // The title takes one line.
    let at = 1;
    for (const block of document.body) {
      if (block.type !== 'paragraph') continue;
      const cut = cutLike(runsText(block.runs), lines, at);
      at = cut.next;
      lost += cut.lost;
      const [item] = planBlocks([block], STANDARD_PROFILE);
      if (item?.kind !== 'line') throw new Error('a paragraph is planned as a line');
      const set = setLines(item, STANDARD_PROFILE);
      hanging += set.filter((line) => line.hanging !== '').length;
      const ours = set.map((line) => line.runs.map(({ text }) => text).join('') + line.hanging);
      total += cut.lines.length;
      cut.lines.forEach((line, row) => {
        if (ours[row] === line) same += 1;
        else apart.push(`${seeds[index]}: ${line} | ${ours[row]}`);
      });
    }
  }
  return { same, total, rate: same / total, apart, lost, hanging };
}

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_one, index) => first + index);

describe('the preview against the rendered file', () => {
  test.each([
    ['texts looked at while tuning', from(1, 100), madeUpDocument, 0.995],
    ['texts not looked at', from(101, 100), madeUpDocument, 0.995],
    ['numbers and brackets looked at while tuning', from(1, 50), manyNumbers, 0.995],
    ['numbers and brackets not looked at', from(101, 50), manyNumbers, 0.995],
    ['drafts with ×× and signs', from(1, 50), withBlanks, 0.995],
  ])('%s: the lines agree, and the marks that hang are drawn', async (name, seeds, make, least) => {
    const { same, total, rate, apart, lost, hanging } = await agreement(seeds, make);
    const share = `${same} of ${total} lines, ${(rate * 100).toFixed(2)} %`;
    process.stdout.write(`${name}: ${share}; ${lost} of ${hanging} hanging marks not drawn\n`);
    expect(total).toBeGreaterThan(1000);
    // Some marks that hang outside are not drawn where the line is full to the twip.
    expect(lost).toBeLessThanOrEqual(hanging * 0.08);
    expect({ enough: rate >= least, apart: rate >= least ? [] : apart.slice(0, 20) }).toEqual({
      enough: true,
      apart: [],
    });
  });
});
