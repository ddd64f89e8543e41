import type { RecordKey } from '#shared/model/journal';
import { type NumberRow, numberId } from '#shared/model/number';
import { archiveSeries } from '#shared/registers/archive';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { placesOf } from '#shared/registers/joint-serial';
import { borne, type Place } from '#shared/registers/series';
import { store } from '../active';

/** Number, and who registered it for what on which day. */
type Kept = Place & Pick<NumberRow, 'draftId' | 'on' | 'by'>;

/**
 * Before papers are gone for good: each number that one of them bears has its row, so that it is
 * never given again. One that was registered before there were rows has none until now, nor has
 * one of a paper that came in with the sample and was kept.
 */
export async function keepNumbers(records: readonly RecordKey[]): Promise<void> {
  const keysOf = (table: string) => records.flatMap((one) => (one.table === table ? one.key : []));
  const { drafts, outgoing, incoming, earlierIssues, archiveItems } = store();
  const { numbers, numberSeries } = store();
  const all = [drafts, outgoing, incoming, earlierIssues, archiveItems, numbers, numberSeries];
  await store().transaction('rw', all, async () => {
    const kept = [
      ...(await ofDrafts(keysOf('outgoing'))),
      ...(await ofIncoming(keysOf('incoming'))),
      ...(await ofEarlier(keysOf('earlierIssues'))),
      ...(await ofArchive(keysOf('archiveItems'))),
    ];
    const rows = kept.map(({ series, year, number, draftId, on, by }): NumberRow => {
      const place = { series, year, number };
      const facts = { state: 'given' as const, draftId, on, by, reason: '' };
      return { id: numberId(place), ...place, ...facts, at: new Date().toISOString() };
    });
    const there = await numbers.bulkGet(rows.map(({ id }) => id));
    // What a row says of a number that is given or void already is not lost.
    const isTold = (row: NumberRow | undefined) => row?.state === 'given' || row?.state === 'void';
    await numbers.bulkPut(rows.filter((_row, at) => !isTold(there[at])));
  });
}

async function ofDrafts(ids: readonly string[]): Promise<Kept[]> {
  const { drafts, outgoing, numberSeries } = store();
  const facts = (await outgoing.bulkGet([...ids])).filter((one) => one !== undefined);
  const papers = await drafts.bulkGet(facts.map(({ id }) => id));
  const saids = new Map((await numberSeries.toArray()).map((one) => [one.id, one]));
  return facts.flatMap((one, at): Kept[] => {
    // The sample's numbers are nobody's.
    if (papers[at]?.sample === 1) return [];
    const said = { draftId: one.id, on: one.registeredOn, by: one.registeredBy };
    return borne(one, saids).map((place) => ({ ...place, ...said }));
  });
}

async function ofIncoming(ids: readonly string[]): Promise<Kept[]> {
  const papers = (await store().incoming.bulkGet([...ids])).filter((one) => one !== undefined);
  return papers
    .filter(({ sample }) => sample !== 1)
    .map(({ year, number, receivedOn: on, registeredBy: by }) => ({
      ...{ series: INCOMING_SERIES, year, number, draftId: null, on, by },
    }));
}

async function ofEarlier(ids: readonly string[]): Promise<Kept[]> {
  const papers = (await store().earlierIssues.bulkGet([...ids])).filter((one) => one !== undefined);
  return papers
    .filter(({ sample }) => sample !== 1)
    .flatMap((one) =>
      placesOf(one).map(({ series, year, number, createdAt }) => ({
        ...{ series, year, number, draftId: null, on: createdAt.slice(0, 10), by: '' },
      })),
    );
}

/** The paper stays in its box under its 件号. */
async function ofArchive(ids: readonly string[]): Promise<Kept[]> {
  const { archiveItems, drafts, incoming } = store();
  const items = (await archiveItems.bulkGet([...ids])).filter((one) => one !== undefined);
  const owners = items.map(({ ownerId }) => ownerId);
  const papers = [...(await drafts.bulkGet(owners)), ...(await incoming.bulkGet(owners))];
  const sample = new Set(papers.flatMap((one) => (one?.sample === 1 ? [one.id] : [])));
  return items
    .filter(({ ownerId }) => !sample.has(ownerId))
    .map(({ period, category, year, number, on, registeredBy: by }) => ({
      ...{ series: archiveSeries({ period, category }), year, number, draftId: null, on, by },
    }));
}
