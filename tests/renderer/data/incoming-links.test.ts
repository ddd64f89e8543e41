import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { Incoming } from '#shared/model/incoming';
import type { IncomingFacts } from '#shared/registers/corrections';
import { store } from '../../../renderer/data/active';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import {
  createCarrier,
  instructCarrier,
  submitCarrier,
} from '../../../renderer/data/commands/carriers';
import {
  addIncomingStep,
  makeMatter,
  registerIncoming,
  stepsOf,
  takeIncomingBack,
} from '../../../renderer/data/commands/incoming';
import { correctIncoming } from '../../../renderer/data/commands/incoming-corrections';
import {
  draftReply,
  instructByIncoming,
  noteAnswered,
} from '../../../renderer/data/commands/incoming-links';
import { createMatters } from '../../../renderer/data/commands/matters';
import { sentCarriers, waitingFor } from '../../../renderer/data/queries/incoming-links';
import { linksOf } from '../../../renderer/data/queries/matter-links';
import { consultation, guest, on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const FACTS: IncomingFacts = {
  ...{ receivedOn: '2026-08-04', sender: { id: null, name: '市政府办公室' }, copies: 2 },
  ...{ paperNumber: '示政办发〔2026〕8号', paperDate: '2026-08-01', title: '关于批转专报的通知' },
  ...{ urgency: '', kind: '办件', due: null, note: '' },
};
const register = (facts: Partial<IncomingFacts> = {}) =>
  registerIncoming({ ...FACTS, ...facts }, null, '梁晓禾');
const paper = async (id: string) => Incoming.parse(await store().incoming.get(id));
const words = async (id: string) => (await stepsOf(id)).map((one) => one.words);

describe('更正 of a registered paper', () => {
  it('puts the facts right and keeps what stood there in its course', async () => {
    const id = await register();
    await correctIncoming(
      id,
      { ...FACTS, paperNumber: '示政办发〔2026〕18号' },
      '看错',
      on('2026-08-05'),
    );
    expect(await paper(id)).toMatchObject({ paperNumber: '示政办发〔2026〕18号', number: 1 });
    expect(await words(id)).toEqual([
      '来文字号由“示政办发〔2026〕8号”改为“示政办发〔2026〕18号”。原因：看错',
    ]);
    expect((await stepsOf(id))[0]).toMatchObject({ step: 'correct', registeredBy: '梁晓禾' });
  });

  it('of a form that was filled in before leaves what was registered of its course meanwhile', async () => {
    const id = await register();
    const asOpened = await paper(id);
    await addIncomingStep(id, 'close', on('2026-08-05'), { words: '已答复' });
    await addIncomingStep(id, 'archive', on('2026-08-06'), { archive: '3' });
    await correctIncoming(id, { ...asOpened, note: '补一句' }, '', on('2026-08-07'));
    expect(await paper(id)).toMatchObject({
      ...{ note: '补一句', closedOn: '2026-08-05', archivedOn: '2026-08-06', archive: '3' },
    });
  });

  it('of the number gives the old one back; one that is taken is refused and nothing is written', async () => {
    const [first, second] = [await register(), await register()];
    await expect(
      correctIncoming(second, { number: 1, title: '别的' }, '', on('2026-08-05')),
    ).rejects.toThrow('2026年的1号已经登记过');
    expect(await paper(second)).toMatchObject({ number: 2, title: FACTS.title });
    expect(await words(second)).toEqual([]);
    await correctIncoming(first, { number: 9 }, '', on('2026-08-05'));
    expect(await store().numbers.get('incoming|收文|2026|1')).toMatchObject({ state: 'returned' });
    expect((await paper(await register())).number).toBe(1);
  });

  it('of nothing, or into words with a mark of secrecy, is refused', async () => {
    const id = await register();
    await expect(correctIncoming(id, FACTS, '', on('2026-08-05'))).rejects.toThrow('没有改动');
    await expect(correctIncoming(id, { title: '机密★10年' }, '', on('2026-08-05'))).rejects.toThrow(
      '密',
    );
    expect(await paper(id)).toMatchObject({ title: FACTS.title });
  });

  it('does not take the paper out of anybody’s hands', async () => {
    const id = await register();
    await addIncomingStep(id, 'pass', on('2026-08-04'), { person: guest('周启明') });
    await correctIncoming(id, { note: '附光盘' }, '', on('2026-08-05'));
    expect((await stepsOf(id))[0]?.backOn).toBeNull();
  });
});

describe('several copies', () => {
  it('are with several readers at once, and each comes back by itself', async () => {
    const id = await register();
    await addIncomingStep(id, 'pass', on('2026-08-04'), { person: guest('周启明') });
    await addIncomingStep(id, 'pass', on('2026-08-05'), {
      ...{ person: guest('沈若兰'), others: 'keep' },
    });
    const [, second] = await stepsOf(id);
    await takeIncomingBack(id, '2026-08-07', second?.id);
    expect((await stepsOf(id)).map(({ backOn }) => backOn)).toEqual([null, '2026-08-07']);
    await addIncomingStep(id, 'close', on('2026-08-09'));
    expect((await stepsOf(id))[0]?.backOn).toBe('2026-08-09');
  });
});

describe('批示 on a 专报 that comes back as a paper', () => {
  const said = { ...on('2026-08-06'), by: '市长 林远', words: '请民政局研究采纳。' };

  async function carrierOf(): Promise<string> {
    const { opinionIds } = await consultation(1);
    const id = await createCarrier({
      ...on('2026-07-01'),
      ...{ kind: '协商专报', title: '养老服务专报', opinionIds, show: 'summary' },
    });
    await submitCarrier(id, { ...on('2026-07-02'), to: '市委、市政府' });
    return id;
  }

  it('is registered once and stands on the paper, the carrier and its matters', async () => {
    const [id, carrierId] = [await register(), await carrierOf()];
    expect((await sentCarriers()).map((one) => one.id)).toEqual([carrierId]);
    await instructByIncoming(id, carrierId, said);
    expect(await paper(id)).toMatchObject({ carrierId });
    expect(await words(id)).toEqual([said.words]);
    const carrier = await store().carriers.get(carrierId);
    expect(carrier?.instructions).toMatchObject([{ by: said.by, words: said.words }]);
    const events = await store().matterEvents.toArray();
    expect(events.filter(({ step }) => step === 'instruct')).toMatchObject([
      { words: said.words, carrierId, on: '2026-08-06' },
    ]);
  });

  it('that the carrier has already is not put there a second time', async () => {
    const [id, carrierId] = [await register(), await carrierOf()];
    await instructCarrier(carrierId, { ...said, words: '请民政局研究采纳。 ' });
    await instructByIncoming(id, carrierId, said);
    expect((await store().carriers.get(carrierId))?.instructions).toHaveLength(1);
    expect(await words(id)).toEqual([said.words]);
  });

  it('is nowhere where the carrier is gone', async () => {
    const id = await register();
    await expect(instructByIncoming(id, 'gone', said)).rejects.toThrow('这份载体已不在这里');
    expect(await words(id)).toEqual([]);
    expect(await paper(id)).not.toHaveProperty('carrierId');
  });
});

describe('a 函复 and a reply', () => {
  it('matters that wait for the sender are offered; what was answered is noted on the paper', async () => {
    const id = await register();
    const [own = '', other = ''] = await createMatters(
      ['市政府办公室', '市民政局'].map((name) => ({
        ...{ track: 'external' as const, title: `${name}的事项`, lead: [{ id: null, name }] },
        source: { kind: 'manual' as const, id: null, label: '' },
      })),
      on('2026-08-01'),
    );
    expect(await waitingFor(FACTS.sender)).toEqual([own]);
    expect(await waitingFor({ id: null, name: '市财政局' })).toHaveLength(2);
    expect((await waitingFor(null)).toSorted()).toEqual([own, other].toSorted());
    await noteAnswered(id, ['市政府办公室的事项'], on('2026-08-08'));
    expect(await words(id)).toEqual(['登记为1件事项的答复：市政府办公室的事项']);
  });

  it('one reply is made of a paper however often it is asked', async () => {
    const id = await register();
    const made = { type: '函' as const, document: emptyDocument() };
    const [draftId = '', again] = await Promise.all([
      draftReply(id, () => made),
      draftReply(id, () => made),
    ]);
    expect(again).toBe(draftId);
    expect(await draftReply(id, () => made)).toBe(draftId);
    expect(await paper(id)).toMatchObject({ draftId });
    expect(await store().drafts.count()).toBe(1);
  });
});

describe('a matter that was made of a paper', () => {
  it('says that the paper is there, in the bin, and gone only where it is', async () => {
    const id = await register();
    const matterId = await makeMatter(id, 'internal', on('2026-08-05'));
    const source = async () => (await linksOf(matterId))?.source;
    expect(await source()).toBe('there');
    await putIntoBin('incoming', [id]);
    expect(await source()).toBe('deleted');
    await store().incoming.delete(id);
    expect(await source()).toBe('gone');
  });
});
