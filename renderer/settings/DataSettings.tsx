import { App, Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { RestorePoint } from '#shared/model/journal';
import { call, messageOf } from '../data/desktop';
import { restoreTo } from '../data/restore';
import { saveAll } from '../ui/commands';
import { whenOf } from '../ui/when';
import { useInfo } from './About';

/** Where the data lies, and the way back to an earlier day. */
export function DataSettings() {
  const { message, modal } = App.useApp();
  const info = useInfo();
  const [folder, setFolder] = useState('');
  const [points, setPoints] = useState<RestorePoint[]>();
  useEffect(() => {
    call('restore:list', {}).then(
      (answer) => setPoints(answer.points),
      (error: unknown) => message.error(messageOf(error)),
    );
  }, [message]);

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
  const restore = (point: RestorePoint) =>
    modal.confirm({
      title: `恢复到${whenOf(point.at)}？`,
      content: `那时有文稿${point.counts.drafts ?? 0}份。恢复之前会先把现在的内容存成一个恢复点，随时可以再换回来。`,
      okText: '恢复',
      cancelText: '取消',
      onOk: () =>
        attempt(async () => {
          if (!(await saveAll())) throw new Error('现在还有内容没有存好，没有恢复。请稍后再试。');
          await restoreTo(point.id);
          await call('app:reload', {});
        }),
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
      <h2>恢复点</h2>
      <p className="hint">每天自动留一个，越早留得越稀。恢复不会丢掉现在的内容。</p>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        loading={points === undefined}
        dataSource={points}
        locale={{ emptyText: '还没有恢复点。第一天用完之后，从第二天起每天自动留一个。' }}
        columns={[
          { title: '时间', dataIndex: 'at', render: (at: string) => whenOf(at) },
          { title: '缘由', dataIndex: 'reason' },
          {
            title: '文稿',
            render: (_value, point: RestorePoint) => `${point.counts.drafts ?? 0}份`,
          },
          {
            title: '',
            render: (_value, point: RestorePoint) => (
              <Button size="small" onClick={() => restore(point)}>
                恢复
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
