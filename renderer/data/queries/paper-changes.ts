import { useLiveQuery } from 'dexie-react-hooks';
import { filterLedger, type LedgerFilter, withoutSample } from '#shared/matters/ledger';
import { PAPERS_OF_MANY, PAPERS_OF_UNIT } from '#shared/matters/papers';
import type { UnitRef } from '#shared/model/directory';
import type { Matter, MatterPaper } from '#shared/model/matter';
import type { MeetingPaper } from '#shared/model/meeting';
import { store } from '../active';
import { isSamePaper } from '../commands/matter-papers';
import { arrangementOf, isUnchanged } from '../commands/papers';
import { todayNow } from '../today';
import { carrierPage } from './carriers';
import {
  listScope,
  type MatterPaperChoice,
  matterFacts,
  meetingOf,
  type PaperOrigin,
  scopeOf,
} from './matter-papers';
import { eventsOf } from './matter-rows';
import { ruleOf } from './matters';
import { meetingFacts } from './papers';

/** Whether something gives another paper now; also true where it gives none any more. */
function differs(isSame: () => boolean): boolean {
  try {
    return !isSame();
  } catch {
    return true;
  }
}

/** Whether the meeting would give another paper now; false where the meeting itself is gone. */
export async function meetingPaperChanged(paper: MeetingPaper): Promise<boolean> {
  const facts = await meetingFacts(paper.meetingId);
  if (!facts) return false;
  const { kind, agendaItemId } = paper;
  const choice = {
    kind,
    ...(agendaItemId && { agendaItemId }),
    ...(kind === 'opinions' && { arrangedBy: arrangementOf(paper) }),
  };
  return differs(() => isUnchanged(facts, choice, paper));
}

type Made = Omit<MatterPaperChoice, 'kind' | 'scope'>;

/** What a paper of matters would be made of now; null where that is gone. */
async function choiceOf(paper: MatterPaper, origin: PaperOrigin): Promise<Made | null> {
  switch (origin.kind) {
    case 'matter': {
      if (!origin.row) return null;
      const { id } = origin.row;
      return { matterIds: [id], opinionIds: null, about: await meetingOf([origin.row]) };
    }
    case 'carrier': {
      const page = origin.row && (await carrierPage(origin.row.id));
      if (!page) return null;
      const opinionIds = page.carrier.items.map(({ opinionId }) => opinionId);
      const { matters, about } = page;
      return { matterIds: matters.map(({ id }) => id), opinionIds, about };
    }
    case 'list':
      return choiceOfList(paper, origin.ids);
    case 'ledger':
      return choiceOfFilter(paper, origin.filter);
  }
}

/** What a filter shows today, of the track that the paper is about, in the order of its papers. */
async function choiceOfFilter({ kind }: MatterPaper, filter: LedgerFilter): Promise<Made> {
  const all = await store().matters.toArray();
  const { own: rows } = withoutSample(filterLedger(all, filter, await ruleOf(todayNow())));
  const outside = rows.filter(({ track }) => track === 'external');
  const own = rows.filter(({ track }) => PAPERS_OF_MANY[track].some((one) => one === kind));
  const matterIds = own.map(({ id }) => id).sort();
  return { matterIds, opinionIds: null, about: await meetingOf(outside) };
}

/** Of matters that were ticked those that are left; the unit of a letter is found again by its scope. */
async function choiceOfList(paper: MatterPaper, ids: readonly string[]): Promise<Made | null> {
  if (ids.length === 0) return null;
  const matters = (await store().matters.bulkGet([...ids])).filter((row) => row !== undefined);
  const opinionIds = paper.opinionIds ?? null;
  const choice: Made = { matterIds: ids, opinionIds, about: await meetingOf(matters) };
  if (!PAPERS_OF_UNIT.some((kind) => kind === paper.kind)) return choice;
  const scope = scopeOf(paper);
  const isAddressee = (unit: UnitRef) => listScope(paper.matterIds ?? ids, unit) === scope;
  const addressee = (await unitsEverConcerned(matters)).find(isAddressee);
  return addressee ? { ...choice, addressee } : null;
}

/** Who was asked stays asked, whoever has the matters in hand by now. */
async function unitsEverConcerned(matters: readonly Matter[]): Promise<UnitRef[]> {
  const opinionIds = matters.flatMap((matter) => matter.opinionIds);
  const opinions = (await store().opinions.bulkGet(opinionIds)).filter((row) => row !== undefined);
  const events = await eventsOf(matters.map(({ id }) => id));
  return [
    ...matters.flatMap(({ lead, helpers }) => [...lead, ...helpers]),
    ...opinions.flatMap(({ targets }) => targets),
    ...[...events.values()].flat().flatMap(({ units }) => units),
  ];
}

/** Whether that which a paper was made from would give another one now. */
export async function matterPaperChanged(
  paper: MatterPaper,
  origin: PaperOrigin,
): Promise<boolean> {
  const choice = await choiceOf(paper, origin);
  const facts = choice && (await matterFacts(choice));
  if (!choice || !facts) return false;
  const kind = paper.kind as MatterPaperChoice['kind'];
  return differs(() => isSamePaper(facts, { ...choice, kind, scope: scopeOf(paper) }, paper));
}

/**
 * The places (1 …) of opinions in a carrier that were changed or deleted since its text was
 * composed; [] once it has been sent, when its page compares with what was sent.
 */
export async function changedSinceComposed(carrierId: string): Promise<number[]> {
  const page = await carrierPage(carrierId);
  if (!page?.draft || page.carrier.submissions.length > 0 || page.carrier.entered) return [];
  const { createdAt } = page.draft;
  return page.opinions.flatMap(({ opinion }, at) =>
    opinion && opinion.deletedAt === null && opinion.updatedAt <= createdAt ? [] : [at + 1],
  );
}

export const useChangedSinceComposed = (carrierId: string): number[] =>
  useLiveQuery(() => changedSinceComposed(carrierId), [carrierId]) ?? [];
