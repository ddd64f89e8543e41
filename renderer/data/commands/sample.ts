import { v7 as newId } from 'uuid';
import { nothingMet } from '#shared/model/door/door';
import type { Issuer } from '#shared/model/office';
import { TABLE_NAMES } from '#shared/model/tables';
import { store } from '../active';
import { soundRows } from '../admit';
import { allRows } from '../in-parts';
import { tellOfMet } from '../told';
import type { Rows } from './cascade';
import { removeSampleRows } from './sample-removal';

/** A transaction over every table: what the sample fills hangs together. */
function inAll(work: (rows: Rows) => Promise<void>): Promise<void> {
  const tables = TABLE_NAMES.map((name) => store().rowsOf(name));
  return store().transaction('rw', tables, (transaction) =>
    work((name) => transaction.table(name)),
  );
}

/** 载入示例: the invented 示例市's texts, directory, meetings, matters and registers; leaders too where the office has none yet. One that is there already does not come twice. */
export async function loadSample(): Promise<void> {
  const { sampleRows } = await import('#shared/sample/index');
  const met = nothingMet();
  await inAll(async (rows) => {
    if ((await rows('members').where('sample').equals(1).count()) > 0) return;
    const withLeaders = (await rows('leaders').count()) === 0;
    const { issuers, ...sample } = sampleRows(newId, new Date().toISOString(), withLeaders);
    // The office's own issuers are there since its first start: the sample's drafts go by those.
    const own = (await rows('issuers').toArray()) as Issuer[];
    const ownOf = (id: string | null) => {
      const kind = issuers.find((one) => one.id === id)?.kind;
      return own.find((one) => one.kind === kind)?.id ?? null;
    };
    sample.drafts = sample.drafts.map((one) => ({ ...one, issuerId: ownOf(one.issuerId) }));
    for (const name of Object.keys(sample) as (keyof typeof sample)[])
      await rows(name).bulkAdd(soundRows(name, sample[name], met));
  });
  tellOfMet(met);
}

export interface SampleCounts {
  /** Everything by which one sees that the sample is there. */
  all: number;
  drafts: number;
  meetings: number;
  members: number;
  matters: number;
  incoming: number;
  /** Drafts, meetings, matters and incoming papers that the clerk has changed. */
  touched: number;
}

/** How much of the sample there is. */
export async function sampleCounts(): Promise<SampleCounts> {
  const [drafts, meetings, matters, members, papers] = await Promise.all([
    store().drafts.where('sample').equals(1).toArray(),
    store().meetings.where('sample').equals(1).toArray(),
    store().matters.where('sample').equals(1).toArray(),
    store().members.where('sample').equals(1).count(),
    allRows(store().incoming),
  ]);
  const incoming = papers.filter(({ sample }) => sample === 1);
  return {
    all: drafts.length + meetings.length + matters.length + members + incoming.length,
    drafts: drafts.length,
    meetings: meetings.length,
    matters: matters.length,
    members,
    incoming: incoming.length,
    touched: [...drafts, ...meetings, ...matters, ...incoming].filter(({ touched }) => touched)
      .length,
  };
}

/**
 * 移除示例. With `keepTouched`, drafts, meetings, matters and incoming papers that the clerk has changed stay and
 * become ordinary ones, with the people and units that they name.
 */
export function removeSample(keepTouched: boolean): Promise<void> {
  return inAll((rows) => removeSampleRows(rows, keepTouched));
}
