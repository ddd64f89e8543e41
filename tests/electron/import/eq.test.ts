import { describe, expect, test } from 'vitest';
import { readEq } from '../../../electron/import/eq';

describe('EQ fields in a line of text', () => {
  test.each([
    [String.raw`\o\ac(○,3)`, '③'],
    [String.raw`\o \ac (○, 12)`, '⑫'],
    [String.raw`\O\AC(○,50)`, '㊿'],
    [String.raw`\o\ac(◯,0)`, '⓪'],
    [String.raw`\o\ac(○,A)`, 'Ⓐ'],
    [String.raw`\o\ac(○,一)`, '㊀'],
    [String.raw`\o\ac(○;7)`, '⑦'],
    [String.raw`\o\ac(8,○)`, '⑧'],
    [String.raw`\* jc2 \* "Font:仿宋" \* hps32 \o\ac(○,9)`, '⑨'],
    [String.raw`\f(3,4)`, '3/4'],
    [String.raw`\f(2,3)以上`, '2/3以上'],
    [String.raw`\f(a+b,2)`, '(a+b)/2'],
    [String.raw`\f(\f(1,2),3)`, '(1/2)/3'],
    [String.raw`\f(f(x),2)`, '(f(x))/2'],
    [String.raw`\f(1\,000,2)`, '(1,000)/2'],
    [String.raw`m\s\up6(2)`, 'm²'],
    [String.raw`x\s\do4(10)`, 'x₁₀'],
    [String.raw`\r(2)`, '√2'],
    [String.raw`\r(3,x+1)`, '∛(x+1)'],
    [String.raw`\b(a)`, '(a)'],
    [String.raw`\b\bc\[(a)`, '[a]'],
    [String.raw`\b\lc\{(a)`, '{a'],
    [String.raw`\l(1,2,3)`, '1,2,3'],
    [String.raw`甲\d\fo20()乙`, '甲乙'],
  ])('%s', (source, text) => {
    expect(readEq(source)).toEqual({ text, lost: [] });
  });

  test.each([
    [String.raw`\o\ac(○,甲)`, '甲', '带圈字符的外圈'],
    [String.raw`\o\ac(□,3)`, '3', '带圈字符的外圈'],
    [String.raw`\o\ac(○,51)`, '51', '带圈字符的外圈'],
    [String.raw`\* jc2 \* hps10 \o\ad(\s\up 9(yǎn),䶮)`, '䶮', '注音'],
    [String.raw`\x(重要)`, '重要', '文字的边框'],
    [String.raw`\o(\s\up 9(甲乙),\s\do 3(丙丁))`, '甲乙丙丁', '文字的上下排列'],
    [String.raw`\o\ad(\s\up 11(市政协),\s\do 10(市政府))`, '市政协市政府', '文字的上下排列'],
    [String.raw`\a\al(市委办公室,市政协办公室)`, '市委办公室\u3000市政协办公室', '文字的上下排列'],
    [String.raw`x\s\up4(甲)`, 'x甲', '上标'],
    [String.raw`\o\ad(联系人,　　　　　)`, '联系人', '文字的分散对齐'],
    [String.raw`\o\ad(,张三)`, '张三', '文字的分散对齐'],
  ])('%s: the words stay, what is lost of their looks is named', (source, text, lost) => {
    expect(readEq(source)).toEqual({ text, lost: [lost] });
  });

  test.each([
    String.raw`\i(0,1,x)`,
    String.raw`\o(a,b)`,
    String.raw`\o\ac(○,1,2)`,
    String.raw`\o\ac(○,)`,
    String.raw`\r(5,x)`,
    String.raw`\f(1)`,
    String.raw`\f(1,2`,
    String.raw`\q(1)`,
    '\\',
    '',
  ])('%s is not told', (source) => {
    expect(readEq(source)).toBeNull();
  });

  test('nesting without end fells nothing', () => {
    expect(readEq(String.raw`\f(`.repeat(100_000))).toBeNull();
  });
});
