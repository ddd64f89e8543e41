import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { v7 as newId } from 'uuid';
import { USUAL_GROUPS } from '#shared/directory/usual-lists';
import { type DirectoryGroup, GROUP_KINDS, type GroupKind } from '#shared/model/directory';
import { addUsualGroups, saveGroups } from '../../data/commands/directory';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';

type Item = Pick<DirectoryGroup, 'id' | 'name' | 'sample'>;

/** The groups of one kind, saved as they are changed. */
export function GroupEditor({ kind, stored }: { kind: GroupKind; stored: DirectoryGroup[] }) {
  const [items, setItems] = useSaved<Item[]>(
    stored,
    (list) => saveGroups(kind, list),
    `groups/${kind}`,
  );
  const { attempt } = useNotices();
  const what = GROUP_KINDS[kind];
  const add = () => setItems([...items, { id: newId(), name: '', sample: 0 }]);
  return (
    <section>
      <h2>{what}</h2>
      {items.length === 0 ? (
        <>
          <p className="hint">
            还没有{what}。常见的有{USUAL_GROUPS[kind].slice(0, 4).join('、')}
            等，可以一次载入，再按本地情况增删。
          </p>
          <div className="row">
            <Button type="primary" onClick={() => void attempt(() => addUsualGroups(kind))}>
              载入常用{what}
            </Button>
            <Button icon={<PlusOutlined />} onClick={add}>
              自己添加
            </Button>
          </div>
        </>
      ) : (
        <>
          <GroupTable what={what} items={items} onChange={setItems} />
          <Button icon={<PlusOutlined />} onClick={add}>
            添加{what}
          </Button>
        </>
      )}
    </section>
  );
}

function GroupTable(props: {
  what: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
}) {
  const { what, items, onChange } = props;
  const move = (index: number, by: 1 | -1) => {
    const next = [...items];
    const [item] = next.splice(index, 1);
    if (item) next.splice(index + by, 0, item);
    onChange(next);
  };
  return (
    <table className="plain-table group-list">
      <tbody>
        {items.map((item, index) => (
          <tr key={item.id}>
            <td>{index + 1}</td>
            <td>
              <Input
                aria-label={`${what}第${index + 1}个`}
                autoFocus={item.name === ''}
                value={item.name}
                onChange={({ target }) =>
                  onChange(
                    items.map((one) => (one === item ? { ...one, name: target.value } : one)),
                  )
                }
              />
            </td>
            <td style={{ whiteSpace: 'nowrap' }}>
              <Button
                type="text"
                aria-label={`${item.name}上移`}
                icon={<ArrowUpOutlined />}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                type="text"
                aria-label={`${item.name}下移`}
                icon={<ArrowDownOutlined />}
                disabled={index === items.length - 1}
                onClick={() => move(index, 1)}
              />
              <Button
                type="text"
                aria-label={`移除${item.name || '这一行'}`}
                icon={<DeleteOutlined />}
                onClick={() => onChange(items.filter((one) => one !== item))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
