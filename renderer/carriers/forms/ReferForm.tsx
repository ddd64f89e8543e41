import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Carrier } from '#shared/model/carrier';
import type { UnitRef } from '#shared/model/directory';
import { referCarrier } from '../../data/commands/carriers';
import { UnitField } from '../../pickers/UnitField';
import { StepDialog } from './StepDialog';
import { useBulkStep } from './use-bulk-step';
import { WordsItem } from './WordsItem';

interface Props {
  carrier: Carrier;
  matterIds: readonly string[];
  onClose: () => void;
}

/** 转办: which units take the chosen matters up, the paper's number and day. */
export function ReferForm({ carrier, matterIds, onClose }: Props) {
  const register = useBulkStep('转办');
  const [units, setUnits] = useState<UnitRef[]>([]);
  const [paperNumber, setPaperNumber] = useState('');
  const [words, setWords] = useState('');
  return (
    <StepDialog
      title={`登记转办：${carrier.title}`}
      okText="登记转办"
      explanation={`登记市委办、市政府办转给哪些单位办理，记到选中的${matterIds.length}件事项上。分给不同单位的，先在表里分别选中，再分次登记。`}
      dayLabel="转办日期"
      missing={units.length === 0 ? ['办理单位'] : []}
      onClose={onClose}
      onDone={async (registered) => {
        const facts = { ...registered, units, paperNumber: paperNumber.trim(), words };
        return register(() => referCarrier(carrier.id, facts, matterIds));
      }}
    >
      <Form.Item label="办理单位">
        <UnitField
          label="办理单位"
          placeholder="打名称、拼音或首字母"
          value={units}
          onChange={setUnits}
        />
      </Form.Item>
      <Form.Item label="转办文号（没有的留空）">
        <Input
          aria-label="转办文号"
          value={paperNumber}
          onChange={({ target }) => setPaperNumber(target.value)}
        />
      </Form.Item>
      <WordsItem heading="说明（可不填）" label="转办说明" value={words} onChange={setWords} />
    </StepDialog>
  );
}
