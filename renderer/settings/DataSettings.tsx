import { App, Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { RestorePoint } from '#shared/model/journal';
import { call, messageOf } from '../data/desktop';
import { restoreTo } from '../data/restore';
import { saveAll } from '../ui/commands';
import { whenOf } from '../ui/when';
import { DataFolderPanel } from './DataFolderPanel';

/** Where the data lies, and the way back to an earlier day. */
export function DataSettings() {
  const { message, modal } = App.useApp();
  const [points, setPoints] = useState<RestorePoint[]>();
  useEffect(() => {
    call('restore:list', {}).then(
      (answer) => setPoints(answer.points),
      (error: unknown) => message.error(messageOf(error)),
    );
  }, [message]);

  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => message.error(messageOf(error), 8));
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
      <DataFolderPanel />
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
