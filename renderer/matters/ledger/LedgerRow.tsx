import { memo, type ReactNode } from 'react';
import { type LightRule, lightOf } from '#shared/matters/lights';
import type { TrackLine } from '#shared/matters/track-line';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import { useView } from '../../ui/view';
import { shortDate } from '../../ui/when';
import { openRow, tick } from '../desk';
import { LightMark } from '../LightMark';
import { DueCell } from './DueCell';
import type { PlainColumns } from './plain-columns';
import { TextCell } from './TextCell';
import { TrackCells } from './TrackCells';
import type { TrackColumns } from './track-columns';
import type { LedgerLine } from './use-ledger';

interface Props {
  line: LedgerLine;
  rule: LightRule;
  top: number;
  height: number;
  isCursor: boolean;
  columns: PlainColumns;
  /** Of 跟踪回音: what stands beside the rows, and in which columns. */
  track: { columns: TrackColumns; lines: ReadonlyMap<string, TrackLine> } | null;
}

/** One line of the ledger. */
export const LedgerRow = memo(function LedgerRow(props: Props) {
  const { line, rule, top, height, isCursor, columns, track } = props;
  if (line.kind === 'section') {
    return (
      <div className="ledger-section" style={{ top, height }}>
        <strong>{line.title}</strong>
        <span className="hint">{line.count}件</span>
      </div>
    );
  }
  const { matter } = line;
  return (
    <MatterLine top={top} height={height} isCursor={isCursor} matter={matter}>
      {track ? (
        <TrackCells
          matter={matter}
          rule={rule}
          columns={track.columns}
          line={track.lines.get(matter.id) ?? null}
        />
      ) : (
        <Cells matter={matter} rule={rule} columns={columns} />
      )}
    </MatterLine>
  );
});

interface LineProps extends Pick<Props, 'top' | 'height' | 'isCursor'> {
  matter: Matter;
  children: ReactNode;
}

/** A row with its box to tick. */
function MatterLine({ matter, top, height, isCursor, children }: LineProps) {
  const isTicked = useView((view) => view.ticked.has(matter.id));
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
      {children}
    </div>
  );
}

function Cells({
  matter,
  rule,
  columns: { shown },
}: Pick<Props, 'rule' | 'columns'> & { matter: Matter }) {
  return (
    <>
      {shown.has('number') && <span title={matter.number}>{matter.number}</span>}
      <TextCell
        matter={matter}
        field="title"
        label="事项"
        shown={
          <button
            type="button"
            className="ledger-title"
            title={matter.title}
            onClick={() => openRow(matter)}
          >
            {matter.sample === 1 && <span className="mark">示例</span>}
            {matter.title || '（未写事项）'}
          </button>
        }
      />
      {shown.has('lead') && <span title={names(matter.lead)}>{names(matter.lead)}</span>}
      {shown.has('leader') && <span>{matter.leader?.name}</span>}
      {shown.has('due') && <DueCell matter={matter} />}
      <span>{MATTER_STATES[matter.state]}</span>
      <span>
        {matter.awaitsPaper && <span className="awaits">待书面 </span>}
        <LightMark light={lightOf(matter, rule)} track={matter.track} />
      </span>
      {shown.has('handler') && (
        <TextCell matter={matter} field="handler" label="承办人" shown={matter.handler} />
      )}
      {shown.has('last') && <span>{matter.lastOn && shortDate(matter.lastOn, rule.today)}</span>}
    </>
  );
}

function names(refs: Matter['lead']): string {
  return refs.map(({ name }) => name).join('、');
}
