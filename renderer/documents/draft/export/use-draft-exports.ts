import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { DraftRound } from '#shared/model/draft';
import type { Template } from '#shared/model/template';
import type { OpenedDraft } from '../../../data/queries/drafts';
import type { DraftActions } from '../actions';
import type { Issue } from '../issue/use-issue';
import { inOrder } from '../rounds/round-names';
import type { DraftSession } from '../session/draft-session';
import { profileOf, suggestedName, useExport } from './use-export';
import { versionToExport } from './version-to-export';

interface Parts {
  session: DraftSession;
  draft: OpenedDraft;
  rounds: readonly DraftRound[];
  issue: Issue;
  actions: DraftActions;
  profiles: readonly LayoutProfile[];
  profileId: string;
  /** As of `useExport`. */
  mayLeave: Parameters<typeof useExport>[0]['mayLeave'];
}

/** The exports of one draft: of the text on the screen with what was registered, and of its frozen versions. */
export function useDraftExports(parts: Parts) {
  const { session, draft, rounds, issue, actions, profiles, profileId, mayLeave } = parts;
  const exporting = useExport({ actions, sample: draft.sample === 1, mayLeave });
  const profile = profileOf(profiles, profileId);
  /** In the profile of an id, in the office's own where none is named; in a template if one is. */
  const run = (id?: string, template?: Template) => {
    const document = issue.joined(session.document);
    const name = suggestedName(document);
    const own = id === undefined ? profile : profileOf(profiles, id);
    void exporting.run({ document, name }, own, template ? { template } : {});
  };
  const exportVersion = (round?: DraftRound) => {
    if (round) void exporting.run(versionToExport(round, inOrder(rounds), issue), profile);
    else run();
  };
  const exportProof = () => {
    const document = issue.joined(session.document);
    const name = `${suggestedName(document)}（清样）`;
    void exporting.run({ document, name }, profile, { proof: true });
  };
  /** The pages that the preview shows, to a printer or into a PDF file. */
  const output = (way: 'print' | 'pdf') => {
    const document = issue.joined(session.document);
    void exporting.run({ document, name: suggestedName(document) }, profile, {}, way);
  };
  return { exporting, profile, run, exportVersion, exportProof, output };
}
