import { useLiveQuery } from 'dexie-react-hooks';
import type { Carrier } from '#shared/model/carrier';
import type { CivilDate } from '#shared/model/civil-date';
import type { Draft } from '#shared/model/draft';
import type { EvidenceItem, EvidenceTable, EvidenceTask } from '#shared/model/evidence';
import type { Incoming } from '#shared/model/incoming';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import type { Meeting } from '#shared/model/meeting';
import { byOrder } from '#shared/model/order';
import { store } from '../active';
import { allRows } from '../in-parts';
import { useAnswer } from '../use-answer';

/** A record as a list of evidence shows it. */
export interface Proof {
  table: EvidenceTable;
  recordId: string;
  title: string;
  /** 通知, 专题协商会, 机关督办 … */
  kind: string;
  number: string;
  date: CivilDate | null;
  /** The years that it is of. */
  years: readonly number[];
  /** Chinese, why it cannot be exported as evidence; '' where it can. */
  lacks: string;
  isBinned: boolean;
  isSample: boolean;
}

export interface Evidence extends Proof {
  item: EvidenceItem;
}

export interface TaskWithEvidence {
  task: EvidenceTask;
  evidence: Evidence[];
}

/** 年终考评 of a year. */
export interface EvidenceYear {
  tasks: TaskWithEvidence[];
  /** Tasks in the recycle bin, those last deleted first. */
  binned: EvidenceTask[];
}

const UNTITLED = '未命名';
const BINNED = '在回收站里';

type Facts = Omit<Proof, 'table' | 'recordId' | 'isBinned' | 'isSample'>;

const yearsOf = (dates: readonly (CivilDate | null)[]): number[] => [
  ...new Set(dates.flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]))),
];

async function draftFacts(rows: readonly Draft[]): Promise<Facts[]> {
  const issued = await store().outgoing.bulkGet(rows.map(({ id }) => id));
  return rows.map(({ title, type, state, date: written }, at) => {
    const date = issued[at]?.date ?? written;
    return {
      ...{ title, kind: type, date, years: yearsOf([date]) },
      number: issued[at]?.issueNumber || issued[at]?.serialNumber || '',
      lacks: state === 'signed' ? '' : '现在没有签发',
    };
  });
}

function meetingFactsOf({ title, kind, startsOn, sittings, cancelled }: Meeting): Facts {
  const years = yearsOf([startsOn, ...sittings.map(({ date }) => date)]);
  const lacks = cancelled ? '这个会议已取消' : '';
  return { title, kind, number: '', date: startsOn, years, lacks };
}

function matterFactsOf({ title, track, state, number, openedOn, lastOn, closedOn }: Matter): Facts {
  const spread = yearsOf([openedOn, lastOn]);
  const [from = 0, to = from] = spread;
  return {
    ...{ title, number, lacks: '', date: closedOn ?? lastOn ?? openedOn },
    kind: `${track === 'internal' ? '机关督办' : '跟踪回音'} · ${MATTER_STATES[state]}`,
    // A matter that goes on over the years is of each of them.
    years:
      spread.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_one, at) => from + at),
  };
}

async function carrierFacts(rows: readonly Carrier[]): Promise<Facts[]> {
  const issued = await store().outgoing.bulkGet(rows.map(({ draftId }) => draftId ?? ''));
  return rows.map(({ title, kind, number, submissions, instructions }, at) => {
    const own = issued[at]?.issueNumber || issued[at]?.serialNumber;
    const dates = [...submissions, ...instructions].map(({ on }) => on);
    return {
      ...{ title, kind, number: number || own || '', years: yearsOf(dates) },
      date: submissions[0]?.on ?? null,
      lacks: submissions.length > 0 ? '' : '还没有报送',
    };
  });
}

function incomingFactsOf({ title, kind, paperNumber, receivedOn, paperDate }: Incoming): Facts {
  return {
    ...{ title, kind, number: paperNumber, lacks: '' },
    ...{ date: paperDate ?? receivedOn, years: yearsOf([receivedOn]) },
  };
}

