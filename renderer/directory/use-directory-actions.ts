import { App } from 'antd';
import { useMemo } from 'react';
import {
  bringBackToDirectory,
  type DirectoryTable,
  deleteFromDirectory,
  purgeFromDirectory,
} from '../data/commands/directory';
import { useNotices } from '../ui/use-notices';
import { closeDetail, showBin } from './directory-view';

const KEPT: Record<DirectoryTable, string> = {
  members: '这位委员以前的出席、发言和意见建议都还在会议里',
  units: '文稿和会议里已写下的单位名称不受影响',
};

/** What can be done to one record of the directory as a whole. */
export function useDirectoryActions(table: DirectoryTable) {
  const { modal } = App.useApp();
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      remove: (id: string) =>
        attempt(async () => {
          await deleteFromDirectory(table, [id]);
          closeDetail();
          undoable(`已放入回收站。${KEPT[table]}`, () => bringBackToDirectory(table, [id]));
        }),
      bringBack: (id: string) =>
        attempt(async () => {
          await bringBackToDirectory(table, [id]);
          showBin(false);
          say('已恢复');
        }),
      purge: (id: string) =>
        void modal.confirm({
          title: '彻底清除？',
          content: `名录里的这一条连同各恢复点里的都会清掉，不能再恢复。${KEPT[table]}。`,
          okText: '彻底清除',
          okButtonProps: { danger: true },
          cancelText: '取消',
          onOk: () =>
            attempt(async () => {
              await purgeFromDirectory(table, [id]);
              closeDetail();
              say('已从工作库、第二份数据和全部恢复点里清除');
            }),
        }),
    }),
    [table, modal, attempt, undoable, say],
  );
}
