import type { CarrierArrangement, ComposedCarrier } from '#shared/compose/carriers/facts';
import { carrierTitle, composeCarrier } from '#shared/compose/carriers/index';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
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

const titled = (meeting: MeetingFacts, choice: CarrierChoice): string =>
  choice.title.trim() || carrierTitle({ ...choice, meeting });

/** The text as it would be made. Throws `NothingToCompose` where nothing is chosen. */
export function carrierText(meeting: MeetingFacts, choice: CarrierChoice): OfficialDocument {
  return composeCarrier({ ...choice, meeting, title: titled(meeting, choice) });
}

async function factsOf(meetingId: string): Promise<MeetingFacts> {
  const facts = await meetingFacts(meetingId);
  if (!facts) throw new Error(GONE);
  return facts;
}

function draftOf(meeting: MeetingFacts, choice: CarrierChoice): Promise<string> {
  const type: DocumentType = choice.kind;
  return createDraft({
    type,
    document: carrierText(meeting, choice),
    issuerId: meeting.meeting.issuerId,
    sample: meeting.meeting.sample,
  });
}

/**
 * 编成专报: a carrier with its draft from opinions of one meeting, in one transaction; each
 * opinion that nobody follows yet is followed from now on. Throws `NothingToCompose` or
 * `CarrierRefused`, and then nothing has been made.
 */
export async function makeCarrier(
  meetingId: string,
  choice: CarrierChoice,
  registered: Registered,
): Promise<MadeCarrier> {
  const meeting = await factsOf(meetingId);
  const { drafts, draftBodies } = store();
  return inMatters(async () => {
    const draftId = await draftOf(meeting, choice);
    const carrierId = await createCarrier({
      ...registered,
      kind: choice.kind,
      title: titled(meeting, choice),
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
  meetingId: string,
  choice: CarrierChoice,
  registered: Registered,
): Promise<MadeCarrier> {
  const meeting = await factsOf(meetingId);
  const { drafts, draftBodies } = store();
  return inMatters(async () => {
    const draftId = await draftOf(meeting, choice);
    await saveCarrier(carrierId, { kind: choice.kind, title: titled(meeting, choice), draftId });
    await setCarrierItems(carrierId, choice.items, registered);
    return { carrierId, draftId };
  }, [drafts, draftBodies]);
}
