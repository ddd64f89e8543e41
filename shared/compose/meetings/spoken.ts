import type { PersonRef } from '../../model/directory';
import type { AttendanceState } from '../../model/meeting';
import type { Entry, Opinion } from '../../model/proceedings';
import { hasWords, isHandedIn, wasAway } from '../../proceedings/handed-in';
import type { MeetingFacts } from './facts';
import { distinctPeople, isSamePerson } from './people';

type Called = Pick<MeetingFacts, 'attendance'>;
type Proceedings = Called & Pick<MeetingFacts, 'entries'>;

/** What was said or handed in at one meeting. */
type Voiced = Pick<Opinion, 'speaker' | 'meetingId'>;

/** Whether the speaker of what was voiced came to that meeting; null where he is on no list. Of one on two lists, that he came. */
function stateOf({ attendance }: Called, voiced: Voiced): AttendanceState | null {
  const { speaker, meetingId } = voiced;
  if (!speaker) return null;
  const states = attendance
    .filter((row) => row.meetingId === meetingId && isSamePerson(row.person, speaker))
    .map(({ state }) => state);
  return states.find((state) => !wasAway(state)) ?? states[0] ?? null;
}

/** True for an entry that was handed in and not spoken. */
export function isEntryHandedIn(facts: Called, entry: Entry): boolean {
  return isHandedIn(entry, stateOf(facts, entry));
}

/**
 * True for an opinion that was handed in: taken from an entry that was, or typed by itself
 * while there is a record of who spoke. Where no record was kept nothing tells how it came,
 * and who was there is taken to have spoken.
 */
export function isOpinionHandedIn(
  facts: Proceedings,
  opinion: Voiced & Pick<Opinion, 'entryId'>,
): boolean {
  const entry = facts.entries.find(({ id }) => id === opinion.entryId);
  if (entry) return isEntryHandedIn(facts, entry);
  const isRecorded = facts.entries.some(
    (one) => one.meetingId === opinion.meetingId && hasWords(one),
  );
  return wasAway(stateOf(facts, opinion)) || (opinion.entryId === null && isRecorded);
}

/** Everybody whose words there are: who spoke, and who only handed something in. */
export interface Voices {
  spoke: PersonRef[];
  handedIn: PersonRef[];
}

/**
 * Who spoke and who handed in, each person once: one who did both spoke. Who only opened
 * the meeting or reported to it, as chair and reporters do, and proposed nothing is not
 * among those who spoke on the matter.
 */
export function voicesOf(facts: MeetingFacts, opinions: readonly Opinion[]): Voices {
  const entries = facts.entries.filter(hasWords);
  const spokenEntries = entries.filter((entry) => !isEntryHandedIn(facts, entry));
  const rows = [
    ...entries.map((entry) => ({
      speaker: entry.speaker,
      spoke: spokenEntries.includes(entry),
    })),
    ...opinions.map((opinion) => ({
      speaker: opinion.speaker,
      spoke: !isOpinionHandedIn(facts, opinion),
    })),
  ];
  const people = distinctPeople(rows.map(({ speaker }) => speaker));
  const isOf = (person: PersonRef) => (row: { speaker: PersonRef | null }) =>
    row.speaker !== null && isSamePerson(row.speaker, person);
  const { chair } = facts.meeting;
  const serving = [...(chair ? [chair] : []), ...facts.items.flatMap((item) => item.reporters)];
  const counted = people.filter(
    (person) => opinions.some(isOf(person)) || !serving.some((one) => isSamePerson(one, person)),
  );
  const didSpeak = (person: PersonRef) => rows.some((row) => row.spoke && isOf(person)(row));
  return {
    spoke: counted.filter(didSpeak),
    handedIn: counted.filter((person) => !didSpeak(person)),
  };
}
