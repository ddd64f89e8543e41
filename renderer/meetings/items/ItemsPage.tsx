import { Button, Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { itemTitles } from '#shared/meetings/item-titles';
import type { AgendaItem, Meeting } from '#shared/model/meeting';
import { addItems, moveItem, removeItem } from '../../data/commands/agenda';
import { agendaOf } from '../../data/queries/meetings';
import { ofMeeting } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useTakenWhenLeft } from '../../ui/unsaved/use-taken-when-left';
import { useNotices } from '../../ui/use-notices';
import { ItemCard } from './ItemCard';
import './items.css';

/** 议题: the agenda, item by item. */
export function ItemsPage({ meeting }: { meeting: Meeting }) {
  const items = useLiveQuery(() => agendaOf(meeting.id), [meeting.id]);
  const { attempt, undoable } = useNotices();
  if (!items) return null;
  const remove = (item: AgendaItem) =>
    attempt(async () => {
      const undo = await removeItem(item);
      undoable(`议题“${item.title || '未写题目'}”已删去，已记下的发言和议定事项留着`, undo);
    });
  return (
    <>
      {items.length === 0 && (
        <p className="hint">
          还没有议题。在下面写题目，回车加一项；从别处复制的几行题目，粘贴进来就是几项。
        </p>
      )}
      <ol className="items">
        {items.map((item, index) => (
          <ItemCard
            on={meeting.startsOn}
            key={item.id}
            item={item}
            first={index === 0}
            last={index === items.length - 1}
            onMove={(by) => void attempt(() => moveItem(meeting.id, item.id, by))}
            onRemove={() => void remove(item)}
          />
        ))}
      </ol>
      <NewItem
        meeting={meeting}
        isFirst={items.length === 0}
        onAdd={async (titles) => {
          const added = await attempt(async () => {
            await addItems(meeting.id, titles);
            return true;
          });
          return added ?? false;
        }}
      />
    </>
  );
}

interface NewItemProps {
  meeting: Meeting;
  /** The agenda is still empty: the cursor waits here. */
  isFirst: boolean;
  /** True once they are stored; otherwise it was said why they are not. */
  onAdd: (titles: string[]) => Promise<boolean>;
}

function NewItem({ meeting, isFirst, onAdd }: NewItemProps) {
  const scope = useFormScope(ofMeeting(meeting, 'item', '新议题', 'items'));
  const [title, setTitle] = useFormState(scope, 'title', '');
  const titles = itemTitles(title);
  // What could not be stored stands in the box again, before what was typed meanwhile.
  const giveBack = (lost: readonly string[]) =>
    setTitle((since) => [...lost, since].filter((one) => one !== '').join('；'));
  const add = async () => {
    setTitle('');
    if (titles.length === 0 || (await onAdd(titles))) return;
    giveBack([title]);
  };
  useTakenWhenLeft(titles.length > 0, add);
  const paste = (event: React.ClipboardEvent) => {
    const pasted = itemTitles(event.clipboardData.getData('text/plain'));
    if (pasted.length < 2) return;
    event.preventDefault();
    void onAdd(pasted).then((isAdded) => {
      if (!isAdded) giveBack(pasted);
    });
  };
  return (
    <div className="row items-new">
      <Input
        aria-label="新议题"
        autoFocus={isFirst}
        style={{ flex: 1 }}
        placeholder="议题题目，例如：审议《……》（草案）"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={() => void add()}
        onPaste={paste}
        onBlur={() => void add()}
      />
      <Button type="primary" onClick={() => void add()}>
        加议题
      </Button>
    </div>
  );
}
