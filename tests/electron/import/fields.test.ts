import { describe, expect, test } from 'vitest';
import type { ImportResult } from '#shared/ipc';
import { readBytes } from '../../../electron/import/read-bytes';
import { linesOf, paragraph, run, wordFile } from './word-file';

const char = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
/** A complex field; `result` null for one without a separator. */
const field = (instruction: string, result: string | null = null) =>
  char('begin') +
  (instruction.startsWith('<') ? instruction : code(instruction)) +
  (result === null ? '' : char('separate') + result) +
  char('end');
const simple = (instruction: string, result = '') =>
  `<w:fldSimple w:instr="${instruction}">${result}</w:fldSimple>`;
const line = (...parts: string[]) => `<w:p>${parts.join('')}</w:p>`;

const read = (body: string): Promise<ImportResult> => readBytes('通知.docx', wordFile(body));

describe('fields become what they show', () => {
  test.each([
    ['a number in a circle', field(String.raw` eq \o\ac(○,3) `), '第③组'],
    [
      'its instruction over several runs',
      field(code(' eq \\o\\') + code('ac(○,') + code('3) ')),
      '第③组',
    ],
    ['its parts written as text', field(code(' eq \\o\\ac(') + run('○,3') + code(')')), '第③组'],
    ['an empty stored result', field(String.raw`EQ \o\ac(○,3)`, ''), '第③组'],
    ['a stored result of blanks', field(String.raw`EQ \o\ac(○,3)`, run(' ')), '第 ③组'],
    ['a stored result', field(String.raw`EQ \o\ac(○,3)`, run('③')), '第③组'],
    ['a simple field', simple(String.raw`EQ \o\ac(○,3)`), '第③组'],
    ['a simple field with a result', simple(String.raw`EQ \o\ac(○,3)`, run('③')), '第③组'],
    ['a fraction', field(String.raw` EQ \f(3,4)`), '第3/4组'],
    [
      'a field inside a field',
      field(code(' EQ \\f(') + field('= 3', run('3')) + code(',4)')),
      '第3/4组',
    ],
    [
      'EQ inside EQ',
      field(code(' EQ \\f(') + field(String.raw`EQ \f(1,2)`) + code(',4)')),
      '第(1/2)/4组',
    ],
    [
      'a nested result with commas',
      field(code(' EQ \\f(') + field('= 1', run('1,000')) + code(',4)')),
      '第(1,000)/4组',
    ],
    [
      'a field in the result of another',
      field('HYPERLINK "x"', run('甲') + field(String.raw`EQ \o\ac(○,2)`)),
      '第甲②组',
    ],
    ['a formula for a number in a circle', field(String.raw`= 5 \* GB3`), '第⑤组'],
    ['a formula for a number in brackets', field(String.raw`= 5 \* GB4`), '第㈤组'],
    ['a symbol', field(String.raw`SYMBOL 252 \f "Wingdings" \s 12`), '第✓组'],
    ['a symbol by Unicode', field(String.raw`SYMBOL 9733 \u`), '第★组'],
    ['a quotation', field('QUOTE "引文"'), '第引文组'],
    ['a place to type in', field('MACROBUTTON NoMacro [请填写]'), '第[请填写]组'],
    [
      'code hidden before a result',
      field(code('IF ') + field('MERGEFIELD 甲', run('乙')) + code(' = "乙" "是"'), run('是')),
      '第是组',
    ],
    ['marks for an index', field('XE "条目"'), '第组'],
  ])('%s', async (_what, source, expected) => {
    const result = await read(line(run('第'), source, run('组')));
    expect(linesOf(result)).toEqual([expected]);
    expect(result.leftOut).toEqual([]);
  });

  test('what was worked out is said', async () => {
    const result = await read(line(field(String.raw`EQ \f(1,2)`), field(String.raw`EQ \f(1,3)`)));
    expect(result.notes).toEqual(['域（带圈数字、分数等）2处已变成文字，请核对']);
  });

  test('a whole number before a fraction does not melt into it', async () => {
    expect(linesOf(await read(line(run('约3'), field(String.raw`EQ \f(1,2)`), run('倍'))))).toEqual(
      ['约3 1/2倍'],
    );
  });

  test('a field over several paragraphs', async () => {
    const result = await read(
      line(run('目录'), char('begin'), code('TOC'), char('separate'), run('一')) +
        line(run('二'), char('end')),
    );
    expect(linesOf(result)).toEqual(['目录一', '二']);
    expect(result.leftOut).toEqual([]);
  });

  test('boxes to tick and lists to choose from', async () => {
    const data = (inner: string) => char('begin', `<w:ffData>${inner}</w:ffData>`);
    const result = await read(
      line(
        data('<w:checkBox><w:checked/></w:checkBox>') +
          code('FORMCHECKBOX') +
          char('end') +
          run('甲'),
        data('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
          code('FORMCHECKBOX') +
          char('separate') +
          char('end') +
          run('乙'),
        data(
          '<w:ddList><w:result w:val="1"/><w:listEntry w:val="同意"/><w:listEntry w:val="不同意"/></w:ddList>',
        ) +
          code('FORMDROPDOWN') +
          char('end'),
      ),
    );
    expect(linesOf(result)).toEqual(['☑甲☐乙不同意']);
    expect(result.leftOut).toEqual([]);
  });

  test('a paper that is nothing but a field, also one with a number', async () => {
    expect(linesOf(await read(line(field(String.raw`eq \o\ac(○,5)`))))).toEqual(['⑤']);
  });
});

describe('fields that cannot be read are named', () => {
  test('with their number and places', async () => {
    const result = await read(
      paragraph('标题') +
        line(run('共'), field('NUMPAGES'), run('页，'), field(String.raw`EQ \i(0,1,x)`)) +
        line(simple('DATE')) +
        line(run('旧'), field('PAGE', '')),
    );
    expect(linesOf(result)).toEqual(['标题', '共页，', '', '旧']);
    expect(result.leftOut).toEqual([{ what: '域', count: 4 }]);
    expect(result.notes).toEqual([
      String.raw`没有读入的域在第2段“共页，”中的“NUMPAGES”、第2段“共页，”中的“EQ\i(0,1,x)”、第3段中的“DATE”、第4段“旧”中的“PAGE”，请对照原文补上`,
    ]);
  });

  test('one inside another is one', async () => {
    const result = await read(
      line(run('甲'), field(code('EQ \\f(') + field('PAGE') + code(',2)'))),
    );
    expect(result.leftOut).toEqual([{ what: '域', count: 1 }]);
  });

  test('numbers that Word counts', async () => {
    const result = await read(line(field('AUTONUM'), run('甲')));
    expect(result.leftOut).toEqual([{ what: '自动编号', count: 1 }]);
  });

  test('a field that never ends loses no word', async () => {
    const result = await read(line(char('begin'), code('PAGE'), run('甲')) + paragraph('乙'));
    expect(linesOf(result)).toEqual(['甲', '乙']);
    expect(result.leftOut).toEqual([{ what: '域', count: 1 }]);
  });

  test('words without a separator are kept', async () => {
    const result = await read(line(field(code('PAGE ') + run('7'))));
    expect(linesOf(result)).toEqual(['7']);
  });

  test('of a deleted field nothing is said', async () => {
    const result = await read(line(run('甲'), `<w:del>${field('PAGE')}</w:del>`));
    expect(result.leftOut).toEqual([]);
  });
});
