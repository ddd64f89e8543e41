import { describe, expect, it } from 'vitest';
import { fromChineseNumber, toChineseNumber } from '#shared/document/chinese-number';
import type { Block, HeadingLevel } from '#shared/document/official-document';
import {
  findNumberProblems,
  formatStructureNumber,
  parseStructureNumber,
  renumber,
} from '#shared/document/structure-numbers';

const heading = (level: HeadingLevel, text: string, runIn?: string): Block => ({
  type: 'heading',
  level,
  runs: [{ text }],
  ...(runIn === undefined ? {} : { runIn: [{ text: runIn }] }),
});
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''));

describe('hanzi counts', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i ↔ %s', (value, text) => {
    expect(toChineseNumber(value)).toBe(text);
    expect(fromChineseNumber(text)).toBe(value);
  });

  it('refuses what does not count', () => {
    for (const text of ['', '一十一', '十百', '零', '二〇二六', '一二']) {
      expect(fromChineseNumber(text)).toBeNull();
    }
  });
});

describe('parseStructureNumber', () => {
  it.each([
    ['一、总体要求', 1, 1, '一、', true],
    ['二十一、附则', 1, 21, '二十一、', true],
    ['一.总体要求', 1, 1, '一.', false],
    ['一，总体要求', 1, 1, '一，', false],
    ['（三）保障', 2, 3, '（三）', true],
    ['(三)保障', 2, 3, '(三)', false],
    ['（三）、保障', 2, 3, '（三）、', false],
    ['( 三 )保障', 2, 3, '( 三 )', false],
    ['1.学习', 3, 1, '1.', true],
    ['1、学习', 3, 1, '1、', false],
    ['１２．学习', 3, 12, '１２．', false],
    ['1.2026年工作', 3, 1, '1.', true],
    ['（4）检查', 4, 4, '（4）', true],
    ['(4)检查', 4, 4, '(4)', false],
    ['（4）.检查', 4, 4, '（4）.', false],
  ] as const)('%s', (text, level, value, typed, correct) => {
    expect(parseStructureNumber(text)).toMatchObject({ level, value, text: typed, correct });
  });

  it.each([
    '1.5万元',
    '3、4月份',
    '二〇二六年',
    '第一，',
    '一是',
    '（试行）',
    '2026.8.1',
    '一二、',
    '0.5',
    '',
    '（2026年）',
  ])('no number: %s', (text) => {
    expect(parseStructureNumber(text)).toBeNull();
  });

  it('formats what it parses', () => {
    for (const level of [1, 2, 3, 4] as const) {
      for (const value of [1, 9, 10, 11, 20, 34]) {
        const text = formatStructureNumber(level, value);
        expect(parseStructureNumber(text)).toEqual({
          level,
          value,
          text,
          right: text,
          correct: true,
        });
      }
    }
  });
});

describe('renumber', () => {
  it('counts each level anew under its parent and leaves the words', () => {
    const blocks = [
      heading(1, '三、甲'),
      heading(2, '(五)乙'),
      heading(3, '7、丙。', '一、不是标题的正文（二）'),
      heading(3, '7、丁'),
      paragraph('三、正文里的序号'),
      heading(2, '（五）戊'),
      heading(3, '9.己'),
      heading(1, '三、庚'),
      heading(2, '（九）辛'),
    ];
    const result = renumber(blocks);
    expect(texts(result)).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙。',
      '2.丁',
      '三、正文里的序号',
      '（二）戊',
      '1.己',
      '二、庚',
      '（一）辛',
    ]);
    expect(result[2]).toMatchObject({ runIn: [{ text: '一、不是标题的正文（二）' }] });
    expect(result[4]).toBe(blocks[4]);
    expect(renumber(result)).toEqual(result);
  });

  it('goes past ten, and past headings without a number', () => {
    const blocks = Array.from({ length: 22 }, () => heading(1, '一、题'));
    blocks.splice(3, 0, heading(1, '前言'));
    const result = texts(renumber(blocks));
    expect(result[3]).toBe('前言');
    expect(result[4]).toBe('四、题');
    expect(result.at(-1)).toBe('二十二、题');
  });

  it('keeps bold and other runs when the number is cut across them', () => {
    const [block] = renumber([
      {
        type: 'heading',
        level: 2,
        runs: [{ text: '（', bold: true }, { text: '四）抓好' }, { text: '落实', bold: true }],
      },
    ]);
    expect(block).toEqual({
      type: 'heading',
      level: 2,
      runs: [{ text: '（一）', bold: true }, { text: '抓好' }, { text: '落实', bold: true }],
    });
  });
});

describe('findNumberProblems', () => {
  it('has nothing to say about right numbers, 一、→1. among them', () => {
    const blocks = [
      heading(1, '一、甲'),
      heading(3, '1.乙。', '正文'),
      heading(3, '2.丙'),
      heading(1, '二、丁'),
      heading(2, '（一）戊'),
      heading(3, '1.己'),
      heading(4, '（1）庚'),
      paragraph('第一，正文'),
      heading(1, '前言'),
    ];
    expect(findNumberProblems(blocks)).toEqual([]);
  });

  it.each([
    [[heading(1, '一.甲')], '一、'],
    [[heading(1, '一、甲'), heading(2, '(一)乙')], '（一）'],
    [[heading(1, '一、甲'), heading(2, '（一）、乙')], '（一）'],
    [[heading(1, '一、甲'), heading(3, '1、乙')], '1.'],
    [[heading(1, '一、甲'), heading(1, '三、乙')], '二、'],
    [[heading(1, '一、甲'), heading(1, '一、乙')], '二、'],
    [[heading(1, '二、甲')], '一、'],
    [[heading(1, '（一）甲')], '一、'],
    [[heading(1, '一、甲。')], '去掉末尾句号'],
    [[paragraph('第一、提高认识')], '第一，'],
    [[paragraph('首先、提高认识')], '首先，'],
  ])('%j', (blocks, suggestion) => {
    const problems = findNumberProblems(blocks);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ index: blocks.length - 1, suggestion });
    expect(problems[0]?.message).not.toBe('');
  });

  it('tells a skipped level and a skip only once', () => {
    expect(findNumberProblems([heading(1, '一、甲'), heading(4, '（1）乙')])).toHaveLength(1);
    expect(
      findNumberProblems([heading(1, '一、甲'), heading(1, '三、乙'), heading(1, '四、丙')]),
    ).toHaveLength(1);
  });

  it.each([
    ['the last of a series', [heading(2, '（一）通报情况；'), heading(2, '（二）领导讲话。')]],
    ['a numbered sentence', [heading(2, '（一）因故不能参会的，请提前书面请假。')]],
  ])('lets %s end in a full stop', (_what, blocks) => {
    expect(findNumberProblems([heading(1, '一、议程'), ...blocks])).toEqual([]);
  });

  it('is silent after renumbering', () => {
    const blocks = [heading(1, '五.甲'), heading(2, '(九)、乙。', '文'), heading(1, '一、丙')];
    expect(findNumberProblems(renumber(blocks))).toEqual([]);
  });
});
