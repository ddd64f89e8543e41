import { v7 as newId } from 'uuid';
import type { MeetingFacts, PaperChoice } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { withQuotations } from '#shared/document/quotations';
import { composedMark, draftTypeOf } from '#shared/meetings/papers';
import { civilDateOf } from '#shared/model/civil-date';
import type { MeetingPaper } from '#shared/model/meeting';
import { store } from '../active';
import { type MadePaper, meetingFacts, papersOf } from '../queries/papers';
import { createDraft } from './drafts';

/** Whether a paper made belongs to the same line of versions as a choice. */
export function isOfChoice(paper: MeetingPaper, { kind, agendaItemId }: PaperChoice): boolean {
  return paper.kind === kind && paper.agendaItemId === (agendaItemId ?? null);
}

/** The mark kept with a paper: how it was arranged, and what was composed. */
function markOf(document: OfficialDocument, { arrangedBy = 'item' }: PaperChoice): string {
  return `${arrangedBy}:${composedMark(document)}`;
}

/**
 * Whether the meeting still gives the paper that was made: composed again as of the
 * day it was made, so that a new day alone changes nothing. Throws as composing does.
 */
export function isUnchanged(
  facts: MeetingFacts,
  choice: PaperChoice,
  paper: MeetingPaper,
): boolean {
  const today = civilDateOf(new Date(paper.madeAt));
  const document = composeMeetingPaper({ ...facts, today }, choice);
  return markOf(document, choice) === paper.composed;
}

/** How a paper made before was arranged, so that it can be compared with itself. */
export function arrangementOf(paper: MeetingPaper): NonNullable<PaperChoice['arrangedBy']> {
  const [by] = paper.composed.split(':');
  return by === 'unit' || by === 'speaker' ? by : 'item';
}

export interface PaperResult {
  draftId: string;
  version: number;
  /** false: nothing has changed since the newest version, which is the one answered. */
  made: boolean;
}

/**
 * Makes a paper as a new draft with its link, in one transaction. Earlier versions
 * stay as they are. When nothing has changed since the newest one, and its draft is
 * still in the list, answers that one instead. Throws `NothingToCompose`.
 */
export async function makePaper(meetingId: string, choice: PaperChoice): Promise<PaperResult> {
  const facts = await meetingFacts(meetingId);
  if (!facts) throw new Error('这次会议已不在这里，没有生成材料。其他会议没有受影响。');
  const document = composeMeetingPaper(facts, choice);
  const { drafts, draftBodies, meetingPapers, meetings } = store();
  const tables = [drafts, draftBodies, meetingPapers, meetings];
  return store().transaction('rw', tables, async () => {
    const earlier = (await papersOf(meetingId)).filter(({ paper }) => isOfChoice(paper, choice));
    const newest = earlier[0];
    if (newest && isCurrent(newest, facts, choice)) {
      return { draftId: newest.paper.draftId, version: newest.paper.version, made: false };
    }
    const draftId = await createDraft({
      type: draftTypeOf(choice.kind),
      // What was declared a quotation in the proceedings is one in the paper.
      document: withQuotations(
        document,
        facts.entries.flatMap(({ quotations = [] }) => quotations),
      ),
      issuerId: facts.meeting.issuerId,
      sample: facts.meeting.sample,
    });
    const version = (newest?.paper.version ?? 0) + 1;
    await meetingPapers.add({
      id: newId(),
      meetingId,
      draftId,
      version,
      kind: choice.kind,
      agendaItemId: choice.agendaItemId ?? null,
      composed: markOf(document, choice),
      madeAt: new Date().toISOString(),
    });
    return { draftId, version, made: true };
  });
}

function isCurrent({ paper, draft }: MadePaper, facts: MeetingFacts, choice: PaperChoice): boolean {
  return draft?.deletedAt === null && isUnchanged(facts, choice, paper);
}
