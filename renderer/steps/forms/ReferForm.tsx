import { Input } from 'antd';
import { useState } from 'react';
import type { Carrier } from '#shared/model/carrier';
import type { UnitRef } from '#shared/model/directory';
import { referCarrier } from '../../data/commands/carriers';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../FormFrame';
import { WordsLine } from '../fields/WordsLine';
import { StepDialog } from '../StepDialog';
import { useBulkNotice } from '../use-bulk-notice';

interface Props {
  carrier: Carrier;
  matterIds: readonly string[];
  onClose: () => void;
}

/** 转办 of a carrier: which units take the chosen matters up, the paper's number and day. */
export function ReferForm({ carrier, matterIds, onClose }: Props) {
  const tell = useBulkNotice('转办');
  const [units, setUnits] = useState<UnitRef[]>([]);
  const [paperNumber, setPaperNumber] = useState('');
  const [words, setWords] = useState('');
  return (
    <StepDialog
      title={`登记转办：${carrier.title}`}
      done="登记转办"
      hint={`登记市委办、市政府办转给哪些单位办理，记到选中的${matterIds.length}件事项上。分给不同单位的，先在表里分别选中，再分次登记。`}
      dateLabel="转办日期"
      missing={units.length === 0 ? ['办理单位'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const facts = { ...registered, units, paperNumber: paperNumber.trim(), words };
        tell(await referCarrier(carrier.id, facts, matterIds));
      }}
    >
      <Line label="办理单位">
        <UnitField
          label="办理单位"
          placeholder="打名称、拼音或首字母"
          value={units}
          onChange={setUnits}
        />
      </Line>
      <Line label="转办文号">
        <Input
          aria-label="转办文号"
          placeholder="没有的留空"
          value={paperNumber}
          onChange={({ target }) => setPaperNumber(target.value)}
        />
      </Line>
      <WordsLine
        label="转办说明"
        lines={[1, 4]}
        placeholder="可不填"
        value={words}
        onChange={setWords}
      />
    </StepDialog>
  );
}
