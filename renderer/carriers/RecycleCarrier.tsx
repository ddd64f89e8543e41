import { Button } from 'antd';
import type { Carrier } from '#shared/model/carrier';
import { bringBackCarriers, deleteCarriers } from '../data/commands/carriers';
import { useNotices } from '../ui/use-notices';
import { showCarrier } from './carrier-view';

/** Into the recycle bin, with 撤销. Draft, opinions and what was registered stay. */
export function RecycleCarrier({ carrier }: { carrier: Carrier }) {
  const { attempt, undoable } = useNotices();
  const remove = () =>
    void attempt(async () => {
      await deleteCarriers([carrier.id]);
      showCarrier(null);
      undoable('载体已删除；文稿、意见和已登记的记录都还在', async () => {
        await bringBackCarriers([carrier.id]);
        showCarrier(carrier.id);
      });
    });
  return <Button onClick={remove}>删除</Button>;
}
