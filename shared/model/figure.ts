import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Instant, Uuid } from './draft';

/** Everything that 统计 counts, as section and column. Codes are kept for good: figures in texts name them. */
export const FIGURE_KEYS = [
  ...(['papers.drafted', 'papers.finished', 'papers.issued'] as const),
  ...(['sent.papers', 'sent.times', 'sent.instructions'] as const),
  ...(['meetings.held', 'meetings.sittings'] as const),
  ...(['opinions.raised', 'opinions.adopted', 'opinions.done'] as const),
  ...(['matters.opened', 'matters.closed'] as const),
  ...(['members.attended', 'members.spoke', 'members.raised'] as const),
  ...(['incoming.received', 'incoming.closed'] as const),
] as const;
export const FigureKey = z.enum(FIGURE_KEYS);
export type FigureKey = z.infer<typeof FigureKey>;

/**
 * A figure entered by hand, of a time or of work that is not in the program. It is counted
 * only where the whole of its time lies within what is asked for, and always shown as such.
 */
export const HandFigure = z.object({
  id: Uuid,
  of: FigureKey,
  /** First and last day of what was counted. */
  from: CivilDate,
  to: CivilDate,
  count: z.int().check(z.gte(0)),
  /** Where the figure was taken from, e.g. 2021年工作总结. */
  source: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type HandFigure = z.infer<typeof HandFigure>;
