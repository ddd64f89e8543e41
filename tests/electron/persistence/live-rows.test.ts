import { expect, test } from 'vitest';
import { sumOf } from '#shared/model/digest';
import { LiveRows, type Place, tombstone } from '../../../electron/persistence/live-rows';

const ROW = { table: 'drafts', key: 'a' };

function alive(version: number): Place {
  const sum = sumOf({ ...ROW, by: 'page', version, json: '{"id":"a"}' });
  const envelope = { by: 'page', version, sequence: version, dataVersion: 6 };
  return { ...envelope, sum, gone: false, offset: 0, length: 10, operation: -1 };
}

test('a row that was purged stays purged, whatever comes of it later', () => {
  const live = new LiveRows();
  live.put('drafts', 'a', alive(1));
  const deletion = { by: 'main', version: 2, sequence: 2, dataVersion: 6 };
  live.put('drafts', 'a', tombstone(ROW, { ...deletion, gone: 'purged' }).place);
  const contents = live.contents();
  live.put('drafts', 'a', alive(3));
  expect(live.isPurged('drafts', 'a')).toBe(true);
  expect(live.contents()).toEqual(contents);
  // Another deletion of it is a later deletion, and it stays purged.
  const later = { ...deletion, version: 4, sequence: 4 };
  live.put('drafts', 'a', tombstone(ROW, { ...later, gone: true }).place);
  expect(live.isPurged('drafts', 'a')).toBe(true);
  expect(live.version).toBe(4);
});
