import type { PlanRun } from '#shared/layout/print-plan';

/** Stretches of a line, each in its face. */
export function Runs({ runs }: { runs: readonly PlanRun[] }) {
  return runs.map(({ text, face, bold }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no identity
    <span key={index} className={bold ? `paged-${face} paged-bold` : `paged-${face}`}>
      {text}
    </span>
  ));
}
