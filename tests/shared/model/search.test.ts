import { describe, expect, it } from 'vitest';
import { holdsText, textOf } from '#shared/model/search';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { sampleRows } from '#shared/sample/index';

let last = 0;
const rows = sampleRows(() => `id-${++last}`, '2026-08-01T02:00:00.000Z');

function first<Row>(found: readonly Row[]): Row {
  const [row] = found;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('the text of records for search', () => {
  it('of a draft is its title, of its body every line of it', () => {
    const draft = first(rows.drafts);
    expect(holdsText('drafts', draft, draft.title.slice(2, 6))).toBe(true);
    const body = first(rows.draftBodies);
    expect(holdsText('drafts', draft, '控制在3000字以内')).toBe(false);
    expect(holdsText('draftBodies', body, '控制在3000字以内')).toBe(true);
    expect(body.document).toEqual(SAMPLE_DOCUMENTS.notice.document);
  });

  it('of a meeting is title, series and places; of a matter title, words, number and source', () => {
    const meeting = first(rows.meetings);
    const place = first(meeting.sittings).place;
    expect(textOf('meetings', meeting)).toEqual(
      expect.arrayContaining([meeting.title, meeting.series, place]),
    );
    const matter = first(rows.matters);
    expect(textOf('matters', matter)).toEqual([
      matter.title,
      matter.content,
      matter.number,
      matter.source.label,
    ]);
  });

  it('is found within one piece and never across two; nothing is in every record', () => {
    const matter = { ...first(rows.matters), title: '甲乙', content: '丙丁' };
    expect(holdsText('matters', matter, '乙丙')).toBe(false);
    expect(holdsText('matters', matter, '丙')).toBe(true);
    expect(holdsText('matters', matter, '')).toBe(true);
    expect(holdsText('matters', matter, '没有这个词')).toBe(false);
  });
});
