import { EditOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Matter } from '#shared/model/matter';
import { saveMatter } from '../../data/commands/matters';
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
  const save = () => {
    editCell(null);
    if (text === before) return;
    void attempt(async () => {
      await saveMatter(matter.id, { [field]: text });
      undoable(`${label}已改`, () => saveMatter(matter.id, { [field]: before }));
    });
  };
  return (
    <Input
      size="small"
      autoFocus
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') save();
        else if (event.key === 'Escape') editCell(null);
      }}
    />
  );
}
