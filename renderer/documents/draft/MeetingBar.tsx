import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { MEETING_PAPERS } from '#shared/model/meeting';
import { meetingPaperChanged } from '../../data/queries/paper-changes';
import { usePaperSource } from '../../data/queries/papers';
import { openDraft, openMeeting } from '../../ui/view';

/** Above a draft that was made from a meeting: which one, the way there, and whether it has changed since or there is a newer version. */
export function MeetingBar({ draftId }: { draftId: string }) {
  const source = usePaperSource(draftId);
  const made = source?.paper;
  const hasChanged = useLiveQuery(async () => made && meetingPaperChanged(made), [made]);
  if (!source || source.paper.draftId !== draftId) return null;
  const { paper, meeting, item, newer } = source;
  const what = `${MEETING_PAPERS[paper.kind]}${item ? `“${item}”` : ''} 第${paper.version}版`;
  return (
    <div className="notice-bar" role="status" aria-label="来自会议">
      {meeting ? (
        <>
          <span>
            来自：<strong>{meeting.title || '（未定名称）'}</strong> · {what}
            {meeting.deletedAt !== null && '（会议在回收站）'}
          </span>
          <Button size="small" onClick={() => openMeeting(meeting.id, 'papers')}>
            打开会议
          </Button>
        </>
      ) : (
        <span>来自一次会议 · {what}。那次会议已不在这里，可能已被彻底清除，这份文稿不受影响。</span>
      )}
      {hasChanged && !newer && (
        <span className="paper-changed">生成以后会议情况有变化，这份文稿没有跟着变。</span>
      )}
      {newer && (
        <>
          <span>会议已另生成第{newer.version}版。</span>
          <Button size="small" onClick={() => openDraft(newer.draftId)}>
            打开第{newer.version}版
          </Button>
        </>
      )}
    </div>
  );
}
