import { EditOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Matter } from '#shared/model/matter';
import { saveMatter } from '../../data/commands/matters';
import { useTakenWhenLeft } from '../../ui/unsaved/use-taken-when-left';
import { useNotices } from '../../ui/use-notices';
import { type EditedCell, editCell, useMattersDesk } from '../desk';

interface Props {
  matter: Matter;
  field: EditedCell['field'];
  label: string;
  shown: ReactNode;
}

/** A cell that can be changed where it stands: the pencil or F2; Enter saves, Esc leaves it as it was. */
export function TextCell({ matter, field, label, shown }: Props) {
  const isEdited = useMattersDesk(
    ({ editing }) => editing?.id === matter.id && editing.field === field,
  );
  if (isEdited) return <EditBox matter={matter} field={field} label={label} />;
  return (
    <span className="ledger-cell">
      <span className="ledger-cell-text">{shown}</span>
      <button
        type="button"
        className="ledger-pencil"
        aria-label={`改${label}：${matter.title}`}
        onClick={() => editCell({ id: matter.id, field })}
      >
        <EditOutlined />
      </button>
    </span>
  );
}

function EditBox({ matter, field, label }: Omit<Props, 'shown'>) {
  const [text, setText] = useState(matter[field]);
  const { attempt, undoable } = useNotices();
  const before = matter[field];
  /** Saved, or left as it was: what follows is no leaving any more. */
  const isOver = useRef(false);
  const end = () => {
    isOver.current = true;
    editCell(null);
  };
  const save = async () => {
    if (isOver.current) return;
    end();
    if (text === before) return;
    await attempt(async () => {
      await saveMatter(matter.id, { [field]: text });
      undoable(`${label}已改`, () => saveMatter(matter.id, { [field]: before }));
    });
  };
  useTakenWhenLeft(text !== before, save);
  return (
    <Input
      size="small"
      autoFocus
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void save();
        else if (event.key === 'Escape') end();
      }}
    />
  );
}
