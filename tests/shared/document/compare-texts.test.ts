import { diffArrays, diffChars } from 'diff';
import { describe, expect, it } from 'vitest';
import { type ComparedLine, compareTexts, diffRows } from '#shared/document/compare-texts';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

const LETTERS = [...'会议强调各单位要结𬭎合，。实际认真抓好落推动协商成果'];

function passage(roll: (sides: number) => number, length: number, letters: number): string {
  return Array.from({ length }, () => LETTERS[roll(letters)]).join('');
}

/** The text with that share of its characters (in 100) left out or put anew, `unit` in a row. */
function rewritten(
  roll: (sides: number) => number,
  text: string,
  share: number,
  unit: number,
): string {
  const characters = [...text];
  let result = '';
  for (let at = 0; at < characters.length; at += unit) {
    const part = characters.slice(at, at + unit).join('');
    const stays = roll(100) >= share || part.includes('\n');
    result += stays ? part : passage(roll, roll(unit + 2), LETTERS.length);
  }
  return result;
}

/** One of the two texts, read from the comparison. */
const side = (lines: readonly ComparedLine[], drop: 'added' | 'deleted') =>
  lines
    .filter((line) => line.kind !== drop)
    .map((line) =>
      line.segments
        .filter((segment) => segment.kind !== drop)
        .map((segment) => segment.text)
        .join(''),
    )
    .join('\n');

const kindOf = (part: { added: boolean; removed: boolean }) =>
  part.added ? 'added' : part.removed ? 'deleted' : 'same';

describe('compareTexts', () => {
  it.each([
    ['甲\n', '甲\n乙', 1],
    ['\n\n甲', '乙\n丙\n甲', 2],
    ['甲\n', '甲\n乙\n丙', 2],
  ])('counts what was written into an empty line of %j as one change: %j', (a, b, count) => {
    const lines = compareTexts(a, b);
    const changes = lines.flatMap(({ segments }) => segments).filter(({ kind }) => kind !== 'same');
    expect(changes).toHaveLength(count);
    expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
  });

  it('handles characters outside the basic plane whole', () => {
    const [line] = compareTexts('请𬭎同志', '请𬬭同志');
    expect(line?.segments).toEqual([
      { kind: 'same', text: '请' },
      { kind: 'deleted', text: '𬭎' },
      { kind: 'added', text: '𬬭' },
      { kind: 'same', text: '同志' },
    ]);
  });

  it('shows the same as the diff package in a line that was changed here and there', () => {
    const roll = dice(5);
    for (let round = 0; round < 400; round += 1) {
      const before = `会议强调各单位要${passage(roll, 10 + roll(60), 4 + roll(20))}`;
      const after = rewritten(roll, before, 20, 1 + roll(4));
      const expected = diffChars(before, after).map((part) => ({
        kind: kindOf(part),
        text: part.value,
      }));
      const lines = compareTexts(before, after);
      // Less alike than the rule for lines asks for: one went, another came.
      if (lines.length === 1) expect(lines[0]?.segments).toEqual(expected);
    }
  });

  it.each([
    ['one line, character by character', 1, 4000, 1],
    ['one line, phrase by phrase', 1, 4000, 12],
    ['one line, sentence by sentence', 1, 4000, 90],
    ['many lines, character by character', 120, 60, 1],
    ['more lines than can be tried each with each', 260, 24, 3],
    ['more changed lines than a short script has', 900, 12, 2],
  ])('gives both texts back to the character: %s', (_what, count, length, unit) => {
    const roll = dice(count + unit);
    const before = Array.from({ length: count }, () => passage(roll, length, LETTERS.length)).join(
      '\n',
    );
    const after = `新加的一行。\n${rewritten(roll, before, 40, unit)}`;
    const lines = compareTexts(before, after);
    expect(side(lines, 'added')).toBe(before);
    expect(side(lines, 'deleted')).toBe(after);
  });

  it('still finds what stayed in one long line of which two fifths were rewritten', () => {
    const roll = dice(11);
    const before = Array.from({ length: 3000 }, () =>
      String.fromCodePoint(0x4e00 + roll(1500)),
    ).join('');
    const after = rewritten(roll, before, 40, 10);
    const [line] = compareTexts(before, after);
    const same = line?.segments.filter(({ kind }) => kind === 'same') ?? [];
    const kept = same.reduce((sum, { text }) => sum + text.length, 0);
    expect(kept).toBeGreaterThan(3000 * 0.55);
    expect(line?.segments.length).toBeLessThan(500);
  });

  it('keeps changed lines beside what they were when a line was put before hundreds of them', () => {
    const roll = dice(21);
    const before = Array.from({ length: 300 }, () =>
      Array.from({ length: 30 }, () => String.fromCodePoint(0x4e00 + roll(1500))).join(''),
    );
    const after = ['忽然添了这一行', ...before.map((line) => `${line}。`)];
    const lines = compareTexts(before.join('\n'), after.join('\n'));
    expect(lines.filter(({ kind }) => kind === 'changed')).toHaveLength(300);
    expect(lines.filter(({ kind }) => kind === 'added')).toHaveLength(1);
  });

  it('says how far it is, up to the whole', () => {
    const shares: number[] = [];
    compareTexts('甲甲甲\n乙乙乙\n丙丙丙', '甲甲子\n乙乙乙\n丙丙丑', (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares.at(-1)).toBe(1);
  });

  it('compares two long texts that share nothing, and comes to an end', () => {
    const text = (seed: number) =>
      Array.from({ length: 400 }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((i * seed) % 5000)).repeat(50),
      ).join('\n');
    const { length } = compareTexts(text(7), text(11));
    expect(length).toBeGreaterThan(0);
  }, 60_000);
});

describe('diffRows', () => {
  it('divides two rows as the diff package does', () => {
    const roll = dice(3);
    for (let round = 0; round < 400; round += 1) {
      const row = () =>
        Array.from({ length: roll(40) }, () => LETTERS[roll(2 + (round % 12))] ?? '');
      const [before, after] = [row(), row()];
      const expected = diffArrays(before, after).map((part) => ({
        kind: kindOf(part),
        length: part.value.length,
      }));
      expect(diffRows(before, after)).toEqual(expected);
    }
  });
});
