import { describe, expect, it } from 'vitest';
import { table } from '#shared/compose/parts';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Page } from '#shared/layout/page';
import { paginate, paginateFitted } from '#shared/layout/paginate';

const TWO_SIDED = { ...STANDARD_PROFILE, twoSided: true };
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', runs: [{ text: '段' }] }));
const paper = (rest: Partial<OfficialDocument>): OfficialDocument => ({
  ...emptyDocument(),
  cc: '市委办公室。',
  printLine: { office: '甲办公室', date: '2026年8月1日' },
  ...rest,
});
/** A page in a word: lines on it, I for 版记, - for no number, L for a turned sheet. */
const shape = (pages: readonly Page[]): string[] =>
  pages.map(
    ({ items, imprint, isNumbered, landscape }) =>
      `${items.length}${imprint ? 'I' : ''}${isNumbered ? '' : '-'}${landscape ? 'L' : ''}`,
  );
const wide = { name: '表', landscape: true, body: [table(['一', '二'], ['三', '四'])] };

describe('主送 that leaves no text on page 1 (7.3.2)', () => {
  const organs = (count: number) =>
    `${Array.from({ length: count }, (_one, at) => `第${at}街道办事处`).join('，')}：`;
  const head = { ...emptyDocument().head, mark: { kind: 'preprinted' as const } };
  const rowsOf = (count: number) =>
    paginate(
      paper({ head, title: ['通知'], addressees: organs(count), body: paragraphs(3) }),
      STANDARD_PROFILE,
    ).flatMap(({ imprint }) => imprint?.rows.length ?? []);

  it('stands in 版记, on several pages where one does not hold it', () => {
    expect(rowsOf(20)).toEqual([1]);
    expect(rowsOf(80)).toEqual([2]);
    expect(rowsOf(150)).toEqual([1, 2]);
  });

  it('begins below the text where its first lines have room there, each line on the grid of its page', () => {
    const pages = paginate(
      paper({ head, title: ['通知'], addressees: organs(108), body: paragraphs(3) }),
      STANDARD_PROFILE,
    );
    expect(shape(pages)).toEqual(['5I', '0I']);
    for (const { imprint } of pages) expect(imprint?.height).toBeLessThanOrEqual(12756);
  });

  it('bears its numbers on the pages behind the first one of a letter (10.1)', () => {
    const letter = { head, title: ['商请函'], addressees: organs(160), body: paragraphs(3) };
    const pages = paginate({ ...paper(letter), format: 'letter' }, STANDARD_PROFILE);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ isNumbered }) => isNumbered)).toEqual(pages.map((_page, at) => at > 0));
  });
});

describe('版记 of more than a page', () => {
  const many = `${Array.from({ length: 160 }, (_one, at) => `第${at + 1}街道办事处`).join('，')}。`;
  const linesOn = ({ imprint }: Page) =>
    imprint?.rows.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0;

  it('goes on from page to page, every word once, its end with 印发机关 on the last', () => {
    const pages = paginate(paper({ body: paragraphs(3), cc: many }), STANDARD_PROFILE);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.imprint).toBeNull();
    expect(Math.max(...pages.map(linesOn))).toBeLessThanOrEqual(28);
    const said = pages.flatMap(({ imprint }) => imprint?.rows.flatMap(({ lines }) => lines) ?? []);
    expect(said.join('')).toBe(`抄送：${many}`);
    expect(pages.map(({ imprint }) => imprint?.left ?? '')).toEqual([
      ...pages.slice(1).map(() => ''),
      '甲办公室',
    ]);
  });

  it('ends on the back of a sheet where both sides are printed', () => {
    for (const count of [3, 25, 44]) {
      const pages = paginate(paper({ body: paragraphs(count), cc: many }), TWO_SIDED);
      expect((pages.at(-1)?.number ?? 1) % 2).toBe(0);
      expect(pages.at(-1)?.imprint?.left).toBe('甲办公室');
    }
  });
});

