import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import {
  MARK_BELOW_TOP_MM,
  NUMBER_TO_LINE_MM,
  TYPE_AREA_MM,
  twipsToMm,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWord } from '#shared/word/render';
import { CELL, LEFT, PITCH, RIGHT, SHEET } from './support/places';
import {
  inkOf,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readFaces,
  readPages,
  STANDARD,
} from './support/rendered';

const empty = emptyDocument();
const SAID = '请各单位结合实际认真贯彻执行，遇有情况和问题，及时告知办公室。';

function paper(
  head: Partial<OfficialDocument['head']>,
  title: string,
  kind: 'printed' | 'preprinted' = 'printed',
  mark: Partial<OfficialDocument['head']['mark']> = {},
): OfficialDocument {
  const own = { kind, name: '政协示例市委员会办公室文件', ...mark };
  return {
    ...empty,
    head: { ...empty.head, mark: own, ...head },
    title: [title],
    addressees: '市政协各专门委员会，各县区政协：',
    body: body(SAID, SAID),
    signature: { mode: 'sealed', signers: ['政协示例市委员会办公室'], date: '2026年8月1日' },
  };
}

const NOTICE = {
  copyNumber: '000012',
  urgency: '加急',
  issueNumber: '示政协办发〔2026〕12号',
} as const;
const REQUEST = { issueNumber: '示政协办发〔2026〕13号', signatories: ['贺知秋', '孟　青'] };
const FIVE = { ...REQUEST, signatories: ['贺知秋', '孟　青', '陆𬭎声', '方景文', '何佳宁'] };
const TITLE = '关于做好专题协商准备工作的通知';
const TWO = { joint: ['中共示例市委统战部'] };
const THREE = { joint: ['中共示例市委统战部', '示例市人民政府办公室'] };
const PLAIN = { ...THREE, name: '政协示例市委员会办公室' };
const SEVEN = {
  name: '中国人民政治协商会议示例市委员会办公室文件',
  joint: [...THREE.joint, '示例市教育局', '示例市民政局', '示例市财政局', '示例市总工会'],
};
const DOCUMENTS: Record<string, OfficialDocument> = {
  two: paper(NOTICE, TITLE, 'printed', TWO),
  three: paper(FIVE, '关于召开专题协商会的请示', 'printed', THREE),
  plain: paper(NOTICE, TITLE, 'printed', PLAIN),
  seven: paper(NOTICE, TITLE, 'printed', SEVEN),
  unnumbered: paper({}, TITLE, 'printed', TWO),
  threePreprinted: paper(FIVE, '关于召开专题协商会的请示', 'preprinted', THREE),
  fivePreprinted: paper(FIVE, '关于召开专题协商会的请示', 'preprinted'),
  notice: paper(NOTICE, '关于做好专题协商准备工作的通知'),
  preprinted: paper(NOTICE, '关于做好专题协商准备工作的通知', 'preprinted'),
  request: paper(REQUEST, '关于召开专题协商会的请示'),
  five: paper(FIVE, '关于召开专题协商会的请示'),
};

const renderer = new Renderer();
let pdfs: Map<string, string>;
beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of Object.entries(DOCUMENTS)) {
    files.set(name, await renderWord(document, STANDARD));
  }
  pdfs = renderer.toPdf(files);
});
afterAll(() => renderer.close());

const pdf = (name: string) => pdfs.get(name) ?? '';
const first = (name: string): RenderedPage => {
  const [page] = readPages(pdf(name));
  if (!page) throw new Error(`${name} has no page`);
  return page;
};
function find(name: string, text: RegExp): RenderedLine {
  const line = first(name).lines.find((one) => text.test(one.text));
  if (!line) throw new Error(`${text} is not on the first page of ${name}`);
  return line;
}
const middle = ({ left, right }: RenderedLine) => (left + right) / 2;

describe('份号 and urgency', () => {
  test.each(['notice', 'preprinted'])(
    '%s: flush left on the first two lines of the type area (7.2.1, 7.2.3)',
    (name) => {
      const copy = find(name, /^000012$/);
      const urgency = find(name, /^加急$/);
      expect(copy.left).toBeCloseTo(LEFT, 0);
      expect(urgency.left).toBeCloseTo(LEFT, 0);
      expect(copy.top - WHITE_MM.top).toBeLessThan(PITCH / 2);
      expect(urgency.bottom - copy.bottom).toBeCloseTo(PITCH, 0);
      expect(readFaces(pdf(name)).find(({ text }) => text === '加急')?.face).toBe(
        'FandolHei-Regular',
      );
    },
  );
});

