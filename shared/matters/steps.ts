import type { CivilDate } from '../model/civil-date';
import type { PersonRef } from '../model/directory';
import {
  EXTERNAL_STATES,
  INTERNAL_STATES,
  MATTER_STEPS,
  MATTER_TRACKS,
  type Matter,
  type MatterState,
  type MatterStep,
  type MatterTrack,
} from '../model/matter';

/**
 * Where a matter stands. `held` is where it goes on from after 暂缓 or 终止: kept
 * while it is paused or stopped, else null.
 */
export interface Position {
  state: MatterState;
  held: MatterState | null;
}

/** Steps of a track in the order in which they usually happen; what the menus offer. */
export const TRACK_STEPS: Record<MatterTrack, readonly MatterStep[]> = {
  internal: [
    ...(['propose', 'establish', 'assign', 'progress', 'remind', 'report', 'sendBack'] as const),
    ...(['approve', 'extend', 'pause', 'resume', 'stop', 'reopen'] as const),
    ...(['joinPaper', 'merge', 'correct', 'note'] as const),
  ],
  external: [
    ...(['collect', 'carry', 'submit', 'instruct', 'refer', 'progress', 'ask', 'answer'] as const),
    ...(['judge', 'tell', 'brief', 'extend', 'pause', 'resume', 'stop', 'reopen'] as const),
    ...(['joinPaper', 'merge', 'correct', 'note'] as const),
  ],
};

/** The record keeping that is possible whatever the state. */
const ALWAYS: readonly MatterStep[] = ['joinPaper', 'merge', 'correct', 'note'];

const BEGUN: readonly MatterState[] = ['assigned', 'handling', 'sentBack'];
const OPEN_INSIDE: readonly MatterState[] = ['established', ...BEGUN, 'reported'];

/** Inside, one step follows another: the states in which each may be registered. */
const INSIDE: Partial<Record<MatterStep, readonly MatterState[]>> = {
  establish: ['proposed'],
  assign: ['established', ...BEGUN],
  progress: [...BEGUN, 'reported'],
  remind: BEGUN,
  report: [...BEGUN, 'reported'],
  approve: ['reported'],
  sendBack: ['reported'],
  extend: [...OPEN_INSIDE, 'paused'],
  pause: ['proposed', ...OPEN_INSIDE],
  resume: ['paused'],
  stop: ['proposed', ...OPEN_INSIDE, 'paused'],
  reopen: ['closed', 'stopped'],
};

/** Outside, how far each step brings a matter. What others do is learned in any order. */
const OUTSIDE_CHAIN = [
  ['collect', 'collected'],
  ['carry', 'carried'],
  ['submit', 'submitted'],
  ['instruct', 'instructed'],
  ['refer', 'referred'],
  ['progress', 'underway'],
  ['answer', 'answered'],
  ['tell', 'told'],
] as const satisfies readonly (readonly [MatterStep, MatterState])[];

const OUTSIDE_ORDER: readonly MatterState[] = OUTSIDE_CHAIN.map(([, state]) => state);

/** Where a matter of the track stands before anything is on its timeline. */
export function startOf(track: MatterTrack): Position {
  return { state: track === 'internal' ? 'proposed' : 'collected', held: null };
}

/** True when the matter's state lets the step be registered. 拟办 and 归集 come with the matter itself. */
export function allows(track: MatterTrack, state: MatterState, step: MatterStep): boolean {
  if (!TRACK_STEPS[track].includes(step)) return false;
  if (ALWAYS.includes(step)) return true;
  if (track === 'internal') return INSIDE[step]?.includes(state) ?? false;
  const idle = state === 'paused' || state === 'stopped';
  switch (step) {
    case 'collect':
      return false;
    case 'pause':
      return !idle && state !== 'told';
    case 'resume':
      return state === 'paused';
    case 'stop':
      return state !== 'stopped' && state !== 'told';
    case 'reopen':
      return state === 'stopped' || state === 'answered' || state === 'told';
    default:
      return true;
  }
}

/**
 * Steps that may be registered now, in their usual order, 备注 last: what a menu offers. 更正 and
 * 书面补齐 belong to one entry, 单位变更 to a unit; they are offered there.
 */
export function nextSteps({ track, state }: Pick<Matter, 'track' | 'state'>): MatterStep[] {
  const course = TRACK_STEPS[track].filter((step) => !ALWAYS.includes(step));
  return [...course.filter((step) => allows(track, state, step)), 'note'];
}

const INSIDE_LEADS: Partial<Record<MatterStep, MatterState>> = {
  propose: 'proposed',
  establish: 'established',
  assign: 'assigned',
  report: 'reported',
  sendBack: 'sentBack',
  approve: 'closed',
};

/**
 * Where a step leads. Total: answers for any step at any place, so that a timeline
 * brought together from anywhere can be read. `toldAll`: 告知 has now reached every member.
 */
