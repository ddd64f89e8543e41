import type { CivilDate } from '../model/civil-date';
import { compareEvents, type Matter, type MatterEvent } from '../model/matter';
import { isDone, leadsTo, type Position, startOf } from './steps';

/** What follows from a matter's timeline and is kept in its row for lists. */
export type Derived = Pick<
  Matter,
  | 'state'
  | 'due'
  | 'openedOn'
  | 'lastOn'
  | 'closedOn'
  | 'awaitsPaper'
  | 'adoption'
  | 'adoptionReason'
  | 'outcome'
  | 'outcomeReason'
  | 'told'
  | 'toTell'
>;

/** One entry as the timeline shows it. Nothing is ever taken away: a withdrawn entry says by what. */
export interface TimelineEntry {
  event: MatterEvent;
  /** 第几条: its place in the order of registration, from 1. */
  number: number;
  /** The 更正 by which it no longer counts, or null. */
  withdrawnBy: MatterEvent | null;
  /** 书面补齐: the paper that joined this entry, or null. */
  paper: MatterEvent | null;
  /** A spoken answer whose paper has not come. */
  awaitsPaper: boolean;
}

/** Entries that stand in the place of the one they regard have its step; 更正 and 书面补齐 only point at it. */
function replaces(event: MatterEvent): boolean {
  return event.regards !== null && event.step !== 'correct' && event.step !== 'joinPaper';
}

/** The entry at the beginning of a chain of replacements. */
function rootOf(event: MatterEvent, byId: ReadonlyMap<string, MatterEvent>): MatterEvent {
  let root = event;
  while (replaces(root)) {
    const before = byId.get(root.regards ?? '');
    // Only something earlier can be replaced; this also ends any circle.
    if (!before || compareEvents(before, root) >= 0) break;
    root = before;
  }
  return root;
}

/** True for an answer that was only spoken. */
function isSpoken({ step, way }: MatterEvent): boolean {
  return (step === 'report' || step === 'answer') && way !== null && way !== '书面盖章';
}

/** Which entries no longer count. A 更正 may itself be withdrawn by a later one. */
function withdrawals(ordered: readonly MatterEvent[]): Map<string, MatterEvent> {
  const withdrawn = new Map<string, MatterEvent>();
  for (const event of ordered.toReversed()) {
    if (event.step !== 'correct' || event.regards === null || withdrawn.has(event.id)) continue;
    const target = ordered.find(({ id }) => id === event.regards);
    if (target && compareEvents(target, event) < 0) withdrawn.set(target.id, event);
  }
  return withdrawn;
}

/** All entries in the order in which they were registered, whatever the clock said. */
export function readTimeline(events: readonly MatterEvent[]): TimelineEntry[] {
  const ordered = events.toSorted(compareEvents);
  const byId = new Map(ordered.map((event) => [event.id, event]));
  const withdrawn = withdrawals(ordered);
  const papers = new Map<string, MatterEvent>();
  for (const event of ordered) {
    const regarded = byId.get(event.regards ?? '');
    if (event.step !== 'joinPaper' || withdrawn.has(event.id) || !regarded) continue;
    papers.set(rootOf(regarded, byId).id, event);
  }
  return ordered.map((event, index) => {
    const withdrawnBy = withdrawn.get(event.id) ?? null;
    const paper = papers.get(rootOf(event, byId).id) ?? null;
    const shown = event.step === 'joinPaper' ? null : paper;
    return {
      event,
      number: index + 1,
      withdrawnBy,
      paper: shown,
      awaitsPaper: withdrawnBy === null && shown === null && isSpoken(event),
    };
  });
}

/** Entries that count, each replacement in the place of what it replaced; 更正 itself is left out. */
export function countedEvents(events: readonly MatterEvent[]): MatterEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return readTimeline(events)
    .filter(({ event, withdrawnBy }) => withdrawnBy === null && event.step !== 'correct')
    .map(({ event }) => ({ event, root: rootOf(event, byId) }))
    .sort((a, b) => compareEvents(a.root, b.root) || compareEvents(a.event, b.event))
    .map(({ event }) => event);
}

