import { v7 as newId } from 'uuid';
import { store } from '../active';
import {
  matterTables,
  meetingTables,
  removeSampleMatters,
  removeSampleMeetings,
  removeUnused,
} from './sample-removal';

/** Tables of which the sample fills rows. */
function sampleTables() {
  const { leaders, drafts, draftBodies, rounds, members, units, groups } = store();
  const people = [leaders, members, units, groups];
  return [...people, drafts, draftBodies, rounds, ...meetingTables(), ...matterTables()];
}

/** 载入示例: the invented 示例市's texts, directory, meetings and matters; leaders too where the office has none yet. */
export async function loadSample(): Promise<void> {
  const { sampleRows } = await import('#shared/compose/sample/index');
  await store().transaction('rw', sampleTables(), async () => {
    const withLeaders = (await store().leaders.count()) === 0;
    // The office's own issuers are there since its first start.
    const { issuers: _, ...rows } = sampleRows(newId, new Date().toISOString(), withLeaders);
    for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
      await store().rowsOf(name).bulkAdd(rows[name]);
    }
  });
}

export interface SampleCounts {
  /** Everything by which one sees that the sample is there. */
  all: number;
  drafts: number;
  meetings: number;
  members: number;
  matters: number;
  /** Drafts, meetings and matters that the clerk has changed. */
  touched: number;
}

/** How much of the sample there is. */
export async function sampleCounts(): Promise<SampleCounts> {
  const [drafts, meetings, matters, members] = await Promise.all([
    store().drafts.where('sample').equals(1).toArray(),
    store().meetings.where('sample').equals(1).toArray(),
    store().matters.where('sample').equals(1).toArray(),
    store().members.where('sample').equals(1).count(),
  ]);
  return {
    all: drafts.length + meetings.length + matters.length + members,
    drafts: drafts.length,
    meetings: meetings.length,
    matters: matters.length,
    members,
    touched: [...drafts, ...meetings, ...matters].filter(({ touched }) => touched).length,
  };
}

/**
 * 移除示例. With `keepTouched`, drafts, meetings and matters that the clerk has changed stay and
 * become ordinary ones, with the people and units that they name.
 */
export async function removeSample(keepTouched: boolean): Promise<void> {
  await store().transaction('rw', sampleTables(), async () => {
    await removeSampleDrafts(keepTouched);
    await removeSampleMeetings(keepTouched);
    await removeSampleMatters(keepTouched);
    await removeUnused();
  });
}

async function removeSampleDrafts(keepTouched: boolean): Promise<void> {
  const { drafts, draftBodies, rounds } = store();
  const sample = await drafts.where('sample').equals(1).toArray();
  const kept = sample.filter(({ touched }) => keepTouched && touched);
  const gone = sample.filter((draft) => !kept.includes(draft)).map(({ id }) => id);
  await drafts.bulkPut(kept.map((draft) => ({ ...draft, sample: 0 as const, touched: false })));
  await drafts.bulkDelete(gone);
  await draftBodies.bulkDelete(gone);
  await rounds.bulkDelete(await rounds.where('draftId').anyOf(gone).primaryKeys());
}
