import { describe, expect, test } from 'vitest';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { LINES_PER_PAGE } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { type Page, paginate } from '#shared/layout/paginate';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const pagesOf = (rest: Partial<OfficialDocument>): Page[] =>
  paginate({ ...emptyDocument(), ...rest }, STANDARD_PROFILE);
const textOf = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'line' || item.kind === 'rows' ? [item] : []))
    .map((item) =>
      item.kind === 'line'
        ? item.line.runs.map(({ text }) => text).join('') + item.line.hanging
        : item.table.rows
            .slice(item.from, item.to)
            .flatMap(({ cells }) => cells)
            .flatMap(({ paragraphs }) => paragraphs.flat())
            .map(({ text }) => text)
            .join(''),
    )
    .join('');

describe('paginate', () => {
  test('an empty document is one empty page', () => {
    expect(pagesOf({})).toEqual([{ number: 1, items: [], imprint: null }]);
  });

  test('22 lines a page, and not a character lost over the page break', () => {
    const body = Array.from({ length: 50 }, (_one, index) => paragraph(`第${index + 1}段。`));
    const pages = pagesOf({ body });
    expect(pages.map(({ items }) => items.length)).toEqual([LINES_PER_PAGE, LINES_PER_PAGE, 6]);
    expect(textOf(pages)).toBe(body.map((_one, index) => `第${index + 1}段。`).join(''));
  });

  test('a page break begins a page, two leave one empty', () => {
    const body: Block[] = [
      paragraph('一'),
      { type: 'pageBreak' },
      { type: 'pageBreak' },
      paragraph('二'),
    ];
    expect(pagesOf({ body }).map(({ items }) => items.length)).toEqual([1, 0, 1]);
  });

  test('the head of a table is repeated where it goes on, and never stands alone', () => {
    const row = (text: string) => [{ lines: [[{ text }]] }, { lines: [[{ text: '内容' }]] }];
    const table: Block = {
      type: 'table',
      headerRows: 1,
      rows: [row('表头'), ...Array.from({ length: 60 }, (_one, index) => row(`第${index}行`))],
    };
    const pages = pagesOf({ body: [...Array.from({ length: 21 }, () => paragraph('段')), table] });
    const parts = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'rows');
    expect(pages[0]?.items).toHaveLength(21);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ repeated }) => repeated)).toEqual(parts.map((_one, index) => index > 0));
    expect(textOf(pages).match(/第\d+行/g)).toHaveLength(60);
  });

  test('a pre-printed head leaves its room: the title stands two lines below the red line', () => {
    const head = {
      ...emptyDocument().head,
      mark: { kind: 'preprinted' as const },
      issueNumber: '示政协办发〔2026〕3号',
    };
    const [page] = pagesOf({ head, title: ['关于某事的通知'] });
    const [number, title] = page?.items ?? [];
    expect(number?.kind === 'line' && number.line.runs[0]?.text).toBe(head.issueNumber);
    const redLine =
      ((STANDARD_PROFILE.preprintedHeadHeight - STANDARD_PROFILE.margins.top) * 1440) / 25.4;
    const gap = (title?.top ?? 0) - redLine - 2 * STANDARD_PROFILE.linePitch;
    expect(Math.abs(gap)).toBeLessThan(3);
  });

  test('版记 stands on the last page, on a new one where there is no room', () => {
    const last = { cc: '市委办公室。', printLine: { office: '办公室', date: '2026年8月1日' } };
    const few = pagesOf({ ...last, body: [paragraph('一')] });
    expect(few[0]?.imprint).toMatchObject({
      rows: [{ lines: ['抄送：市委办公室。'] }],
      date: '2026年8月1日印发',
    });
    const full = pagesOf({
      ...last,
      body: Array.from({ length: LINES_PER_PAGE }, () => paragraph('一')),
    });
    expect(full.map(({ imprint }) => imprint !== null)).toEqual([false, true]);
  });

  test('what has not changed is not broken anew: its lines are the same values', () => {
    const body = [paragraph('一'.repeat(60)), paragraph('二')];
    const before = pagesOf({ body });
    const after = pagesOf({ body: [body[0] as Block, paragraph('三')] });
    const lineOf = (pages: Page[], at: number) => {
      const item = pages[0]?.items[at];
      return item?.kind === 'line' ? item.line : null;
    };
    expect(lineOf(after, 0)).toBe(lineOf(before, 0));
    expect(lineOf(after, 3)).not.toBe(lineOf(before, 3));
  });
});
