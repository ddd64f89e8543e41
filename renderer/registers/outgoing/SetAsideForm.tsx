import { Input } from 'antd';
import type { Run } from '#shared/registers/joint-serial';
import type { Place } from '#shared/registers/series';
import { setNumberAside } from '../../data/commands/numbers';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

interface Props {
  place: Place & Run;
  printed: string;
  state: 'returned' | 'void';
  onClose: () => void;
}

/** 退回 or 作废 of a number, with the reason. */
export function SetAsideForm({ place, printed, state, onClose }: Props) {
  const isVoid = state === 'void';
  const title = isVoid ? '作废' : '退回';
  const scope = useFormScope({ ...ofNew(`${state} ${printed}`, title, 'registers'), of: printed });
  const [reason, setReason] = useFormState(scope, 'reason', '');
  return (
    <StepDialog
      scope={scope}
      title={`${title} ${printed}`}
      done={title}
      hint={isVoid ? '作废的号留在登记簿里，不再使用。' : '退回以后，下一份文稿编号时先用这个号。'}
      missing={reason.trim() === '' ? ['原因'] : []}
      onSubmit={({ on, registeredBy }) =>
        setNumberAside(place, state, reason.trim(), { on, by: registeredBy })
      }
      onClose={onClose}
    >
      <Line label="原因">
        <Input
          aria-label="原因"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Line>
    </StepDialog>
  );
}
