import { App } from 'antd';
import { useMemo } from 'react';
import { bringBackMatters, deleteMatters } from '../data/commands/matters';
import { purgeMatters } from '../data/commands/purge-matters';
import { useNotices } from '../ui/use-notices';
import { useView } from '../ui/view';
import { tickNone } from './desk';

const closePages = (ids: readonly string[]): void => {
  const { matterId } = useView.getState();
  if (matterId && ids.includes(matterId)) useView.setState({ matterId: null });
  tickNone();
};

/** What can be done to matters as a whole. */
export function useMatterActions() {
  const { modal } = App.useApp();
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      remove: (ids: readonly string[]) =>
        attempt(async () => {
          await deleteMatters(ids);
          closePages(ids);
          undoable(`${ids.length}件事项已放入回收站，办理记录都在`, () => bringBackMatters(ids));
        }),
      bringBack: (ids: readonly string[]) =>
        attempt(async () => {
          await bringBackMatters(ids);
          tickNone();
          say(`已恢复${ids.length}件事项`);
        }),
      purge: (ids: readonly string[]) =>
        void modal.confirm({
          title: `彻底清除这${ids.length}件事项？`,
          content:
            '事项和它的办理记录、附件，连同各恢复点里的内容都会清掉，不能再恢复。会议、意见建议、报送载体和文稿不受影响。',
          okText: '彻底清除',
          okButtonProps: { danger: true },
          cancelText: '取消',
          onOk: () =>
            attempt(async () => {
              await purgeMatters(ids);
              closePages(ids);
              say('已从工作库、第二份数据和全部恢复点里清除');
            }),
        }),
    }),
    [attempt, undoable, say, modal],
  );
}
