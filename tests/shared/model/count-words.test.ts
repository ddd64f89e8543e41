import { expect, it } from 'vitest';
import { countsInShort, countsInWords } from '#shared/model/count-words';
import { KINDS, TABLE_NAMES } from '#shared/model/tables';

it('names every kind of record that there is', () => {
  const all = Object.fromEntries(TABLE_NAMES.map((table, at) => [table, at + 7]));
  const words = countsInWords(all).split('、');
  expect(words).toHaveLength(TABLE_NAMES.length);
  for (const table of TABLE_NAMES) {
    const { label, measure } = KINDS[table];
    expect(words).toContain(`${label}${all[table]}${measure}`);
  }
  // Two kinds that read alike could not be told apart.
  expect(new Set(TABLE_NAMES.map((table) => KINDS[table].label)).size).toBe(TABLE_NAMES.length);
});

it('leaves out what is not there, and the texts of drafts that all have one', () => {
  expect(countsInWords({ drafts: 3, draftBodies: 3, meetings: 2, members: 0 })).toBe(
    '文稿3份、会议2次',
  );
  expect(countsInWords({ drafts: 3, draftBodies: 2 })).toBe('文稿3份、文稿正文2份');
  expect(countsInWords({})).toBe('没有记录');
});

it('counts rows of a kind that is not known here', () => {
  expect(countsInWords({ drafts: 1, draftBodies: 1, somethingNewer: 4 })).toBe('文稿1份、其他4条');
});

it('of many kinds a sentence names those that people ask for, and counts every other row', () => {
  const few = { drafts: 3, draftBodies: 3, members: 2 };
  expect(countsInShort(few)).toBe(countsInWords(few));
  const others = { leaders: 1, issuers: 5, settings: 1, groups: 4, units: 2, rounds: 6 };
  const many = { ...few, ...others, attendance: 9, meetings: 1, somethingNewer: 4 };
  expect(countsInShort(many)).toBe('文稿3份、委员2位、会议1次、其余32条');
  expect(countsInShort({ ...many, draftBodies: 2 })).toBe(
    '文稿3份、文稿正文2份、委员2位、会议1次、其余32条',
  );
});