/** Organs of a mark, sponsor first. */
const organsOf = ({ name, joint }: { name?: string; joint: string[] }) => [
  (name ?? '政协示例市委员会办公室文件').replace(/文件$/, ''),
  ...joint,
];

describe.each([
  ['two', organsOf(TWO), true],
  ['three', organsOf(THREE), true],
  ['seven', organsOf(SEVEN), true],
  ['unnumbered', organsOf(TWO), true],
  ['plain', organsOf(PLAIN), false],
] as const)('the mark of several organs: %s', (name, organs, isDocument) => {
  const pieces = () => first(name).lines.flatMap((line) => line.pieces);

  test('its top edge 35 mm below that of the type area, all of it centred (7.2.4)', () => {
    const number = name === 'unnumbered' ? find(name, /^关于/) : find(name, /示政协办发/);
    const ink = inkOf(pdf(name), { ...SHEET, bottom: number.top - PITCH }, 'red');
    expect(Math.abs((ink?.top ?? 0) - WHITE_MM.top - MARK_BELOW_TOP_MM)).toBeLessThan(1);
    const centre = LEFT + TYPE_AREA_MM.width / 2;
    expect(Math.abs(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2 - centre)).toBeLessThan(1);
    expect(ink?.left).toBeGreaterThan(LEFT - 0.5);
    expect(ink?.right).toBeLessThan(RIGHT + 0.5);
  });

  test('the sponsor first, each organ whole and as wide as the widest', () => {
    const all = pieces();
    const spread = organs.map((organ) => {
      const row = first(name).lines.find(({ text }) => text.replace('文件', '') === organ);
      const own = row?.pieces.filter(({ text }) => text !== '文件') ?? [];
      const left = Math.min(...own.map((one) => one.left));
      const right = Math.max(...own.map((one) => one.right));
      return { top: row?.top ?? 0, left, right };
    });
    expect(all.length).toBeGreaterThan(organs.length);
    const tops = spread.map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const { left, right } of spread) {
      expect(Math.abs(left - (spread[0]?.left ?? 0))).toBeLessThan(1);
      expect(Math.abs(right - (spread[0]?.right ?? 0))).toBeLessThan(1);
    }
  });

  test('文件, where the mark has it, to the right of them, in the middle of their height', () => {
    const beside = pieces().find(({ text }) => text.endsWith('文件'));
    expect(beside !== undefined).toBe(isDocument);
    if (!beside) return;
    const rows = organs.map((organ) =>
      first(name).lines.find(({ text }) => text.replace('文件', '') === organ),
    );
    const [top, foot] = [rows[0]?.pieces[0], rows.at(-1)?.pieces[0]];
    const centre = ((top?.top ?? 0) + (foot?.bottom ?? 0)) / 2;
    expect(Math.abs((beside.top + beside.bottom) / 2 - centre)).toBeLessThan(1);
  });

  test('page 1 shows text below it (7.3.3)', () => {
    expect(find(name, /^请各单位/).bottom).toBeLessThan(WHITE_MM.top + TYPE_AREA_MM.height);
  });
});

test.each([
  ['notice', 'preprinted'],
  ['five', 'fivePreprinted'],
  ['three', 'threePreprinted'],
])('%s on pre-printed paper: nothing in red, everything else where it was', (printed, bare) => {
  expect(inkOf(pdf(bare), SHEET, 'red')).toBeNull();
  const organs = new Set([...organsOf(THREE), '文件', '政协示例市委员会办公室文件']);
  // Spread names come as single characters, larger than any of the text.
  const isMark = ({ text, top, bottom }: RenderedLine | RenderedLine['pieces'][number]) =>
    organs.has(text) || bottom - top > 8;
  const rest = (name: string) =>
    first(name).lines.flatMap(({ pieces }) => pieces.filter((piece) => !isMark(piece)));
  const [before, after] = [rest(printed), rest(bare)];
  expect(after.length).toBeGreaterThan(8);
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  for (const [at, piece] of after.entries()) {
    expect(Math.abs((before[at]?.top ?? 0) - piece.top), piece.text).toBeLessThan(0.1);
    expect(Math.abs((before[at]?.left ?? 0) - piece.left), piece.text).toBeLessThan(0.1);
  }
});

