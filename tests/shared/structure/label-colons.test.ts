import { describe, expect, it } from 'vitest';
import { LIKE_COLON } from '#shared/document/like-colons';
import type { RawBlock } from '#shared/document/raw-text';
import { structureText } from '#shared/structure';

const raw = (text: string): RawBlock[] =>
  text.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));
const paper = (colon: string): string =>
  [
    '政协示例市委员会办公室文件',
    `示协办发〔2026〕12号　　签发人${colon}骆明远`,
    '关于开展基层协商工作的通知',
    `各县区政协${colon}`,
    '现将有关事项通知如下。',
    '一、明确比例。男女比例为1∶3。',
    `附件${colon}1.名单`,
    '政协示例市委员会办公室',
    '2026年9月10日',
    `（联系人${colon}梁晓禾，电话${colon}0000-1234567）`,
    `抄送${colon}市委办公室，市政府办公室。`,
    '政协示例市委员会办公室　　　　2026年9月10日印发',
  ].join('\n');

describe('what only looks like a colon', () => {
  const right = structureText(raw(paper('：'))).document;

  it.each([...LIKE_COLON])('%s behind labels gives the same paper, and is told', (colon) => {
    const { document, report } = structureText(raw(paper(colon)));
    expect({ ...document, note: '' }).toEqual({ ...right, note: '' });
    // In a sentence every character stays.
    expect(document.note).toBe(`（联系人${colon}梁晓禾，电话${colon}0000-1234567）`);
    expect(report.fallback).toBe(false);
    expect(report.touches.labels).toBe(5);
  });

  it.each(['报∶市委', '送﹕市政府', '出席︓骆明远、田以诚'])(
    'behind %s makes it a list',
    (line) => {
      const text = `第3次主席会议纪要\n会议研究了一件事。\n${line}`;
      const { document } = structureText(raw(text), { type: '纪要' });
      expect([...document.attendance, ...document.dispatch]).toHaveLength(1);
    },
  );

  it.each(['男女比例∶一比三。', '配比为1∶3。', '现提出以下建议∶'])(
    'in the words of a text stays as it was typed: %s',
    (line) => {
      const { document } = structureText(raw(`情况说明\n${line}\n就这些。`));
      expect(JSON.stringify(document)).toContain(line);
    },
  );
});
