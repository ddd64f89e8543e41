import { describe, expect, it } from 'vitest';
import { summaryOf } from '#shared/proofread/summary';

const WHOLE = { findings: [], isSpelled: true, off: 0, ignored: 0 };
const of = (...certainties: ('必改' | '疑似' | '提示')[]) =>
  certainties.map((certainty) => ({ certainty }));

describe('what a reading says as a whole', () => {
  it('counts by certainty, the surest first', () => {
    expect(summaryOf({ ...WHOLE, findings: of('提示', '必改', '必改') })).toBe('必改2处、提示1处');
  });

  it('says 无差错 only where everything was looked at, and else what was not', () => {
    expect(summaryOf(WHOLE)).toBe('无差错');
    expect(summaryOf({ ...WHOLE, findings: of('提示') })).toBe('无差错，提示1处');
    expect(summaryOf({ ...WHOLE, isSpelled: false })).toBe('没有查出差错（错别字没有查）');
    expect(summaryOf({ ...WHOLE, off: 2, ignored: 1 })).toBe('无差错（2条规则没有查，忽略1处）');
  });
});
