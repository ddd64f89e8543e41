import type { Machine } from './machine';
import type { Random } from './random';

/** What may come between a cut and the next start that goes well. */
const TROUBLES = ['cut', 'cut', 'full', 'read-only'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** None, one or two of them. */
export function troubles(random: Random): Trouble[] {
  return Array.from({ length: random.below(3) }, () => random.pick(TROUBLES));
}

/** The machine will meet it as it starts. */
export function meets(machine: Machine, trouble: Trouble, random: Random): void {
  const { power } = machine;
  if (trouble === 'cut') power.cutAfter(1 + random.below(80));
  else if (trouble === 'full')
    power.failing = (operation) => (operation === 'write' ? 'ENOSPC' : null);
  else power.failing = (operation) => (operation === 'open-read' ? null : 'EROFS');
}
