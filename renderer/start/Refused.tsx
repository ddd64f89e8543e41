import { App, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { Response } from '#shared/ipc';
import { call, messageOf } from '../data/desktop';
import { FoundList } from './FoundList';

type Choices = Response<'app:choices'>;

/** Nothing was opened: what happened, that nothing changed, what to do, and what was found that can be used. */
export function Refused({ message }: { message: string }) {
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    call('app:choices', {}).then(setChoices, () => setChoices({ found: [], mayBegin: false }));
  }, []);
  if (choices === null) {
    return (
      <div className="full-page">
        <Spin size="large" />
      </div>
    );
  }
  const { found, mayBegin } = choices;
  return (
    <div className="full-page">
      <div className="card">
        <h1>{mayBegin ? '选用已有的数据' : '现在不能打开'}</h1>
        <p>{message}</p>
        {found.length > 0 && <FoundList found={found} />}
        <Ways mayBegin={mayBegin} isFound={found.some(({ movedTo }) => movedTo === '')} />
      </div>
    </div>
  );
}

function Ways({ mayBegin, isFound }: { mayBegin: boolean; isFound: boolean }) {
  const { message: toast } = App.useApp();
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => toast.error(messageOf(error), 8));
  return (
    <div className="row">
      {mayBegin ? (
        <Button onClick={() => attempt(call('app:beginFolder', {}))}>都不是，新建一份</Button>
      ) : (
        // What was found and can be used stands above as the main way.
        <Button
          type={isFound ? 'default' : 'primary'}
          autoFocus={!isFound}
          onClick={() => attempt(call('app:reload', {}))}
        >
          再试一次
        </Button>
      )}
      <Button onClick={() => attempt(call('app:findDataFolder', {}))}>指定数据文件夹的位置…</Button>
      <Button onClick={() => attempt(call('app:quit', {}))}>退出</Button>
    </div>
  );
}
