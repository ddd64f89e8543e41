import type { Carrier } from '../../model/carrier';
import { civilDateOf } from '../../model/civil-date';
import type { Matter, MatterState } from '../../model/matter';
import { type Counting, type Happening, happening } from '../facts';
import { STAGES, type Stage } from '../sections';

/** Every matter when it was opened and when it was done, by where it stands now. */
export function* matters({ facts, counts }: Counting): Generator<Happening> {
  for (const matter of facts.matters) {
    if (!counts(matter)) continue;
    const { id, track, state, openedOn, closedOn } = matter;
    const behind = { line: `${track}.${state}`, table: 'matters', id } as const;
    yield happening('matters.opened', openedOn ?? '', behind);
    if (closedOn !== null) yield happening('matters.closed', closedOn, behind);
  }
}

/** What came in, and what of it was done. */
export function* incoming({ facts, counts }: Counting): Generator<Happening> {
  for (const one of facts.incoming) {
    if (!counts(one)) continue;
    const { id, kind, receivedOn, closedOn } = one;
    const behind = { line: kind, table: 'incoming', id } as const;
    yield happening('incoming.received', receivedOn, behind);
    if (closedOn !== null) yield happening('incoming.closed', closedOn, behind);
  }
}

/** What stands behind an opinion. */
interface Followed {
  stage: number;
  isPaused: boolean;
  isAdopted: boolean;
  isDone: boolean;
}

/** Every opinion by the furthest step that is registered of it, on a matter or on a carrier. */
export function* opinions(counting: Counting): Generator<Happening> {
  const { facts, counts } = counting;
  const days = new Map(
    facts.meetings.filter(counts).map(({ id, startsOn }) => [id, startsOn ?? '']),
  );
  const followed = followedOpinions(counting);
  for (const opinion of facts.opinions) {
    if (!counts(opinion)) continue;
    const { id, meetingId, createdAt } = opinion;
    const day = days.get(meetingId);
    // With its meeting in the bin it lies there too.
    if (day === undefined) continue;
    const on = day || (createdAt === '' ? '' : civilDateOf(new Date(createdAt)));
    const { isPaused, stage, isAdopted, isDone } = followed.get(id) ?? NOT_FOLLOWED;
    const line: Stage = STAGES[isPaused && stage === 0 ? PAUSED : stage] ?? STAGES[0];
    const behind = { line, table: 'opinions', id } as const;
    yield happening('opinions.raised', on, behind);
    if (isAdopted) yield happening('opinions.adopted', on, behind);
    if (isDone) yield happening('opinions.done', on, behind);
  }
}

const NOT_FOLLOWED: Followed = { stage: 0, isPaused: false, isAdopted: false, isDone: false };
const PAUSED = STAGES.indexOf('暂缓或终止');
const stageOf = (stage: Stage) => STAGES.indexOf(stage);

const STAGE_OF_STATE: Partial<Record<MatterState, Stage>> = {
  ...{ collected: '已归集', carried: '已列入载体', submitted: '已报送', instructed: '已批示' },
  ...{ referred: '已转办', underway: '办理中', answered: '已答复', told: '已告知委员' },
};

function followedOpinions({ facts, counts }: Counting): ReadonlyMap<string, Followed> {
  const all = new Map<string, Followed>();
  const of = (id: string): Followed => {
    const known = all.get(id) ?? { ...NOT_FOLLOWED };
    all.set(id, known);
    return known;
  };
  for (const matter of facts.matters)
    if (counts(matter) && matter.track === 'external')
      for (const id of matter.opinionIds) follow(of(id), matter);
  for (const carrier of facts.carriers) {
    if (!counts(carrier)) continue;
    const stage = stageOf(stageOfCarrier(carrier));
    const ids = [...carrier.items, ...carrier.sent].map(({ opinionId }) => opinionId);
    for (const id of ids) of(id).stage = Math.max(of(id).stage, stage);
  }
  return all;
}

function follow(one: Followed, { state, adoption, outcome }: Matter): void {
  const stage = STAGE_OF_STATE[state];
  if (stage === undefined) one.isPaused = true;
  else one.stage = Math.max(one.stage, stageOf(stage));
  if (adoption !== null && adoption !== '未采纳') one.isAdopted = true;
  if (outcome === '已落实') one.isDone = true;
}

function stageOfCarrier({ submissions, instructions }: Carrier): Stage {
  if (instructions.length > 0) return '已批示';
  return submissions.length > 0 ? '已报送' : '已列入载体';
}
