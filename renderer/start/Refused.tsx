import { App, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { Response } from '#shared/ipc';
import { call, messageOf } from '../data/desktop';
import { FoundList } from './FoundList';

type Choices = Response<'app:choices'>;

const NONE: Choices = { found: [], mayBegin: false, mayRefill: false };

/** Nothing was opened: what happened, that nothing changed, what to do, and what was found that can be used. */
export function Refused({ message }: { message: string }) {
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    call('app:choices', {}).then(setChoices, () => setChoices(NONE));
  }, []);
  if (choices === null) {
    return (
      <div className="full-page">
        <Spin size="large" />
      </div>
    );
  }
  const { found, mayBegin, mayRefill } = choices;
  return (
    <div className="full-page">
      <div className="card">
        <h1>{mayBegin ? '选用已有的数据' : '现在不能打开'}</h1>
        <p>{message}</p>
        {found.length > 0 && <FoundList found={found} />}
        <Ways
          mayBegin={mayBegin}
          mayRefill={mayRefill}
          isFound={found.some(({ movedTo }) => movedTo === '')}
        />
      </div>
    </div>
  );
}

interface WaysProps {
  mayBegin: boolean;
  mayRefill: boolean;
  isFound: boolean;
}

function Ways({ mayBegin, mayRefill, isFound }: WaysProps) {
  const { message: toast, modal } = App.useApp();
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => toast.error(messageOf(error), 8));
  const refill = () =>
    void modal.confirm({
      title: '原来的数据文件夹找不回来了？',
      content:
        '用这台电脑的工作库里的内容另建一个数据文件夹，打开以后说明里面有多少。附件和恢复点只在原来的文件夹里，不会有。磁盘接好就能找到的，请先接好再点“再试一次”。',
      okText: '另建一份',
      cancelText: '取消',
      onOk: () => attempt(call('app:beginFolder', {})),
    });
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
      {mayRefill && <Button onClick={refill}>找不回来了，另建一份…</Button>}
      <Button onClick={() => attempt(call('app:quit', {}))}>退出</Button>
    </div>
  );
}
