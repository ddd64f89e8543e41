import { useMemo } from 'react';
import {
  bringMeetingBack,
  deleteMeeting,
  duplicateMeeting,
  saveMeeting,
} from '../../data/commands/meetings';
import { purgeMeeting } from '../../data/commands/purge-meeting';
import { PURGE_MEETING } from '../../ui/purge-words';
import { useNotices } from '../../ui/use-notices';
import { usePurging } from '../../ui/use-purging';
import { openMeeting, useView } from '../../ui/view';

const close = () => useView.setState({ meetingId: null });

/** What can be done to a meeting as a whole. */
export function useMeetingActions() {
  const askToPurge = usePurging();
  const { attempt, undoable, say } = useNotices();
  return useMemo(
    () => ({
      duplicate: (id: string) =>
        attempt(async () => {
          openMeeting(await duplicateMeeting(id));
          say('已照此新建：人员和分工带过来了，日期、议题请另填');
        }),
      setCancelled: (id: string, cancelled: boolean) =>
        attempt(async () => {
          await saveMeeting(id, { cancelled });
          if (cancelled)
            undoable('已标为取消，填过的内容都在', () => saveMeeting(id, { cancelled: false }));
          else say('已恢复召开');
        }),
      remove: (id: string) =>
        attempt(async () => {
          await deleteMeeting(id);
          close();
          undoable('会议已放入回收站，由它生成的文稿不受影响', async () => {
            await bringMeetingBack(id);
            openMeeting(id);
          });
        }),
      bringBack: (id: string) =>
        attempt(async () => {
          await bringMeetingBack(id);
          say('会议已恢复');
        }),
      purge: (id: string) =>
        askToPurge({
          title: '彻底清除这次会议？',
          content: PURGE_MEETING,
          table: 'meetings',
          ids: [id],
          purge: () => purgeMeeting(id),
          after: close,
        }),
    }),
    [attempt, undoable, say, askToPurge],
  );
}
