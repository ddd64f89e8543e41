import { useRef } from 'react';
import { distinctUnits, isSameUnit } from '#shared/matters/units';
import type { CivilDate } from '#shared/model/civil-date';
import type { UnitRef } from '#shared/model/directory';
import type { Matter, MatterState } from '#shared/model/matter';
import { recordAnswers } from '../../../data/commands/joint-answers';
import type { Registered } from '../../../data/commands/matter-events';
import type { FormFacts } from '../../../data/forms/scopes';
import { type ConcernedMatter, useConcernedMatters } from '../../../data/queries/concerned';
import { ofSeveral } from '../../../ui/forms/facts';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { AnswerFields, firstSource } from '../../fields/AnswerFields';
import { StepDialog } from '../../StepDialog';
import { someDone, useBulkNotice } from '../../use-bulk-notice';
import { AnswerRows } from './AnswerRows';
import { rowKey, useRows } from './use-rows';

interface Props {
  matterIds: readonly string[];
  /** What the matters have in common, where another choice of them is still the same form; these matters by default. */
  scope?: FormFacts;
  /** Who answers; null: the first unit that has not answered yet. */
  unit?: UnitRef | null;
  /** 文号 of the paper that the answer came by, where that is registered already. */
  paperNumber?: string;
  /** The day on which that paper came in. */
  day?: CivilDate;
  /** true: nothing is ticked to begin with. */
  picks?: boolean;
  onClose: () => void;
  /** Called with the matters for which the answer was registered, before the form closes. */
  onDone?: (answered: readonly Matter[], registered: Registered) => unknown;
}

/** 答复 of one unit for several matters: number, day and person once, words and judgement of each. */
export function AnswersForm(props: Props) {
  const concerned = useConcernedMatters(props.matterIds);
  return concerned ? <Dialog {...props} concerned={concerned} /> : null;
}

const NONE: ReadonlySet<string> = new Set();
const ANSWERED: readonly MatterState[] = ['reported', 'closed', 'answered', 'told'];
const isAnswered = ({ matter }: ConcernedMatter): boolean => ANSWERED.includes(matter.state);

/** Matters of the unit; all of them where none is known to be its own. */
function forUnit(concerned: readonly ConcernedMatter[], unit: UnitRef | null): ConcernedMatter[] {
  const isOwn = ({ units }: ConcernedMatter) =>
    unit !== null && units.some((one) => isSameUnit(one, unit));
  const own = concerned.filter(isOwn);
  return own.length > 0 ? own : [...concerned];
}

/** Those that still wait; where none does, all: an answer may come again. */
function waiting(own: readonly ConcernedMatter[]): ReadonlySet<string> {
  const open = own.filter((one) => !isAnswered(one));
  return new Set((open.length > 0 ? open : own).map(({ matter }) => matter.id));
}

function Dialog(props: Props & { concerned: ConcernedMatter[] }) {
  const { concerned, unit, paperNumber = '', day, picks = false, onClose, onDone } = props;
  const isInside = concerned.every(({ matter }) => matter.track === 'internal');
  const name = isInside ? '反馈' : '答复';
  const of = `${concerned.length}件事项`;
  const scope = useFormScope(
    props.scope ?? ofSeveral('matters', props.matterIds, 'answer', name, of),
  );
  const open = concerned.filter((one) => !isAnswered(one));
  const [likely = null] = distinctUnits([...open, ...concerned].flatMap(({ units }) => units));
  const [source, setSource] = useFormState(scope, 'source', () => ({
    ...firstSource(unit ?? likely),
    paperNumber,
  }));
  const own = forUnit(concerned, source.unit);
  const wanted = waiting(own);
  const isWaiting = ({ matter }: ConcernedMatter) => wanted.has(matter.id);
  // Those that wait stand first, all in their order.
  const ordered = [...own.filter(isWaiting), ...own.filter((one) => !isWaiting(one))];
  const { rows, change } = useRows(scope, ordered, picks ? NONE : wanted);
  const chosen = rows.filter((row) => row.chosen);
  const answered = useRef<ReadonlySet<string>>(new Set());
  const tell = useBulkNotice(name);
  const others = concerned.length - own.length;
  return (
    <StepDialog
      scope={scope}
      // Typed for a matter that was refused or left out, words are in no record.
      stays={(key) => key.startsWith(rowKey('')) && !answered.current.has(key)}
      title={`登记${name}（${chosen.length}件）`}
      done={`登记${name}`}
      hint={
        others > 0
          ? `列出的是涉及“${source.unit?.name}”的${own.length}件，其余${others}件不动。文号、日期和经手人只填一次。`
          : '文号、日期和经手人只填一次，各件写各件的内容。'
      }
      width={1040}
      dateLabel="收到日期"
      {...(day && { day })}
      missing={chosen.length === 0 ? [`${name}的是哪几件`] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const parts = chosen.map(({ matter, words, judgement }) => {
          return { matterId: matter.id, words, judgement };
        });
        const result = await recordAnswers({ ...registered, ...source, parts });
        tell(someDone(result));
        answered.current = new Set(result.done.map(rowKey));
        const done = chosen
          .map(({ matter }) => matter)
          .filter(({ id }) => result.done.includes(id));
        await onDone?.(done, registered);
      }}
    >
      <AnswerFields
        name={name}
        source={source}
        onChange={(part) => setSource((present) => ({ ...present, ...part }))}
      />
      <AnswerRows canLeaveOut name={name} rows={rows} onChange={change} />
    </StepDialog>
  );
}
