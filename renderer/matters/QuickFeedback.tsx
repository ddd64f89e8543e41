import { Button, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { isOpen } from '#shared/matters/lights';
import { allows } from '#shared/matters/steps';
import { isSameUnit } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import { useOpinionsConcerning } from '../data/queries/concerned';
import { useMatters } from '../data/queries/matters';
import { UnitField } from '../pickers/UnitField';
import { Line } from '../steps/FormFrame';
import { AnswersForm } from '../steps/forms/answers/AnswersForm';
import { FeedbackForm } from '../steps/forms/FeedbackForm';
import { useNotices } from '../ui/use-notices';

/** Matters listed at once; a unit has hardly more in hand. */
const MOST_SHOWN = 30;

const mayAnswer = (matter: Matter): boolean =>
  matter.deletedAt === null &&
  isOpen(matter) &&
  allows(matter.track, matter.state, matter.track === 'internal' ? 'report' : 'answer');

/** The unit has it in hand, or nobody has and its opinions concern the unit. */
function isFor(matter: Matter, unit: UnitRef, concerning: ReadonlySet<string>): boolean {
  const { lead, helpers, opinionIds } = matter;
  if ([...lead, ...helpers].some((one) => isSameUnit(one, unit))) return true;
  return lead.length === 0 && opinionIds.some((id) => concerning.has(id));
}

/** Matters that wait for an answer of the unit; `isKnown` once they have been looked for. */
function useAwaited(unit: UnitRef | null) {
  const { rows, isComplete } = useMatters();
  const concerning = useOpinionsConcerning(unit);
  const found = useMemo(() => {
    // Of the newest rows alone one may seem to be the only one.
    if (unit === null || !concerning || !isComplete) return [];
    return rows.filter((row) => mayAnswer(row) && isFor(row, unit, concerning));
  }, [rows, isComplete, unit, concerning]);
  return { found, isKnown: unit !== null && isComplete && Boolean(concerning) };
}

/** 登记反馈 from anywhere in the ledger: the unit by two letters, its matter, what it said. */
export function QuickFeedback({ onClose }: { onClose: () => void }) {
  const [unit, setUnit] = useState<UnitRef | null>(null);
  const [chosen, setChosen] = useState<Matter | null>(null);
  const [together, setTogether] = useState(false);
  const { say } = useNotices();
  const first = useRef<HTMLDivElement>(null);
  const { found, isKnown } = useAwaited(unit);
  const choose = ([next]: UnitRef[]) => {
    setUnit(next ?? null);
    setChosen(null);
  };
  // The only one needs no choosing.
  const matter = chosen ?? (found.length === 1 ? (found[0] ?? null) : null);
  if (together) {
    const ids = found.map(({ id }) => id).sort();
    const of = unit?.name ?? '';
    const scope = { name: `unit/${of}/answers`, title: '登记反馈', of };
    return <AnswersForm matterIds={ids} unit={unit} scope={scope} onClose={onClose} />;
  }
  return (
    <Modal
      open
      title="登记反馈"
      footer={null}
      width={680}
      onCancel={onClose}
      // The form that opens has its own Esc.
      keyboard={!matter}
      afterOpenChange={(isOpened) => isOpened && first.current?.querySelector('input')?.focus()}
    >
      <p className="hint">先选单位，再选它手上的一件事项，记下它说了什么。</p>
      <div ref={first}>
        <Line label="哪个单位">
          <UnitField
            single
            label="哪个单位的反馈"
            placeholder="打两个字或拼音首字母，例如 mzj"
            value={unit ? [unit] : []}
            onChange={choose}
          />
        </Line>
      </div>
      {isKnown && found.length === 0 && <p className="hint">这个单位手上没有等着反馈的事项。</p>}
      {!matter && found.length > 0 && (
        <Choice found={found} onChoose={setChosen} onChooseAll={() => setTogether(true)} />
      )}
      {matter && (
        <>
          <p>
            <strong>{matter.title}</strong>
          </p>
          <FeedbackForm
            key={matter.id}
            matter={matter}
            unit={unit}
            onClose={onClose}
            onDone={() => say(`已登记到“${matter.title}”`)}
          />
        </>
      )}
    </Modal>
  );
}

interface ChoiceProps {
  found: readonly Matter[];
  onChoose: (matter: Matter) => void;
  /** All of them are answered by one paper. */
  onChooseAll: () => void;
}

/** Which of the unit's matters it is. */
function Choice({ found, onChoose, onChooseAll }: ChoiceProps) {
  return (
    <ul className="quick-matters" aria-label="等着反馈的事项">
      <li>
        <Button type="link" onClick={onChooseAll}>
          一份材料答复了其中几件，一起登记…
        </Button>
      </li>
      {found.slice(0, MOST_SHOWN).map((one) => (
        <li key={one.id}>
          <Button type="text" block onClick={() => onChoose(one)}>
            <span>{one.title}</span>
            <small>{MATTER_STATES[one.state]}</small>
          </Button>
        </li>
      ))}
      {found.length > MOST_SHOWN && (
        <li className="hint">还有{found.length - MOST_SHOWN}件，请到台账里按单位查找。</li>
      )}
    </ul>
  );
}
