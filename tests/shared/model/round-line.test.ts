import { describe, expect, it } from 'vitest';
import { roundLine } from '#shared/model/round-line';

const NOT_ISSUED = { isNumbered: false, isPrinted: false };
const back = (...changesBy: string[]) => ({
  kind: 'review' as const,
  returnedOn: '2026-08-04' as const,
  changesBy,
});
const out = { kind: 'review' as const, returnedOn: null, changesBy: [] };
const signed = { kind: 'signed' as const, returnedOn: null, changesBy: [] };

describe('roundLine', () => {
  it.each([
    ['a new draft goes out', 'drafting', [], '起草', 'review'],
    ['a paper that is out comes back', 'inReview', [out], '送审', 'return'],
    ['one with changes goes out again', 'drafting', [back('孟青')], '退回', 'review'],
    ['one without changes is signed', 'drafting', [back('孟青'), back()], '退回', 'sign'],
    ['one taken up again is signed anew', 'returned', [back(), signed], '退回', 'sign'],
    ['a signed one gets its number', 'signed', [back(), signed], '签发', 'register'],
  ] as const)('%s', (_what, state, rounds, at, next) => {
    expect(roundLine({ state }, rounds, NOT_ISSUED)).toEqual({ at, next });
  });

  it('a numbered one is exported, before it is printed and after', () => {
    const of = (isPrinted: boolean) =>
      roundLine({ state: 'signed' }, [signed], { isNumbered: true, isPrinted });
    expect(of(false)).toEqual({ at: '编号', next: 'export' });
    expect(of(true)).toEqual({ at: '印发', next: 'export' });
  });
});
