import { waitFor } from '@testing-library/react';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import type { Meeting } from '#shared/model/meeting';
import type { Entry, OpinionMark } from '#shared/model/proceedings';
import { sourceOf } from '#shared/proceedings/source-of-opinion';
import { flush, store } from '../../../renderer/data/active';
import {
  groupOpinions,
  leaveGroup,
  undoRegrouping,
} from '../../../renderer/data/commands/opinion-groups';
import {
  addOpinion,
  bringBackOpinions,
  correctWords,
  exchangeOpinions,
  recycleOpinions,
  saveOpinion,
  takeOpinion,
} from '../../../renderer/data/commands/opinions';
import {
  addEntries,
  bringBackEntries,
  changeEntry,
  deleteEntries,
  moveEntry,
  type NewEntry,
  saveWords,
} from '../../../renderer/data/commands/proceedings';
import { entriesOf, entryIds } from '../../../renderer/data/queries/proceedings';
import { withStore } from './desktop';

const { desktop } = withStore();

const person = (name: string): PersonRef => ({
  source: 'member',
  id: `id-${name}`,
  name,
  unit: '',
  post: '',
});
const said = (text: string, name?: string): NewEntry => ({
  speaker: name ? person(name) : null,
  agendaItemId: null,
  at: '',
  text,
  source: 'typed',
});

async function texts(): Promise<string[]> {
  return (await entriesOf('m')).map(({ text }) => text);
}

