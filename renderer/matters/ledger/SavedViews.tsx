import { DeleteOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { changeView, putView, removeView, saveView } from '../../data/commands/ledger-views';
import { type NamedView, useViews } from '../../data/queries/matters';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { useView } from '../../ui/view';
import { setFilter } from '../desk';

/** 常用视图: filters kept under a name. */
export function SavedViews() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<Views onClose={() => setOpen(false)} />}
    >
      <Button>常用视图</Button>
    </Popover>
  );
}

function Views({ onClose }: { onClose: () => void }) {
  const views = useViews();
  return (
    <div className="saved-views">
      {views?.length === 0 && <p className="hint">把常看的条件存下来，以后一点就到。</p>}
      {views?.map((view) => (
        <ViewRow key={view.id} view={view} onClose={onClose} />
      ))}
      <NewView />
    </div>
  );
}

function ViewRow({ view, onClose }: { view: NamedView; onClose: () => void }) {
  const filter = useView((view) => view.ledgerFilter);
  const { attempt, undoable } = useNotices();
  const { id, name } = view;
  const remove = () =>
    void attempt(async () => {
      const row = await removeView(id);
      if (row) undoable(`已删去视图“${name}”`, () => putView(row));
    });
  const update = () =>
    void attempt(async () => {
      await changeView(id, { filter });
      undoable(`视图“${name}”已改为现在的条件`, () => changeView(id, { filter: view.filter }));
    });
  return (
    <div className="saved-view">
      <Button
        type="text"
        onClick={() => {
          setFilter(view.filter);
          onClose();
        }}
      >
        {name}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<SaveOutlined />}
        title="改为现在的条件"
        aria-label={`视图“${name}”改为现在的条件`}
        onClick={update}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        title="删去这个视图"
        aria-label={`删去视图“${name}”`}
        onClick={remove}
      />
    </div>
  );
}

/** The present filter under a name. */
function NewView() {
  const filter = useView((view) => view.ledgerFilter);
  const scope = useFormScope(ofNew('ledger-view', '存为常用视图', 'matters'));
  const [name, setName] = useFormState(scope, 'name', '');
  const { attempt, say } = useNotices();
  const keep = () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    void attempt(async () => {
      await saveView(trimmed, filter);
      setName('');
      say(`已存为常用视图“${trimmed}”`);
    });
  };
  return (
    <div className="row">
      <Input
        aria-label="视图名称"
        placeholder="给现在的条件起个名字"
        style={{ width: '13em' }}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && keep()}
      />
      <Button onClick={keep}>存为视图</Button>
    </div>
  );
}
