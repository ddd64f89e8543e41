import { Button, Empty } from 'antd';
import { isSent } from '#shared/matters/carriers';
import type { Carrier } from '#shared/model/carrier';
import { bringBackCarriers } from '../data/commands/carrier-bin';
import { purgeCarriers } from '../data/commands/purge-matters';
import { useToday } from '../data/today';
import { registeredNow } from '../steps/registrar';
import { PurgeButton } from '../ui/PurgeButton';
import { PURGE_CARRIER } from '../ui/purge-words';
import { useNotices } from '../ui/use-notices';
import { usePurging } from '../ui/use-purging';
import { dayOf } from '../ui/when';

/** The recycle bin of carriers: each comes back, or goes for good. */
export function CarriersBin({ carriers }: { carriers: readonly Carrier[] }) {
  const askToPurge = usePurging();
  const today = useToday();
  const { attempt, say } = useNotices();
  if (carriers.length === 0) {
    return <Empty style={{ marginTop: '8vh' }} description="回收站里没有载体。" />;
  }
  const bringBack = (carrier: Carrier) =>
    void attempt(async () => {
      await bringBackCarriers([carrier.id], await registeredNow());
      say(`已恢复《${carrier.title}》`);
    });
  const purge = ({ id, title }: Carrier) =>
    askToPurge({
      title: `彻底清除载体《${title}》？`,
      content: PURGE_CARRIER,
      table: 'carriers',
      ids: [id],
      purge: () => purgeCarriers([id]),
    });
  return (
    <ul className="carrier-list" aria-label="回收站里的载体">
      {carriers.map((carrier) => (
        <li key={carrier.id}>
          <strong>{carrier.title || '（未定标题）'}</strong>
          <span className="hint">
            {carrier.kind} · {carrier.items.length}条意见 ·{' '}
            {isSent(carrier) ? '已报送' : '没有报送'}
            {carrier.deletedAt !== null && ` · ${dayOf(carrier.deletedAt, today)}删除`}
          </span>
          <Button size="small" onClick={() => bringBack(carrier)}>
            恢复
          </Button>
          <PurgeButton
            size="small"
            table="carriers"
            ids={[carrier.id]}
            onClick={() => purge(carrier)}
          />
        </li>
      ))}
    </ul>
  );
}
