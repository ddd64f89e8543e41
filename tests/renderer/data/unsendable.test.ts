import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { flush, store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string) => {
  return { id, name: '周启明', post: '', duties: '', rank: 1, sample: 0 as const };
};

/** Nothing waits, and what is written now is saved as ever. */
async function expectSaving(): Promise<void> {
  await store().leaders.put(leader('after'));
  expect(await flush()).toBe(true);
  expect(useSaveStatus.getState().state).toBe('saved');
  expect(await store().outbox.count()).toBe(0);
  expect(desktop().copy.status().counts.leaders).toBe(1);
}

it('a number whose series has a name that is far too long is refused, and keeps nothing else from being saved', async () => {
  const id = await createDraft({
    type: '通知',
    document: { ...emptyDocument(), title: ['关于开会的通知'] },
  });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  const registered = registerOutgoing(id, {
    ...{ issueNumber: `${'示政协办发'.repeat(50)}〔2026〕3号`, serialNumber: '', copies: null },
    ...{ date: '2026-08-03', printedOn: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
  });
  await expect(registered).rejects.toThrow('太长');
  expect(await store().outgoing.count()).toBe(0);
  expect(await store().numbers.count()).toBe(0);
  await expectSaving();
});

it.each([
  ['put', () => store().leaders.put(leader('长'.repeat(201)))],
  ['added among others', () => store().leaders.bulkAdd([leader('a'), leader('长'.repeat(201))])],
  ['put without any', () => store().leaders.put(leader(''))],
  ['deleted', () => store().leaders.delete('长'.repeat(201))],
])('a row under a key that main does not take, %s, is refused whole', async (_how, change) => {
  await expect(change()).rejects.toThrow('太长');
  expect(await store().leaders.count()).toBe(0);
  await expectSaving();
});

it('one of two hundred characters is saved', async () => {
  await store().leaders.put(leader('长'.repeat(200)));
  expect(await flush()).toBe(true);
});
