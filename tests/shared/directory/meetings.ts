import type { Attendance, Meeting } from '#shared/model/meeting';
import type { Entry, Opinion } from '#shared/model/proceedings';

const NOW = '2026-08-01T09:00:00.000Z';
let count = 0;
const id = (kind: string) => `${kind}${++count}`;
const PERSON = { source: 'member' as const, id: 'm', name: '陶𬭎', unit: '', post: '' };

export function aMeeting(facts: Partial<Meeting> = {}): Meeting {
  return {
    id: id('meeting'),
    kind: '专题协商会',
    series: '',
    number: null,
    title: '',
    sittings: [],
    startsOn: null,
    chair: null,
    recorder: '',
    issuerId: null,
    duties: [],
    requirements: '',
    contact: '',
    cancelled: false,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    sample: 0,
    touched: false,
    ...facts,
  };
}

export function anAttendance(facts: Partial<Attendance> = {}): Attendance {
  return {
    id: id('attendance'),
    meetingId: '',
    person: PERSON,
    role: 'attend',
    state: 'expected',
    reason: '',
    order: count,
    telephone: '',
    ...facts,
  };
}

export function anEntry(facts: Partial<Entry> = {}): Entry {
  return {
    id: id('entry'),
    meetingId: '',
    agendaItemId: null,
    order: count,
    speaker: PERSON,
    at: '',
    text: '',
    marks: [],
    source: 'typed',
    createdAt: NOW,
    updatedAt: NOW,
    ...facts,
  };
}

export function anOpinion(facts: Partial<Opinion> = {}): Opinion {
  return {
    id: id('opinion'),
    meetingId: '',
    agendaItemId: null,
    entryId: null,
    speaker: PERSON,
    words: '',
    history: [],
    summary: '',
    kind: '意见建议',
    targets: [],
    place: '',
    groupId: null,
    order: count,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    sample: 0,
    ...facts,
  };
}
