import type { ReactNode } from 'react';
import { blanksIn } from '#shared/document/blanks';
import type { PlanRun } from '#shared/layout/print-plan';

/** A text with its blanks marked, on the screen only. */
function marked(text: string): ReactNode {
  const blanks = blanksIn(text);
  if (blanks.length === 0) return text;
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of blanks) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className="paged-blank">
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return [...pieces, text.slice(from)];
}

/** Stretches of a line, each in its face. */
export function Runs({ runs }: { runs: readonly PlanRun[] }) {
  return runs.map(({ text, face, bold }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no identity
    <span key={index} className={bold ? `paged-${face} paged-bold` : `paged-${face}`}>
      {marked(text)}
    </span>
  ));
}
