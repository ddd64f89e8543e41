import { Input } from 'antd';
import type { Matter, MatterEvent } from '#shared/model/matter';
import { joinPaper } from '../../data/commands/matter-answers';
import { FormFrame, Line } from '../../steps/FormFrame';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

interface Props {
  matter: Matter;
  event: MatterEvent;
  onClose: () => void;
}

/** 书面补齐: the paper that joins a spoken answer. */
export function JoinPaperForm({ matter, event, onClose }: Props) {
  const scope = useFormScope(ofMatter(matter, `paper ${event.id}`, '书面补齐'));
  const [paper, setPaper] = useFormState(scope, 'paper', { paperNumber: '', words: '' });
  return (
    <FormFrame
      scope={scope}
      title="书面补齐"
      done="登记书面材料"
      dateLabel="收到日期"
      onClose={onClose}
      onSubmit={(registered) => joinPaper(matter.id, event.id, { ...registered, ...paper })}
    >
      <Line label="文号">
        <Input
          aria-label="文号"
          autoFocus
          placeholder="没有可不填"
          value={paper.paperNumber}
          onChange={({ target }) => setPaper({ ...paper, paperNumber: target.value })}
        />
      </Line>
      <Line label="说明">
        <Input.TextArea
          aria-label="说明"
          autoSize
          placeholder="与口头说的不同之处，没有可不填"
          value={paper.words}
          onChange={({ target }) => setPaper({ ...paper, words: target.value })}
        />
      </Line>
    </FormFrame>
  );
}
