import { describe, expect, it } from 'vitest';
import {
  contains,
  extended,
  type History,
  KEPT_STRETCHES,
  relation,
  tip,
} from '#shared/model/history';

const EMPTY: History = { journalId: 'j', stretches: [], sequence: 0 };

/** Entries written in these stretches, one after another: 'aab' is two in a and one in b. */
function lived(stretches: string, from: History = EMPTY): History {
  return [...stretches].reduce((history, id) => extended(history, id, history.sequence + 1), from);
}

describe('relation', () => {
  it.each([
    ['', '', 'same'],
    ['aab', 'aab', 'same'],
    ['aab', 'a', 'ahead'],
    ['a', 'aab', 'behind'],
    ['', 'aab', 'behind'],
    ['aab', '', 'ahead'],
    ['aab', 'aac', 'forked'],
    ['aaab', 'aabb', 'forked'],
    ['aabb', 'aacc', 'forked'],
    ['ab', 'aab', 'forked'],
    ['b', 'c', 'forked'],
  ])('%s is to %s: %s', (one, other, how) => {
    expect(relation(lived(one), lived(other))).toBe(how);
  });

  it('tells other data from this, whatever the numbers', () => {
    expect(relation(lived('aab'), { ...lived('aab'), journalId: 'k' })).toBe('other');
  });

  it('knows two copies apart that were each worked on, equally long', () => {
    const copied = lived('aaa');
    const [here, there] = [lived('bb', copied), lived('cc', copied)];
    expect(here.sequence).toBe(there.sequence);
    expect(relation(here, there)).toBe('forked');
    expect(relation(copied, here)).toBe('behind');
  });

  it('is the reverse of itself the other way round', () => {
    const all = ['', 'a', 'aa', 'aab', 'aabc', 'ab', 'ac'].map((text) => lived(text));
    const reverse = {
      same: 'same',
      ahead: 'behind',
      behind: 'ahead',
      forked: 'forked',
      other: 'other',
    };
    for (const one of all)
      for (const other of all) expect(relation(other, one)).toBe(reverse[relation(one, other)]);
  });
});

describe('a history', () => {
  it('has passed every place it came through and no other', () => {
    const history = lived('aabbb');
    const place = (stretch: string, sequence: number) => ({ journalId: 'j', stretch, sequence });
    expect(contains(history, tip(history))).toBe(true);
    expect(contains(history, place('a', 2))).toBe(true);
    expect(contains(history, place('a', 3))).toBe(false);
    expect(contains(history, place('b', 2))).toBe(false);
    expect(contains(history, place('b', 6))).toBe(false);
    expect(contains(history, place('c', 3))).toBe(false);
  });

  it('forgets its oldest stretches and calls a place in them unknown', () => {
    let history = EMPTY;
    for (let run = 0; run < KEPT_STRETCHES + 20; run += 1)
      history = extended(history, `run-${run}`, history.sequence + 1);
    expect(history.stretches).toHaveLength(KEPT_STRETCHES);
    expect(contains(history, { journalId: 'j', stretch: 'run-3', sequence: 4 })).toBe(false);
    expect(contains(history, { journalId: 'j', stretch: 'run-100', sequence: 101 })).toBe(true);
  });
});
