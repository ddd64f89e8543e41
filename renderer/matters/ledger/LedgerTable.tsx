import { type CSSProperties, type KeyboardEvent, useMemo } from 'react';
import { filledColumns } from '#shared/matters/track-line';
import { useRowWindow } from '../../ui/use-row-window';
import { openMatter, useView } from '../../ui/view';
import { editCell, tick, useMattersDesk } from '../desk';
import { LedgerRow } from './LedgerRow';
import { type PlainColumns, plainColumns } from './plain-columns';
import { type TrackColumns, trackColumns } from './track-columns';
import type { LedgerRows } from './use-ledger';
import './track.css';

interface Props {
  ledger: LedgerRows;
  largeType: boolean;
  onDelete: (ids: readonly string[]) => void;
}

/** The ledger as a table of which only the rows in sight are drawn. ↑↓, Enter opens, Space ticks, F2 edits, Delete. */
export function LedgerTable({ ledger, largeType, onDelete }: Props) {
  const { lines, rule, tracked } = ledger;
  const track = useView((view) => view.ledgerFilter.track);
  const columns = useMemo(
    () => (tracked ? trackColumns(filledColumns(ledger.matters, tracked)) : null),
    [ledger.matters, tracked],
  );
  const plain = useMemo(() => plainColumns(ledger.matters, track), [ledger.matters, track]);
  const height = heightOf(columns !== null, largeType);
  const cursor = useMattersDesk((desk) => desk.cursor);
  const at = useMemo(() => lines.findIndex(({ key }) => key === cursor), [lines, cursor]);
  const { box, first, count, onScroll } = useRowWindow(height, at);
  const ids = useMemo(
    () => lines.flatMap((line) => (line.kind === 'matter' ? [line.key] : [])),
    [lines],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (handleKey(event, ids, cursor, onDelete)) event.preventDefault();
  };
  return (
    <div
      className={columns ? 'ledger-table track-table' : `ledger-table ledger-late-${plain.late}`}
      style={styleOf(columns, plain)}
    >
      <div className="ledger-line ledger-heading" aria-hidden="true">
        <TickAll ids={ids} />
        {(columns ?? plain).headings.map((heading) => (
          <span key={heading}>{heading}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table of which only a part is drawn */}
      <div
        ref={box}
        className="ledger-body"
        role="grid"
        aria-label="台账"
        aria-rowcount={lines.length}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: lines.length * height, position: 'relative' }}>
          {lines.slice(first, first + count).map((line, index) => (
            <LedgerRow
              key={line.key}
              line={line}
              rule={rule}
              columns={plain}
              track={columns && tracked ? { columns, lines: tracked } : null}
              top={(first + index) * height}
              height={height}
              isCursor={line.key === cursor}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function styleOf(columns: TrackColumns | null, plain: PlainColumns): CSSProperties {
  const widths = columns
    ? { '--track-columns': columns.template }
    : { '--ledger-columns': plain.template, '--ledger-narrow': plain.narrow };
  return widths as CSSProperties;
}

/** px; of 跟踪回音 a row has two lines. */
function heightOf(isTracking: boolean, largeType: boolean): number {
  if (isTracking) return largeType ? 64 : 54;
  return largeType ? 46 : 38;
}

function TickAll({ ids }: { ids: readonly string[] }) {
  const ticked = useView((view) => view.ticked);
  const all = ids.length > 0 && ticked.size >= ids.length && ids.every((id) => ticked.has(id));
  return (
    <input
      type="checkbox"
      aria-label="全选"
      checked={all}
      onChange={(event) => tick(ids, event.target.checked)}
    />
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** True when the key was used. */
function handleKey(
  { key }: KeyboardEvent,
  ids: readonly string[],
  cursor: string | null,
  onDelete: (ids: readonly string[]) => void,
): boolean {
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  const step = STEPS[key];
  if (step !== undefined || key === 'Home' || key === 'End') {
    const target = key === 'Home' ? 0 : key === 'End' ? ids.length - 1 : at + (step ?? 0);
    const next = ids[Math.min(ids.length - 1, Math.max(0, target))];
    if (next) useMattersDesk.setState({ cursor: next });
    return true;
  }
  if (cursor === null || at < 0) return false;
  const { ticked } = useView.getState();
  if (key === 'Enter') openMatter(cursor);
  else if (key === ' ') tick([cursor], !ticked.has(cursor));
  else if (key === 'F2') editCell({ id: cursor, field: 'title' });
  else if (key === 'Delete') onDelete(ticked.size > 0 ? [...ticked] : [cursor]);
  else return false;
  return true;
}
