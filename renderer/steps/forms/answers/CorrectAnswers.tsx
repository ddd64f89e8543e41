import { Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import type { CivilDate } from '#shared/model/civil-date';
import { correctAnswers } from '../../../data/commands/joint-answers';
import { type ConcernedMatter, concernedMatters } from '../../../data/queries/concerned';
import { type JointPart, jointAnswer, judgedIn } from '../../../data/queries/joint-answers';
import { DateField } from '../../../ui/DateField';
import { ofSeveral } from '../../../ui/forms/facts';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { useNotices } from '../../../ui/use-notices';
import { openMatter } from '../../../ui/view';
import { Line } from '../../FormFrame';
import { AnswerFields, type AnswerSource } from '../../fields/AnswerFields';
import { StepDialog } from '../../StepDialog';
import { AnswerRows } from './AnswerRows';
import { useRows } from './use-rows';

interface Props {
  /** Of the entries that were registered as one answer. */
  together: string;
  onClose: () => void;
}

interface Known {
  parts: JointPart[];
  concerned: ConcernedMatter[];
}

/** 更正 of one answer to several matters: what was wrong is put right on all of their timelines. */
export function CorrectAnswers({ together, onClose }: Props) {
  const known = useLiveQuery(async (): Promise<Known> => {
    const parts = await jointAnswer(together);
    return { parts, concerned: await concernedMatters(parts.map(({ matter }) => matter.id)) };
  }, [together]);
  const [first] = known?.parts ?? [];
  if (!known || !first) return null;
  return <Dialog together={together} onClose={onClose} known={known} first={first} />;
}

function sourceOf({ answer }: JointPart): AnswerSource {
  const { units, way, paperNumber, people } = answer;
  const person = people.map(({ name }) => name).join('、');
  return { unit: units[0] ?? null, way: way ?? '书面盖章', paperNumber, person };
}

function Dialog({ together, onClose, known, first }: Props & { known: Known; first: JointPart }) {
  const { parts, concerned } = known;
  const { say } = useNotices();
  const name = first.answer.step === 'report' ? '反馈' : '答复';
  const scope = useFormScope({
    ...ofSeveral('answers', [together], 'correct', `更正同一份${name}`, first.matter.title),
    records: parts.map(({ matter }) => matter.id),
    open: () => openMatter(first.matter.id),
  });
  const [why, setWhy] = useFormState(scope, 'why', '');
  const [receivedOn, setReceivedOn] = useFormState<CivilDate>(scope, 'receivedOn', first.answer.on);
  const [source, setSource] = useFormState(scope, 'source', () => sourceOf(first));
  const all = new Set(parts.map(({ matter }) => matter.id));
  const { rows, change } = useRows(scope, concerned, all, (matterId) => {
    const part = parts.find(({ matter }) => matter.id === matterId);
    return part ? { words: part.answer.words, judgement: judgedIn(part) } : {};
  });
  return (
    <StepDialog
      scope={scope}
      title={`更正同一份${name}（${parts.length}件）`}
      done="登记更正"
      hint="原来的记录都会留着，写明为什么更正、由谁更正；没有改动的事项不动。"
      width={1040}
      dateLabel="更正日期"
      missing={why.trim() === '' ? ['更正的理由'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const right = rows.map(({ matter, words, judgement }) => {
          return { matterId: matter.id, words, judgement };
        });
        const facts = { ...registered, ...source, parts: right, why: why.trim(), receivedOn };
        say(`已更正${await correctAnswers(together, facts)}件事项的${name}`);
      }}
    >
      <Line label="更正的理由">
        <Input
          aria-label="更正的理由"
          autoFocus
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </Line>
      <Line label="收到日期">
        <DateField
          label="收到日期"
          clearable={false}
          value={receivedOn}
          onChange={(date) => date && setReceivedOn(date)}
        />
      </Line>
      <AnswerFields
        name={name}
        source={source}
        onChange={(part) => setSource((present) => ({ ...present, ...part }))}
      />
      <AnswerRows canLeaveOut={false} name={name} rows={rows} onChange={change} />
    </StepDialog>
  );
}
