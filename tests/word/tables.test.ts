import { afterAll, expect, test } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { twipsToMm } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { Renderer } from './support/rendered';

const renderer = new Renderer();
afterAll(() => renderer.close());

function withTable(rows: number, columns: number, pt?: number): OfficialDocument {
  const cell = (row: number) => ({
    lines: row % 2 === 1 ? [[{ text: '甲乙' }], [{ text: '86.7%' }]] : [[{ text: '甲乙' }]],
  });
  return {
    ...emptyDocument(),
    body: [
      { type: 'paragraph', runs: [{ text: '前文' }] },
      {
        type: 'table',
        headerRows: 1,
        ...(pt === undefined ? {} : { pt }),
        rows: Array.from({ length: rows }, (_row, row) =>
          Array.from({ length: columns }, () => cell(row)),
        ),
      },
      { type: 'paragraph', runs: [{ text: '后文' }] },
    ],
  };
}

test('the text below a table stands where the preview has it, to a tenth of a millimetre', async () => {
  const documents = [withTable(3, 3), withTable(10, 3), withTable(10, 6), withTable(10, 3, 9)];
  const rendered = await renderer.pages(documents);
  documents.forEach((document, index) => {
    const lines = rendered[index]?.flatMap((page) => page.lines) ?? [];
    const top = (text: string) => lines.find((line) => line.text === text)?.top ?? 0;
    const items = paginate(document, STANDARD_PROFILE)[0]?.items ?? [];
    const ours = twipsToMm((items.at(-1)?.top ?? 0) - (items[0]?.top ?? 0));
    expect(Math.abs(top('后文') - top('前文') - ours)).toBeLessThan(0.1);
  });
});
