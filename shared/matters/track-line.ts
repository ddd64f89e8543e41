import type { Carrier } from '../model/carrier';
import type { CivilDate } from '../model/civil-date';
import type { UnitRef } from '../model/directory';
import type { ContactWay, Matter, MatterEvent } from '../model/matter';
import type { Opinion } from '../model/proceedings';
import { standingTellings } from './timeline';
import { concernedUnits, distinctUnits } from './units';

/** What the list of 跟踪回音 says of a matter beside its row: whose it is and what became of it. */
export interface TrackLine {
  /** Names of those whose opinions it follows, each once. */
  speakers: string[];
  /** Who has it in hand, and before anybody has, whom it concerns. */
  units: UnitRef[];
  /** Whom its opinions concern, whoever has it in hand: their 涉及单位. */
  concerned: UnitRef[];
  /** Nobody has it in hand yet. */
  isConcerned: boolean;
  /** 《专报》 and the other carriers that hold its opinions, in the order in which they were made. */
  carriers: string[];
  /** 批示, the first one first. */
  instructions: { on: CivilDate; by: string; words: string }[];
  /** 转办, the first one first. */
  referrals: { on: CivilDate; to: string; paperNumber: string }[];
  /** 答复, the first one first. */
  answers: { on: CivilDate; way: ContactWay | null; paperNumber: string; words: string }[];
  /** Day on which a member was last told and that still stands, or null. */
  toldOn: CivilDate | null;
  /** Place of the first of its opinions among those of the meeting; Infinity without one. */
  place: number;
}

const byDay = <T extends { on: CivilDate }>(events: readonly T[]): T[] =>
  events.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

/**
 * The line of one matter. `opinions`: those it follows; `counted`: entries of its timeline that
 * count; `carriers`: those in use that hold one of the opinions, the first made first.
 */
export function trackLine(
  matter: Matter,
  opinions: readonly Opinion[],
  counted: readonly MatterEvent[],
  carriers: readonly Carrier[],
): TrackLine {
  const names = opinions.flatMap(({ speaker }) => speaker?.name ?? []);
  const of = (step: MatterEvent['step']) => byDay(counted.filter((event) => event.step === step));
  return {
    speakers: [...new Set(names)],
    units: concernedUnits(matter, opinions),
    concerned: distinctUnits(opinions.flatMap(({ targets }) => targets)),
    isConcerned: matter.lead.length === 0,
    carriers: carriers.map(({ title, kind }) => title || kind),
    instructions: of('instruct').map(({ on, people, words }) => {
      return { on, by: people.map(({ name }) => name).join('、'), words };
    }),
    referrals: of('refer').map(({ on, units, paperNumber }) => {
      return { on, to: units.map(({ name }) => name).join('、'), paperNumber };
    }),
    answers: of('answer').map(({ on, way, paperNumber, words }) => {
      return { on, way, paperNumber, words };
    }),
    toldOn: byDay(standingTellings(matter, counted)).at(-1)?.on ?? null,
    place: Math.min(...opinions.map(({ order }) => order)),
  };
}

/** Columns of the list that fold away while no line has anything in them. */
const FOLDING = ['number', 'units', 'instructed', 'answered', 'told', 'due'] as const;
export type FoldingColumn = (typeof FOLDING)[number];

/** Which of the folding columns have something to show. */
export function filledColumns(
  matters: readonly Matter[],
  lines: ReadonlyMap<string, TrackLine>,
): Set<FoldingColumn> {
  const filled = new Set<FoldingColumn>();
  for (const { id, number, due, lead } of matters) {
    const line = lines.get(id);
    if (number !== '') filled.add('number');
    if (due !== null) filled.add('due');
    if (lead.length > 0 || (line && line.units.length > 0)) filled.add('units');
    if (line && line.instructions.length > 0) filled.add('instructed');
    if (line && line.answers.length > 0) filled.add('answered');
    if (line?.toldOn) filled.add('told');
  }
  return filled;
}

/** Meetings in the order given, the matters of each in the order in which their opinions were made. */
export function inSpeakingOrder(
  matters: readonly Matter[],
  lines: ReadonlyMap<string, TrackLine>,
): Matter[] {
  const meetings = new Map<string, Matter[]>();
  for (const matter of matters) {
    // A matter from no meeting stands by itself.
    const key = matter.meetingId ?? matter.id;
    const own = meetings.get(key);
    if (own) own.push(matter);
    else meetings.set(key, [matter]);
  }
  const place = ({ id }: Matter) => lines.get(id)?.place ?? Number.POSITIVE_INFINITY;
  const before = (a: Matter, b: Matter): number => {
    const [x, y] = [place(a), place(b)];
    if (x !== y) return x < y ? -1 : 1;
    // As they were registered: ids begin with the time.
    return a.id < b.id ? -1 : 1;
  };
  return [...meetings.values()].flatMap((own) => own.sort(before));
}
