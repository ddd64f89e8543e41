import { Button, Input } from 'antd';
import { useState } from 'react';
import type { UnitRef } from '#shared/model/directory';
import type { Matter } from '#shared/model/matter';
import type { Feedback } from '../../data/commands/matter-answers';
import { type Judgement, recordFeedback } from '../../data/commands/matter-answers';
import { UnitField } from '../../pickers/UnitField';
import { FormFrame, Line } from '../FormFrame';
import { WayField } from '../fields/WayField';
import { JudgeFields, judgementOf } from './JudgeForm';

type Answer = Pick<Feedback, 'way' | 'paperNumber' | 'person' | 'words' | 'unit'>;

function firstAnswer(lead: readonly UnitRef[]): Answer {
  const unit = lead[0] ?? null;
  return { way: '书面盖章', paperNumber: '', person: '', words: '', unit };
}

interface Props {
  matter: Matter;
  onClose: () => void;
  /** Called when the answer has been registered, before the form closes. */
  onDone?: () => void;
}

/** 反馈 inside, 答复 outside: by which way, under which number, from whom, in which words. */
export function FeedbackForm({ matter, onClose, onDone }: Props) {
  const [answer, setAnswer] = useState(() => firstAnswer(matter.lead));
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const put = (part: Partial<Answer>) => setAnswer((present) => ({ ...present, ...part }));
  const isInside = matter.track === 'internal';
  const name = isInside ? '反馈' : '答复';
  return (
    <FormFrame
      title={name}
      done={`登记${name}`}
      dateLabel="收到日期"
      onClose={onClose}
      onSubmit={async (registered) => {
        const facts: Feedback = { ...registered, ...answer };
        await recordFeedback(matter.id, judgement ? { ...facts, judgement } : facts);
        onDone?.();
      }}
    >
      <AnswerFields name={name} answer={answer} onChange={put} />
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

interface FieldsProps {
  /** 反馈 or 答复 */
  name: string;
  answer: Answer;
  onChange: (part: Partial<Answer>) => void;
}

function AnswerFields({ name, answer, onChange }: FieldsProps) {
  return (
    <>
      <Line label="单位">
        <UnitField
          single
          label={`${name}单位`}
          placeholder="打两个字或拼音首字母"
          value={answer.unit ? [answer.unit] : []}
          onChange={([unit]) => onChange({ unit: unit ?? null })}
        />
      </Line>
      <Line label="方式">
        <WayField label="方式" value={answer.way} onChange={(way) => onChange({ way })} />
      </Line>
      {answer.way === '书面盖章' ? (
        <Line label="文号">
          <Input
            aria-label="文号"
            placeholder="没有可不填"
            value={answer.paperNumber}
            onChange={({ target }) => onChange({ paperNumber: target.value })}
          />
        </Line>
      ) : (
        <p className="hint step-form-hint">
          登记后显示“待书面”；收到盖章的材料，在这一条上点“书面补齐”。
        </p>
      )}
      <Line label="经手人">
        <Input
          aria-label="经手人"
          placeholder="对方谁答复的"
          value={answer.person}
          onChange={({ target }) => onChange({ person: target.value })}
        />
      </Line>
      <Line label="内容">
        <Input.TextArea
          aria-label={`${name}内容`}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={answer.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </Line>
    </>
  );
}
