import { Button } from 'antd';
import { INCOMING_STEPS, type Incoming, type IncomingStep } from '#shared/model/incoming';
import type { Leader } from '#shared/model/office';
import { readersOut } from '#shared/registers/holding';
import { addIncomingStep, makeMatter, takeIncomingBack } from '../../data/commands/incoming';
import { useToday } from '../../data/today';
import { registeredNow } from '../../steps/registrar';
import { useNotices } from '../../ui/use-notices';
import { openCarrierPage, openDraft, openMatter } from '../../ui/view';
import { leaderRef, readersOf } from './readers';
import type { StepFormKind } from './StepForm';
import { useKey } from './use-key';

/** Forms that a paper's page opens: a step, or what goes beyond its own course. */
export type PaperForm =
  | StepFormKind
  | 'readers'
  | 'correct'
  | 'carrier'
  | 'answer'
  | 'incomingSheet'
  | 'circulationSheet';

interface Props {
  paper: Incoming;
  steps: readonly IncomingStep[];
  leaders: readonly Leader[];
  onForm: (form: PaperForm) => void;
  onReply: () => void;
}

const STEPS = ['propose', 'instruct', 'pass', 'handle', 'reply', 'close', 'archive'] as const;

/** The next reader by one key, the other steps, and what else the paper leads to. */
export function NextSteps(props: Props) {
  const { paper, steps, leaders, onForm } = props;
  return (
    <>
      <div className="row">
        <Readers paper={paper} steps={steps} leaders={leaders} onForm={onForm} />
        {STEPS.map((kind) => (
          <Button
            key={kind}
            type={kind === due(paper) ? 'primary' : 'default'}
            onClick={() => onForm(kind)}
          >
            {INCOMING_STEPS[kind]}…
          </Button>
        ))}
      </div>
      <div className="row registers-further">
        <Further {...props} />
        <Button size="small" onClick={() => onForm('incomingSheet')}>
          文件处理单…
        </Button>
        <Button size="small" onClick={() => onForm('circulationSheet')}>
          传阅单…
        </Button>
        <Button size="small" onClick={() => onForm('correct')}>
          更正…
        </Button>
      </div>
    </>
  );
}

/** What is left to do with a paper that is dealt with. */
function due({ closedOn, archivedOn }: Incoming): 'archive' | null {
  return closedOn !== null && archivedOn === null ? 'archive' : null;
}

/** To the next reader, and back from those who have it. */
function Readers({
  paper,
  steps,
  leaders,
  onForm,
}: Pick<Props, 'paper' | 'steps' | 'leaders' | 'onForm'>) {
  const today = useToday();
  const { attempt } = useNotices();
  const out = readersOut(steps);
  const left = readersOf(leaders, steps, today);
  const [next = null] = left;
  const pass = () =>
    next &&
    paper.archivedOn === null &&
    attempt(async () =>
      addIncomingStep(paper.id, 'pass', await registeredNow(), {
        person: leaderRef(next),
      }),
    );
  useKey('F4', pass);
  const isRead = isReadByAll(paper, steps, next);
  const close = () =>
    attempt(async () => addIncomingStep(paper.id, 'close', await registeredNow()));
  // Another key than the one before it: pressed once too often it must close nothing.
  useKey('F6', () => isRead && close());
  const isRound = paper.archivedOn === null && out.length + left.length > 1;
  useKey('F7', () => isRound && onForm('readers'));
  return (
    <>
      {isRead && (
        <Button type="primary" onClick={() => void close()}>
          {namesOf(out)}已签收退回，办结 F6
        </Button>
      )}
      {next && paper.archivedOn === null && (
        <Button type={due(paper) === null ? 'primary' : 'default'} onClick={() => void pass()}>
          送{next.name}
          {out.length > 0 && `（${namesOf(out)}已签收退回）`} F4
        </Button>
      )}
      {isRound && <Button onClick={() => onForm('readers')}>照传阅单登记… F7</Button>}
      {out.map(({ id, person }) => (
        <Button key={id} onClick={() => void attempt(() => takeIncomingBack(paper.id, today, id))}>
          {person?.name ?? ''}已签收退回
        </Button>
      ))}
    </>
  );
}

const namesOf = (out: readonly IncomingStep[]) => out.map(({ person }) => person?.name).join('、');

/** Only to be read, and with the last who was to read it: it is done when it comes back. */
function isReadByAll(
  paper: Incoming,
  steps: readonly IncomingStep[],
  next: Leader | null,
): boolean {
  const { kind, closedOn, archivedOn, matterId } = paper;
  const isOpen = closedOn === null && archivedOn === null && matterId === null;
  return kind === '阅件' && isOpen && next === null && readersOut(steps).length > 0;
}

/** What the paper becomes elsewhere: a matter, a 批示 on a carrier, an answer, a reply of ours. */
function Further({ paper, onForm, onReply }: Props) {
  const { attempt } = useNotices();
  const { matterId, carrierId, draftId } = paper;
  const toMatter = () =>
    attempt(async () => openMatter(await makeMatter(paper.id, 'internal', await registeredNow())));
  return (
    <>
      {matterId === null ? (
        <Button size="small" onClick={() => void toMatter()}>
          转为事项
        </Button>
      ) : (
        <Button size="small" onClick={() => openMatter(matterId)}>
          打开事项
        </Button>
      )}
      <Button size="small" onClick={() => onForm('carrier')}>
        是对专报的批示…
      </Button>
      {carrierId && (
        <Button size="small" onClick={() => openCarrierPage(carrierId)}>
          打开载体
        </Button>
      )}
      <Button size="small" onClick={() => onForm('answer')}>
        是对事项的函复…
      </Button>
      {draftId ? (
        <Button size="small" onClick={() => openDraft(draftId)}>
          打开复函
        </Button>
      ) : (
        <Button size="small" onClick={onReply}>
          起草复函
        </Button>
      )}
    </>
  );
}
