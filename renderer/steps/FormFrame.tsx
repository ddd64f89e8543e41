import { Alert, Button, Input } from 'antd';
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { Registered } from '../data/commands/matter-events';
import { messageOf } from '../data/desktop';
import type { FormScope } from '../data/forms/scopes';
import { useToday } from '../data/today';
import { DateField } from '../ui/DateField';
import { PutBack } from '../ui/forms/PutBack';
import { useFormState } from '../ui/forms/use-form-scope';
import { rememberRegistrar, useRegistrar } from './registrar';
import './steps.css';

export interface FormProps {
  /** What is filled in; it is kept until it is registered. */
  scope: FormScope;
  /** Name of the form, e.g. 立项. */
  title: string;
  /** Words on the button, e.g. 登记立项. */
  done: string;
  /** What the clerk should know before, or ''. */
  hint?: string;
  /** Names of what has not been filled in; asked for when the clerk registers. */
  missing?: readonly string[];
  /** Fields that stay filled in though the step was registered, for they were left out of it. */
  stays?: (key: string) => boolean;
  /** Registers the step; what this throws is shown and everything typed stays. */
  onSubmit: (registered: Registered) => Promise<void>;
  onClose: () => void;
  /** What the day is of, e.g. 报送日期; 日期 by default. */
  dateLabel?: string;
  /** The day where it is known already; today by default. */
  day?: CivilDate;
  /** False where the record does not keep who registered; true by default. */
  hasRegistrar?: boolean;
  /** The fields; what depends on the day of the form is told it. */
  children: ReactNode | ((on: CivilDate) => ReactNode);
}

/** What every form holds: the day, who registers, what went wrong; and its keys. */
function useForm(props: FormProps) {
  const { scope, missing = [], day, hasRegistrar = true, stays, onSubmit, onClose } = props;
  const today = useToday();
  const [chosen, setOn] = useFormState<CivilDate | null>(scope, 'on', day ?? null, true);
  const on = chosen ?? today;
  const registrar = useRegistrar(scope);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useFirstField(scope.turn);
  const lacks = (registeredBy: string) => {
    const names = [...missing, ...(hasRegistrar && registeredBy === '' ? ['登记人'] : [])];
    return names.length > 0 ? `还没有填：${names.join('、')}。` : '';
  };
  const register = async () => {
    if (missing.length > 0) return setProblem(lacks(registrar.name.trim()));
    setBusy(true);
    const registeredBy = await registrar.settled();
    const lack = lacks(registeredBy);
    if (lack !== '') return setProblem(lack);
    await onSubmit({ on, registeredBy });
    if (hasRegistrar) rememberRegistrar(registeredBy);
    scope.end(stays);
    onClose();
  };
  const latest = useRef(register);
  latest.current = register;
  const isRunning = useRef(false);
  const submit = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setProblem('');
    try {
      // The same key takes what is typed in a field: what is registered is the form after that.
      await drawn();
      await latest.current();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) void submit();
    // A list or calendar that is open is what Esc closes.
    else if (event.key === 'Escape' && !event.defaultPrevented && !hasOpenList()) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onChosen = ({ target }: MouseEvent) => {
    // A list or calendar lies outside the form, and tells no more than that it was clicked.
    if (target instanceof Node && !box.current?.contains(target)) setProblem('');
  };
  return {
    ...{ box, on, setOn, registrar, problem, busy, submit, onKeyDown, onChosen },
    /** What was wrong was wrong with what stood there then. */
    onTyped: () => setProblem(''),
  };
}

/** Until what the present key or click has changed is on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const OPEN_LISTS = ['select', 'picker']
  .map((kind) => `.ant-${kind}-dropdown:not(.ant-${kind}-dropdown-hidden)`)
  .join(', ');

/** Whether a list to choose from or a calendar is open on the screen. */
function hasOpenList(): boolean {
  return document.querySelector(OPEN_LISTS) !== null;
}

/** Puts the cursor into the first field of a box, so that a step is registered without the mouse; again when it was emptied. */
function useFirstField(turn: number) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is a form opened anew
  useEffect(() => {
    const element = box.current;
    if (!element || element.contains(document.activeElement)) return;
    element.querySelector<HTMLElement>('input:not([type="radio"]), textarea')?.focus();
  }, [turn]);
  return box;
}

/**
 * The one form for something that happened outside this program: its fields, the day, who
 * registers it. Ctrl+Enter registers, Esc closes.
 */
export function FormFrame(props: FormProps) {
  const { scope, title, done, hint = '', onClose, dateLabel = '日期', children } = props;
  const { hasRegistrar = true } = props;
  const form = useForm(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form element would submit on Enter in a field
    <div
      ref={form.box}
      className="step-form"
      role="group"
      aria-label={title}
      onKeyDown={form.onKeyDown}
      onChangeCapture={form.onTyped}
      onClickCapture={form.onChosen}
    >
      <h3>{title}</h3>
      {hint !== '' && <p className="hint">{hint}</p>}
      <PutBack scope={scope} />
      <Fragment key={scope.turn}>
        {typeof children === 'function' ? children(form.on) : children}
      </Fragment>
      <div className="step-form-line">
        <span>{dateLabel}</span>
        <DateField
          label={dateLabel}
          value={form.on}
          clearable={false}
          onChange={(date) => date && form.setOn(date)}
        />
        {hasRegistrar && (
          <>
            <span>登记人</span>
            <Input
              aria-label="登记人"
              style={{ width: '8em' }}
              value={form.registrar.name}
              onChange={({ target }) => form.registrar.setName(target.value)}
            />
          </>
        )}
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
