import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { numberId, seriesId } from '#shared/model/number';
import { INCOMING_SERIES, printIncoming } from '#shared/registers/incoming';
import { incomingNumbers, incomingOddities } from '#shared/registers/incoming-numbers';
import { store } from '../../../renderer/data/active';
import { keepNumbersOf, takeUpAside } from '../../../renderer/data/commands/aside-numbers';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { registerIncoming } from '../../../renderer/data/commands/incoming';
import {
  changeIncomingNumber,
  reserveNumber,
  setNumberAside,
} from '../../../renderer/data/commands/numbers';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { allNotes, putNote } from '../../../renderer/data/notes';
import { withEmptyOffice } from './matter-office';

withEmptyOffice();

const SERIES = seriesId('issue', '示政协办发');
const SAID = { on: '2026-08-04', by: '梁晓禾' };

async function give(number: number): Promise<string> {
  const title = [`第${number}份`];
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '', copies: null },
    ...{ date: '2026-08-03', printedOn: null, registeredBy: '梁晓禾', registeredOn: SAID.on },
  });
  return id;
}
const receive = () =>
  registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, copies: 1, paperNumber: '', paperDate: null },
      ...{ title: '关于报送材料的通知', urgency: '', kind: '阅件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );
const place = (number: number) => ({ series: SERIES, year: 2026, number });
const stored = (number: number) => store().numbers.get(numberId(place(number)));

/** The store as it was, as data of another PC that went on from the same copy. */
async function openOther(): Promise<void> {
  const { numbers, outgoing, incoming, drafts } = store();
  await Promise.all([numbers.clear(), outgoing.clear(), incoming.clear(), drafts.clear()]);
}

it('what the data set aside gave out is not given again in the data that is opened', async () => {
  for (const number of [1, 2, 3]) await give(number);
  await reserveNumber(SERIES, 2026, '全会', SAID);
  await setNumberAside(place(5), 'void', '印错', SAID);
  await setNumberAside(place(9), 'returned', '打错', SAID);
  await receive();
  await receive();
  await keepNumbersOf(store());
  await openOther();
  const own = await give(1);
  await takeUpAside(await allNotes());

  expect(await stored(3)).toMatchObject({
    state: 'given',
    reason: expect.stringMatching('恢复点'),
  });
  expect(await stored(4)).toMatchObject({ state: 'reserved' });
  expect(await stored(9)).toBeUndefined();
  await expect(give(2)).rejects.toThrow('一个号不能用两次');
  await expect(give(5)).rejects.toThrow('已经作废（在另一份数据里编的');
  expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe('示政协办发〔2026〕6号');
  const paper = await store().incoming.get(await receive());
  expect(paper && printIncoming(paper)).toBe('2026-3');
  // One that each gave to a paper of its own is said to be two.
  expect(await stored(1)).toMatchObject({ draftId: own, reason: expect.stringMatching('请核对') });
  expect(await allNotes()).toEqual(new Map());
});

it('a 收文号 that each gave to a paper of its own is said to be two, and is not given back to be given', async () => {
  await receive();
  await receive();
  await keepNumbersOf(store());
  const { numbers, incoming } = store();
  await Promise.all([numbers.clear(), incoming.clear()]);
  const id = await receive();
  await takeUpAside(await allNotes());

  const number = async () =>
    incomingNumbers(await incoming.toArray(), await numbers.toArray()).taken;
  expect(incomingOddities({ taken: await number(), titles: new Map() })).toEqual([
    { year: 2026, words: '1号在另一份数据里也编了' },
  ]);
  // Put right: what the other data has stays taken.
  const paper = await incoming.get(id);
  if (!paper) throw new Error('no paper');
  await changeIncomingNumber(paper, 3, SAID);
  await incoming.update(id, { number: 3 });
  expect(
    await numbers.get(numberId({ ...paper, series: INCOMING_SERIES, number: 1 })),
  ).toMatchObject({ state: 'given', reason: expect.stringContaining('另一份数据') });
});

it('a number of two stays marked when its paper is registered once more, and taken when that gets another', async () => {
  await give(1);
  await keepNumbersOf(store());
  await openOther();
  const own = await give(1);
  await takeUpAside(await allNotes());
  const again = (number: number) =>
    registerOutgoing(own, {
      ...{ issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '', copies: 30 },
      ...{ date: '2026-08-03', printedOn: null, registeredBy: '梁晓禾', registeredOn: SAID.on },
    });
  await again(1);
  expect(await stored(1)).toMatchObject({ reason: expect.stringMatching('请核对') });
  await again(2);
  expect(await stored(1)).toMatchObject({
    ...{ state: 'given', draftId: null, reason: expect.stringMatching('恢复点') },
  });
  expect(await reserveNumber(SERIES, 2026, '', SAID)).toBe('示政协办发〔2026〕3号');
});

it('data that is opened again as it was is as it was', async () => {
  await give(1);
  await receive();
  const before = await store().numbers.toArray();
  await keepNumbersOf(store());
  await takeUpAside(await allNotes());
  expect(await store().numbers.toArray()).toEqual(before);
});

it('what one store gave out is taken up although that of another cannot be read', async () => {
  await give(1);
  await putNote('numbers-aside huiyin-0001', '[["of a later version"');
  await keepNumbersOf(store());
  await openOther();
  await takeUpAside(await allNotes());
  expect(await stored(1)).toMatchObject({ state: 'given' });
  await expect(give(1)).rejects.toThrow('一个号不能用两次');
  // It stays for a version that can read it.
  expect([...(await allNotes()).keys()]).toEqual(['numbers-aside huiyin-0001']);
});
