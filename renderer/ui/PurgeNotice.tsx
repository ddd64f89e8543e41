import { Alert, Button } from 'antd';
import { finishPurge, usePurge } from '../data/commands/purge';
import { StoreProgress } from './StoreProgress';

/** A 彻底清除 that is being done, or that could not be finished and waits. */
export function PurgeNotice() {
  const { pending, running, message } = usePurge();
  if (running)
    return (
      <div className="closing-notice purge-notice">
        <StoreProgress doing="正在从每一份数据里彻底清除，请稍等。" {...running} />
      </div>
    );
  if (pending.length === 0) return null;
  return (
    <div className="shell-notice">
      <Alert
        type="warning"
        showIcon
        title={message}
        action={
          <Button size="small" onClick={() => void finishPurge(pending).catch(() => undefined)}>
            继续清除
          </Button>
        }
      />
    </div>
  );
}
