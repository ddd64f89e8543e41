import { describe, expect, it } from 'vitest';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { LINES_PER_PAGE } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Page } from '#shared/layout/page';
import { paginate, paginateFitted } from '#shared/layout/paginate';

const paragraph = (text = '段'): Block => ({ type: 'paragraph', runs: [{ text }] });
const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
  type: 'heading',
  level,
  runs: [{ text }],
});
const paragraphs = (count: number) => Array.from({ length: count }, () => paragraph());
const signature: OfficialDocument['signature'] = {
  mode: 'sealed',
  signers: ['甲单位'],
  date: '2026年8月1日',
};
const fitted = (rest: Partial<OfficialDocument>) =>
  paginateFitted({ ...emptyDocument(), ...rest }, STANDARD_PROFILE);
const rolesOf = ({ items }: Page) =>
  items.map((item) => (item.kind === 'line' ? item.line.role : item.kind));
const lastText = ({ items }: Page): string => {
  const last = items.at(-1);
  return last?.kind === 'line' ? last.line.runs.map(({ text }) => text).join('') : '';
};

describe('a signature', () => {
  it('never stands on a page without text, whatever the length of the text', () => {
    for (let count = 1; count <= 3 * LINES_PER_PAGE; count += 1) {
      const { pages } = fitted({ body: paragraphs(count), signature, note: '联系人：甲' });
      const last = pages.flatMap((page) => (rolesOf(page).includes('note') ? [page] : []))[0];
      expect(last && rolesOf(last), `${count} lines`).toContain('body');
    }
  });

  it('has text above it also where names of attachments stand between them', () => {
    const attachments = [
      '会议日程',
      '关于2026年专题协商工作的计划安排表和责任分工及联系人名单',
    ].map((name) => ({ name, body: [] }));
    for (let count = 1; count <= 2 * LINES_PER_PAGE; count += 1) {
      const { pages } = fitted({ body: paragraphs(count), attachments, signature });
      const signed = pages.find((page) => rolesOf(page).includes('signer'));
      expect(signed && rolesOf(signed), `${count} lines`).toContain('body');
    }
  });

  it('of more organs than a page holds goes on from page to page, none of them nearly empty', () => {
    const name = '示例市新时代文明实践中心建设工作领导小组办公室综合协调处理专班';
    const signers = Array.from({ length: 12 }, (_one, at) => `${name}${at}`);
    const { pages } = fitted({
      body: paragraphs(5),
      signature: { mode: 'sealed', signers, date: '2026年8月1日' },
    });
    // Each takes some six lines for its seal.
    expect(pages.length).toBeLessThanOrEqual(1 + Math.ceil((signers.length * 7) / 22));
  });

  it('leaves the pitch alone where it stands below text by itself, and says what it became where not', () => {
    expect(fitted({ body: paragraphs(5), signature }).linePitch).toBe(STANDARD_PROFILE.linePitch);
    const { pages, linePitch } = fitted({ body: paragraphs(LINES_PER_PAGE - 3), signature });
    expect(pages).toHaveLength(1);
    // A line more on the page: 23 of them in 225 mm.
    expect(linePitch).toBe(554);
    const tops = pages[0]?.items.map(({ top }) => top) ?? [];
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(554);
  });

  it('keeps the title at its own pitch', () => {
    const { pages, linePitch } = fitted({
      title: ['甲'],
      body: paragraphs(LINES_PER_PAGE - 5),
      signature,
    });
    expect(linePitch).not.toBe(STANDARD_PROFILE.linePitch);
    const [title] = pages[0]?.items ?? [];
    expect(title?.kind === 'line' && title.line.pitch).toBe(STANDARD_PROFILE.titleLinePitch);
  });
});

describe('版记', () => {
  it('never has a page to itself, whatever the length of the text', () => {
    const dispatch = ['报', '送', '发'].map((label) => ({ label, text: '市委办公室。' }));
    for (let count = 1; count <= 3 * LINES_PER_PAGE; count += 1) {
      const { pages } = fitted({ body: paragraphs(count), dispatch });
      const last = pages.at(-1);
      expect(last?.imprint).not.toBeNull();
      expect(last && rolesOf(last), `${count} lines`).toContain('body');
    }
  });
});

