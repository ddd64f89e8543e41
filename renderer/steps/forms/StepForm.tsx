import { Input } from 'antd';
import { contactRef } from '#shared/matters/contacts';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { type ContactWay, MATTER_STEPS, type Matter, type MatterStep } from '#shared/model/matter';
import { registerSteps } from '../../data/commands/matters';
import { useConcernedMatters } from '../../data/queries/concerned';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FormFrame, Line } from '../FormFrame';
import { ContactField } from '../fields/ContactField';
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

/** The form of a step on one matter; it begins with the units the matter is for. */
export function StepForm({ matter, step, onClose }: Props) {
  const concerned = useConcernedMatters([matter.id]);
  if (!concerned) return null;
  const units = concerned[0]?.units ?? matter.lead;
  if (step === 'report' || step === 'answer') {
    return <FeedbackForm matter={matter} unit={units[0] ?? null} onClose={onClose} />;
  }
  if (step === 'judge') return <JudgeForm matter={matter} onClose={onClose} />;
  if (step === 'tell' && matter.opinionIds.length > 0) {
    return <TellOfMatter matter={matter} onClose={onClose} />;
  }
  return <PlainStep key={step} matter={matter} units={units} step={step} onClose={onClose} />;
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

/** Steps whose unit is as a rule the one that the matter is for. */
const OF_UNIT: readonly MatterStep[] = ['assign', 'refer', 'progress'];

/** A form not yet filled in, but for what the matter itself suggests. */
function firstEntry({ matter: { leader, track }, units, step }: PlainProps): StepEntry {
  const people = BY_LEADER.includes(step) && track === 'internal' && leader ? [leader] : [];
  const own = OF_UNIT.includes(step) ? [...units] : [];
  return { people, units: own, due: null, way: null, paperNumber: '', words: '' };
}

interface PlainProps extends Props {
  /** Who the matter is for. */
  units: readonly UnitRef[];
}

function PlainStep(props: PlainProps) {
  const { matter, units, step, onClose } = props;
  const name = MATTER_STEPS[step];
  const scope = useFormScope(ofMatter(matter, step, name));
  const [entry, setEntry] = useFormState(scope, 'entry', () => firstEntry(props));
  const fields = fieldsOf(matter.track, step);
  return (
    <FormFrame
      scope={scope}
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
        unit={units[0] ?? null}
        onChange={(part) => setEntry((present) => ({ ...present, ...part }))}
      />
    </FormFrame>
  );
}

interface FieldsProps {
  fields: StepFields;
  entry: StepEntry;
  /** Whose people are offered as contact while the entry names no unit. */
  unit: UnitRef | null;
  onChange: (part: Partial<StepEntry>) => void;
}

/** The fields that a step asks for. */
export function EntryFields({ fields, entry, unit, onChange }: FieldsProps) {
  const { people, contact, units, due, way, paperNumber, words } = fields;
  const of = entry.units[0] ?? unit;
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
      {contact && (
        <Line label={contact}>
          <ContactField
            label={contact}
            unit={of}
            value={entry.people.map(({ name }) => name).join('、')}
            onChange={(name) => onChange({ people: name === '' ? [] : [contactRef(name, of)] })}
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
