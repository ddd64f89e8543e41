import { Input, Select } from 'antd';
import { CARRIER_KINDS, type CarrierKind } from '#shared/model/carrier';
import { type EnteredCarrier, enterCarrier } from '../../data/commands/carrier-entry';
import { useFreeDrafts } from '../../data/queries/carriers';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { OpinionPicker, type Picked } from './OpinionPicker';

type Facts = Pick<EnteredCarrier, 'kind' | 'title' | 'number' | 'to' | 'signedBy' | 'draftId'>;

const NOTHING: Facts = {
  kind: '纪要',
  title: '',
  number: '',
  to: '',
  signedBy: '',
  draftId: null,
};

interface Props {
  /** What the carrier holds to begin with, e.g. the opinions of matters that are ticked. */
  start: Picked;
  onClose: () => void;
  onEntered: (carrierId: string) => void;
}

/** 登记载体: one sent before this program was used, or one that came about in its own way. */
export default function EnterDialog({ start, onClose, onEntered }: Props) {
  const { say } = useNotices();
  const scope = useFormScope(ofNew('carrier', '登记载体', 'matters'));
  const [picked, setPicked] = useFormState(
    scope,
    // What is ticked where the form is opened is not what was ticked another time.
    `picked ${start.opinionIds.join()}`,
    start,
  );
  const [facts, setFacts] = useFormState(scope, 'facts', NOTHING);
  const put = (part: Partial<Facts>) => setFacts((present) => ({ ...present, ...part }));
  return (
    <StepDialog
      scope={scope}
      title="登记载体"
      done="登记载体"
      hint="以前已经报送的、在别处写的，或者由纪要、调研报告报送的，在这里登记，意见照样跟踪到底。还没有报送的，“报送给”先空着。"
      dateLabel="报送日期"
      width={760}
      missing={facts.title.trim() === '' ? ['标题'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const { opinionIds } = picked;
        const id = await enterCarrier({ ...registered, ...facts, opinionIds });
        say(`已登记${facts.kind}，载有${opinionIds.length}条意见，都在跟踪`);
        onEntered(id);
      }}
    >
      <EntryFields facts={facts} onChange={put} />
      <Line label="所载意见">
        <p className="hint">已选{picked.opinionIds.length}条，以后也可以补列</p>
        <OpinionPicker picked={picked} onChange={setPicked} />
      </Line>
    </StepDialog>
  );
}

interface FieldsProps {
  facts: Facts;
  onChange: (part: Partial<Facts>) => void;
}

function EntryFields({ facts, onChange }: FieldsProps) {
  const text = (field: 'title' | 'number' | 'to' | 'signedBy', label: string, hint: string) => (
    <Line label={label}>
      <Input
        aria-label={label}
        placeholder={hint}
        value={facts[field]}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </Line>
  );
  return (
    <>
      <div className="carrier-fields">
        <Line label="种类">
          <Select<CarrierKind>
            aria-label="种类"
            options={CARRIER_KINDS.map((value) => ({ value, label: value }))}
            value={facts.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </Line>
        {text('number', '文号或期号', '没有可不填')}
      </div>
      {text('title', '标题', '例如：关于提升社区养老服务质量的协商意见建议')}
      <div className="carrier-fields">
        {text('to', '报送给', '例如：市委、市政府；还没有报送的不填')}
        {text('signedBy', '签收人', '没有可不填')}
      </div>
      <Line label="文稿">
        <DraftSelect
          kind={facts.kind}
          value={facts.draftId}
          onChange={(draftId, title) =>
            onChange(facts.title.trim() === '' ? { draftId, title } : { draftId })
          }
        />
      </Line>
    </>
  );
}

interface DraftProps {
  kind: CarrierKind;
  value: string | null;
  onChange: (draftId: string | null, title: string) => void;
}

/** Drafts that are no carrier's text yet, those of its kind first. */
function DraftSelect({ kind, value, onChange }: DraftProps) {
  const drafts = useFreeDrafts() ?? [];
  const own = drafts.filter(({ type }) => type === kind);
  const options = [...own, ...drafts.filter(({ type }) => type !== kind)].map((draft) => ({
    value: draft.id,
    label: `${draft.type}　${draft.title || '（无标题）'}`,
    title: draft.title,
  }));
  return (
    <Select<string | null, (typeof options)[number]>
      aria-label="文稿"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="在本程序里写的，选出来；没有可不选"
      options={options}
      value={value}
      onChange={(id, option) =>
        onChange(id ?? null, Array.isArray(option) ? '' : (option?.title ?? ''))
      }
    />
  );
}
