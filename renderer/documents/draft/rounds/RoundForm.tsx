import { Alert, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { isWithin } from '#shared/directory/capacities';
import type { Blank } from '#shared/document/blanks';
import type { CivilDate } from '#shared/model/civil-date';
import type { Draft, DraftRound } from '#shared/model/draft';
import type { Leader } from '#shared/model/office';
import { useToday } from '../../../data/today';
import { Line } from '../../../steps/FormFrame';
import { WordsLine } from '../../../steps/fields/WordsLine';
import { StepDialog } from '../../../steps/StepDialog';
import { ofDraft } from '../../../ui/forms/facts';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { BlankList } from '../blanks/use-blanks-question';

export type RoundStepKind = 'review' | 'return' | 'sign' | 'sendBack';

/** A step to register; a return belongs to one paper that was out. */
export type RoundStep =
  | { kind: 'review' | 'sign' | 'sendBack' }
  | { kind: 'return'; round: DraftRound };

/** What a form gives back; each step takes what it needs. */
export interface RoundFacts {
  people: string[];
  on: CivilDate;
  registeredBy: string;
  note: string;
}

interface Wording {
  title: string;
  people: string;
  peoplePlaceholder?: string;
  date: string;
  note: string;
  done: string;
  peopleNeeded: boolean;
  noteNeeded: boolean;
  explanation: string;
}

const WORDING: Record<RoundStepKind, Wording> = {
  review: {
    title: '送审',
    people: '送谁审阅',
    date: '送审日期',
    note: '备注',
    done: '登记送审',
    peopleNeeded: true,
    noteNeeded: false,
    explanation: '现在的文字会原样留存一份，作为这一稿的送审稿，以后随时可以查看和比对。',
  },
  return: {
    title: '登记退回修改',
    people: '谁作了修改',
    peoplePlaceholder: '照纸质稿上的笔迹选；其他人直接键入姓名后回车',
    date: '退回日期',
    note: '备注',
    done: '登记退回',
    peopleNeeded: true,
    noteNeeded: false,
    explanation: '登记后进入下一稿，请照纸质稿上的改动修改文字。',
  },
  sign: {
    title: '签发',
    people: '签发人',
    date: '签发日期',
    note: '备注',
    done: '登记签发',
    peopleNeeded: true,
    noteNeeded: false,
    explanation: '本程序只登记签发事实，以纸质签批件为准。登记后文字锁定，要改须退回签发人。',
  },
  sendBack: {
    title: '退回签发人',
    people: '谁要求退回',
    date: '退回日期',
    note: '退回原因',
    done: '登记退回签发人',
    peopleNeeded: false,
    noteNeeded: true,
    explanation: '签发稿会继续留存。登记后文字解除锁定，改好后须重新签发。',
  },
};

interface Props {
  draft: Pick<Draft, 'id' | 'title'>;
  step: RoundStep;
  /** Name of the round, e.g. 二稿. */
  round: string;
  leaders: readonly Leader[];
  /** What the text still leaves open, named before it goes out. */
  blanks: readonly Blank[];
  /** What proofreading says of the whole text, shown before it goes out. */
  proofSheet: ReactNode;
  /** Registers the step; what it throws is shown and everything typed stays. */
  onDone: (step: RoundStep, facts: RoundFacts) => Promise<void>;
  onClose: () => void;
}

/** One step of a draft's way over the leaders' desks, as it happened on paper. */
export function RoundForm(props: Props) {
  const { draft, step, round, leaders, blanks, proofSheet, onDone, onClose } = props;
  const words = WORDING[step.kind];
  // A further round is another form.
  const scope = useFormScope(ofDraft(draft, `${step.kind} ${round}`, words.title));
  // Nobody is ticked beforehand: whose pen it was is read off the paper.
  const [people, setPeople] = useFormState<string[]>(scope, 'people', []);
  const [isUnchanged, setUnchanged] = useFormState(scope, 'isUnchanged', false);
  const [note, setNote] = useFormState(scope, 'note', '');
  // Closed once somebody is chosen: the list would lie over what comes below.
  const [isListOpen, setListOpen] = useState(false);
  const today = useToday();
  return (
    <StepDialog
      scope={scope}
      title={`${words.title}（${round}）`}
      done={words.done}
      hint={words.explanation}
      dateLabel={words.date}
      // A round keeps who sent the paper out, not who took it in again.
      hasRegistrar={step.kind !== 'return'}
      missing={[
        ...(words.peopleNeeded && people.length === 0 && !isUnchanged ? [words.people] : []),
        ...(words.noteNeeded && note.trim() === '' ? [words.note] : []),
      ]}
      onSubmit={(registered) => onDone(step, { ...registered, people, note })}
      onClose={onClose}
    >
      {(step.kind === 'review' || step.kind === 'sign') && proofSheet}
      {step.kind === 'review' && blanks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`送审稿里还有${blanks.length}处没有填，将原样送出：`}
          description={<BlankList blanks={blanks} />}
        />
      )}
      {step.kind === 'return' && (
        <Line label="纸质稿">
          <Changers
            sentTo={step.round.people}
            people={people}
            isUnchanged={isUnchanged}
            onPeople={setPeople}
            onUnchanged={(unchanged) => {
              setUnchanged(unchanged);
              if (unchanged) setPeople([]);
            }}
          />
        </Line>
      )}
      <Line label={words.people}>
        <Select
          aria-label={words.people}
          mode="tags"
          {...(step.kind === 'sign' ? { maxCount: 1 } : {})}
          value={people}
          onChange={setPeople}
          open={isListOpen}
          disabled={isUnchanged}
          onOpenChange={setListOpen}
          onSelect={() => setListOpen(false)}
          options={leaderOptions(leaders, today)}
          placeholder={words.peoplePlaceholder ?? '按排序选择，也可直接键入姓名后回车'}
          tokenSeparators={['、', '，', ',', ' ']}
          optionFilterProp="label"
        />
      </Line>
      <WordsLine label={words.note} lines={[1, 4]} value={note} onChange={setNote} />
    </StepDialog>
  );
}

