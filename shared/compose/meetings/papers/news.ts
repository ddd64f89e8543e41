import { quote } from '../../marks';
import { proposingSentence } from '../../matters/brief';
import { BLANK, paper } from '../../parts';
import { cameIn } from '../attendance';
import { oneLine, paragraph, withoutStop, withStop } from '../blocks';
import { chairOf, daysOf, heldBy, isDeciding } from '../event';
import type { MeetingFacts } from '../facts';
import { reportedLine } from '../minutes-body';
import { opinionsOn } from '../opinion-text';
import { isSamePerson, listed, type People, peopleOf } from '../people';
import { topicWords } from '../topics';
import { consultedLine, outcomeLines } from './bulletin';

/** Leaders who came, by rank as the list has them, the chair left out. */
function leaders(facts: MeetingFacts, people: People): string {
  const { chair } = facts.meeting;
  const came = cameIn(facts.attendance)
    .filter(({ role }) => role !== 'nonvoting')
    .map(({ person }) => person)
    .filter(({ source }) => source === 'leader')
    .filter((person) => !chair || !isSamePerson(person, chair));
  return listed(came, people.titled);
}

/**
 * 围绕…，大家建议：…；…。: what was proposed on each item as it was summed up, and where nobody
 * did so a sentence of the words themselves; in nobody's name. What criticises or reports
 * is not for the public.
 */
function proposals(facts: MeetingFacts): string[] {
  const lines: string[] = [];
  for (const item of [...facts.items, null]) {
    const own = opinionsOn(facts, item?.id ?? null).filter(({ kind }) => kind === '意见建议');
    const summaries = own
      .filter(({ summary }) => summary.trim() !== '')
      .map(({ summary }) => withoutStop(oneLine(summary)).replace(/^建议[，：]?/, ''));
    const words = own
      .filter(({ summary }) => summary.trim() === '')
      .map(({ words }) => quote(proposingSentence(words).replace(/[，、：；]$/, '')));
    if (own.length === 0) continue;
    const title = item === null ? '' : topicWords(item);
    const also = lines.length > 0 && title === '' ? '还' : '';
    const on = title === '' ? `大家${also}` : `围绕${title}，大家`;
    const said = summaries.length > 0 ? withStop(`${on}建议：${summaries.join('；')}`) : '';
    const quoted = words.length > 0 ? `${said === '' ? on : '大家还'}提出：${words.join('')}` : '';
    lines.push(said + (quoted === '' || /[。！？]”$/.test(quoted) ? quoted : withStop(quoted)));
  }
  return lines;
}

/** Who reported and who consulted, 会上 said once. */
function courseLine(facts: MeetingFacts, people: People): string {
  const reported = withoutStop(reportedLine(facts, people));
  const consulted = consultedLine(facts, null);
  return reported === '' ? consulted : `${reported}，${consulted.replace(/^会上，/, '')}`;
}

/** 新闻稿 for the public: only what the facts say. */
export function news(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const attended = leaders(facts, people);
  const proposed = proposals(facts);
  const course = isDeciding(facts)
    ? outcomeLines(facts)
    : [
        courseLine(facts, people),
        // Nothing was proposed yet: a blank tells the clerk.
        ...(proposed.length > 0 ? proposed : [`大家建议：${BLANK}。`]),
      ];
  return paper({
    title: [heldBy(facts)],
    body: [
      paragraph(
        `本报讯　${daysOf(facts)}，${heldBy(facts)}。${chairOf(facts, people)}主持会议${attended === '' ? '' : `，${attended}出席会议`}。`,
      ),
      ...(course.length > 0 ? course : [`会上，${BLANK}。`]).map(paragraph),
      paragraph(`（${BLANK}）`),
    ],
  });
}
