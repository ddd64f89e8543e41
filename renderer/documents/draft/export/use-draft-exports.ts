import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { Draft, DraftRound } from '#shared/model/draft';
import type { DraftActions } from '../actions';
import type { Issue } from '../issue/use-issue';
import { inOrder } from '../rounds/round-names';
import type { DraftSession } from '../session/draft-session';
import { profileOf, suggestedName, useExport } from './use-export';
import { versionToExport } from './version-to-export';

interface Parts {
  session: DraftSession;
  draft: Draft;
  rounds: readonly DraftRound[];
  issue: Issue;
  actions: DraftActions;
  profiles: readonly LayoutProfile[];
  profileId: string;
  /** Asked before a text with blanks goes out; false keeps it here. */
  mayLeave: (document: OfficialDocument) => Promise<boolean>;
}

/** The exports of one draft: of the text on the screen with what was registered, and of its frozen versions. */
export function useDraftExports(parts: Parts) {
  const { session, draft, rounds, issue, actions, profiles, profileId, mayLeave } = parts;
  const exporting = useExport({ actions, sample: draft.sample === 1, mayLeave });
  const profile = profileOf(profiles, profileId);
  /** In the profile of an id; in the office's own where none is named. */
  const run = (id?: string) => {
    const document = issue.joined(session.document);
    const name = suggestedName(document);
    void exporting.run({ document, name }, id === undefined ? profile : profileOf(profiles, id));
  };
  const exportVersion = (round?: DraftRound) => {
    if (round) void exporting.run(versionToExport(round, inOrder(rounds), issue), profile);
    else run();
  };
  return { exporting, profile, run, exportVersion };
}
