import type { OfficialDocument } from '../../document/official-document';
import type { MeetingPaperKind } from '../../model/meeting';
import type { MeetingFacts, PaperChoice } from './facts';
import { agenda } from './papers/agenda';
import { bulletin } from './papers/bulletin';
import { itemTable } from './papers/item-table';
import { itemMinutes, minutes } from './papers/minutes';
import { nameCards } from './papers/name-cards';
import { news } from './papers/news';
import { notice } from './papers/notice';
import { opinions } from './papers/opinions';
import { plan } from './papers/plan';
import { record } from './papers/record';
import { schedule } from './papers/schedule';
import { script } from './papers/script';
import { signIn } from './papers/sign-in';

export { NothingToCompose } from './nothing';

type Composer = (facts: MeetingFacts, choice: PaperChoice) => OfficialDocument;

const COMPOSERS: Record<MeetingPaperKind, Composer> = {
  itemTable,
  plan,
  notice,
  agenda,
  schedule,
  script,
  signIn,
  nameCards,
  record,
  opinions: (facts, { arrangedBy }) => opinions(facts, arrangedBy),
  minutes,
  itemMinutes: (facts, { agendaItemId }) => itemMinutes(facts, agendaItemId),
  bulletin,
  news,
};

/**
 * One paper of a meeting. What the meeting does not hold yet is ×× where a pen can
 * fill it in.
 * @throws NothingToCompose where the paper would be empty.
 */
export function composeMeetingPaper(facts: MeetingFacts, choice: PaperChoice): OfficialDocument {
  return COMPOSERS[choice.kind](facts, choice);
}
