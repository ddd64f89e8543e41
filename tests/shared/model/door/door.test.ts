import { describe, expect, it } from 'vitest';
import { asideOf, lookAt, type Met, note, wordsOf } from '#shared/model/door/door';
import rows from '../../../fixtures/data/rows-v5.json';

const [draft] = rows.drafts as [(typeof rows.drafts)[number]];
const { id } = draft;

describe('the door', () => {
  it('leaves a sound row alone', () => {
    expect(lookAt('drafts', id, draft)).toEqual({ is: 'sound' });
  });

  it('names what it puts right, and says nothing of what stood there', () => {
    const { title: _, ...held } = draft;
    const rest = { ...held, words: '7', note: '不认识的' };
    const found = lookAt('drafts', id, rest);
    expect(found).toMatchObject({ is: 'mended', row: { ...rest, title: '', words: 7 } });
    expect(found.is === 'mended' && found.fields.sort()).toEqual(['title', 'words']);
  });

  it('reads no row under another key than its own', () => {
    expect(lookAt('drafts', 'another', draft)).toEqual({ is: 'beyond' });
    expect(lookAt('drafts', id, null)).toEqual({ is: 'beyond' });
  });

  it('keeps aside to the letter what cannot be read', () => {
    const row = { id, b: 1, a: ['一句话'] };
    const aside = asideOf('x', 'drafts', id, row);
    expect(aside).toMatchObject({ id: 'x', table: 'drafts', key: id, json: JSON.stringify(row) });
    expect(lookAt('asides', 'x', aside)).toEqual({ is: 'sound' });
  });

  it('says calmly, by kinds, what was put right and what was kept', () => {
    const met: Met = { mended: {}, beyond: {}, fields: [] };
    note(met, 'drafts', { is: 'sound' });
    expect(wordsOf(met)).toBe('');
    note(met, 'drafts', { is: 'mended', row: { id }, fields: ['title'] });
    note(met, 'drafts', { is: 'mended', row: { id }, fields: ['title', 'state'] });
    note(met, 'entries', { is: 'beyond' });
    expect(met.fields).toEqual(['drafts.title', 'drafts.state']);
    expect(wordsOf(met)).toBe(
      '有记录缺了项或格式不对（文稿2条），已补成能用的样子，写的文字没有改动。有记录读不懂（发言1条），已原样另存在“设置—数据”里，没有删去。',
    );
  });
});
