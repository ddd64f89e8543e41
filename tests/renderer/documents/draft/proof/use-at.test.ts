import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Located } from '../../../../../renderer/documents/draft/proof/places';
import { useAt } from '../../../../../renderer/documents/draft/proof/use-at';

const one = (words: string, around = ''): Located => ({
  rule: 'r',
  certainty: '必改',
  start: 0,
  end: words.length,
  words,
  message: '',
  source: '',
  match: null,
  isWhole: true,
  before: around,
  behind: '',
  key: `${words}\n${around}`,
});

function at(list: readonly Located[], index: number) {
  const hook = renderHook(({ findings }) => useAt(findings), { initialProps: { findings: list } });
  act(() => hook.result.current.set(index));
  return {
    after: (findings: readonly Located[]) => {
      hook.rerender({ findings });
      return hook.result.current;
    },
  };
}

describe('the finding being looked at', () => {
  const LIST = [one('甲'), one('乙'), one('丙')];

  it('is followed when others come and go, and when the words around it change', () => {
    expect(at(LIST, 1).after([one('乙'), one('丙')]).index).toBe(0);
    expect(at(LIST, 1).after([one('甲'), one('新'), one('乙', '改过')]).index).toBe(2);
  });

  it('is none where it is gone, so that no key does anything to another; the next came into its place', () => {
    const left = at(LIST, 1).after([one('甲'), one('丙')]);
    expect(left.index).toBe(-1);
    expect(left.beside(1)).toBe(1);
    expect(left.beside(-1)).toBe(0);
    const last = at(LIST, 2).after([one('甲'), one('乙')]);
    expect([last.index, last.beside(1), last.beside(-1)]).toEqual([-1, 0, 1]);
  });
});
