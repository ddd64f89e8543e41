import { Button } from 'antd';
import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import type { Feedback } from '../../data/commands/matter-answers';
import { type Judgement, recordFeedback } from '../../data/commands/matter-answers';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FormFrame } from '../FormFrame';
import { AnswerFields, type AnswerSource, firstSource } from '../fields/AnswerFields';
import { WordsLine } from '../fields/WordsLine';
import { JudgeFields, judgementOf } from './JudgeForm';

interface Props {
  matter: Matter;
  /** Who is expected to answer. */
  unit: UnitRef | null;
  onClose: () => void;
  /** Called when the answer has been registered, before the form closes. */
  onDone?: () => void;
}

/** 反馈 inside, 答复 outside: by which way, under which number, from whom, in which words. */
export function FeedbackForm({ matter, unit, onClose, onDone }: Props) {
  const isInside = matter.track === 'internal';
  const name = isInside ? '反馈' : '答复';
  const scope = useFormScope(ofMatter(matter, 'feedback', name));
  const [source, setSource] = useFormState(scope, 'source', () => firstSource(unit));
  const [words, setWords] = useFormState(scope, 'words', '');
  const [judgement, setJudgement] = useFormState<Judgement | null>(scope, 'judgement', null);
  const put = (part: Partial<AnswerSource>) => setSource((present) => ({ ...present, ...part }));
  return (
    <FormFrame
      scope={scope}
      title={name}
      done={`登记${name}`}
      dateLabel="收到日期"
      onClose={onClose}
      onSubmit={async (registered) => {
        const facts: Feedback = { ...registered, ...source, words };
        await recordFeedback(matter.id, judgement ? { ...facts, judgement } : facts);
        onDone?.();
      }}
    >
      <AnswerFields name={name} source={source} onChange={put} />
      <WordsLine
        label="内容"
        name={`${name}内容`}
        lines={[2, 10]}
        value={words}
        onChange={setWords}
      />
      {!isInside &&
        (judgement ? (
          <JudgeFields judgement={judgement} onChange={setJudgement} />
        ) : (
          <Button
            type="link"
            className="step-form-more"
            onClick={() => setJudgement(judgementOf(matter))}
          >
            同时认定采纳和落实情况
          </Button>
        ))}
    </FormFrame>
  );
}
