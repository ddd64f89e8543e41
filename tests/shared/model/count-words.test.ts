import { expect, it } from 'vitest';
import { countsInWords } from '#shared/model/count-words';
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
