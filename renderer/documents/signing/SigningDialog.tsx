import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import {
  SIGNING_FORMS,
  type SigningFacts,
  type SigningFormKey,
} from '#shared/compose/signing/index';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useExports } from '../../ui/use-exports';
import './signing.css';

interface Props {
  form: SigningFormKey;
  /** What is known of the draft; of an empty form only the office and the day. */
  facts: SigningFacts;
  /** The draft or incoming paper that it is of; absent: an empty form. */
  recordId?: string;
  /** What is known beyond that, by field. */
  known?: Readonly<Record<string, string>>;
  options: RenderOptions;
  onClose: () => void;
}

/** One form on its way to paper: what is known stands in its fields, the rest is typed or left to the pen. */
export default function SigningDialog(props: Props) {
  const { form: key, facts, recordId, known, options } = props;
  const form = SIGNING_FORMS[key];
  const exports = useExports();
  const id = useId();
  const scope = useFormScope({
    ...{ name: `signing/${key}/${recordId ?? ''}`, title: form.name, of: facts.title },
    ...(recordId !== undefined && { records: [recordId] }),
  });
  const [values, setValues] = useFormState(scope, 'values', () => ({
    ...form.proposed(facts),
    ...known,
  }));
  /** All of it is on paper. */
  const [isOut, setOut] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (field: string, value: string) => {
    setOut(false);
    setValues((present) => ({ ...present, [field]: value }));
  };
  const onClose = () => {
    if (isOut) scope.end();
    props.onClose();
  };
  const run = async () => {
    setBusy(true);
    // One sheet that is signed and filed: it has no number.
    const profile = { ...options.profile, pageNumber: 'none' as const };
    const name = facts.title === '' ? form.name : `${facts.title}（${form.name}）`;
    const isWritten = await exports.word(form.compose(values), { ...options, profile }, name);
    if (isWritten) setOut(true);
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
      <PutBack scope={scope} />
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
