import type { Block } from '../../../document/official-document';
import { printTime } from '../../../model/clock-time';
import type { AgendaItem } from '../../../model/meeting';
import type { Entry } from '../../../model/proceedings';
import { hasWords } from '../../../proceedings/handed-in';
import { quote } from '../../marks';
import { BLANK, paper } from '../../parts';
import { cameAs, missing, unregistered } from '../attendance';
import { heading, labelled, oneLine, paragraph, paragraphs, withoutStop } from '../blocks';
import { chairOf, heldSittings, placeOf, reporterLabel, timesOf, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { listed, type People, peopleOf } from '../people';
import { printedResolutions, resolutionSentence, taskSentence } from '../resolutions';
import { isEntryHandedIn } from '../spoken';

/** True where there are words, and none of them, nor a resolution, was put to an item of the agenda. */
function hasWordsOnNoItemOnly(facts: MeetingFacts): boolean {
  const { items, entries } = facts;
  const isOnItem = ({ agendaItemId }: Entry) => items.some(({ id }) => id === agendaItemId);
  const isSettled = items.some(({ id }) => printedResolutions(facts, id).length > 0);
  return !isSettled && entries.length > 0 && !entries.some(isOnItem);
}

/** Part 1: what, when, where, who; reasons of absence stay in the house. */
function particulars(facts: MeetingFacts, people: People): Block[] {
  const lists = [
    ['列席', cameAs(facts, 'nonvoting', people)],
    ['邀请', cameAs(facts, 'invited', people)],
    ['请假', missing(facts, 'leave', people)],
    ['缺席', missing(facts, 'absent', people)],
    ['未登记到会', unregistered(facts, people)],
  ] as const;
  const agenda = hasWordsOnNoItemOnly(facts)
    ? facts.items.map(({ title }) => withoutStop(title) || BLANK).join('；')
    : '';
  return [
    labelled('会议名称', titleOf(facts)),
    labelled('时间', timesOf(facts)),
    labelled('地点', placeOf(facts)),
    labelled('主持人', chairOf(facts, people)),
    labelled('出席', cameAs(facts, 'attend', people)),
    ...lists.filter(([, text]) => text !== '').map(([label, text]) => labelled(label, text)),
    labelled('记录人', oneLine(facts.meeting.recorder)),
    ...(agenda === '' ? [] : [labelled('议题', agenda)]),
  ];
}

/** One stretch of what one person said, word by word. */
function said(facts: MeetingFacts, entry: Entry, people: People): Block[] {
  const { speaker, text } = entry;
  const who = speaker ? people.name(speaker) : '（未注明发言人）';
  return paragraphs(`${who}${isEntryHandedIn(facts, entry) ? '（书面发言）' : ''}：${text}`);
}

/** Who brought an item before the meeting. */
function reportedBy(facts: MeetingFacts, item: AgendaItem, people: People): Block[] {
  const reporters = listed(item.reporters, people.titled);
  return reporters === '' ? [] : [labelled(reporterLabel(facts), reporters)];
}

/** What came of an item (null: of none). */
function outcomes(facts: MeetingFacts, item: AgendaItem | null): Block[] {
  return printedResolutions(facts, item?.id ?? null).map((one) => {
    const tasks = one.tasks.map(taskSentence).join('');
    return paragraph(`议定：${resolutionSentence(one, item)}${tasks}`);
  });
}

/** Entries one after the other that are on the same item (null: on none). */
interface Stretch {
  item: AgendaItem | null;
  entries: Entry[];
}

/** The proceedings as they went. */
function stretches({ items, entries }: MeetingFacts): Stretch[] {
  const list: Stretch[] = [];
  for (const entry of entries) {
    const item = items.find(({ id }) => id === entry.agendaItemId) ?? null;
    const last = list.at(-1);
    if (last && last.item === item) last.entries.push(entry);
    else list.push({ item, entries: [entry] });
  }
  return list;
}

/**
 * With the items on which nobody spoke, each before the next one of the agenda; the last ones
 * before the closing words. Where no words at all were put to an item, their headings would
 * stand behind everything that was said: the items are named at the head, see `particulars`.
 */
function withSilentItems(facts: MeetingFacts): Stretch[] {
  const list = stretches(facts);
  if (hasWordsOnNoItemOnly(facts)) return list;
  const { items } = facts;
  for (const [place, item] of items.entries()) {
    if (list.some((one) => one.item === item)) continue;
    const next = list.findIndex((one) => one.item !== null && items.indexOf(one.item) > place);
    const closing = list.findLastIndex((one) => one.item !== null) + 1;
    const isOpeningOnly = closing === 0;
    const at = next >= 0 ? next : isOpeningOnly ? list.length : closing;
    list.splice(at, 0, { item, entries: [] });
  }
  return list;
}

const NO_ITEM = paragraph('（以下发言不在以上议题之内）');

/**
 * Part 2, in the order of speaking: an item's heading stands where it was first come to, and
 * an item come back to is named again. What was said on no item stays where it was said.
 */
function proceedings(facts: MeetingFacts, people: People): Block[] {
  const list = withSilentItems(facts);
  const begun: AgendaItem[] = [];
  let current: AgendaItem | null = null;
  const blocks = list.flatMap(({ item, entries }, index): Block[] => {
    const words = entries.flatMap((entry) => said(facts, entry, people));
    // A last item on which nobody spoke did not hear what was said on none.
    if (!item) return list[index - 1]?.entries.length === 0 ? [NO_ITEM, ...words] : words;
    const isLast = !list.slice(index + 1).some((one) => one.item === item);
    const after = isLast ? outcomes(facts, item) : [];
    const isBack = begun.includes(item);
    const isSame = current === item;
    current = item;
    if (isSame) return [...words, ...after];
    const title = withoutStop(item.title) || BLANK;
    if (isBack) return [paragraph(`（继续进行${quote(title)}）`), ...words, ...after];
    begun.push(item);
    const head = heading(1, begun.length, title);
    return [head, ...reportedBy(facts, item, people), ...words, ...after];
  });
  const others = outcomes(facts, null);
  if (others.length === 0 || begun.length === 0) return [...blocks, ...others];
  return [...blocks, heading(1, begun.length + 1, '其他事项'), ...others];
}

/** 会议记录, full and for the file, with the lines that chair and recorder sign. */
export function record(facts: MeetingFacts) {
  const empty = [facts.items, facts.entries, facts.attendance].every((list) => list.length === 0);
  if (empty) {
    throw new NothingToCompose(
      '会议还没有议题、参会人员和发言，会议记录无法生成。请先在“议题”“参会”或“会议记录”页填写。',
    );
  }
  const people = peopleOf(facts);
  const written = { ...facts, entries: facts.entries.filter(hasWords) };
  const end = printTime(heldSittings(facts).at(-1)?.to ?? '');
  return paper({
    title: [`${titleOf(facts)}记录`],
    body: [
      ...particulars(written, people),
      ...proceedings(written, people),
      paragraph(`${end}散会。`),
      paragraph('主持人（签名）：'),
      paragraph('记录人（签名）：'),
    ],
  });
}
