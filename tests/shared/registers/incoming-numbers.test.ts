import { describe, expect, it } from 'vitest';
import type { Incoming } from '#shared/model/incoming';
import { type NumberRow, numberId } from '#shared/model/number';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import {
  incomingNumbers,
  incomingOddities,
  incomingRemarks,
  nextIncoming,
} from '#shared/registers/incoming-numbers';

const paper = (id: string, number: number, more: Partial<Incoming> = {}) => ({
  ...{ id, year: 2026, number, title: `关于${id}的通知` },
  ...more,
});

function row(number: number, state: NumberRow['state']): NumberRow {
  const place = { series: INCOMING_SERIES, year: 2026, number };
  return {
    ...{ id: numberId(place), ...place, state, reason: '', draftId: null },
    ...{ on: '2026-08-01', at: '2026-08-01T01:00:00.000Z', by: '梁晓禾' },
  };
}

describe('收文号', () => {
  const numbers = incomingNumbers(
    [
      ...[paper('甲', 11), paper('乙', 12), paper('丙', 12), paper('丁', 16)],
      ...[paper('去年', 3, { year: 2025 }), paper('示例', 40, { sample: 1 })],
    ],
    // One that was purged, and one that was typed too far and put right.
    [row(14, 'given'), row(160, 'returned')],
  );

  it('go on behind the last in use, whatever was typed too far and put right', () => {
    expect(nextIncoming(numbers, 2026)).toBe(17);
    expect(nextIncoming(numbers, 2025)).toBe(4);
    expect(nextIncoming(numbers, 2027)).toBe(1);
  });

  it('that skip or exist are told of while they are typed', () => {
    const said = (typed: string, owner = '') => incomingRemarks(typed, 2026, numbers, owner);
    expect(said('17')).toEqual([]);
    expect(said('19')).toEqual(['中间空着17号至18号，登记簿里会标出来。']);
    expect(said('160')).toEqual(['中间空着17号至159号，登记簿里会标出来。']);
    expect(said('０１1号')).toEqual(['2026-11已经给了《关于甲的通知》，一个号不能用两次。']);
    expect(said('11', '甲')).toEqual([]);
    expect(said('14')).toEqual(['2026-14已经用过，一个号不能用两次。']);
    // No number, or of another year: refused when it is registered.
    expect(said('一')).toEqual([]);
    expect(said('2025-3')).toEqual([]);
  });

  it('of the first paper of a year may be any: the office begins in the middle of it', () => {
    expect(incomingRemarks('38', 2027, numbers)).toEqual([]);
  });

  it('that are missing or borne by two are shown by year', () => {
    expect(incomingOddities(numbers)).toEqual([{ year: 2026, words: '缺13、15号；12号有2件' }]);
    expect(incomingOddities(incomingNumbers([paper('甲', 38), paper('乙', 39)], []))).toEqual([]);
  });
});
