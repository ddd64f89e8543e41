import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { flush, store } from '../../../renderer/data/active';
import { createDraft, saveDocument } from '../../../renderer/data/commands/drafts';
import { OpinionRefused, takeOpinion } from '../../../renderer/data/commands/opinions';
import { forgetMark, purgePastWords } from '../../../renderer/data/commands/past-words';
import {
  addEntries,
  declareQuotation,
  saveWords,
} from '../../../renderer/data/commands/proceedings';
import { finishPurge, usePurge } from '../../../renderer/data/commands/purge';
import { storeNames } from '../../../renderer/data/generations';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

const { desktop } = withStore();

const SECRET = '这一段是涉密的内容';
const MARKED = `机密★10年\n${SECRET}`;
const QUOTING = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
const DECLARED = { sentence: QUOTING, by: '梁晓禾', on: '2026-08-01' };

const text = (words: string): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于学习的通知'],
  body: words.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] })),
});

/** Every byte of the data folder. */
async function onDisk(): Promise<string> {
  const names = await readdir(desktop().folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile());
  const all = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name))));
  return Buffer.concat(all).toString('utf8');
}

async function markedDraft(): Promise<string> {
  const id = await createDraft({ type: '通知', document: text('请认真学习。') });
  await saveDocument(id, text(MARKED));
  await flush();
  return id;
}

const said = (words: string) =>
  addEntries('m', [{ speaker: null, agendaItemId: null, at: '', text: words, source: 'typed' }]);

describe('a draft in which a mark of secrecy was typed', () => {
  it('remembers so after the words are taken out, until their past is purged from every byte', async () => {
    const id = await markedDraft();
    await saveDocument(id, text('请认真学习。留下的字。'));
    await flush();
    expect(await store().drafts.get(id)).toMatchObject({ marked: true });
    expect(await onDisk()).toContain(SECRET);
    const { name } = store();
    await purgePastWords('drafts', id);
    expect(await onDisk()).not.toContain(SECRET);
    expect(await storeNames()).toEqual([store().name]);
    expect(store().name).not.toBe(name);
    expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
    expect(await store().drafts.get(id)).not.toHaveProperty('marked');
    expect((await store().draftBodies.get(id))?.document).toEqual(text('请认真学习。留下的字。'));
    store().close();
    await desktop().restart();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect((await store().draftBodies.get(id))?.document).toEqual(text('请认真学习。留下的字。'));
  });

  it('is shown as pending where the record itself cannot be written once it is begun, and goes on', async () => {
    const id = await markedDraft();
    await saveDocument(id, text('留下的字。'));
    await flush();
    const update = vi
      .spyOn(store().drafts, 'update')
      .mockRejectedValueOnce(new Error('磁盘满了。'));
    await expect(purgePastWords('drafts', id)).rejects.toThrow('还没有清除干净：磁盘满了。');
    update.mockRestore();
    const { pending, message } = usePurge.getState();
    expect(pending).toContainEqual({ table: 'drafts', key: id, keeps: true });
    expect(message).toContain('继续清除');
    await finishPurge(pending);
    expect(await onDisk()).not.toContain(SECRET);
    expect(usePurge.getState().pending).toEqual([]);
  });

  it('cut off, is finished at the next start, and nothing that stands goes', async () => {
    const id = await markedDraft();
    await saveDocument(id, text('留下的字。'));
    await flush();
    const copies = window.desktop['purge:copies'];
    window.desktop['purge:copies'] = async () => ({
      ok: false as const,
      error: { code: 'disk-full', message: '磁盘已满。' },
    });
    await expect(purgePastWords('drafts', id)).rejects.toThrow('还没有清除干净');
    expect(await onDisk()).toContain(SECRET);
    window.desktop['purge:copies'] = copies;
    store().close();
    await desktop().restart();
    await start();
    expect(await onDisk()).not.toContain(SECRET);
    expect((await store().draftBodies.get(id))?.document).toEqual(text('留下的字。'));
    expect(await store().drafts.count()).toBe(1);
  });

  it('that could not even be begun still says so', async () => {
    const id = await markedDraft();
    await saveDocument(id, text('留下的字。'));
    await flush();
    window.desktop['purge:begin'] = async () => ({
      ok: false as const,
      error: { code: 'disk-full', message: '磁盘已满。' },
    });
    await expect(purgePastWords('drafts', id)).rejects.toThrow('磁盘已满');
    expect(await store().drafts.get(id)).toMatchObject({ marked: true });
    await forgetMark('drafts', id);
    expect(await store().drafts.get(id)).not.toHaveProperty('marked');
  });

  it('is one that bears a mark when it is made, and none that quotes one by declaration', async () => {
    const bad = await createDraft({ type: '其他', document: text(MARKED) });
    const good = await createDraft({
      type: '其他',
      document: { ...text(QUOTING), quotations: [DECLARED] },
    });
    expect(await store().drafts.get(bad)).toMatchObject({ marked: true });
    expect(await store().drafts.get(good)).not.toHaveProperty('marked');
  });
});

describe('an entry of the proceedings', () => {
  it('in which a mark was typed remembers so, and its past is purged', async () => {
    const [id = ''] = await said('');
    await saveWords(id, { text: MARKED, marks: [] });
    await saveWords(id, { text: '留下的话。', marks: [] });
    await flush();
    expect(await store().entries.get(id)).toMatchObject({ marked: true });
    await purgePastWords('entries', id);
    expect(await onDisk()).not.toContain(SECRET);
    expect(await store().entries.get(id)).toMatchObject({ text: '留下的话。' });
    expect(await store().entries.get(id)).not.toHaveProperty('marked');
  });

  it('keeps a declaration until its sentence is changed, also one whose sentence is still to come', async () => {
    const [id = ''] = await said('开头。');
    await declareQuotation(id, DECLARED);
    await saveWords(id, { text: '开头。又一句。', marks: [] });
    expect(await store().entries.get(id)).toMatchObject({ quotations: [DECLARED] });
    await saveWords(id, { text: `开头。${QUOTING}`, marks: [] });
    const entry = await store().entries.get(id);
    expect(entry).toMatchObject({ quotations: [DECLARED] });
    expect(entry).not.toHaveProperty('marked');
    await saveWords(id, { text: `开头。又${QUOTING}`, marks: [] });
    expect(await store().entries.get(id)).toMatchObject({ marked: true });
    expect((await store().entries.get(id))?.quotations).toBeUndefined();
  });

  it('that is saved with an opinion taken from it remembers a mark beside that as well', async () => {
    const [id = ''] = await said('');
    const text = '建议增设车位。\n机密★10年';
    await takeOpinion(id, { text, marks: [] }, { opinionId: 'o', start: 0, end: 7 });
    expect(await store().entries.get(id)).toMatchObject({ text, marked: true });
  });

  it('gives no opinion with a mark that nobody has declared a quotation', async () => {
    const [id = ''] = await said(QUOTING);
    const written = { text: QUOTING, marks: [] };
    const mark = { opinionId: 'o', start: 0, end: QUOTING.length };
    await expect(takeOpinion(id, written, mark)).rejects.toThrow(OpinionRefused);
    expect(await store().opinions.count()).toBe(0);
    await declareQuotation(id, DECLARED);
    await takeOpinion(id, written, mark);
    expect(await store().opinions.count()).toBe(1);
  });
});