describe('版记 of papers printed on both sides (6.2, 7.4, 7.5)', () => {
  it('stands on the back of the last sheet, which then has its number', () => {
    expect(shape(paginate(paper({ body: paragraphs(3) }), TWO_SIDED))).toEqual(['3', '0I']);
    expect(shape(paginate(paper({ body: paragraphs(25) }), TWO_SIDED))).toEqual(['22', '3I']);
    expect(shape(paginate(paper({ body: paragraphs(3) }), STANDARD_PROFILE))).toEqual(['3I']);
  });

  it('is on an even page whatever the length of the text, behind one blank page at the most', () => {
    for (let count = 1; count <= 66; count += 1) {
      const pages = paginate(paper({ body: paragraphs(count) }), TWO_SIDED);
      const last = pages.at(-1);
      expect(last?.imprint, `${count} lines`).not.toBeNull();
      expect((last?.number ?? 1) % 2, `${count} lines`).toBe(0);
      const blank = pages.filter(({ items, imprint }) => items.length === 0 && !imprint);
      expect(blank, `${count} lines`).toEqual([]);
    }
  });

  it('leaves the blank page before it, and its own, without a number', () => {
    const pages = paginate(paper({ body: paragraphs(3), attachments: [wide] }), TWO_SIDED);
    expect(shape(pages)).toEqual(['4', '3L', '0-', '0I-']);
  });
});

describe('an annex on turned sheets (8)', () => {
  it('has them for itself: what follows is upright again, and 版记 as well', () => {
    const attachments = [wide, { name: '乙', body: paragraphs(2) }];
    const between = paginate(paper({ body: paragraphs(2), attachments }), STANDARD_PROFILE);
    expect(shape(between)).toEqual(['4', '3L', '4I']);
    const last = paginate(paper({ body: paragraphs(2), attachments: [wide] }), STANDARD_PROFILE);
    expect(shape(last)).toEqual(['3', '3L', '0I']);
    expect(last.every(({ isNumbered }) => isNumbered)).toBe(true);
  });
});

describe('主送机关 so many that the first page would show no text (7.3.2)', () => {
  const many = `${'市某某街道办事处、'.repeat(70)}市委：`;

  it('stand in 版记, above 抄送, with a full stop for their colon', () => {
    const { pages, plan } = paginateFitted(
      paper({ addressees: many, body: paragraphs(3) }),
      STANDARD_PROFILE,
    );
    expect(plan.imprint?.rows.map(({ label }) => label)).toEqual(['主送', '抄送']);
    expect(plan.imprint?.rows[0]?.text).toBe(`${many.slice(0, -1)}。`);
    expect(pages[0]?.items.map((item) => item.kind === 'line' && item.line.role)).toEqual([
      'body',
      'body',
      'body',
    ]);
  });

  it('stay above the text where it shows, and where there is none', () => {
    for (const rest of [
      { addressees: '市委：', body: paragraphs(30) },
      { addressees: many, body: [] },
    ]) {
      const { plan } = paginateFitted(paper(rest), STANDARD_PROFILE);
      expect(plan.imprint?.rows.map(({ label }) => label)).toEqual(['抄送']);
    }
  });
});

describe('what the printing shop says of a 简报', () => {
  const bulletin = (note: string, rest: Partial<OfficialDocument> = {}): OfficialDocument => ({
    ...emptyDocument('bulletin'),
    title: ['政协示例市委员会召开双月协商座谈会'],
    body: paragraphs(3),
    dispatch: [{ label: '报', text: '市委、市政府。' }],
    note,
    ...rest,
  });
  /** The ends of 版记's last line, and the lines below the body. */
  const lastOf = (document: OfficialDocument) => {
    const pages = paginate(document, STANDARD_PROFILE);
    const notes = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'line' && item.line.role === 'note' ? [item] : [])),
    );
    const imprint = pages.at(-1)?.imprint;
    return [imprint?.left ?? '', imprint?.right ?? '', notes.length];
  };

  it.each([
    ['（共印60份）', {}, ['', '（共印60份）', 0]],
    ['编辑：田以诚　审核：葛长庚\n共印45份', {}, ['编辑：田以诚　审核：葛长庚', '共印45份', 0]],
    [
      '共印××份',
      { printLine: { office: '市政协办公室', date: '2026年8月1日' } },
      ['市政协办公室', '2026年8月1日印发　共印××份', 0],
    ],
    ['（联系人：田以诚）\n共印60份', {}, ['', '共印60份', 1]],
    ['（联系人：田以诚）', {}, ['', '', 1]],
    // No 版记 to stand in, and no room in it.
    ['共印60份', { dispatch: [] }, ['', '', 1]],
    [
      '编辑：田以诚　审核：葛长庚\n共印60份',
      { printLine: { office: '中国人民政治协商会议示例市委员会办公室', date: '2026年8月1日' } },
      ['中国人民政治协商会议示例市委员会办公室', '2026年8月1日印发', 2],
    ],
    ['共印60份', { format: 'general' as const }, ['', '', 1]],
  ])('%j with %j: %j', (note, rest, expected) => {
    expect(lastOf(bulletin(note, rest))).toEqual(expected);
  });
});
