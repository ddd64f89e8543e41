import { Button } from 'antd';
import type { DirectoryTable } from '../data/commands/directory';
import { PurgeButton } from '../ui/PurgeButton';
import { useDirectoryActions } from './use-directory-actions';

interface Props {
  table: DirectoryTable;
  id: string;
  /** The record lies in the recycle bin. */
  deleted: boolean;
  children?: React.ReactNode;
}

/** Buttons at the head of one record; those of the recycle bin when it lies there. */
export function DetailActions({ table, id, deleted, children }: Props) {
  const actions = useDirectoryActions(table);
  if (deleted) {
    return (
      <div className="row">
        <span className="hint">在回收站里</span>
        <Button onClick={() => void actions.bringBack(id)}>恢复</Button>
        <PurgeButton table={table} ids={[id]} onClick={() => actions.purge(id)} />
      </div>
    );
  }
  return (
    <div className="row">
      {children}
      <Button onClick={() => void actions.remove(id)}>删除</Button>
    </div>
  );
}
