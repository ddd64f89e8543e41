import { Input, Radio } from 'antd';
import { ADOPTIONS, type Matter, OUTCOMES } from '#shared/model/matter';
import type { Judgement } from '../../data/commands/matter-answers';
import { judgeMatters } from '../../data/commands/matter-answers';
import { ofMatter } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FormFrame, Line } from '../FormFrame';

/** What a matter is judged to be now. */
export function judgementOf(matter: Matter): Judgement {
  const { adoption, adoptionReason, outcome, outcomeReason } = matter;
  return { adoption, adoptionReason, outcome, outcomeReason };
}

const TITLE = '认定采纳和落实情况';

/** 认定采纳和落实情况 of one matter. */
export function JudgeForm({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const scope = useFormScope(ofMatter(matter, 'judge', TITLE));
  const [judgement, setJudgement] = useFormState(scope, 'judgement', () => judgementOf(matter));
  return (
    <FormFrame
      scope={scope}
      title={TITLE}
      done="登记认定"
      onClose={onClose}
      onSubmit={async (registered) => {
        const { adoption, outcome } = judgement;
        if (adoption === null && outcome === null)
          throw new Error('采纳、落实情况都还没有选，没有登记。至少选一项。');
        const { refused } = await judgeMatters([matter.id], judgement, registered);
        if (refused[0]) throw new Error(refused[0].why);
      }}
    >
      <JudgeFields judgement={judgement} onChange={setJudgement} />
    </FormFrame>
  );
}

interface FieldsProps {
  judgement: Judgement;
  onChange: (judgement: Judgement) => void;
}

/** Fields for whether an opinion was taken up and what came of it, each with its reason. */
export function JudgeFields({ judgement, onChange }: FieldsProps) {
  const put = (part: Partial<Judgement>) => onChange({ ...judgement, ...part });
  return (
    <>
      <Line label="采纳情况">
        <Radio.Group
          aria-label="采纳情况"
          optionType="button"
          options={ADOPTIONS.map((one) => ({ value: one, label: one }))}
          value={judgement.adoption}
          onChange={({ target }) => put({ adoption: target.value as Judgement['adoption'] })}
        />
        {judgement.adoption !== null && judgement.adoption !== '采纳' && (
          <Input
            aria-label="采纳情况的理由"
            placeholder="理由"
            value={judgement.adoptionReason}
            onChange={({ target }) => put({ adoptionReason: target.value })}
          />
        )}
      </Line>
      <Line label="落实情况">
        <Radio.Group
          aria-label="落实情况"
          optionType="button"
          options={OUTCOMES.map((one) => ({ value: one, label: one }))}
          value={judgement.outcome}
          onChange={({ target }) => put({ outcome: target.value as Judgement['outcome'] })}
        />
        {judgement.outcome !== null && judgement.outcome !== '已落实' && (
          <Input
            aria-label="落实情况的理由"
            placeholder="打算什么时候办、为什么暂难"
            value={judgement.outcomeReason}
            onChange={({ target }) => put({ outcomeReason: target.value })}
          />
        )}
      </Line>
    </>
  );
}
