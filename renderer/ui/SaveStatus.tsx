import { CheckCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { flush } from '../data/active';
import { useSaveStatus } from '../data/save-status';

/** 已保存 only when everything is in the second copy on the disk. */
export function SaveStatus() {
  // What is shown and no more: the store's other changes, several to a save, draw nothing.
  const state = useSaveStatus(({ state: journal, waiting }) =>
    journal === 'saved' && waiting ? 'saving' : journal,
  );
  const message = useSaveStatus(({ message: said }) => said);
  return (
    <span className="save-status" data-state={state} role="status" aria-live="polite">
      {state === 'saved' && (
        <>
          <CheckCircleOutlined /> 已保存
        </>
      )}
      {state === 'saving' && (
        <>
          <SyncOutlined /> 保存中
        </>
      )}
      {state === 'failed' && (
        <>
          <WarningOutlined /> {message}
          <Button size="small" onClick={() => void flush()}>
            现在重试
          </Button>
        </>
      )}
    </span>
  );
}
