import type { Matter, MatterTrack } from '#shared/model/matter';

const COLUMNS = {
  number: { heading: '编号', width: 'minmax(0, 6em)' },
  title: { heading: '事项', width: 'minmax(9em, 1fr)' },
  lead: { heading: '主办单位', width: 'minmax(0, 7.8em)' },
  leader: { heading: '责任领导', width: 'minmax(0, 4.2em)' },
  due: { heading: '约定时间', width: 'minmax(0, 7.2em)' },
  state: { heading: '状态', width: 'minmax(0, 5.4em)' },
  light: { heading: '提示', width: 'minmax(0, 8.4em)' },
  handler: { heading: '承办人', width: 'minmax(0, 4.2em)' },
  last: { heading: '最近动态', width: 'minmax(0, 6.2em)' },
} as const;
export type PlainColumn = keyof typeof COLUMNS;

export interface PlainColumns {
  shown: ReadonlySet<PlainColumn>;
  headings: string[];
  /** Of the grid, the box to tick before all. */
  template: string;
  /** The same where large type leaves little room: what the matter is goes before who has it and when it last moved. */
  narrow: string;
  /** How many of the last columns have no place then. */
  late: number;
}

const ALWAYS: readonly PlainColumn[] = ['title', 'state', 'light'];
/** Cells that the clerk types in: in the list of a track they stay, filled or not. */
const TYPED: readonly PlainColumn[] = ['due', 'handler'];
/** Columns that there is room for however large the type. */
const MOST = 7;

const IS_FILLED: Record<
  Exclude<PlainColumn, 'title' | 'state' | 'light'>,
  (one: Matter) => boolean
> = {
  number: ({ number }) => number !== '',
  lead: ({ lead }) => lead.length > 0,
  leader: ({ leader }) => leader !== null,
  due: ({ due }) => due !== null,
  handler: ({ handler }) => handler !== '',
  last: ({ lastOn }) => lastOn !== null,
};

/** The columns of the ledger for these matters, without those in which nothing stands. */
export function plainColumns(matters: readonly Matter[], track: MatterTrack | null): PlainColumns {
  const wanted = new Set<string>(ALWAYS);
  if (track !== null || matters.length === 0) for (const key of TYPED) wanted.add(key);
  for (const [key, isFilled] of Object.entries(IS_FILLED)) {
    if (matters.some(isFilled)) wanted.add(key);
  }
  const shown = (Object.keys(COLUMNS) as PlainColumn[]).filter((key) => wanted.has(key));
  const widths = shown.map((key) => COLUMNS[key].width);
  return {
    shown: new Set(shown),
    headings: shown.map((key) => COLUMNS[key].heading),
    template: ['20px', ...widths].join(' '),
    narrow: ['20px', ...widths.slice(0, MOST)].join(' '),
    late: Math.max(0, shown.length - MOST),
  };
}
