import { v7 as newId } from 'uuid';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import {
  EXAMPLE_LEAD_TIMES,
  FIRST_MATTER_RULES,
  ISSUER_KINDS,
  type Issuer,
  type IssuerKind,
  type Leader,
  type OfficeSettings,
} from '#shared/model/office';
import { store } from '../active';

const COMMITTEE_FIRST = /^(?:中国人民政治协商会议|中国政协|人民政协|政协)/;
/** What stands behind the place: 委员会办公室, 政协机关党委. */
const COMMITTEE_LAST = /(?:政协.*|委员会.*|(?<=[市县区州盟旗])委)$/;
const BESIDE = /[\s\u3000]|[（(][^（()）]*[）)]|^中共|第[\d一二三四五六七八九十]+届/g;
/** With 省 or without it: 广西示例市. A people's name may begin like a province: 海南藏族自治州. */
const PROVINCE =
  /^(?:.+?(?:省|自治区)(?=.)|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?=.{2,}[市县区旗州盟]$)(?!.*族))/;
/** 示例市 before 示例区: the lower of two is the one meant. */
const UPPER = /^.+?(?:市|自治州|地区|盟)(?=.{2,}[市县区旗]$)/;

/** The place in what was typed as one: 示例市 of 示例市, 政协示例市委员会, 示例市政协办公室. */
function placeOf(typed: string): string {
  const bare = typed.replace(BESIDE, '');
  return bare.replace(COMMITTEE_FIRST, '').replace(COMMITTEE_LAST, '') || bare;
}

/** 示例市 of 甘肃省示例市, 示例区 of 示例市示例区. */
const ownPlace = (place: string): string => place.replace(PROVINCE, '').replace(UPPER, '');

/**
 * The names that follow from a city's name, e.g. 示例市, typed alone, behind its province
 * or inside the committee's name; every one can be changed.
 */
export function proposedNames(
  city: string,
): Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName'> {
  const place = placeOf(city);
  return {
    committeeName: `政协${place}委员会`,
    shortName: `${ownPlace(place)}政协`,
    officeName: `政协${place}委员会办公室`,
  };
}

/** The usual five issuers with proposed marks and signatures; 代字 is an example only. */
export function proposedIssuers(city: string): Omit<Issuer, 'id'>[] {
  const place = placeOf(city);
  const own = ownPlace(place);
  const short = own.slice(0, 1);
  const bodies: Record<IssuerKind, [name: string, code: string]> = {
    committee: [`政协${place}委员会`, `${short}政协发`],
    office: [`政协${place}委员会办公室`, `${short}政协办发`],
    partyGroup: [`中共${own}政协党组`, `${short}政协党组发`],
    officePartyGroup: [`中共${own}政协办公室党组`, `${short}政协办党组发`],
    organPartyCommittee: [`中共${own}政协机关委员会`, `${short}政协机党发`],
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

/** First start: the declaration and the office's names, with its issuers and leaders, in one transaction. A button pressed twice founds one office. */
export async function foundOffice(
  facts: Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName' | 'declaredBy'>,
  issuers: readonly Omit<Issuer, 'id'>[],
  leaders: readonly Omit<Leader, 'id'>[],
): Promise<void> {
  const tables = store();
  await tables.transaction('rw', tables.settings, tables.issuers, tables.leaders, async () => {
    if (await tables.settings.get('office')) return;
    await tables.settings.put({
      id: 'office',
      ...facts,
      declaredAt: new Date().toISOString(),
      largeType: false,
      profiles: [],
      profileId: STANDARD_PROFILE.id,
      leadTimes: EXAMPLE_LEAD_TIMES,
      matterRules: FIRST_MATTER_RULES,
    });
    await tables.issuers.bulkPut(issuers.map((issuer) => ({ ...issuer, id: newId() })));
    await tables.leaders.bulkPut(leaders.map((leader) => ({ ...leader, id: newId() })));
  });
}

/** Changes the office's settings, undefined leaving a field out; does nothing before first start is done. */
export async function saveOffice(patch: Partial<Omit<OfficeSettings, 'id'>>): Promise<void> {
  const { settings } = store();
  await store().transaction('rw', settings, async () => {
    const office = await settings.get('office');
    if (!office) return;
    const next: OfficeSettings = { ...office, ...patch };
    for (const [key, value] of Object.entries(patch))
      if (value === undefined) delete next[key as keyof typeof patch];
    await settings.put(next);
  });
}

type ProofException = NonNullable<OfficeSettings['proofExceptions']>[number];

/** Has proofreading leave these words alone under one rule from now on, or look at them again. */
export async function setProofException(one: ProofException, isKept: boolean): Promise<void> {
  const { settings } = store();
  await store().transaction('rw', settings, async () => {
    const office = await settings.get('office');
    if (!office) return;
    const { proofExceptions = [], ...rest } = office;
    const others = proofExceptions.filter(
      ({ words, rule }) => words !== one.words || rule !== one.rule,
    );
    const kept = isKept ? [...others, one] : others;
    await settings.put(kept.length > 0 ? { ...rest, proofExceptions: kept } : rest);
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