export function leadsTo(
  track: MatterTrack,
  position: Position,
  step: MatterStep,
  toldAll = true,
): Position {
  const { state, held } = position;
  switch (step) {
    case 'pause':
      return { state: 'paused', held: held ?? state };
    case 'stop':
      return { state: 'stopped', held: held ?? state };
    case 'resume':
      return state === 'paused' ? { state: held ?? startOf(track).state, held: null } : position;
    case 'reopen':
      return { state: reopened(track, held), held: null };
  }
  const next =
    track === 'internal' ? inside(held ?? state, step) : outside(held ?? state, step, toldAll);
  return held === null ? { state: next, held: null } : { state, held: next };
}

/** What was finished begins again with the handling; what was stopped goes on where it stood. */
function reopened(track: MatterTrack, held: MatterState | null): MatterState {
  if (held !== null && !isDone(held)) return held;
  return track === 'internal' ? 'handling' : 'underway';
}

/** The end of either track: 已办结, 已告知委员. */
export function isDone(state: MatterState): boolean {
  return state === 'closed' || state === 'told';
}

function inside(state: MatterState, step: MatterStep): MatterState {
  // More about a report that is already in does not take it back.
  if (step === 'progress') return state === 'reported' ? state : 'handling';
  return INSIDE_LEADS[step] ?? state;
}

function outside(state: MatterState, step: MatterStep, toldAll: boolean): MatterState {
  const reached = OUTSIDE_CHAIN.find(([one]) => one === step)?.[1];
  if (!reached || (reached === 'told' && !toldAll)) return state;
  return OUTSIDE_ORDER.indexOf(reached) > OUTSIDE_ORDER.indexOf(state) ? reached : state;
}

/** What a step's entry must say. */
export interface StepContent {
  words: string;
  people: readonly PersonRef[];
  due: CivilDate | null;
  regards: string | null;
}

type Need = [missing: (content: StepContent) => boolean, ask: string];

const named = (content: StepContent): boolean =>
  content.people.some(({ name }) => name.trim() !== '');
const REASON: Need = [({ words }) => words.trim() === '', '理由'];
const DATE: Need = [({ due }) => due === null, '新的约定日期'];
const ENTRY: Need = [({ regards }) => regards === null, '所针对的那一条记录'];

const NEEDS: Record<MatterTrack, Partial<Record<MatterStep, readonly Need[]>>> = {
  internal: {
    establish: [[(content) => !named(content), '批准立项的领导']],
    approve: [[(content) => !named(content), '确认办结的领导']],
    sendBack: [REASON],
    extend: [REASON, [(content) => !named(content), '批准延期的领导'], DATE],
  },
  external: { extend: [REASON, DATE] },
};
const NEEDS_OF_BOTH: Partial<Record<MatterStep, readonly Need[]>> = {
  pause: [REASON],
  stop: [REASON],
  reopen: [REASON],
  correct: [REASON, ENTRY],
  joinPaper: [ENTRY],
};

/** What is still missing before the step can be registered, in Chinese; [] when nothing is. */
export function missing(track: MatterTrack, step: MatterStep, content: StepContent): string[] {
  const needs = NEEDS[track][step] ?? NEEDS_OF_BOTH[step] ?? [];
  return needs.filter(([isMissing]) => isMissing(content)).map(([, ask]) => ask);
}

/** A step that was not registered; `message` is Chinese and says why and what to do. */
export class MatterStepRefused extends Error {
  override name = 'MatterStepRefused';
  constructor(
    readonly step: MatterStep,
    message: string,
  ) {
    super(message);
  }
}

function whyNot(track: MatterTrack, state: MatterState, step: MatterStep): string {
  if (!TRACK_STEPS[track].includes(step)) {
    return `这件事项属于“${MATTER_TRACKS[track]}”，没有这一步，没有登记。已有的记录没有变动。`;
  }
  const name = MATTER_STEPS[step];
  const states: Record<string, string> = track === 'internal' ? INTERNAL_STATES : EXTERNAL_STATES;
  const offer = nextSteps({ track, state }).map((one) => `“${MATTER_STEPS[one]}”`);
  const now = `这件事项现在是“${states[state] ?? state}”，没有登记“${name}”。`;
  return `${now}现在可以登记${offer.join('、')}。已有的记录没有变动。`;
}

/** Throws `MatterStepRefused` when the state does not allow the step or its entry lacks something. */
export function checkStep(
  matter: Pick<Matter, 'track' | 'state'>,
  step: MatterStep,
  content: StepContent,
): void {
  const { track, state } = matter;
  if (!allows(track, state, step)) throw new MatterStepRefused(step, whyNot(track, state, step));
  checkContent(track, step, content);
}

/** Throws `MatterStepRefused` when the entry lacks something that the step needs. */
export function checkContent(track: MatterTrack, step: MatterStep, content: StepContent): void {
  const lacking = missing(track, step, content);
  if (lacking.length === 0) return;
  throw new MatterStepRefused(
    step,
    `登记“${MATTER_STEPS[step]}”还缺${lacking.join('、')}，没有登记。已填的内容都在，请补上再登记。`,
  );
}
