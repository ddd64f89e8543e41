import { App } from 'antd';
import { useMemo } from 'react';
import { printDate } from '#shared/model/civil-date';
import { bringBack, deleteDrafts, duplicateDraft, purgeDrafts } from '../../data/commands/drafts';
import { keepSkeleton, putSkeleton } from '../../data/commands/library';
import { messageOf } from '../../data/desktop';
import { todayNow } from '../../data/today';
import { registeredNow } from '../../steps/registrar';
import { PURGE_DRAFT } from '../../ui/purge-words';
import { useNotices } from '../../ui/use-notices';
import { usePurging } from '../../ui/use-purging';
import { openDraft, useView } from '../../ui/view';
import { ensureSaved } from '../draft/session/ensure-saved';

/** What the list does to a draft, with a word on how it went. The same object at every render. */
export function useDraftActions() {
  const { message } = App.useApp();
  const askToPurge = usePurging();
  const { undoable } = useNotices();
  return useMemo(() => {
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        message.error(messageOf(error), 8);
      }
    };
    return {
      duplicate: (id: string) =>
        attempt(async () => {
          await ensureSaved(id);
          openDraft(await duplicateDraft(id));
        }),
      /** The text as the office's own skeleton of its kind. */
      keepSkeleton: (id: string) =>
        attempt(async () => {
          await ensureSaved(id);
          const { registeredBy } = await registeredNow();
          const today = printDate(todayNow());
          const { type, before } = await keepSkeleton(id, { today, registeredBy });
          undoable(`已存为本单位的“${type}”框架，新建“${type}”时第一个就是`, () =>
            putSkeleton(type, before),
          );
        }),
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
        askToPurge({
          title: '彻底清除这份文稿？',
          content: PURGE_DRAFT,
          table: 'drafts',
          ids: [id],
          purge: () => purgeDrafts([id]),
          after: () => useView.setState({ draftId: null }),
        }),
    };
  }, [message, askToPurge, undoable]);
}
