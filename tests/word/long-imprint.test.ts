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

const organsOf = (count: number) =>
  Array.from({ length: count }, (_one, at) => `第${at + 1}街道办事处党工委`);
const NUMBER = /^— ?\d+ ?—$/;

it('抄送 of several pages stays above the foot, on the pages of the preview', async () => {
  const organs = organsOf(150);
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
  for (const { lines } of pages) {
    const text = lines.filter((line) => !NUMBER.test(line.text.trim()));
    expect(Math.max(...text.map(({ bottom }) => bottom))).toBeLessThan(263);
  }
  for (const [at, { imprint }] of shown.entries()) {
    if (!imprint) continue;
    const words = imprint.rows.flatMap(({ lines }) => lines).join('');
    const rendered = pages[at]?.lines.map(({ text }) => text).join('') ?? '';
    expect(rendered.replace(/\s/g, '')).toContain(words.replace(/\s/g, '').slice(0, -1));
  }
});

it.each([54, 60, 80, 120])(
  '主送 of %i organs stands in 版记, its end at the foot of the last page (7.3.2, 7.4.1)',
  async (count) => {
    const document = paper({
      head: {
        mark: { kind: 'printed', name: '政协示例市委员会办公室文件' },
        issueNumber: '示政协办发〔2026〕3号',
      },
      title: ['关于开会的通知'],
      addressees: `${organsOf(count).join('，')}：`,
      body: body('请准时参加。'),
      cc: '市委办公室。',
      printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
    });
    const pages = await renderer.pagesOf(document, STANDARD);
    expect(pages).toHaveLength(paginate(document, STANDARD_PROFILE).length);
    expect(pages[0]?.lines.map(({ text }) => text)).toContain('请准时参加。');
    const lines = pages.flatMap((page) =>
      page.lines.filter(({ text }) => !NUMBER.test(text.trim())),
    );
    const shown = lines.map(({ text }) => text).join('');
    for (const organ of organsOf(count)) expect(shown).toContain(organ);
    const last = lines.at(-1);
    expect(last?.text).toMatch(/印发$/);
    // 4号 in a line of 22 pt above the foot of the type area, 262 mm below the sheet's top.
    expect(last?.bottom).toBeGreaterThan(259);
    expect(last?.bottom).toBeLessThan(262);
  },
);
