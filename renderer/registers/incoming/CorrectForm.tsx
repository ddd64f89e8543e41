import { Input } from 'antd';
import type { Incoming } from '#shared/model/incoming';
import type { CorrectedFacts } from '#shared/registers/corrections';
import { oddDays } from '#shared/registers/incoming';
import { incomingRemarks } from '#shared/registers/incoming-numbers';
import { correctIncoming } from '../../data/commands/incoming-corrections';
import { useIncomingNumbers } from '../../data/queries/incoming';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { DateField } from '../../ui/DateField';
import { ofIncoming } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FactsFields } from './FactsFields';
import { numberOf } from './typed-number';

/** 更正 of what was registered of a paper; what stood there before stays in its course. */
export function CorrectForm({ paper, onClose }: { paper: Incoming; onClose: () => void }) {
  const scope = useFormScope(ofIncoming(paper, 'correct', '更正收文登记'));
  const [facts, setFacts] = useFormState<CorrectedFacts>(scope, 'facts', paper);
  const [number, setNumber] = useFormState(scope, 'number', String(paper.number));
  const [why, setWhy] = useFormState(scope, 'why', '');
  const numbers = useIncomingNumbers();
  const said = numbers ? incomingRemarks(number, paper.year, numbers, paper.id) : [];
  const put = (part: Partial<CorrectedFacts>) => setFacts((present) => ({ ...present, ...part }));
  return (
    <StepDialog
      scope={scope}
      title="更正收文登记"
      done="登记更正"
      hint="改前、改后都记在办理记录里，写明由谁更正。"
      dateLabel="更正日期"
      width={680}
      missing={facts.title.trim() === '' ? ['标题'] : []}
      onSubmit={async (registered) => {
        const typed = numberOf(number, paper.year) ?? paper.number;
        await correctIncoming(paper.id, { ...facts, number: typed }, why, registered);
      }}
      onClose={onClose}
    >
      <FactsFields facts={facts} put={put} owner={paper.id} />
      <Line label="收文号">
        <div className="row registers-line">
          <span>{paper.year}年</span>
          <Input
            aria-label="收文号"
            style={{ width: '8em' }}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
          <span>收文日期</span>
          <DateField
            label="收文日期"
            clearable={false}
            value={facts.receivedOn}
            onChange={(day) => day && put({ receivedOn: day })}
          />
        </div>
      </Line>
      <Line label="更正原因">
        <Input
          aria-label="更正原因"
          placeholder="例如：登记时字号看错，没有可不填"
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </Line>
      {[...said, ...oddDays(facts)].map((one) => (
        <p key={one} className="hint">
          {one}
        </p>
      ))}
    </StepDialog>
  );
}
