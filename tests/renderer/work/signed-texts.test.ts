import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../renderer/data/active';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import {
  recordReturn,
  returnToSigner,
  sendForReview,
  sign,
} from '../../../renderer/data/commands/rounds';
import { signedDrafts } from '../../../renderer/data/queries/proof';
import { SignedTexts } from '../../../renderer/work/signed-texts';
import { withStore } from '../data/desktop';

withStore();

const SIGNING = { signer: '贺知秋', on: '2026-08-05', registeredBy: '梁晓禾', note: '' };
const signed = async (words: string): Promise<string> => {
  const body = [{ type: 'paragraph' as const, runs: [{ text: words }] }];
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), body } });
  await sign(id, SIGNING);
  return id;
};
const keys = async (since = '', except = '') => ({
  store: store().name,
  lines: (await signedDrafts(since, except)).map((one) => `${one.id} ${one.updatedAt}`).join('\n'),
});

const LINE = '游览示例胡湿地。';
const hit = (start: number, end: number) => ({
  start,
  end,
  suggestion: '',
  certainty: '疑似' as const,
});
const WORD = hit(2, 5);
const ONE = hit(4, 5);

describe('what is learned from signed texts', () => {
  it('is what stands in three of them, and goes with them', async () => {
    const texts = new SignedTexts();
    const ids = [await signed('示例胡公园。'), await signed('建设示例胡。')];
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
    const last = await signed('保护示例胡湿地。');
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBe('示例胡');
    // One character alone stands in many a word: it is looked for with those beside it.
    expect(texts.vouchedFor(LINE, ONE)).toBeNull();
    // A draft does not vouch for itself, nor does one of before everything was cleared.
    await texts.follow(await keys('', last));
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
    await texts.follow(await keys(new Date(Date.now() + 1000).toISOString()));
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBe('示例胡');
    await returnToSigner(ids[0] ?? '', {
      people: ['孟青'],
      on: '2026-08-06',
      registeredBy: '梁晓禾',
      reason: '要改',
    });
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
    await signed('走进示例胡。');
    await purgeDrafts([last]);
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
  });

  it('is not learned again of a paper of before everything was cleared, whatever is registered of it later', async () => {
    const id = await createDraft({ type: '通知', document: emptyDocument() });
    const review = { people: ['孟青'], on: '2026-08-04', registeredBy: '梁晓禾', note: '' };
    const round = await sendForReview(id, review);
    await sign(id, SIGNING);
    const since = new Date().toISOString();
    const ids = async () => (await signedDrafts(since)).map((one) => one.id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await recordReturn(round, { returnedOn: '2026-08-06', changesBy: [], note: '' });
    expect(await ids()).toEqual([]);
    await returnToSigner(id, {
      ...{ people: ['孟青'], on: '2026-08-06', registeredBy: '梁晓禾', reason: '要改' },
    });
    await sign(id, SIGNING);
    expect(await ids()).toEqual([id]);
  });

  it('is nothing where the texts cannot be read', async () => {
    const texts = new SignedTexts();
    for (const words of ['示例胡一', '示例胡二', '示例胡三']) await signed(words);
    await texts.follow(await keys());
    const fourth = await signed('示例胡四');
    await texts.follow({ ...(await keys()), store: 'gone' });
    expect(texts.vouchedFor(LINE, WORD)).toBeNull();
    // Those of before are read again when they are what is asked for.
    await purgeDrafts([fourth]);
    await texts.follow(await keys());
    expect(texts.vouchedFor(LINE, WORD)).toBe('示例胡');
  });
});
