import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import {
  LETTER_FOOT_LINE_MM,
  LETTER_LINE_MM,
  LETTER_MARK_TOP_MM,
  NUMBER_TO_LINE_MM,
  ptToMm,
  SHEET_MM,
  TEXT_PT,
  TYPE_AREA_MM,
  twipsToMm,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWord, renderWordMany } from '#shared/word/render';
import { FOOT, LEFT, PITCH, RIGHT, SHEET } from './support/places';
import {
  inkOf,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readPages,
  STANDARD,
} from './support/rendered';

/** Double line to text: 7/8 of a 3号 character's height (10.1). */
const TO_TEXT = (ptToMm(TEXT_PT) * 7) / 8;
const empty = emptyDocument();
const SAID = '请贵单位结合工作实际研究，并将有关情况函告办公室，以便及时向委员反馈。';

function letter(
  head: Partial<OfficialDocument['head']> = {},
  rest: Partial<OfficialDocument> = {},
): OfficialDocument {
  const mark = { kind: 'printed' as const, name: '政协示例市委员会办公室' };
  return {
    ...empty,
    format: 'letter',
    head: { ...empty.head, mark, issueNumber: '示政协办函〔2026〕12号', ...head },
    title: ['关于商请提供专题协商有关材料的函'],
    addressees: '市教育局：',
    body: body(SAID, SAID),
    signature: { mode: 'sealed', signers: ['政协示例市委员会办公室'], date: '2026年8月1日' },
    cc: '市政府办公室，市委教育工委。',
    printLine: { office: '政协示例市委员会办公室', date: '2026年8月2日' },
    ...rest,
  };
}

const LONG = { body: body(...Array.from({ length: 60 }, () => SAID + SAID)) };
const ALL = { copyNumber: '000012', urgency: '特急' as const };
const BARE = { mark: { kind: 'preprinted' as const, name: '政协示例市委员会办公室' } };
const LETTERS: Record<string, OfficialDocument> = {
  short: letter(),
  all: letter(ALL),
  long: letter(ALL, LONG),
  joint: letter({ mark: { ...letter().head.mark, joint: ['示例市教育局'] } }),
  unnumbered: letter({ issueNumber: '' }),
  longName: letter({
    mark: { kind: 'printed', name: '中国人民政治协商会议示例市第九届委员会提案委员会办公室' },
  }),
  bare: letter(ALL, { head: { ...letter(ALL).head, ...BARE } }),
};

const renderer = new Renderer();
const bytes = new Map<string, Uint8Array>();
let pdfs: Map<string, string>;
beforeAll(async () => {
  for (const [name, document] of Object.entries(LETTERS)) {
    bytes.set(name, await renderWord(document, STANDARD));
  }
  const general = { ...letter({}, LONG), format: 'general' as const };
  const many = [letter({}, LONG), general, letter(), letter()];
  bytes.set('many', await renderWordMany(many, STANDARD, { ownNumbers: true }));
  pdfs = renderer.toPdf(bytes);
});
afterAll(() => renderer.close());

const pdf = (name: string) => pdfs.get(name) ?? '';
const pagesOf = (name: string): RenderedPage[] => readPages(pdf(name));
function find(page: RenderedPage | undefined, text: RegExp): RenderedLine {
  const line = page?.lines.find((one) => text.test(one.text));
  if (!line) throw new Error(`${text} is not on the page`);
  return line;
}
const near = (value: number | undefined, wanted: number, most = 1) =>
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThan(most);

/** Red ink row by row: the thin and thick lines of the double line within a stretch of the sheet. */
function strokes(name: string, top: number, bottom: number): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (let at = top; at < bottom; at += 0.1) {
    const ink = inkOf(pdf(name), { left: 21, right: 24, top: at, bottom: at + 0.1 }, 'red');
    const last = found.at(-1);
    if (!ink) continue;
    if (last && at - last.bottom < 0.05) last.bottom = at + 0.1;
    else found.push({ top: at, bottom: at + 0.1 });
  }
  return found;
}

