import { contactRef } from '#shared/matters/contacts';
import { MatterStepRefused } from '#shared/matters/steps';
import { readTimeline, type TimelineEntry } from '#shared/matters/timeline';
import type { UnitRef } from '#shared/model/directory';
import type { Adoption, ContactWay, MatterEvent, Outcome } from '#shared/model/matter';
import { MATTER_STEPS } from '#shared/model/matter';
import { store } from '../active';
import { eventsOf, followersOf } from '../queries/matter-rows';
import {
  type BulkResult,
  existingMatter,
  inMatters,
  type Recording,
  type Registered,
  record,
  recordWhatMay,
  type StepFacts,
  takenOver,
} from './matter-events';

/** 认定: whether an opinion was taken up and what came of it, each with a reason of its own. */
export interface Judgement {
  adoption: Adoption | null;
  adoptionReason: string;
  outcome: Outcome | null;
  outcomeReason: string;
}

/** An answer as it comes in; a spoken one stands as 待书面 until its paper joins it. */
export interface Feedback extends Registered {
  way: ContactWay;
  paperNumber: string;
  /** Who answered. */
  unit: UnitRef | null;
  person: string;
  words: string;
  judgement?: Judgement;
}

/** What is registered of a judgement: one entry, or two where adoption and outcome have reasons of their own. */
export function judgementSteps(judgement: Judgement, registered: Registered): StepFacts[] {
  const { adoption, adoptionReason, outcome, outcomeReason } = judgement;
  const { on, registeredBy } = registered;
  const judge = { step: 'judge', on, registeredBy } as const;
  if (adoption && outcome && adoptionReason === outcomeReason) {
    return [{ ...judge, adoption, outcome, words: adoptionReason }];
  }
  return [
    ...(adoption ? [{ ...judge, adoption, words: adoptionReason }] : []),
    ...(outcome ? [{ ...judge, outcome, words: outcomeReason }] : []),
  ];
}

/**
 * 反馈 inside, 答复 outside, with what it is judged to be, in one step. Answers the
 * id of the answer's entry. Throws `MatterStepRefused`.
 */
export function recordFeedback(id: string, feedback: Feedback): Promise<string> {
  const { unit, person, judgement, ...rest } = feedback;
  return inMatters(async () => {
    const matter = await existingMatter(id);
    const answer: StepFacts = {
      ...rest,
      step: matter.track === 'internal' ? 'report' : 'answer',
      units: unit ? [unit] : [],
      people: person.trim() === '' ? [] : [contactRef(person.trim(), unit)],
    };
    const judged = judgement ? judgementSteps(judgement, feedback) : [];
    const [entryId = ''] = await record([{ matter, steps: [answer, ...judged] }]);
    return entryId;
  });
}

/** 认定采纳和落实情况 of one matter or many. */
export function judgeMatters(
  ids: readonly string[],
  judgement: Judgement,
  registered: Registered,
): Promise<BulkResult> {
  return inMatters(async () => {
    const rows = await store().matters.bulkGet([...new Set(ids)]);
    const steps = judgementSteps(judgement, registered);
    const found = rows.filter((row) => row !== undefined);
    return recordWhatMay(found.map((matter) => ({ matter, steps })));
  });
}

async function entryOf(matterId: string, entryId: string): Promise<TimelineEntry> {
  const events = (await eventsOf([matterId])).get(matterId) ?? [];
  const entry = readTimeline(events).find(({ event }) => event.id === entryId);
  if (!entry) throw new Error('这条记录已不在这里，没有登记。其他记录没有受影响。');
  return entry;
}

/** 书面补齐: the paper joins the spoken answer it belongs to. Throws `MatterStepRefused` when that does not wait for one. */
export function joinPaper(
  matterId: string,
  entryId: string,
  paper: Registered & Pick<MatterEvent, 'paperNumber' | 'words'>,
): Promise<void> {
  return inMatters(async () => {
    const matter = await existingMatter(matterId);
    const entry = await entryOf(matterId, entryId);
    if (!entry.awaitsPaper) {
      throw new MatterStepRefused(
        'joinPaper',
        '这条记录不在等书面材料，没有补登。又收到一份书面材料的，请另登一条。',
      );
    }
    const { units } = entry.event;
    const steps: StepFacts[] = [
      { ...paper, step: 'joinPaper', regards: entryId, way: '书面盖章', units },
    ];
    await record([{ matter, steps }]);
  });
}

