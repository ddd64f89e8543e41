import { App, Button } from 'antd';
import { useState } from 'react';
import { call, messageOf } from '../data/desktop';
import { saveAll } from '../ui/commands';
import { useInfo } from './About';
import { RestorePoints } from './RestorePoints';

/** Where the data lies, and the way back to an earlier day. */
export function DataSettings() {
  const { message } = App.useApp();
  const info = useInfo();
  const [folder, setFolder] = useState('');

  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => message.error(messageOf(error), 8));
  const move = () =>
    attempt(async () => {
      await saveAll();
      const { dataFolder } = await call('app:moveDataFolder', {});
      if (dataFolder === null) return;
      setFolder(dataFolder);
      message.success(
        `数据文件夹已移到 ${dataFolder}。原来的文件夹没有删除，确认无误后可以自行删除。`,
        8,
      );
    });
  return (
    <>
      <h2>数据文件夹</h2>
      <div className="panel">
        <p style={{ marginTop: 0 }}>
          <strong>{folder || info?.dataFolder}</strong>
        </p>
        <p className="hint">
          全部记录的第二份、附件和恢复点都在这里。整个文件夹复制到别处就是备份。
          {info?.onSystemDisk &&
            !folder &&
            '它现在和系统在同一个磁盘上；电脑有第二块磁盘的，移过去更稳妥。'}
        </p>
        <div className="row">
          <Button onClick={() => void attempt(() => call('app:openDataFolder', {}))}>
            打开文件夹
          </Button>
          <Button onClick={() => void move()}>移到别处…</Button>
        </div>
      </div>
      <RestorePoints />
    </>
  );
}
