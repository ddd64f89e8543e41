import { Alert, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type CivilDate, civilDateOf } from '#shared/model/civil-date';
import type { Registered } from '../../data/commands/matter-events';
import { rememberRegistrar, useRegistrar } from '../../steps/registrar';
import { DateField } from '../../ui/DateField';

interface Props {
  title: string;
  okText: string;
  explanation: string;
  /** What the day is of, e.g. 报送日期. */
  dayLabel: string;
  /** Names of what has not been filled in. */
  missing: readonly string[];
  /** Answers whether it was registered; then the dialog closes. */
  onDone: (registered: Registered) => Promise<boolean>;
  onClose: () => void;
  /** Of the dialog; one with much to fill in needs more. */
  width?: number;
  children: ReactNode;
}

/** A step as it happened outside this program: its facts, the day, and who registers it. */
export function StepDialog(props: Props) {
  const { title, okText, explanation, dayLabel, missing, onDone, onClose, width, children } = props;
  const [registrar, setRegistrar] = useRegistrar();
  const [on, setOn] = useState<CivilDate>(civilDateOf(new Date()));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const lacking = [...missing, ...(registrar.trim() === '' ? ['登记人'] : [])];
  const register = async () => {
    setAsked(true);
    if (lacking.length > 0 || busy) return;
    setBusy(true);
    const done = await onDone({ on, registeredBy: registrar.trim() });
    setBusy(false);
    if (!done) return;
    rememberRegistrar(registrar.trim());
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      width={width ?? 520}
      {...(width ? { style: { top: 24 } } : {})}
      confirmLoading={busy}
      onOk={() => void register()}
      onCancel={onClose}
    >
      <p className="hint">{explanation}</p>
      {asked && lacking.length > 0 && (
        <Alert type="warning" showIcon title={`还没有填：${lacking.join('、')}。`} />
      )}
      <Form layout="vertical" component="div" className="carrier-form">
        {children}
        <div className="row">
          <Form.Item label={dayLabel}>
            <DateField
              label={dayLabel}
              clearable={false}
              value={on}
              onChange={(date) => date && setOn(date)}
            />
          </Form.Item>
          <Form.Item label="登记人">
            <Input
              aria-label="登记人"
              value={registrar}
              onChange={({ target }) => setRegistrar(target.value)}
            />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
