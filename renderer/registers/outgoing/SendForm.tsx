import { Button, InputNumber } from 'antd';
import type { UnitRef } from '#shared/model/directory';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { receiversOf } from '#shared/registers/dispatch';
import { sendCopies } from '../../data/commands/outgoing';
import { signedText } from '../../data/queries/outgoing';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofDraft } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';

/** 登记分发: to whom, how many copies each; the text's own 主送, 抄报 and 抄送 one click away. */
export function SendForm({ facts, onClose }: { facts: OutgoingDocument; onClose: () => void }) {
  const scope = useFormScope(ofDraft({ id: facts.id, title: facts.issueNumber }, 'sent', '分发'));
  const [to, setTo] = useFormState<UnitRef[]>(scope, 'to', []);
  const [copies, setCopies] = useFormState(scope, 'copies', 1);
  const { attempt } = useNotices();
  const fill = () =>
    attempt(async () => {
      const text = await signedText(facts.id);
      const names = text ? receiversOf(text) : [];
      const known = new Set(
        [...to, ...(facts.sent ?? []).map((one) => ({ name: one.to }))].map(({ name }) => name),
      );
      setTo([
        ...to,
        ...names.filter((name) => !known.has(name)).map((name) => ({ id: null, name })),
      ]);
    });
  return (
    <StepDialog
      scope={scope}
      title="分发"
      done="登记分发"
      dateLabel="分发日期"
      missing={to.length === 0 ? ['发往机关'] : []}
      onSubmit={({ on, registeredBy: by }) => {
        const sent = to.map(({ name }) => ({ to: name, copies, on, signedBy: '' }));
        return sendCopies(facts.id, sent, { on, by });
      }}
      onClose={onClose}
    >
      <Line label="发往机关">
        <UnitField label="发往机关" value={to} onChange={setTo} />
        <Button type="link" size="small" onClick={() => void fill()}>
          按文稿的主送、抄报、抄送列出
        </Button>
      </Line>
      <Line label="每处份数">
        <InputNumber
          aria-label="每处份数"
          min={1}
          max={9999}
          precision={0}
          value={copies}
          onChange={(value) => setCopies(value ?? 1)}
        />
      </Line>
    </StepDialog>
  );
}
