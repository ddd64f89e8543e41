import type { FoldingColumn } from '#shared/matters/track-line';

const COLUMNS = {
  number: { heading: '编号', width: 'minmax(0, 6em)' },
  title: { heading: '委员、事项', width: 'minmax(14em, 1fr)' },
  units: { heading: '涉及／办理单位', width: 'minmax(0, 9em)' },
  instructed: { heading: '批示', width: 'minmax(0, 7em)' },
  answered: { heading: '答复', width: 'minmax(0, 8.5em)' },
  told: { heading: '告知', width: 'minmax(0, 5em)' },
  state: { heading: '状态', width: 'minmax(0, 5.4em)' },
  due: { heading: '约定时间', width: 'minmax(0, 7.2em)' },
  light: { heading: '提示', width: 'minmax(0, 6em)' },
} as const;
export type TrackColumn = keyof typeof COLUMNS;

export interface TrackColumns {
  shown: ReadonlySet<TrackColumn>;
  headings: string[];
  /** Of the grid, the box to tick before all. */
  template: string;
}

const ALWAYS: readonly TrackColumn[] = ['title', 'state', 'light'];

/** The columns of 跟踪回音, of those that fold only the filled ones. */
export function trackColumns(filled: ReadonlySet<FoldingColumn>): TrackColumns {
  const wanted = new Set<string>([...ALWAYS, ...filled]);
  const shown = (Object.keys(COLUMNS) as TrackColumn[]).filter((key) => wanted.has(key));
  return {
    shown: new Set(shown),
    headings: shown.map((key) => COLUMNS[key].heading),
    template: ['20px', ...shown.map((key) => COLUMNS[key].width)].join(' '),
  };
}
