import { Input, InputNumber } from 'antd';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { noteOutgoing } from '../../data/commands/outgoing';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofDraft } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

/** What is registered of a numbered paper by this form. */
export const DONE = { printed: '印制', sealed: '用印', archived: '归档' } as const;
export type DoneKind = keyof typeof DONE;

interface Props {
  kind: DoneKind;
  draftId: string;
  facts: OutgoingDocument | null;
  onClose: () => void;
}

/** What was done with a numbered paper, on which day, by whom. */
export function DoneForm({ kind, draftId, facts, onClose }: Props) {
  const of = facts?.issueNumber ?? '';
  const scope = useFormScope(ofDraft({ id: draftId, title: of }, kind, DONE[kind]));
  const [copies, setCopies] = useFormState(scope, 'copies', facts?.copies ?? null);
  const [archive, setArchive] = useFormState(scope, 'archive', facts?.archive ?? '');
  return (
    <StepDialog
      scope={scope}
      title={DONE[kind]}
      done={`登记${DONE[kind]}`}
      dateLabel={`${DONE[kind]}日期`}
      onSubmit={({ on, registeredBy: by }) => {
        const said = { on, by };
        if (kind === 'printed') return noteOutgoing(draftId, { printedOn: on, copies }, said);
        if (kind === 'sealed') return noteOutgoing(draftId, { sealed: said }, said);
        return noteOutgoing(draftId, { archived: said, archive: archive.trim() }, said);
      }}
      onClose={onClose}
    >
      {kind === 'printed' && (
        <Line label="印数">
          <InputNumber
            aria-label="印数"
            min={1}
            max={99_999}
            precision={0}
            suffix="份"
            value={copies}
            onChange={setCopies}
          />
        </Line>
      )}
      {kind === 'archived' && (
        <Line label="归入卷号">
          <Input
            aria-label="归入卷号"
            value={archive}
            onChange={({ target }) => setArchive(target.value)}
          />
        </Line>
      )}
    </StepDialog>
  );
}
