import { describe, expect, it } from 'vitest';
import { placesOf, readSerialRun, refuseSeveral } from '#shared/registers/joint-serial';

describe('a 期号 of a 合刊', () => {
  it.each([
    ...['第3、4期', '第3、4期合刊', '第3—4期', '第3-4期', '第3-4号', '第3—4期（合刊）', '3-4'],
    ...['第３、４期', '第三、四期', '第3期、第4期', '第3期至第4期', '2026年第3、4期', '第03-04期'],
    ...[
      '第3、4期（总第45、46期）',
      '3/4期',
      '第3期和第4期合刊',
      '第 3 — 4 期',
      '第3、4期合刊（总第8期）',
    ],
  ])('%s has 3 and 4', (typed) => {
    expect(readSerialRun(typed)).toEqual({ number: 3, through: 4 });
    expect(refuseSeveral(typed)).toBe('');
  });

  it('of more than two has all of them', () => {
    expect(readSerialRun('第3—5期')).toEqual({ number: 3, through: 5 });
    expect(readSerialRun('第3、4、5期合刊')).toEqual({ number: 3, through: 5 });
    expect(placesOf({ series: 's', number: 3, through: 5 })).toEqual(
      [3, 4, 5].map((number) => ({ series: 's', number })),
    );
    expect(placesOf({ number: 3 })).toEqual([{ number: 3 }]);
  });

  it('one number is one', () => {
    expect(readSerialRun('第3期')).toEqual({ number: 3 });
    expect(readSerialRun('第3期（总第45期）')).toEqual({ number: 3 });
  });

  it.each(['第4、3期', '第3、5期', '第3、3期', '第3—40期', '第3、4期和第7期合刊', '春季合刊'])(
    '%s is refused with how to write it',
    (typed) => {
      expect(readSerialRun(typed)).toBeNull();
      expect(refuseSeveral(typed)).toContain('合刊写作“第3、4期”');
    },
  );

  it.each(['增刊', '增刊第10期', '', '2025-2026', '第3期增刊', '特刊之一'])(
    '%s is none, and is not refused as one',
    (typed) => {
      expect(readSerialRun(typed)).toBeNull();
      expect(refuseSeveral(typed)).toBe('');
    },
  );
});
