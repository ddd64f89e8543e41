import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Matter } from '#shared/model/matter';
import { registerSteps } from '../../data/commands/matters';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FormFrame, Line } from '../FormFrame';
import { DueField } from '../fields/DueField';

/** 约定时间: the first date of a matter, put on its timeline with who registered it. */
export function AgreeDate({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const scope = useFormScope(ofMatter(matter, 'agree', '约定时间'));
  const [due, setDue] = useFormState<CivilDate | null>(scope, 'due', matter.due);
  return (
    <FormFrame
      scope={scope}
      title="约定时间"
      done="登记约定时间"
      dateLabel="约定于"
      onClose={onClose}
      onSubmit={async (registered) => {
        if (due === null) throw new Error('还没有选约定的日期，没有登记。选好日期再登记。');
        const words = `约定在${printDate(due)}前办理`;
        await registerSteps(matter.id, [{ step: 'note', ...registered, due, words }]);
      }}
    >
      <Line label="约定时间">
        <DueField label="约定时间" value={due} onChange={setDue} />
      </Line>
    </FormFrame>
  );
}
