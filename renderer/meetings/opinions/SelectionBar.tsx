import { Button, Input } from 'antd';
import { useState } from 'react';
import MakeDialog from '../../carriers/MakeDialog';
import { FollowOpinions } from '../../matters/from/FollowOpinions';
import { ofMeeting } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { openCarrier } from '../../ui/view';
import { useOpinionPage } from './context';
import { tickNone, useOpinionDesk } from './desk';

/** What can be done with the opinions that are ticked. */
export function SelectionBar() {
  const { actions, meeting, numbers } = useOpinionPage();
  const selected = useOpinionDesk((desk) => desk.selected);
  const scope = useFormScope(ofMeeting(meeting, 'group', '归为一组', 'opinions'));
  const [title, setTitle] = useFormState(scope, 'title', '');
  const [making, setMaking] = useState(false);
  if (selected.size === 0) return null;
  const ids = [...selected].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  const group = () =>
    void actions.group(ids, title).then((done) => done !== undefined && setTitle(''));
  return (
    <div className="opinion-selection row" role="toolbar" aria-label="选中的意见">
      <strong>已选{ids.length}条</strong>
      <Button type="primary" onClick={() => setMaking(true)}>
        编成专报…
      </Button>
      <Input
        aria-label="组名"
        placeholder="组名，例如：停车难"
        style={{ width: 220 }}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && group()}
      />
      <Button onClick={group}>归为一组</Button>
      <Button onClick={() => void actions.leave(ids)}>移出组</Button>
      <FollowOpinions opinionIds={ids} onDone={tickNone} />
      <Button onClick={() => void actions.remove(ids)}>删除</Button>
      <Button type="text" onClick={tickNone}>
        取消选择
      </Button>
      {making && (
        <MakeDialog
          meetingIds={[meeting.id]}
          opinionIds={ids}
          onClose={() => setMaking(false)}
          onMade={(carrierId) => {
            tickNone();
            openCarrier(carrierId, meeting.id);
          }}
        />
      )}
    </div>
  );
}