/** What can be evidence, by table, and what a list says of it. */
const FACTS: {
  [Table in EvidenceTable]: (ids: readonly string[] | null) => Promise<Proof[]>;
} = {
  drafts: (ids) => proofsOf('drafts', ids, draftFacts),
  meetings: (ids) => proofsOf('meetings', ids, async (rows) => rows.map(meetingFactsOf)),
  matters: (ids) => proofsOf('matters', ids, async (rows) => rows.map(matterFactsOf)),
  carriers: (ids) => proofsOf('carriers', ids, carrierFacts),
  incoming: (ids) => proofsOf('incoming', ids, async (rows) => rows.map(incomingFactsOf)),
};

interface Rows {
  drafts: Draft;
  meetings: Meeting;
  matters: Matter;
  carriers: Carrier;
  incoming: Incoming;
}

async function proofsOf<Table extends EvidenceTable>(
  table: Table,
  ids: readonly string[] | null,
  factsOf: (rows: readonly Rows[Table][]) => Promise<Facts[]>,
): Promise<Proof[]> {
  const all = store().table<Rows[Table], string>(table);
  const found = ids ? await all.bulkGet([...ids]) : await allRows(all);
  const rows = found.filter((row) => row !== undefined);
  const facts = await factsOf(rows);
  return facts.map((one, at) => {
    const row = rows[at] as Rows[Table];
    const isBinned = row.deletedAt !== null;
    return {
      ...{ ...one, table, recordId: row.id, isBinned },
      title: one.title || UNTITLED,
      lacks: isBinned ? BINNED : one.lacks,
      isSample: 'sample' in row && row.sample === 1,
    };
  });
}

/** Records by id as a list of evidence shows them; those that are gone are left out. */
export async function proofs(
  refs: readonly Pick<EvidenceItem, 'table' | 'recordId'>[],
): Promise<Map<string, Proof>> {
  const tables = [...new Set(refs.map(({ table }) => table))];
  const found = await Promise.all(
    tables.map((table) =>
      FACTS[table](refs.filter((one) => one.table === table).map(({ recordId }) => recordId)),
    ),
  );
  return new Map(found.flat().map((one) => [one.recordId, one]));
}

/** What a year has of a kind, or of each, and could prove something; the newest first. */
export async function proofsOfYear(year: number, table: EvidenceTable | null): Promise<Proof[]> {
  const tables = table ? [table] : (Object.keys(FACTS) as EvidenceTable[]);
  const found = await Promise.all(tables.map((one) => FACTS[one](null)));
  return found
    .flat()
    .filter(({ lacks, years }) => lacks === '' && years.includes(year))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** 年终考评 of a year: its tasks in order, each with its evidence as it stands now. */
export async function evidenceYear(year: number): Promise<EvidenceYear> {
  const { evidenceTasks, evidenceItems } = store();
  const rows = await evidenceTasks.where('year').equals(year).toArray();
  const standing = rows.filter(({ deletedAt }) => deletedAt === null).sort(byOrder);
  const ids = standing.map(({ id }) => id);
  const items = (await evidenceItems.where('taskId').anyOf(ids).toArray()).sort(byOrder);
  const known = await proofs(items);
  return {
    tasks: standing.map((task) => ({
      task,
      evidence: items
        .filter(({ taskId }) => taskId === task.id)
        .map((item) => ({ ...(known.get(item.recordId) ?? purged(item)), item })),
    })),
    binned: rows
      .filter(({ deletedAt }) => deletedAt !== null)
      .sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1)),
  };
}

/** A purge takes its evidence along; of a record that went in another way this is left. */
function purged({ table, recordId }: EvidenceItem): Proof {
  return {
    ...{ table, recordId, title: '（已不在这里）', kind: '', number: '', date: null, years: [] },
    ...{ lacks: '已不在这里', isBinned: false, isSample: false },
  };
}

/** undefined while loading. */
export function useEvidenceYear(year: number): EvidenceYear | undefined {
  return useAnswer(String(year), () => evidenceYear(year));
}

/** The year of a task, wherever it lies; undefined where there is none, and while loading. */
export function useYearOfTask(id: string | null): number | undefined {
  return useLiveQuery(async () => (await store().evidenceTasks.get(id ?? ''))?.year, [id]);
}
