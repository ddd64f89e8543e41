import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  geometryOf,
  LETTER_LINE_MM,
  LETTER_MARK_TOP_MM,
  MARK_BELOW_TOP_MM,
  PAGE_NUMBER_BELOW_MM,
  SHEET_MM,
  TYPE_AREA_MM,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { renderWord } from '#shared/word/render';
import { ROOT } from '../../build/bundle/targets';
import { CELL, FOOT, LEFT, RIGHT } from './support/places';
import {
  type Faced,
  inkOf,
  type RenderedPage,
  Renderer,
  readFaces,
  readPages,
  STANDARD,
} from './support/rendered';
import { type ReportPaper, reportPapers } from './support/report-papers';

/**
 * One paper of every form, way of signing and length, measured on the page in millimetres. Where
 * HUIYIN_REPORT names a file, the table is left there; README links to it.
 */

const TOLERANCE = 1;

interface Printed extends ReportPaper {
  pdf: string;
  pages: RenderedPage[];
  faces: Faced[];
}
/** What was measured, as it is shown, and whether it is what the clause asks; null where the paper has none. */
interface Measure {
  shown: string;
  holds: boolean;
}

const near = (found: number, asked: number): Measure => ({
  shown: found.toFixed(1),
  holds: Math.abs(found - asked) <= TOLERANCE,
});
const isText = (text: string): boolean => /^[一-鿿，。、“”]+$/.test(text);
const sheet = { left: 0, right: SHEET_MM.width, top: 0, bottom: SHEET_MM.height };

/** The page's lines of running text as wide as the type area. */
function textLines({ lines }: RenderedPage) {
  return lines.filter(({ text, left }) => isText(text) && left < LEFT + 12);
}

const isLetter = ({ document }: Printed) => document.format === 'letter';
const isInked = ({ document }: Printed) => document.head.mark.kind === 'printed';

/** Column by column: what it is, its clause, and how it is measured. */
const COLUMNS: readonly [name: string, clause: string, (one: Printed) => Measure | null][] = [
  [
    '左边',
    '5.2.1',
    ({ pages }) => near(Math.min(...pages.flatMap(textLines).map(({ left }) => left)), LEFT),
  ],
  [
    '右边',
    '5.2.1',
    ({ pages }) => {
      // A mark at a line's end may hang outside.
      const rights = pages
        .flatMap(textLines)
        .flatMap(({ text, right }) => (/[一-鿿]$/.test(text) ? [right] : []));
      return near(Math.max(...rights), RIGHT);
    },
  ],
  [
    '标志上缘',
    '7.2.4、10.1',
    (one) => {
      if (!isInked(one)) return null;
      const ink = inkOf(one.pdf, { ...sheet, bottom: 110 }, 'red');
      const asked = isLetter(one) ? LETTER_MARK_TOP_MM : WHITE_MM.top + MARK_BELOW_TOP_MM;
      return near(ink?.top ?? 0, asked);
    },
  ],
  [
    '红线长',
    '7.2.7、10.1',
    (one) => {
      if (!isInked(one)) return null;
      const ink = inkOf(one.pdf, { ...sheet, bottom: isLetter(one) ? 110 : 150 }, 'red');
      const width = (ink?.right ?? 0) - (ink?.left ?? 0);
      return near(width, isLetter(one) ? LETTER_LINE_MM : TYPE_AREA_MM.width);
    },
  ],
  [
    '每面行数',
    '5.2.3',
    ({ document, pages, length, isFull }) => {
      if (length === '短') return null;
      // Where the signature would else stand alone, the text stands closer or wider (7.3.5.5).
      const { linePitch } = paginateFitted(document, STANDARD_PROFILE);
      const isFitted = linePitch !== STANDARD_PROFILE.linePitch;
      const asked = Math.floor(geometryOf(STANDARD_PROFILE).height / linePitch);
      const whole = pages.slice(1, isFull ? 6 : -2).map((page) => textLines(page).length);
      return {
        shown: `${[...new Set(whole)].join('／')}${isFitted ? '（7.3.5.5）' : ''}`,
        holds: whole.every((count) => count === asked),
      };
    },
  ],
  [
    '每行字数',
    '5.2.3',
    ({ pages }) => {
      const most = Math.max(
        ...pages.flatMap(textLines).map(({ text }) => [...text.replace(/[，。、]$/, '')].length),
      );
      return { shown: String(most), holds: most === 28 };
    },
  ],
  [
    '标题',
    '7.3.1',
    ({ document, faces, pages }) => {
      const [title] = document.title;
      if (title === undefined) return null;
      const piece = faces.find(
        ({ text }) => title.startsWith(text.trim()) && text.trim().length > 3,
      );
      const line = pages[0]?.lines.find(({ text }) => title.startsWith(text));
      const middle = line ? (line.left + line.right) / 2 : 0;
      return {
        shown: `${piece?.pt ?? 0}磅`,
        holds:
          piece?.pt === 22 &&
          piece.face.startsWith('NotoSerifCJK') &&
          Math.abs(middle - (LEFT + RIGHT) / 2) <= TOLERANCE,
      };
    },
  ],
  [
    '正文',
    '5.2.2',
    ({ faces }) => {
      const text = faces.filter((one) => one.text.length > 20 && isText(one.text));
      const kinds = [...new Set(text.map(({ face, pt }) => `${face.replace(/-.*/, '')} ${pt}`))];
      return { shown: kinds.join('、'), holds: kinds.join() === 'FandolFang 16' };
    },
  ],
  [
    '日期右空',
    '7.3.5',
    ({ document, pages, signature }) => {
      if (document.signature === null || signature === '联合') return null;
      const date = pages
        .flatMap(({ lines }) => lines)
        .findLast(({ text }) => text === document.signature?.date);
      const signer = pages
        .flatMap(({ lines }) => lines)
        .findLast(({ text }) => text === document.signature?.signers[0]);
      if (!date || !signer) return { shown: '没有', holds: false };
      if (signature === '盖章') return near(RIGHT - date.right, 4 * CELL);
      // Unsealed: the signature two characters in, the date two behind its beginning.
      const apart = Math.abs(date.left - signer.left - 2 * CELL) <= TOLERANCE;
      const measure = near(RIGHT - signer.right, 2 * CELL);
      return { shown: `署名${measure.shown}`, holds: measure.holds && apart };
    },
  ],
  [
    '附件顶格',
    '7.3.7',
    ({ isFull, pages, faces }) => {
      if (!isFull) return null;
      const label = pages.find(({ lines }) => lines[0]?.text === '附件1')?.lines[0];
      const face = faces.find(({ text }) => text.replace(/\s/g, '') === '附件1')?.face ?? '';
      return label && face.startsWith('FandolHei')
        ? near(label.left, LEFT)
        : { shown: face, holds: false };
    },
  ],
  [
    '页码',
    '7.5',
    (one) => {
      const measured = one.pages.flatMap((page, index) => {
        const text = `—${index + 1}—`;
        const line = page.lines.find((found) => found.text === text);
        if (isLetter(one) && index === 0) return line ? [false] : [];
        if (!line) return [false];
        const isSide = line.left > SHEET_MM.width / 2 === (index % 2 === 0);
        // The first page that bears one and the last are looked at with a ruler.
        if (index !== (isLetter(one) ? 1 : 0) && index !== one.pages.length - 1) return [isSide];
        const ink = inkOf(one.pdf, { ...line, top: 264, bottom: 276 }, 'dark', index + 1);
        const middle = ((ink?.top ?? 0) + (ink?.bottom ?? 0)) / 2;
        return [isSide && Math.abs(middle - FOOT - PAGE_NUMBER_BELOW_MM) <= TOLERANCE];
      });
      const right = measured.filter(Boolean).length;
      return { shown: `${right}／${measured.length}`, holds: right === measured.length };
    },
  ],
  [
    '版记下缘',
    '7.4.1',
    (one) => {
      const ink = inkOf(one.pdf, { ...sheet, top: 240, bottom: 264.5 }, 'dark', one.pages.length);
      // The letter's own last line is a double one 20 mm from the foot; its 版记 has none (10.1).
      return isLetter(one) ? null : near(ink?.bottom ?? 0, FOOT);
    },
  ],
  [
    '文字',
    '',
    ({ document, pages }) => {
      const ink = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
      const count = (text: string) => [...text.matchAll(/认真组织学习讨论/g)].length;
      const asked = JSON.stringify(document);
      const whole = count(ink) === count(asked) && document.title.every((one) => ink.includes(one));
      return { shown: whole ? '全' : '缺', holds: whole };
    },
  ],
];

