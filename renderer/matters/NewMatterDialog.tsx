import { Input, Radio, Select } from 'antd';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { MATTER_TRACKS, type MatterSource, type MatterTrack } from '#shared/model/matter';
import { createMatters } from '../data/commands/matters';
import { PersonField } from '../pickers/PersonField';
import { UnitField } from '../pickers/UnitField';
import { Line } from '../steps/FormFrame';
import { DueField } from '../steps/fields/DueField';
import { StepDialog } from '../steps/StepDialog';
import { ofNew } from '../ui/forms/facts';
import { useFormScope, useFormState } from '../ui/forms/use-form-scope';

/** Sources that are registered by hand; resolutions and opinions come from their meeting. */
const SOURCES: { value: MatterSource['kind']; label: string }[] = [
  { value: 'instruction', label: '领导批示' },
  { value: 'document', label: '来文' },
  { value: 'plan', label: '工作计划' },
  { value: 'manual', label: '其他' },
];
const TRACKS = Object.entries(MATTER_TRACKS).map(([value, label]) => ({ value, label }));

interface Facts {
  track: MatterTrack;
  number: string;
  title: string;
  kind: MatterSource['kind'];
  label: string;
  lead: UnitRef[];
  leader: PersonRef[];
  due: CivilDate | null;
}

interface Props {
  track: MatterTrack;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** 登记事项 by hand; a title is enough. */
export function NewMatterDialog({ track, onClose, onCreated }: Props) {
  const scope = useFormScope(ofNew('matter', '登记事项', 'matters'));
  const [facts, setFacts] = useFormState(
    scope,
    'facts',
    (): Facts => ({
      track,
      number: '',
      title: '',
      kind: 'manual',
      label: '',
      lead: [],
      leader: [],
      due: null,
    }),
  );
  const put = (part: Partial<Facts>) => setFacts((present) => ({ ...present, ...part }));
  return (
    <StepDialog
      width={640}
      scope={scope}
      title="登记事项"
      done="登记事项"
      dateLabel="登记日期"
      onClose={onClose}
      onSubmit={async (registered) => {
        const { kind, label, leader, ...rest } = facts;
        if (facts.title.trim() === '') throw new Error('还没有写是什么事，没有登记。写上再登记。');
        const source: MatterSource = { kind, id: null, label };
        const one = { ...rest, source, leader: leader[0] ?? null, content: '' };
        const [id] = await createMatters([one], registered);
        if (id) onCreated(id);
      }}
    >
      <NewFields facts={facts} onChange={put} />
    </StepDialog>
  );
}

interface FieldsProps {
  facts: Facts;
  onChange: (part: Partial<Facts>) => void;
}

/** What a new matter may say; everything but the title may stay empty. */
function NewFields({ facts, onChange }: FieldsProps) {
  return (
    <>
      <Line label="走哪条线">
        <Radio.Group
          aria-label="走哪条线"
          optionType="button"
          options={TRACKS}
          value={facts.track}
          onChange={({ target }) => onChange({ track: target.value as MatterTrack })}
        />
      </Line>
      <Line label="事项">
        <Input.TextArea
          aria-label="事项"
          autoFocus
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={facts.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </Line>
      <Line label="编号">
        <Input
          aria-label="编号"
          placeholder="没有可不填"
          value={facts.number}
          onChange={({ target }) => onChange({ number: target.value })}
        />
      </Line>
      <SourceLine facts={facts} onChange={onChange} />
      <Line label="主办单位">
        <UnitField label="主办单位" value={facts.lead} onChange={(lead) => onChange({ lead })} />
      </Line>
      <Line label="责任领导">
        <PersonField
          single
          label="责任领导"
          value={facts.leader}
          onChange={(leader) => onChange({ leader })}
        />
      </Line>
      <Line label="约定时间">
        <DueField label="约定时间" value={facts.due} onChange={(due) => onChange({ due })} />
      </Line>
    </>
  );
}

function SourceLine({ facts, onChange }: FieldsProps) {
  return (
    <Line label="来源">
      <span className="row">
        <Select
          aria-label="来源种类"
          style={{ width: '8em' }}
          value={facts.kind}
          options={SOURCES}
          onChange={(kind) => onChange({ kind })}
        />
        <Input
          aria-label="来源名称"
          style={{ flex: 1 }}
          placeholder="哪份批示、哪个文件"
          value={facts.label}
          onChange={({ target }) => onChange({ label: target.value })}
        />
      </span>
    </Line>
  );
}
