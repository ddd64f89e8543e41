import { describe, expect, test } from 'vitest';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { LINES_PER_PAGE } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Page } from '#shared/layout/page';
import { paginate } from '#shared/layout/paginate';

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
            .flatMap(({ lines }) => lines.flat())
            .map(({ text }) => text)
            .join(''),
    )
    .join('');

describe('paginate', () => {
  test('an empty document is one empty page', () => {
    expect(pagesOf({})).toEqual([
      { number: 1, items: [], imprint: null, landscape: false, isNumbered: true },
    ]);
  });

  test('22 lines a page, and not a character lost over the page break', () => {
    const body = Array.from({ length: 50 }, (_one, index) => paragraph(`第${index + 1}段。`));
    const pages = pagesOf({ body });
    expect(pages.map(({ items }) => items.length)).toEqual([LINES_PER_PAGE, LINES_PER_PAGE, 6]);
    expect(textOf(pages)).toBe(body.map((_one, index) => `第${index + 1}段。`).join(''));
  });

  test('a signature and its date stand on one page', () => {
    const signature = {
      signers: ['甲单位', '乙单位'],
      date: '2026年8月1日',
      mode: 'sealed',
    } as const;
    const text = (count: number) => Array.from({ length: count }, () => paragraph('段'));
    for (let lines = LINES_PER_PAGE - 8; lines <= LINES_PER_PAGE; lines += 1) {
      const pages = pagesOf({
        body: text(lines),
        signature: { ...signature, signers: [...signature.signers] },
      });
      const signed = pages.map(
        ({ items }) =>
          items.filter((item) => item.kind === 'line' && /signer|date/.test(item.line.role)).length,
      );
      expect(Math.max(...signed), `${lines} lines before`).toBe(3);
    }
  });

  test('a title over the rows of a table goes on the page of the row below it', () => {
    const row = (text: string) => [{ lines: [[{ text }]] }, { lines: [[{ text: '内容' }]] }];
    const rows = Array.from({ length: 60 }, (_one, index) =>
      index % 2 === 0 ? [{ lines: [[{ text: '标题' }]], colSpan: 2 }] : row(`第${index}行`),
    );
    for (let lines = 0; lines < 3; lines += 1) {
      const text = Array.from({ length: lines }, () => paragraph('段'));
      const pages = pagesOf({ body: [...text, { type: 'table', headerRows: 0, rows }] });
      const parts = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'rows');
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.every(({ to }) => to % 2 === 0)).toBe(true);
      expect(parts.at(-1)?.to).toBe(60);
    }
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

  test("the office's own pre-printed paper: the title stands two lines below its red line", () => {
    const profile = { ...STANDARD_PROFILE, preprintedHeadHeight: 110 };
    const head = {
      ...emptyDocument().head,
      mark: { kind: 'preprinted' as const },
      issueNumber: '示政协办发〔2026〕3号',
    };
    const [page] = paginate({ ...emptyDocument(), head, title: ['关于某事的通知'] }, profile);
    const [number, rule, title] = page?.items ?? [];
    expect(number?.kind === 'line' && number.line.runs[0]?.text).toBe(head.issueNumber);
    const redLine = ((110 - STANDARD_PROFILE.margins.top) * 1440) / 25.4;
    expect(Math.abs((rule?.top ?? 0) - redLine)).toBeLessThan(3);
    expect(rule?.kind === 'rule' && rule.rule.isInked).toBe(false);
    const gap = (title?.top ?? 0) - redLine - 2 * STANDARD_PROFILE.linePitch;
    expect(Math.abs(gap)).toBeLessThan(3);
  });

  test('a printed head: mark, issue, office and date, red line, then the title', () => {
    const head = {
      ...emptyDocument().head,
      mark: { kind: 'printed' as const, name: '示例市政协简报' },
      serialNumber: '第9期',
      line: { office: '办公室', date: '2026年8月1日' },
    };
    const [page] = pagesOf({ head, title: ['一则简报'] });
    const items = page?.items ?? [];
    expect(items.map((item) => (item.kind === 'line' ? item.line.role : item.kind))).toEqual([
      'mark',
      'number',
      'number',
      'number',
      'rule',
      'title',
    ]);
    const tops = items.map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(textOf(page ? [page] : [])).toBe('示例市政协简报第9期办公室2026年8月1日一则简报');
  });

  test.each([undefined, ['示例市人民政府办公室', '中共示例市委统战部']])(
    '套印 leaves the red mark and the red line away and moves nothing else: %s',
    (joint) => {
      const of = (kind: 'printed' | 'preprinted') => {
        const mark = { kind, name: '政协示例市委员会办公室文件', ...(joint ? { joint } : {}) };
        const head = {
          ...emptyDocument().head,
          mark,
          copyNumber: '000001',
          issueNumber: '示政协办发〔2026〕3号',
          signatories: ['孟青', '贺知秋', '梁晓禾'],
        };
        return pagesOf({ head, title: ['关于某事的请示'], body: [paragraph('某事。')] });
      };
      const marks = (pages: Page[]) =>
        pages.flatMap(({ items }) =>
          items.filter((item) => item.kind === 'line' && item.line.role === 'mark'),
        );
      const rest = (pages: Page[]): unknown[] =>
        pages.flatMap(({ items }): unknown[] =>
          items
            .filter((item) => item.kind !== 'line' || item.line.role !== 'mark')
            .map((item) => (item.kind === 'rule' ? item.rule.top : item)),
        );
      const [printed, preprinted] = [of('printed'), of('preprinted')];
      expect(rest(preprinted)).toEqual(rest(printed));
      expect(marks(printed)).toHaveLength(joint ? 4 : 1);
      expect(marks(preprinted)).toEqual([]);
    },
  );

  test('a head with nothing in it leaves no room', () => {
    const head = { ...emptyDocument().head, mark: { kind: 'printed' as const, name: '' } };
    expect(pagesOf({ head }).flatMap(({ items }) => items)).toEqual([]);
  });

  test('a long mark is set smaller, a very long one on two lines, none of it lost', () => {
    const markOf = (name: string) => {
      const mark = { kind: 'printed' as const, name };
      const pages = pagesOf({ head: { ...emptyDocument().head, mark } });
      return pages
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'line' && item.line.role === 'mark' ? [item.line] : []));
    };
    const [short] = markOf('政协简报');
    const [middle, ...noMore] = markOf('政协示例市委员会常务委员会会议纪要');
    expect(noMore).toEqual([]);
    expect(middle?.pt).toBeLessThan(short?.pt ?? 0);
    const name = '政协示例市第九届委员会常务委员会第二十三次会议纪要';
    const long = markOf(name);
    expect(long).toHaveLength(2);
    expect(long.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toBe(name);
  });

  test('lists follow 附件说明 a blank line below, wrapped under the first character after the colon', () => {
    const text = '甲'.repeat(40);
    const [page] = pagesOf({
      body: [paragraph('正文。')],
      attendance: [
        { label: '出席', text },
        { label: '列席', text: '乙' },
      ],
    });
    const lines = (page?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item] : []));
    const [body, first, second, third] = lines;
    expect((first?.top ?? 0) - (body?.top ?? 0)).toBe(2 * STANDARD_PROFILE.linePitch);
    expect(first?.line.runs.map(({ face }) => face)).toEqual(['hei', 'text']);
    const cell = 315;
    expect([first, second, third].map((line) => line?.line.left)).toEqual([
      2 * cell,
      5 * cell,
      2 * cell,
    ]);
  });

  test('every name is a page of its own, and nothing else of the document', () => {
    const pages = pagesOf({
      format: 'nameCards',
      title: ['席卡'],
      cc: '市委办公室。',
      body: [paragraph('沈岚'), paragraph(''), paragraph('欧阳若兰')],
    });
    const cards = pages.map(({ items: [item] }) => (item?.kind === 'card' ? item.card : null));
    expect(cards.map((card) => card?.name)).toEqual(['沈岚', '欧阳若兰']);
    expect(cards.map((card) => (card?.gap ?? 0) > 0)).toEqual([true, false]);
    expect(pages.every(({ imprint }) => imprint === null)).toBe(true);
  });

  test('版记 stands on the last page, on a new one where there is no room', () => {
    const last = { cc: '市委办公室。', printLine: { office: '办公室', date: '2026年8月1日' } };
    const few = pagesOf({ ...last, body: [paragraph('一')] });
    expect(few[0]?.imprint).toMatchObject({
      rows: [{ lines: ['抄送：市委办公室。'] }],
      right: '2026年8月1日印发',
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

  test.each(['none', 'printed', 'preprinted'] as const)(
    'three 签发人 stand two a line, whatever the head (7.2.6): %s',
    (kind) => {
      const head = {
        ...emptyDocument().head,
        mark: { kind, name: '政协示例市委员会文件' },
        issueNumber: '示政协发〔2026〕3号',
        signatories: ['孟青', '贺知秋', '梁晓禾'],
      };
      const lines = pagesOf({ head, title: ['请示'] })
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'line' ? [item.line] : []))
        .map(({ runs }) =>
          runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        );
      expect(lines).toContain('签发人：孟青　　贺知秋');
      expect(lines).toContain('梁晓禾');
    },
  );
});
