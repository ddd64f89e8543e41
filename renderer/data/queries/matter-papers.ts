import type { MatterFacts, MatterOnPaper } from '#shared/compose/matters/facts';
import { isOpinionHandedIn } from '#shared/compose/meetings/spoken';
import { apartOnList, type KnownRef, knownRefs } from '#shared/directory/identity';
import { type LedgerFilter, NO_FILTER, parseFilter, refKey } from '#shared/matters/ledger';
import type { MatterPaperKind } from '#shared/matters/papers';
import { countedEvents } from '#shared/matters/timeline';
import { markOf } from '#shared/meetings/papers';
import type { Carrier } from '#shared/model/carrier';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import type { Draft } from '#shared/model/draft';
import type { Matter, MatterPaper } from '#shared/model/matter';
import { newestVersion } from '#shared/model/order';
import { todayNow } from '../../data/today';
import { store } from '../active';
import { directory } from './directory';
import { eventsOf } from './matter-rows';
import { attendanceOf } from './meetings';
import { profileOf } from './office';
import { entriesOf } from './proceedings';
import { trackedOpinions } from './tracking';

/** What a paper is to be made of. */
export interface MatterPaperChoice {
  kind: MatterPaperKind;
  /** Matters in the order in which they are printed. */
  matterIds: readonly string[];
  /** Opinions in the order in which they are printed; null: those of the matters. */
  opinionIds: readonly string[] | null;
  /** What the matters have in common, as the paper says it: title of the meeting or ''. */
  about: string;
  /** The unit that a letter goes to; absent: the one that its matters are for. */
  addressee?: UnitRef;
  /** Names the line of versions: matter:<id>, carrier:<id>, or the ledger as `filterScope` and `listScope` say. */
  scope: string;
}

/** All that a paper of matters is composed from; null before first start. */
export async function matterFacts(
  { matterIds, opinionIds, about, addressee }: Omit<MatterPaperChoice, 'kind' | 'scope'>,
  today: CivilDate = todayNow(),
): Promise<MatterFacts | null> {
  const office = await store().settings.get('office');
  if (!office) return null;
  const rows = await store().matters.bulkGet([...matterIds]);
  const found = rows.filter((row) => row !== undefined);
  const events = await eventsOf(found.map(({ id }) => id));
  const matters = found.map(
    (matter): MatterOnPaper => ({ matter, events: countedEvents(events.get(matter.id) ?? []) }),
  );
  const ids = opinionIds ?? [...new Set(found.flatMap((matter) => matter.opinionIds))];
  const { leaders, members } = await directory();
  const decided = knownRefs(leaders, members);
  const lists = await listsOf(ids);
  const known: Known = (ref) => lists.reduce((one, apart) => apart(one), decided(ref));
  const opinions = (await trackedOpinions(ids)).map((one) => ({
    ...one,
    opinion: withKnownSpeaker(one.opinion, known),
  }));
  const voiced = await whereVoiced(ids, found, known);
  const facts = { office, about, matters, opinions, ...voiced, profile: profileOf(office), today };
  return addressee ? { ...facts, addressee } : facts;
}

type Known = (ref: PersonRef) => KnownRef;

/** Who is told from whom by the lists of the meetings at which these opinions were voiced. */
async function listsOf(opinionIds: readonly string[]): Promise<Known[]> {
  const rows = await store().opinions.bulkGet([...opinionIds]);
  const meetingIds = [...new Set(rows.flatMap((row) => row?.meetingId ?? []))];
  const lists = await Promise.all(meetingIds.map((id) => attendanceOf(id)));
  return lists.map((list) => apartOnList(list.map(({ person }) => person)));
}

/** As papers compare who spoke: by the directory, and not by name and unit as they were that day. */
function withKnownSpeaker<Row extends { speaker: PersonRef | null }>(row: Row, known: Known): Row {
  return { ...row, speaker: row.speaker && known(row.speaker) };
}

