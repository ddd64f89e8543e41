import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { ptToMm, TEXT_PT, TYPE_AREA_MM } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { renderWord } from '#shared/word/render';
import { CELL, FOOT, LEFT, PITCH, RIGHT } from './support/places';
import {
  inkFoot,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readPages,
  STANDARD,
} from './support/rendered';

const CONTEXT = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
  signature: '政协示例市委员会',
  today: '2026年8月1日',
};
const TITLES = [
  '政协示例市委员会办公室关于召开“提升社区养老服务质量”专题协商会的通知',
  '政协示例市委员会关于报送《关于推动制造业数字化转型的调研报告》的报告',
  '关于印发《政协示例市委员会2026年度协商工作计划》的通知',
  '政协示例市第九届委员会常务委员会第二十三次会议关于进一步加强和改进社情民意信息工作的决定',
  '示例市政协办公室关于商请提供城乡供水一体化工作有关情况材料的函',
];

function reportOf(change: Partial<OfficialDocument['head']>): OfficialDocument {
  const report = SKELETONS.find(({ id }) => id === 'report');
  if (!report) throw new Error('no report');
  const document = report.build(CONTEXT);
  const head = { ...document.head, issueNumber: '示政协发〔2026〕7号', signatories: ['周启明'] };
  return { ...document, head: { ...head, ...change } };
}

const renderer = new Renderer();
let notice: RenderedPage[];
let upward: RenderedPage[];
let preprinted: RenderedPage[];
let preprintedPdf: string;
/** Where the red line lies on the paper that the office has had printed, mm. */
const RED = 110;
const OWN_PAPER = { ...STANDARD, profile: { ...STANDARD_PROFILE, preprintedHeadHeight: RED } };
let unsealed: RenderedPage[];
let titles: RenderedPage[][];

beforeAll(async () => {
  const sample = SAMPLE_DOCUMENTS.notice.document;
  const short = { mode: 'unsealed' as const, signers: ['示例市政协'], date: '2026年12月18日' };
  const pages = await renderer.pages([
    sample,
    reportOf({}),
    { ...sample, signature: short },
    ...TITLES.map((title) => ({ ...emptyDocument(), title: [title] })),
  ]);
  [notice = [], upward = [], unsealed = []] = pages;
  titles = pages.slice(3);
  const bytes = await renderWord(reportOf({ mark: { kind: 'preprinted' } }), OWN_PAPER);
  preprintedPdf = renderer.toPdf(new Map([['preprinted', bytes]])).get('preprinted') ?? '';
  preprinted = readPages(preprintedPdf);
});
afterAll(() => renderer.close());

function find(pages: readonly RenderedPage[], text: string | RegExp): RenderedLine {
  const lines = pages.flatMap((page) => page.lines);
  const line = lines.find((one) =>
    typeof text === 'string' ? one.text === text : text.test(one.text),
  );
  if (!line) throw new Error(`${text} is not on paper: ${lines.map((one) => one.text).join('\n')}`);
  return line;
}
const middle = ({ left, right }: RenderedLine) => (left + right) / 2;

