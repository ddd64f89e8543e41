import { describe, expect, it } from 'vitest';
import { editScript, longestRise, shortestScript, type Tokens } from '#shared/document/edit-script';

/** Both rows, rebuilt from the script and what it keeps of `a` and adds from `b`. */
function rebuilt(a: Tokens, b: Tokens, tie = { size: 1, base: 10_000 }) {
  const [left, right, kept]: [number[], number[], number[]] = [[], [], []];
  let [i, j] = [0, 0];
  for (const { kind, length } of editScript(a, b, tie)) {
    if (kind !== 'added') left.push(...a.subarray(i, i + length));
    if (kind !== 'deleted') right.push(...b.subarray(j, j + length));
    if (kind === 'same') {
      expect([...a.subarray(i, i + length)]).toEqual([...b.subarray(j, j + length)]);
      kept.push(...a.subarray(i, i + length));
    }
    if (kind !== 'added') i += length;
    if (kind !== 'deleted') j += length;
  }
  return { left, right, kept };
}

const row = (length: number, of: (at: number) => number) =>
  Int32Array.from({ length }, (_, at) => of(at));

describe('shortestScript', () => {
  it('gives up when more was changed than it may look for', () => {
    const [a, b] = [row(20, (at) => at), row(20, (at) => at + 10)];
    expect(shortestScript(a, b, 19)).toBeNull();
    expect(shortestScript(a, b, 20)).toEqual([
      { kind: 'deleted', length: 10 },
      { kind: 'same', length: 10 },
      { kind: 'added', length: 10 },
    ]);
  });

  it('knows equal, empty and one-sided rows', () => {
    const some = row(3, (at) => at);
    expect(shortestScript(some, some, 5)).toEqual([{ kind: 'same', length: 3 }]);
    expect(
      editScript(
        row(0, () => 0),
        row(0, () => 0),
        { size: 1, base: 2 },
      ),
    ).toEqual([]);
    expect(
      editScript(
        some,
        row(0, () => 0),
        { size: 1, base: 4 },
      ),
    ).toEqual([{ kind: 'deleted', length: 3 }]);
  });
});

describe('editScript', () => {
  it('keeps what stayed of rows that have no short script', () => {
    const a = row(5000, (at) => at);
    const b = row(5000, (at) => (at % 3 === 0 ? 20_000 + at : at));
    const { left, right, kept } = rebuilt(a, b, { size: 1, base: 30_000 });
    expect(left).toEqual([...a]);
    expect(right).toEqual([...b]);
    expect(kept).toHaveLength(a.filter((at) => at % 3 !== 0).length);
  });

  it('takes rows that share nothing for replaced whole, and rows full of repetition for what they are', () => {
    const [a, b] = [row(3000, (at) => at), row(3000, (at) => 5000 + at)];
    expect(editScript(a, b, { size: 1, base: 10_000 })).toEqual([
      { kind: 'deleted', length: 3000 },
      { kind: 'added', length: 3000 },
    ]);
    const [x, y] = [row(9000, (at) => at % 7), row(7000, (at) => at % 5)];
    const { left, right } = rebuilt(x, y, { size: 4, base: 7 });
    expect(left).toEqual([...x]);
    expect(right).toEqual([...y]);
  });

  it('ties by shorter passages where numbers are too many to be told exactly together', () => {
    const base = 2 ** 24;
    const a = row(2000, (at) => base - 1 - at);
    const b = row(2000, (at) => (at < 1000 ? at : base - 1 - at));
    expect(rebuilt(a, b, { size: 4, base }).kept).toHaveLength(1000);
  });
});

describe('longestRise', () => {
  it('leaves out pairs that cross the most others', () => {
    expect(
      longestRise([
        [0, 5],
        [1, 1],
        [2, 2],
        [3, 9],
        [4, 3],
      ]),
    ).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
    ]);
    expect(longestRise([])).toEqual([]);
  });
});
