import type { Carrier } from '#shared/model/carrier';
import { addToEntered } from '../../data/commands/carrier-entry';
import { StepDialog } from '../../steps/StepDialog';
import { ofCarrier } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { OpinionPicker, type Picked } from './OpinionPicker';

interface Props {
  carrier: Carrier;
  /** Meetings whose opinions the carrier holds already. */
  meetingIds: readonly string[];
  onClose: () => void;
}

/** 补列意见 to a carrier that was entered by hand. */
export function AddOpinions({ carrier, meetingIds, onClose }: Props) {
  const { say } = useNotices();
  const scope = useFormScope(ofCarrier(carrier, 'add', '补列意见'));
  const [picked, setPicked] = useFormState<Picked>(scope, 'picked', { meetingIds, opinionIds: [] });
  const count = picked.opinionIds.length;
  const instructed =
    carrier.instructions.length > 0
      ? '对整份载体的批示一并记上；只对其中几条的批示和转办，请补列后在表里选中再登记。'
      : '';
  return (
    <StepDialog
      scope={scope}
      title={`补列意见：${carrier.title}`}
      done="补列"
      hint={`选中的意见记为由这份载体报送，原话和概括按现在的样子留底。${instructed}`}
      dateLabel="登记日期"
      width={720}
      missing={count === 0 ? ['要补列的意见'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        await addToEntered(carrier.id, picked.opinionIds, registered);
        say(`已补列${count}条意见`);
      }}
    >
      <OpinionPicker
        picked={picked}
        onChange={setPicked}
        present={carrier.items.map(({ opinionId }) => opinionId)}
      />
    </StepDialog>
  );
}
