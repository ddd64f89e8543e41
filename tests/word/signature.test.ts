import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import {
  SEAL_GAP_MM,
  SEAL_MM,
  SEALED_DATE_CELLS,
  STAMP_MM,
  twipsToMm,
  UNSEALED_CELLS,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { renderWord } from '#shared/word/render';
import { CELL, FOOT, LEFT, RIGHT } from './support/places';
import {
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readPages,
  STANDARD,
} from './support/rendered';

const SAID = '请各单位结合实际认真贯彻执行，遇有情况和问题，及时告知办公室。';
const DATE = '2026年8月1日';
const ORGANS = [
  '政协示例市委员会',
  '示例市教育局',
  '示例市民政局',
  '示例市财政局',
  '示例市总工会',
  '共青团示例市委',
  '示例市妇女联合会',
];
const LONG_NAMES = ['政协示例市委员会办公室', '示例市人民政府办公室'];
const LONGEST = ['中国人民政治协商会议示例市委员会办公室', '示例市人民政府办公室'];
const POSTS = ['示例市政协主席', '中共示例市委统战部部长'];

type Mode = 'sealed' | 'unsealed' | 'stamped';
function paper(
  mode: Mode,
  signers: readonly string[],
  date = DATE,
  paragraphs = 2,
): OfficialDocument {
  return {
    ...emptyDocument(),
    title: ['关于某项工作的通知'],
    body: body(...Array.from({ length: paragraphs }, () => SAID)),
    signature: { mode, signers: [...signers], date },
  };
}

const many = (count: number) => Math.round(count * 11);
const PAPERS: Record<string, OfficialDocument> = {
  sealed: paper('sealed', ORGANS.slice(0, 1)),
  sealedLong: paper('sealed', LONG_NAMES.slice(0, 1), '2026年12月31日'),
  two: paper('sealed', ORGANS.slice(0, 2)),
  twoLong: paper('sealed', LONG_NAMES, '2026年12月31日'),
  column: paper('sealed', LONGEST),
  three: paper('sealed', ORGANS.slice(0, 3)),
  four: paper('sealed', ORGANS.slice(0, 4)),
  seven: paper('sealed', ORGANS),
  unsealed: paper('unsealed', ORGANS.slice(0, 1)),
  unsealedShort: paper('unsealed', ['示例市政协'], '2026年12月31日'),
  unsealedThree: paper('unsealed', ORGANS.slice(0, 3)),
  stamped: paper('stamped', POSTS.slice(0, 1)),
  stampedTwo: paper('stamped', POSTS),
  // Eleven pages, and seals that find no room below a page that is just full.
  sealedPages: paper('sealed', ORGANS.slice(0, 1), DATE, many(11)),
  sevenPages: paper('sealed', ORGANS, DATE, many(11)),
  unsealedPages: paper('unsealed', ORGANS.slice(0, 3), DATE, many(11)),
  stampedPages: paper('stamped', POSTS, DATE, many(11)),
  sevenFull: paper('sealed', ORGANS, DATE, 9),
};

const renderer = new Renderer();
const bytes = new Map<string, Uint8Array>();
const rendered = new Map<string, RenderedPage[]>();
beforeAll(async () => {
  for (const [name, document] of Object.entries(PAPERS)) {
    bytes.set(name, await renderWord(document, STANDARD));
  }
  for (const [name, pdf] of renderer.toPdf(bytes)) rendered.set(name, readPages(pdf));
});
afterAll(() => renderer.close());

interface Signed {
  page: RenderedPage;
  /** Signers in their order, each where it stands. */
  names: { left: number; right: number; top: number; bottom: number }[];
  date: RenderedLine;
  /** The last line of the text above them. */
  text: RenderedLine;
}

function signed(name: string): Signed {
  const { signers = [], date = '' } = PAPERS[name]?.signature ?? {};
  const page = rendered.get(name)?.find(({ lines }) => lines.some(({ text }) => text === date));
  if (!page) throw new Error(`${name} has no date`);
  const names = signers.map((signer) => {
    const piece = page.lines.flatMap(({ pieces }) => pieces).find(({ text }) => text === signer);
    if (!piece) throw new Error(`${signer} is not on the page of the date`);
    return piece;
  });
  const dated = page.lines.find(({ text }) => text === date) as RenderedLine;
  const text = page.lines.findLast(
    ({ text: words }) => /(?:办公室|告知)。?$/.test(words) && words.endsWith('。'),
  );
  if (!text) throw new Error(`${name}: no text above the signature`);
  return { page, names, date: dated, text };
}
/** Pitch of the text, which may be set closer or wider for the signature's sake, mm. */
const pitchOf = (name: string) =>
  twipsToMm(paginateFitted(PAPERS[name] as OfficialDocument, STANDARD_PROFILE).linePitch);
const near = (value: number, wanted: number, most = 1) =>
  expect(Math.abs(value - wanted)).toBeLessThan(most);
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
const height = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;

describe.each(['sealed', 'sealedLong', 'sealedPages'])('one seal: %s', (name) => {
  test('the date four characters from the right, the name centred over it (7.3.5.1)', () => {
    const { names, date } = signed(name);
    near(RIGHT - date.right, SEALED_DATE_CELLS * CELL);
    near(middle(names[0] ?? date), middle(date));
    near(height(date) - height(names[0] ?? date), pitchOf(name));
  });

  test('a seal over both has its top within one line of the text', () => {
    const { names, date, text } = signed(name);
    // Both sit a little below its middle.
    const centre = (height(names[0] ?? date) + height(date)) / 2 - 1.5;
    const top = centre - SEAL_MM / 2;
    expect(top - text.bottom).toBeGreaterThan(0);
    expect(top - text.bottom).toBeLessThan(pitchOf(name));
  });
});

describe.each(['two', 'twoLong', 'three', 'four', 'seven', 'column', 'sevenPages', 'sevenFull'])(
  'several seals: %s',
  (name) => {
    test('no two seals touch, none leaves the type area at its sides, at most three a row (7.3.5.1)', () => {
      const { names } = signed(name);
      for (const [at, one] of names.entries()) {
        expect(middle(one) - SEAL_MM / 2).toBeGreaterThan(LEFT - 0.3);
        expect(middle(one) + SEAL_MM / 2).toBeLessThan(RIGHT + 0.3);
        for (const other of names.slice(at + 1)) {
          const apart = Math.hypot(middle(one) - middle(other), height(one) - height(other));
          expect(apart).toBeGreaterThan(SEAL_MM + SEAL_GAP_MM - 0.5);
        }
        const beside = names.filter((other) => Math.abs(height(other) - height(one)) < 1);
        expect(beside.length).toBeLessThanOrEqual(3);
      }
    });

    test('in the order of the organs, row by row; the last over the date', () => {
      const { names, date } = signed(name);
      for (const [at, one] of names.slice(1).entries()) {
        const before = names[at] ?? one;
        const isBelow = height(one) - height(before) > pitchOf(name);
        expect(isBelow || one.left > before.right).toBe(true);
      }
      const last = names.at(-1) ?? date;
      near(middle(last), middle(date));
      near(height(date) - height(last), pitchOf(name));
      expect(RIGHT - date.right).toBeGreaterThan(2 * CELL);
    });

    test('the tops of the first row lie within one line of the text', () => {
      const { names, date, text } = signed(name);
      const top = height(names[0] ?? date) - SEAL_MM / 2 - 1;
      expect(top - text.bottom).toBeGreaterThan(-0.5);
      expect(top - text.bottom).toBeLessThan(pitchOf(name));
    });
  },
);

describe.each(['unsealed', 'unsealedShort', 'unsealedThree', 'unsealedPages'])(
  'without a seal: %s',
  (name) => {
    test('a blank line, names two characters from the right, one below the other, the date two further in (7.3.5.2)', () => {
      const { names, date, text } = signed(name);
      const [first = date] = names;
      near(height(first) - height(text), 2 * pitchOf(name));
      for (const [at, one] of names.entries()) {
        near(one.left, first.left);
        near(height(one) - height(first), at * pitchOf(name));
      }
      near(date.left - first.left, 2 * CELL);
      near(height(date) - height(names.at(-1) ?? date), pitchOf(name));
      const rightmost = Math.max(...names.map(({ right }) => right));
      const isLongDate = name === 'unsealedShort';
      near(RIGHT - (isLongDate ? date.right : rightmost), UNSEALED_CELLS * CELL);
    });
  },
);

describe.each(['stamped', 'stampedTwo', 'stampedPages'])('a signer’s stamp: %s', (name) => {
  test('posts two characters left of stamps that are four from the right, one below the other (7.3.5.3)', () => {
    const { names } = signed(name);
    for (const one of names) {
      near(RIGHT - one.right, (SEALED_DATE_CELLS + UNSEALED_CELLS) * CELL + STAMP_MM.width);
    }
    for (const [at, one] of names.slice(1).entries()) {
      // Stamps centred on their posts do not touch.
      expect(height(one) - height(names[at] ?? one)).toBeGreaterThan(STAMP_MM.height + 3);
    }
  });

  test('the stamp two blank lines below the text, the date one below it and four characters from the right', () => {
    const { names, date, text } = signed(name);
    const [first = date] = names;
    const last = names.at(-1) ?? date;
    near(
      height(first) - STAMP_MM.height / 2 - (height(text) + pitchOf(name) / 2),
      2 * pitchOf(name),
    );
    near(height(date) - pitchOf(name) / 2 - (height(last) + STAMP_MM.height / 2), pitchOf(name));
    near(RIGHT - date.right, SEALED_DATE_CELLS * CELL);
  });
});

describe.each(Object.keys(PAPERS))('%s', (name) => {
  test('on one page with text of the paper, within the type area, and never 此页无正文 (7.3.5.5)', () => {
    const { page, names, date } = signed(name);
    expect(page.lines.some(({ text }) => text.includes('请各单位') || text.endsWith('。'))).toBe(
      true,
    );
    for (const one of [...names, date]) expect(one.bottom).toBeLessThan(FOOT + 1);
    const all = rendered.get(name)?.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
    expect(all.join('')).not.toContain('无正文');
  });

  test('the preview has as many pages, and the names where the file has them', () => {
    const { pages } = paginateFitted(PAPERS[name] as OfficialDocument, STANDARD_PROFILE);
    expect(pages).toHaveLength(rendered.get(name)?.length ?? 0);
    const { names } = signed(name);
    const shown = pages
      .flatMap(({ items }) => items)
      .flatMap((item) =>
        item.kind === 'line' && item.line.role === 'signer' && item.line.runs.length > 0
          ? [{ top: item.top, line: item.line }]
          : [],
      );
    expect(shown).toHaveLength(names.length);
    for (const [at, { top, line }] of shown.entries()) {
      const one = names[at];
      if (!one) throw new Error('no name');
      near(WHITE_MM.top + twipsToMm(top + line.pitch / 2), height(one), 2);
      if (line.align === 'center') near(LEFT + twipsToMm(line.left + line.room / 2), middle(one));
    }
  });
});

test('every file passes the validator', async () => {
  for (const [name, file] of bytes) {
    expect(await validate(file, 'docx', 'Microsoft365'), name).toEqual([]);
  }
});
