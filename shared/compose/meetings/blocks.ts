import { firstStop } from '../../document/heading-end';
import type { Block, HeadingBlock, HeadingLevel } from '../../document/official-document';
import { formatStructureNumber } from '../../document/structure-numbers';
import { BLANK } from '../parts';

/** A text of one line; what was typed over several lines is put together. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

/** Without the marks that end a sentence, so that it can go on or stand as a heading. */
export function withoutStop(text: string): string {
  return oneLine(text).replace(/[。；;，,、]+$/, '');
}

/** With a full stop, unless it ends with a mark of its own, be it inside a closing one; lines stay lines. */
export function withStop(text: string): string {
  if (/[。！？…][”’）]*$/.test(text)) return text;
  return `${text.trim().replace(/[。；;，,、]+$/, '')}。`;
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', runs: text === '' ? [] : [{ text }] };
}

/** One paragraph a line, nothing altered; empty lines are left out. */
export function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraph);
}

/** 时间：××: a label and what follows it, or the blank. */
export function labelled(label: string, text: string): Block {
  return paragraph(`${label}：${text || BLANK}`);
}

/** A numbered heading; a full stop inside makes the rest run in. */
export function heading(level: HeadingLevel, value: number, text: string): HeadingBlock {
  const whole = formatStructureNumber(level, value) + oneLine(text);
  const stop = firstStop(whole);
  if (stop < 0 || stop === whole.length - 1) {
    return { type: 'heading', level, runs: [{ text: whole }] };
  }
  const [head, rest] = [whole.slice(0, stop + 1), whole.slice(stop + 1)];
  return { type: 'heading', level, runs: [{ text: head }], runIn: [{ text: rest }] };
}

/** A titled stretch of a paper. */
export interface Section {
  title: string;
  blocks: readonly Block[];
}

/** Sections under headings numbered from 1. */
export function sections(level: HeadingLevel, list: readonly Section[]): Block[] {
  return list.flatMap(({ title, blocks }, index) => [
    heading(level, index + 1, withoutStop(title) || BLANK),
    ...blocks,
  ]);
}

/** （一）…；（二）…。 as a series of headings that is one sentence. */
export function series(level: HeadingLevel, lines: readonly string[]): Block[] {
  return lines.map((line, index) =>
    heading(level, index + 1, `${withoutStop(line)}${index === lines.length - 1 ? '。' : '；'}`),
  );
}
