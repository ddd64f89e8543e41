import { ArchiveItem } from '../archive-item';
import { EarlierIssue } from '../earlier-issue';
import { Incoming, IncomingStep } from '../incoming';
import { BIN, kind } from '../kind';
import { NumberRow, NumberSeries, wordsOfNumber } from '../number';

/** Numbers, what went out and came in, the archive. */
export const REGISTERS = {
  // A number stays when its draft is purged: it has no words, and a gap must be explained.
  numbers: kind(NumberRow, {
    label: '文号',
    measure: '个',
    indexes: 'id, [series+year], draftId',
    drafts: ['draftId'],
    // Why a number is on no paper is looked for later, when somebody asks what became of it.
    text: (row) => [wordsOfNumber(row)],
  }),
  numberSeries: kind(NumberSeries, { label: '编号序列', measure: '种', indexes: 'id' }),
  earlierIssues: kind(EarlierIssue, {
    label: '以前的发文',
    measure: '件',
    indexes: 'id, [series+year]',
    bin: BIN,
    sample: 'alone',
    text: ({ title, sentTo, note, signedBy, archive }) => [title, sentTo, note, signedBy, archive],
  }),

  incoming: kind(Incoming, {
    label: '收文',
    measure: '件',
    indexes: 'id, [year+number], receivedOn, matterId',
    bin: BIN,
    units: ['sender'],
    carriers: ['carrierId'],
    drafts: ['draftId'],
    instead: { kind: '阅件', copies: 1 },
    sample: 'whole',
    text: ({ title, paperNumber, sender, note, archive }) => [
      ...[title, paperNumber, sender?.name ?? '', note, archive],
    ],
  }),
  incomingSteps: kind(IncomingStep, {
    label: '收文的办理',
    measure: '笔',
    indexes: 'id, [incomingId+sequence], person.id',
    within: [{ table: 'incoming', field: 'incomingId' }],
    people: ['person'],
    units: ['unit'],
    text: ({ words, person, unit }) => [words, person?.name ?? '', unit?.name ?? ''],
  }),
  archiveItems: kind(ArchiveItem, {
    label: '归档的文件',
    measure: '件',
    indexes: 'id, ownerId, [year+period]',
    within: [
      { table: 'drafts', field: 'ownerId' },
      { table: 'incoming', field: 'ownerId' },
    ],
  }),
} as const;
