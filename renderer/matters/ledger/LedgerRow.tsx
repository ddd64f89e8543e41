import { memo } from 'react';
import { type LightRule, lightOf } from '#shared/matters/lights';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import { openMatter, useView } from '../../ui/view';
import { shortDate } from '../../ui/when';
import { tick, useMattersDesk } from '../desk';
import { LightMark } from '../LightMark';
import { DueCell } from './DueCell';
import { TextCell } from './TextCell';
import type { LedgerLine } from './use-ledger';

interface Props {
  line: LedgerLine;
  rule: LightRule;
  top: number;
  height: number;
  isCursor: boolean;
}

/** One line of the ledger. */
export const LedgerRow = memo(function LedgerRow({ line, rule, top, height, isCursor }: Props) {
  if (line.kind === 'section') {
    return (
      <div className="ledger-section" style={{ top, height }}>
        <strong>{line.title}</strong>
        <span className="hint">{line.count}件</span>
      </div>
    );
  }
  return <MatterLine {...{ rule, top, height, isCursor }} matter={line.matter} />;
});

function MatterLine(props: Omit<Props, 'line'> & { matter: Matter }) {
  const { matter, rule, top, height, isCursor } = props;
  const isTicked = useView((view) => view.ticked.has(matter.id));
  const open = () => {
    useMattersDesk.setState({ cursor: matter.id });
    openMatter(matter.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only a part is drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and the keys
    <div
      role="row"
      className="ledger-line ledger-row"
      aria-selected={isCursor}
      style={{ top, height }}
    >
      <input
        type="checkbox"
        aria-label={`选中“${matter.title}”`}
        checked={isTicked}
        onChange={(event) => tick([matter.id], event.target.checked)}
      />
      <span title={matter.number}>{matter.number}</span>
      <TextCell
        matter={matter}
        field="title"
        label="事项"
        shown={
          <button type="button" className="ledger-title" title={matter.title} onClick={open}>
            {matter.sample === 1 && <span className="mark">示例</span>}
            {matter.title || '（未写事项）'}
          </button>
        }
      />
      <span title={names(matter.lead)}>{names(matter.lead)}</span>
      <span>{matter.leader?.name}</span>
      <DueCell matter={matter} />
      <span>{MATTER_STATES[matter.state]}</span>
      <span>
        {matter.awaitsPaper && <span className="awaits">待书面 </span>}
        <LightMark light={lightOf(matter, rule)} track={matter.track} />
      </span>
      <TextCell matter={matter} field="handler" label="承办人" shown={matter.handler} />
      <span>{matter.lastOn && shortDate(matter.lastOn, rule.today)}</span>
    </div>
  );
}

function names(refs: Matter['lead']): string {
  return refs.map(({ name }) => name).join('、');
}
