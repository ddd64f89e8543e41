import { Button } from 'antd';
import { useState } from 'react';
import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import type { Feedback } from '../../data/commands/matter-answers';
import { type Judgement, recordFeedback } from '../../data/commands/matter-answers';
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
  const [source, setSource] = useState(() => firstSource(unit));
  const [words, setWords] = useState('');
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const put = (part: Partial<AnswerSource>) => setSource((present) => ({ ...present, ...part }));
  const isInside = matter.track === 'internal';
  const name = isInside ? '反馈' : '答复';
  return (
    <FormFrame
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