function latest(a: CivilDate | null, b: CivilDate): CivilDate {
  return a === null || a < b ? b : a;
}

/** Members told since the matter was last opened again. */
class Told {
  private readonly ids = new Set<string>();
  private all = false;
  constructor(private readonly opinionIds: readonly string[]) {}

  add(opinionId: string | null): void {
    if (opinionId === null) this.all = true;
    else if (this.opinionIds.includes(opinionId)) this.ids.add(opinionId);
  }

  reset(): void {
    this.ids.clear();
    this.all = false;
  }

  get count(): number {
    return this.all ? this.opinionIds.length : this.ids.size;
  }

  get isEverybody(): boolean {
    return this.all || (this.opinionIds.length > 0 && this.count === this.opinionIds.length);
  }
}

/** One counted entry and what it does to the matter. */
interface Passed {
  event: MatterEvent;
  before: Position;
  after: Position;
  /** What was told before does not stand any more: an answer that is looked into again must be told again. Lifting 暂缓 or 终止 untells nobody. */
  untells: boolean;
}

/** The counted entries in order, with who has been told so far in `told`. */
function* walk(
  track: Matter['track'],
  counted: readonly MatterEvent[],
  told: Told,
): Generator<Passed> {
  let before: Position = startOf(track);
  for (const event of counted) {
    const untells = event.step === 'reopen' && before.held === null;
    if (event.step === 'tell') told.add(event.opinionId);
    if (untells) told.reset();
    const after = leadsTo(track, before, event.step, told.isEverybody);
    yield { event, before, after, untells };
    before = after;
  }
}

/** Of the entries that count: those by which members were told and that still stand, the first one first. */
export function standingTellings(
  matter: Pick<Matter, 'track' | 'opinionIds'>,
  counted: readonly MatterEvent[],
): MatterEvent[] {
  let tellings: MatterEvent[] = [];
  const told = new Told([...new Set(matter.opinionIds)]);
  for (const { event, untells } of walk(matter.track, counted, told)) {
    if (untells) tellings = [];
    if (event.step === 'tell') tellings.push(event);
  }
  return tellings;
}

const isOver = ({ held, state }: Position): boolean => isDone(held ?? state);

/** Everything that follows from a matter's timeline. Pure; the order is that of registration, never the clock's. */
export function fold(
  matter: Pick<Matter, 'track' | 'opinionIds'>,
  events: readonly MatterEvent[],
): Derived {
  const opinionIds = [...new Set(matter.opinionIds)];
  const told = new Told(opinionIds);
  const counted = countedEvents(events);
  let position: Position = startOf(matter.track);
  let doneOn: CivilDate | null = null;
  const result: Omit<Derived, 'state' | 'closedOn' | 'told' | 'toTell'> = {
    due: null,
    openedOn: counted[0]?.on ?? null,
    lastOn: null,
    awaitsPaper: readTimeline(events).some((entry) => entry.awaitsPaper),
    adoption: null,
    adoptionReason: '',
    outcome: null,
    outcomeReason: '',
  };
  for (const { event, before, after } of walk(matter.track, counted, told)) {
    if (isOver(after) && !isOver(before)) doneOn = event.on;
    position = after;
    result.lastOn = latest(result.lastOn, event.on);
    if (event.due !== null) result.due = event.due;
    if (event.step !== 'judge') continue;
    if (event.adoption)
      Object.assign(result, { adoption: event.adoption, adoptionReason: event.words });
    if (event.outcome)
      Object.assign(result, { outcome: event.outcome, outcomeReason: event.words });
  }
  const { state } = position;
  const closedOn = isDone(state) ? doneOn : null;
  return { ...result, state, closedOn, told: told.count, toTell: opinionIds.length };
}
