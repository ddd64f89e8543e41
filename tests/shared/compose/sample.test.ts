import { describe, expect, it } from 'vitest';
import { sampleRows } from '#shared/compose/sample/index';
import { findNumberProblems } from '#shared/document/structure-numbers';
import { TABLES } from '#shared/model/tables';

let next = 0;
const rows = sampleRows(() => `id-${next++}`, '2026-08-01T00:00:00.000Z');

describe('the built-in sample', () => {
  it('is made of rows by their schemas', () => {
    for (const [table, list] of Object.entries(rows)) {
      const schema = TABLES[table as keyof typeof rows];
      for (const row of list) expect(schema.parse(row)).toEqual(row);
    }
  });

  it('teaches no wrong structure numbers', () => {
    for (const { document } of rows.draftBodies) {
      expect(findNumberProblems(document.body)).toEqual([]);
    }
  });

  it('is marked as a sample in every row that can be counted', () => {
    for (const row of [...rows.issuers, ...rows.leaders, ...rows.drafts]) {
      expect(row.sample).toBe(1);
    }
    const drafts = new Set(rows.drafts.map(({ id }) => id));
    for (const round of rows.rounds) expect(drafts.has(round.draftId)).toBe(true);
    expect(rows.draftBodies.map(({ id }) => id).sort()).toEqual([...drafts].sort());
  });

  it('shows a draft at work, one out for review, one signed with two different rounds', () => {
    expect(rows.drafts.map(({ state }) => state).sort()).toEqual([
      'drafting',
      'inReview',
      'signed',
    ]);
    const signed = rows.drafts.find(({ state }) => state === 'signed');
    const [first, second] = rows.rounds.filter(({ draftId }) => draftId === signed?.id);
    expect(first?.document).not.toEqual(second?.document);
  });

  it('lists leaders by rank and holds a name outside the basic plane', () => {
    expect(rows.leaders.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.leaders.some(({ name }) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true);
  });
});
