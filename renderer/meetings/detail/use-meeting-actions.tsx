import { useMemo } from 'react';
import {
  bringMeetingBack,
  deleteMeeting,
  duplicateMeeting,
  saveMeeting,
} from '../../data/commands/meetings';
import { purgeMeeting } from '../../data/commands/purge-meeting';
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
          content:
            '会议情况、议题、参会人员、会议记录、意见建议、议定事项和送阅登记，连同各恢复点里的内容都会清掉，不能再恢复。由它生成的文稿仍在“办文”里，要清除请到那里办理。',
          table: 'meetings',
          ids: [id],
          purge: () => purgeMeeting(id),
          after: close,
        }),
    }),
    [attempt, undoable, say, askToPurge],
  );
}
