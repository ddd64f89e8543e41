import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../../electron/cli/command';
import { readOrder } from '../../../../electron/cli/commands/export';

describe('readOrder', () => {
  test('an order with all options', () => {
    expect(readOrder(['讲话.txt', '-o', 'out/讲话', '--type', '讲话稿', '--force'])).toEqual({
      input: '讲话.txt',
      output: 'out/讲话.docx',
      type: '讲话稿',
      template: undefined,
      force: true,
    });
  });

  test('the kind and leave to replace are optional, .docx is kept as it is', () => {
    expect(readOrder(['a.docx', '--output', 'b.DOCX'])).toEqual({
      input: 'a.docx',
      output: 'b.DOCX',
      type: undefined,
      template: undefined,
      force: false,
    });
  });

  test.each([
    [['-o', 'b'], '没有写输入文件'],
    [['a.txt'], '没有写输出文件'],
    [['a.txt', 'c.txt', '-o', 'b'], 'c.txt'],
    [['a.txt', '-o', 'b', '--type', '公文'], '没有“公文”这个文种'],
    [['a.txt', '-o'], '选项'],
    [['a.txt', '-o', 'b', '--fast'], '选项'],
  ])('%j is refused with what to write instead', (args, words) => {
    expect(() => readOrder(args)).toThrow(UsageError);
    expect(() => readOrder(args)).toThrow(words);
  });
});
