import { fromChineseNumber, toChineseNumber } from './chinese-number';
import {
  type Block,
  type HeadingBlock,
  type HeadingLevel,
  isSameLook,
  lookOf,
  type Run,
  runsText,
} from './official-document';

/**
 * Structure numbers 一、（一）1.（1）(GB/T 9704-2012, 7.3.3) and the wrong forms
 * in which they are typed: (一) 一. 1、 （一）、 ㈠ ⒈ ⑴ 1) and so on.
 */
export interface StructureNumber {
  level: HeadingLevel;
  value: number;
  /** The number as typed, spaces after it not included. */
  text: string;
  /** The number in the right form. */
  right: string;
  /** False for a wrong mark, half-width brackets, full-width digits or a space inside. */
  correct: boolean;
}

const HANZI = '[〇零一二三四五六七八九十百]{1,6}';
const DIGITS = '[0-9０-９]{1,3}';
const GAP = '[ \\t\\u00a0\\u3000]*';

const FORMS: readonly [RegExp, HeadingLevel][] = [
  [new RegExp(`^(${HANZI})${GAP}[、.．，,:：]`), 1],
  [new RegExp(`^[（(]${GAP}(${HANZI})${GAP}[）)][、.．，,]?`), 2],
  // A digit behind the dot would be a decimal (1.5万元); a year is a list item (1.2026年…).
  [new RegExp(`^(${DIGITS})${GAP}[.．、](?![0-9０-９](?![0-9０-９]{3}${GAP}年))`), 3],
  [new RegExp(`^[（(]${GAP}(${DIGITS})${GAP}[）)][、.．，,]?`), 4],
  // One character for a number and its mark, as other programs and input methods have them.
  [/^([㈠-㈩])[、.．，,]?/u, 2],
  [/^([⒈-⒛])[、.．，,]?/u, 3],
  [/^([⑴-⒇])[、.．，,]?/u, 4],
  [new RegExp(`^(${DIGITS})${GAP}[）)][、.．，,]?`), 4],
];

