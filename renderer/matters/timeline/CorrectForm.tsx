import { Input, Radio } from 'antd';
import type { CivilDate } from '#shared/model/civil-date';
import type { Matter, MatterEvent } from '#shared/model/matter';
import { type Amendment, correctEntry } from '../../data/commands/matter-answers';
import { FormFrame, Line } from '../../steps/FormFrame';
import { ANSWER_FIELDS, fieldsOf, type StepFields } from '../../steps/fields/step-fields';
import { EntryFields, type StepEntry } from '../../steps/forms/StepForm';
import { DateField } from '../../ui/DateField';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

interface Props {
  matter: Matter;
  event: MatterEvent;
  onClose: () => void;
}

/** What the entry said and can be put right; a date agreed on the side of it among them. */
function fieldsFor({ track }: Matter, { step, due }: MatterEvent): StepFields {
  const fields = step === 'report' || step === 'answer' ? ANSWER_FIELDS : fieldsOf(track, step);
  return due === null || fields.due ? fields : { ...fields, due: '约定时间' };
}

/** 更正: the entry stays on the timeline with why it no longer counts; as a rule the right one stands in its place. */
export function CorrectForm({ matter, event, onClose }: Props) {
  const canAmend = event.step !== 'correct' && event.step !== 'joinPaper';
  const canWithdraw = event.step !== 'propose' && event.step !== 'collect';
  const scope = useFormScope(ofMatter(matter, `correct ${event.id}`, '更正'));
  const [amends, setAmends] = useFormState<boolean>(scope, 'amends', canAmend);
  const [happenedOn, setHappenedOn] = useFormState<CivilDate>(scope, 'happenedOn', event.on);
  const [why, setWhy] = useFormState(scope, 'why', '');
  const { people, units, due, way, paperNumber, words } = event;
  const begun: StepEntry = { people, units, due, way, paperNumber, words };
  const [entry, setEntry] = useFormState(scope, 'entry', begun);
  const amendment: Amendment = { ...entry, on: happenedOn };
  return (
    <FormFrame
      scope={scope}
      title="更正"
      done="登记更正"
      dateLabel="更正日期"
      hint="原来的记录会留着，写明为什么更正、由谁更正。"
      onClose={onClose}
      onSubmit={(registered) =>
        correctEntry(matter.id, event.id, { ...registered, why }, amends ? amendment : undefined)
      }
    >
      <Line label="更正的理由">
        <Input
          aria-label="更正的理由"
          autoFocus
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </Line>
      {canAmend && canWithdraw && (
        <Line label="怎样更正">
          <Radio.Group
            aria-label="怎样更正"
            value={amends}
            options={[
              { value: true, label: '改成正确的' },
              { value: false, label: '撤销这一条' },
            ]}
            onChange={({ target }) => setAmends(target.value === true)}
          />
        </Line>
      )}
      {amends && (
        <>
          <Line label="实际日期">
            <DateField
              label="实际日期"
              clearable={false}
              value={happenedOn}
              onChange={(date) => date && setHappenedOn(date)}
            />
          </Line>
          <EntryFields
            fields={fieldsFor(matter, event)}
            entry={entry}
            unit={matter.lead[0] ?? null}
            onChange={(part) => setEntry((present) => ({ ...present, ...part }))}
          />
        </>
      )}
    </FormFrame>
  );
}
