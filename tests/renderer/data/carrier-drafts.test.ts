import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import type { CarrierItem } from '#shared/model/carrier';
import { store } from '../../../renderer/data/active';
import {
  type CarrierChoice,
  makeCarrier,
  remakeCarrier,
} from '../../../renderer/data/commands/carrier-drafts';
import { submitCarrier } from '../../../renderer/data/commands/carriers';
import { foundOffice } from '../../../renderer/data/commands/office';
import { correctWords } from '../../../renderer/data/commands/opinions';
import { referMatters } from '../../../renderer/data/commands/referrals';
import {
  carrierPage,
  carrierSource,
  carriersOfMeeting,
} from '../../../renderer/data/queries/carriers';
import { changedSinceComposed } from '../../../renderer/data/queries/paper-changes';
import { trackedOpinions } from '../../../renderer/data/queries/tracking';
import { consultation, matter, on, steps, unit, withEmptyOffice } from './matter-office';

withEmptyOffice();

const NAMES = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
};

async function office(count: number) {
  await foundOffice({ ...NAMES, declaredBy: '梁晓禾' }, [], []);
  return consultation(count);
}
const choice = (opinionIds: readonly string[], show: CarrierItem['show']): CarrierChoice => ({
  kind: '协商专报',
  title: '',
  arrangedBy: 'order',
  items: opinionIds.map((opinionId) => ({ opinionId, show })),
});
async function textOf(draftId: string): Promise<string> {
  const body = await store().draftBodies.get(draftId);
  if (!body) throw new Error('no text');
  return toPlainText(body.document).text;
}

