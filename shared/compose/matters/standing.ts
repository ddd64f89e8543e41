import type { Matter, MatterState } from '../../model/matter';

/** Where a matter stands, as reports divide them: a title for its part, and how the sum counts it. */
export interface Standing {
  title: string;
  /** 正在办理 → 正在办理3件. */
  counted: string;
}

/** The rows that belong to one standing. */
export interface Part<T> extends Standing {
  rows: T[];
}

const INSIDE = {
  closed: { title: '已办结的事项', counted: '已办结' },
  handling: { title: '正在办理的事项', counted: '正在办理' },
  established: { title: '已立项、尚未交办的事项', counted: '已立项、尚未交办' },
  proposed: { title: '拟办、尚未立项的事项', counted: '拟办、尚未立项' },
  paused: { title: '暂缓的事项', counted: '暂缓' },
  stopped: { title: '终止的事项', counted: '终止' },
} as const satisfies Record<string, Standing>;
export type InsideStanding = keyof typeof INSIDE;

const INSIDE_OF: Partial<Record<MatterState, InsideStanding>> = {
  proposed: 'proposed',
  established: 'established',
  closed: 'closed',
  paused: 'paused',
  stopped: 'stopped',
};

const OUTSIDE = {
  done: { title: '已落实的意见建议', counted: '已落实' },
  doing: { title: '正在落实的意见建议', counted: '正在落实' },
  planned: { title: '列入计划的意见建议', counted: '列入计划' },
  refused: { title: '未采纳或暂难落实的意见建议', counted: '未采纳或暂难落实' },
  answered: { title: '已答复、尚未认定落实情况的意见建议', counted: '已答复、尚未认定落实情况' },
  underway: { title: '正在办理的意见建议', counted: '正在办理' },
  collected: { title: '尚未报送的意见建议', counted: '尚未报送' },
  paused: { title: '暂缓的意见建议', counted: '暂缓' },
  stopped: { title: '终止的意见建议', counted: '终止' },
} as const satisfies Record<string, Standing>;
export type OutsideStanding = keyof typeof OUTSIDE;

const OUTCOME_OF = {
  已落实: 'done',
  正在落实: 'doing',
  列入计划: 'planned',
  暂难落实: 'refused',
} as const satisfies Record<NonNullable<Matter['outcome']>, OutsideStanding>;

const OUTSIDE_OF: Partial<Record<MatterState, OutsideStanding>> = {
  collected: 'collected',
  carried: 'collected',
  answered: 'answered',
  told: 'answered',
  paused: 'paused',
  stopped: 'stopped',
};

/** Where an inside matter stands. Total: every matter has one standing, those of no other the work itself. */
export function insideStanding({ state }: Pick<Matter, 'state'>): InsideStanding {
  return INSIDE_OF[state] ?? 'handling';
}

/** Where an outside matter stands: by what came of it, else by how far it is. Total: every matter has one standing. */
export function outsideStanding(
  matter: Pick<Matter, 'state' | 'adoption' | 'outcome'>,
): OutsideStanding {
  const { state, adoption, outcome } = matter;
  if (adoption === '未采纳') return 'refused';
  const came = outcome === null ? null : OUTCOME_OF[outcome];
  if (came === 'done' || came === 'refused') return came;
  const standing = OUTSIDE_OF[state] ?? 'underway';
  if (standing === 'paused' || standing === 'stopped') return standing;
  // Who has judged the opinion had an answer, whether or not that is on the timeline.
  return came ?? (adoption === null ? standing : 'answered');
}

function divide<T, K extends string>(
  rows: readonly T[],
  standings: Record<K, Standing>,
  of: (row: T) => K,
): Part<T>[] {
  const keys = Object.keys(standings) as K[];
  return keys
    .map((key) => ({ ...standings[key], rows: rows.filter((row) => of(row) === key) }))
    .filter((part) => part.rows.length > 0);
}

/** Inside matters by standing; parts that would be empty are left out. Together they hold every row once. */
export function insideParts<T>(rows: readonly T[], matterOf: (row: T) => Matter): Part<T>[] {
  return divide(rows, INSIDE, (row) => insideStanding(matterOf(row)));
}

/** Outside matters by standing; parts that would be empty are left out. Together they hold every row once. */
export function outsideParts<T>(rows: readonly T[], matterOf: (row: T) => Matter): Part<T>[] {
  return divide(rows, OUTSIDE, (row) => outsideStanding(matterOf(row)));
}

/** 已办结1件，正在办理2件: what a sum is made of, its parts in their order. */
export function countedParts(parts: readonly Part<unknown>[]): string {
  return parts.map(({ counted, rows }) => `${counted}${rows.length}件`).join('，');
}
