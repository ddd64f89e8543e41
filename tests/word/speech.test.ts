import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import {
  CELLS_PER_LINE,
  LINES_PER_PAGE,
  ptToMm,
  SHEET_MM,
  TEXT_PT,
  TITLE_PT,
  TYPE_AREA_MM,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { structureText } from '#shared/structure/index';
import { renderWord } from '#shared/word/render';
import { ROOT } from '../../build/bundle/targets';
import { FOOT, RIGHT } from './support/places';
import {
  type Faced,
  type RenderedLine,
  type RenderedPage,
  Renderer,
  readFaces,
  readPages,
  STANDARD,
} from './support/rendered';

const FANG = 'FandolFang-Regular';
const KAI = 'FandolKai-Regular';
const HEI = 'FandolHei-Regular';
const SONG = 'FandolSong-Regular';

const renderer = new Renderer();
let document: OfficialDocument;
let pages: RenderedPage[];
let faces: Faced[];

beforeAll(async () => {
  const text = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
  document = structureText(rawFromText(text)).document;
  const files = new Map([['speech', await renderWord(document, STANDARD)]]);
  const pdf = renderer.toPdf(files).get('speech') ?? '';
  pages = readPages(pdf);
  faces = readFaces(pdf);
});
afterAll(() => renderer.close());

function isNumber({ text }: RenderedLine): boolean {
  return /^—\d+—$/.test(text);
}
function body(page: RenderedPage | undefined): RenderedLine[] {
  return (page?.lines ?? []).filter((line) => !isNumber(line));
}
function faceOf(text: string): string[] {
  return [...new Set(faces.filter((piece) => piece.text.includes(text)).map(({ face }) => face))];
}

describe('the raw speech, as its Word file is rendered', () => {
  test('title in 22 pt 小标宋, its two lines centred', () => {
    const [first, second] = body(pages[0]);
    expect([first?.text, second?.text]).toEqual(document.title);
    const middle = WHITE_MM.left + TYPE_AREA_MM.width / 2;
    for (const line of [first, second]) {
      expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(middle, 0);
    }
    const piece = faces.find(({ text }) => text === first?.text);
    expect(piece).toMatchObject({ pt: TITLE_PT });
    expect(piece?.face).toMatch(/^NotoSerifCJK/);
  });

  test('subtitle, name and date centred in 楷体 below it', () => {
    const lines = body(pages[0]).slice(2, 5);
    expect(lines.map(({ text }) => text)).toEqual([document.subtitle, ...document.byline]);
    expect(document.subtitle).toMatch(/^——/);
    expect(faceOf(document.subtitle)).toEqual([KAI]);
  });

  test('salutation flush left, a line below', () => {
    const line = body(pages[0])[5];
    expect(line?.text).toBe(document.salutation);
    expect(line?.left).toBeCloseTo(WHITE_MM.left, 0);
  });

  test('黑体 only as far as the first full stop of each of the four headings', () => {
    const headings = document.body.filter((block) => block.type === 'heading');
    expect(headings).toHaveLength(4);
    const hei = faces.filter(({ face }) => face === HEI).map(({ text }) => text);
    expect(hei.join('')).toBe(
      headings.map(({ runs }) => runs.map(({ text }) => text).join('')).join(''),
    );
    for (const { runs, runIn } of headings) {
      expect(runs.at(-1)?.text).toMatch(/^[^。]+。$/);
      expect(runIn?.map(({ text }) => text).join('')).toMatch(/一是.*二是/);
    }
  });

  test('the text in 仿宋 16 pt, its quotation marks and dashes too, digits in the Latin face', () => {
    for (const { text, face, pt } of faces.filter(({ text }) => /[“”—…《》（），。]/.test(text))) {
      expect({
        text,
        isChinese: [FANG, KAI, HEI, SONG].includes(face) || /^NotoSerif/.test(face),
      }).toEqual({ text, isChinese: true });
      if (face === FANG) expect(pt).toBe(TEXT_PT);
    }
    expect(faceOf('有事来商量').every((face) => [FANG, KAI].includes(face))).toBe(true);
    for (const { text, face } of faces.filter(({ text }) => /^\d+$/.test(text))) {
      expect({ text, face }).toEqual({
        text,
        face: expect.stringMatching(/NimbusRoman|LiberationSerif|TimesNewRoman/),
      });
    }
  });

  test('22 lines a full page, inside the type area', () => {
    const full = pages.slice(1, -1);
    expect(full.length).toBeGreaterThanOrEqual(3);
    for (const page of full) {
      const lines = body(page);
      expect(lines).toHaveLength(LINES_PER_PAGE);
      expect(lines[0]?.top).toBeGreaterThan(WHITE_MM.top);
      expect(lines.at(-1)?.bottom).toBeLessThan(FOOT);
    }
  });

  test('28 characters on full lines of plain hanzi', async () => {
    const text = '政协委员来自各界联系群众建言资政凝聚共识服务大局'.repeat(12);
    const plain = {
      ...document,
      title: [],
      body: [{ type: 'paragraph' as const, runs: [{ text }] }],
    };
    const [page] = await renderer.pagesOf({ ...plain, subtitle: '', byline: [], salutation: '' });
    const [first, ...others] = body(page);
    expect(first?.text).toHaveLength(CELLS_PER_LINE - 2);
    expect(others.length).toBeGreaterThan(8);
    for (const { text: line, left, right } of others.slice(0, -1)) {
      expect(line).toHaveLength(CELLS_PER_LINE);
      expect(left).toBeCloseTo(WHITE_MM.left, 0);
      expect(Math.abs(right - RIGHT)).toBeLessThan(0.6);
    }
  });

  test('two characters of indent', () => {
    const all = pages.flatMap(body);
    const indented = all.filter(({ left, right }) => left > 35 && left < 45 && right > 180);
    expect(indented.length).toBeGreaterThanOrEqual(6);
    for (const { left } of indented) {
      expect(left - WHITE_MM.left).toBeCloseTo(ptToMm(2 * TEXT_PT), 0);
    }
  });

  test('page number in 宋体 14 pt between dashes, 7 mm below, odd right, even left, one character in', () => {
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, index) => {
      const number = page.lines.find(isNumber);
      expect(number?.text).toBe(`—${index + 1}—`);
      const inset = ptToMm(14);
      if (index % 2 === 0) expect(number?.right).toBeCloseTo(RIGHT - inset, 0);
      else expect(number?.left).toBeCloseTo(WHITE_MM.left + inset, 0);
      const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2;
      expect(Math.abs(middle - (FOOT + 7))).toBeLessThan(0.5);
      expect(number?.bottom).toBeLessThan(SHEET_MM.height);
    });
    const pieces = faces.filter(({ text }) => /^— \d+ —$/.test(text));
    expect(pieces).toHaveLength(pages.length);
    for (const piece of pieces) expect(piece).toMatchObject({ face: SONG, pt: 14 });
  });

  test('not a word more or less than was typed', () => {
    const typed = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
    const shown = pages
      .flatMap(body)
      .map(({ text }) => text)
      .join('');
    // A hanging mark that LibreOffice leaves out of its picture is no loss in the file.
    const marks = /[\s、。，．！：；？]/g;
    expect(shown.replace(marks, '')).toBe(typed.replace(marks, ''));
  });

  test('the preview has the same pages', () => {
    const ours = paginate(document, STANDARD_PROFILE);
    expect(ours).toHaveLength(pages.length);
    expect(ours.map(({ items }) => items.length)).toEqual(pages.map((page) => body(page).length));
  });
});