describe('a heading', () => {
  const pagesOf = (body: Block[]) => paginate({ ...emptyDocument(), body }, STANDARD_PROFILE);

  it('goes with the text below it', () => {
    const [first, second] = pagesOf([
      ...paragraphs(LINES_PER_PAGE - 2),
      heading(1, '一、甲'),
      heading(2, '（一）乙'),
      paragraph('丙'.repeat(200)),
    ]);
    expect(first && rolesOf(first)).toHaveLength(LINES_PER_PAGE - 2);
    expect(second && rolesOf(second).slice(0, 3)).toEqual(['heading1', 'heading2', 'body']);
  });

  it('of a chapter goes with its first article, and stands in the middle of its line', () => {
    const article: Block = {
      type: 'heading',
      level: 1,
      runs: [{ text: '第一条' }],
      runIn: [{ text: `　${'为'.repeat(100)}` }],
    };
    const [first, second] = pagesOf([
      ...paragraphs(LINES_PER_PAGE - 2),
      heading(1, '第一章　总则'),
      heading(2, '第一节　目的'),
      article,
    ]);
    expect(first && rolesOf(first)).toHaveLength(LINES_PER_PAGE - 2);
    const [chapter, section, words] = second?.items ?? [];
    const alignOf = (item: typeof words) => (item?.kind === 'line' ? item.line.align : null);
    expect([chapter, section, words].map(alignOf)).toEqual(['center', 'center', 'stretch']);
    const [end] = pagesOf([
      ...paragraphs(LINES_PER_PAGE - 1),
      heading(1, '第一章　总则'),
      heading(1, '第二章　附则'),
    ]);
    expect(end && lastText(end)).toBe('第一章　总则');
  });

  it('goes with the head and the first row of a table', () => {
    const table: Block = {
      type: 'table',
      headerRows: 1,
      rows: ['头', '一', '二'].map((text) => [{ lines: [[{ text }]] }]),
    };
    const [first] = pagesOf([...paragraphs(LINES_PER_PAGE - 2), heading(1, '一、甲'), table]);
    expect(first && rolesOf(first)).not.toContain('heading1');
  });

  it('stands at a foot where it is one of a list, or where the text begins on the same page', () => {
    const list = [heading(1, '一、甲'), heading(1, '二、乙'), heading(1, '三、丙')];
    const [first] = pagesOf([...paragraphs(LINES_PER_PAGE - 1), ...list]);
    expect(first && lastText(first)).toBe('一、甲');
    const [full] = pagesOf([
      ...paragraphs(LINES_PER_PAGE - 2),
      heading(1, '一、甲'),
      paragraph('丙'.repeat(200)),
    ]);
    expect(full && rolesOf(full)).toHaveLength(LINES_PER_PAGE);
  });
});

describe('rows beside one cell', () => {
  const day = (rows: number): Block => ({
    type: 'table',
    headerRows: 0,
    rows: Array.from({ length: rows }, (_one, index) => [
      ...(index === 0 ? [{ lines: [[{ text: '7月27日' }]], rowSpan: rows }] : []),
      { lines: [[{ text: `第${index + 1}场` }]] },
    ]),
  });
  const pagesOf = (table: Block) =>
    paginate(
      { ...emptyDocument(), body: [...paragraphs(LINES_PER_PAGE - 2), table] },
      STANDARD_PROFILE,
    );

  it('stand on one page where they are few', () => {
    const [first, second] = pagesOf(day(4));
    expect(first && rolesOf(first)).not.toContain('rows');
    expect(second?.items).toMatchObject([{ kind: 'rows', from: 0, to: 4 }]);
  });

  it('fill the page where they are many', () => {
    const [first] = pagesOf(day(30));
    expect(first && rolesOf(first)).toContain('rows');
  });
});

describe('a line that is signed', () => {
  it('never stands alone on the last page, whatever the length of the text', () => {
    const signing = ['主持人（签名）：', '记录人（签名）：'];
    for (const lines of [signing, ['核稿：单国栋'], ['签名：']]) {
      for (let count = 1; count <= 2 * LINES_PER_PAGE + 1; count += 1) {
        const body = [...paragraphs(count), paragraph('散会。'), ...lines.map(paragraph)];
        const last = fitted({ body }).pages.at(-1);
        const texts = (last?.items ?? []).map((item) =>
          item.kind === 'line' ? item.line.runs.map(({ text }) => text).join('') : '',
        );
        expect(texts, `${count} lines`).toEqual(expect.arrayContaining(['散会。', ...lines]));
      }
    }
  });

  it('is no line of the head, nor a sentence that begins so', () => {
    const pages = (text: string) =>
      fitted({ body: [...paragraphs(LINES_PER_PAGE), paragraph(text)] }).pages;
    expect(pages('记录人：由办公室指派，会前一日报到。')[0]?.items).toHaveLength(LINES_PER_PAGE);
    expect(pages('记录人：王敏')[0]?.items).toHaveLength(LINES_PER_PAGE - 1);
  });
});
