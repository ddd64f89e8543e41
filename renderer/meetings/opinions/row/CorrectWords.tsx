import { Input, Modal } from 'antd';
import type { Opinion } from '#shared/model/proceedings';
import { PutBack } from '../../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { openMeeting } from '../../../ui/view';
import { useOpinionPage } from '../context';

/** 更正原话: the only way to change the words, with who and why on record. */
export function CorrectWords({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const { meeting, actions } = useOpinionPage();
  const scope = useFormScope({
    ...{ name: `opinion/${opinion.id}/correct`, title: '更正原话', of: opinion.words },
    records: [opinion.id],
    open: () => openMeeting(meeting.id, 'opinions', opinion.id),
  });
  const [words, setWords] = useFormState(scope, 'words', opinion.words);
  const [by, setBy] = useFormState(scope, 'by', meeting.recorder, true);
  const [why, setWhy] = useFormState(scope, 'why', '');
  const correct = async () => {
    if (!(await actions.correct(opinion.id, { words, by, why }))) return;
    scope.end();
    onClose();
  };
  return (
    <Modal
      open
      title="更正原话"
      width={720}
      okText="更正"
      cancelText="取消"
      onOk={() => void correct()}
      onCancel={onClose}
    >
      <div className="opinion-correct" key={scope.turn}>
        <PutBack scope={scope} />
        <Input.TextArea
          aria-label="更正后的原话"
          autoFocus
          autoSize={{ minRows: 4, maxRows: 16 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="row">
          <Input
            aria-label="谁更正"
            placeholder="谁更正"
            style={{ width: 140 }}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Input
            aria-label="为什么更正"
            placeholder="为什么更正，例如：听录音核对"
            style={{ flex: 1 }}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && void correct()}
          />
        </div>
        <p className="hint">更正前后的话都留在记录里；会议记录不会跟着改。</p>
      </div>
    </Modal>
  );
}
