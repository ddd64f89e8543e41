import { useState } from 'react';
import { findBlanks } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import type { DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { Leader } from '#shared/model/office';
import { IssueForm } from './issue/IssueForm';
import type { Issue } from './issue/use-issue';
import { type RoundFacts, RoundForm, type RoundStep } from './rounds/RoundForm';
import { PRESENT, VersionsDialog, type VersionsView } from './versions/VersionsDialog';

/** Which step is being registered and which versions are looked at. */
export function useDialogs(maySign: () => Promise<boolean>) {
  const [versions, setVersions] = useState<VersionsView | null>(null);
  const [step, setStep] = useState<RoundStep | null>(null);
  return {
    versions,
    setVersions,
    step,
    closeStep: () => setStep(null),
    startStep: async (next: RoundStep) => {
      if (next.kind !== 'sign' || (await maySign())) setStep(next);
    },
    compareWithPresent: ({ id }: DraftRound) =>
      setVersions({ kind: 'compare', before: id, after: PRESENT }),
  };
}

interface Props {
  dialogs: ReturnType<typeof useDialogs>;
  issue: Issue;
  /** The text as it is now. */
  document: OfficialDocument;
  round: number;
  rounds: readonly DraftRound[];
  leaders: readonly Leader[];
  onStep: (step: RoundStep, facts: RoundFacts) => Promise<void>;
}

/** The forms of the rounds, 编号, and the frozen versions. */
export function WorkspaceDialogs(props: Props) {
  const { dialogs, issue, document, round, rounds, leaders, onStep } = props;
  return (
    <>
      {dialogs.step && (
        <RoundForm
          step={dialogs.step}
          round={roundName(round)}
          leaders={leaders}
          blanks={findBlanks(document, { isNumbered: false })}
          onDone={onStep}
          onClose={dialogs.closeStep}
        />
      )}
      {issue.form && <IssueForm {...issue.form} document={document} />}
      <VersionsDialog
        view={dialogs.versions}
        rounds={rounds}
        present={document}
        onChange={dialogs.setVersions}
      />
    </>
  );
}
