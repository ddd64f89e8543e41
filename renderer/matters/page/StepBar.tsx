import { Button, Dropdown } from 'antd';
import { allows, nextSteps } from '#shared/matters/steps';
import { MATTER_STEPS, type Matter, type MatterState, type MatterStep } from '#shared/model/matter';

/** The form that is open: a step's, or the one for the first agreed date. */
export type OpenForm = MatterStep | 'agree' | null;

/** What usually comes next; everything else that may be registered stands beside it or under 更多. */
const USUAL: Partial<Record<MatterState, MatterStep>> = {
  proposed: 'establish',
  established: 'assign',
  assigned: 'report',
  handling: 'report',
  sentBack: 'report',
  reported: 'approve',
  collected: 'carry',
  carried: 'submit',
  submitted: 'instruct',
  instructed: 'refer',
  referred: 'answer',
  underway: 'answer',
  answered: 'tell',
  paused: 'resume',
  stopped: 'reopen',
};

/** Registered rarely, or of some weight: under 更多. */
const SELDOM: readonly MatterStep[] = ['pause', 'resume', 'stop', 'reopen', 'brief'];

/** Once there is an answer, what came before it is seldom added. */
const BEFORE_ANSWER: readonly MatterStep[] = ['carry', 'submit', 'instruct', 'refer', 'ask'];

function isSeldom({ state }: Matter, step: MatterStep): boolean {
  const isAnswered = state === 'answered' || state === 'told';
  return SELDOM.includes(step) || (isAnswered && BEFORE_ANSWER.includes(step));
}

function usualStep({ track, state }: Matter): MatterStep | undefined {
  // Matters of both tracks are 办理中 at some time, and each track goes its own way from there.
  const step = USUAL[state];
  return step && allows(track, state, step) ? step : undefined;
}

interface Props {
  matter: Matter;
  open: OpenForm;
  onOpen: (form: OpenForm) => void;
}

/** The steps that suit the state. */
export function StepBar({ matter, open, onOpen }: Props) {
  const { track, state, due } = matter;
  const steps = nextSteps({ track, state });
  const usual = usualStep(matter);
  const others = steps.filter((step) => step !== usual && !isSeldom(matter, step));
  const seldom = steps.filter((step) => step !== usual && isSeldom(matter, step));
  const canAgree =
    !(due !== null && allows(track, state, 'extend')) && state !== 'closed' && state !== 'told';
  const shown = others.filter((step) => step !== 'extend' || due !== null);
  const toggle = (form: OpenForm) => onOpen(open === form ? null : form);
  return (
    <div className="step-bar" role="toolbar" aria-label="登记">
      {usual && (
        // The button has a key: it never turns into another step's button under the mouse.
        <Button key={usual} type="primary" onClick={() => toggle(usual)}>
          {MATTER_STEPS[usual]}
        </Button>
      )}
      {shown.map((step) => (
        <Button key={step} onClick={() => toggle(step)}>
          {MATTER_STEPS[step]}
        </Button>
      ))}
      {canAgree && <Button onClick={() => toggle('agree')}>约定时间</Button>}
      {seldom.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: seldom.map((step) => ({ key: step, label: `${MATTER_STEPS[step]}…` })),
            onClick: ({ key }) => onOpen(key as MatterStep),
          }}
        >
          <Button>更多</Button>
        </Dropdown>
      )}
    </div>
  );
}
