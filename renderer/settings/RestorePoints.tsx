import { App, Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import { countsInWords } from '#shared/model/count-words';
import type { RestorePoint } from '#shared/model/journal';
import { call, messageOf } from '../data/desktop';
import { unregistered } from '../data/forms/scopes';
import { AfterRestore, NOT_SAVED, restoreTo } from '../data/restore';
import { useToday } from '../data/today';
import { saveAll } from '../ui/commands';
import { StoreProgress } from '../ui/StoreProgress';
import { whenOf } from '../ui/when';

interface Done {
  done: number;
  total: number;
}

/** The way back to an earlier day, and to what was set aside because two sides held different things. */
export function RestorePoints() {
  const today = useToday();
  const { points, unread, running, restore, remove } = useRestorePoints();
  return (
    <>
      <h2>恢复点</h2>
      <p className="hint">
        每天自动留一个，越早留得越稀。恢复不会丢掉现在的内容。两边数据不一致时另存的一份也在这里，不会自动删去。
      </p>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        loading={points === undefined}
        dataSource={points}
        locale={{ emptyText: '还没有恢复点。第一天用完之后，从第二天起每天自动留一个。' }}
        columns={[
          { title: '时间', dataIndex: 'at', width: 130, render: (at: string) => whenOf(at, today) },
          { title: '缘由', dataIndex: 'reason', width: 150 },
          {
            title: '内容',
            render: (_value, point: RestorePoint) => countsInWords(point.counts),
          },
          {
            title: '',
            render: (_value, point: RestorePoint) => (
              <span className="row">
                <Button size="small" onClick={() => restore(point)}>
                  恢复
                </Button>
                {point.kept && (
                  <Button size="small" type="text" danger onClick={() => remove(point)}>
                    删去…
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <Unread names={unread} />
      {running && (
        <div className="closing-notice purge-notice">
          <StoreProgress
            doing="正在恢复。先把现在的内容存成恢复点，再照那时的样子建好换上。"
            {...running}
          />
        </div>
      )}
    </>
  );
}

/** Files of points that cannot be read are named: nothing of them is gone. */
function Unread({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="hint" role="note">
      另有{names.length}
      个恢复点现在不能恢复，没有列出，也没有删去：文件损坏、没有读取的权限、所接的前一个读不出来，或者是较新的回音写的。在数据文件夹里的“restore-points”文件夹：
      {names.join('、')}。
    </p>
  );
}

/** The points there are, how far going back to one has come, and the two questions that come before. */
function useRestorePoints() {
  const today = useToday();
  const { message, modal } = App.useApp();
  const [points, setPoints] = useState<RestorePoint[]>();
  const [unread, setUnread] = useState<string[]>([]);
  const [running, setRunning] = useState<Done | null>(null);
  const failed = (error: unknown) => void message.error(messageOf(error), 8);
  const read = () =>
    call('restore:list', {}).then((answer) => {
      setPoints(answer.points);
      setUnread(answer.unread);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and again after a change
  useEffect(() => {
    read().catch(failed);
  }, []);

  const restore = (point: RestorePoint) =>
    modal.confirm({
      title: `恢复到${nameOf(point, today)}？`,
      content: `那时有：${countsInWords(point.counts)}。恢复之前会先把现在的内容存成一个恢复点，随时可以再换回来。${unregisteredSaid()}`,
      okText: '恢复',
      cancelText: '取消',
      onOk: () => void go(point),
    });
  const go = async (point: RestorePoint) => {
    try {
      if (!(await saveAll())) throw new Error(NOT_SAVED);
      setRunning({ done: 0, total: 0 });
      await restoreTo(point.id, (done, total) => setRunning({ done, total }), saveAll);
      await call('app:reload', {});
    } catch (error) {
      setRunning(null);
      failed(error);
      if (error instanceof AfterRestore) await call('app:reload', {});
    }
  };
  const remove = (point: RestorePoint) =>
    modal.confirm({
      title: '删去这一份？',
      content: `${nameOf(point, today)}：${point.reason}。删去以后找不回来，现在的内容不受影响。`,
      okText: '删去',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => call('restore:remove', { id: point.id }).then(read).catch(failed),
    });

  return { points, unread, running, restore, remove };
}

/** What the page that is loaded anew will not have any more; '' where that is nothing. */
function unregisteredSaid(): string {
  const titles = unregistered().map(({ facts }) => facts.title);
  if (titles.length === 0) return '';
  return `填了还没有登记的有${titles.length}张表（${titles.join('、')}），恢复以后就没有了，要的请先登记。`;
}

function nameOf({ at, kept, reason }: RestorePoint, today: CivilDate): string {
  return kept ? `“${reason}”` : whenOf(at, today);
}
