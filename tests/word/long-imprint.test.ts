import { afterAll, beforeAll, expect, it } from 'vitest';
import { body, paper } from '#shared/compose/parts';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { Renderer, STANDARD } from './support/rendered';

let renderer: Renderer;
beforeAll(() => {
  renderer = new Renderer();
});
afterAll(() => renderer.close());

it('抄送 of several pages stays above the foot, on the pages of the preview', async () => {
  const organs = Array.from({ length: 150 }, (_one, at) => `第${at + 1}街道办事处党工委`);
  const document = paper({
    title: ['关于开会的通知'],
    body: body('请准时参加。'),
    cc: `${organs.join('，')}。`,
    printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
  });
  const pages = await renderer.pagesOf(document, STANDARD);
  const shown = paginate(document, STANDARD_PROFILE);
  expect(pages).toHaveLength(shown.length);
  // The foot of the type area is 262 mm below the sheet's top (5.2.1); the number stands below it.
  const number = /^— ?\d+ ?—$/;
  for (const { lines } of pages) {
    const text = lines.filter((line) => !number.test(line.text.trim()));
    expect(Math.max(...text.map(({ bottom }) => bottom))).toBeLessThan(263);
  }
  for (const [at, { imprint }] of shown.entries()) {
    if (!imprint) continue;
    const words = imprint.rows.flatMap(({ lines }) => lines).join('');
    const rendered = pages[at]?.lines.map(({ text }) => text).join('') ?? '';
    expect(rendered.replace(/\s/g, '')).toContain(words.replace(/\s/g, '').slice(0, -1));
  }
});