describe.each(['short', 'all', 'long', 'joint', 'unnumbered', 'longName'])(
  'the head of a letter: %s',
  (name) => {
    const mark = () => {
      const line = inkOf(pdf(name), { ...SHEET, bottom: 150 }, 'red');
      const below = strokes(name, LETTER_MARK_TOP_MM, 150)[0]?.top ?? 0;
      const ink = inkOf(pdf(name), { ...SHEET, bottom: below - 0.3 }, 'red');
      return { ink, line, below };
    };

    test('the mark in red, its top edge 30 mm from the top of the sheet, centred, within the type area', () => {
      const { ink } = mark();
      near(ink?.top, LETTER_MARK_TOP_MM);
      near(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2, SHEET_MM.width / 2);
      expect(ink?.left).toBeGreaterThan(20);
    });

    test('a double line 4 mm below it, thick above thin; another 20 mm from the foot, thin above thick', () => {
      const { ink, below } = mark();
      near(below - (ink?.bottom ?? 0), NUMBER_TO_LINE_MM);
      const [upper, lower, ...noMore] = strokes(name, below - 1, 150);
      expect(noMore).toEqual([]);
      const thickness = (one?: { top: number; bottom: number }) =>
        (one?.bottom ?? 0) - (one?.top ?? 0);
      expect(thickness(upper)).toBeGreaterThan(2 * thickness(lower));
      const [thin, thick, ...none] = strokes(name, 250, SHEET_MM.height);
      expect(none).toEqual([]);
      expect(thickness(thick)).toBeGreaterThan(2 * thickness(thin));
      near(SHEET_MM.height - (thin?.top ?? 0), LETTER_FOOT_LINE_MM);
      near(SHEET_MM.height - (thick?.bottom ?? 0), LETTER_FOOT_LINE_MM);
    });

    test('both 170 mm long and centred', () => {
      const { below } = mark();
      for (const [top, bottom] of [
        [below, below + 1.4],
        [275, 279],
      ] as const) {
        const ink = inkOf(pdf(name), { ...SHEET, top, bottom }, 'red');
        near(ink?.left, (SHEET_MM.width - LETTER_LINE_MM) / 2, 0.5);
        near(ink?.right, (SHEET_MM.width + LETTER_LINE_MM) / 2, 0.5);
      }
    });

    test('the preview has mark, lines, number and title where the file has them', () => {
      const document = LETTERS[name] as OfficialDocument;
      const [page] = paginate(document, STANDARD_PROFILE);
      const { below } = mark();
      const rules = (page?.items ?? []).flatMap((item) =>
        item.kind === 'rule' ? [item.rule] : [],
      );
      expect(rules).toHaveLength(4);
      near(WHITE_MM.top + twipsToMm(rules[0]?.top ?? 0), below, 0.5);
      near(WHITE_MM.top + twipsToMm(rules[2]?.top ?? 0), strokes(name, 250, 290)[0]?.top ?? 0, 0.5);
      const title = page?.items.find((item) => item.kind === 'line' && item.line.role === 'title');
      near(WHITE_MM.top + twipsToMm(title?.top ?? 0), find(pagesOf(name)[0], /^关于商请/).top, 3);
      expect(paginate(document, STANDARD_PROFILE)).toHaveLength(pagesOf(name).length);
    });
  },
);

