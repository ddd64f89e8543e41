import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#shared/matters/ledger';
import type { MatterPaperKind } from '#shared/matters/papers';
import { store } from '../../../renderer/data/active';
import { recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { makeMatterPaper } from '../../../renderer/data/commands/matter-papers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { saveMatter } from '../../../renderer/data/commands/matters';
import {
  filterScope,
  listScope,
  type MatterPaperChoice,
  matterPaperSource,
} from '../../../renderer/data/queries/matter-papers';
import { matterPaperChanged } from '../../../renderer/data/queries/paper-changes';
import { unitLetters } from '../../../renderer/data/queries/unit-letters';
import { withOffice } from '../meetings/office';
import { consultation, on, unit } from './matter-office';

withOffice();

async function followed(count: number) {
  const { meetingId, opinionIds } = await consultation(count);
  const { created } = await followOpinions(opinionIds, on('2026-06-02'));
  const about = (await store().meetings.get(meetingId))?.title ?? '';
  return { opinionIds, matterIds: created.toSorted(), about };
}

/** Whether the bar over a paper's draft says that the ledger says something else now. */
async function saysChanged(draftId: string): Promise<boolean> {
  const source = await matterPaperSource(draftId);
  if (!source) throw new Error('the draft was made from nothing');
  return matterPaperChanged(source.paper, source.origin);
}

const answer = (id: string) =>
  recordFeedback(id, {
    ...on('2026-06-20'),
    way: '电话',
    paperNumber: '',
    unit: unit('市民政局'),
    person: '',
    words: '正在办。',
  });

const make = async (
  kind: MatterPaperKind,
  choice: Omit<MatterPaperChoice, 'kind' | 'opinionIds'>,
) => (await makeMatterPaper({ kind, opinionIds: null, ...choice })).draftId;

describe('a draft made over the ledger', () => {
  it('as a filter showed it was made without the sample, and is compared without it', async () => {
    const { matterIds, about } = await followed(2);
    const [ofSample = '', ...own] = matterIds;
    await store().matters.update(ofSample, { sample: 1 });
    const scope = filterScope({ ...NO_FILTER, track: 'external' });
    expect(await saysChanged(await make('tracking', { matterIds: own, about, scope }))).toBe(false);
  });

  it('as a filter showed it is compared with what the filter shows now', async () => {
    const { matterIds, about } = await followed(3);
    const scope = filterScope({ ...NO_FILTER, track: 'external' });
    const draftId = await make('tracking', { matterIds, about, scope });
    expect(await saysChanged(draftId)).toBe(false);
    await answer(matterIds[1] ?? '');
    expect(await saysChanged(draftId)).toBe(true);
  });

  it('is compared when another matter comes under its filter, or one falls out of it', async () => {
    const { matterIds, about } = await followed(3);
    const some = filterScope({ ...NO_FILTER, text: '停靠点' });
    await saveMatter(matterIds[0] ?? '', { title: '增设停靠点' });
    const one = await make('tracking', { matterIds: matterIds.slice(0, 1), about, scope: some });
    const all = await make('tracking', { matterIds, about, scope: filterScope(NO_FILTER) });
    expect(await saysChanged(one)).toBe(false);
    expect(await saysChanged(all)).toBe(false);
    await saveMatter(matterIds[2] ?? '', { title: '停靠点加雨棚' });
    expect(await saysChanged(one)).toBe(true);
    await saveMatter(matterIds[2] ?? '', { title: '增设岗亭' });
    expect(await saysChanged(one)).toBe(false);
    await store().matters.update(matterIds[2] ?? '', { deletedAt: '2026-06-21T01:00:00.000Z' });
    expect(await saysChanged(all)).toBe(true);
  });

  it('over matters that were ticked is compared with those that are left of them', async () => {
    const { matterIds, about } = await followed(3);
    const own = matterIds.slice(0, 2);
    const draftId = await make('tracking', { matterIds: own, about, scope: listScope(own) });
    await answer(matterIds[2] ?? '');
    expect(await saysChanged(draftId)).toBe(false);
    await answer(matterIds[0] ?? '');
    expect(await saysChanged(draftId)).toBe(true);
  });

  it('says nothing where all the matters are gone: there is nothing to compare with', async () => {
    const { matterIds, about } = await followed(1);
    const draftId = await make('tracking', { matterIds, about, scope: listScope(matterIds) });
    await store().matters.update(matterIds[0] ?? '', { deletedAt: '2026-06-21T01:00:00.000Z' });
    expect(await saysChanged(draftId)).toBe(false);
  });

  it('and a letter to one unit as well, whoever has taken its matters over since', async () => {
    const { opinionIds, matterIds } = await followed(3);
    const [a, b] = [unit('市民政局'), unit('市财政局')];
    for (const id of opinionIds) await store().opinions.update(id, { targets: [a, b] });
    const query = { kind: 'enquiry', matterIds, opinionIds: opinionIds.slice(0, 2) } as const;
    const drafts = [];
    for (const { choice } of (await unitLetters(query))?.letters ?? [])
      drafts.push((await makeMatterPaper(choice)).draftId);
    expect(drafts).toHaveLength(2);
    for (const draftId of drafts) expect(await saysChanged(draftId)).toBe(false);
    await store().opinions.update(opinionIds[0] ?? '', { summary: '另一种说法。' });
    for (const draftId of drafts) expect(await saysChanged(draftId)).toBe(true);
  });
});