async function entry(id: string): Promise<Entry> {
  const found = await store().entries.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

async function opinion(id: string) {
  const found = await store().opinions.get(id);
  if (!found) throw new Error(`no opinion ${id}`);
  return found;
}

let made = 0;
/** Marks a passage of an entry; answers the opinion's id. */
async function take(entryId: string, passage: string): Promise<string> {
  const { text, marks } = await entry(entryId);
  made += 1;
  const start = text.indexOf(passage);
  const mark: OpinionMark = { opinionId: `o${made}`, start, end: start + passage.length };
  await takeOpinion(entryId, { text, marks: [...marks, mark] }, mark);
  return mark.opinionId;
}

async function opinionWords(): Promise<string[]> {
  const rows = await store().opinions.orderBy('[meetingId+order]').toArray();
  return rows.filter(({ deletedAt }) => deletedAt === null).map(({ words }) => words);
}

describe('entries', () => {
  it('stand in order, also those put between, moved, deleted and brought back', async () => {
    const [a = '', b = ''] = await addEntries('m', [said('甲'), said('乙')]);
    await addEntries('m', [said('丙')]);
    await addEntries('m', [said('甲二'), said('甲三')], { after: a });
    await addEntries('m', [said('零')], { before: a });
    await addEntries('other', [said('别的会')]);
    expect(await texts()).toEqual(['零', '甲', '甲二', '甲三', '乙', '丙']);
    expect(await moveEntry(b, -1)).toBe(true);
    expect(await texts()).toEqual(['零', '甲', '甲二', '乙', '甲三', '丙']);
    await deleteEntries([b]);
    expect(await moveEntry(a, 1)).toBe(true);
    expect(await texts()).toEqual(['零', '甲二', '甲', '甲三', '丙']);
    await bringBackEntries([b]);
    expect(await texts()).toEqual(['零', '甲二', '甲', '乙', '甲三', '丙']);
    expect(await entryIds('m')).toEqual((await entriesOf('m')).map(({ id }) => id));
  });

  it('with one place given out twice, as by two PCs, are passed and parted like any others', async () => {
    const [a = '', b = '', c = ''] = await addEntries('m', [said('甲'), said('乙'), said('丙')]);
    const atOnePlace = async () => {
      for (const id of [a, b, c]) await store().entries.update(id, { order: 1 });
    };
    await atOnePlace();
    expect(await texts()).toEqual(['甲', '乙', '丙']);
    expect(await moveEntry(a, 1)).toBe(true);
    expect(await texts()).toEqual(['乙', '甲', '丙']);
    await atOnePlace();
    expect(await moveEntry(c, -1)).toBe(true);
    expect(await texts()).toEqual(['甲', '丙', '乙']);
    await atOnePlace();
    await addEntries('m', [said('乙二')], { after: b });
    await addEntries('m', [said('甲前')], { before: a });
    await addEntries('m', [said('丙前')], { before: c });
    expect(await texts()).toEqual(['甲前', '甲', '乙', '乙二', '丙前', '丙']);
  });

  it('at the ends stay where they are', async () => {
    const [a = '', b = ''] = await addEntries('m', [said('甲'), said('乙')]);
    expect(await moveEntry(a, -1)).toBe(false);
    expect(await moveEntry(b, 1)).toBe(false);
    expect(await texts()).toEqual(['甲', '乙']);
  });

  it('can be put into the same gap again and again', async () => {
    const [first = ''] = await addEntries('m', [said('首'), said('尾')]);
    for (let round = 0; round < 45; round += 1) {
      await addEntries('m', [said(`${round}`)], { after: first });
    }
    expect(await texts()).toEqual([
      '首',
      ...Array.from({ length: 45 }, (_one, index) => `${44 - index}`),
      '尾',
    ]);
  });

  it('are saved empty and without a speaker, and reach the journal', async () => {
    await addEntries('m', [said('')]);
    expect(await flush()).toBe(true);
    expect(desktop().copy.status().counts).toMatchObject({ entries: 1 });
  });

  it('do not make the list of entries be read again while one of them is typed in', async () => {
    const [a = ''] = await addEntries('m', [said('甲'), said('乙')]);
    const seen: string[][] = [];
    const watching = liveQuery(() => entryIds('m')).subscribe((ids) => seen.push(ids));
    await waitFor(() => expect(seen).toHaveLength(1));
    await saveWords(a, { text: '甲，改了。', marks: [] });
    // A change of the list comes through; nothing came before it.
    await addEntries('m', [said('丙')]);
    await waitFor(() => expect(seen.at(-1)).toHaveLength(3));
    watching.unsubscribe();
    expect(seen).toHaveLength(2);
  });

  it('of the sample mark their meeting as changed', async () => {
    const meeting = { id: 'm', sample: 1, touched: false } as Meeting;
    await store().meetings.add(meeting);
    await addEntries('m', [said('甲')]);
    expect(await store().meetings.get('m')).toMatchObject({ touched: true });
  });
});

describe('an opinion', () => {
  it('has the marked words, whatever becomes of the entry', async () => {
    const [id = ''] = await addEntries('m', [said('一、建议增设车位。二、谢谢。', '孟青')]);
    const taken = await take(id, '建议增设车位。');
    expect(await opinion(taken)).toMatchObject({
      words: '建议增设车位。',
      speaker: { name: '孟青' },
      entryId: id,
    });
    const { text, marks } = await entry(id);
    await saveWords(id, { text: text.replace('增设', '多设'), marks });
    expect(sourceOf(await opinion(taken), await entry(id))).toEqual({
      state: 'changed',
      now: '建议多设车位。',
    });
    await saveWords(id, { text: '全改了', marks: [] });
    expect(sourceOf(await opinion(taken), await entry(id))).toEqual({ state: 'passageGone' });
    await deleteEntries([id]);
    expect(sourceOf(await opinion(taken), await entry(id))).toEqual({ state: 'entryGone' });
    expect((await opinion(taken)).words).toBe('建议增设车位。');
  });

  it('stands where it was said, not where it was marked', async () => {
    const [a = '', b = ''] = await addEntries('m', [said('甲一。甲二。'), said('乙一。')]);
    await take(b, '乙一。');
    await take(a, '甲二。');
    await take(a, '甲一。');
    await addOpinion('m', { words: '纸上交的。', speaker: null, agendaItemId: null });
    expect(await opinionWords()).toEqual(['甲一。', '甲二。', '乙一。', '纸上交的。']);
  });

  it('follows the speaker of its entry, unless it was given another one', async () => {
    const [id = ''] = await addEntries('m', [said('一。二。')]);
    const [one, two] = [await take(id, '一。'), await take(id, '二。')];
    await saveOpinion(two, { speaker: person('周启明') });
    await changeEntry(id, { speaker: person('孟青'), agendaItemId: 'i' });
    expect(await opinion(one)).toMatchObject({ speaker: { name: '孟青' }, agendaItemId: 'i' });
    expect(await opinion(two)).toMatchObject({ speaker: { name: '周启明' }, agendaItemId: 'i' });
  });

  it('with nothing in it is refused, and nothing is written', async () => {
    const [id = ''] = await addEntries('m', [said('有话。　　')]);
    await expect(take(id, '　　')).rejects.toThrow('没有记下意见');
    await expect(
      addOpinion('m', { words: ' \n', speaker: null, agendaItemId: null }),
    ).rejects.toThrow('原话还是空的');
    await expect(
      addOpinion('m', { words: '机密★10年', speaker: null, agendaItemId: null }),
    ).rejects.toThrow('国家秘密标志');
    expect(await store().opinions.count()).toBe(0);
    expect((await entry(id)).marks).toEqual([]);
  });

  it('is corrected only with a name and a reason, all of it on record', async () => {
    const id = await addOpinion('m', {
      words: '建议增社车位。',
      speaker: null,
      agendaItemId: null,
    });
    const correction = { words: '建议增设车位。', by: '梁晓禾', why: '听录音核对' };
    await expect(correctWords(id, { ...correction, why: ' ' })).rejects.toThrow('为什么更正');
    await expect(correctWords(id, { ...correction, words: '' })).rejects.toThrow('是空的');
    await correctWords(id, correction);
    await expect(correctWords(id, correction)).rejects.toThrow('一样');
    await correctWords(id, { words: '建议增设泊位。', by: '孟青', why: '本人更正' });
    const { words, history } = await opinion(id);
    expect(words).toBe('建议增设泊位。');
    expect(history).toMatchObject([
      { ...correctionOf('建议增社车位。', '建议增设车位。'), by: '梁晓禾', why: '听录音核对' },
      { ...correctionOf('建议增设车位。', '建议增设泊位。'), by: '孟青', why: '本人更正' },
    ]);
  });

  it('goes to the recycle bin and comes back with its mark', async () => {
    const [id = ''] = await addEntries('m', [said('建议增设车位。')]);
    const taken = await take(id, '建议增设车位。');
    await recycleOpinions([taken]);
    expect(await opinionWords()).toEqual([]);
    await bringBackOpinions([taken]);
    expect(await opinionWords()).toEqual(['建议增设车位。']);
    expect((await entry(id)).marks).toMatchObject([{ opinionId: taken }]);
  });

  it('changes places with another one', async () => {
    const [id = ''] = await addEntries('m', [said('一。二。')]);
    const [one, two] = [await take(id, '一。'), await take(id, '二。')];
    await exchangeOpinions(one, two);
    expect(await opinionWords()).toEqual(['二。', '一。']);
  });

  it('changes places also where two PCs gave out one place twice', async () => {
    const [id = ''] = await addEntries('m', [said('一。二。三。')]);
    const ids = [await take(id, '一。'), await take(id, '二。'), await take(id, '三。')];
    const [one = '', two = '', three = ''] = ids;
    for (const each of [two, three]) await store().opinions.update(each, { order: 2 });
    await exchangeOpinions(two, three);
    expect(await opinionWords()).toEqual(['一。', '三。', '二。']);
    for (const each of [one, two]) await store().opinions.update(each, { order: 1 });
    await exchangeOpinions(two, three);
    expect(await opinionWords()).toEqual(['一。', '三。', '二。']);
  });

  it('is taken between what was said before and behind it where entries share a place', async () => {
    const [a = '', b = ''] = await addEntries('m', [said('甲说。'), said('乙说。')]);
    await store().entries.update(b, { order: 1 });
    await take(b, '乙说。');
    await take(a, '甲说。');
    expect(await opinionWords()).toEqual(['甲说。', '乙说。']);
  });
});

const correctionOf = (before: string, after: string) => ({ before, after });

describe('a group', () => {
  it('stands over opinions that keep their words, goes when empty, and is undone whole', async () => {
    const [id = ''] = await addEntries('m', [said('一。二。三。')]);
    const ids = [await take(id, '一。'), await take(id, '二。'), await take(id, '三。')];
    await expect(groupOpinions(ids, ' ')).rejects.toThrow('起个名字');
    await groupOpinions(ids.slice(0, 2), '停车难');
    await groupOpinions(ids.slice(2), '停车难');
    const groups = () => store().opinionGroups.toArray();
    expect(await groups()).toMatchObject([{ title: '停车难', meetingId: 'm' }]);
    const left = await leaveGroup(ids);
    expect(await groups()).toEqual([]);
    expect(await opinionWords()).toEqual(['一。', '二。', '三。']);
    if (left) await undoRegrouping(left);
    expect(await groups()).toMatchObject([{ title: '停车难' }]);
    const [group] = await groups();
    for (const one of ids) expect((await opinion(one)).groupId).toBe(group?.id);
  });
});
