import { Input } from 'antd';
import { useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { type ContactWay, MATTER_STEPS, type Matter, type MatterStep } from '#shared/model/matter';
import { registerSteps } from '../../data/commands/matters';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { FormFrame, Line } from '../FormFrame';
import { DueField } from '../fields/DueField';
import { BY_LEADER, fieldsOf, type StepFields } from '../fields/step-fields';
import { WayField } from '../fields/WayField';
import { FeedbackForm } from './FeedbackForm';
import { JudgeForm } from './JudgeForm';
import { TellOfMatter } from './TellForm';

interface Props {
  matter: Matter;
  step: MatterStep;
  onClose: () => void;
}

/** The form of a step on one matter. */
export function StepForm({ matter, step, onClose }: Props) {
  if (step === 'report' || step === 'answer') {
    return <FeedbackForm matter={matter} onClose={onClose} />;
  }
  if (step === 'judge') return <JudgeForm matter={matter} onClose={onClose} />;
  if (step === 'tell' && matter.opinionIds.length > 0) {
    return <TellOfMatter matter={matter} onClose={onClose} />;
  }
  return <PlainStep key={step} matter={matter} step={step} onClose={onClose} />;
}

/** What was filled in for a step. */
export interface StepEntry {
  people: PersonRef[];
  units: UnitRef[];
  due: CivilDate | null;
  way: ContactWay | null;
  paperNumber: string;
  words: string;
}

/** A form not yet filled in, but for what the matter itself suggests. */
function firstEntry({ leader, lead, track }: Matter, step: MatterStep): StepEntry {
  const people = BY_LEADER.includes(step) && track === 'internal' && leader ? [leader] : [];
  const units = step === 'assign' || step === 'refer' ? lead : [];
  return { people, units, due: null, way: null, paperNumber: '', words: '' };
}

function PlainStep({ matter, step, onClose }: Props) {
  const [entry, setEntry] = useState(() => firstEntry(matter, step));
  const fields = fieldsOf(matter.track, step);
  const name = MATTER_STEPS[step];
  return (
    <FormFrame
      title={name}
      done={`登记${name}`}
      hint={fields.hint}
      onClose={onClose}
      onSubmit={async (registered) => {
        await registerSteps(matter.id, [{ step, ...registered, ...entry }]);
      }}
    >
      <EntryFields
        fields={fields}
        entry={entry}
        onChange={(part) => setEntry((present) => ({ ...present, ...part }))}
      />
    </FormFrame>
  );
}

interface FieldsProps {
  fields: StepFields;
  entry: StepEntry;
  onChange: (part: Partial<StepEntry>) => void;
}

/** The fields that a step asks for. */
export function EntryFields({ fields, entry, onChange }: FieldsProps) {
  const { people, units, due, way, paperNumber, words } = fields;
  return (
    <>
      {people && (
        <Line label={people}>
          <PersonField
            label={people}
            value={entry.people}
            onChange={(next) => onChange({ people: next })}
          />
        </Line>
      )}
      {units && (
        <Line label={units}>
          <UnitField
            label={units}
            value={entry.units}
            onChange={(next) => onChange({ units: next })}
          />
        </Line>
      )}
      {way && (
        <Line label={way}>
          <WayField label={way} value={entry.way} onChange={(next) => onChange({ way: next })} />
        </Line>
      )}
      {due && (
        <Line label={due}>
          <DueField label={due} value={entry.due} onChange={(next) => onChange({ due: next })} />
        </Line>
      )}
      {paperNumber && (
        <Line label={paperNumber}>
          <Input
            aria-label={paperNumber}
            value={entry.paperNumber}
            onChange={({ target }) => onChange({ paperNumber: target.value })}
          />
        </Line>
      )}
      <Line label={words}>
        <Input.TextArea
          aria-label={words}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={entry.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </Line>
    </>
  );
}
