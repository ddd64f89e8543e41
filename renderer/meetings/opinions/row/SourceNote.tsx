import type { Opinion } from '#shared/model/proceedings';
import { sourceOf } from '#shared/proceedings/source-of-opinion';
import { openMeeting } from '../../../ui/view';
import { useOpinionPage } from '../context';

/** Where an opinion's words come from, and how the proceedings read today where they differ. */
export function SourceNote({ opinion }: { opinion: Opinion }) {
  const { meeting, sources } = useOpinionPage();
  const { entryId } = opinion;
  const source = sourceOf(opinion, sources.get(entryId ?? ''));
  if (source.state === 'byHand') return <p className="opinion-source">手工补记</p>;
  if (source.state === 'entryGone') {
    return <p className="opinion-source">发言已删除，原话在此</p>;
  }
  return (
    <div className="opinion-source">
      {source.state === 'passageGone' && '记录里这段话已删去，原话在此'}
      {source.state === 'changed' && (opinion.history.length > 0 ? '与记录不同' : '记录后来改过')}
      <button
        type="button"
        onClick={(event) => {
          // The row below would be taken in hand.
          event.stopPropagation();
          openMeeting(meeting.id, 'proceedings', entryId);
        }}
      >
        看记录
      </button>
      {source.state === 'changed' && (
        <p className="opinion-now">
          <span>记录现在是：</span>
          {source.now}
        </p>
      )}
    </div>
  );
}