/** Those who had the paper, each to be ticked, or that nobody changed it. */
function Changers(props: {
  sentTo: readonly string[];
  people: readonly string[];
  isUnchanged: boolean;
  onPeople: (people: string[]) => void;
  onUnchanged: (unchanged: boolean) => void;
}) {
  const { sentTo, people, isUnchanged, onPeople, onUnchanged } = props;
  const tick = (name: string, ticked: boolean) =>
    onPeople(ticked ? [...people, name] : people.filter((one) => one !== name));
  return (
    <div>
      {sentTo.map((name) => (
        <Checkbox
          key={name}
          checked={people.includes(name)}
          disabled={isUnchanged}
          onChange={({ target }) => tick(name, target.checked)}
        >
          {name}有修改
        </Checkbox>
      ))}
      <Checkbox checked={isUnchanged} onChange={({ target }) => onUnchanged(target.checked)}>
        没有修改
      </Checkbox>
    </div>
  );
}

/** Leaders by rank, those who have left office behind the others; the value is the name, because the record keeps names as they were. */
export function leaderOptions(
  leaders: readonly Leader[],
  today: CivilDate,
): { value: string; label: string }[] {
  const ranked = [...leaders].sort((a, b) => a.rank - b.rank);
  const hasLeft = ({ span }: Leader) => !isWithin(span, today);
  const labelOf = ({ name, post }: Leader) => (post ? `${name}　${post}` : name);
  return [
    ...ranked
      .filter((one) => !hasLeft(one))
      .map((one) => ({ value: one.name, label: labelOf(one) })),
    ...ranked
      .filter(hasLeft)
      .map((one) => ({ value: one.name, label: `${labelOf(one)}（已离任）` })),
  ];
}
