import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import {
  SIGNING_FORMS,
  type SigningFacts,
  type SigningFormKey,
} from '#shared/compose/signing/index';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { useExports } from '../../ui/use-exports';
import './signing.css';

interface Props {
  form: SigningFormKey;
  /** What is known of the draft; of an empty form only the office and the day. */
  facts: SigningFacts;
  /** What is known beyond that, by field. */
  known?: Readonly<Record<string, string>>;
  options: RenderOptions;
  onClose: () => void;
}

/** One form on its way to paper: what is known stands in its fields, the rest is typed or left to the pen. */
export default function SigningDialog({ form: key, facts, known, options, onClose }: Props) {
  const form = SIGNING_FORMS[key];
  const exports = useExports();
  const id = useId();
  const [values, setValues] = useState(() => ({ ...form.proposed(facts), ...known }));
  const [busy, setBusy] = useState(false);
  const set = (field: string, value: string) =>
    setValues((present) => ({ ...present, [field]: value }));
  const run = async () => {
    setBusy(true);
    // One sheet that is signed and filed: it has no number.
    const profile = { ...options.profile, pageNumber: 'none' as const };
    const name = facts.title === '' ? form.name : `${facts.title}（${form.name}）`;
    await exports.word(form.compose(values), { ...options, profile }, name);
    setBusy(false);
  };
  return (
    <Modal
      open
      centered
      width={760}
      title={form.name}
      okText="导出Word"
      cancelText="关闭"
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="hint">{form.hint}。空着的格子留给笔；这里填的只用于这张表，不改动文稿。</p>
      <div className="signing-fields">
        {form.fields.map(({ key: field, label, isLong }) => (
          <div className="signing-field" key={field} data-long={isLong}>
            <label htmlFor={`${id}-${field}`}>{label}</label>
            {isLong ? (
              <Input.TextArea
                id={`${id}-${field}`}
                autoSize={{ minRows: 1, maxRows: 6 }}
                value={values[field] ?? ''}
                onChange={(event) => set(field, event.target.value)}
              />
            ) : (
              <Input
                id={`${id}-${field}`}
                value={values[field] ?? ''}
                onChange={(event) => set(field, event.target.value)}
              />
            )}
          </div>
        ))}
      </div>
    </Modal>
  );
}