describe('a carrier made from opinions', () => {
  it('comes with its draft, each opinion shown as chosen, every one followed', async () => {
    const { meetingId, opinionIds } = await office(3);
    const [first = '', second = '', third = ''] = opinionIds;
    const items: CarrierItem[] = [
      { opinionId: first, show: 'words' },
      { opinionId: second, show: 'summary' },
      { opinionId: third, show: 'both' },
    ];
    const made = await makeCarrier(
      [meetingId],
      { ...choice([], 'words'), items },
      on('2026-06-05'),
    );
    const carrier = await store().carriers.get(made.carrierId);
    expect(carrier).toMatchObject({ items, draftId: made.draftId, kind: '协商专报' });
    expect(await store().drafts.get(made.draftId)).toMatchObject({
      type: '协商专报',
      title: carrier?.title,
    });
    const text = await textOf(made.draftId);
    const opinions = await store().opinions.bulkGet(opinionIds);
    for (const one of opinions) expect(text).toContain(`“${one?.words}”`);
    expect(text).not.toContain(opinions[0]?.summary ?? '');
    expect(text).toContain(`原话：“${opinions[2]?.words}”`);
    expect(await store().matters.count()).toBe(3);
    for (const { id } of await store().matters.toArray()) {
      expect(await steps(id)).toEqual(['collect', 'carry']);
    }
  });

  it('leaves nothing behind when nothing was chosen', async () => {
    const { meetingId } = await office(1);
    await expect(makeCarrier([meetingId], choice([], 'words'), on('2026-06-05'))).rejects.toThrow(
      /还没有选意见/,
    );
    for (const table of ['drafts', 'draftBodies', 'carriers', 'matters'] as const) {
      expect(await store()[table].count()).toBe(0);
    }
  });

  it('made anew gets another draft; the first stays; after it was sent, nothing changes', async () => {
    const { meetingId, opinionIds } = await office(2);
    const made = await makeCarrier([meetingId], choice(opinionIds, 'words'), on('2026-06-05'));
    const less = choice(opinionIds.slice(0, 1), 'summary');
    const again = await remakeCarrier(made.carrierId, [meetingId], less, on('2026-06-06'));
    expect(again.carrierId).toBe(made.carrierId);
    expect(again.draftId).not.toBe(made.draftId);
    expect(await store().drafts.get(made.draftId)).toMatchObject({ deletedAt: null });
    expect((await carrierSource(again.draftId))?.meetingId).toBe(meetingId);
    expect(await carrierSource(made.draftId)).toBeNull();
    await submitCarrier(made.carrierId, { ...on('2026-06-08'), to: '市委、市政府' });
    await expect(
      remakeCarrier(made.carrierId, [meetingId], choice(opinionIds, 'words'), on('2026-06-09')),
    ).rejects.toThrow(/已经报送/);
    expect(await store().drafts.count()).toBe(2);
    expect((await store().carriers.get(made.carrierId))?.items).toHaveLength(1);
  });

  it('says which of its opinions were changed since its text was composed, until it is sent', async () => {
    const { meetingId, opinionIds } = await office(3);
    const [, second = '', third = ''] = opinionIds;
    const { carrierId } = await makeCarrier(
      [meetingId],
      choice(opinionIds, 'words'),
      on('2026-06-05'),
    );
    expect(await changedSinceComposed(carrierId)).toEqual([]);
    await correctWords(second, { words: '更正后的原话。', by: '梁晓禾', why: '听录音' });
    expect(await changedSinceComposed(carrierId)).toEqual([2]);
    await store().opinions.update(third, { deletedAt: '2026-06-06T00:00:00.000Z' });
    expect(await changedSinceComposed(carrierId)).toEqual([2, 3]);
    await remakeCarrier(
      carrierId,
      [meetingId],
      choice(opinionIds.slice(0, 2), 'words'),
      on('2026-06-06'),
    );
    expect(await changedSinceComposed(carrierId)).toEqual([]);
    await correctWords(second, { words: '又更正。', by: '梁晓禾', why: '听录音' });
    await submitCarrier(carrierId, { ...on('2026-06-08'), to: '市委、市政府' });
    expect(await changedSinceComposed(carrierId)).toEqual([]);
  });

  it('holds opinions of several meetings, under each its own, and is found from either', async () => {
    const { meetingId, opinionIds } = await office(2);
    const other = await consultation(2);
    const ids = [...opinionIds, other.opinionIds[0] ?? ''];
    const made = await makeCarrier(
      [meetingId, other.meetingId],
      { ...choice(ids, 'words'), arrangedBy: 'meeting' },
      on('2026-06-05'),
    );
    const text = await textOf(made.draftId);
    for (const one of await store().opinions.bulkGet(ids))
      expect(text).toContain(`“${one?.words}”`);
    expect(text).toContain('提出意见建议4条。现将其中3条整理如下');
    for (const id of [meetingId, other.meetingId]) {
      expect((await carriersOfMeeting(id)).map((one) => one.id)).toEqual([made.carrierId]);
    }
    expect((await carrierPage(made.carrierId))?.about).toBe('');
    expect(await store().matters.count()).toBe(3);
  });

  it('is found from its meeting, and its opinions with what became of each', async () => {
    const { meetingId, opinionIds } = await office(2);
    const other = await consultation(1);
    const { carrierId } = await makeCarrier(
      [meetingId],
      choice(opinionIds, 'summary'),
      on('2026-06-05'),
    );
    expect((await carriersOfMeeting(meetingId)).map(({ id }) => id)).toEqual([carrierId]);
    expect(await carriersOfMeeting(other.meetingId)).toEqual([]);
    const [first, second] = await trackedOpinions(opinionIds);
    const matterIds = [first?.matter?.id ?? ''];
    await referMatters(carrierId, {
      ...on('2026-06-20'),
      words: '',
      parts: [{ units: [unit('市民政局')], paperNumber: '', matterIds }],
    });
    expect((await matter(first?.matter?.id ?? '')).lead).toEqual([unit('市民政局')]);
    expect(await matter(second?.matter?.id ?? '')).toMatchObject({ state: 'carried', lead: [] });
    const [referred] = await trackedOpinions(opinionIds);
    expect(referred?.events.map(({ step }) => step)).toEqual(['collect', 'carry', 'refer']);
    expect(referred?.carriers.map(({ id }) => id)).toEqual([carrierId]);
  });
});
