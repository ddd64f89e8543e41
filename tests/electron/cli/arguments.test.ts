import { describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../../electron/cli/arguments';

describe('readArguments', () => {
  test('an order with all options', () => {
    expect(
      readArguments(['export', '讲话.txt', '-o', 'out/讲话', '--type', '讲话稿', '--force']),
    ).toEqual({ input: '讲话.txt', output: 'out/讲话.docx', type: '讲话稿', force: true });
  });

  test('the kind and leave to replace are optional, .docx is kept as it is', () => {
    expect(readArguments(['export', 'a.docx', '--output', 'b.DOCX'])).toEqual({
      input: 'a.docx',
      output: 'b.DOCX',
      type: undefined,
      force: false,
    });
  });

  test('help is no error', () => {
    expect(readArguments(['--help'])).toBeNull();
    expect(readArguments(['export', 'a.txt', '-h'])).toBeNull();
  });

  test.each([
    [[], '不认识的命令'],
    [['print', 'a.txt', '-o', 'b'], '不认识的命令'],
    [['export', '-o', 'b'], '没有写输入文件'],
    [['export', 'a.txt'], '没有写输出文件'],
    [['export', 'a.txt', 'c.txt', '-o', 'b'], 'c.txt'],
    [['export', 'a.txt', '-o', 'b', '--type', '公文'], '没有“公文”这个文种'],
    [['export', 'a.txt', '-o'], '选项'],
    [['export', 'a.txt', '-o', 'b', '--fast'], '选项'],
  ])('%j is refused with what to write instead', (args, words) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(words);
  });
});
