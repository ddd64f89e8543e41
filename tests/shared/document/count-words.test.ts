import { describe, expect, it } from 'vitest';
import { countTextWords, countWords } from '#shared/document/count-words';
import { emptyDocument } from '#shared/document/official-document';

describe('countTextWords', () => {
  it.each([
    ['', 0],
    ['   \n\t　', 0],
    ['市政协', 3],
    ['市政协，办公室。', 8],
    ['“双碳”——', 6],
    ['2026年8月1日', 6],
    ['增长12.5%，共1,234件', 7],
    ['Word文件', 3],
    ['the CPPCC office', 3],
    ['〔2026〕3号', 5],
    ['9:00', 1],
    ['𬭎䶮', 2],
    ['🙂a🙂\ud800b', 4],
    ['……', 2],
    ['①第一', 3],
  ])('%j → %i', (text, count) => {
    expect(countTextWords(text)).toBe(count);
  });
});

describe('countWords', () => {
  it('counts title, body, tables and annexes', () => {
    const document = {
      ...emptyDocument(),
      title: ['通知'],
      body: [
        { type: 'paragraph' as const, runs: [{ text: '正' }, { text: '文', bold: true }] },
        {
          type: 'table' as const,
          headerRows: 1,
          rows: [[{ lines: [[{ text: '姓名' }]] }, { lines: [[{ text: '电话' }]] }]],
        },
      ],
      attachments: [{ name: '回执', body: [] }],
    };
    // 通知2 + 正文2 + 姓名2 电话2 + 附件：3 回执2
    expect(countWords(document)).toBe(13);
    expect(countWords(emptyDocument())).toBe(0);
  });
});
