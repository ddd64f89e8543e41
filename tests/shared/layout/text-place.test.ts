import { describe, expect, test } from 'vitest';
import { type Block, emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { pageStarts, paperPlace, textPlace } from '#shared/layout/text-place';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const long = '政协委员联系界别群众围绕中心服务大局'.repeat(6);
const cell = { lines: [[{ text: '甲' }]] };
const document = {
  ...emptyDocument(),
  title: ['关于调研的报告'],
  body: [
    ...Array.from({ length: 10 }, () => paragraph(long)),
    { type: 'table' as const, headerRows: 1, rows: Array.from({ length: 40 }, () => [cell]) },
    paragraph('末段'),
  ],
  attachments: [{ name: '附表', body: [paragraph(long)] }],
};
const pages = paginate(document, STANDARD_PROFILE);

describe('places of the text on paper', () => {
  test('every line leads to its place in the text and back', () => {
    let lines = 0;
    for (const { number, items } of pages) {
      for (const item of items) {
        const place = textPlace(document, STANDARD_PROFILE, item);
        if (!place) continue;
        lines += 1;
        const back = paperPlace(document, STANDARD_PROFILE, pages, place);
        expect(back).toEqual({ page: number, top: item.top });
      }
    }
    expect(lines).toBeGreaterThan(45);
  });

  test('a caret in the middle of a line and behind the last word is on that line', () => {
    const place = { attachment: -1, block: 0, row: 0, offset: 26 };
    const [, first, second] = pages[0]?.items ?? [];
    const at = (offset: number) =>
      paperPlace(document, STANDARD_PROFILE, pages, { ...place, offset })?.top;
    expect(at(3)).toBe(first?.top);
    expect(at(26)).toBe(second?.top);
    expect(at(27)).toBe(second?.top);
    expect(at(long.length)).toBe(pages[0]?.items[4]?.top);
  });

  test('a cell that is pointed at is the place, whatever row its stretch begins with', () => {
    const [rows] = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'rows'));
    const within = { row: 2, cell: 1 };
    expect(rows && textPlace(document, STANDARD_PROFILE, rows, within)).toEqual({
      ...{ attachment: -1, block: 10, offset: 0 },
      ...within,
    });
  });

  test('a title is no place of the body; a row of a table is on its page', () => {
    const title = pages[0]?.items[0];
    expect(title && textPlace(document, STANDARD_PROFILE, title)).toBeNull();
    const page = (row: number) =>
      paperPlace(document, STANDARD_PROFILE, pages, { attachment: -1, block: 10, row, offset: 0 })
        ?.page ?? 0;
    expect(page(39)).toBeGreaterThan(page(0));
  });

  test('every page but the first begins somewhere: in a paragraph, in a table, with an attachment', () => {
    const starts = pageStarts(document, STANDARD_PROFILE, pages);
    expect(starts.map(({ page }) => page)).toEqual(pages.slice(1).map(({ number }) => number));
    for (const { page, place, role } of starts) {
      const [item] = pages[page - 1]?.items ?? [];
      expect(place).toEqual(item && textPlace(document, STANDARD_PROFILE, item));
      if (!place) expect(role).toBe('annexLabel');
    }
    expect(starts.some(({ place }) => place !== null && place.row > 0)).toBe(true);
    expect(starts.some(({ place }) => place !== null && place.offset > 0)).toBe(true);
    expect(starts.some(({ place }) => place === null)).toBe(true);
  });
});
