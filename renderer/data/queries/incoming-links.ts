import { isSent } from '#shared/matters/carriers';
import { isOpen } from '#shared/matters/lights';
import { isSameUnit } from '#shared/matters/units';
import type { Carrier } from '#shared/model/carrier';
import type { UnitRef } from '#shared/model/directory';
import { store } from '../active';
import { listCarriers } from './carriers';
import { concernedMatters } from './concerned';

/** Carriers that were sent, those that a 批示 can come back on; the last changed first. */
export async function sentCarriers(): Promise<Carrier[]> {
  return (await listCarriers()).filter(isSent);
}

/** Ids of matters that still wait for an answer, those of the unit where there are any; the last changed first. */
export async function waitingFor(unit: UnitRef | null): Promise<string[]> {
  const rows = await store().matters.orderBy('updatedAt').reverse().toArray();
  const open = rows.filter((row) => row.deletedAt === null && isOpen(row)).map(({ id }) => id);
  if (unit === null) return open;
  const concerned = await concernedMatters(open);
  const own = concerned.filter(({ units }) => units.some((one) => isSameUnit(one, unit)));
  return own.length > 0 ? own.map(({ matter }) => matter.id) : open;
}
