import type { Period, PeriodKey } from '#shared/figures/period';
import type { SectionKey } from '#shared/figures/sections';

/** What 统计 shows. */
export interface FiguresSlice {
  /** The figures, or 年终考评 beside them. */
  figuresPage: 'figures' | 'evidence';
  /** The year of 年终考评; null: this one. */
  evidenceYear: number | null;
  /** The task that was asked for. */
  evidenceFocus: string | null;
  figuresSection: SectionKey;
  figuresPeriod: PeriodKey;
  /** The days of 自定日期. */
  figuresDays: Period;
}

export const FIGURES: FiguresSlice = {
  figuresPage: 'figures',
  evidenceYear: null,
  evidenceFocus: null,
  figuresSection: 'papers',
  figuresPeriod: 'year',
  figuresDays: { from: null, to: null },
};
