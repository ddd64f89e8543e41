import { expect, it } from 'vitest';
import type { JournalOperation } from '#shared/model/journal';
import type { Leader } from '#shared/model/office';
import { store } from '../../../renderer/data/active';
import { ENTRY_TEXT, type OutboxRow } from '../../../renderer/data/outbox';
import { UnsentRows } from '../../../renderer/data/unsent-rows';
import { withStore } from './desktop';

withStore();

const leader = (id: string, duties: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties,
  rank: 1,
  sample: 0,
});

const put = (id: string, duties: string): JournalOperation => ({
  type: 'put',
  table: 'leaders',
  row: { ...leader(id, duties) },
});

const outboxRow = (sequence: number, ...operations: JournalOperation[]): OutboxRow => ({
  sequence,
  transaction: `t${sequence}`,
  at: '2026-08-01T08:00:00.000Z',
  by: 'pc',
  version: sequence,
  operations: JSON.stringify(operations),
});

const rows = () => store().leaders.toArray();

it('what was lost of one journal is not laid over another', async () => {
  const unsent = new UnsentRows();
  unsent.standsAt('one', true);
  unsent.add([outboxRow(1, put('a', '一'))]);
  unsent.lose();
  await unsent.putBack(store(), 'another');
  expect(await rows()).toEqual([]);
  expect(unsent.isLost).toBe(true);
  await unsent.putBack(store(), 'one');
  expect(await rows()).toEqual([leader('a', '一')]);
  expect(unsent.isLost).toBe(false);
});

it('what the journal has taken in is not lost', () => {
  const unsent = new UnsentRows();
  unsent.standsAt('one', true);
  unsent.add([outboxRow(1, put('a', '一'))]);
  unsent.acknowledged(1);
  unsent.lose();
  expect(unsent.isLost).toBe(false);
});

it('of what is written again and again while nothing can be sent the last is kept, in its turn with what comes later', async () => {
  const unsent = new UnsentRows();
  unsent.standsAt('one', true);
  const long = '长'.repeat(ENTRY_TEXT / 2);
  for (const sequence of [1, 2, 3]) {
    unsent.add([outboxRow(sequence, put('a', `${long}${sequence}`), put('b', '在'))]);
    await unsent.remember(store());
  }
  unsent.add([outboxRow(4, { type: 'delete', table: 'leaders', key: 'b' }, put('c', '后来的'))]);
  unsent.lose();
  await unsent.putBack(store(), 'one');
  expect(await rows()).toEqual([leader('a', `${long}3`), leader('c', '后来的')]);
});
