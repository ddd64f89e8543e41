import { describe, expect, it } from 'vitest';
import { paper } from '#shared/compose/parts';
import type { OfficialDocument } from '#shared/document/official-document';
import { readingMinutes, readingPages, sentencesOf, spokenLength } from '#shared/reading/pages';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';

const SPEECH = SAMPLE_DOCUMENTS.exchange.document;
const textOf = (pages: ReturnType<typeof readingPages>) =>
  pages.map((pieces) => pieces.map(({ text }) => text).join('')).join('');

describe('the pages of a reading copy', () => {
  it.each([18, 22] as const)('end with whole sentences and lose no character at %s pt', (pt) => {
    const pages = readingPages(SPEECH, pt);
    expect(pages.length).toBeGreaterThan(3);
    for (const pieces of pages) expect(pieces.at(-1)?.text).toMatch(/[。！？：）]”?$|结束/u);
    const words = [
      ...SPEECH.title,
      SPEECH.subtitle,
      ...SPEECH.byline,
      SPEECH.salutation,
      ...SPEECH.body.flatMap((block) =>
        block.type === 'heading'
          ? [...block.runs, ...(block.runIn ?? [])].map(({ text }) => text)
          : block.type === 'paragraph'
            ? block.runs.map(({ text }) => text)
            : [],
      ),
    ];
    expect(textOf(pages)).toBe(words.join(''));
  });

  it('keep the words of a long title whole where it is broken', () => {
    const title = ['在示例市政协第九届委员会第五次会议开幕会上的讲话'];
    const [first = []] = readingPages(paper({ title }), 22);
    const lines = first.filter(({ kind }) => kind === 'title').map(({ text }) => text);
    expect(lines.join('')).toBe(title[0]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).not.toMatch(/^(?:会上|上的|的)/);
  });

  it('divide a sentence longer than a page at its commas, and lose nothing of it', () => {
    const long = `${'一是抓落实促发展惠民生，'.repeat(80)}确保完成。`;
    const pages = readingPages(
      paper({ body: [{ type: 'paragraph', runs: [{ text: long }] }] }),
      22,
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(textOf(pages)).toBe(long);
    for (const pieces of pages) expect(pieces.at(-1)?.text).toMatch(/[，。]$/);
    const bare = '字'.repeat(1200);
    const cut = readingPages(paper({ body: [{ type: 'paragraph', runs: [{ text: bare }] }] }), 22);
    expect(textOf(cut)).toBe(bare);
  });

  it('end with no heading: it goes over with the sentence that it stands above', () => {
    const heading = (level: 1 | 2, text: string) => ({
      type: 'heading' as const,
      level,
      runs: [{ text }],
    });
    const text = (words: string) => ({ type: 'paragraph' as const, runs: [{ text: words }] });
    const sentence = (length: number) => `${'协商工作要围绕中心服务大局，'.repeat(length)}。`;
    const below: OfficialDocument['body'][] = [
      [heading(1, '一、总体要求'), text(sentence(7))],
      [heading(1, '一、总体要求'), heading(2, '（一）提高认识'), text(sentence(4))],
      [heading(1, '一、总体要求'), text(sentence(60))],
    ];
    for (const pt of [18, 22] as const) {
      for (const blocks of below) {
        for (let above = 1; above <= 18; above += 1) {
          const body = [...Array.from({ length: above }, () => text('各位委员。')), ...blocks];
          const pages = readingPages(paper({ body }), pt);
          for (const pieces of pages) expect(pieces.at(-1)?.kind).not.toBe('heading');
        }
      }
    }
  });

  it('keep a closing quotation mark with its sentence', () => {
    expect(sentencesOf('他说：“好！”大家鼓掌。“谢谢。”')).toEqual([
      '他说：“好！”',
      '大家鼓掌。',
      '“谢谢。”',
    ]);
    expect(sentencesOf('他说："好！"大家鼓掌。"谢谢。"（见第3条。）〔完。〕好。')).toEqual([
      '他说："好！"',
      '大家鼓掌。',
      '"谢谢。"',
      '（见第3条。）',
      '〔完。〕',
      '好。',
    ]);
  });
});

it('counts what is read out and the minutes at a pace', () => {
  const document = paper({
    body: [{ type: 'paragraph', runs: [{ text: '增长12.5%，达到GDP三成。' }] }],
  });
  expect(spokenLength(readingPages(document, 22))).toBe(8);
  expect(readingMinutes(1800, 180)).toBe(10);
  expect(readingMinutes(10, 180)).toBe(1);
});
