import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import {
  MARK_BELOW_TOP_MM,
  NUMBER_TO_LINE_MM,
  ptToMm,
  SHEET_MM,
  TYPE_AREA_MM,
  twipsToMm,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWord } from '#shared/word/render';
import { CELL, FOOT, LEFT, PITCH, RIGHT, SHEET } from './support/places';
import {
  inkOf,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readFaces,
  readPages,
  STANDARD,
} from './support/rendered';

const MARK_TOP = WHITE_MM.top + MARK_BELOW_TOP_MM;

const SAID =
  '会议指出，近年来坚持把协商平台建到群众身边，围绕谁来商、商什么、怎么商、商了怎么办持续探索，推动解决群众身边的难事，委员和群众都说好。';
const empty = emptyDocument();

function chairMinutes(): OfficialDocument {
  const office = '政协示例市委员会办公室';
  return {
    ...empty,
    format: 'minutes',
    head: {
      ...empty.head,
      mark: { kind: 'printed', name: '政协示例市委员会主席会议纪要' },
      serialNumber: '（第32期）',
      line: { office, date: '2026年5月8日' },
    },
    body: body('一、关于学习', SAID, SAID, '二、关于调研', SAID, SAID, '三、关于近期工作', SAID),
    attachments: [{ name: '任务分工表', body: [] }],
    attendance: [
      {
        label: '出席',
        text: '贺知秋　沈若兰　孟　青　陆𬭎声　方景文　何佳宁　林　溪　罗启明　钱文慧　梁晓禾　何　川',
      },
      { label: '请假', text: '方　婷' },
      { label: '列席', text: '市政协各专门委员会主任，办公室、研究室主要负责同志' },
    ],
    dispatch: [
      {
        label: '报',
        text: '省政协办公厅，市委、市人大常委会、市政府领导同志，市政协主席、副主席、秘书长，市委办公室、市政府办公室。',
      },
      { label: '送', text: '市政协各专门委员会。' },
    ],
    printLine: { office, date: '2026年5月9日' },
  };
}

const NAMES = ['沈岚', '贺知秋', '欧阳若兰', '陆𬭎声', '阿依古丽·买买提', '市发展和改革委员会'];
const CARDS: OfficialDocument = {
  ...empty,
  format: 'nameCards',
  title: ['席卡'],
  body: body(...NAMES),
};

const renderer = new Renderer();
let documents: Record<string, OfficialDocument>;
let pdfs: Map<string, string>;
let chair: RenderedPage[];
let bulletin: RenderedPage[];
let cards: RenderedPage[];

beforeAll(async () => {
  const skeleton = SKELETONS.find(({ id }) => id === 'bulletin');
  if (!skeleton) throw new Error('no bulletin');
  const issue = skeleton.build({
    committeeName: '政协示例市委员会',
    shortName: '示例市政协',
    officeName: '政协示例市委员会办公室',
    signature: '',
    today: '2026年8月1日',
  });
  documents = { chair: chairMinutes(), bulletin: issue, cards: CARDS };
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of Object.entries(documents)) {
    files.set(name, await renderWord(document, STANDARD));
  }
  pdfs = renderer.toPdf(files);
  const pagesOf = (name: string) => readPages(pdfs.get(name) ?? '');
  [chair, bulletin, cards] = [pagesOf('chair'), pagesOf('bulletin'), pagesOf('cards')];
});
afterAll(() => renderer.close());

const pdf = (name: string) => pdfs.get(name) ?? '';
function find(pages: readonly RenderedPage[], text: RegExp): RenderedLine {
  const line = pages.flatMap((page) => page.lines).find((one) => text.test(one.text));
  if (!line) throw new Error(`${text} is not on paper`);
  return line;
}
const middle = ({ left, right }: RenderedLine) => (left + right) / 2;

describe.each([
  ['纪要', 'chair', /^政协示例市委员会主席会议纪要$/],
  ['简报', 'bulletin', /^示例市政协简报$/],
])('the printed head of a %s', (_kind, name, mark) => {
  const pages = () => (name === 'chair' ? chair : bulletin);

  test('the mark centred in red 小标宋, its top edge 35 mm below the top of the type area (10.3)', () => {
    const line = find(pages(), mark);
    expect(middle(line)).toBeCloseTo(LEFT + TYPE_AREA_MM.width / 2, 0);
    const ink = inkOf(pdf(name), { ...SHEET, bottom: line.bottom }, 'red');
    expect(Math.abs((ink?.top ?? 0) - MARK_TOP)).toBeLessThan(0.6);
    const piece = readFaces(pdf(name)).find(({ text }) => mark.test(text));
    expect(piece?.face).toMatch(/^NotoSerifCJK/);
  });

  test('a red line as wide as the type area, 4 mm below office and date, one character in', () => {
    const line = find(pages(), /^政协示例市委员会办公室\d/);
    expect(line.left - LEFT).toBeCloseTo(CELL, 0);
    expect(RIGHT - line.right).toBeCloseTo(CELL, 0);
    const rule = inkOf(pdf(name), { ...SHEET, top: line.bottom }, 'red');
    expect(Math.abs((rule?.left ?? 0) - LEFT)).toBeLessThan(0.3);
    expect(Math.abs((rule?.right ?? 0) - RIGHT)).toBeLessThan(0.3);
    const glyphs = inkOf(
      pdf(name),
      { left: LEFT, right: 100, top: line.top - 1, bottom: (rule?.top ?? 0) - 0.5 },
      'dark',
    );
    expect(Math.abs((rule?.top ?? 0) - (glyphs?.bottom ?? 0) - NUMBER_TO_LINE_MM)).toBeLessThan(
      0.6,
    );
  });

  test('the preview has its red line and its pages where the file has them', () => {
    const document = documents[name];
    if (!document) throw new Error(`no ${name}`);
    const ours = paginate(document, STANDARD_PROFILE);
    const rule = ours[0]?.items.find(({ kind }) => kind === 'rule');
    const line = find(pages(), /^政协示例市委员会办公室\d/);
    const printed = inkOf(pdf(name), { ...SHEET, top: line.bottom }, 'red');
    const top = WHITE_MM.top + twipsToMm(rule?.top ?? 0);
    expect(Math.abs(top - (printed?.top ?? 0))).toBeLessThan(0.6);
    expect(ours).toHaveLength(pages().length);
  });
});

