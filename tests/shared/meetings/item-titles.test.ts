import { describe, expect, it } from 'vitest';
import { itemTitles } from '#shared/meetings/item-titles';

describe('pasted titles of items', () => {
  it.each([
    '1.听取提案工作汇报',
    '1、听取提案工作汇报；',
    '（一）听取提案工作汇报。',
    '(1) 听取提案工作汇报',
    '1）听取提案工作汇报',
    '①听取提案工作汇报',
    '㈠听取提案工作汇报',
    '　　第一项：听取提案工作汇报; ',
    '议题一：听取提案工作汇报',
    '1\t听取提案工作汇报',
  ])('%s comes in without its number', (line) => {
    expect(itemTitles(line)).toEqual(['听取提案工作汇报']);
  });

  it.each([
    '1.5万亩高标准农田建设情况',
    '2026年工作要点（草案）',
    '12345热线办理情况',
    '“一府两院”通报工作',
    '一季度经济运行情况',
    '第一书记驻村情况',
  ])('%s keeps every word', (line) => {
    expect(itemTitles(line)).toEqual([line]);
  });

  it('come line by line, cells of a table with a blank between', () => {
    expect(itemTitles('1\t审议方案\t王伟\r\n\r\n2\t其他\t')).toEqual(['审议方案　王伟', '其他']);
  });
});
