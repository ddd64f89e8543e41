import { describe, expect, it } from 'vitest';
import { Attachment } from '#shared/model/attachment';
import { Incoming, IncomingStep } from '#shared/model/incoming';
import { textOf } from '#shared/model/search';
import type { IncomingFacts } from '#shared/registers/corrections';
import { printIncoming, registerLines } from '#shared/registers/incoming';
import { store } from '../../../renderer/data/active';
import { attach } from '../../../renderer/data/commands/attachments';
import {
  addIncomingStep,
  makeMatter,
  registerIncoming,
  stepsOf,
  takeIncomingBack,
} from '../../../renderer/data/commands/incoming';
import { purge } from '../../../renderer/data/commands/purge';
import { guest, on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const FACTS: IncomingFacts = {
  ...{ receivedOn: '2026-08-04', sender: { id: null, name: '市政府办公室' }, copies: 1 },
  ...{ paperNumber: '示政办发〔2026〕8号', paperDate: '2026-08-01', title: '关于报送材料的通知' },
  ...{ urgency: '', kind: '办件', due: '2026-08-20', note: '' },
};
const register = (typed: number | null = null, facts: Partial<IncomingFacts> = {}) =>
  registerIncoming({ ...FACTS, ...facts }, typed, '梁晓禾');

async function paper(id: string): Promise<Incoming> {
  return Incoming.parse(await store().incoming.get(id));
}

describe('收文', () => {
  it('get the numbers of the year one after the other; one that exists is refused', async () => {
    const ids = [await register(), await register(7), await register()];
    const rows = await Promise.all(ids.map(paper));
    expect(rows.map(printIncoming)).toEqual(['2026-1', '2026-7', '2026-8']);
    await expect(register(7)).rejects.toThrow('2026年的7号已经登记过');
    expect(await store().incoming.count()).toBe(3);
    expect(printIncoming(await paper(await register(null, { receivedOn: '2027-01-04' })))).toBe(
      '2027-1',
    );
  });

  it('two registered at once get two numbers', async () => {
    const ids = await Promise.all([register(), register(), register()]);
    const numbers = (await Promise.all(ids.map(paper))).map(({ number }) => number);
    expect(numbers.toSorted()).toEqual([1, 2, 3]);
  });

  it('of a paper that is purged the number is not given again', async () => {
    const id = await register();
    await addIncomingStep(id, 'propose', on('2026-08-04'), { words: '请领导阅示' });
    await purge('incoming', [id]);
    expect(await store().incomingSteps.count()).toBe(0);
    expect((await paper(await register())).number).toBe(2);
    // One that has no row, as of a paper of the sample that was kept.
    const kept = await register(9);
    await store().numbers.clear();
    await purge('incoming', [kept]);
    await expect(register(9)).rejects.toThrow('2026年的9号已经登记过');
    expect((await paper(await register())).number).toBe(10);
  });

  it('go from reader to reader by way of the clerk', async () => {
    const id = await register();
    await addIncomingStep(id, 'pass', on('2026-08-04'), { person: guest('周启明') });
    await addIncomingStep(id, 'instruct', on('2026-08-05'), {
      ...{ person: guest('周启明'), words: '请办公室办理' },
    });
    expect((await stepsOf(id)).at(0)?.backOn).toBeNull();
    await addIncomingStep(id, 'pass', on('2026-08-06'), { person: guest('沈若兰') });
    await takeIncomingBack(id, '2026-08-01');
    const steps = await stepsOf(id);
    for (const step of steps) expect(IncomingStep.parse(step)).toEqual(step);
    expect(steps.map(({ sequence, backOn }) => [sequence, backOn])).toEqual([
      [1, '2026-08-06'],
      [2, null],
      // Nobody gives back before he was given.
      [3, '2026-08-06'],
    ]);
  });

  it('go to a reader once, though the key is pressed twice', async () => {
    const id = await register();
    const passed = () => addIncomingStep(id, 'pass', on('2026-08-04'), { person: guest('周启明') });
    const came = await Promise.allSettled([passed(), passed()]);
    expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(passed()).rejects.toThrow('周启明正在看这件，没有再登记一次');
    expect(await stepsOf(id)).toHaveLength(1);
    await takeIncomingBack(id, '2026-08-05');
    await passed();
    expect(await stepsOf(id)).toHaveLength(2);
  });

  it('are closed and archived, and become one matter however often it is asked', async () => {
    const id = await register();
    // A button is pressed twice before the first press is through.
    const twice = [1, 2].map(() => makeMatter(id, 'internal', on('2026-08-05')));
    const [matterId = '', again] = await Promise.all(twice);
    expect(again).toBe(matterId);
    expect(await store().matters.count()).toBe(1);
    expect(await makeMatter(id, 'internal', on('2026-08-05'))).toBe(matterId);
    expect(await store().matters.get(matterId)).toMatchObject({
      title: FACTS.title,
      due: '2026-08-20',
      source: { kind: 'incoming', id, label: '收文2026-1（市政府办公室 示政办发〔2026〕8号）' },
    });
    const close = () => addIncomingStep(id, 'close', on('2026-08-19'), { words: '已报送' });
    await close();
    await expect(close()).rejects.toThrow('没有再登记一次');
    await addIncomingStep(id, 'archive', on('2026-12-30'), { archive: '2026-3' });
    expect(await paper(id)).toMatchObject({
      ...{ closedOn: '2026-08-19', archivedOn: '2026-12-30', archive: '2026-3', matterId },
    });
    const all = [await store().incoming.toArray(), await store().incomingSteps.toArray()] as const;
    const [line] = registerLines(...all, false);
    expect(registerLines(...all, true)).toEqual([]);
    expect(line?.steps.map(({ step }) => step)).toEqual(['close', 'archive']);
  });

  it('keep the text of a file with the file, which is found by it and goes with it', async () => {
    const id = await register();
    const place = { owner: 'incoming', ownerId: id, withinId: id } as const;
    const kept = { hash: 'a'.repeat(64), name: '来文.txt', size: 9 };
    await attach(place, [kept], '请于8月20日前报送');
    const [file] = await store().attachments.toArray();
    expect(textOf('attachments', Attachment.parse(file))).toContain('请于8月20日前报送');
    await purge('incoming', [id]);
    expect(await store().attachments.count()).toBe(0);
  });

  it('with a mark of secrecy are not registered', async () => {
    await expect(register(null, { title: '机密★10年' })).rejects.toThrow('密');
    expect(await store().incoming.count()).toBe(0);
    expect(await store().numbers.count()).toBe(0);
  });
});
