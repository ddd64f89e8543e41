import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import { store } from '../active';
import { followersOf } from '../queries/matter-rows';
import { CarrierRefused, existingCarrier, idsOf } from './carriers';
import {
  type BulkResult,
  inMatters,
  type Recording,
  type Registered,
  recordWhatMay,
  type StepFacts,
  takenOver,
} from './matter-events';

/** Matters that go to the same units by one paper. */
export interface ReferredPart {
  units: readonly UnitRef[];
  /** 转办文号, or ''. */
  paperNumber: string;
  matterIds: readonly string[];
}

export interface Referring extends Registered {
  words: string;
  parts: readonly ReferredPart[];
}

/**
 * 转办: each part of the matters goes to its units, all of them in one transaction. Of a
 * carrier only matters that follow what it holds; `carrierId` null: matters as they are.
 * Throws `CarrierRefused` when a part names no unit or the carrier is gone.
 */
export async function referMatters(
  carrierId: string | null,
  { parts, ...registered }: Referring,
): Promise<BulkResult> {
  if (parts.some(({ units }) => units.length === 0)) {
    throw new CarrierRefused('还没有写明转给哪个单位，没有登记。已填的内容都在。');
  }
  return inMatters(async () => {
    const matters = await mayRefer(carrierId, parts);
    return recordWhatMay(
      parts.flatMap(({ matterIds, units, paperNumber }) => {
        const facts = { ...registered, paperNumber, units: [...units], carrierId };
        const step: StepFacts = { ...facts, step: 'refer' };
        const own = matters.filter(({ id }) => matterIds.includes(id));
        return own.map((matter): Recording => {
          return { matter, steps: [step], patch: takenOver(step) };
        });
      }),
    );
  });
}

async function mayRefer(
  carrierId: string | null,
  parts: readonly ReferredPart[],
): Promise<Matter[]> {
  if (carrierId !== null) return followersOf(idsOf((await existingCarrier(carrierId)).items));
  const rows = await store().matters.bulkGet(parts.flatMap(({ matterIds }) => [...matterIds]));
  return rows.filter((row) => row !== undefined);
}
