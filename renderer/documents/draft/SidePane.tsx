import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { TextPlace } from '#shared/layout/text-place';
import type { DraftRound } from '#shared/model/draft';
import type { OpenedDraft } from '../../data/queries/drafts';
import { later } from '../../ui/later';
import type { Side } from './DraftToolbar';
import type { Issue } from './issue/use-issue';
import { ProofPanel } from './proof/ProofPanel';
import type { ProofProps } from './proof/proof-props';
import type { RoundStep } from './rounds/RoundForm';
import { RoundsPanel } from './rounds/RoundsPanel';
import { inOrder } from './rounds/round-names';
import { PRESENT, type VersionsView } from './versions/VersionsDialog';

const PreviewPane = later(() => import('./PreviewPane'));

const NARROWEST = 300;
const WIDEST = 560;
const SHARE = 0.4;
const STEP = 40;
/** Least characters on a line of the sheet, and what its margins and the scroll bar take, px. */
const LEAST_CHARACTERS = 20;
const AROUND_TEXT = 130;

/** A width for the pane in `main` that leaves the sheet its least, px; narrower than asked where need be. */
function widthIn(main: Element, wanted: number, most = Number.POSITIVE_INFINITY): number {
  const sheet = main.querySelector('.sheet');
  const size = sheet ? Number.parseFloat(getComputedStyle(sheet).fontSize) || 17 : 17;
  const room = main.clientWidth - LEAST_CHARACTERS * size - AROUND_TEXT;
  return Math.round(Math.max(0, Math.min(Math.max(NARROWEST, Math.min(wanted, most)), room)));
}

interface Props {
  side: Side;
  settled: OfficialDocument;
  options: RenderOptions;
  /** The caret's place as of the last pause, or null. */
  caret: TextPlace | null;
  /** The same function at every render. */
  onPlace: (place: TextPlace) => void;
  draft: OpenedDraft;
  rounds: readonly DraftRound[];
  cosigns: string;
  issue: Issue;
  proof: ProofProps;
  onStep: (step: RoundStep) => void;
  onExport: (round?: DraftRound) => void;
  output: { print: () => void; pdf: () => void };
  onProof: () => void;
  onVersions: (view: VersionsView) => void;
}

/** Pages, rounds or what proofreading found beside the sheet, as wide as the clerk wants. */
export function SidePane(props: Props) {
  const { side, rounds, onVersions } = props;
  const [width, setWidth] = useState(NARROWEST);
  const pane = useRef<HTMLElement>(null);
  const isOpen = side !== null;
  // The first width is a share of the room that this draft has, not of the window;
  // whenever that room changes, the sheet keeps its least.
  useLayoutEffect(() => {
    const main = isOpen ? pane.current?.parentElement : null;
    if (!main) return;
    if (main.clientWidth > 0) setWidth(widthIn(main, main.clientWidth * SHARE, WIDEST));
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth((present) => widthIn(main, present)));
    observer.observe(main);
    return () => observer.disconnect();
  }, [isOpen]);
  if (!side) return null;
  const resize = (wanted: number) => {
    const main = pane.current?.parentElement;
    if (main) setWidth(widthIn(main, wanted));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const right = pane.current?.getBoundingClientRect().right;
    if (right !== undefined) resize(right - event.clientX);
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
      <aside ref={pane} className="draft-side" style={{ width }}>
        {side === 'preview' ? (
          <PreviewPane
            document={props.settled}
            options={props.options}
            caret={props.caret}
            onPlace={props.onPlace}
            output={props.output}
          />
        ) : side === 'proof' ? (
          <ProofPanel {...props.proof} />
        ) : (
          <RoundsPanel
            draft={props.draft}
            rounds={rounds}
            cosigns={props.cosigns}
            issue={props.issue}
            onStep={props.onStep}
            onExport={props.onExport}
            onProof={props.onProof}
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