describe.each(['notice', 'request', 'five'])('the red head of %s', (name) => {
  test('the mark in red, its top edge 35 mm below that of the type area, centred (7.2.4)', () => {
    const mark = find(name, /^政协示例市委员会办公室文件$/);
    expect(middle(mark)).toBeCloseTo(LEFT + TYPE_AREA_MM.width / 2, 0);
    const ink = inkOf(pdf(name), { ...SHEET, bottom: mark.bottom }, 'red');
    expect(Math.abs((ink?.top ?? 0) - WHITE_MM.top - MARK_BELOW_TOP_MM)).toBeLessThan(0.6);
  });

  test('a red line as wide as the type area, 4 mm below the number, and the title two lines further (7.2.7, 7.3.1)', () => {
    const number = find(name, /示政协办发〔2026〕\d+号/);
    const rule = inkOf(pdf(name), { ...SHEET, top: number.bottom }, 'red');
    expect(Math.abs((rule?.left ?? 0) - LEFT)).toBeLessThan(0.3);
    expect(Math.abs((rule?.right ?? 0) - RIGHT)).toBeLessThan(0.3);
    const strip = { left: LEFT, right: RIGHT, top: number.top - 1, bottom: (rule?.top ?? 0) - 0.5 };
    const glyphs = inkOf(pdf(name), strip, 'dark');
    const gap = (rule?.top ?? 0) - (glyphs?.bottom ?? 0);
    expect(Math.abs(gap - NUMBER_TO_LINE_MM)).toBeLessThan(0.6);
    const title = find(name, /^关于/);
    const box = title.top - (rule?.bottom ?? 0);
    expect(box).toBeGreaterThan(2 * PITCH - 1);
    expect(box).toBeLessThan(3 * PITCH);
  });

  test('the preview has every line of the head where the file has it', () => {
    const document = DOCUMENTS[name];
    if (!document) throw new Error(`no ${name}`);
    const items = paginate(document, STANDARD_PROFILE)[0]?.items ?? [];
    const number = find(name, /示政协办发〔2026〕\d+号/);
    const rule = items.find(({ kind }) => kind === 'rule');
    const printed = inkOf(pdf(name), { ...SHEET, top: number.bottom }, 'red');
    expect(Math.abs(WHITE_MM.top + twipsToMm(rule?.top ?? 0) - (printed?.top ?? 0))).toBeLessThan(
      0.6,
    );
    const title = items.find((item) => item.kind === 'line' && item.line.role === 'title');
    const shown = WHITE_MM.top + twipsToMm(title?.top ?? 0);
    expect(Math.abs(shown - find(name, /^关于/).top)).toBeLessThan(3);
  });
});

describe('number and 签发人', () => {
  test('a downward paper: the number centred, two lines below the mark (7.2.5)', () => {
    const number = find('notice', /^示政协办发〔2026〕12号$/);
    expect(middle(number)).toBeCloseTo(LEFT + TYPE_AREA_MM.width / 2, 0);
    const mark = find('notice', /办公室文件$/);
    const gap = number.top - mark.bottom;
    expect(gap).toBeGreaterThan(2 * PITCH - 1);
    expect(gap).toBeLessThan(3 * PITCH);
  });

  test.each(['request', 'five'])(
    '%s, upward: the number one character in, beside the last name; names one from the right in 楷体 (7.2.5, 7.2.6)',
    (name) => {
      const lines = first(name).lines.filter(({ text }) =>
        /签发人|贺知秋|陆𬭎声|何佳宁|示政协办发/.test(text),
      );
      const number = lines.at(-1);
      expect(number?.text).toMatch(/^示政协办发〔2026〕13号/);
      expect((number?.left ?? 0) - LEFT).toBeCloseTo(CELL, 0);
      expect(number?.text).toContain(
        name === 'five' ? '何佳宁' : '签发人：贺知秋　孟　青'.slice(0, 7),
      );
      expect(RIGHT - (lines[0]?.right ?? 0)).toBeCloseTo(CELL, 0);
      expect(lines).toHaveLength(name === 'five' ? 3 : 1);
      expect(readFaces(pdf(name)).find(({ text }) => /贺知秋/.test(text))?.face).toMatch(/Kai/);
    },
  );
});
