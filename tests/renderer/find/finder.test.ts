import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { Query } from '#shared/search/query';
import { store, useActiveStore } from '../../../renderer/data/active';
import { createDraft, deleteDrafts, saveDocument } from '../../../renderer/data/commands/drafts';
import { purge } from '../../../renderer/data/commands/purge';
import { openStore } from '../../../renderer/data/db';
import { Finder } from '../../../renderer/find/finder';
import type { FromSearcher } from '../../../renderer/find/messages';
import { Searcher } from '../../../renderer/find/searcher';
import { withEmptyOffice } from '../data/matter-office';
import { SearchWorker } from './search-worker';

withEmptyOffice();

function queryOf(text: string, section: Query['section'] = null): Query {
  return { text, section, kind: '', unit: '', from: null, to: null, limit: 50 };
}

function finding() {
  const workers: SearchWorker[] = [];
  const finder = new Finder(() => {
    const worker = new SearchWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  onTestFinished(() => {
    for (const worker of workers) worker.terminate();
  });
  const ask = (text: string, section: Query['section'] = null) =>
    finder.ask(queryOf(text, section), finder);
  const found = async (text: string, section: Query['section'] = null) =>
    (await ask(text, section))?.answer.found.map(({ id }) => id);
  const complete = () => expect.poll(async () => (await ask('无'))?.isComplete).toBe(true);
  return { finder, workers, ask, found, complete };
}

function paper(...lines: string[]): OfficialDocument {
  const body = lines.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }));
  return { ...emptyDocument(), title: ['关于古城的报告'], body };
}

const write = (...lines: string[]) => createDraft({ type: '其他', document: paper(...lines) });
const rewrite = (id: string, ...lines: string[]) => saveDocument(id, paper(...lines));

describe('the search of the page', () => {
  it('finds what was there before and what is committed while it reads and after', async () => {
    const before = await write('护城河的水');
    const { finder, found, complete } = finding();
    finder.begin();
    const during = await write('护城河的桥');
    await rewrite(before, '护城河的船');
    await complete();
    const after = await write('护城河的树');
    expect((await found('护城河'))?.toSorted()).toEqual([before, during, after].toSorted());
    expect(await found('护城河的水')).toEqual([]);
    expect(await found('护城河的船')).toEqual([before]);
    expect(await found('gcdbg')).toHaveLength(3);
  });

  it('answers whoever asks, though another asks at the same time; of one asker the newest', async () => {
    const id = await write('护城河的水');
    const { finder, complete } = finding();
    await complete();
    const [dialog, picker] = [{}, {}];
    const ask = (text: string, asker: object) => finder.ask(queryOf(text), asker);
    const asked = [
      ask('护城河', dialog),
      ask('护城', picker),
      ask('河的', picker),
      ask('没有的字', dialog),
    ];
    const ids = (await Promise.all(asked)).map((one) => one?.answer.found.map((hit) => hit.id));
    expect(ids).toEqual([undefined, undefined, [id], []]);
  });

  it('has its worker started before there is a store, and reads only when it is begun', async () => {
    await write('护城河的水');
    const { finder, workers, found, complete } = finding();
    finder.prepare();
    finder.prepare();
    expect(workers).toHaveLength(1);
    useActiveStore.setState({ name: 'huiyin-another' });
    useActiveStore.setState({ name: store().name });
    expect(finder.age()).toBe(0);
    await complete();
    expect(workers).toHaveLength(1);
    expect(await found('护城河')).toHaveLength(1);
  });

  it('keeps what it heard of a text over the older one that it reads of it later', async () => {
    const id = await write('护城河的水');
    const row = { ...(await store().draftBodies.get(id)), document: paper('护城河的船') };
    const said: FromSearcher[] = [];
    const searcher = new Searcher((one) => said.push(one));
    searcher.hear({ kind: 'open', store: store().name });
    const put = { type: 'put', table: 'draftBodies', row };
    searcher.hear({ kind: 'changed', operations: [JSON.stringify([put])] });
    await expect.poll(() => said.some(({ kind }) => kind === 'complete')).toBe(true);
    const query = { section: null, kind: '', unit: '', from: null, to: null, limit: 50 };
    searcher.hear({ kind: 'search', id: 1, query: { ...query, text: '护城河的船' } });
    await expect
      .poll(() => said.find((one) => one.kind === 'answer'))
      .toMatchObject({
        answer: { total: 1 },
      });
  });

  it('answers while it still reads, and says so', async () => {
    await write('护城河');
    const { ask, found, complete } = finding();
    expect(await ask('护城河')).toMatchObject({ isComplete: false });
    await complete();
    expect(await found('护城河')).toHaveLength(1);
  });

  it('while it reads says that there is more, so that a question that stands is asked again', async () => {
    await write('护城河');
    const { finder, workers, complete } = finding();
    finder.begin();
    const before = finder.age();
    workers[0]?.dispatchEvent(new MessageEvent('message', { data: { kind: 'more' } }));
    expect(finder.age()).toBe(before + 1);
    await complete();
  });

  it('finds a draft in the bin apart, and one that is purged nowhere', async () => {
    const id = await write('护城河');
    const { workers, found, complete, finder } = finding();
    finder.begin();
    await complete();
    await deleteDrafts([id]);
    expect(await found('护城河')).toEqual([]);
    expect(await found('护城河', 'bin')).toEqual([id]);
    await store().drafts.delete(id);
    await store().draftBodies.delete(id);
    expect(await found('护城河', 'bin')).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  it('begins anew in the memory of another worker when a purge goes on in a new store', async () => {
    const [gone, stays] = [await write('护城河甲'), await write('护城河乙')];
    const { workers, found, complete, finder } = finding();
    finder.begin();
    await complete();
    await purge('drafts', [gone]);
    expect(workers[0]?.isEnded).toBe(true);
    await found('护城河');
    await complete();
    expect(await found('护城河')).toEqual([stays]);
    expect(workers).toHaveLength(2);
  });

  it('answers the newest question only', async () => {
    await write('护城河');
    const { ask, complete, finder } = finding();
    finder.begin();
    await complete();
    const [first, second] = [ask('护'), ask('护城河')];
    expect(await first).toBeNull();
    expect((await second)?.answer.total).toBe(1);
  });

  it('says calmly that it does not run, and tries again when it is asked again', async () => {
    const { workers, ask, finder } = finding();
    finder.begin();
    const asked = ask('护城河');
    workers[0]?.dispatchEvent(new Event('error'));
    await expect(asked).rejects.toThrow('文字没有改动');
    expect((await ask('护城河'))?.answer.total).toBe(0);
    expect(workers).toHaveLength(2);
  });

  it('never makes a store that is not there', async () => {
    const said: FromSearcher[] = [];
    const searcher = new Searcher((one) => said.push(one));
    searcher.hear({ kind: 'open', store: 'huiyin-99' });
    await expect.poll(() => said.map(({ kind }) => kind)).toEqual(['failed']);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('huiyin-99');
    await openStore('huiyin-98').then((made) => made.delete());
  });
});
