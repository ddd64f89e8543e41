import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STARTING_WORDS } from '#shared/proofread/data/starting-words';
import { readTable } from '#shared/sheet/table';
import { planWords, WORD_COLUMNS } from '#shared/words/sheet';
import { undoImport } from '../../../renderer/data/commands/directory-import';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { foundOffice, proposedNames } from '../../../renderer/data/commands/office';
import { setIgnoredPlaces } from '../../../renderer/data/commands/proof';
import {
  importWords,
  proposeNoMore,
  removeWord,
  saveWord,
  takeUpAgain,
} from '../../../renderer/data/commands/words';
import { listProposed, listWords } from '../../../renderer/data/queries/words';
import { withStore } from './desktop';

withStore();

const TERM = {
  kind: 'term' as const,
  words: '示例湖',
  instead: '',
  from: null,
  until: null,
  source: '',
};
const row = async (words: string) => (await listWords()).find((one) => one.words === words);

describe('the dictionary', () => {
  it('begins with what came with the program, before which stands the office’s own', async () => {
    expect(await listWords()).toHaveLength(STARTING_WORDS.length);
    await saveWord(TERM);
    const [first] = await listWords();
    expect(first).toMatchObject({ words: '示例湖', isOwn: true, isOff: false });
    const undo = await removeWord(first?.id ?? '');
    expect(await row('示例湖')).toBeUndefined();
    await undo();
    expect(await row('示例湖')).toBeDefined();
  });

  it('keeps what came with the program as unused, or as the office changed it', async () => {
    const came = STARTING_WORDS[0];
    if (!came) throw new Error('nothing came with the program');
    const undo = await removeWord(came.id);
    expect(await row(came.words)).toMatchObject({ isOff: true, isOwn: false });
    await undo();
    expect(await row(came.words)).toMatchObject({ isOff: false });
    await removeWord(came.id);
    await takeUpAgain(came.id);
    expect(await row(came.words)).toMatchObject({ isOff: false });
    await saveWord({ ...came, source: '本单位通知' }, came.id);
    expect(await row(came.words)).toMatchObject({ source: '本单位通知', isOwn: false });
    expect(await listWords()).toHaveLength(STARTING_WORDS.length);
  });

  it('takes a spreadsheet in and back out again', async () => {
    await saveWord(TERM);
    const rows = [
      ['词语', '依据'],
      ['示例湖', '名录'],
      ['示例河', ''],
    ];
    const book = { fileName: '词库.xlsx', sheets: [{ name: '词库', rows, merges: [] }] };
    const plan = planWords('词库.xlsx', readTable(book, WORD_COLUMNS), await listWords());
    const receipt = await importWords(plan, true);
    expect(receipt.counts).toEqual({ added: 1, updated: 1, skipped: 0 });
    expect(await row('示例湖')).toMatchObject({ source: '名录' });
    expect(await undoImport(receipt)).toBe(0);
    expect(await row('示例河')).toBeUndefined();
    expect(await row('示例湖')).toMatchObject({ source: '' });
  });

  it('an empty cell of a sheet leaves what was written', async () => {
    const own = { kind: 'forbidden' as const, instead: '另行通知', from: '2026-01-01' };
    await saveWord({ ...TERM, ...own, words: '择日再说', source: '会议' });
    const rows = [
      ['类别', '词语', '改为', '开始日期', '来源'],
      ['不用的说法', '择日再说', '', '', '名录'],
    ];
    const book = { fileName: '词库.xlsx', sheets: [{ name: '词库', rows, merges: [] }] };
    const plan = planWords('词库.xlsx', readTable(book, WORD_COLUMNS), await listWords());
    await importWords(plan, true);
    expect(await row('择日再说')).toMatchObject({ ...own, source: '名录' });
  });

  it('is proposed what was ignored twice, until it is taken or refused', async () => {
    await foundOffice({ ...proposedNames('示例市'), declaredBy: '梁晓禾' }, [], []);
    const ignore = async (mark: string, words: string) => {
      const id = await createDraft({ type: '通知', document: emptyDocument() });
      await setIgnoredPlaces(id, [{ rule: 'characters.spelling', place: mark, words }], true);
    };
    await ignore('a', '示例湖');
    expect(await listProposed()).toEqual([]);
    await ignore('b', '示例湖');
    await ignore('c', '示例河');
    await ignore('d', '示例河');
    expect(await listProposed()).toEqual([
      { words: '示例湖', count: 2 },
      { words: '示例河', count: 2 },
    ]);
    await saveWord(TERM);
    await proposeNoMore('示例河');
    expect(await listProposed()).toEqual([]);
  });
});
