import { App, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Section } from '#shared/figures/sections';
import { SECTIONS } from '#shared/figures/sections';
import type { FigureKey, HandFigure } from '#shared/model/figure';
import { removeHandFigure, saveHandFigure } from '../data/commands/hand-figures';
import { messageOf } from '../data/desktop';
import { useToday } from '../data/today';
import { DateField } from '../ui/DateField';
import { ofNew } from '../ui/forms/facts';
import { PutBack } from '../ui/forms/PutBack';
import { useFormScope, useFormState } from '../ui/forms/use-form-scope';
import { useNotices } from '../ui/use-notices';

interface Props {
  /** null: a new one. */
  row: HandFigure | null;
  /** What the form begins with. */
  section: Section;
  onClose: () => void;
}

const OPTIONS = SECTIONS.map(({ title, columns }) => ({
  label: title,
  options: columns.map((one) => ({ value: one.key, label: `${title} · ${one.title}` })),
}));

/** A figure of a time before the program, with its source: counted where the whole of its time is asked for. */
export function HandFigureForm({ row, section, onClose }: Props) {
  const { message } = App.useApp();
  const { undoable } = useNotices();
  const lastYear = String(Number(useToday().slice(0, 4)) - 1);
  const scope = useFormScope({
    ...ofNew(`figure ${row?.id ?? section.key}`, '手工录入的数字', 'figures'),
    of: section.title,
  });
  const first = section.columns[0]?.key ?? 'papers.drafted';
  const [of, setOf] = useFormState<FigureKey>(scope, 'of', row?.of ?? first, true);
  const [from, setFrom] = useFormState<string | null>(
    scope,
    'from',
    row?.from ?? `${lastYear}-01-01`,
    true,
  );
  const [to, setTo] = useFormState<string | null>(
    scope,
    'to',
    row?.to ?? `${lastYear}-12-31`,
    true,
  );
  const [count, setCount] = useFormState<number | null>(scope, 'count', row?.count ?? null);
  const [source, setSource] = useFormState(scope, 'source', row?.source ?? '');
  const trouble = troubleOf({ from, to, count, source });
  const run = (work: Promise<void>) =>
    void work.then(
      () => {
        scope.end();
        onClose();
      },
      (error: unknown) => message.error(messageOf(error), 8),
    );
  const save = () => {
    if (from === null || to === null || count === null || trouble !== '') return;
    run(saveHandFigure({ of, from, to, count, source: source.trim() }, row?.id ?? null));
  };
  const remove = async (present: HandFigure) => {
    undoable('已删除这个手工录入的数字', await removeHandFigure(present));
  };
  return (
    <Modal
      open
      title={row ? '手工录入的数字' : '录入以前的数字'}
      okText="保存"
      // A click beside it takes away nothing that was typed.
      mask={{ closable: false }}
      okButtonProps={{ disabled: trouble !== '' }}
      onOk={save}
      onCancel={onClose}
      footer={(_all, { OkBtn, CancelBtn }) => (
        <>
          {row && (
            <Button danger onClick={() => run(remove(row))}>
              删除这个数字
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <p className="hint">
        用于没有在这里登记的时间，如启用以前的年份。统计的时段包含它的全部日期时才计入，并一直注明是手工录入。
      </p>
      <PutBack scope={scope} />
      <Form layout="vertical" key={scope.turn}>
        <Form.Item label="数的是什么">
          <Select aria-label="数的是什么" options={OPTIONS} value={of} onChange={setOf} />
        </Form.Item>
        <Form.Item label="时间">
          <div className="row">
            <DateField label="手工录入的开始日期" value={from} onChange={setFrom} />至
            <DateField label="手工录入的结束日期" value={to} onChange={setTo} />
          </div>
        </Form.Item>
        <Form.Item label="数字">
          <InputNumber
            aria-label="数字"
            autoFocus
            min={0}
            precision={0}
            style={{ width: '10em' }}
            value={count}
            onChange={setCount}
          />
        </Form.Item>
        <Form.Item label="来源" help={trouble}>
          <Input
            aria-label="来源"
            placeholder="如：2023年工作总结"
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function troubleOf(facts: {
  from: string | null;
  to: string | null;
  count: number | null;
  source: string;
}): string {
  const { from, to, count, source } = facts;
  if (from === null || to === null) return '请写明是哪段时间的数字。';
  if (from > to) return '开始的日期在结束的后面。';
  if (count === null) return '请填数字。';
  return source.trim() === '' ? '请写明数字的来源，以后查得到。' : '';
}
