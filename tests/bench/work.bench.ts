import type { Page } from 'playwright-core';
import { compareDocuments } from '#shared/document/compare';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import type { DraftRound } from '#shared/model/draft';
import { structureText } from '#shared/structure/index';
import { seedOffice } from './office';
import { openRoom, type Program, withProgram } from './program';
import { type BenchRow, measure, median } from './types';

/** The page's long work: how long it takes, and for how long the window is silent meanwhile. */

const ROUNDS = 5;
const LINES = 100;
const CHARACTERS = 200;
const LINE = 100_000;
const COMPARED = '比对的文稿';
const STRUCTURED = '一行十万字的文稿';

/** Characters that look random and are the same in every run. */
function invented(): (count: number) => string {
  let state = 7;
  return (count) =>
    Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return String.fromCodePoint(0x4e00 + ((state >> 8) % 3000));
    }).join('');
}

const paper = (title: string, lines: readonly string[]): OfficialDocument => ({
  ...emptyDocument(),
  title: [title],
  body: lines.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
});

/** Two versions of 20,000 characters, of which two fifths were put anew, ten in a row. */
function versions(): [OfficialDocument, OfficialDocument] {
  const next = invented();
  const before = Array.from({ length: LINES }, () => next(CHARACTERS));
  const after = before.map((line) =>
    line.replace(/.{10}/g, (part, at: number) => (at % 50 < 20 ? next(10) : part)),
  );
  return [paper(COMPARED, before), paper(COMPARED, after)];
}

/** Clauses with names and spaces, which structuring has most to do with, in one line. */
function longLine(): string {
  const next = invented();
  let line = '';
  while (line.length < LINE)
    line += `（记者 ${next(3)}）${next(2)} ${next(3)} ${next(2)}，${next(20)}。`;
  return line.slice(0, LINE);
}

function round(document: OfficialDocument): DraftRound {
  return {
    id: 'round',
    draftId: 'compared',
    number: 1,
    kind: 'review',
    people: ['周启明'],
    on: '2026-08-01',
    returnedOn: '2026-08-02',
    changesBy: [],
    registeredBy: '梁晓禾',
    note: '',
    document,
    createdAt: '2026-08-01T08:00:00.000Z',
  };
}

async function openDraft(page: Page, title: string): Promise<void> {
  await openRoom(page, '办文');
  // Beside an open draft the list has folded away.
  const rail = page.getByRole('button', { name: '文稿列表' });
  if (await rail.isVisible()) await rail.click();
  await page.getByRole('option').filter({ hasText: title }).click();
  await page.locator('.ProseMirror').first().waitFor();
  await page.waitForTimeout(1500);
}

/** Longest silences of the window, ms: while the worker works, and when its result is drawn. */
interface Silences {
  working: number[];
  drawing: number[];
}

/** As text: the loader of these files would put helpers into a function. */
const watch = (result: string) => `{
  const probe = { working: 0, drawing: 0 };
  window.silences = probe;
  let last = performance.now();
  let drawn = false;
  const tick = () => {
    if (window.silences !== probe) return;
    const now = performance.now();
    drawn = drawn || document.querySelector('${result}') !== null;
    // What is drawn is laid out and painted behind the script that put it there.
    const kind = drawn ? 'drawing' : 'working';
    probe[kind] = Math.max(probe[kind], now - last);
    last = now;
    setTimeout(tick, 4);
  };
  tick();
}`;

async function silences(page: Page, button: string, result: string): Promise<Silences> {
  const found: Silences = { working: [], drawing: [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    await page.evaluate(watch(result));
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator(result).waitFor();
    await page.waitForTimeout(300);
    const silent = await page.evaluate<Record<keyof Silences, number>>('window.silences');
    found.working.push(silent.working);
    found.drawing.push(silent.drawing);
    await page.getByRole('dialog').locator('.ant-modal-close').click();
    await page.locator(result).waitFor({ state: 'hidden' });
    await page.waitForTimeout(500);
  }
  return found;
}

async function inProgram({ page }: Program): Promise<BenchRow[]> {
  const rows = (name: string, { working, drawing }: Silences): BenchRow[] => [
    {
      name: `${name}时，窗口最长无响应`,
      figure: median(working),
      unit: 'ms',
      limit: 50,
      note: working.map((gap) => gap.toFixed(0)).join(' '),
    },
    {
      name: `${name}后画出结果，窗口最长无响应`,
      figure: median(drawing),
      unit: 'ms',
      note: drawing.map((gap) => gap.toFixed(0)).join(' '),
    },
  ];
  await openDraft(page, COMPARED);
  await page.getByRole('button', { name: /^稿次/ }).click();
  const compared = await silences(page, '与现在的文字比对', '.compare');
  await openDraft(page, STRUCTURED);
  const structured = await silences(page, '智能排版', '.structure-report');
  return [...rows('比对两稿', compared), ...rows('一行十万字智能排版', structured)];
}

export async function bench(): Promise<BenchRow[]> {
  const [before, after] = versions();
  const line = longLine();
  const comparing = await measure(() => compareDocuments(before, after));
  const structuring = await measure(() => structureText(rawFromText(line)));
  const seed = (folder: string) =>
    seedOffice(
      folder,
      [
        { id: 'compared', document: after },
        { id: 'structured', document: paper(STRUCTURED, [line]) },
      ],
      { rounds: [round(before)] },
    );
  return [
    {
      name: '比对两稿，各2万字，四成不同',
      figure: median(comparing),
      unit: 'ms',
      limit: 150,
      note: `${compareDocuments(before, after).places}处不同`,
    },
    {
      name: '智能排版，一行10万字',
      figure: median(structuring),
      unit: 'ms',
      limit: 500,
      note: '含校验',
    },
    ...(await withProgram(seed, inProgram)),
  ];
}
