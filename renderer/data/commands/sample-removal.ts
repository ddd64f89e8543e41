import type { Table } from 'dexie';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { store } from '../active';

/** The tables whose rows belong to one meeting each. */
function ownedTables() {
  const { agendaItems, attendance, resolutions, meetingPapers, circulations } = store();
  const { entries, opinions, opinionGroups } = store();
  return {
    agendaItems,
    attendance,
    resolutions,
    meetingPapers,
    circulations,
    entries,
    opinions,
    opinionGroups,
  };
}

/** Meetings and everything that belongs to one. */
export function meetingTables() {
  return [store().meetings, ...Object.values(ownedTables())];
}

/** The sample's meetings with all that belongs to them; changed ones stay as the office's own when asked. */
export async function removeSampleMeetings(keepTouched: boolean): Promise<void> {
  const { meetings, opinions } = store();
  const sample = await meetings.where('sample').equals(1).toArray();
  const kept = sample.filter(({ touched }) => keepTouched && touched);
  await meetings.bulkPut(kept.map((one) => ({ ...one, sample: 0 as const, touched: false })));
  const keptIds = new Set(kept.map(({ id }) => id));
  await opinions
    .filter(({ meetingId, sample: mark }) => mark === 1 && keptIds.has(meetingId))
    .modify({ sample: 0 });
  const gone = new Set(sample.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id));
  await meetings.bulkDelete([...gone]);
  for (const table of Object.values(ownedTables()) as Table<{ id: string; meetingId: string }>[]) {
    await table.filter(({ meetingId }) => gone.has(meetingId)).delete();
  }
}

/** Matters, their timelines, carriers, papers and attached files. */
export function matterTables() {
  const { matters, matterEvents, carriers, matterPapers, attachments } = store();
  return [matters, matterEvents, carriers, matterPapers, attachments];
}

/**
 * The sample's matters with their timelines and carriers, and the papers whose draft is gone; changed ones stay as the
 * office's own when asked, with the carriers that their timelines name.
 */
export async function removeSampleMatters(keepTouched: boolean): Promise<void> {
  const { matters, matterEvents, carriers, matterPapers } = store();
  const sample = await matters.where('sample').equals(1).toArray();
  const kept = sample.filter(({ touched }) => keepTouched && touched);
  await matters.bulkPut(kept.map((one) => ({ ...one, sample: 0 as const, touched: false })));
  const events = await matterEvents
    .where('matterId')
    .anyOf(kept.map(({ id }) => id))
    .toArray();
  const named = new Set(events.map(({ carrierId }) => carrierId));
  const travelled = await carriers.where('sample').equals(1).toArray();
  await carriers.bulkPut(
    travelled.filter(({ id }) => named.has(id)).map((one) => ({ ...one, sample: 0 as const })),
  );
  const emptied = travelled.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  await carriers.bulkDelete(emptied);
  const gone = sample.filter((one) => !kept.includes(one)).map(({ id }) => id);
  await store().attachments.where('withinId').anyOf(emptied.concat(gone)).delete();
  await matters.bulkDelete(gone);
  await matterEvents.bulkDelete(await matterEvents.where('matterId').anyOf(gone).primaryKeys());
  // A paper goes with its draft, whatever it was made over.
  const drafts = new Set(await store().drafts.toCollection().primaryKeys());
  await matterPapers.filter(({ draftId }) => !drafts.has(draftId)).delete();
}

/** Ids of people and units that the records left still name. */
async function namedIds(): Promise<{ people: Set<string>; units: Set<string> }> {
  const people = new Set<string>();
  const units = new Set<string>();
  const person = (one: PersonRef | null) => one?.id && people.add(one.id);
  const unit = (one: UnitRef | null) => one?.id && units.add(one.id);
  await store().meetings.each(({ chair }) => void person(chair));
  await store().attendance.each((row) => void person(row.person));
  await store().entries.each(({ speaker }) => void person(speaker));
  await store().agendaItems.each((item) => {
    const { reporters, checkers, sittingInPeople = [], sittingInUnits = [] } = item;
    for (const one of [...reporters, ...checkers, ...sittingInPeople]) person(one);
    for (const one of [item.proposer, ...sittingInUnits]) unit(one);
  });
  await store().opinions.each(({ speaker, targets }) => {
    person(speaker);
    for (const one of targets) unit(one);
  });
  await store().resolutions.each(({ tasks }) => {
    for (const { lead, helpers } of tasks) for (const one of [...lead, ...helpers]) unit(one);
  });
  await store().matters.each(({ leader, lead, helpers }) => {
    person(leader);
    for (const one of [...lead, ...helpers]) unit(one);
  });
  return { people, units };
}

/** The sample's leaders, members, units and groups, but for those that a record left names: they become ordinary ones. */
export async function removeUnused(): Promise<void> {
  const { leaders, members, units, groups } = store();
  const named = await namedIds();
  const invented = await leaders.filter(({ sample }) => sample === 1).toArray();
  await settle(leaders, invented, ({ id }) => named.people.has(id));
  await settle(members, await members.where('sample').equals(1).toArray(), ({ id }) =>
    named.people.has(id),
  );
  const used = new Set<string>();
  await members.each(({ affiliations, party, sector, committee }) => {
    for (const { unitId } of affiliations) if (unitId) named.units.add(unitId);
    for (const name of [`party:${party}`, `sector:${sector}`, `committee:${committee}`]) {
      used.add(name);
    }
  });
  await settle(units, await units.where('sample').equals(1).toArray(), ({ id }) =>
    named.units.has(id),
  );
  const inventedGroups = await groups.filter(({ sample }) => sample === 1).toArray();
  await settle(groups, inventedGroups, ({ kind, name }) => used.has(`${kind}:${name}`));
}

type SampleRow = { id: string; sample: 0 | 1 };

/** Rows of the sample: those to keep become ordinary ones, the others go. */
async function settle<Row extends SampleRow>(
  table: Table<Row, string>,
  rows: readonly Row[],
  keep: (row: Row) => boolean,
): Promise<void> {
  await table.bulkPut(rows.filter(keep).map((row) => ({ ...row, sample: 0 as const })));
  await table.bulkDelete(rows.filter((row) => !keep(row)).map(({ id }) => id));
}
