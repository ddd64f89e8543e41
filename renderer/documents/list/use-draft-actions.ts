import { App } from 'antd';
import { useMemo } from 'react';
import { bringBack, deleteDrafts, duplicateDraft, purgeDrafts } from '../../data/commands/drafts';
import { messageOf } from '../../data/desktop';
import { openDraft, useView } from '../../ui/view';

/** What the list does to a draft, with a word on how it went. The same object at every render. */
export function useDraftActions() {
  const { message, modal } = App.useApp();
  return useMemo(() => {
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        message.error(messageOf(error), 8);
      }
    };
    return {
      duplicate: (id: string) => attempt(async () => openDraft(await duplicateDraft(id))),
      remove: (id: string) =>
        attempt(async () => {
          await deleteDrafts([id]);
          useView.setState({ draftId: null });
          message.success('已放入回收站，可以随时恢复');
        }),
      bringBack: (id: string) =>
        attempt(async () => {
          await bringBack([id]);
          openDraft(id);
        }),
      purge: (id: string) =>
        modal.confirm({
          title: '彻底清除这份文稿？',
          content:
            '文稿、全部稿次以及各恢复点里的内容都会清掉，不能再恢复。已导出的 Word 文件和已打印的纸不受影响。',
          okText: '彻底清除',
          okButtonProps: { danger: true },
          cancelText: '取消',
          onOk: () =>
            attempt(async () => {
              await purgeDrafts([id]);
              useView.setState({ draftId: null });
              message.success('已从工作库、第二份数据和全部恢复点里清除');
            }),
        }),
    };
  }, [message, modal]);
}
