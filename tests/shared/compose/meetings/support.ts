import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { familyOf, type MeetingFamily, type MeetingKind } from '#shared/model/meeting';
import { sampleRows } from '#shared/sample/index';

const OFFICE = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
};

let next = 0;
export const SAMPLE = sampleRows(() => `id-${next++}`, '2026-08-01T00:00:00.000Z');

/** All that the sample holds of its meeting of one family. */
export function sampleFacts(family: MeetingFamily): MeetingFacts {
  const meeting = SAMPLE.meetings.find(({ kind }) => familyOf(kind) === family);
  if (!meeting) throw new Error(`no ${family} meeting in the sample`);
  const own = <T extends { meetingId: string }>(rows: readonly T[]) =>
    rows.filter(({ meetingId }) => meetingId === meeting.id);
  return {
    office: OFFICE,
    issuer: null,
    meeting,
    items: own(SAMPLE.agendaItems),
    attendance: own(SAMPLE.attendance),
    resolutions: own(SAMPLE.resolutions),
    entries: own(SAMPLE.entries),
    opinions: own(SAMPLE.opinions),
    groups: own(SAMPLE.opinionGroups),
    today: '2026-07-30',
  };
}

/** A meeting of which nothing but its kind is known. */
export function bareFacts(kind: MeetingKind): MeetingFacts {
  const { meeting } = sampleFacts('deciding');
  return {
    office: OFFICE,
    issuer: null,
    meeting: {
      ...meeting,
      kind,
      series: '',
      number: null,
      title: '',
      sittings: [],
      startsOn: null,
      chair: null,
      recorder: '',
      duties: [],
      requirements: '',
      contact: '',
    },
    items: [],
    attendance: [],
    resolutions: [],
    entries: [],
    opinions: [],
    groups: [],
    today: '2026-07-30',
  };
}
