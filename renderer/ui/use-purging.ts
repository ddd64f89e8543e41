import { App } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { TableName } from '#shared/model/tables';
import { preparePurge } from '../data/commands/purge';
import { UNDO, useNotices } from './use-notices';

const PURGED = '已从工作库、第二份数据和全部恢复点里清除';

interface Asked {
  title: string;
  /** What goes and what stays. */
  content: ReactNode;
  /** What `purge` takes, with all that belongs to it: most of the work is done while somebody reads. */
  table: TableName;
  ids: readonly string[];
  /** Settled when every copy was seen to be clean. A text that it answers is said of it instead of the usual. */
  purge: () => Promise<unknown>;
  /** What the screen does once it is gone. */
  after?: () => void;
}

/** Asks whether something is really to be purged, and says that it is gone when it is; until then, and where it fails, nothing is said of it. */
export function usePurging(): (asked: Asked) => void {
  const { message, modal } = App.useApp();
  const { attempt, say } = useNotices();
  return useMemo(
    () =>
      ({ title, content, table, ids, purge, after }) => {
        const forget = preparePurge(table, ids);
        modal.confirm({
          title,
          content,
          okText: '彻底清除',
          okButtonProps: { danger: true },
          cancelText: '取消',
          onCancel: () => void forget(),
          onOk: async () => {
            message.destroy(UNDO);
            await attempt(async () => {
              const said = await purge();
              after?.();
              say(typeof said === 'string' ? said : PURGED);
            });
            // It may have failed before it had come to the copy.
            await forget();
          },
        });
      },
    [message, modal, attempt, say],
  );
}
