import type { Found } from '#shared/search/answer';
import {
  openCarrierPage,
  openDirectory,
  openDraftAt,
  openEvidenceTask,
  openIncoming,
  openIssue,
  openMatter,
  openMeeting,
  openMember,
} from '../ui/view';

/** The page of a meeting that shows rows of a table. */
const MEETING_PAGES = {
  agendaItems: 'items',
  resolutions: 'resolutions',
  opinionGroups: 'opinions',
} as const;

/** Opens what was found at the very place: the words in a draft, one entry, one opinion, one line of a timeline. */
export function openFound(found: Found): void {
  const { table, id, at, parent, isBinned } = found;
  switch (table) {
    case 'drafts':
      openDraftAt(id, isBinned, placeIn(found));
      return;
    case 'meetings':
      openMeeting(id, MEETING_PAGES[at.table as keyof typeof MEETING_PAGES] ?? 'facts');
      return;
    case 'entries':
      openMeeting(parent?.id ?? '', 'proceedings', id);
      return;
    case 'opinions':
      openMeeting(parent?.id ?? '', 'opinions', id);
      return;
    case 'matters':
      openMatter(id, at.table === 'matterEvents' ? at.id : null);
      return;
    case 'incoming':
      openIncoming(id, isBinned);
      return;
    case 'earlierIssues':
    case 'numbers':
      openIssue(id);
      return;
    case 'evidenceTasks':
      openEvidenceTask(id);
      return;
    case 'carriers':
      openCarrierPage(id);
      return;
    case 'members':
      if (isBinned) openDirectory({ page: 'members', unitId: null, bin: true }, id);
      else openMember(id);
      return;
    case 'units':
      openDirectory({ page: 'units', unitId: id, bin: isBinned });
      return;
    case 'leaders':
    case 'groups':
      openDirectory({ page: table, unitId: null, bin: false });
      return;
    default:
      throw new Error(`${table} is found under another`);
  }
}

function placeIn({ id, at, word, sentence }: Found) {
  if (at.table !== 'draftBodies' || word === '' || sentence === null) return null;
  return { draftId: id, word, around: sentence.text.replace(/^…|…$/g, '') };
}
