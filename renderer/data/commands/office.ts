import { v7 as newId } from 'uuid';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import {
  EXAMPLE_LEAD_TIMES,
  ISSUER_KINDS,
  type Issuer,
  type IssuerKind,
  type Leader,
  type OfficeSettings,
} from '#shared/model/office';
import { store } from '../active';

/** The names that follow from a city's name, e.g. 示例市; every one can be changed. */
export function proposedNames(
  city: string,
): Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName'> {
  return {
    committeeName: `政协${city}委员会`,
    shortName: `${city}政协`,
    officeName: `政协${city}委员会办公室`,
  };
}

/** The usual five issuers with proposed marks and signatures; 代字 is an example only. */
export function proposedIssuers(city: string): Omit<Issuer, 'id'>[] {
  const short = city.replace(/[市县区州盟旗]$/, '').slice(0, 1);
  const bodies: Record<IssuerKind, [name: string, code: string]> = {
    committee: [`政协${city}委员会`, `${short}政协发`],
    office: [`政协${city}委员会办公室`, `${short}政协办发`],
    partyGroup: [`中共${city}政协党组`, `${short}政协党组发`],
    officePartyGroup: [`中共${city}政协办公室党组`, `${short}政协办党组发`],
    organPartyCommittee: [`中共${city}政协机关委员会`, `${short}政协机党发`],
  };
  return (Object.keys(ISSUER_KINDS) as IssuerKind[]).map((kind, index) => ({
    kind,
    mark: `${bodies[kind][0]}文件`,
    signature: bodies[kind][0],
    code: bodies[kind][1],
    order: index + 1,
    sample: 0,
  }));
}

/** First start: the declaration and the office's names, with its issuers and leaders, in one transaction. */
export async function foundOffice(
  facts: Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName' | 'declaredBy'>,
  issuers: readonly Omit<Issuer, 'id'>[],
  leaders: readonly Omit<Leader, 'id'>[],
): Promise<void> {
  const tables = store();
  await tables.transaction('rw', tables.settings, tables.issuers, tables.leaders, async () => {
    await tables.settings.put({
      id: 'office',
      ...facts,
      declaredAt: new Date().toISOString(),
      largeType: false,
      profiles: [],
      profileId: STANDARD_PROFILE.id,
      leadTimes: EXAMPLE_LEAD_TIMES,
    });
    await tables.issuers.bulkPut(issuers.map((issuer) => ({ ...issuer, id: newId() })));
    await tables.leaders.bulkPut(leaders.map((leader) => ({ ...leader, id: newId() })));
  });
}

/** Changes the office's settings; does nothing before first start is done. */
export async function saveOffice(patch: Partial<Omit<OfficeSettings, 'id'>>): Promise<void> {
  const { settings } = store();
  await store().transaction('rw', settings, async () => {
    const office = await settings.get('office');
    if (office) await settings.put({ ...office, ...patch });
  });
}

export async function saveIssuer(issuer: Issuer): Promise<void> {
  await store().issuers.put(issuer);
}

/** Replaces the list of leaders; their place in the list is their rank. */
export async function saveLeaders(leaders: readonly Leader[]): Promise<void> {
  const table = store().leaders;
  await store().transaction('rw', table, async () => {
    const kept = new Set(leaders.map(({ id }) => id));
    const gone = (await table.toCollection().primaryKeys()).filter((id) => !kept.has(id));
    await table.bulkDelete(gone);
    await table.bulkPut(leaders.map((leader, index) => ({ ...leader, rank: index + 1 })));
  });
}
