import validate from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, table } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { ptToMm, TYPE_AREA_MM } from '#shared/gbt9704/numbers';
import { type RenderOptions, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { CELL, FOOT, LEFT, PITCH, RIGHT } from './support/places';
import {
  inkOf,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readPages,
} from './support/rendered';

const MIDDLE = LEFT + TYPE_AREA_MM.width / 2;
const TWO_SIDED: RenderOptions = {
  profile: { ...STANDARD_PROFILE, twoSided: true },
  sample: false,
};

const lines = (count: number) => body(...Array.from({ length: count }, () => '一段正文。'));
const paper = (rest: Partial<OfficialDocument>): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于甲的通知'],
  addressees: '市委办公室：',
  body: lines(3),
  cc: '市政府办公室，各县区政协。',
  printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
  ...rest,
});
const ROW = Array.from({ length: 9 }, (_one, index) => `第${index + 1}列`);
const wide = { name: '情况表', landscape: true, body: [table(ROW, ...[1, 2, 3].map(() => ROW))] };
const LONG_NAME = '示例市政协关于进一步加强和改进社情民意信息工作的实施意见重点任务分工方案';

const renderer = new Renderer();
const pages = new Map<string, RenderedPage[]>();
const pdfs = new Map<string, string>();
const errors: unknown[] = [];

async function render(papers: Record<string, OfficialDocument>, options = TWO_SIDED) {
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of Object.entries(papers)) {
    const bytes = await renderWord(document, options);
    errors.push(...(await validate(bytes as never, 'docx', 'Microsoft365')));
    files.set(name, bytes);
  }
  for (const [name, pdf] of renderer.toPdf(files)) {
    pdfs.set(name, pdf);
    pages.set(name, readPages(pdf));
  }
}

beforeAll(async () => {
  await render({
    odd: paper({}),
    even: paper({ body: lines(25) }),
    turned: paper({ attachments: [wide] }),
    annexes: paper({
      attachments: [{ name: LONG_NAME, body: lines(2) }, wide, { name: '名单', body: lines(1) }],
    }),
    many: paper({
      head: { ...emptyDocument().head, mark: { kind: 'preprinted' } },
      addressees: `${Array.from({ length: 50 }, (_one, index) => `示例市第${index}街道办事处`).join('、')}：`,
    }),
    adopted: paper({
      title: ['政协示例自治州第九届委员会第五次会议', '关于常务委员会工作报告的决议'],
      byline: ['（2026年1月15日政协示例自治州第九届委员会第五次会议通过）'],
      addressees: '',
      cc: '',
      printLine: null,
    }),
  });
  const minutes = paper({
    format: 'minutes',
    addressees: '',
    attendance: [
      { label: '出席', text: `${'张三李四　'.repeat(12)}王五` },
      { label: '请假', text: '丙' },
    ],
  });
  const listsAtHead = { profile: { ...STANDARD_PROFILE, listsAtHead: true }, sample: false };
  await render({ listsAtHead: minutes }, listsAtHead);
  await render({ listsAtFoot: minutes }, { profile: STANDARD_PROFILE, sample: false });
});
afterAll(() => renderer.close());

const onPage = (name: string, page: number): RenderedLine[] =>
  pages.get(name)?.[page - 1]?.lines ?? [];
const textsOn = (name: string, page: number) => onPage(name, page).map(({ text }) => text);
function lineOn(name: string, page: number, text: RegExp): RenderedLine {
  const found = onPage(name, page).find((line) => text.test(line.text));
  if (!found) throw new Error(`${text} is not on page ${page} of ${name}: ${textsOn(name, page)}`);
  return found;
}
const isNumber = (text: string) => /^—\d+—$/.test(text);

test('all of them pass the Open XML validator, with Word’s own grid as well', async () => {
  const profile = { ...STANDARD_PROFILE, wordGrid: true, boldLevel3: true };
  const bytes = await renderWord(paper({ attachments: [wide] }), { profile, sample: true });
  expect([...errors, ...(await validate(bytes as never, 'docx', 'Microsoft365'))]).toEqual([]);
});

