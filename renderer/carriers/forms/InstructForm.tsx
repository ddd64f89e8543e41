import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Carrier } from '#shared/model/carrier';
import { instructCarrier } from '../../data/commands/carriers';
import { NameInput } from '../../directory/pickers/NameInput';
import { useNotices } from '../../ui/use-notices';
import { StepDialog } from './StepDialog';
import { sayBulk } from './say-bulk';

interface Props {
  carrier: Carrier;
  matterIds: readonly string[];
  onClose: () => void;
}

/** 批示: who, the words, the day; it stands on the timeline of every chosen matter. */
export function InstructForm({ carrier, matterIds, onClose }: Props) {
  const notices = useNotices();
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
        const done = await notices.attempt(() => instructCarrier(carrier.id, facts, matterIds));
        if (done) sayBulk(notices, done, '批示', '件事项');
        return done !== undefined;
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
      <Form.Item label="批示内容（照原文）">
        <Input.TextArea
          aria-label="批示内容"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Form.Item>
    </StepDialog>
  );
}
