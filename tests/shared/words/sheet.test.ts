import { describe, expect, it } from 'vitest';
import type { ReadBook } from '#shared/sheet/book';
import { readTable, tableSheet } from '#shared/sheet/table';
import { planWords, WORD_COLUMNS, wordRow, wordSheet } from '#shared/words/sheet';

const book = (...rows: string[][]): ReadBook => ({
  fileName: '词库.xlsx',
  sheets: [{ name: '词库', rows, merges: [] }],
});
const KNOWN = {
  id: 'w',
  kind: 'forbidden' as const,
  words: '打造',
  instead: '建设',
  from: null,
  until: null,
  source: '',
};
const plan = (...rows: string[][]) =>
  planWords('词库.xlsx', readTable(book(...rows), WORD_COLUMNS), [KNOWN]);

describe('the dictionary as a spreadsheet', () => {
  it('knows the headings that offices use, and what a row is by what stands in it', () => {
    const { rows, remarks } = plan(
      ['序号', '禁用词', '应改为', '说明'],
      ['1', '赋能', '帮助', '办公室通知'],
      ['2', '示例湖', '', ''],
    );
    expect(
      rows.map(({ action, facts }) => [action, facts.kind, facts.words, facts.source]),
    ).toEqual([
      ['add', 'forbidden', '赋能', '办公室通知'],
      ['add', 'term', '示例湖', ''],
    ]);
    expect(remarks.join()).toContain('序号');
  });

  it('says row by row what is new, what changes and what is refused', () => {
    const { rows } = plan(
      ['类别', '词语', '改为', '起用日期', '依据'],
      ['不用的说法', '打造', '建设', '', ''],
      ['不用的说法', '打造', '兴建', '', ''],
      ['用语', '', '', '', '只有依据'],
      ['怪类', '示例湖', '', '下周', ''],
    );
    expect(rows.map(({ action }) => action)).toEqual(['double', 'refuse', 'refuse', 'add']);
    expect(rows[0]?.changes).toEqual([]);
    expect(rows[1]?.remarks.join()).toContain('与第2行重复');
    expect(rows[3]?.remarks.join()).toContain('“怪类”不认识');
    expect(rows[3]?.remarks.join()).toContain('“下周”不是日期');
    const [changed] = plan(['类别', '词语', '改为'], ['禁用', '打造', '兴建']).rows;
    expect(changed).toMatchObject({
      action: 'double',
      existing: 'w',
      changes: ['改为：建设→兴建'],
    });
  });

  it('says of days that contradict each other, and of a span in one cell', () => {
    const { rows } = plan(
      ['类别', '词语', '改为', '起用日期', '停用日期'],
      ['不用的说法', '赋能', '帮助', '2026-08-01', '2026-01-01'],
      ['不用的说法', '抓手', '办法', '2026年8月1日至2026年12月31日', ''],
      ['不用的说法', '闭环', '', '2026/8/1 00:00:00', '2026-12-31止'],
    );
    expect(rows[0]?.remarks.join()).toContain('早于起用日期');
    expect(rows[1]?.remarks.join()).toContain('不止一个日期，只读入2026-08-01');
    expect(rows[2]?.remarks).toEqual([]);
    expect(rows[2]?.facts).toMatchObject({ from: '2026-08-01', until: '2026-12-31' });
  });

  it('leaves out what is not used here', () => {
    const unused = { ...KNOWN, words: '抓手', isOff: true };
    expect(wordSheet([KNOWN, unused]).rows.map(([, words]) => words)).toEqual(['打造']);
  });

  it('comes back as it went out', () => {
    const word = { ...KNOWN, id: 'x', kind: 'fixed' as const, from: '2026-01-01', source: '通知' };
    const { columns, rows } = tableSheet('词库', WORD_COLUMNS, [wordRow(word)]);
    const cells = rows.map((row) => row.map((value) => String(value ?? '')));
    const [row] = plan(
      columns.map(({ title }) => title),
      ...cells,
    ).rows;
    const { id: _, ...facts } = word;
    expect(row?.facts).toEqual(facts);
  });
});
