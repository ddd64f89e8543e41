import { Button, Input } from 'antd';
import type { PersonRef } from '#shared/model/directory';
import { PersonField } from '../../pickers/PersonField';
import { ofMeeting } from '../../ui/forms/facts';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { ItemSelect } from '../proceedings/ItemSelect';
import { useOpinionPage } from './context';

/** 手工补记: opinions handed in on paper, one after another. */
export function AddOpinion({ onClose }: { onClose: () => void }) {
  const { agenda, actions, meeting } = useOpinionPage();
  const scope = useFormScope(ofMeeting(meeting, 'opinion', '手工补记', 'opinions'));
  const [words, setWords] = useFormState(scope, 'words', '');
  // Who speaks and on which item goes on for the next one, without words of their own.
  const [speaker, setSpeaker] = useFormState<PersonRef | null>(scope, 'speaker', null, true);
  const [agendaItemId, setItem] = useFormState<string | null>(scope, 'item', null, true);
  const add = async () => {
    // Emptied before it is written down: what is typed meanwhile belongs to the next one.
    setWords('');
    if (!(await actions.add({ words, speaker, agendaItemId }))) setWords((next) => words + next);
  };
  return (
    <form
      className="opinion-add"
      aria-label="手工补记"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && event.ctrlKey) void add();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <PutBack scope={scope} />
      <Input.TextArea
        aria-label="原话"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 10 }}
        placeholder="照纸上的原话打，一字不改地保存（Ctrl+回车 补记）"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="row">
        <div style={{ width: 220 }}>
          <PersonField
            single
            label="提意见的人"
            placeholder="提意见的人（可不填）"
            value={speaker ? [speaker] : []}
            onChange={([next]) => setSpeaker(next ?? null)}
          />
        </div>
        <ItemSelect
          label="补记到哪个议题"
          agenda={agenda}
          value={agendaItemId}
          onChange={setItem}
        />
        <Button type="primary" htmlType="submit">
          补记
        </Button>
        <Button onClick={onClose}>收起</Button>
      </div>
    </form>
  );
}
