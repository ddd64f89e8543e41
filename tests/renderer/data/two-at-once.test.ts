import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import {
  addIncomingSteps,
  registerIncoming,
  registerReadings,
} from '../../../renderer/data/commands/incoming';
import {
  foundOffice,
  proposedIssuers,
  proposedNames,
} from '../../../renderer/data/commands/office';
import { loadSample, sampleCounts } from '../../../renderer/data/commands/sample';
import { withStore } from './desktop';
import { guest, on } from './matter-office';

withStore();

it('a first start that is finished twice founds one office', async () => {
  const found = () =>
    foundOffice({ ...proposedNames('示例市'), declaredBy: '梁晓禾' }, proposedIssuers('示例市'), [
      { name: '贺知秋', post: '主席', duties: '', rank: 1, sample: 0 },
    ]);
  await Promise.all([found(), found()]);
  expect([await store().issuers.count(), await store().leaders.count()]).toEqual([5, 1]);
});

it('载入示例 pressed twice brings one sample', async () => {
  await Promise.all([loadSample(), loadSample()]);
  expect(await sampleCounts()).toMatchObject({ members: 40, drafts: 4 });
});

it('a long act of many waits is one transaction', async () => {
  const id = await registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null, copies: 1 },
      ...{ title: '通知', urgency: '', kind: '办件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );
  const people = Array.from({ length: 150 }, (_one, at) => guest(`读者${at}`));
  const said = { people: [...people, guest('读者0')] };
  await expect(addIncomingSteps(id, 'pass', on('2026-08-04'), said)).rejects.toThrow('正在看');
  expect(await store().incomingSteps.count()).toBe(0);
  const readings = people.map((person) => ({ person, on: '2026-08-04' }));
  const { incoming } = store();
  incoming.hook('updating', () => {
    throw new Error('写不进去');
  });
  await registerReadings(id, on('2026-08-04'), readings, true).catch(() => undefined);
  expect(await store().incomingSteps.count()).toBe(0);
});
