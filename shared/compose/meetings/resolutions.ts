import { printDate } from '../../model/civil-date';
import {
  type AgendaItem,
  NEVER_PRINTED,
  type Resolution,
  type ResolutionTask,
  type ResolutionVerb,
} from '../../model/meeting';
import { BLANK } from '../parts';
import { oneLine, withoutStop, withStop } from './blocks';
import { isDeciding } from './event';
import type { MeetingFacts } from './facts';

/** How a sentence with this verb begins. 待研究 has none, because it is never printed. */
const BEGINNINGS: Record<Exclude<ResolutionVerb, typeof NEVER_PRINTED>, string> = {
  听取: '会议听取了',
  传达学习: '会议传达学习了',
  审议通过: '会议审议通过了',
  协商通过: '会议协商通过了',
  原则通过: '会议原则通过了',
  决定: '会议决定，',
  要求: '会议要求，',
};
const TITLE_VERB = /^(?:听取|传达学习|审议|协商|研究|学习|讨论)/;

type Printed = Resolution & { verb: keyof typeof BEGINNINGS };
const isPrinted = (one: Resolution): one is Printed => one.verb !== NEVER_PRINTED;

/** An item for whatever else comes up: 其他, 其他事项. */
const FOR_THE_REST = /^其[他它](?:有关)?(?:事项|议题|事宜|问题|工作)?$/;

/** The item that what was resolved on no item belongs to: one for the rest at the end of the agenda; null where there is none. */
function itemForTheRest({ items }: MeetingFacts): string | null {
  const last = items.at(-1);
  return last && FOR_THE_REST.test(withoutStop(last.title)) ? last.id : null;
}

/** The item that a resolution stands under, or null. */
function placeOf(facts: MeetingFacts, { agendaItemId }: Resolution): string | null {
  const isKnown = facts.items.some(({ id }) => id === agendaItemId);
  return isKnown ? agendaItemId : itemForTheRest(facts);
}

/**
 * What is printed of the resolutions on one item (null: on none), in their order.
 * Nothing for a consulting meeting, whatever may be stored: it decides nothing.
 */
export function printedResolutions(facts: MeetingFacts, itemId: string | null): Printed[] {
  if (!isDeciding(facts)) return [];
  return facts.resolutions.filter(isPrinted).filter((one) => placeOf(facts, one) === itemId);
}

/** An item that is only 待研究: the papers are silent about it. */
export function isOnlyPending(facts: MeetingFacts, item: AgendaItem): boolean {
  const own = facts.resolutions.filter((one) => placeOf(facts, one) === item.id);
  return own.length > 0 && own.every((one) => !isPrinted(one));
}

/** One resolution as a sentence. Words that already say who did what stay as they are. */
export function resolutionSentence({ verb, text }: Printed, item: AgendaItem | null): string {
  const typed = oneLine(text);
  if (typed.startsWith('会议')) return withStop(typed);
  if (typed.startsWith(verb)) return withStop(`会议${typed}`);
  const object = typed || withoutStop(item?.title ?? '').replace(TITLE_VERB, '') || BLANK;
  return withStop(BEGINNINGS[verb] + object);
}

const listed = (units: ResolutionTask['lead']) => units.map(({ name }) => name).join('、');

/** Who does what by when; a date that was not agreed is not spoken of. */
export function taskSentence({ what, lead, helpers, due }: ResolutionTask): string {
  const parts = [
    withoutStop(what),
    lead.length > 0 && `由${listed(lead)}${helpers.length > 0 ? '牵头' : '负责'}`,
    helpers.length > 0 && `${listed(helpers)}配合`,
    due && `于${printDate(due)}前完成`,
  ];
  return withStop(parts.filter(Boolean).join('，'));
}
