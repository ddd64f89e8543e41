import type { Matter, MatterState } from '../model/matter';

/** A rate with its meaning and the matters behind it. */
export interface Figure {
  key: FigureKey;
  name: string;
  /** 分子 and 分母 in words, as shown beside the figure. */
  numeratorText: string;
  denominatorText: string;
  /** Ids of the matters counted. */
  numerator: string[];
  denominator: string[];
  /** e.g. '85.7%（6/7）'; '暂无' while there is nothing to count. */
  shown: string;
}

export type FigureKey = 'answered' | 'adopted' | 'carriedOut' | 'told' | 'closed';

interface Definition {
  name: string;
  numeratorText: string;
  denominatorText: string;
  isCounted: (matter: Matter) => boolean;
  /** Whether a matter that is counted is also reached; asked of no other. */
  isReached: (matter: Matter) => boolean;
}

const SENT: readonly MatterState[] = [
  ...(['submitted', 'instructed', 'referred', 'underway', 'answered', 'told'] as const),
];
const ANSWERED: readonly MatterState[] = ['answered', 'told'];
const ESTABLISHED: readonly MatterState[] = [
  ...(['established', 'assigned', 'handling', 'reported', 'sentBack', 'closed'] as const),
];

const DEFINITIONS: Record<FigureKey, Definition> = {
  answered: {
    name: '办复率',
    numeratorText: '已有答复的跟踪事项（已答复、已告知委员）',
    denominatorText: '已报送及其后各环节的跟踪事项，暂缓和终止的不计',
    isCounted: ({ track, state }) => track === 'external' && SENT.includes(state),
    isReached: ({ state }) => ANSWERED.includes(state),
  },
  adopted: {
    name: '采纳率',
    numeratorText: '认定为采纳或部分采纳的跟踪事项',
    denominatorText: '已认定采纳情况的跟踪事项（采纳、部分采纳、未采纳）',
    isCounted: ({ track, adoption }) => track === 'external' && adoption !== null,
    isReached: ({ adoption }) => adoption !== '未采纳',
  },
  carriedOut: {
    name: '落实率',
    numeratorText: '认定为已落实的跟踪事项；正在落实、列入计划和暂难落实的不计入',
    denominatorText: '已认定落实情况的跟踪事项（已落实、正在落实、列入计划、暂难落实）',
    isCounted: ({ track, outcome }) => track === 'external' && outcome !== null,
    isReached: ({ outcome }) => outcome === '已落实',
  },
  told: {
    name: '告知率',
    numeratorText: '所涉委员都已告知的跟踪事项',
    denominatorText: '已有答复的跟踪事项（已答复、已告知委员）',
    isCounted: ({ track, state }) => track === 'external' && ANSWERED.includes(state),
    isReached: ({ state }) => state === 'told',
  },
  closed: {
    name: '办结率',
    numeratorText: '经领导确认办结的督办事项',
    denominatorText: '已立项的督办事项，暂缓和终止的不计',
    isCounted: ({ track, state }) => track === 'internal' && ESTABLISHED.includes(state),
    isReached: ({ state }) => state === 'closed',
  },
};

/** All rates over a list of matters. Sample records and those in the recycle bin are never counted. */
export function figures(matters: readonly Matter[]): Figure[] {
  const real = matters.filter(({ sample, deletedAt }) => sample === 0 && deletedAt === null);
  return (Object.keys(DEFINITIONS) as FigureKey[]).map((key) => {
    const { name, numeratorText, denominatorText, isCounted, isReached } = DEFINITIONS[key];
    const counted = real.filter(isCounted);
    const denominator = counted.map(({ id }) => id);
    const numerator = counted.filter(isReached).map(({ id }) => id);
    const shown = printRate(numerator.length, denominator.length);
    return { key, name, numeratorText, denominatorText, numerator, denominator, shown };
  });
}

/** 6, 7 → '85.7%（6/7）'. */
export function printRate(part: number, whole: number): string {
  return whole === 0 ? '暂无' : `${printPercent(part, whole)}（${part}/${whole}）`;
}

/** 6, 7 → '85.7%', for a `whole` above 0. 100% and 0% only where they are exact. */
export function printPercent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1000);
  const honest = part === whole ? 1000 : Math.min(tenths, 999);
  const shown = part === 0 ? 0 : Math.max(honest, 1);
  return `${shown / 10}%`;
}
