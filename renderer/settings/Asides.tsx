import { App, Button, Input, Table } from 'antd';
import type { Aside } from '#shared/model/aside';
import { KINDS, type TableName } from '#shared/model/tables';
import { purge } from '../data/commands/purge';
import { useAsides } from '../data/queries/asides';
import { useToday } from '../data/today';
import { PurgeButton } from '../ui/PurgeButton';
import { usePurging } from '../ui/use-purging';
import { whenOf } from '../ui/when';

/** What a record was before it could not be read. */
function kindWords({ table }: Aside): string {
  return table in KINDS ? KINDS[table as TableName].label : table;
}

/** Rows from outside that this program cannot read: to look at, and to be purged. Nothing is shown while there are none. */
export function Asides() {
  const asides = useAsides();
  const today = useToday();
  const { modal } = App.useApp();
  const askToPurge = usePurging();
  if (!asides || asides.length === 0) return null;
  const show = (aside: Aside) =>
    void modal.info({
      title: `${kindWords(aside)}，原样`,
      width: 640,
      content: <Input.TextArea aria-label="原样" readOnly rows={14} value={aside.json} />,
      okText: '关闭',
    });
  const remove = (aside: Aside) =>
    askToPurge({
      title: `彻底清除这条${kindWords(aside)}？`,
      content:
        '各恢复点里的也一并清掉，不能再恢复；同一处后来另写了的，各恢复点里换成它现在的样子。其他记录不受影响。',
      table: 'asides',
      ids: [aside.id],
      purge: () => purge('asides', [aside.id]),
    });
  return (
    <>
      <h2>读不懂的记录</h2>
      <p className="hint">
        这些记录的格式本程序不认得，没有放进各处的列表，按原样存在这里，不会自动删去。里面的文字可以看，也可以复制出来。
      </p>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={asides}
        columns={[
          { title: '存放时间', dataIndex: 'at', render: (at: string) => whenOf(at, today) },
          { title: '原来是', render: (_value, aside: Aside) => kindWords(aside) },
          {
            title: '',
            render: (_value, aside: Aside) => (
              <span className="row">
                <Button size="small" onClick={() => show(aside)}>
                  看原文
                </Button>
                <PurgeButton
                  size="small"
                  type="text"
                  table="asides"
                  ids={[aside.id]}
                  onClick={() => remove(aside)}
                />
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
