import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Response } from '#shared/ipc';
import { flush } from '../data/active';
import { call, messageOf } from '../data/desktop';
import { saveAll } from '../ui/commands';

type Info = Response<'app:info'>;
type Moved = NonNullable<Response<'app:moveDataFolder'>['moved']>;

/** Where the data lies, the way to another place, and what became of the place before. */
export function DataFolderPanel() {
  const { message } = App.useApp();
  const [info, setInfo] = useState<Info>();
  const [isMoving, setMoving] = useState(false);
  const look = useCallback(() => call('app:info', {}).then(setInfo, () => undefined), []);
  useEffect(() => {
    void look();
  }, [look]);

  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => message.error(messageOf(error), 8));
  const move = () =>
    attempt(async () => {
      await saveAll();
      setMoving(true);
      try {
        const { moved } = await call('app:moveDataFolder', {});
        if (!moved) return;
        message.success(movedSentence(moved), 8);
        // What the place of before had no room for is not to wait for the next try, with the old place named as full.
        void flush();
      } finally {
        setMoving(false);
        await look();
      }
    });

  return (
    <div className="panel">
      <p style={{ marginTop: 0 }}>
        <strong>{info?.dataFolder}</strong>
      </p>
      <p className="hint">
        全部记录的第二份、附件和恢复点都在这里。整个文件夹复制到别处就是备份。
        {info?.onSystemDisk && '它现在和系统在同一个磁盘上；电脑有第二块磁盘的，移过去更稳妥。'}
      </p>
      {info?.leftBehind && <p className="hint">{leftSentence(info.leftBehind)}</p>}
      <div className="row">
        <Button onClick={() => void attempt(() => call('app:openDataFolder', {}))}>
          打开文件夹
        </Button>
        <Button loading={isMoving} onClick={() => void move()}>
          移到别处…
        </Button>
      </div>
    </div>
  );
}

function movedSentence({ dataFolder, leftBehind, marked, setAside, unread }: Moved): string {
  const old = marked
    ? `原来的文件夹 ${leftBehind} 没有删除，已在里面作了“已移到别处”的标记。`
    : `原来的文件夹 ${leftBehind} 没有删除，也没有能在里面作标记，请把它改名或删除。`;
  const aside = setAside === '' ? '' : `那里原有的旧的一份没有删除，已改名为 ${setAside}。`;
  const checked =
    unread === 0
      ? '核对无误'
      : `全部记录核对无误；附件、恢复点、搁置的文件里有${unread}个磁盘读不全（多半有坏块），读得出来的部分移了，原处的没有动`;
  return `数据文件夹已移到 ${dataFolder}，${checked}。${old}${aside}`;
}

function leftSentence({ folder, reached, marked }: NonNullable<Info['leftBehind']>): string {
  if (!reached) return `移动之前的文件夹 ${folder} 现在连不上，那里可能还留着旧的一份。`;
  return marked
    ? `移动之前的文件夹 ${folder} 里还留着旧的一份，已作标记，不会再被当成现在的数据打开；确认这里一切正常以后，可以整个删除。`
    : `移动之前的文件夹 ${folder} 里还留着旧的一份，没有能作标记；请把它改名或删除，免得以后当成现在的数据打开。`;
}
