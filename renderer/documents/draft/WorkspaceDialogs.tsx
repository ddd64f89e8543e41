import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { SigningFacts, SigningFormKey } from '#shared/compose/signing/index';
import { findBlanks } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { Draft, DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { Leader } from '#shared/model/office';
import { insertWords, selectedWords } from '../../editor/commands/insert-words';
import { later } from '../../ui/later';
import { IssueForm } from './issue/IssueForm';
import type { Issue } from './issue/use-issue';
import { ProofSheet } from './proof/ProofSheet';
import type { Proof } from './proof/use-proof';
import { type RoundFacts, RoundForm, type RoundStep } from './rounds/RoundForm';
import { PRESENT, VersionsDialog, type VersionsView } from './versions/VersionsDialog';

const PhraseDialog = later(() => import('./phrases/PhraseDialog'));
const ReadingDialog = later(() => import('../reading/ReadingDialog'));
const SigningDialog = later(() => import('../signing/SigningDialog'));

/** Which step is being registered and which versions are looked at. */
export function useDialogs(maySign: () => Promise<boolean>) {
  const [versions, setVersions] = useState<VersionsView | null>(null);
  const [step, setStep] = useState<RoundStep | null>(null);
  const [isReading, setReading] = useState(false);
  const [hasPhrases, setPhrases] = useState(false);
  const [form, setForm] = useState<SigningFormKey | null>(null);
  return {
    versions,
    setVersions,
    step,
    isReading,
    openReading: () => setReading(true),
    closeReading: () => setReading(false),
    hasPhrases,
    openPhrases: () => setPhrases(true),
    closePhrases: () => setPhrases(false),
    form,
    openForm: (key: SigningFormKey) => setForm(key),
    closeForm: () => setForm(null),
    closeStep: () => setStep(null),
    startStep: async (next: RoundStep) => {
      if (next.kind !== 'sign' || (await maySign())) setStep(next);
    },
    compareWithPresent: ({ id }: DraftRound) =>
      setVersions({ kind: 'compare', before: id, after: PRESENT }),
  };
}

interface Props {
  draft: Pick<Draft, 'id'>;
  /** The editor that was written in last, or null. */
  editor: Editor | null;
  locked: boolean;
  dialogs: ReturnType<typeof useDialogs>;
  issue: Issue;
  /** The text as it is now, asked while a form is open: it takes in a letter that is on its way. */
  present: () => OfficialDocument;
  round: number;
  rounds: readonly DraftRound[];
  leaders: readonly Leader[];
  options: RenderOptions;
  /** What the forms know of the draft, asked when one is opened. */
  facts: () => SigningFacts;
  /** Reads the text to its end for the sheet before it goes out, and shows what was found beside the text. */
  proof: Pick<Proof, 'readNow'>;
  onProof: () => void;
  onStep: (step: RoundStep, facts: RoundFacts) => Promise<void>;
}

/** The forms of the rounds, 编号, and the frozen versions. */
export function WorkspaceDialogs(props: Props) {
  const { editor, locked, dialogs, issue, present, round, rounds, leaders, options, onStep } =
    props;
  return (
    <>
      {dialogs.step && (
        <RoundForm
          draft={{ id: props.draft.id, title: present().title.join('') }}
          step={dialogs.step}
          round={roundName(round)}
          leaders={leaders}
          blanks={findBlanks(present(), { isNumbered: false })}
          proofSheet={
            <ProofSheet
              read={() => props.proof.readNow()}
              onShow={() => {
                dialogs.closeStep();
                props.onProof();
              }}
            />
          }
          onDone={onStep}
          onClose={dialogs.closeStep}
        />
      )}
      {dialogs.hasPhrases && (
        <PhraseDialog
          selected={editor ? selectedWords(editor.state) : ''}
          canInsert={editor !== null && !locked}
          onInsert={(words) => {
            if (!editor) return;
            insertWords(words)(editor.state, editor.view.dispatch);
            // The dialog gives the focus back to where it was; the cursor is in the text.
            setTimeout(() => editor.view.focus());
          }}
          onClose={dialogs.closePhrases}
        />
      )}
      {dialogs.isReading && (
        <ReadingDialog document={present()} options={options} onClose={dialogs.closeReading} />
      )}
      {dialogs.form && (
        <SigningDialog
          key={dialogs.form}
          form={dialogs.form}
          recordId={props.draft.id}
          facts={props.facts()}
          options={options}
          onClose={dialogs.closeForm}
        />
      )}
      {issue.form && <IssueForm {...issue.form} document={present()} />}
      {dialogs.versions && (
        <VersionsDialog
          view={dialogs.versions}
          rounds={rounds}
          present={present()}
          options={options}
          onChange={dialogs.setVersions}
        />
      )}
    </>
  );
}
