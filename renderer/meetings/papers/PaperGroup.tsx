import { Button } from 'antd';
import { PAPER_PARTS, type PaperPart } from '#shared/meetings/papers';
import type { Meeting } from '#shared/model/meeting';
import { PaperRow } from './PaperRow';
import type { Arrangement, PaperLine } from './paper-lines';
import type { PaperSteps } from './use-paper-steps';

interface Props {
  part: PaperPart;
  lines: readonly PaperLine[];
  meeting: Meeting;
  steps: PaperSteps;
  onArrange: (by: Arrangement) => void;
}

/** The papers of one part of a meeting: how far they have come in a line, then a row each. */
export function PaperGroup({ part, lines, meeting, steps, onArrange }: Props) {
  const label = PAPER_PARTS[part];
  const ofItems = lines.filter(({ choice }) => choice.kind === 'itemMinutes');
  const row = (line: PaperLine) => (
    <PaperRow
      key={line.key}
      line={line}
      meeting={meeting}
      steps={steps}
      onArrange={line.choice.kind === 'opinions' ? onArrange : undefined}
    />
  );
  return (
    <section aria-label={label}>
      <details className="paper-group" open>
        <summary>
          <h2>{label}</h2>
          <span className="hint">{stateOfAll(lines)}</span>
          <Button
            type="link"
            size="small"
            aria-label={`导出${label}的材料`}
            onClick={(event) => {
              // Within the summary a click would fold the group as well.
              event.preventDefault();
              steps.exportAll(lines);
            }}
          >
            导出这一组…
          </Button>
        </summary>
        <ul className="papers">
          {lines.map((line) => {
            if (line.choice.kind !== 'itemMinutes') return row(line);
            // One item's 纪要 after another would bury what follows: they fold into one row.
            return line === ofItems[0] ? (
              <li key="itemMinutes" className="paper-items">
                <details>
                  <summary>
                    <strong>分议题的纪要</strong>
                    <span className="hint">送核稿人核对用，一项一份。{stateOfAll(ofItems)}</span>
                  </summary>
                  <ul>{ofItems.map(row)}</ul>
                </details>
              </li>
            ) : null;
          })}
        </ul>
      </details>
    </section>
  );
}

/** 5种，已生成2种，1种会议情况已变化. */
function stateOfAll(lines: readonly PaperLine[]): string {
  const count = (...states: PaperLine['state'][]) =>
    lines.filter(({ state }) => states.includes(state)).length;
  const [made, changed] = [count('current', 'changed'), count('changed')];
  return [
    `共${lines.length}份`,
    made > 0 ? `已生成${made}份` : '还没有生成',
    ...(changed > 0 ? [`${changed}份生成以后会议情况有变化`] : []),
  ].join('，');
}
