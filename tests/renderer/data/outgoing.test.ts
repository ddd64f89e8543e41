import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../renderer/data/active';
import { createDraft, deleteDrafts, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { returnToSigner, sign } from '../../../renderer/data/commands/rounds';
import { printedDraft } from '../../../renderer/data/queries/outgoing';
import { withStore } from './desktop';

withStore();

const FACTS = {
  issueNumber: '示政协办发〔2026〕12号',
  serialNumber: '',
  copies: 45,
  date: '2026-08-03',
  printedOn: '2026-08-05',
  registeredBy: '梁晓禾',
  registeredOn: '2026-08-04',
};
const document = {
  ...emptyDocument(),
  title: ['关于召开会议的通知'],
  signature: { mode: 'sealed' as const, signers: ['政协示例市委员会办公室'], date: '' },
};

async function signed(): Promise<string> {
  const id = await createDraft({ type: '通知', document });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  return id;
}

it('stands beside the signed text, which stays as it was', async () => {
  const id = await signed();
  await registerOutgoing(id, FACTS);
  expect(await store().outgoing.get(id)).toEqual({ ...FACTS, id });
  expect((await store().draftBodies.get(id))?.document).toEqual(document);
  const [round] = await store().rounds.where('draftId').equals(id).toArray();
  expect(round?.document).toEqual(document);
  const draft = await store().drafts.get(id);
  expect(draft).toMatchObject({ state: 'signed', date: '2026-08-03' });
  if (!draft) throw new Error('no draft');
  expect((await printedDraft(draft))?.head.issueNumber).toBe(FACTS.issueNumber);
});

it('is refused before the signature, and nothing is written', async () => {
  const id = await createDraft({ type: '通知', document });
  await expect(registerOutgoing(id, FACTS)).rejects.toThrow('签发以后才能编号');
  expect(await store().outgoing.count()).toBe(0);
});

it('is not printed on a text that was taken up again, and not forgotten', async () => {
  const id = await signed();
  await registerOutgoing(id, FACTS);
  const back = { people: [], on: '2026-08-05', registeredBy: '梁晓禾', reason: '改一处' };
  await returnToSigner(id, back);
  const draft = await store().drafts.get(id);
  if (!draft) throw new Error('no draft');
  expect(await printedDraft(draft)).toEqual(document);
  expect(await store().outgoing.get(id)).toBeDefined();
});

it('goes with its draft when that is purged', async () => {
  const id = await signed();
  await registerOutgoing(id, FACTS);
  await deleteDrafts([id]);
  await purgeDrafts([id]);
  expect(await store().outgoing.count()).toBe(0);
});