describe('below the first double line', () => {
  test.each(['short', 'all', 'long'])(
    '%s: the number flush right, 7/8 of a character from it',
    (name) => {
      const [page] = pagesOf(name);
      const number = find(page, /示政协办函〔2026〕12号$/);
      near(number.right, RIGHT);
      const [, thin] = strokes(name, 40, 150);
      const strip = {
        left: 100,
        right: RIGHT + 1,
        top: (thin?.bottom ?? 0) + 0.3,
        bottom: number.bottom,
      };
      near((inkOf(pdf(name), strip, 'dark')?.top ?? 0) - (thin?.bottom ?? 0), TO_TEXT);
    },
  );

  test('份号 and urgency flush left one below the other, the first beside the number', () => {
    const [page] = pagesOf('all');
    const [copy, urgency] = [find(page, /^000012/), find(page, /^特急$/)];
    near(copy.left, LEFT);
    near(urgency.left, LEFT);
    expect(copy.text).toContain('示政协办函〔2026〕12号');
    near(urgency.bottom - copy.bottom, PITCH);
  });

  test.each([
    ['short', /示政协办函/],
    ['all', /^特急$/],
  ])('%s: the title two lines below the last of them', (name, last) => {
    const [page] = pagesOf(name);
    const title = find(page, /^关于商请/);
    const gap = title.top - find(page, last).bottom;
    expect(gap).toBeGreaterThan(2 * PITCH - 1);
    expect(gap).toBeLessThan(3 * PITCH);
    near((title.left + title.right) / 2, LEFT + TYPE_AREA_MM.width / 2);
  });

  test('of several organs only the sponsor has its mark on the paper', () => {
    expect(pagesOf('joint')[0]?.lines.some(({ text }) => text.includes('示例市教育局'))).toBe(
      false,
    );
  });
});

describe('pages and 版记 of a letter', () => {
  const numbers = (pages: RenderedPage[]) =>
    pages.map(({ lines }) => lines.find(({ text }) => /^—\d+—$/.test(text))?.text ?? '');

  test('no number on page 1, double lines on page 1 only, the other pages numbered from 2', () => {
    const pages = pagesOf('long');
    expect(pages.length).toBeGreaterThan(8);
    expect(numbers(pages)).toEqual(pages.map((_page, at) => (at === 0 ? '' : `—${at + 1}—`)));
    expect(numbers(pagesOf('short'))).toEqual(['']);
    for (const page of [2, pages.length]) expect(inkOf(pdf('long'), SHEET, 'red', page)).toBeNull();
    const shown = paginate(LETTERS.long as OfficialDocument, STANDARD_PROFILE);
    expect(shown.map(({ isNumbered }) => isNumbered)).toEqual(shown.map((_page, at) => at > 0));
  });

  test('in a file of several papers each letter begins without a number, and no other paper does', () => {
    const found = numbers(pagesOf('many'));
    const count = pagesOf('long').length;
    const letters = found.slice(0, found.length - 2);
    expect(letters[0]).toBe('');
    expect(letters.filter((text) => text === '')).toHaveLength(1);
    expect(letters.filter((text) => text === '—1—')).toHaveLength(1);
    expect(letters.length).toBeGreaterThan(2 * count - 3);
    expect(found.slice(-2)).toEqual(['', '']);
  });

  test.each(['short', 'long'])(
    '%s: 版记 at the foot of the last type area, without lines and print line',
    (name) => {
      const pages = pagesOf(name);
      const page = pages.at(-1);
      const cc = find(page, /^抄送：/);
      near(cc.left - LEFT, ptToMm(14));
      expect(FOOT - cc.bottom).toBeGreaterThan(-1);
      expect(FOOT - cc.bottom).toBeLessThan(4);
      expect(pages.some(({ lines }) => lines.some(({ text }) => text.includes('印发')))).toBe(
        false,
      );
      const strip = { left: 130, right: RIGHT, top: cc.top - 3, bottom: FOOT + 2 };
      expect(inkOf(pdf(name), strip, 'dark', pages.length)).toBeNull();
    },
  );

  test('on paper that has mark and lines, everything else stands where it stood', () => {
    expect(inkOf(pdf('bare'), SHEET, 'red')).toBeNull();
    // Below the mark, which alone is printed higher.
    const rest = (name: string) =>
      pagesOf(name).flatMap(({ lines }) => lines.filter(({ top }) => top > 45));
    const [printed, bare] = [rest('all'), rest('bare')];
    expect(bare.map(({ text }) => text)).toEqual(printed.map(({ text }) => text));
    for (const [at, line] of bare.entries()) near(printed[at]?.top, line.top, 0.1);
  });
});

test('every file passes the validator', async () => {
  for (const [name, file] of bytes) {
    expect(await validate(file, 'docx', 'Microsoft365'), name).toEqual([]);
  }
});
