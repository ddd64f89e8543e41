import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Unit, UnitRef } from '#shared/model/directory';
import { mergeUnits } from '../../data/commands/matters';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { openDirectory } from '../../ui/view';

/** 单位变更 of a unit of the directory: its matters that are still open go over to another one, each with an entry of it. */
export function UnitMoved({ unit }: { unit: Unit }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button title="单位撤并、改名后，把它手上的事项转过去" onClick={() => setOpen(true)}>
        事项转到…
      </Button>
      {open && <MoveForm unit={unit} onClose={close} />}
    </>
  );
}

function MoveForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const name = unit.shortName || unit.fullName;
  const scope = useFormScope({
    ...{ name: `unit/${unit.id}/moved`, title: '单位变更', of: name, records: [unit.id] },
    open: () => openDirectory({ page: 'units', unitId: unit.id, bin: false }),
  });
  const [to, setTo] = useFormState<UnitRef | null>(scope, 'to', null);
  const [words, setWords] = useFormState(scope, 'words', '');
  const { say } = useNotices();
  return (
    <StepDialog
      scope={scope}
      title={`“${name}”的事项转到另一单位`}
      done="登记单位变更"
      hint="只转还没有办完的事项，每件都留一条记录；办完的事项保持当时的名称。"
      onClose={onClose}
      onSubmit={async (registered) => {
        if (to === null) throw new Error('还没有选转到哪个单位，没有登记。');
        const count = await mergeUnits({ id: unit.id, name }, to, { ...registered, words });
        say(
          count === 0
            ? `“${name}”手上没有还在办的事项，没有变动`
            : `${count}件事项已转到“${to.name}”`,
        );
      }}
    >
      <Line label="转到">
        <UnitField
          single
          label="转到哪个单位"
          value={to ? [to] : []}
          onChange={([next]) => setTo(next ?? null)}
        />
      </Line>
      <Line label="依据">
        <Input
          aria-label="依据"
          placeholder="例如机构改革的文号，没有可不填"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Line>
    </StepDialog>
  );
}
