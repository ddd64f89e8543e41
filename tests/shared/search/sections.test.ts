import { describe, expect, it } from 'vitest';
import { TEXT_TABLES } from '#shared/model/search';
import { kindOf } from '#shared/model/tables';
import { placeOfTable, SEARCHED } from '#shared/search/sections';

describe('where rows are found', () => {
  it('every kind that has a text is searched, once', () => {
    expect([...SEARCHED].sort()).toEqual([...TEXT_TABLES].sort());
  });

  it.each(TEXT_TABLES)('%s: by itself, or under a record that is', (table) => {
    const place = placeOfTable(table);
    if (!('of' in place)) return;
    const [parent, id] = place.of({ id: 'p', ...ids(table), owner: 'incoming' } as never);
    expect(id).toBe('p');
    expect(placeOfTable(parent)).not.toHaveProperty('of');
  });

  it('a part is found under what the registry says it belongs to', () => {
    const placeOf = (table: (typeof TEXT_TABLES)[number], row: object) => {
      const place = placeOfTable(table);
      return 'of' in place ? place.of(row as never) : null;
    };
    expect(placeOf('incomingSteps', { id: 's', incomingId: 'p' })).toEqual(['incoming', 'p']);
    expect(placeOf('draftBodies', { id: 'd' })).toEqual(['drafts', 'd']);
    expect(placeOf('attachments', { owner: 'matterEvent', withinId: 'm' })).toEqual([
      'matters',
      'm',
    ]);
    expect(placeOf('entries', { meetingId: 'm' })).toBeNull();
  });
});

/** A row's fields that say what it belongs to. */
function ids(table: (typeof TEXT_TABLES)[number]): Record<string, string> {
  return Object.fromEntries((kindOf(table).within ?? []).map(({ field }) => [field, 'p']));
}