/** The structure number of a level in its right form: 一、 （一） 1. （1）. */
export function formatStructureNumber(level: HeadingLevel, value: number): string {
  if (level === 1) return `${toChineseNumber(value)}、`;
  if (level === 2) return `（${toChineseNumber(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

function numberOf(digits: string): number | null {
  const plain = digits.normalize('NFKC').replace(/[().]/g, '');
  return /^[0-9]+$/.test(plain) ? Number(plain) : fromChineseNumber(plain);
}

/** The structure number at the head of a text (leading spaces are not skipped), or null. */
export function parseStructureNumber(text: string): StructureNumber | null {
  for (const [form, level] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const value = numberOf(match[1] ?? '');
    if (value === null || value === 0) continue;
    const right = formatStructureNumber(level, value);
    return { level, value, text: match[0], right, correct: match[0] === right };
  }
  return null;
}

/** Replaces the first `length` UTF-16 units of runs by `text`, which takes the weight of the first run. */
function replaceHead(runs: readonly Run[], length: number, text: string): Run[] {
  const [first] = runs;
  let left = length;
  const rest: Run[] = [];
  for (const run of runs) {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut < run.text.length) rest.push({ ...run, text: run.text.slice(cut) });
  }
  const [next, ...others] = rest;
  const look = lookOf({ bold: first?.bold });
  if (next && isSameLook(next, look)) return [{ ...next, text: text + next.text }, ...others];
  return [{ text, ...look }, ...rest];
}

/** Counts headings level by level: a heading ends the counts of all lower levels. */
class Counter {
  private readonly counts: number[] = [0, 0, 0, 0];

  next(level: HeadingLevel): number {
    this.close(level);
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    return this.counts[level - 1] ?? 1;
  }

  /** Takes a number as typed, so that one mistake is told once. */
  set(level: HeadingLevel, value: number): void {
    this.counts[level - 1] = value;
  }

  close(level: HeadingLevel): void {
    for (let lower = level; lower < 4; lower += 1) this.counts[lower] = 0;
  }
}

/**
 * Headings numbered 1, 2, 3 … within each level, in the right form of their
 * level. Only the number's own text changes; headings without a number and
 * everything that is no heading stay as they are, and so do untouched blocks
 * (the same objects).
 */
export function renumber(blocks: readonly Block[]): Block[] {
  const counter = new Counter();
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const number = parseStructureNumber(runsText(block.runs));
    if (!number) {
      counter.close(block.level);
      return block;
    }
    const text = formatStructureNumber(block.level, counter.next(block.level));
    if (text === number.text) return block;
    return { ...block, runs: replaceHead(block.runs, number.text.length, text) };
  });
}

export interface NumberProblem {
  /** Index of the block. */
  index: number;
  message: string;
  /** What the head of the block should be, or what to do. */
  suggestion: string;
}

/** 第一 and 首先 take a comma, not 、 (GB/T 15834, 序次语). */
const ORDINAL = /^(第[一二三四五六七八九十]+|首先|其次|再次|最后)、/;

/** Levels that may open below `parent`; 一、→1. is tolerated where only two levels are used. */
function levelMayFollow(parent: number, level: HeadingLevel): boolean {
  return level <= parent + 1 || (parent === 1 && level === 3);
}

/** A short line without inner marks; a whole sentence that begins with a number is no heading. */
function isHeadingWithFullStop(text: string): boolean {
  return /^[^，；。：]{1,25}。$/.test(text);
}

function headingProblems(
  block: HeadingBlock,
  index: number,
  parent: number,
  counter: Counter,
  inSeries: boolean,
): NumberProblem[] {
  const text = runsText(block.runs);
  const number = parseStructureNumber(text);
  if (!number) {
    counter.close(block.level);
    return [];
  }
  const problems: NumberProblem[] = [];
  const say = (message: string, suggestion: string) =>
    problems.push({ index, message, suggestion });
  const expected = counter.next(block.level);
  const right = formatStructureNumber(block.level, number.value);
  if (number.level !== block.level) {
    say(`序号“${number.text}”与第${block.level}级标题不符`, right);
  } else if (!number.correct) {
    say(`序号“${number.text}”写法不规范`, right);
  }
  if (number.value !== expected) {
    const wanted = formatStructureNumber(block.level, expected);
    say(
      number.value === expected - 1
        ? `序号“${number.text}”重复，应为“${wanted}”`
        : `序号“${number.text}”不连续，应为“${wanted}”`,
      wanted,
    );
    counter.set(block.level, number.value);
  }
  if (!levelMayFollow(parent, block.level)) {
    say(`序号“${number.text}”跳级`, '层次序数依次为“一、”“（一）”“1.”“（1）”');
  }
  if (!block.runIn?.length && block.level <= 2 && isHeadingWithFullStop(text) && !inSeries) {
    say('单独成行的标题末尾不用句号', '去掉末尾句号');
  }
  return problems;
}

/**
 * Structure numbers that are wrong: marks, brackets, a form that does not fit
 * the level, counts that skip or double, levels that are skipped (一、→1. is
 * tolerated), and 第一、 for 第一，.
 */
export function findNumberProblems(blocks: readonly Block[]): NumberProblem[] {
  const counter = new Counter();
  let parent = 0;
  /** The last of （一）…；（二）…；（三）…。 ends in a full stop rightly. */
  let inSeries = false;
  const problems: NumberProblem[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') {
      problems.push(...headingProblems(block, index, parent, counter, inSeries));
      inSeries = runsText(block.runs).endsWith('；');
      parent = block.level;
    } else if (block.type === 'paragraph') {
      const ordinal = ORDINAL.exec(runsText(block.runs));
      if (!ordinal) continue;
      const message = `“${ordinal[1]}”后面用逗号，不用顿号`;
      problems.push({ index, message, suggestion: `${ordinal[1]}，` });
    }
  }
  return problems;
}
