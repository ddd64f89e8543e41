import { v7 as newId } from 'uuid';
import { contactRef } from '#shared/matters/contacts';
import { MatterStepRefused } from '#shared/matters/steps';
import type { UnitRef } from '#shared/model/directory';
import type { ContactWay, MatterEvent } from '#shared/model/matter';
import { store } from '../active';
import { type JointPart, jointAnswer, judgedIn } from '../queries/joint-answers';
import { type Judgement, judgementSteps } from './matter-answers';
import {
  type BulkResult,
  inMatters,
  type Recording,
  type Registered,
  record,
  recordWhatMay,
  type StepFacts,
} from './matter-events';

/** What one answer says of one matter, in words of its own. */
export interface AnswerPart {
  matterId: string;
  words: string;
  judgement: Judgement;
}

/** One answer for several matters: the same unit, way, number and person, the day it came. */
export interface JointAnswer extends Registered {
  unit: UnitRef | null;
  way: ContactWay;
  paperNumber: string;
  person: string;
  parts: readonly AnswerPart[];
}

/** What all parts of an answer have in common. */
function shared({ unit, way, paperNumber, person }: Omit<JointAnswer, 'parts'>) {
  const name = person.trim();
  return {
    way,
    paperNumber: paperNumber.trim(),
    units: unit ? [unit] : [],
    people: name === '' ? [] : [contactRef(name, unit)],
  };
}

/**
 * 答复 (inside 反馈) for several matters at once, each with its own words and judgement, in
 * one transaction. The entries are held together, so that they can be corrected as one.
 */
export function recordAnswers(answer: JointAnswer): Promise<BulkResult> {
  const { on, registeredBy, parts } = answer;
  return inMatters(async () => {
    const together = newId();
    const rows = await store().matters.bulkGet(parts.map(({ matterId }) => matterId));
    return recordWhatMay(
      parts.flatMap(({ words, judgement }, at): Recording[] => {
        const matter = rows[at];
        if (!matter) return [];
        const step = matter.track === 'internal' ? 'report' : 'answer';
        const said: StepFacts = { on, registeredBy, ...shared(answer), step, words };
        const steps = [said, ...judgementSteps(judgement, answer)];
        return [{ matter, steps: steps.map((one) => ({ ...one, together })) }];
      }),
    );
  });
}

/** How a joint answer should have been registered; `receivedOn` is the day it really came. */
export interface JointCorrection extends JointAnswer {
  why: string;
  receivedOn: MatterEvent['on'];
}

type Said = Pick<MatterEvent, 'on' | 'way' | 'paperNumber' | 'units' | 'people' | 'words'>;

const isSameAnswer = (a: Said, b: Said): boolean =>
  JSON.stringify([a.on, a.way, a.paperNumber, a.units, a.people, a.words]) ===
  JSON.stringify([b.on, b.way, b.paperNumber, b.units, b.people, b.words]);

const isSameJudgement = (a: Judgement, b: Judgement): boolean =>
  a.adoption === b.adoption &&
  a.outcome === b.outcome &&
  a.adoptionReason === b.adoptionReason &&
  a.outcomeReason === b.outcomeReason;

/**
 * 更正 of an answer that was registered for several matters: on each timeline the entries that
 * were not right stay with why, and the right ones stand in their place. Matters of which nothing
 * was wrong are left alone. Answers how many were corrected. Throws `MatterStepRefused` when
 * nothing is wrong or no reason is given.
 */
export function correctAnswers(together: string, correction: JointCorrection): Promise<number> {
  return inMatters(async () => {
    const known = await jointAnswer(together);
    const recordings = known.flatMap((part): Recording[] => {
      const right = correction.parts.find(({ matterId }) => matterId === part.matter.id);
      const steps = right ? corrected(part, right, correction) : [];
      if (steps.length === 0) return [];
      const all = steps.map((one) => (one.step === 'correct' ? one : { ...one, together }));
      return [{ matter: part.matter, steps: all, checked: false }];
    });
    if (recordings.length === 0) {
      throw new MatterStepRefused('correct', '没有改动，没有登记更正。已有的记录没有变动。');
    }
    const before = new Map(known.map(({ matter, answer }) => [matter.id, answer.id]));
    await record(recordings);
    await moveAttachments(before, await jointAnswer(together));
    return recordings.length;
  }, [store().attachments]);
}

/** The paper goes with the entry that now counts. */
async function moveAttachments(
  before: ReadonlyMap<string, string>,
  now: readonly JointPart[],
): Promise<void> {
  for (const { matter, answer } of now) {
    const old = before.get(matter.id);
    if (old === undefined || old === answer.id) continue;
    await store().attachments.where('ownerId').equals(old).modify({ ownerId: answer.id });
  }
}

/** What is added to one timeline: the answer and the judgement, each only where it was not right. */
function corrected(
  part: JointPart,
  { words, judgement }: AnswerPart,
  correction: JointCorrection,
): StepFacts[] {
  const { on, registeredBy, why, receivedOn } = correction;
  const withdraw = ({ id }: MatterEvent): StepFacts => ({
    step: 'correct',
    on,
    registeredBy,
    words: why,
    regards: id,
  });
  const { answer, judged } = part;
  const right = { ...shared(correction), words, on: receivedOn };
  const steps: StepFacts[] = [];
  if (!isSameAnswer(answer, right)) {
    const { step, id: regards } = answer;
    steps.push(withdraw(answer), { step, registeredBy, ...right, regards });
  }
  if (!isSameJudgement(judgedIn(part), judgement)) {
    const judge = judgementSteps(judgement, { on: receivedOn, registeredBy });
    // In the place of what was judged then: a judgement made since goes on counting.
    const places = judged.map(({ id }) => id);
    steps.push(...judged.map(withdraw));
    steps.push(...judge.map((one, at) => ({ ...one, regards: places[at] ?? places[0] ?? null })));
  }
  return steps;
}