describe('版记 of papers printed on both sides, as rendered', () => {
  test.each([
    ['odd', 2],
    ['even', 2],
    ['turned', 4],
    ['many', 2],
  ])('%s: on page %i, the last, at the foot of the type area (7.4.1)', (name, last) => {
    expect(pages.get(name)).toHaveLength(last);
    const print = lineOn(name, last, /印发$/);
    expect(print.left - LEFT).toBeCloseTo(ptToMm(14), 0);
    expect(RIGHT - print.right).toBeCloseTo(ptToMm(14), 0);
    const area = { left: LEFT + 40, right: RIGHT, top: FOOT - 4, bottom: FOOT + 4 };
    const foot = inkOf(pdfs.get(name) ?? '', area, 'dark', last);
    expect(Math.abs((foot?.bottom ?? 0) - FOOT)).toBeLessThan(1);
  });

  test('its page has a number, but neither it nor a blank page before it (7.5)', () => {
    expect(textsOn('odd', 2).filter(isNumber)).toEqual(['—2—']);
    expect(textsOn('turned', 3)).toEqual([]);
    expect(textsOn('turned', 4).filter(isNumber)).toEqual([]);
  });
});

test('主送 that would leave no text on page 1 stands in 版记, above 抄送, with no line between (7.3.2, 7.4.2)', () => {
  expect(textsOn('many', 1).filter((text) => text === '一段正文。')).toHaveLength(3);
  const to = lineOn('many', 2, /^主送：/);
  const cc = lineOn('many', 2, /^抄送：/);
  expect(to.left - LEFT).toBeCloseTo(ptToMm(14), 0);
  expect(cc.left).toBeCloseTo(to.left, 0);
  const between = { left: LEFT, right: LEFT + 4, top: to.bottom, bottom: cc.top };
  expect(inkOf(pdfs.get('many') ?? '', between, 'dark', 2)).toBeNull();
});

describe('attachments, as rendered', () => {
  test('a wrapped name goes on under the first character of the name (7.3.4)', () => {
    const first = lineOn('annexes', 1, /^附件：1/);
    const wrapped = onPage('annexes', 1)[onPage('annexes', 1).indexOf(first) + 1];
    const second = lineOn('annexes', 1, /^2/);
    expect(first.left - LEFT).toBeCloseTo(2 * CELL, 0);
    expect(second.left - first.left).toBeCloseTo(3 * CELL, 0);
    const number = ptToMm(16) * 0.75;
    expect((wrapped?.left ?? 0) - second.left - number).toBeLessThan(1);
    expect(LONG_NAME.endsWith(wrapped?.text ?? '-')).toBe(true);
  });

  test('a turned annex on turned sheets, the next one upright, its numbers going on (7.3.7, 7.5, 8)', () => {
    const numbers = [1, 2, 4].map((page) => textsOn('annexes', page).filter(isNumber));
    expect(numbers).toEqual([['—1—'], ['—2—'], ['—4—']]);
    expect(lineOn('annexes', 3, /^附件2$/).left).toBeCloseTo(35, 0);
    expect(lineOn('annexes', 3, /第9列/).right).toBeGreaterThan(210);
    expect(lineOn('annexes', 4, /^附件3$/).left).toBeCloseTo(LEFT, 0);
    expect(lineOn('annexes', 4, /印发$/).bottom).toBeLessThan(FOOT + 1);
  });
});

test('通过 under the title of a 决议, wrapped between words, centred', () => {
  for (const text of [/委员会$/, /^第五次会议通过）$/]) {
    const line = onPage('adopted', 1)
      .filter((one) => text.test(one.text))
      .at(-1);
    expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(MIDDLE, -0.5);
  }
  expect(textsOn('adopted', 1).some((text) => /签发|〔/.test(text))).toBe(false);
});

test('lists of a 纪要 above or below its text, what wraps under the first name (10.3)', () => {
  for (const [name, isFirst] of [
    ['listsAtHead', true],
    ['listsAtFoot', false],
  ] as const) {
    const at = onPage(name, 1).findIndex(({ text }) => text.startsWith('出席：'));
    const [list, wrapped] = onPage(name, 1).slice(at);
    const text = lineOn(name, 1, /^一段正文/);
    expect((list?.top ?? 0) < text.top === isFirst, name).toBe(true);
    expect((list?.left ?? 0) - LEFT).toBeCloseTo(2 * CELL, 0);
    expect((wrapped?.left ?? 0) - LEFT).toBeCloseTo(5 * CELL, 0);
    const below = lineOn(name, 1, /^请假：/);
    expect(below.top - (list?.top ?? 0)).toBeGreaterThan(PITCH);
  }
});
