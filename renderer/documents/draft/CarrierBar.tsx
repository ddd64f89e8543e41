import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { isSent } from '#shared/matters/carriers';
import { carrierSource } from '../../data/queries/carriers';
import { changedSinceComposed } from '../../data/queries/paper-changes';
import { openCarrier, openCarrierPage } from '../../ui/view';

/** Above a draft that is the text of a carrier: which opinions travel in it, and the way to what became of them. */
export function CarrierBar({ draftId }: { draftId: string }) {
  const source = useLiveQuery(() => carrierSource(draftId), [draftId]);
  const carrierId = source?.carrier.id;
  const changed = useLiveQuery(
    async () => (carrierId ? changedSinceComposed(carrierId) : []),
    [carrierId],
  );
  if (!source || source.carrier.draftId !== draftId) return null;
  const { carrier, meetingId } = source;
  const { kind, items } = carrier;
  return (
    <div className="notice-bar" role="status" aria-label="报送载体">
      <span>
        这是一份<strong>{kind}</strong>的文稿，载有{items.length}条意见建议
        {isSent(carrier) ? '，已报送' : '，还没有登记报送'}。
      </span>
      {changed && changed.length > 0 && (
        <span className="paper-changed">
          编成以后第{changed.join('、')}条意见有改动，这份文稿没有跟着变。
        </span>
      )}
      <Button
        size="small"
        onClick={() =>
          meetingId === null ? openCarrierPage(carrier.id) : openCarrier(carrier.id, meetingId)
        }
      >
        看报送和办理
      </Button>
    </div>
  );
}
