import { describe, expect, test } from 'vitest';
import { body } from '#shared/compose/parts';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { renderWord, renderWordMany } from '#shared/word/render';
import { checkBytes } from '../../../electron/check/check-bytes';
import { mendBytes } from '../../../electron/check/mend-bytes';
import { changed, inParagraph, SPECIMEN, withRuns } from './specimen';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const SMALL = withRuns('<w:sz w:val="24"/>');

describe('where a departure is', () => {
  test('is told with the page of the file’s own layout, an estimate', async () => {
    const long = {
      ...SPECIMEN,
      body: body(
        ...Array.from({ length: 60 }, (_one, at) =>
          `第${at + 1}项工作由各单位结合实际抓好落实，遇有情况及时告知办公室，年底前报送总结。`.repeat(
            2,
          ),
        ),
      ),
    };
    const pages = paginate(long, STANDARD_PROFILE);
    const told: [number, number | null][] = [];
    for (const at of [2, 20, 41, 58]) {
      const words = `第${at}项`;
      const real = pages.findIndex(({ items }) =>
        items.some(
          (item) =>
            item.kind === 'line' &&
            item.line.runs
              .map(({ text }) => text)
              .join('')
              .trim()
              .startsWith(words),
        ),
      );
      const file = await changed(await renderWord(long, OPTIONS), inParagraph(words, SMALL));
      const { departures } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
      const [one] = departures;
      expect(one?.places[0]).toContain(`约第${one?.page}页第`);
      told.push([real + 1, one?.page ?? null]);
    }
    for (const [real, page] of told) expect(page).toBe(real);
  });

  test('has no page where it is said of the whole file', async () => {
    const file = await changed(await renderWord(SPECIMEN, OPTIONS), (text) =>
      text.replace(/w:top="2098"/g, 'w:top="1440"'),
    );
    const { departures } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
    expect(departures.map(({ page }) => page)).toEqual([null]);
  });
});

describe('a file of several papers', () => {
  test('is told so, and only what holds for any page is judged', async () => {
    const papers = [SPECIMEN, { ...SPECIMEN, title: ['关于报送总结的函'] }];
    const file = await changed(await renderWordMany(papers, OPTIONS), (text, part) =>
      part === 'word/document.xml'
        ? inParagraph('请各单位', SMALL)(text, part).replace(/w:top="2098"/g, 'w:top="1440"')
        : text,
    );
    const { departures, notLookedAt } = await checkBytes('稿.docx', file, STANDARD_PROFILE);
    expect(departures.map(({ rule }) => rule)).toEqual(['margin-top']);
    expect(notLookedAt[0]).toContain('像是有2份公文');
  });
});

describe('a printed head', () => {
  const red = {
    ...SPECIMEN,
    head: {
      ...SPECIMEN.head,
      mark: { kind: 'printed' as const, name: '政协示例市委员会办公室文件' },
    },
  };
  const spoiled = async (pattern: RegExp, by: (found: string) => string) =>
    changed(await renderWord(red, OPTIONS), (text, part) =>
      part === 'word/document.xml' ? text.replace(pattern, by) : text,
    );

  test('without its red line is told so, and has it in the copy', async () => {
    const without = await spoiled(/<w:bottom [^>]*FF0000[^>]*\/>/i, () => '');
    const { before, after } = await mendBytes('稿.docx', without, STANDARD_PROFILE);
    expect(before.departures.map(({ rule, fixable }) => [rule, fixable])).toEqual([
      ['red-line', true],
    ]);
    expect(after.departures).toEqual([]);
  });

  test('with a line of another colour is told so, and a person looks at it', async () => {
    const black = await spoiled(/(<w:bottom [^>]*)FF0000/i, (found) =>
      found.replace(/FF0000/i, '000000'),
    );
    const { departures } = await checkBytes('稿.docx', black, STANDARD_PROFILE);
    expect(departures.map(({ rule, fixable }) => [rule, fixable])).toEqual([['red-line', false]]);
  });

  test('whose mark stands a centimetre too low is told so, and put right in the copy', async () => {
    const low = await spoiled(/w:before="\d+"/, (found) => {
      const before = Number(/\d+/.exec(found)?.[0]);
      return `w:before="${before + 567}"`;
    });
    const { before, after } = await mendBytes('稿.docx', low, STANDARD_PROFILE);
    expect(before.departures.map(({ rule, fixable }) => [rule, fixable])).toEqual([
      ['mark-place', true],
    ]);
    expect(before.departures[0]?.found).toContain('45毫米');
    expect(after.departures).toEqual([]);
  });
});
