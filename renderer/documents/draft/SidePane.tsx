import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { Draft, DraftRound } from '#shared/model/draft';
import type { Side } from './DraftToolbar';
import type { RoundStep } from './rounds/RoundForm';
import { RoundsPanel } from './rounds/RoundsPanel';
import { inOrder } from './rounds/round-names';
import { PRESENT, type VersionsView } from './versions/VersionsDialog';

const PreviewPane = lazy(() => import('./PreviewPane'));

const NARROWEST = 300;
const STEP = 40;

interface Props {
  side: Side;
  settled: OfficialDocument;
  options: RenderOptions;
  draft: Draft;
  rounds: readonly DraftRound[];
  onStep: (step: RoundStep) => void;
  onVersions: (view: VersionsView) => void;
}

/** Pages or rounds beside the sheet, as wide as the clerk wants. */
export function SidePane(props: Props) {
  const { side, rounds, onVersions } = props;
  const [width, setWidth] = useState(() => Math.round(Math.min(520, window.innerWidth * 0.36)));
  if (!side) return null;
  const resize = (wanted: number) =>
    setWidth(Math.max(NARROWEST, Math.min(wanted, window.innerWidth - 520)));
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const pane = event.currentTarget.nextElementSibling;
    if (pane) resize(pane.getBoundingClientRect().right - event.clientX);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width + STEP);
    else if (event.key === 'ArrowRight') resize(width - STEP);
  };
  const newestFirst = inOrder(rounds).reverse();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own */}
      <div
        className="draft-divider"
        role="separator"
        aria-orientation="vertical"
        aria-label="调整宽度"
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={keys}
      />
      <aside className="draft-side" style={{ width }}>
        {side === 'preview' ? (
          <Suspense>
            <PreviewPane document={props.settled} options={props.options} />
          </Suspense>
        ) : (
          <RoundsPanel
            draft={props.draft}
            rounds={rounds}
            onStep={props.onStep}
            onView={({ id }) => onVersions({ kind: 'view', id })}
            onCompare={(round) => {
              const before = round ?? newestFirst[1] ?? newestFirst[0];
              const after = round ? PRESENT : newestFirst[1] ? newestFirst[0]?.id : PRESENT;
              if (before && after) onVersions({ kind: 'compare', before: before.id, after });
            }}
          />
        )}
      </aside>
    </>
  );
}
