import { v7 as newId } from 'uuid';
import type { TaskWords } from '#shared/figures/tasks-from';
import type { EvidenceItem, EvidenceTask } from '#shared/model/evidence';
import { byOrder, numbered } from '#shared/model/order';
import { store } from '../active';
import { refuseSecrecy } from './matters';

/** A record that proves something. */
export type EvidenceRef = Pick<EvidenceItem, 'table' | 'recordId'>;

const GONE = '这项任务已经不在了，没有改动。';

/** The tasks of a year that stand, in their order. */
async function listOf(year: number): Promise<EvidenceTask[]> {
  const rows = await store().evidenceTasks.where('year').equals(year).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === null).sort(byOrder);
}

/** Tasks behind those that a year has, in one transaction. Answers their ids. Throws a Chinese `Error` for a mark of secrecy; nothing is written then. */
export async function addTasks(year: number, tasks: readonly TaskWords[]): Promise<string[]> {
  for (const task of tasks) refuseSecrecy(...Object.values(task));
  const { evidenceTasks } = store();
  const now = new Date().toISOString();
  return store().transaction('rw', evidenceTasks, async () => {
    const last = (await listOf(year)).at(-1)?.order ?? 0;
    const rows = tasks.map(
      (words, at): EvidenceTask => ({
        ...{ id: newId(), year, order: last + at + 1, ...words },
        ...{ createdAt: now, updatedAt: now, deletedAt: null },
      }),
    );
    await evidenceTasks.bulkAdd(rows);
    return rows.map(({ id }) => id);
  });
}

/** What a clerk has typed of a task. Throws a Chinese `Error` where it was purged, and for a mark of secrecy. */
export async function changeTask(id: string, change: Partial<TaskWords>): Promise<void> {
  refuseSecrecy(...Object.values(change));
  const { evidenceTasks } = store();
  return store().transaction('rw', evidenceTasks, async () => {
    const task = await evidenceTasks.get(id);
    if (!task) throw new Error(GONE);
    await evidenceTasks.put({ ...task, ...change, updatedAt: new Date().toISOString() });
  });
}

/** One place up or down in the list of its year; at the end of the list nothing changes. */
export function moveTask(id: string, by: 1 | -1): Promise<void> {
  const { evidenceTasks } = store();
  return store().transaction('rw', evidenceTasks, async () => {
    const task = await evidenceTasks.get(id);
    if (task) await evidenceTasks.bulkPut(moved(await listOf(task.year), id, by));
  });
}

function moved<Row extends { id: string; order: number }>(
  rows: readonly Row[],
  id: string,
  by: 1 | -1,
): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const other = rows[from + by];
  const own = rows[from];
  if (!own || !other) return [];
  return numbered(rows.with(from, other).with(from + by, own));
}

/**
 * The list of one year for another: tasks, what is asked and who is in charge, behind what the
 * other year has. What was done and the evidence are of their own year and stay there. A task
 * that the year has word for word is not added again. Answers how many were and were not.
 */
export function takeOverTasks(
  from: number,
  year: number,
): Promise<{ added: number; there: number }> {
  const { evidenceTasks } = store();
  return store().transaction('rw', evidenceTasks, async () => {
    const wordsOf = ({ title, requirement, section }: TaskWords) =>
      JSON.stringify([title, requirement, section]);
    const known = new Set((await listOf(year)).map(wordsOf));
    const before = await listOf(from);
    const open = before.filter((task) => !known.has(wordsOf(task)));
    await addTasks(
      year,
      open.map(({ title, requirement, section }) => ({ title, requirement, section, done: '' })),
    );
    return { added: open.length, there: before.length - open.length };
  });
}

/** Records under a task, behind those that it has; one that it has already is left as it is. Answers how many are new. Throws a Chinese `Error` where the task is gone. */
export function addEvidence(taskId: string, records: readonly EvidenceRef[]): Promise<number> {
  const { evidenceTasks, evidenceItems } = store();
  const addedAt = new Date().toISOString();
  return store().transaction('rw', evidenceTasks, evidenceItems, async () => {
    if (!(await evidenceTasks.get(taskId))) throw new Error(GONE);
    const there = await evidenceItems.where('taskId').equals(taskId).toArray();
    const known = new Set(there.map(({ recordId }) => recordId));
    const last = Math.max(0, ...there.map(({ order }) => order));
    const rows: EvidenceItem[] = [];
    for (const { table, recordId } of records) {
      if (known.has(recordId)) continue;
      known.add(recordId);
      rows.push({ id: newId(), taskId, table, recordId, order: last + rows.length + 1, addedAt });
    }
    await evidenceItems.bulkAdd(rows);
    return rows.length;
  });
}

/** Takes a record from under a task; the record itself stays as it is. Answers the way back. */
export async function removeEvidence(id: string): Promise<() => Promise<void>> {
  const { evidenceItems } = store();
  const row = await store().transaction('rw', evidenceItems, async () => {
    const present = await evidenceItems.get(id);
    await evidenceItems.delete(id);
    return present;
  });
  return async () => {
    // A purge in between has exchanged the store.
    if (row) await store().evidenceItems.put(row);
  };
}

/** One place up or down under its task; at the end nothing changes. */
export function moveEvidence(id: string, by: 1 | -1): Promise<void> {
  const { evidenceItems } = store();
  return store().transaction('rw', evidenceItems, async () => {
    const item = await evidenceItems.get(id);
    if (!item) return;
    const rows = await evidenceItems.where('taskId').equals(item.taskId).toArray();
    await evidenceItems.bulkPut(moved(rows.sort(byOrder), id, by));
  });
}
