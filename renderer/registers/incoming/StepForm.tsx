import { Checkbox, Input } from 'antd';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import {
  INCOMING_STEPS,
  type Incoming,
  type IncomingStep,
  type IncomingStepKind,
} from '#shared/model/incoming';
import { readersOut } from '#shared/registers/holding';
import { addIncomingSteps } from '../../data/commands/incoming';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofIncoming } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

/** Steps that are registered by a form of this shape. */
export type StepFormKind = Exclude<IncomingStepKind, 'link' | 'correct'>;

interface Props {
  kind: StepFormKind;
  paper: Incoming;
  steps: readonly IncomingStep[];
  onClose: () => void;
}

/** What each step asks for beside its day. */
const ASKS: Record<StepFormKind, { person?: string; unit?: string; words?: string }> = {
  propose: { words: '拟办意见' },
  instruct: { person: '批示领导', words: '批示内容' },
  pass: { person: '送给谁' },
  handle: { unit: '承办科室或单位', person: '承办人', words: '要求' },
  reply: { words: '答复情况' },
  close: { words: '办理结果' },
  archive: { words: '归入卷号' },
};

/** One step of an incoming paper. */
export function StepForm({ kind, paper, steps, onClose }: Props) {
  const asks = ASKS[kind];
  const name = INCOMING_STEPS[kind];
  const scope = useFormScope(ofIncoming(paper, kind, name));
  const [person, setPerson] = useFormState<PersonRef[]>(scope, 'person', []);
  const [unit, setUnit] = useFormState<UnitRef[]>(scope, 'unit', []);
  const [words, setWords] = useFormState(scope, 'words', '');
  const [keeps, setKeeps] = useFormState(scope, 'keeps', false);
  const out = readersOut(steps);
  const needsPerson = kind === 'pass' || kind === 'instruct';
  return (
    <StepDialog
      scope={scope}
      title={name}
      done={`登记${name}`}
      dateLabel={`${name}日期`}
      missing={needsPerson && person.length === 0 ? [asks.person ?? ''] : []}
      onSubmit={async (registered) => {
        // Several readers at once have a copy each.
        await addIncomingSteps(paper.id, kind, registered, {
          people: person,
          unit: unit[0] ?? null,
          words: kind === 'archive' ? '' : words.trim(),
          ...(kind === 'archive' && { archive: words.trim() }),
          ...(keeps && { others: 'keep' }),
        });
      }}
      onClose={onClose}
    >
      {asks.unit && (
        <Line label={asks.unit}>
          <UnitField label={asks.unit} single value={unit} onChange={setUnit} />
        </Line>
      )}
      {asks.person && (
        <Line label={asks.person}>
          <PersonField
            label={asks.person}
            single={kind !== 'pass' || paper.copies === 1}
            value={person}
            onChange={setPerson}
          />
        </Line>
      )}
      {kind === 'pass' && paper.copies > 1 && out.length > 0 && (
        <Line label="">
          <Checkbox checked={keeps} onChange={({ target }) => setKeeps(target.checked)}>
            另一份同时传：{out.map(({ person: who }) => who?.name).join('、')}手里的不收回
          </Checkbox>
        </Line>
      )}
      {asks.words && (
        <Line label={asks.words}>
          <Input.TextArea
            aria-label={asks.words}
            autoSize={{ minRows: kind === 'archive' ? 1 : 2 }}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Line>
      )}
    </StepDialog>
  );
}
