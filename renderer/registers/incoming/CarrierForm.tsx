import { Input, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Incoming } from '#shared/model/incoming';
import { instructByIncoming } from '../../data/commands/incoming-links';
import { sentCarriers } from '../../data/queries/incoming-links';
import { NameInput } from '../../pickers/NameInput';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { useBulkNotice } from '../../steps/use-bulk-notice';
import { ofIncoming } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

/** 批示 on a 专报 that came back as a paper: registered here, it stands on the carrier and its matters as well. */
export function CarrierForm({ paper, onClose }: { paper: Incoming; onClose: () => void }) {
  const carriers = useLiveQuery(sentCarriers, []);
  const scope = useFormScope(ofIncoming(paper, 'carrier', '对报送载体的批示'));
  const [carrierId, setCarrierId] = useFormState<string | null>(
    scope,
    'carrierId',
    paper.carrierId ?? null,
  );
  const [by, setBy] = useFormState(scope, 'by', '');
  const [words, setWords] = useFormState(scope, 'words', '');
  const tell = useBulkNotice('批示');
  return (
    <StepDialog
      scope={scope}
      title="登记对报送载体的批示"
      done="登记批示"
      hint="只在这里登记一次：批示同时记到那份载体和它所载意见的事项上。"
      dateLabel="批示日期"
      missing={[
        ...(carrierId === null ? ['哪一份载体'] : []),
        ...(by.trim() === '' ? ['批示领导'] : []),
        ...(words.trim() === '' ? ['批示内容'] : []),
      ]}
      onSubmit={async (registered) => {
        const instruction = { ...registered, by: by.trim(), words };
        tell(await instructByIncoming(paper.id, carrierId ?? '', instruction));
      }}
      onClose={onClose}
    >
      <Line label="报送载体">
        <Select
          aria-label="报送载体"
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          placeholder="这是对哪一份专报、建议案的批示"
          notFoundContent={carriers ? '还没有报送过的载体' : '正在读取…'}
          options={carriers?.map(({ id, kind, title }) => ({
            value: id,
            label: `${kind}　${title}`,
          }))}
          value={carrierId}
          onChange={setCarrierId}
        />
      </Line>
      <Line label="批示领导">
        <NameInput
          label="批示领导"
          rule={{ source: 'people', single: true }}
          placeholder="例如：市长 张××"
          value={by}
          onChange={setBy}
        />
      </Line>
      <Line label="批示内容">
        <Input.TextArea
          aria-label="批示内容"
          autoSize={{ minRows: 2 }}
          placeholder="照原文"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Line>
    </StepDialog>
  );
}
