import { v7 as newId } from 'uuid';
import { afterEach, expect } from 'vitest';
import { fold, readTimeline } from '#shared/matters/timeline';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { Matter, MatterEvent, type MatterStep } from '#shared/model/matter';
import { Meeting } from '#shared/model/meeting';
import { Opinion } from '#shared/model/proceedings';
import { store } from '../../../renderer/data/active';
import { eventsOf } from '../../../renderer/data/queries/matter-rows';
import { type TestDesktop, withStore } from './desktop';

/** An empty office on a real journal for each test; afterwards every matter must agree with its timeline. */
export function withEmptyOffice(): { desktop: () => TestDesktop } {
  const office = withStore();
  afterEach(agreeWithTimelines);
  return office;
}

/** Every stored row is a valid one and says what its timeline says. */
export async function agreeWithTimelines(): Promise<void> {
  for (const matter of await store().matters.toArray()) {
    const events = (await eventsOf([matter.id])).get(matter.id) ?? [];
    expect(Matter.parse(matter)).toEqual({ ...matter, ...fold(matter, events) });
    for (const event of events) expect(MatterEvent.parse(event)).toEqual(event);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_one, at) => at + 1));
  }
}

export const BY = { registeredBy: '梁晓禾' };
export const on = (day: string) => ({ on: day, ...BY });
export const guest = (name: string): PersonRef => ({
  source: 'guest',
  id: null,
  name,
  unit: '',
  post: '',
});
export const unit = (name: string): UnitRef => ({ id: null, name });

export async function steps(matterId: string): Promise<MatterStep[]> {
  return ((await eventsOf([matterId])).get(matterId) ?? []).map(({ step }) => step);
}

export async function entries(matterId: string) {
  return readTimeline((await eventsOf([matterId])).get(matterId) ?? []);
}

export async function matter(id: string): Promise<Matter> {
  const row = await store().matters.get(id);
  if (!row) throw new Error(`no matter ${id}`);
  return row;
}

const STAMP = '2026-06-01T01:00:00.000Z';

/** A consultation of 2026-06-01 with opinions by 委员1, 委员2 … */
export async function consultation(
  count: number,
  sample: 0 | 1 = 0,
): Promise<{ meetingId: string; opinionIds: string[] }> {
  const meetingId = newId();
  await store().meetings.add(
    Meeting.parse({
      id: meetingId,
      kind: '专题协商会',
      series: '',
      number: null,
      sittings: [],
      title: '“提升社区养老服务质量”专题协商会',
      startsOn: '2026-06-01',
      chair: null,
      recorder: '',
      issuerId: null,
      duties: [],
      requirements: '',
      contact: '',
      cancelled: false,
      createdAt: STAMP,
      updatedAt: STAMP,
      deletedAt: null,
      sample,
      touched: false,
    }),
  );
  const opinions = Array.from({ length: count }, (_one, index) =>
    Opinion.parse({
      id: newId(),
      meetingId,
      agendaItemId: null,
      entryId: null,
      order: index + 1,
      speaker: guest(`委员${index + 1}`),
      words: `我建议第${index + 1}个社区也设老年食堂。现在老人要走两站路。`,
      summary: index % 2 === 0 ? `在第${index + 1}个社区增设老年食堂` : '',
      history: [],
      kind: '意见建议',
      targets: [],
      place: '',
      groupId: null,
      createdAt: STAMP,
      updatedAt: STAMP,
      deletedAt: null,
      sample,
    }),
  );
  await store().opinions.bulkAdd(opinions);
  return { meetingId, opinionIds: opinions.map(({ id }) => id) };
}
