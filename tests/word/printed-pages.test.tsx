import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { SHEET_MM } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Page } from '#shared/layout/page';
import { paginate } from '#shared/layout/paginate';
import { ROOT } from '../../build/bundle/targets';
import { findBrowser } from '../../build/setup/browser';
import { PrintedPages } from '../../renderer/preview/print/PrintedPages';
import { madeUpDocument } from './support/made-up-text';
import { inkOf, type RenderedPage, Renderer, readPages, STANDARD } from './support/rendered';

const cell = (text: string) => ({ lines: [[{ text }]] });
const table = (rows: number, columns: number) => ({
  type: 'table' as const,
  headerRows: 1,
  rows: Array.from({ length: rows + 1 }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) =>
      cell(row === 0 ? `栏目${column + 1}` : `第${row}行第${column + 1}栏`),
    ),
  ),
});

/** A long joint paper with all that the standard knows: head, tables, annexes, one of them turned, and 版记. */
function longPaper(): OfficialDocument {
  const empty = emptyDocument();
  const text = [...madeUpDocument(3).body, ...madeUpDocument(4).body, ...madeUpDocument(5).body];
  return {
    ...empty,
    head: {
      ...empty.head,
      copyNumber: '000012',
      urgency: '加急',
      mark: {
        kind: 'printed',
        name: '政协示例市委员会办公室文件',
        joint: ['中共示例市委统战部'],
      },
      issueNumber: '示政协办发〔2026〕13号',
      signatories: ['贺知秋', '孟　青'],
    },
    title: ['关于开展城市更新专题协商有关情况的报告'],
    addressees: '市政协主席会议：',
    body: [...text.slice(0, 40), table(30, 4), ...text.slice(40, 80)],
    attachments: [
      { name: '委员意见建议办理情况统计表', body: [table(40, 8)], landscape: true },
      { name: '有关情况的说明', body: body('附件的文字。', '附件还有文字，在正文之后。') },
    ],
    signature: {
      mode: 'sealed',
      signers: ['政协示例市委员会办公室', '中共示例市委统战部'],
      date: '2026年8月1日',
    },
    note: '（联系人：梁晓禾，电话：0000-0000000）',
    cc: '市委办公室，市政府办公室，各县区政协。',
    printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日印发' },
  };
}

const PAPERS: OfficialDocument[] = [
  longPaper(),
  // Of the office's own paper with the head on it, and with words still to be filled in.
  {
    ...emptyDocument(),
    head: {
      ...emptyDocument().head,
      mark: { kind: 'preprinted' },
      issueNumber: '示政协办发〔2026〕××号',
    },
    title: ['关于有关事项的通知'],
    body: body('请于××月××日前报送。'),
  },
];

const styles = [
  'renderer/ui/base.css',
  'renderer/preview/preview.css',
  'renderer/preview/print/print.css',
]
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');
const SCREEN =
  '<div id="root"><button>屏幕上的按钮</button></div><div class="ant-modal-root">对话框</div>';

const renderer = new Renderer();
const pdf = path.join(renderer.folder, 'pages.pdf');
let rendered: RenderedPage[] = [];
const planned = PAPERS.map((paper) => paginate(paper, STANDARD_PROFILE));
const all: Page[] = planned.flat();

beforeAll(async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, FONTCONFIG_FILE: renderer.fonts } as Record<string, string>,
  });
  const page = await browser.newPage();
  const sheets = renderToStaticMarkup(<PrintedPages documents={PAPERS} options={STANDARD} />);
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${styles}</style><body>${SCREEN}<div class="printed">${sheets}</div></body>`,
  );
  writeFileSync(
    pdf,
    await page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4' }),
  );
  await browser.close();
  rendered = readPages(pdf);
});
afterAll(() => renderer.close());

const words = (text: string): string => text.replace(/\s/g, '');
const inkOn = (page: RenderedPage | undefined): string =>
  (page?.lines ?? []).map(({ text }) => text).join('');
/** Lines of the plan that stand alone on their height. */
function linesOf({ items }: Page): string[] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'line') return [];
    const shares = items.some(
      (other, at) => at !== index && other.kind === 'line' && Math.abs(other.top - item.top) < 200,
    );
    const text = words(item.line.runs.map((run) => run.text).join('') + item.line.hanging);
    return text === '' || shares ? [] : [text];
  });
}
const info = (...args: string[]): string =>
  execFileSync('pdfinfo', [...args, pdf], { encoding: 'utf8' });

describe('the pages of the preview on paper', () => {
  test('there are as many sheets as the preview has, all A4, turned where the annex is', () => {
    expect(planned[0]?.length).toBeGreaterThan(8);
    expect(rendered).toHaveLength(all.length);
    const sizes = [
      ...info('-f', '1', '-l', '999').matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g),
    ];
    const mm = sizes.map(([, width, height]) =>
      [Number(width), Number(height)].map((points) => Math.round((points * 25.4) / 72)),
    );
    const { width, height } = SHEET_MM;
    expect(mm).toEqual(all.map((page) => (page.landscape ? [height, width] : [width, height])));
    expect(all.some(({ landscape }) => landscape)).toBe(true);
  });

  test('every line is the preview’s, every cell and 版记 are there, and the text can be searched', () => {
    for (const [index, page] of all.entries()) {
      const found = rendered[index]?.lines.map(({ text }) => text) ?? [];
      for (const line of linesOf(page)) expect(found, `sheet ${index + 1}`).toContain(line);
      for (const item of page.items) {
        if (item.kind !== 'rows') continue;
        const rows = item.table.rows.slice(item.from, item.to);
        for (const { cells } of rows)
          for (const { lines } of cells)
            for (const runs of lines)
              expect(inkOn(rendered[index])).toContain(
                words(runs.map(({ text }) => text).join('')),
              );
      }
      if (page.imprint) expect(inkOn(rendered[index])).toContain(words(page.imprint.left));
    }
  });

  test('page numbers stand right on odd pages and left on even ones', () => {
    for (const [index, page] of all.entries()) {
      if (page.landscape) {
        // Turned with the sheet, at its left edge.
        const edge = { left: 20, right: 34, top: 0, bottom: 210 };
        expect(inkOf(pdf, edge, 'dark', index + 1) === null).toBe(!page.isNumbered);
        continue;
      }
      const number = rendered[index]?.lines.find(({ text }) => text.includes(`—${page.number}—`));
      expect(number === undefined, `sheet ${index + 1}`).toBe(!page.isNumbered);
      if (!number) continue;
      const isRight = number.left > SHEET_MM.width / 2;
      expect(isRight, `sheet ${index + 1}`).toBe(page.number % 2 === 1);
      // Its dashes lie 7 mm below the type area (7.5).
      const box = { left: number.left, right: number.right, top: 264, bottom: 275 };
      const ink = inkOf(pdf, box, 'dark', index + 1);
      const middle = ink ? (ink.top + ink.bottom) / 2 : 0;
      expect(Math.abs(middle - (SHEET_MM.height - 35 + 7))).toBeLessThan(1);
    }
  });

  test('nothing of the screen is on it, nor what only the screen says', () => {
    const ink = rendered.map(inkOn).join('');
    for (const text of ['按钮', '对话框', '预印的红头纸', '空白页'])
      expect(ink).not.toContain(text);
    expect(ink).toContain('请于××月××日前报送。');
  });

  test('every font is in the file', () => {
    const lines = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(3);
    // Columns: … emb sub uni object ID.
    for (const line of lines) expect(line).toMatch(/ yes +(yes|no) +yes +\d+ +\d+$/);
  });
});
