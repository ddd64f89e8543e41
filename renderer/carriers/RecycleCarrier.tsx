import { Button } from 'antd';
import { isSent } from '#shared/matters/carriers';
import type { Carrier } from '#shared/model/carrier';
import { bringBackCarriers, deleteCarriers } from '../data/commands/carrier-bin';
import { registeredNow } from '../steps/registrar';
import { useNotices } from '../ui/use-notices';
import { showCarrier } from '../ui/view';

/** Into the recycle bin, with 撤销. Draft, opinions and what was registered stay. */
export function RecycleCarrier({ carrier }: { carrier: Carrier }) {
  const { attempt, undoable } = useNotices();
  const remove = () =>
    void attempt(async () => {
      await deleteCarriers([carrier.id], await registeredNow());
      showCarrier(null);
      const left = isSent(carrier)
        ? '文稿、意见和已登记的记录都还在'
        : '文稿、意见和事项都还在，事项不再记为已列入载体';
      undoable(`载体已放入回收站；${left}`, async () => {
        await bringBackCarriers([carrier.id], await registeredNow());
        showCarrier(carrier.id);
      });
    });
  return <Button onClick={remove}>删除</Button>;
}
