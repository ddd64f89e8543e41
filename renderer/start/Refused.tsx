import { App, Button } from 'antd';
import { call, messageOf } from '../data/desktop';

/** Nothing was opened: what happened, that nothing changed, what to do. */
export function Refused({ message }: { message: string }) {
  const { message: toast } = App.useApp();
  const find = () =>
    call('app:findDataFolder', {}).catch((error: unknown) => toast.error(messageOf(error)));
  return (
    <div className="full-page">
      <div className="card">
        <h1>现在不能打开</h1>
        <p>{message}</p>
        <div className="row">
          <Button type="primary" onClick={() => void call('app:reload', {})}>
            再试一次
          </Button>
          <Button onClick={() => void find()}>指定数据文件夹的位置…</Button>
          <Button onClick={() => void call('app:quit', {})}>退出</Button>
        </div>
      </div>
    </div>
  );
}
