import { Form } from 'antd';
import { useState } from 'react';
import type { Carrier } from '#shared/model/carrier';
import { instructCarrier } from '../../data/commands/carriers';
import { NameInput } from '../../pickers/NameInput';
import { StepDialog } from './StepDialog';
import { useBulkStep } from './use-bulk-step';
import { WordsItem } from './WordsItem';

interface Props {
  carrier: Carrier;
  matterIds: readonly string[];
  onClose: () => void;
}

/** 批示: who, the words, the day; it stands on the timeline of every chosen matter. */
export function InstructForm({ carrier, matterIds, onClose }: Props) {
  const register = useBulkStep('批示');
  const [by, setBy] = useState('');
  const [words, setWords] = useState('');
  return (
    <StepDialog
      title={`登记批示：${carrier.title}`}
      okText="登记批示"
      explanation={`批示原文照录，记到选中的${matterIds.length}件事项上。后来才得知的，也可补登。`}
      dayLabel="批示日期"
      missing={[
        ...(by.trim() === '' ? ['批示领导'] : []),
        ...(words.trim() === '' ? ['批示内容'] : []),
      ]}
      onClose={onClose}
      onDone={async (registered) => {
        const facts = { ...registered, by: by.trim(), words };
        return register(() => instructCarrier(carrier.id, facts, matterIds));
      }}
    >
      <Form.Item label="批示领导">
        <NameInput
          label="批示领导"
          rule={{ source: 'people', single: true }}
          autoFocus
          placeholder="例如：市长 张××"
          value={by}
          onChange={setBy}
        />
      </Form.Item>
      <WordsItem
        heading="批示内容（照原文）"
        label="批示内容"
        lines={[2, 8]}
        value={words}
        onChange={setWords}
      />
    </StepDialog>
  );
}
