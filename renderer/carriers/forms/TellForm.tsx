import { Form, Segmented } from 'antd';
import { useState } from 'react';
import { CONTACT_WAYS, type ContactWay } from '#shared/model/matter';
import { tellMembers } from '../../data/commands/matter-answers';
import { StepDialog } from './StepDialog';
import { useBulkStep } from './use-bulk-step';
import { WordsItem } from './WordsItem';

interface Props {
  opinionIds: readonly string[];
  /** How many of them have no answer yet. */
  unanswered: number;
  /** Proposed to begin with. */
  firstWay?: ContactWay;
  onClose: () => void;
}

/** What the ways are called when the office is the one who tells. */
const WAYS = CONTACT_WAYS.map((value) => ({
  value,
  label: value === '书面盖章' ? '书面' : value,
}));

/** 告知委员: how and when the members who voiced the chosen opinions were told; many at once. */
export function TellForm({ opinionIds, unanswered, firstWay = '电话', onClose }: Props) {
  const register = useBulkStep('告知', '条意见');
  const [way, setWay] = useState(firstWay);
  const [words, setWords] = useState('');
  return (
    <StepDialog
      title={`登记告知委员（${opinionIds.length}条意见）`}
      okText="登记告知"
      explanation={`登记已经把办理结果告诉提出意见的委员，所涉事项记为“已告知委员”。${
        unanswered > 0 ? `其中${unanswered}条还没有答复，只是说明进展的，请不要登记为告知。` : ''
      }`}
      dayLabel="告知日期"
      missing={[]}
      onClose={onClose}
      onDone={(registered) =>
        register(() => tellMembers(opinionIds, { ...registered, way, words }))
      }
    >
      <Form.Item label="告知方式">
        <Segmented<ContactWay> aria-label="告知方式" options={WAYS} value={way} onChange={setWay} />
      </Form.Item>
      <WordsItem
        heading="说明（可不填）"
        label="告知说明"
        placeholder="例如：委员表示满意"
        value={words}
        onChange={setWords}
      />
    </StepDialog>
  );
}
