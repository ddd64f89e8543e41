import { describe, expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { StepRefused } from '#shared/model/draft-rules';
import { flush, store } from '../../../renderer/data/active';
import {
  bringBack,
  createDraft,
  deleteDrafts,
  duplicateDraft,
  purgeDrafts,
  saveDocument,
} from '../../../renderer/data/commands/drafts';
import {
  foundOffice,
  proposedIssuers,
  proposedNames,
  saveLeaders,
  saveOffice,
  setProofException,
} from '../../../renderer/data/commands/office';
import { finishPurge, usePurge } from '../../../renderer/data/commands/purge';
import {
  recordReturn,
  returnToSigner,
  sendForReview,
  sign,
} from '../../../renderer/data/commands/rounds';
import { storeNames } from '../../../renderer/data/generations';
import { headsAt } from '../../../renderer/data/head-packs';
import {
  type DraftFilter,
  filterDrafts,
  listOut,
  searchBodies,
} from '../../../renderer/data/queries/drafts';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

const { desktop } = withStore();

const text = (words: string, title = '关于养老服务的讲话'): OfficialDocument => ({
  ...emptyDocument(),
  title: [title],
  body: [{ type: 'paragraph', runs: [{ text: words }] }],
  signature: { mode: 'unsealed', signers: ['示例市政协'], date: '2026年8月1日' },
});

const make = (words = '第一稿。') => createDraft({ type: '讲话稿', document: text(words) });
const review = { people: ['孟青'], on: '2026-08-02', registeredBy: '梁晓禾', note: '' };
const back = { returnedOn: '2026-08-03', changesBy: ['孟青'], note: '' };
const signing = { signer: '贺知秋', on: '2026-08-05', registeredBy: '梁晓禾', note: '' };

const listDrafts = async (filter: DraftFilter) =>
  filterDrafts(await store().drafts.orderBy('updatedAt').reverse().toArray(), filter);

describe('drafts', () => {
  it('have an index row read from the text', async () => {
    const id = await make();
    expect(await store().drafts.get(id)).toMatchObject({
      title: '关于养老服务的讲话',
      class: 'general',
      date: '2026-08-01',
      state: 'drafting',
      round: 1,
    });
    await saveDocument(id, text('改过。', '新题目'));
    expect((await listDrafts({ text: '新题' })).map((draft) => draft.id)).toEqual([id]);
    expect(await listDrafts({ text: '养老' })).toEqual([]);
  });

  it('accept anything typed', async () => {
    const id = await make();
    const odd = text('\u0007 半个 \ud83d 字、😀、𬭎'.repeat(50));
    await saveDocument(id, { ...odd, title: [], signature: null });
    expect((await store().draftBodies.get(id))?.document.body).toEqual(odd.body);
  });

  it('go to the bin and come back, and are copied without their rounds', async () => {
    const id = await make();
    await sendForReview(id, review);
    await deleteDrafts([id]);
    expect(await listDrafts({})).toEqual([]);
    expect((await listDrafts({ bin: true })).map((draft) => draft.id)).toEqual([id]);
    await bringBack([id]);
    const copy = await duplicateDraft(id);
    expect(await store().drafts.get(copy)).toMatchObject({ state: 'drafting', round: 1 });
    expect(await store().rounds.where('draftId').equals(copy).count()).toBe(0);
  });

  it('are found by a word of their text, and the search can be stopped', async () => {
    const id = await make('老年食堂叫好难叫座。');
    await make('别的。');
    const found: string[] = [];
    await searchBodies('难叫座', (one) => found.push(one), new AbortController().signal);
    expect(found).toEqual([id]);
    const stopped = new AbortController();
    stopped.abort();
    await searchBodies('难叫座', (one) => found.push(one), stopped.signal);
    expect(found).toHaveLength(1);
  });

  it('purged are in no copy any more', async () => {
    const id = await make('这一句要彻底清除。');
    await sendForReview(id, review);
    await flush();
    await purgeDrafts([id]);
    expect(desktop().copy.status().counts.draftBodies ?? 0).toBe(0);
    expect(desktop().copy.status().counts.rounds ?? 0).toBe(0);
    // Nor in a store that was in use before.
    expect(await storeNames()).toEqual([store().name]);
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect(await store().draftBodies.count()).toBe(0);
  });

  it('are purged without every row crossing from the journal again', async () => {
    const id = await make('从来没有编过号的一份。');
    await flush();
    const rows = vi.spyOn(window.desktop, 'journal:rows');
    await purgeDrafts([id]);
    expect(rows).not.toHaveBeenCalled();
    // An older copy may still know what this one never had: that is remembered too.
    const [head] = await headsAt(store(), [{ table: 'outgoing', key: id }]);
    expect(head).toMatchObject({ gone: 'purged' });
  });

  it('whose copies cannot be reached are not called purged', async () => {
    const id = await make();
    await flush();
    desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
    await expect(purgeDrafts([id])).rejects.toThrow('还没有清除干净');
    // It was begun: it is shown, and finished as soon as it can be, from every copy.
    const { pending } = usePurge.getState();
    expect(pending).toContainEqual({ table: 'draftBodies', key: id });
    desktop().fail = null;
    await finishPurge(pending);
    expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
    expect(desktop().copy.status()).toMatchObject({ purging: [] });
    expect(desktop().copy.status().counts.draftBodies ?? 0).toBe(0);
  });

  it('whose copies find no room: the folder that the reason ends with does not run into what is said behind it', async () => {
    const id = await make();
    const message = '磁盘已满。数据文件夹：D:\\回音数据';
    const full = { ok: false as const, error: { code: 'disk-full' as const, message } };
    const copies = vi.spyOn(window.desktop, 'purge:copies').mockResolvedValueOnce(full);
    await expect(purgeDrafts([id])).rejects.toThrow(/^还没有清除干净.*回音数据。腾出空间/);
    copies.mockRestore();
    await finishPurge(usePurge.getState().pending);
    expect(desktop().copy.status()).toMatchObject({ purging: [] });
  });

  it('whose purge was cut off are purged at the next start', async () => {
    const id = await make('写下就要清掉的一句。');
    await flush();
    desktop().fail = { code: 'disk-full', message: '磁盘已满。' };
    await expect(purgeDrafts([id])).rejects.toThrow('还没有清除干净');
    store().close();
    desktop().fail = null;
    await desktop().restart();
    expect(desktop().copy.status().purging).toContainEqual({ table: 'drafts', key: id });
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect(desktop().copy.status()).toMatchObject({ purging: [] });
    expect(await store().draftBodies.get(id)).toBeUndefined();
  });

  it('are purged one by one also when the second is asked for before the first has ended', async () => {
    const [first, second, third] = [await make(), await make(), await make('留下的一份。')];
    await flush();
    const copies = window.desktop['purge:copies'];
    let next: Promise<void> | undefined;
    window.desktop['purge:copies'] = async (request) => {
      const answer = await copies(request);
      next ??= purgeDrafts([second]);
      window.desktop['purge:copies'] = copies;
      // Main would take it out while the page still has it.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(desktop().copy.status().purging).not.toContainEqual({ table: 'drafts', key: second });
      return answer;
    };
    await purgeDrafts([first]);
    await next;
    expect(usePurge.getState()).toEqual({ pending: [], running: null, message: '' });
    expect(desktop().copy.status()).toMatchObject({ purging: [], counts: { drafts: 1 } });
    await saveDocument(third, text('还能接着写。'));
    expect(await flush()).toBe(true);
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
  });

  it('are not touched by a purge that could not even be written down', async () => {
    const id = await make();
    await flush();
    const begin = window.desktop['purge:begin'];
    window.desktop['purge:begin'] = async () => ({
      ok: false,
      error: { code: 'disk-full', message: '磁盘已满，没有开始清除。' },
    });
    await expect(purgeDrafts([id])).rejects.toThrow('没有开始清除');
    window.desktop['purge:begin'] = begin;
    expect(await store().drafts.get(id)).toBeDefined();
    expect(usePurge.getState().pending).toEqual([]);
  });
});

describe('rounds', () => {
  it('freeze what went out and go on with the next number once the paper is back', async () => {
    const id = await make('一稿的字。');
    const first = await sendForReview(id, review);
    const second = await sendForReview(id, { ...review, people: ['贺知秋'] });
    await saveDocument(id, text('二稿的字。'));
    await recordReturn(first, back);
    expect(await store().drafts.get(id)).toMatchObject({ state: 'inReview', round: 1 });
    await recordReturn(second, back);
    expect(await store().drafts.get(id)).toMatchObject({ state: 'drafting', round: 2 });
    expect((await store().rounds.get(first))?.document).toEqual(text('一稿的字。'));
  });

  it('keep the remark of the day they went out when the paper comes back, with one or without', async () => {
    const id = await make();
    const first = await sendForReview(id, { ...review, note: '急件，会前要用' });
    const second = await sendForReview(id, { ...review, note: '附会议通知' });
    const noteOf = async (round: string) => (await store().rounds.get(round))?.note;
    await recordReturn(first, back);
    await recordReturn(second, { ...back, note: '第三页有铅笔批注' });
    expect(await noteOf(first)).toBe('急件，会前要用');
    expect(await noteOf(second)).toBe('附会议通知\n第三页有铅笔批注');
  });

  it('lock the text once signed; only a return to the signer unlocks it', async () => {
    const id = await make();
    await sign(id, signing);
    await expect(saveDocument(id, text('偷偷改。'))).rejects.toThrow(StepRefused);
    await expect(sendForReview(id, review)).rejects.toThrow('退回签发人');
    await expect(sign(id, signing)).rejects.toThrow(StepRefused);
    expect((await store().draftBodies.get(id))?.document).toEqual(text('第一稿。'));
    await returnToSigner(id, {
      people: ['贺知秋'],
      on: '2026-08-06',
      registeredBy: '梁晓禾',
      reason: '数字有误',
    });
    await saveDocument(id, text('更正后的字。'));
    expect(await store().drafts.get(id)).toMatchObject({ state: 'returned', round: 2 });
    const kinds = (await store().rounds.where('draftId').equals(id).toArray()).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(['returned', 'signed']);
  });

  it('give the signature the number of the round it signed', async () => {
    const id = await make();
    await recordReturn(await sendForReview(id, review), back);
    await sign(id, signing);
    expect(await store().drafts.get(id)).toMatchObject({ state: 'signed', round: 1 });
  });

  it('a draft that was never signed cannot be returned to a signer', async () => {
    const id = await make();
    await expect(
      returnToSigner(id, { people: [], on: '2026-08-06', registeredBy: '', reason: '' }),
    ).rejects.toThrow('只有已签发的文稿');
  });

  it('list what is out, the longest out first', async () => {
    const [a, b] = [await make(), await make()];
    await sendForReview(b, { ...review, on: '2026-08-09' });
    await sendForReview(a, review);
    expect((await listOut()).map(({ draft }) => draft.id)).toEqual([a, b]);
  });
});

describe('the office', () => {
  it('is proposed from the name of its city', () => {
    expect(proposedNames('示例市')).toEqual({
      committeeName: '政协示例市委员会',
      shortName: '示例市政协',
      officeName: '政协示例市委员会办公室',
    });
    expect(proposedIssuers('示例市').map(({ signature }) => signature)).toEqual([
      '政协示例市委员会',
      '政协示例市委员会办公室',
      '中共示例市政协党组',
      '中共示例市政协办公室党组',
      '中共示例市政协机关委员会',
    ]);
  });

  it('keeps words that proofreading leaves alone, each once and by its rule, until they are looked at again', async () => {
    await foundOffice({ ...proposedNames('示例市'), declaredBy: '梁晓禾' }, [], []);
    const kept = async () => (await store().settings.get('office'))?.proofExceptions;
    const one = { words: '按装', rule: 'words.listed' };
    const other = { words: '按装', rule: 'characters.spelling' };
    for (const each of [one, other, one]) await setProofException(each, true);
    expect(await kept()).toEqual([other, one]);
    await setProofException(one, false);
    expect(await kept()).toEqual([other]);
    await setProofException(other, false);
    expect(await store().settings.get('office')).not.toHaveProperty('proofExceptions');
  });

  it('keeps its settings and ranks its leaders by their place in the list', async () => {
    await foundOffice({ ...proposedNames('示例市'), declaredBy: '梁晓禾' }, [], []);
    await saveOffice({ largeType: true });
    expect(await store().settings.get('office')).toMatchObject({
      largeType: true,
      profileId: 'gbt9704',
    });
    const leader = (id: string) => ({
      id,
      name: id,
      post: '',
      duties: '',
      rank: 0,
      sample: 0 as const,
    });
    await saveLeaders([leader('乙'), leader('甲'), leader('丙')]);
    await saveLeaders([leader('丙'), leader('乙')]);
    expect((await store().leaders.orderBy('rank').toArray()).map(({ name }) => name)).toEqual([
      '丙',
      '乙',
    ]);
  });
});
