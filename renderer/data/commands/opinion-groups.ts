import { v7 as newId } from 'uuid';
import type { Opinion, OpinionGroup } from '#shared/model/proceedings';
import { store } from '../active';
import { OpinionRefused, opinionsOf } from './opinions';
import { inProceedings, noteTouched } from './proceedings';

/** How opinions were grouped before a change, to undo it. */
export interface Regrouping {
  groupIds: { id: string; groupId: string | null }[];
  /** Headings of the meeting as they were. */
  groups: OpinionGroup[];
  meetingId: string;
}

async function regroup(
  ids: readonly string[],
  groupOf: (groups: OpinionGroup[], meetingId: string) => Promise<string | null>,
): Promise<Regrouping | null> {
  const rows = await store().opinions.bulkGet([...ids]);
  const found = rows.filter((row): row is Opinion => row !== undefined);
  const meetingId = found[0]?.meetingId;
  if (meetingId === undefined) return null;
  const groups = await store().opinionGroups.where('meetingId').equals(meetingId).toArray();
  const before = { groupIds: found.map(({ id, groupId }) => ({ id, groupId })), groups, meetingId };
  const groupId = await groupOf(groups, meetingId);
  await store().opinions.bulkPut(found.map((row) => ({ ...row, groupId })));
  await dropEmpty(meetingId);
  await noteTouched(meetingId);
  return before;
}

/** Headings over nothing go; opinions in the recycle bin still count, they may come back. */
async function dropEmpty(meetingId: string): Promise<void> {
  const used = new Set((await opinionsOf(meetingId)).map(({ groupId }) => groupId));
  const keys = await store().opinionGroups.where('meetingId').equals(meetingId).primaryKeys();
  await store().opinionGroups.bulkDelete(keys.filter((id) => !used.has(id)));
}

/** 归为一组: similar opinions under one heading; each keeps its own words. Throws `OpinionRefused` without a title. */
export async function groupOpinions(
  ids: readonly string[],
  title: string,
): Promise<Regrouping | null> {
  if (title.trim() === '') {
    throw new OpinionRefused('请给这一组起个名字，例如“停车难”。意见没有改动。');
  }
  return inProceedings(() =>
    regroup(ids, async (groups, meetingId) => {
      const known = groups.find((one) => one.title === title.trim());
      if (known) return known.id;
      const id = newId();
      const order = Math.max(0, ...groups.map((one) => one.order)) + 1;
      await store().opinionGroups.add({ id, meetingId, title: title.trim(), order });
      return id;
    }),
  );
}

/** 移出组 */
export function leaveGroup(ids: readonly string[]): Promise<Regrouping | null> {
  return inProceedings(() => regroup(ids, async () => null));
}

export function renameGroup(id: string, title: string): Promise<void> {
  return inProceedings(async () => {
    const group = await store().opinionGroups.get(id);
    if (!group) throw new OpinionRefused('这一组已不在这里，名字没有改。意见没有受影响。');
    await store().opinionGroups.put({ ...group, title });
    await noteTouched(group.meetingId);
  });
}

/** Puts opinions and headings back as they were before a regrouping. */
export function undoRegrouping({ groupIds, groups, meetingId }: Regrouping): Promise<void> {
  return inProceedings(async () => {
    const rows = await store().opinions.bulkGet(groupIds.map(({ id }) => id));
    // Headings that went come back; one that was renamed since keeps its name.
    const there = await store().opinionGroups.bulkGet(groups.map(({ id }) => id));
    await store().opinionGroups.bulkAdd(groups.filter((_one, at) => there[at] === undefined));
    await store().opinions.bulkPut(
      rows.flatMap((row, index) =>
        row ? [{ ...row, groupId: groupIds[index]?.groupId ?? null }] : [],
      ),
    );
    await dropEmpty(meetingId);
  });
}
