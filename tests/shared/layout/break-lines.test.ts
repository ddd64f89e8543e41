import { describe, expect, test } from 'vitest';
import { breakLines } from '#shared/layout/break-lines';
import { textWidth } from '#shared/layout/measure';

const measure = { first: 8845 - 640, other: 8845, pt: 16, spacing: -5 };
const lines = (text: string) =>
  breakLines(text, measure).map(({ start, end }) => text.slice(start, end));
const hanzi = (count: number) => '政协委员联系界别群众'.repeat(10).slice(0, count);

describe('breakLines', () => {
  test('plain hanzi: 26 on the first line, 28 on the others, nothing lost', () => {
    const text = hanzi(90);
    expect(lines(text).map((line) => line.length)).toEqual([26, 28, 28, 8]);
    expect(lines(text).join('')).toBe(text);
  });

  test.each([
    ['m²', 'm', 0.3],
    ['μ', '', 0.536],
    ['10–', '10', 0.5],
    ['½', '', 0.75],
    ['©', '', 0.76],
  ])('the last sign of %s is as wide as the Latin face has it', (text, without, em) => {
    const width = textWidth(text, 16, 0) - textWidth(without, 16, 0);
    expect(width / 320).toBeCloseTo(em, 3);
  });

  test('a gap stands between a raised digit or a Greek letter and a hanzi', () => {
    expect(textWidth('²量', 16, 0) / 320).toBeCloseTo(1.5, 3);
    expect(textWidth('量μ', 16, 0) / 320).toBeCloseTo(1.736, 3);
  });

  test('a half dash does not begin a line', () => {
    const text = `${hanzi(24)}10–12月`;
    expect(lines(text)[1]?.startsWith('–')).toBe(false);
  });

  test('a closing mark hangs outside instead of beginning a line', () => {
    const broken = breakLines(`${hanzi(26)}，${hanzi(10)}`, measure);
    expect(broken[0]).toMatchObject({ end: 27, hangs: true });
    expect(broken[1]).toMatchObject({ start: 27, hangs: false, last: true });
  });

  test('no room is added between a hanzi and ×, as blanks of a draft have it, nor any other sign', () => {
    const text = '××年××月××日（星期××）上午9:00，会期××。';
    const [only, ...others] = breakLines(text, measure);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ end: text.length, hangs: false });
    for (const sign of '×÷±·') expect(lines(`${sign}学`.repeat(40))[0]?.length, sign).toBe(25);
  });

  test('the space between two names hangs, so that the next line begins with a name', () => {
    expect(lines(`${hanzi(26)}　${hanzi(10)}`)).toEqual([`${hanzi(26)}　`, hanzi(10)]);
  });

  test('what may not begin a line and may not hang takes its word with it', () => {
    expect(lines(`${hanzi(26)}”${hanzi(5)}`)[0]).toBe(hanzi(25));
    expect(lines(`${hanzi(25)}（${hanzi(5)}`)[0]).toBe(hanzi(25));
  });

  test('a number and a word of another alphabet stay whole', () => {
    expect(lines(`${hanzi(25)}2026年`)[0]).toBe(hanzi(25));
    expect(lines(`${hanzi(25)}PM2.5值`)[0]).toBe(hanzi(25));
    expect(lines(`${hanzi(24)}86.5%，好`)[0]).toBe(hanzi(24));
  });

  test('a word longer than a line is cut where the line is full', () => {
    const text = 'a'.repeat(200);
    const cut = lines(text);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.join('')).toBe(text);
  });

  test('characters outside the basic plane take one cell and are never halved', () => {
    const text = '𬭎䶮'.repeat(40);
    const cut = lines(text);
    expect([...(cut[0] ?? '')]).toHaveLength(26);
    expect(cut.every((line) => line.isWellFormed())).toBe(true);
    expect(cut.join('')).toBe(text);
  });

  test('marks without end, spaces and an empty text end as well', () => {
    expect(lines('')).toEqual([]);
    expect(lines('。'.repeat(60)).join('')).toBe('。'.repeat(60));
    expect(lines(' '.repeat(300)).join('')).toBe(' '.repeat(300));
    expect(lines('（'.repeat(60)).join('')).toBe('（'.repeat(60));
  });

  test('room for less than a character still makes progress', () => {
    const narrow = { ...measure, first: 1, other: 1 };
    expect(breakLines('政协', narrow)).toHaveLength(2);
  });

  test('a number stays with what opens behind it and what closes before it', () => {
    // As many hanzi before as leave no room behind it on the first line.
    const head = (before: string, width: number) => `${hanzi(26 - width)}${before}`;
    const first = (text: string) => lines(text)[0] ?? '';
    expect(first(`${head('3', 1)}（见附件）`)).not.toMatch(/3$/);
    expect(first(`${head('）', 1)}2026年`)).not.toMatch(/）$/);
    expect(first(`${head('86.7%', 3)}（2026年）`)).not.toMatch(/%$/);
    expect(first(`${head('1、', 2)}2026年`)).not.toMatch(/、$/);
    expect(first(`${head('，', 1)}2026年`)).toMatch(/，$/);
    expect(first(`${head('A', 1)}（见附件）`)).not.toMatch(/A$/);
    expect(first(`${head('86.7%', 3)}（见附件）`)).toMatch(/%$/);
    expect(first(`${head('COVID-', 4)}1920`)).toMatch(/-$/);
  });

  test('behind hanzi that did not fit only 避头 and 避尾 are asked for, though a number stands before', () => {
    const first = (text: string) => lines(text)[0] ?? '';
    // What does not fit is the hanzi within the quotation, so the mark before it may be parted from the number.
    expect(first(`${hanzi(23)}9、“三农问题”`)).toMatch(/9、$/);
    expect(first(`${hanzi(22)}2、5【汇聚】`)).toMatch(/5$/);
    // The quoted number goes to the next line with both of its marks.
    expect(first(`${hanzi(23)}“6”（见附件）`)).toBe(hanzi(23));
  });

  test('a stretch of numbers takes whole twips, rounded down', () => {
    // Without rounding 7-35 takes 586.56 twips, and the line would be full a fraction of a twip too early.
    const text = `${hanzi(8)}7-35，${hanzi(30)}`;
    const [line] = breakLines(text, { ...measure, first: 1e6, other: 1e6 });
    expect(line?.width).toBe(Math.trunc(line?.width ?? 0));
  });

  test('blanks that do not fit stand outside and begin no line', () => {
    expect(lines(`${hanzi(26)} ${hanzi(10)}`)).toEqual([`${hanzi(26)} `, hanzi(10)]);
    expect(lines(`${hanzi(26)}　　${hanzi(10)}`)).toEqual([`${hanzi(26)}　　`, hanzi(10)]);
  });
});
