import { useMemo } from 'react';
import {
  bringBackToDirectory,
  type DirectoryTable,
  deleteFromDirectory,
  purgeFromDirectory,
} from '../data/commands/directory';
import { useNotices } from '../ui/use-notices';
import { usePurging } from '../ui/use-purging';
import { closeDetail, showBin } from './directory-view';

const KEPT: Record<DirectoryTable, string> = {
  members: '这位委员以前的出席、发言和意见建议都还在会议里',
  units: '文稿和会议里已写下的单位名称不受影响',
};

/** What can be done to one record of the directory as a whole. */
export function useDirectoryActions(table: DirectoryTable) {
  const askToPurge = usePurging();
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
        askToPurge({
          title: '彻底清除？',
          content: `名录里的这一条连同各恢复点里的都会清掉，不能再恢复。${KEPT[table]}。`,
          table,
          ids: [id],
          purge: () => purgeFromDirectory(table, [id]),
          after: closeDetail,
        }),
    }),
    [table, askToPurge, attempt, undoable, say],
  );
}
