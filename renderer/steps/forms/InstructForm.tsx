import type { Carrier } from '#shared/model/carrier';
import { instructCarrier } from '../../data/commands/carriers';
import { NameInput } from '../../pickers/NameInput';
import { ofCarrier } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { Line } from '../FormFrame';
import { WordsLine } from '../fields/WordsLine';
import { StepDialog } from '../StepDialog';
import { useBulkNotice } from '../use-bulk-notice';

interface Props {
  carrier: Carrier;
  matterIds: readonly string[];
  onClose: () => void;
}

/** 批示 on a carrier: who, the words, the day; it stands on the timeline of every chosen matter. */
export function InstructForm({ carrier, matterIds, onClose }: Props) {
  const tell = useBulkNotice('批示');
  const scope = useFormScope(ofCarrier(carrier, 'instruct', '批示'));
  const [by, setBy] = useFormState(scope, 'by', '');
  const [words, setWords] = useFormState(scope, 'words', '');
  return (
    <StepDialog
      scope={scope}
      title={`登记批示：${carrier.title}`}
      done="登记批示"
      hint={`批示原文照录，记到选中的${matterIds.length}件事项上。后来才得知的，也可补登。`}
      dateLabel="批示日期"
      missing={[
        ...(by.trim() === '' ? ['批示领导'] : []),
        ...(words.trim() === '' ? ['批示内容'] : []),
      ]}
      onClose={onClose}
      onSubmit={async (registered) => {
        const facts = { ...registered, by: by.trim(), words };
        tell(await instructCarrier(carrier.id, facts, matterIds));
      }}
    >
      <Line label="批示领导">
        <NameInput
          label="批示领导"
          rule={{ source: 'people', single: true }}
          autoFocus
          placeholder="例如：市长 张××"
          value={by}
          onChange={setBy}
        />
      </Line>
      <WordsLine label="批示内容" placeholder="照原文" value={words} onChange={setWords} />
    </StepDialog>
  );
}
