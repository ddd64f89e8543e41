import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { useProceedings } from '../context';

interface Props {
  entryId: string;
  agendaItemId: string | null;
  onMark: () => void;
}

/** What can be done with the entry in hand, for the mouse; each has its key. */
export const EntryTools = memo(function EntryTools({ entryId, agendaItemId, onMark }: Props) {
  const { actions, takesOpinions } = useProceedings();
  return (
    <div className="row entry-tools">
      {takesOpinions && (
        // The box keeps its selection.
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onMark}>
          记为意见建议
          <kbd>Ctrl+M</kbd>
        </Button>
      )}
      <span className="entry-tools-space" />
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        title="在这段前面插入一段（Ctrl+Shift+Enter）"
        onClick={() => void actions.insert({ id: entryId, agendaItemId }, 'before')}
      >
        前插
      </Button>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        title="上移（Alt+Shift+↑）"
        aria-label="上移"
        onClick={() => void actions.move(entryId, -1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        title="下移（Alt+Shift+↓）"
        aria-label="下移"
        onClick={() => void actions.move(entryId, 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        title="删除这段发言（Ctrl+Shift+Delete）"
        onClick={() => void actions.remove(entryId)}
      >
        删除
      </Button>
    </div>
  );
});
