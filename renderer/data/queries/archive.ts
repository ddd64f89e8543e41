import type { LayoutProfile } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import type { ArchiveItem } from '#shared/model/archive-item';
import type { Draft } from '#shared/model/draft';
import type { Incoming } from '#shared/model/incoming';
import type { NumberRow } from '#shared/model/number';
import {
  type Archivable,
  type Archived,
  INCOMING_TO_DO,
  INCOMING_TO_READ,
} from '#shared/registers/archive';
import { store } from '../active';
import { useAnswer } from '../use-answer';
import { printedDraft } from './outgoing';

/** Papers of a year: those that lie in the archive, and those that are done and do not yet. */
export interface ArchiveYear {
  there: Archived[];
  open: Archivable[];
  /** 件号 of papers that were purged. */
  gone: NumberRow[];
}

const yearOf = (date: string | null): number => Number((date ?? '').slice(0, 4));

/** A signed draft as the archive knows it; its pages are counted when it is archived. */
async function draftsOf(ids: readonly string[] | null): Promise<Archivable[]> {
  const { drafts, outgoing, issuers } = store();
  const rows = ids
    ? (await drafts.bulkGet([...ids])).filter((one) => one !== undefined)
    : await drafts.where('state').equals('signed').toArray();
  // What of the sample lies in the archive is shown there; no more of it is put there.
  const live = rows.filter(
    ({ deletedAt, sample }) => deletedAt === null && (ids !== null || sample === 0),
  );
  const facts = await outgoing.bulkGet(live.map(({ id }) => id));
  const names = new Map((await issuers.toArray()).map(({ id, signature }) => [id, signature]));
  return live.map(({ id, type, title, date, issuerId, sample }, at) => ({
    ...{ owner: 'draft', ownerId: id, what: type, title, pages: null },
    author: names.get(issuerId ?? '') ?? '',
    number: facts[at]?.issueNumber || facts[at]?.serialNumber || '',
    date: facts[at]?.date ?? date,
    isSample: sample === 1,
  }));
}

function incomingOf({
  id,
  kind,
  sender,
  paperNumber,
  title,
  paperDate,
  receivedOn,
  sample,
}: Incoming): Archivable {
  return {
    ...{ owner: 'incoming', ownerId: id, title, number: paperNumber, pages: null },
    what: kind === '办件' ? INCOMING_TO_DO : INCOMING_TO_READ,
    author: sender?.name ?? '',
    date: paperDate ?? receivedOn,
    isSample: sample === 1,
  };
}

/** The archive of a year. Drafts are of the year of their date, incoming papers of that of their receipt. */
export async function archiveYear(year: number): Promise<ArchiveYear> {
  const { archiveItems, incoming } = store();
  const items = await archiveItems.toArray();
  const taken = new Map(items.map((item) => [item.ownerId, item]));
  const own = items.filter((item) => item.year === year);
  const signed = await draftsOf(null);
  const done = await incoming.where('[year+number]').between([year], [year, []]).toArray();
  const papers = done.filter(({ deletedAt, sample }) => deletedAt === null && sample !== 1);
  const ofYear = [
    ...signed.filter(({ date }) => yearOf(date) === year),
    ...papers.filter(({ kind, closedOn }) => kind === '阅件' || closedOn !== null).map(incomingOf),
  ];
  return {
    there: await archivedOf(own),
    open: ofYear.filter(({ ownerId }) => !taken.has(ownerId)),
    gone: await store()
      .numbers.where('[series+year]')
      .between(['archive|', 0], ['archive|\uffff', 0])
      .toArray(),
  };
}

/** Items with what their papers are called; of one that is gone only the place is left. */
async function archivedOf(items: readonly ArchiveItem[]): Promise<Archived[]> {
  const { incoming } = store();
  const ids = (owner: ArchiveItem['owner']) =>
    items.filter((one) => one.owner === owner).map(({ ownerId }) => ownerId);
  const papers = (await incoming.bulkGet(ids('incoming'))).filter((one) => one !== undefined);
  const known = new Map(
    [...(await draftsOf(ids('draft'))), ...papers.map(incomingOf)].map((one) => [one.ownerId, one]),
  );
  return items.map((item) => ({
    ...(known.get(item.ownerId) ?? {
      ...{ owner: item.owner, ownerId: item.ownerId, what: '', author: '', number: '', date: null },
      isSample: false,
      title: '（在回收站里）',
    }),
    pages: item.pages,
    item,
  }));
}

/** undefined while loading. */
export function useArchiveYear(year: number): ArchiveYear | undefined {
  return useAnswer(String(year), () => archiveYear(year));
}

/** Drafts with the pages that they print on. */
export async function withPages(
  papers: readonly Archivable[],
  profile: LayoutProfile,
): Promise<Archivable[]> {
  const counted: Archivable[] = [];
  for (const one of papers) {
    const draft = one.owner === 'draft' ? await store().drafts.get(one.ownerId) : undefined;
    const document = draft && (await printedDraft(draft));
    counted.push(
      document ? { ...one, pages: paginateFitted(document, profile).pages.length } : one,
    );
  }
  return counted;
}

/** The draft of an archived paper; undefined where it is none or gone. */
export async function archivedDraft({ owner, ownerId }: Archivable): Promise<Draft | undefined> {
  return owner === 'draft' ? store().drafts.get(ownerId) : undefined;
}
