import { App, Button } from 'antd';
import type { FoundFolder } from '#shared/ipc';
import type { CivilDate } from '#shared/model/civil-date';
import { call, messageOf } from '../data/desktop';
import { useToday } from '../data/today';
import { whenOf } from '../ui/when';

/** Data folders that were found on this PC: what each holds, and the way to use it. */
export function FoundList({ found }: { found: readonly FoundFolder[] }) {
  return (
    <ul className="found-list" aria-label="找到的数据" style={{ listStyle: 'none', padding: 0 }}>
      {found.map((one, index) => (
        <li key={one.token} className="panel">
          <Found one={one} isMain={index === 0 && one.movedTo === '' && !one.newer} />
        </li>
      ))}
    </ul>
  );
}

function Found({ one, isMain }: { one: FoundFolder; isMain: boolean }) {
  const today = useToday();
  const { message, modal } = App.useApp();
  const isLeft = one.movedTo !== '';
  const use = () =>
    call('app:useFolder', { token: one.token }).catch((error: unknown) => {
      message.error(messageOf(error), 8);
    });
  const confirm = () =>
    modal.confirm({
      title: '用留在这里的旧的一份？',
      content: `移到 ${one.movedTo} 以后所作的改动不在这一份里。那里的一份没有动，以后找到了还可以用它；在这里新作的改动不会自动并到那里。`,
      okText: '用旧的一份',
      cancelText: '取消',
      onOk: use,
    });
  return (
    <>
      <strong>{one.folder}</strong>
      <p className="hint" style={{ margin: '4px 0 8px' }}>
        {factsOf(one, today)}
      </p>
      {isLeft && <p>这是移到 {one.movedTo} 之前留下的旧的一份，那以后的改动不在里面。</p>}
      {one.newer && <p>它由较新的版本写成，现在的版本打不开，请先安装新版本。</p>}
      <Button
        type={isMain ? 'primary' : 'default'}
        disabled={one.newer}
        aria-label={`${isLeft ? '用留在这里的旧的一份' : '用这一份'} ${one.folder}`}
        onClick={() => void (isLeft ? confirm() : use())}
      >
        {isLeft ? '用留在这里的旧的一份' : '用这一份'}
      </Button>
    </>
  );
}

function factsOf({ holds, at, app }: FoundFolder, today: CivilDate): string {
  return [
    holds,
    at === '' ? '' : `最后改动：${whenOf(at, today)}`,
    app === '' ? '' : `由回音 ${app} 写成`,
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}
