import type { MeetingFacts, PaperChoice } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { PAPERS_OF, type PaperPart } from '#shared/meetings/papers';
import { familyOf, MEETING_PAPERS, type MeetingPaperKind } from '#shared/model/meeting';
import { arrangementOf, isOfChoice, isUnchanged } from '../../data/commands/papers';
import { messageOf } from '../../data/desktop';
import type { MadePaper } from '../../data/queries/papers';
import type { MeetingTab } from '../../ui/view/meetings';

/** One paper that can be made, and how it stands. */
export interface PaperLine {
  key: string;
  choice: PaperChoice;
  label: string;
  /** Newest first. */
  versions: MadePaper[];
  /** none: not made; current: as the meeting is now; changed: the meeting has changed since; gone: the newest draft was deleted. */
  state: 'none' | 'current' | 'changed' | 'gone';
  /** What the meeting still lacks for it, in Chinese; '' when it can be made. */
  missing: string;
}

export type Arrangement = NonNullable<PaperChoice['arrangedBy']>;

/** The page on which that is filled in which a paper is made from. */
export function pageFor(kind: MeetingPaperKind, family: 'deciding' | 'consulting'): MeetingTab {
  switch (kind) {
    case 'plan':
    case 'notice':
    case 'schedule':
      return 'facts';
    case 'signIn':
    case 'nameCards':
      return 'attendance';
    case 'record':
      return 'proceedings';
    case 'opinions':
      return 'opinions';
    case 'minutes':
      return family === 'deciding' ? 'resolutions' : 'opinions';
    case 'itemMinutes':
      return 'resolutions';
    default:
      return 'items';
  }
}

function choicesOf(facts: MeetingFacts, part: PaperPart, arrangedBy: Arrangement): PaperChoice[] {
  return PAPERS_OF[familyOf(facts.meeting.kind)][part].flatMap((kind): PaperChoice[] => {
    if (kind === 'opinions') return [{ kind, arrangedBy }];
    if (kind !== 'itemMinutes') return [{ kind }];
    return facts.items.map(({ id }) => ({ kind, agendaItemId: id }));
  });
}

function labelOf({ kind, agendaItemId }: PaperChoice, facts: MeetingFacts): string {
  const item = facts.items.find(({ id }) => id === agendaItemId);
  if (!item) return MEETING_PAPERS[kind];
  const checkers = item.checkers.map(({ name }) => name).join('、');
  return `纪要第${item.order}项（${item.title || '未写题目'}）${checkers ? `，送${checkers}核` : ''}`;
}

function missingFor(facts: MeetingFacts, choice: PaperChoice): string {
  try {
    composeMeetingPaper(facts, choice);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

function stateOf(
  newest: MadePaper | undefined,
  facts: MeetingFacts,
  choice: PaperChoice,
): PaperLine['state'] {
  if (!newest) return 'none';
  if (newest.draft?.deletedAt !== null) return 'gone';
  try {
    // The paper is compared as it was arranged then: another arrangement is a choice, not a change.
    const arrangedBy = choice.arrangedBy && arrangementOf(newest.paper);
    return isUnchanged(facts, { ...choice, arrangedBy }, newest.paper) ? 'current' : 'changed';
  } catch {
    // What the paper was made from has been taken away.
    return 'changed';
  }
}

/** The papers of one part of a meeting, with what has been made of them. */
export function paperLines(
  facts: MeetingFacts,
  made: readonly MadePaper[],
  part: PaperPart,
  arrangedBy: Arrangement,
): PaperLine[] {
  return choicesOf(facts, part, arrangedBy).map((choice) => {
    const versions = made.filter(({ paper }) => isOfChoice(paper, choice));
    return {
      key: `${choice.kind}:${choice.agendaItemId ?? ''}`,
      choice,
      label: labelOf(choice, facts),
      versions,
      state: stateOf(versions[0], facts, choice),
      missing: missingFor(facts, choice),
    };
  });
}
