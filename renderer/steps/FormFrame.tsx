import { Alert, Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { civilDateOf } from '#shared/model/civil-date';
import type { Registered } from '../data/commands/matter-events';
import { messageOf } from '../data/desktop';
import { DateField } from '../ui/DateField';
import { rememberRegistrar, useRegistrar } from './registrar';
import './steps.css';

interface Props {
  /** Name of the form, e.g. 立项. */
  title: string;
  /** Words on the button, e.g. 登记立项. */
  done: string;
  /** What the clerk should know before, or ''. */
  hint?: string;
  /** Registers it; what it throws is shown and everything typed stays. */
  onSubmit: (registered: Registered) => Promise<void>;
  onClose: () => void;
  /** 日期 by default. */
  dateLabel?: string;
  children: ReactNode;
}

/** What every form holds: the day, who registers, what went wrong; and its keys. */
function useForm(onSubmit: Props['onSubmit'], onClose: () => void) {
  const [on, setOn] = useState(() => civilDateOf(new Date()));
  const [registeredBy, setRegisteredBy] = useRegistrar();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Straight into the first field, so that a step is registered without the mouse.
    const element = box.current;
    if (!element || element.contains(document.activeElement)) return;
    element.querySelector<HTMLElement>('input:not([type="radio"]), textarea')?.focus();
  }, []);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      await onSubmit({ on, registeredBy: registeredBy.trim() });
      rememberRegistrar(registeredBy.trim());
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) void submit();
    else if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { box, on, setOn, registeredBy, setRegisteredBy, problem, busy, submit, onKeyDown };
}

/** A short form for something that happened: its fields, the day, who registers it. Ctrl+Enter registers, Esc closes. */
export function FormFrame(props: Props) {
  const { title, done, hint = '', onSubmit, onClose, dateLabel = '日期', children } = props;
  const form = useForm(onSubmit, onClose);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form element would submit on Enter in a field
    <div
      ref={form.box}
      className="step-form"
      role="group"
      aria-label={title}
      onKeyDown={form.onKeyDown}
    >
      <h3>{title}</h3>
      {hint !== '' && <p className="hint">{hint}</p>}
      {children}
      <div className="step-form-line">
        <span>{dateLabel}</span>
        <DateField
          label={dateLabel}
          value={form.on}
          clearable={false}
          onChange={(date) => date && form.setOn(date)}
        />
        <span>登记人</span>
        <Input
          aria-label="登记人"
          style={{ width: '8em' }}
          value={form.registeredBy}
          onChange={({ target }) => form.setRegisteredBy(target.value)}
        />
      </div>
      {form.problem !== '' && <Alert type="warning" showIcon title={form.problem} />}
      <div className="row">
        <Button type="primary" loading={form.busy} onClick={() => void form.submit()}>
          {done}
        </Button>
        <Button onClick={onClose}>取消</Button>
        <span className="hint">Ctrl+回车登记，Esc 取消</span>
      </div>
    </div>
  );
}

/** A field of a step's form with its label before it. */
export function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="step-form-line">
      <span>{label}</span>
      <div className="step-form-field">{children}</div>
    </div>
  );
}
