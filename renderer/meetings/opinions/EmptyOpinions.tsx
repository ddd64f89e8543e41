import { Button } from 'antd';
import { openMeeting } from '../../ui/view';
import { useOpinionPage } from './context';

export function EmptyOpinions({ onAdd }: { onAdd: () => void }) {
  const { meeting } = useOpinionPage();
  return (
    <div className="teach-page">
      <h2>还没有意见建议</h2>
      <ul>
        <li>
          在“会议记录”里选中发言人的话，按 Ctrl+M（或 F8），就原样记下一条，原话以后不会跟着记录改。
        </li>
        <li>会后纸上交来的，点“手工补记”。</li>
        <li>记下以后，在这里写概括、选涉及单位，相近的几条可以归为一组，各条原话都保留。</li>
      </ul>
      <div className="row">
        <Button type="primary" onClick={() => openMeeting(meeting.id, 'proceedings')}>
          去会议记录
        </Button>
        <Button onClick={onAdd}>手工补记</Button>
      </div>
    </div>
  );
}
