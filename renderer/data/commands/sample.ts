import { v7 as newId } from 'uuid';
import { store } from '../active';

/** 载入示例: the invented 示例市's texts; issuers and leaders too where the office has none yet. */
export async function loadSample(): Promise<void> {
  const { sampleRows } = await import('#shared/compose/sample/index');
  const rows = sampleRows(newId, new Date().toISOString());
  const { issuers, leaders, drafts, draftBodies, rounds } = store();
  await store().transaction('rw', [issuers, leaders, drafts, draftBodies, rounds], async () => {
    if ((await leaders.count()) === 0) await leaders.bulkAdd(rows.leaders);
    await drafts.bulkAdd(rows.drafts);
    await draftBodies.bulkAdd(rows.draftBodies);
    await rounds.bulkAdd(rows.rounds);
  });
}

/** How many sample drafts there are, and how many of them the clerk has changed. */
export async function sampleCounts(): Promise<{ all: number; touched: number }> {
  const drafts = await store().drafts.where('sample').equals(1).toArray();
  return { all: drafts.length, touched: drafts.filter(({ touched }) => touched).length };
}

/** 移除示例. With `keepTouched`, drafts that the clerk has changed stay and become ordinary ones. */
export async function removeSample(keepTouched: boolean): Promise<void> {
  const { leaders, drafts, draftBodies, rounds } = store();
  await store().transaction('rw', leaders, drafts, draftBodies, rounds, async () => {
    const sample = await drafts.where('sample').equals(1).toArray();
    const kept = sample.filter(({ touched }) => keepTouched && touched);
    const gone = sample.filter((draft) => !kept.includes(draft)).map(({ id }) => id);
    await drafts.bulkPut(kept.map((draft) => ({ ...draft, sample: 0 as const, touched: false })));
    await drafts.bulkDelete(gone);
    await draftBodies.bulkDelete(gone);
    await rounds.bulkDelete(await rounds.where('draftId').anyOf(gone).primaryKeys());
    const invented = await leaders.filter(({ sample: mark }) => mark === 1).primaryKeys();
    await leaders.bulkDelete(invented);
  });
}
