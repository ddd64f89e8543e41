import { Checkbox, Input, Select } from 'antd';
import { ADOPTIONS, type Matter, OUTCOMES } from '#shared/model/matter';
import type { Judgement } from '../../../data/commands/matter-answers';

/** What an answer says of one matter. */
export interface AnswerRow {
  matter: Matter;
  /** Whose opinions it follows. */
  speakers: readonly string[];
  /** It is among those that are answered. */
  chosen: boolean;
  words: string;
  judgement: Judgement;
}

interface Props {
  /** 反馈 or 答复 */
  name: string;
  rows: readonly AnswerRow[];
  onChange: (ids: readonly string[], patch: (row: AnswerRow) => Partial<AnswerRow>) => void;
  /** False where the matters are those that were answered then. */
  canLeaveOut: boolean;
}

const adoptions = ADOPTIONS.map((value) => ({ value, label: value }));
const outcomes = OUTCOMES.map((value) => ({ value, label: value }));

/** A line a matter: whose it is and what it is about, the words of the answer, what it is judged to be. */
export function AnswerRows({ name, rows, onChange, canLeaveOut }: Props) {
  const chosen = rows.filter((row) => row.chosen).map(({ matter }) => matter.id);
  const isJudged = rows.some(({ matter }) => matter.track === 'external');
  const judgeAll = (part: Partial<Judgement>) =>
    onChange(chosen, ({ judgement }) => ({ judgement: { ...judgement, ...part } }));
  return (
    <table className="plain-table answer-rows" aria-label={`各件的${name}`}>
      <thead>
        <tr>
          {canLeaveOut && <th aria-label="选中" />}
          <th>委员、事项</th>
          <th>{name}内容</th>
          {isJudged && (
            <th>
              <Judged
                label="全部的"
                hint="全部："
                judgement={{ adoption: null, outcome: null, adoptionReason: '', outcomeReason: '' }}
                onChange={judgeAll}
              />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row
            key={row.matter.id}
            name={name}
            row={row}
            canLeaveOut={canLeaveOut}
            isJudged={isJudged}
            number={at + 1}
            onChange={(patch) => onChange([row.matter.id], () => patch)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'name' | 'canLeaveOut'> {
  row: AnswerRow;
  number: number;
  isJudged: boolean;
  onChange: (patch: Partial<AnswerRow>) => void;
}

function Row({ name, row, number, canLeaveOut, isJudged, onChange }: RowProps) {
  const { matter, speakers, chosen, words, judgement } = row;
  return (
    <tr data-left={!chosen || undefined}>
      {canLeaveOut && (
        <td>
          <Checkbox
            aria-label={`第${number}件`}
            checked={chosen}
            onChange={({ target }) => onChange({ chosen: target.checked })}
          />
        </td>
      )}
      <td title={matter.title}>
        {speakers.length > 0 && <strong>{speakers.join('、')}</strong>}
        <span className="answer-row-title">{matter.title}</span>
      </td>
      <td>
        <Input.TextArea
          aria-label={`第${number}件的${name}内容`}
          autoSize={{ minRows: 2, maxRows: 8 }}
          disabled={!chosen}
          value={words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </td>
      {isJudged && (
        <td>
          {matter.track === 'external' && (
            <Judged
              label={`第${number}件的`}
              disabled={!chosen}
              judgement={judgement}
              onChange={(part) => onChange({ judgement: { ...judgement, ...part } })}
            />
          )}
        </td>
      )}
    </tr>
  );
}

interface JudgedProps {
  /** Before the names of the fields. */
  label: string;
  hint?: string;
  disabled?: boolean;
  judgement: Judgement;
  onChange: (part: Partial<Judgement>) => void;
}

/** 采纳 and 落实, each with a reason where one is asked for. */
function Judged({ label, hint = '', disabled = false, judgement, onChange }: JudgedProps) {
  const { adoption, adoptionReason, outcome, outcomeReason } = judgement;
  return (
    <div className="answer-judged">
      <Select
        allowClear
        aria-label={`${label}采纳情况`}
        placeholder={`${hint}采纳情况`}
        disabled={disabled}
        value={adoption}
        options={adoptions}
        onChange={(next) => onChange({ adoption: next ?? null })}
      />
      <Select
        allowClear
        aria-label={`${label}落实情况`}
        placeholder={`${hint}落实情况`}
        disabled={disabled}
        value={outcome}
        options={outcomes}
        onChange={(next) => onChange({ outcome: next ?? null })}
      />
      {adoption !== null && adoption !== '采纳' && (
        <Input
          aria-label={`${label}采纳情况的理由`}
          placeholder="采纳情况的理由"
          value={adoptionReason}
          onChange={({ target }) => onChange({ adoptionReason: target.value })}
        />
      )}
      {outcome !== null && outcome !== '已落实' && (
        <Input
          aria-label={`${label}落实情况的理由`}
          placeholder="打算什么时候办、为什么暂难"
          value={outcomeReason}
          onChange={({ target }) => onChange({ outcomeReason: target.value })}
        />
      )}
    </div>
  );
}
