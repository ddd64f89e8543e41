/**
 * The shape of a title (GB/T 9704-2012, 7.3.1): words stay whole, lines are
 * symmetrical, 梯形 or 菱形, their lengths even.
 */

import { isHanzi, isLatin, MIXED_GAP_EM, widthEm } from './measure';
import { type Word, wordsOf } from './title-parts';

/** Lines of a title at the most. */
const MOST_LINES = 5;

function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += (character.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return cells;
}

/** The gap that renderers leave between a hanzi and a digit, in title characters. */
function gapBetween(before: string, after: string): number {
  const isMixed = (isLatin(before) && isHanzi(after)) || (isHanzi(before) && isLatin(after));
  return isMixed ? MIXED_GAP_EM : 0;
}

/** Room that a line takes when it is set, in title characters. */
function roomOf(text: string): number {
  let [room, before] = [0, ''];
  for (const character of text) {
    room += widthEm(character) + (before === '' ? 0 : gapBetween(before, character));
    before = character;
  }
  return room;
}

/** Room of the lines that words make: from one word on and up to another, without measuring it anew. */
function roomsOf(words: readonly Word[]): (from: number, to: number) => number {
  const gaps = words.map(({ text }, at) =>
    at === 0 ? 0 : gapBetween(words[at - 1]?.text.at(-1) ?? '', text.charAt(0)),
  );
  const ends = [0];
  for (const [at, { text }] of words.entries())
    ends.push((ends[at] ?? 0) + (gaps[at] ?? 0) + roomOf(text));
  return (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0) - (gaps[from] ?? 0);
}

/** Lines that differ by no more than this look even; equal ones are no 梯形. Characters. */
const EVEN = 4;
const SHAPE_COST = { rectangle: 45, valley: 90, stub: 80, line: 25 } as const;

/** How far lines of these widths are from 梯形 or 菱形 of even length. */
function shapeCost(widths: readonly number[]): number {
  const widest = Math.max(...widths);
  const narrowest = Math.min(...widths);
  const least = widest - narrowest;
  let total = Math.max(0, least - EVEN) ** 2 / 2;
  if (widths.length > 1 && least === 0) total += SHAPE_COST.rectangle;
  if (widths.length > 1 && narrowest < Math.max(5, widest / 3)) total += SHAPE_COST.stub;
  // 沙漏形: a line shorter than one above it and one below it.
  const isLonger = (here: number) => (width: number) => width > here;
  const valleys = widths.filter(
    (here, at) =>
      widths.slice(0, at).some(isLonger(here)) && widths.slice(at + 1).some(isLonger(here)),
  );
  return total + valleys.length * SHAPE_COST.valley;
}

/** The best cutting of `words` into `count` lines with what it costs, or null when none fits. */
function cut(words: readonly Word[], count: number, limit: number): Cutting | null {
  let best: Cutting | null = null;
  const textOf = (list: readonly Word[]) => list.map(({ text }) => text).join('');
  const room = roomsOf(words);
  const visit = (from: number, lines: string[], spent: number): void => {
    if (lines.length === count - 1) {
      if (room(from, words.length) > limit) return;
      const whole = [...lines, textOf(words.slice(from))];
      const widths = whole.map(cellsOf);
      const price = spent + shapeCost(widths);
      if (price < (best?.price ?? Number.POSITIVE_INFINITY)) best = { lines: whole, price };
      return;
    }
    let line = '';
    for (let index = from; index < words.length - 1; index += 1) {
      line += words[index]?.text ?? '';
      if (room(from, index + 1) > limit) return;
      visit(index + 1, [...lines, line], spent + (words[index + 1]?.cost ?? 0));
    }
  };
  visit(0, [], 0);
  return best;
}

interface Cutting {
  lines: string[];
  price: number;
}

function breakLine(line: string, limit: number): string[] {
  const width = roomOf(line);
  if (width <= limit) return [line];
  const words = wordsOf(line);
  const least = Math.ceil(width / limit);
  let best: Cutting | null = null;
  let tries = 0;
  for (let count = least; count <= MOST_LINES && tries < 2; count += 1) {
    const made = cut(words, count, limit);
    if (!made) continue;
    // One line more is worth it where it keeps a name whole or gives the title its shape.
    const price = made.price + tries * SHAPE_COST.line;
    if (best === null || price < best.price) best = { ...made, price };
    tries += 1;
  }
  return best?.lines ?? evenly(line, limit);
}

/** A title without a place to break: filled line by line. */
function evenly(line: string, limit: number): string[] {
  const characters = [...line];
  const count = Math.ceil(roomOf(line) / limit);
  const each = Math.ceil(characters.length / count);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += each) {
    lines.push(characters.slice(at, at + each).join(''));
  }
  return lines;
}

/**
 * Breaks each of the author's lines further where it is too long for
 * `cellsPerLine` title characters. Never joins two, never changes a character; the blank between
 * two organs is none where a line ends.
 */
export function breakTitle(lines: readonly string[], cellsPerLine: number): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine(line, cellsPerLine))
    .map((line) => line.trim());
}