describe('the lists of a 纪要', () => {
  test('a blank line below 附件说明, label in 黑体, two characters in (10.3)', () => {
    const note = find(chair, /^附件：/);
    const first = find(chair, /^出席：/);
    expect(first.top - note.top).toBeCloseTo(2 * PITCH, 0);
    const faces = readFaces(pdf('chair'));
    for (const label of ['出席', '请假', '列席']) {
      const line = find(chair, new RegExp(`^${label}：`));
      expect(line.left - LEFT).toBeCloseTo(2 * CELL, 0);
      const piece = faces.find(({ text }) => text.startsWith(`${label}：`));
      expect(piece?.face).toBe('FandolHei-Regular');
    }
    expect(faces.find(({ text }) => /^贺知秋/.test(text))?.face).toBe('FandolFang-Regular');
  });

  test('what wraps stands under the first character after the colon', () => {
    const lines = chair.flatMap(({ lines: all }) => all);
    const first = lines.findIndex(({ text }) => text.startsWith('出席：'));
    const wrapped = lines[first + 1];
    expect(wrapped?.text).toMatch(/^(?!请假|列席)/);
    expect((wrapped?.left ?? 0) - LEFT).toBeCloseTo(5 * CELL, 0);
  });

  test('the preview breaks them as the file does', () => {
    const ours = paginate(chairMinutes(), STANDARD_PROFILE)
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'line' && item.line.role === 'list' ? [item.line] : []))
      .map(({ runs }) => runs.map(({ text }) => text.replaceAll('　', '')).join(''));
    const printed = chair.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(ours.length).toBeGreaterThan(4);
    expect(printed.filter((text) => ours.includes(text))).toEqual(ours);
  });
});

describe('报, 送, 发 at the foot', () => {
  test('above the print line, what wraps under the first character after the colon', () => {
    const report = find(chair, /^报：/);
    const lines = chair.at(-1)?.lines ?? [];
    const at = lines.findIndex(({ text }) => text.startsWith('报：'));
    expect(report.left - LEFT).toBeCloseTo(ptToMm(14), 0);
    expect((lines[at + 1]?.left ?? 0) - LEFT).toBeCloseTo(3 * ptToMm(14), 0);
    expect(lines[at + 2]?.text).toMatch(/^送：/);
    expect(lines[at + 3]?.text).toBe('政协示例市委员会办公室2026年5月9日印发');
    expect(lines[at + 3]?.bottom ?? 0).toBeLessThan(FOOT + 1);
  });

  test('without a print line they end at the foot of the type area', () => {
    const last = find(bulletin, /^送：/);
    expect(last.bottom).toBeLessThan(FOOT + 1);
    expect(last.bottom).toBeGreaterThan(FOOT - 8);
  });
});

describe('席卡', () => {
  test('one page each, the name whole on both halves, nothing else', () => {
    expect(cards).toHaveLength(NAMES.length);
    cards.forEach(({ lines }, index) => {
      const name = [...(NAMES[index] ?? '')];
      const seen = lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
      expect([...seen].sort()).toEqual([...name, ...name].sort());
    });
  });

  test('every name inside its sheet, as large as its length lets it be', () => {
    cards.forEach((_page, index) => {
      const ink = inkOf(pdf('cards'), SHEET, 'dark', index + 1);
      expect(ink?.left).toBeGreaterThan(5);
      expect(ink?.right).toBeLessThan(SHEET_MM.width - 5);
      expect(ink?.top).toBeGreaterThan(12);
      expect(ink?.bottom).toBeLessThan(SHEET_MM.height - 12);
      expect((ink?.bottom ?? 0) - (ink?.top ?? 0)).toBeGreaterThan(150);
    });
  });

  test('the name stands in the middle of each half', () => {
    const half = SHEET_MM.width / 2;
    for (const left of [0, half]) {
      const box = { ...SHEET, left: left + 2, right: left + half - 2 };
      const ink = inkOf(pdf('cards'), box, 'dark', 2) ?? box;
      expect(Math.abs((ink.left + ink.right) / 2 - left - half / 2)).toBeLessThan(8);
      expect(Math.abs((ink.top + ink.bottom) / 2 - SHEET_MM.height / 2)).toBeLessThan(8);
    }
  });
});