describe('a notice with seal, attachment and 版记, as rendered', () => {
  test('number centred, addressees flush left and wrapped flush (7.2.5, 7.3.2)', () => {
    const centre = LEFT + TYPE_AREA_MM.width / 2;
    expect(middle(find(notice, '示政协办发〔2026〕12号'))).toBeCloseTo(centre, 0);
    expect(find(notice, /^市民政局、/).left).toBeCloseTo(LEFT, 0);
    expect(find(notice, /各有关委员：$/).left).toBeCloseTo(LEFT, 0);
  });

  test('附件说明 a line below the text, two characters in, without a mark at its end (7.3.4)', () => {
    const last = find(notice, /^联系人：/);
    const line = find(notice, /^附件：/);
    expect(line.left - LEFT).toBeCloseTo(2 * ptToMm(TEXT_PT), 0);
    expect(line.top - last.top).toBeCloseTo(2 * PITCH, 0);
    expect(
      notice
        .flatMap((page) => page.lines)
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/参会回执[。；]/);
  });

  test('date four characters from the right, the signer centred above it (7.3.5.1)', () => {
    const date = find(notice.slice(0, 2), '2026年6月30日');
    const signer = find(notice.slice(0, 2), '政协示例市委员会办公室');
    expect(RIGHT - date.right).toBeCloseTo(4 * CELL, 0);
    expect(Math.abs(middle(signer) - middle(date))).toBeLessThan(1);
    expect(date.top - signer.top).toBeCloseTo(PITCH, 0);
  });

  test('the attachment on a page of its own: label on line 1, title on line 3 (7.3.7)', () => {
    const page = notice.find(({ lines }) => lines[0]?.text === '附件');
    const [label, title] = page?.lines ?? [];
    expect(label?.left).toBeCloseTo(LEFT, 0);
    expect(title?.text).toMatch(/^“提升社区/);
    const gap = (title?.top ?? 0) + (title?.bottom ?? 0) - (label?.top ?? 0) - (label?.bottom ?? 0);
    expect(gap / 2 / PITCH).toBeCloseTo(2, 0);
  });

  test('版记 on the foot of the last page, one 14 pt character in on both sides (7.4)', () => {
    const page = notice.at(-1);
    const cc = find(page ? [page] : [], /^抄送：/);
    const print = find(page ? [page] : [], /印发$/);
    expect(print.text).toBe('政协示例市委员会办公室2026年6月30日印发');
    expect(cc.left - LEFT).toBeCloseTo(ptToMm(14), 0);
    expect(print.left - LEFT).toBeCloseTo(ptToMm(14), 0);
    expect(RIGHT - print.right).toBeCloseTo(ptToMm(14), 0);
    expect(print.top).toBeGreaterThan(cc.bottom - 1);
    expect(print.bottom).toBeLessThan(FOOT + 1);
    expect(print.bottom).toBeGreaterThan(FOOT - 8);
  });
});

test('without a seal the date begins two characters right of the signer, or ends two in (7.3.5.2)', () => {
  const date = find(unsealed, '2026年12月18日');
  const signer = find(unsealed, '示例市政协');
  expect(date.left - signer.left).toBeCloseTo(2 * CELL, 0);
  expect(RIGHT - date.right).toBeCloseTo(2 * CELL, 0);
});

describe('an upward document, as rendered', () => {
  test.each([
    ['on plain paper', () => upward],
    ['under a pre-printed head', () => preprinted],
  ])('number and 签发人 on one line, one character in (7.2.5, 7.2.6), %s', (_where, pages) => {
    const line = find(pages(), /签发人：/);
    expect(line.text).toBe('示政协发〔2026〕7号签发人：周启明');
    expect(line.left - LEFT).toBeCloseTo(CELL, 0);
    expect(RIGHT - line.right).toBeCloseTo(CELL, 0);
  });

  test('the number ends 4 mm above the pre-printed red line, the title two lines below it', () => {
    const number = find(preprinted, /^示政协发/);
    const hanzi = { left: number.left, right: number.left + 4 * CELL, top: RED - 15, bottom: RED };
    expect(Math.abs(RED - inkFoot(preprintedPdf, hanzi) - 4)).toBeLessThan(0.5);
    const title = find(preprinted, /^政协示例市委员会关于/);
    expect((title.top + title.bottom) / 2 - RED).toBeGreaterThan(2 * PITCH);
    expect((title.top + title.bottom) / 2 - RED).toBeLessThan(3.2 * PITCH);
  });
});

test.each(TITLES.map((title, index) => [title, index] as const))(
  '%s: centred, 梯形 or 菱形, lines even (7.3.1)',
  (title, index) => {
    const [page] = titles[index] ?? [];
    const lines = (page?.lines ?? []).filter(({ text }) => !/^—\d+—$/.test(text));
    expect(lines.map(({ text }) => text).join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    const widths = lines.map(({ left, right }) => right - left);
    for (const line of lines) {
      expect(Math.abs(middle(line) - LEFT - TYPE_AREA_MM.width / 2)).toBeLessThan(1.5);
    }
    const steps = widths
      .slice(1)
      .map((width, at) => Math.sign(Math.round(width - (widths[at] ?? 0))));
    // Lengths change their direction at most once: wider then narrower, never an hourglass.
    expect(steps.join(',')).toMatch(/^(?:(?:1|0),?)*(?:(?:-1|0),?)*$/);
    expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(2);
  },
);
