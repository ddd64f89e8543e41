import { IS_LONG, ofThisRun } from '../../../build/testing/long-form';
import { LOSSES } from '../../electron/persistence/crash-disk';
import { type Case, recipe, runCase } from './cases';
import { OPERATIONS } from './operations';
import { JOURNALS, POINT_KINDS, STORES } from './states';

interface Kinds {
  store: string;
  journal: string;
  points: string;
}

const ALL: Kinds[] = Object.keys(STORES).flatMap((store) =>
  Object.keys(JOURNALS).flatMap((journal) =>
    Object.keys(POINT_KINDS).map((points) => ({ store, journal, points })),
  ),
);

/**
 * Everything (`npm run test:faults`), or a sample of it that is the same each time (`npm test`).
 * In the short form each store meets each journal once, with the kinds of restore points in turn.
 */
const STATES = IS_LONG ? ofThisRun(numbered(ALL)) : numbered(ALL.filter(isInSample));

function isInSample(_one: Kinds, index: number): boolean {
  const kinds = Object.keys(POINT_KINDS).length;
  return index % kinds === Math.floor(index / kinds) % kinds;
}

/** With its place among all, which tells where it is cut: the same in a part as in the whole. */
function numbered(states: readonly Kinds[]): [number, Kinds][] {
  return [...states.entries()];
}

/** What was gone through, and every case that was not as it has to be. */
export class Tour {
  private readonly states = new Set<string>();
  private readonly operations = new Set<string>();
  private cuts = 0;
  private cases = 0;
  private readonly faults: string[] = [];

  /** Answers the steps that the operation took. */
  async visit(one: Case): Promise<number> {
    this.states.add(`${one.store} ${one.journal} ${one.points}`);
    this.operations.add(one.operation);
    this.cases += 1;
    if (one.cut > 0) this.cuts += 1;
    const { steps, complaint } = await runCase(one).catch((error: unknown) => ({
      steps: 0,
      complaint: String(error),
    }));
    if (complaint !== '') this.fault(`${recipe(one)} → ${complaint}`);
    if (IS_LONG && this.cases % 1000 === 0) console.log(this.summary);
    return steps;
  }

  private fault(line: string): void {
    this.faults.push(line);
    // Hours lie between a fault and the end of the long form.
    if (IS_LONG) console.log(line);
  }

  get summary(): string {
    const { states, operations, cuts, cases } = this;
    return `${states.size} states, ${operations.size} operations (${[...operations].join()}), ${cuts} crash points, ${cases} cases, ${this.faults.length} at fault`;
  }

  /** One line each; '' when there is none. */
  get report(): string {
    return this.faults.join('\n');
  }
}

/** Every `nth` of the steps, from another one for each state, so that all are hit over the states; 1 for all of them. */
function cutsOf(steps: number, nth: number, state: number): number[] {
  const all = Array.from({ length: steps }, (_, at) => at + 1);
  return all.filter((cut) => (cut + state * 7) % nth === 0);
}

/** A start in every state, with cuts. */
export async function tourOfStarts(tour: Tour): Promise<void> {
  for (const [index, kinds] of STATES) {
    const whole = { ...kinds, operation: 'start', cut: 0, loss: 'all', reach: 'all' } as const;
    const steps = await tour.visit(whole);
    for (const cut of cutsOf(steps, IS_LONG ? 1 : SHORT_NTH, index))
      await visitCut(tour, whole, cut);
  }
}

/** In the short form about every n-th step of a start is cut in each state. */
const SHORT_NTH = 97;
/** States in which every step of every operation is cut in the long form. */
const THOROUGH = {
  store: ['whole', 'unsent', 'absent'],
  journal: ['whole', 'forked', 'damagedTail'],
};

/** Every operation in every state, with cuts; in the short form one of them in each. */
export async function tourOfOperations(tour: Tour): Promise<void> {
  const names = Object.keys(OPERATIONS);
  for (const [index, kinds] of STATES) {
    if (kinds.journal === 'newer') continue;
    const isThorough =
      kinds.points === 'older' &&
      THOROUGH.store.includes(kinds.store) &&
      THOROUGH.journal.includes(kinds.journal);
    const chosen = IS_LONG ? names : names.filter((_, at) => index % (2 * names.length) === at);
    for (const operation of chosen) {
      const whole = { ...kinds, operation, cut: 0, loss: 'all', reach: 'all' } as const;
      const steps = await tour.visit(whole);
      const nth = IS_LONG ? (isThorough ? 1 : 29) : SHORT_NTH;
      for (const cut of cutsOf(steps, nth, index)) await visitCut(tour, whole, cut);
    }
  }
}

/** The power goes, with one of the losses in turn; at every third step the window alone dies as well. */
async function visitCut(tour: Tour, whole: Case, cut: number): Promise<void> {
  const loss = LOSSES[cut % LOSSES.length] ?? 'all';
  await tour.visit({ ...whole, cut, loss });
  if (cut % 3 === 0) await tour.visit({ ...whole, cut, reach: 'window' });
}