/** From the meetings that the opinions and matters are from: which opinions were handed in, and whom to ask. */
async function whereVoiced(
  opinionIds: readonly string[],
  matters: readonly Matter[],
  known: Known,
): Promise<Pick<MatterFacts, 'handedIn' | 'contact'>> {
  const rows = (await store().opinions.bulkGet([...opinionIds]))
    .filter((row) => row !== undefined)
    .map((row) => withKnownSpeaker(row, known));
  const ids = new Set([...rows, ...matters].flatMap(({ meetingId }) => meetingId ?? []));
  const handedIn = new Set<string>();
  const contacts = new Set<string>();
  for (const meetingId of ids) {
    const own = rows.filter((row) => row.meetingId === meetingId);
    const [meeting, said, called] = await Promise.all([
      store().meetings.get(meetingId),
      own.length > 0 ? entriesOf(meetingId) : [],
      own.length > 0 ? attendanceOf(meetingId) : [],
    ]);
    const entries = said.map((row) => withKnownSpeaker(row, known));
    const attendance = called.map((row) => ({ ...row, person: known(row.person) }));
    contacts.add(meeting?.contact.trim() ?? '');
    for (const opinion of own) {
      if (isOpinionHandedIn({ entries, attendance }, opinion)) handedIn.add(opinion.id);
    }
  }
  const [contact = ''] = contacts;
  // Of several meetings nobody knows which one's is to be asked.
  return { handedIn, contact: contacts.size === 1 ? contact : '' };
}

/** A paper that was made, and its draft as it is now; null: purged. */
export interface MadeMatterPaper {
  paper: MatterPaper;
  draft: Draft | null;
}

/** The scope that a paper was made for. */
export function scopeOf({ composed }: MatterPaper): string {
  return composed.slice(0, composed.lastIndexOf('|'));
}

const LEDGER = 'ledger:';
const LIST = 'list:';

/** The ledger as a filter shows it, whatever it shows on the day. */
export function filterScope(filter: LedgerFilter): string {
  return `${LEDGER}${JSON.stringify(filter)}`;
}

/** The scope of a paper over exactly these matters, in any order; over those of one unit where its letters are meant. */
export function listScope(matterIds: readonly string[], unit?: UnitRef): string {
  const whose = unit ? [refKey(unit)] : [];
  return `${LIST}${markOf([...whose, ...[...matterIds].sort()].join())}`;
}

export const isListScope = (scope: string): boolean => scope.startsWith(LIST);

/** Papers made for a scope, the newest version of each first. */
export async function matterPapersOf(scope: string): Promise<MadeMatterPaper[]> {
  const papers = await store()
    .matterPapers.filter((one) => scopeOf(one) === scope)
    .toArray();
  const drafts = await store().drafts.bulkGet(papers.map(({ draftId }) => draftId));
  return papers
    .map((paper, at) => ({ paper, draft: drafts[at] ?? null }))
    .sort((a, b) => newestVersion(a.paper, b.paper));
}

/** What a paper was made from; `row` null: purged since. */
export type PaperOrigin =
  | { kind: 'matter'; row: Matter | null }
  | { kind: 'carrier'; row: Carrier | null }
  /** Matters that were ticked; those in the recycle bin or purged since are left out. */
  | { kind: 'list'; ids: string[] }
  | { kind: 'ledger'; filter: LedgerFilter };

export interface MatterPaperSource {
  paper: MatterPaper;
  origin: PaperOrigin;
  /** The newest version of the same paper, when that is another one. */
  newer: MatterPaper | null;
}

async function originOf({ matterIds }: MatterPaper, scope: string): Promise<PaperOrigin> {
  if (matterIds) {
    const rows = await store().matters.bulkGet(matterIds);
    return { kind: 'list', ids: rows.flatMap((row) => (row?.deletedAt === null ? row.id : [])) };
  }
  const at = scope.indexOf(':');
  const [kind, rest] = [scope.slice(0, at + 1), scope.slice(at + 1)];
  if (kind === 'matter:') {
    return { kind: 'matter', row: (await store().matters.get(rest)) ?? null };
  }
  if (kind === 'carrier:') {
    return { kind: 'carrier', row: (await store().carriers.get(rest)) ?? null };
  }
  return { kind: 'ledger', filter: kind === LEDGER ? parseFilter(rest) : NO_FILTER };
}

/** Title of the one meeting that these matters are from; '' when they come from several. */
export async function meetingOf(matters: readonly Pick<Matter, 'meetingId'>[]): Promise<string> {
  const [id, ...others] = new Set(matters.map(({ meetingId }) => meetingId));
  if (!id || others.length > 0) return '';
  return (await store().meetings.get(id))?.title ?? '';
}

/** Where a draft made from matters came from; null for any other draft. */
export async function matterPaperSource(draftId: string): Promise<MatterPaperSource | null> {
  const paper = await store().matterPapers.where('draftId').equals(draftId).first();
  if (!paper) return null;
  const scope = scopeOf(paper);
  const versions = await matterPapersOf(scope);
  const newest = versions.find(
    (one) => one.paper.kind === paper.kind && one.draft?.deletedAt === null,
  )?.paper;
  return {
    paper,
    origin: await originOf(paper, scope),
    newer: newest && newestVersion(newest, paper) < 0 ? newest : null,
  };
}
