import { expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import { store } from '../../../renderer/data/active';
import { createDraft, deleteDrafts, saveDocument } from '../../../renderer/data/commands/drafts';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sendForReview, sign } from '../../../renderer/data/commands/rounds';
import { paperText, standingOf } from '../../../renderer/data/queries/paper-text';
import { withStore } from './desktop';

withStore();

const text = (words: string): OfficialDocument => ({
  ...emptyDocument('minutes'),
  title: ['主席会议纪要'],
  body: [{ type: 'paragraph', runs: [{ text: words }] }],
});
const FRESH = text('照现在的情况新编的。');
const make = (words: string) => createDraft({ type: '纪要', document: text(words) });
const signed = async (words: string) => {
  const id = await make(words);
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  return id;
};
/** As a paper's versions are listed, the newest first. */
async function made(...ids: string[]): Promise<{ draft: Draft | null }[]> {
  return (await store().drafts.bulkGet(ids)).map((draft) => ({ draft: draft ?? null }));
}
const body = async (versions: { draft: Draft | null }[]) => {
  const { document, what } = await paperText(versions, () => FRESH);
  return [JSON.stringify(document.body), what] as const;
};

it('is the signed text with its number, also where a later one was made', async () => {
  const first = await signed('会上删去一句之后签发的。');
  await registerOutgoing(first, {
    issueNumber: '',
    serialNumber: '第7期',
    date: null,
    printedOn: null,
    copies: null,
    registeredBy: '梁晓禾',
    registeredOn: '2026-08-04',
  });
  const later = await make('后来又生成的。');
  const { document, what } = await paperText(await made(later, first), () => FRESH);
  expect(document.body).toEqual(text('会上删去一句之后签发的。').body);
  expect(document.head.serialNumber).toBe('第7期');
  expect(what).toBe('这是签发的文字。');
});

it('is the draft in hand where none was signed, as somebody left it', async () => {
  const id = await make('生成的。');
  await saveDocument(id, text('改过的。'));
  const [words, what] = await body(await made(id));
  expect(words).toContain('改过的。');
  expect(what).toBe('这是在手的文稿（一稿，起草中）。');
  await sendForReview(id, { people: ['周启明'], on: '2026-08-03', registeredBy: '', note: '' });
  expect((await body(await made(id)))[1]).toContain('一稿，送审中');
});

it('is made now where there is none, or where what there was is in the bin', async () => {
  expect((await body([]))[1]).toContain('还没有生成文稿');
  const id = await signed('丢进回收站的。');
  await deleteDrafts([id]);
  const [words] = await body(await made(id));
  expect(words).toContain('新编的');
  expect((await body([{ draft: null }]))[0]).toContain('新编的');
});

it('names a signed draft by its signature alone', () => {
  expect(standingOf({ round: 3, state: 'signed' })).toBe('已签发');
  expect(standingOf({ round: 2, state: 'inReview' })).toBe('二稿，送审中');
});
