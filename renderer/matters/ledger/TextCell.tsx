import { EditOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { Matter } from '#shared/model/matter';
import { saveMatter } from '../../data/commands/matters';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
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
  const scope = useFormScope(ofMatter(matter, `cell ${field}`, `改${label}`));
  const [text, setText] = useFormState<string>(scope, 'text', matter[field]);
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
    const isSaved = await attempt(async () => {
      await saveMatter(matter.id, { [field]: text });
      scope.end();
      undoable(`${label}已改`, () => saveMatter(matter.id, { [field]: before }));
      return true;
    });
    // What could not be saved stands in the cell again, unless another one is being written in.
    if (!isSaved && useMattersDesk.getState().editing === null) editCell({ id: matter.id, field });
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
        else if (event.key === 'Escape') {
          scope.end();
          end();
        }
      }}
    />
  );
}