/** What the entry should have said; what is not given stays as it was. */
export type Amendment = Partial<Omit<StepFacts, 'step' | 'registeredBy' | 'regards'>>;

/**
 * 更正: the entry no longer counts and stays on the timeline, with why and by whom. With
 * `amendment` the same step stands in its place as it should have been. Throws `MatterStepRefused`.
 */
export function correctEntry(
  matterId: string,
  entryId: string,
  { why, ...registered }: Registered & { why: string },
  amendment?: Amendment,
): Promise<void> {
  return inMatters(async () => {
    const matter = await existingMatter(matterId);
    const { event, withdrawnBy } = await entryOf(matterId, entryId);
    refuseCorrection(event, withdrawnBy !== null, amendment !== undefined);
    const { id, matterId: _of, at: _at, sequence: _sequence, ...said } = event;
    const correct: StepFacts = { ...registered, step: 'correct', words: why, regards: id };
    const { registeredBy } = registered;
    const right: StepFacts = { ...said, ...amendment, registeredBy, regards: id };
    const steps = amendment ? [correct, right] : [correct];
    // Who handles the matter follows only where this entry is what named them.
    const isNamer = JSON.stringify(takenOver(event).lead) === JSON.stringify(matter.lead);
    const patch = amendment && isNamer ? takenOver(right) : {};
    const [, standIn] = await record([{ matter, steps, patch, checked: false }]);
    // The paper goes with the entry that now counts.
    if (standIn) {
      await store().attachments.where('ownerId').equals(id).modify({ ownerId: standIn });
    }
  }, [store().attachments]);
}

function refuseCorrection(event: MatterEvent, isWithdrawn: boolean, isAmended: boolean): void {
  const name = MATTER_STEPS[event.step];
  const refuse = (why: string) => {
    throw new MatterStepRefused('correct', `${why}，没有更正。已有的记录没有变动。`);
  };
  if (isWithdrawn) refuse(`这条“${name}”已经更正过`);
  if ((event.step === 'correct' || event.step === 'joinPaper') && isAmended) {
    refuse(`“${name}”只能撤销，撤销后请重新登记`);
  }
  const isFirst = event.step === 'propose' || event.step === 'collect';
  if (isFirst && !isAmended)
    refuse(`“${name}”是事项的开头，只能改正、不能撤销；不要这件事项的，请用“删除”`);
}

export type Telling = Registered & Pick<MatterEvent, 'way' | 'words'> & { draftId?: string | null };

/**
 * 告知委员 for these opinions, each in every matter that follows it, in one transaction.
 * `done` and `refused` are opinion ids.
 */
export function tellMembers(opinionIds: readonly string[], telling: Telling): Promise<BulkResult> {
  return inMatters(async () => {
    const wanted = [...new Set(opinionIds)];
    const opinions = await store().opinions.bulkGet(wanted);
    const following = await followersOf(wanted);
    const recordings = following.map((matter): Recording => {
      const ids = wanted.filter((id) => matter.opinionIds.includes(id));
      return { matter, steps: ids.map((id) => tell(id)) };
    });
    await record(recordings);
    const told = new Set(following.flatMap((matter) => matter.opinionIds));
    const missing = wanted.filter((id) => !told.has(id));
    return {
      done: wanted.filter((id) => told.has(id)),
      refused: missing.map((id) => ({
        id,
        title: opinions.find((one) => one?.id === id)?.words ?? '',
        why: '这条意见还没有事项跟踪，没有登记告知。请先把它列入跟踪。',
      })),
    };

    function tell(opinionId: string): StepFacts {
      const speaker = opinions.find((one) => one?.id === opinionId)?.speaker;
      return { step: 'tell', ...telling, opinionId, people: speaker ? [speaker] : [] };
    }
  });
}
