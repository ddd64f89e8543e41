import { carrierTitle, composeCarrier } from '../compose/carriers/index';
import type { MeetingFacts } from '../compose/meetings/facts';
import type { OfficialDocument } from '../document/official-document';
import type { Carrier } from '../model/carrier';
import type { UnitRef } from '../model/directory';
import type { Matter, MatterEvent } from '../model/matter';
import { familyOf, type Meeting, type ResolutionTask } from '../model/meeting';
import type { Opinion } from '../model/proceedings';
import type { SampleDirectory } from './directory-rows';
import {
  SAMPLE_ANSWERS,
  SAMPLE_CARRIER,
  SAMPLE_INSIDE,
  type SampleAnswer,
  type SampleInside,
} from './matter-facts';
import { MatterMaker, outsider, type SampleStep } from './matter-maker';
import type { MeetingRows } from './meetings';

export interface MatterRows {
  matters: Matter[];
  matterEvents: MatterEvent[];
  carriers: Carrier[];
}

/** The 专报 of the sample's consultation as a text, for its draft. */
export interface SampleCarrier {
  carrier: Carrier;
  document: OfficialDocument;
}

const OFFICE = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
};

/** The consultation as papers are composed from it, on the day the 专报 was made. */
function factsOf(rows: MeetingRows, meeting: Meeting): MeetingFacts {
  const own = <T extends { meetingId: string }>(list: readonly T[]) =>
    list.filter(({ meetingId }) => meetingId === meeting.id);
  return {
    office: OFFICE,
    issuer: null,
    meeting,
    items: own(rows.agendaItems),
    attendance: own(rows.attendance),
    resolutions: [],
    entries: own(rows.entries),
    opinions: own(rows.opinions),
    groups: own(rows.opinionGroups),
    today: SAMPLE_CARRIER.submitted,
  };
}

/** All opinions of the consultation in one 专报, sent and instructed. `draftId` and `roundId`: its text and the signature. */
export function sampleCarrier(
  newId: () => string,
  now: string,
  rows: MeetingRows,
  { draftId, roundId }: { draftId: string; roundId: string },
): SampleCarrier {
  const meeting = rows.meetings.find(({ kind }) => familyOf(kind) === 'consulting');
  if (!meeting) throw new Error('the sample has no consultation');
  const facts = factsOf(rows, meeting);
  const items = facts.opinions.map(({ id }) => ({ opinionId: id, show: 'summary' as const }));
  const kind = '协商专报' as const;
  const title = carrierTitle({ meetings: [facts], kind });
  const { submitted, to, signedBy, instruction } = SAMPLE_CARRIER;
  const carrier: Carrier = {
    id: newId(),
    kind,
    title,
    draftId,
    items,
    sentRoundId: roundId,
    sent: facts.opinions.map(({ id, speaker, words, summary }) => ({
      opinionId: id,
      words,
      summary,
      speaker: speaker?.name ?? '',
    })),
    submissions: [{ id: newId(), to, on: submitted, signedBy, signedOn: submitted }],
    instructions: [{ id: newId(), ...instruction }],
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    sample: 1,
  };
  const document = composeCarrier({ meetings: [facts], kind, title, items, arrangedBy: 'group' });
  return { carrier, document };
}

/** Which unit an opinion was passed on to: the first referral that names a unit it concerns, else the last. */
function referralOf({ targets }: Opinion) {
  const [building, civil] = SAMPLE_CARRIER.referrals;
  return targets.some(({ name }) => name === building.unit) ? building : civil;
}

function answerSteps(answer: SampleAnswer, opinion: Opinion, unit: UnitRef): SampleStep[] {
  const { on, way, paperNumber, person, words, adoption, outcome, reason, told } = answer;
  const people = person === '' ? [] : [outsider(person, unit.name)];
  return [
    { step: 'answer', on, way, paperNumber, words, people, units: [unit] },
    { step: 'judge', on, adoption, outcome, words: reason },
    ...(told && opinion.speaker
      ? [{ step: 'tell' as const, ...told, opinionId: opinion.id, people: [opinion.speaker] }]
      : []),
  ];
}

