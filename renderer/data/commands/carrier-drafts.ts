import type { CarrierArrangement, ComposedCarrier, Meetings } from '#shared/compose/carriers/facts';
import { carrierTitle, composeCarrier } from '#shared/compose/carriers/index';
import type { OfficialDocument } from '#shared/document/official-document';
import type { CarrierItem } from '#shared/model/carrier';
import type { DocumentType } from '#shared/model/document-type';
import { store } from '../active';
import { meetingFacts } from '../queries/papers';
import { createCarrier, saveCarrier, setCarrierItems } from './carriers';
import { createDraft } from './drafts';
import { inMatters, type Registered } from './matter-events';

/** What the clerk chose for a carrier's text. */
export interface CarrierChoice {
  kind: ComposedCarrier;
  /** '' takes the usual one. */
  title: string;
  items: readonly CarrierItem[];
  arrangedBy: CarrierArrangement;
}

export interface MadeCarrier {
  carrierId: string;
  draftId: string;
}

const GONE = '这次会议已不在这里，没有编成。所选的意见没有改动。';

const titled = (meetings: Meetings, choice: CarrierChoice): string =>
  choice.title.trim() || carrierTitle({ ...choice, meetings });

/** The text as it would be made. Throws `NothingToCompose` where nothing is chosen. */
export function carrierText(meetings: Meetings, choice: CarrierChoice): OfficialDocument {
  return composeCarrier({ ...choice, meetings, title: titled(meetings, choice) });
}

/** The meetings as a carrier is composed from them, those that are gone left out; null when none is left. */
export async function carrierMeetings(ids: readonly string[]): Promise<Meetings | null> {
  const found = await Promise.all([...new Set(ids)].map((id) => meetingFacts(id)));
  const [first, ...others] = found.filter((one) => one !== null);
  return first ? [first, ...others] : null;
}

async function factsOf(ids: readonly string[]): Promise<Meetings> {
  const facts = await carrierMeetings(ids);
  if (!facts) throw new Error(GONE);
  return facts;
}

function draftOf(meetings: Meetings, choice: CarrierChoice): Promise<string> {
  const type: DocumentType = choice.kind;
  return createDraft({
    type,
    document: carrierText(meetings, choice),
    issuerId: meetings[0].meeting.issuerId,
    sample: meetings.every(({ meeting }) => meeting.sample === 1) ? 1 : 0,
  });
}

/**
 * 编成专报: a carrier with its draft from opinions of one meeting or several, in one transaction; each
 * opinion that nobody follows yet is followed from now on. Throws `NothingToCompose` or
 * `CarrierRefused`, and then nothing has been made.
 */
export async function makeCarrier(
  meetingIds: readonly string[],
  choice: CarrierChoice,
  registered: Registered,
): Promise<MadeCarrier> {
  const meetings = await factsOf(meetingIds);
  const { drafts, draftBodies } = store();
  return inMatters(async () => {
    const draftId = await draftOf(meetings, choice);
    const carrierId = await createCarrier({
      ...registered,
      kind: choice.kind,
      title: titled(meetings, choice),
      opinionIds: choice.items.map(({ opinionId }) => opinionId),
      show: 'summary',
      draftId,
    });
    await setCarrierItems(carrierId, choice.items, registered);
    return { carrierId, draftId };
  }, [drafts, draftBodies]);
}

/**
 * The carrier made anew from another choice: a new draft takes the place of the one it
 * had, which stays in 办文 as it is. Throws `CarrierRefused` once it has been sent.
 */
export async function remakeCarrier(
  carrierId: string,
  meetingIds: readonly string[],
  choice: CarrierChoice,
  registered: Registered,
): Promise<MadeCarrier> {
  const meetings = await factsOf(meetingIds);
  const { drafts, draftBodies } = store();
  return inMatters(async () => {
    const draftId = await draftOf(meetings, choice);
    await saveCarrier(carrierId, { kind: choice.kind, title: titled(meetings, choice), draftId });
    await setCarrierItems(carrierId, choice.items, registered);
    return { carrierId, draftId };
  }, [drafts, draftBodies]);
}