/** Sixty papers of up to a dozen pages, ms. */
const PATIENCE = 600_000;

const renderer = new Renderer();
afterAll(() => renderer.close());
let printed: Printed[] = [];

beforeAll(async () => {
  const papers = reportPapers();
  const files = new Map<string, Uint8Array>();
  for (const [index, { document }] of papers.entries())
    files.set(`r${index}`, await renderWord(document, STANDARD));
  const pdfs = [...renderer.toPdf(files).values()];
  printed = papers.map((paper, index) => {
    const pdf = pdfs[index] ?? '';
    return { ...paper, pdf, pages: readPages(pdf), faces: readFaces(pdf) };
  });
}, PATIENCE);

test(
  'every element of every paper is where its clause asks it to be',
  () => {
    const failures: string[] = [];
    const rows = printed.map((one) => {
      const name = `${one.form}｜${one.signature}｜${one.pages.length}｜${one.isFull ? '有' : '无'}`;
      const cells = COLUMNS.map(([column, , measure]) => {
        const found = measure(one);
        if (found && !found.holds) failures.push(`${name} ${column}: ${found.shown}`);
        return found ? `${found.shown}${found.holds ? '' : ' ✗'}` : '';
      });
      return `| ${name.replaceAll('｜', ' | ')} | ${cells.join(' | ')} |`;
    });
    const report = reportOf(rows, failures.length);
    process.stdout.write(`${report}\n`);
    if (process.env.HUIYIN_REPORT)
      writeFileSync(path.join(ROOT, process.env.HUIYIN_REPORT), report);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(failures).toEqual([]);
  },
  PATIENCE,
);

test('every sheet is A4', () => {
  for (const { pdf } of printed) {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', pdf], { encoding: 'utf8' });
    const sizes = [...info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)];
    for (const [, width, height] of sizes) {
      expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
      expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
    }
  }
});

function reportOf(rows: readonly string[], failed: number): string {
  const names = COLUMNS.map(([name, clause]) => (clause === '' ? name : `${name}（${clause}）`));
  const head = ['文种', '署名', '页数', '表格和附件', ...names];
  return [
    '# 排版实测',
    '',
    '由 `npm run test:word` 里的 `tests/word/report.test.ts` 生成（`HUIYIN_REPORT=docs/排版实测.md` 时写到这里）：每份文稿导出 Word，由 LibreOffice 排成 PDF，在页面上量，单位毫米，允许偏差 1 毫米；括号里是 GB/T 9704-2012 的条款。仿宋、黑体等由相近的自由字体代替。空格是这份文稿没有这一项。',
    '',
    `${rows.length} 份文稿，${failed === 0 ? '各项全部符合' : `${failed}项不符合`}。`,
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}