/** An opinion from the day it was collected to its answer, as far as there is one. */
function follow(
  maker: MatterMaker,
  opinion: Opinion,
  number: number,
  carrier: Carrier,
  meeting: Meeting,
  unitOf: SampleDirectory['unit'],
): void {
  const { made, submitted, to, instruction } = SAMPLE_CARRIER;
  const carrierId = carrier.id;
  const referral = referralOf(opinion);
  const unit = unitOf(referral.unit);
  const answer = SAMPLE_ANSWERS.find((one) => one.opinion === number);
  const content = opinion.summary || opinion.words;
  maker.add(
    {
      track: 'external',
      title: [...(content.split(/[。；]/)[0] ?? content)].slice(0, 40).join(''),
      content,
      source: {
        kind: 'opinion',
        id: opinion.id,
        label: `${meeting.title}，${opinion.speaker?.name ?? ''}`,
      },
      opinionIds: [opinion.id],
      meetingId: meeting.id,
      lead: [unit],
    },
    [
      { step: 'collect', on: made },
      { step: 'carry', on: made, carrierId, words: carrier.title },
      { step: 'submit', on: submitted, carrierId, words: `《${carrier.title}》报${to}` },
      {
        step: 'instruct',
        on: instruction.on,
        carrierId,
        words: instruction.words,
        people: [outsider(instruction.by)],
      },
      {
        step: 'refer',
        on: referral.on,
        paperNumber: referral.paperNumber,
        carrierId,
        units: [unit],
      },
      ...(answer ? answerSteps(answer, opinion, unit) : []),
    ],
  );
}

function insideSteps(
  inside: SampleInside,
  task: ResolutionTask,
  person: SampleDirectory['person'],
): SampleStep[] {
  const leader = person('贺知秋');
  return [
    { step: 'propose', on: '2026-07-29', due: task.due },
    { step: 'establish', on: '2026-07-29', people: [leader] },
    { step: 'assign', on: '2026-07-30', units: task.lead },
    ...inside.course.map(({ by, due, ...entry }) => ({
      ...entry,
      ...(entry.step === 'report' ? { way: '书面盖章' as const, units: task.lead } : {}),
      ...(by ? { people: [person(by)] } : {}),
      ...(due ? { due } : {}),
    })),
  ];
}

/** The sample's matters: what became of the 23 opinions, and what the 主席会议 gave the house to do. */
export function sampleMatters(
  newId: () => string,
  now: string,
  rows: MeetingRows,
  directory: Pick<SampleDirectory, 'person' | 'unit'>,
  carrier: Carrier,
): MatterRows {
  const maker = new MatterMaker(newId, now);
  const meetings = new Map(rows.meetings.map((one) => [one.id, one]));
  for (const [index, opinion] of rows.opinions.entries()) {
    const meeting = meetings.get(opinion.meetingId);
    if (meeting) follow(maker, opinion, index + 1, carrier, meeting, directory.unit);
  }
  for (const { tasks, text, meetingId } of rows.resolutions) {
    for (const task of tasks) {
      const inside = SAMPLE_INSIDE.find((one) => one.task === task.what);
      if (!inside) continue;
      const { what: title, lead, helpers, id } = task;
      const label = `${meetings.get(meetingId)?.title ?? ''}：${text}`;
      maker.add(
        {
          track: 'internal',
          title,
          content: title,
          meetingId,
          lead,
          helpers,
          source: { kind: 'resolution', id, label },
          number: inside.number,
          leader: directory.person('贺知秋'),
        },
        insideSteps(inside, task, directory.person),
      );
    }
  }
  const { matters, matterEvents } = maker;
  return { matters, matterEvents, carriers: [carrier] };
}
