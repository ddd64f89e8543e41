import { isSent } from '#shared/matters/carriers';
import type { Carrier } from '#shared/model/carrier';
import { store } from '../active';
import { followersOf } from '../queries/matter-rows';
import { putIntoBin, takeOutOfBin } from './bin';
import { carry, idsOf, uncarry } from './carriers';
import { inMatters, type Registered } from './matter-events';

async function carriersOf(ids: readonly string[], inBin: boolean): Promise<Carrier[]> {
  const rows = await store().carriers.bulkGet([...new Set(ids)]);
  return rows.filter(
    (row): row is Carrier => row !== undefined && (row.deletedAt !== null) === inBin,
  );
}

/**
 * Into the recycle bin. Of one that has been sent, what was registered on the matters stays:
 * it happened. The matters of one that has not are no longer 列入载体.
 */
export function deleteCarriers(ids: readonly string[], registered: Registered): Promise<void> {
  return inMatters(async () => {
    for (const carrier of await carriersOf(ids, false)) {
      await putIntoBin('carriers', [carrier.id]);
      if (isSent(carrier)) continue;
      const matters = await followersOf(idsOf(carrier.items));
      await uncarry(carrier, matters, registered, `《${carrier.title}》没有报送，已删除`);
    }
  });
}

/** Out of the recycle bin; the matters of one that has not been sent are 列入载体 again. */
export function bringBackCarriers(ids: readonly string[], registered: Registered): Promise<void> {
  return inMatters(async () => {
    for (const carrier of await carriersOf(ids, true)) {
      await takeOutOfBin('carriers', [carrier.id]);
      if (!isSent(carrier)) await carry(carrier, idsOf(carrier.items), registered);
    }
  });
}
