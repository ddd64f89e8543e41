import { Carrier } from '../carrier';
import { BIN, kind } from '../kind';
import { HolidayYear, LedgerView, Matter, MatterEvent, MatterPaper } from '../matter';

/** 办事: matters, carriers, and what their ledger goes by. */
export const MATTERS = {
  matters: kind(Matter, {
    label: '事项',
    measure: '件',
    // What is asked for by itself, and nothing else: two more took an eighth more of the processor when a ledger came in.
    indexes: 'id, due, lastOn, updatedAt, meetingId, *opinionIds, source.id, sample',
    bin: { ...BIN, isChange: true },
    people: ['leader'],
    units: ['lead', 'helpers'],
    sample: 'whole',
    text: ({ title, content, number, source }) => [title, content, number, source.label],
  }),
  matterEvents: kind(MatterEvent, {
    label: '事项的登记',
    measure: '笔',
    indexes: 'id, [matterId+sequence]',
    within: [{ table: 'matters', field: 'matterId' }],
    people: ['people'],
    units: ['units'],
    carriers: ['carrierId'],
    drafts: ['draftId'],
    text: ({ words, paperNumber }) => [words, paperNumber],
  }),
  carriers: kind(Carrier, {
    label: '报送载体',
    measure: '份',
    indexes: 'id, draftId, updatedAt, sample',
    bin: { ...BIN, isChange: true },
    drafts: ['draftId'],
    sample: 'named',
    text: ({ title, number, sent, instructions }) => [
      title,
      number ?? '',
      ...sent.flatMap(({ words, summary }) => [words, summary]),
      ...instructions.flatMap(({ by, words }) => [by, words]),
    ],
  }),
  matterPapers: kind(MatterPaper, {
    label: '事项的材料',
    measure: '份',
    indexes: 'id, matterId, draftId',
    within: [{ table: 'matters', field: 'matterId' }],
    drafts: ['draftId'],
  }),
  holidayYears: kind(HolidayYear, { label: '放假安排', measure: '年', indexes: 'id' }),
  ledgerViews: kind(LedgerView, { label: '台账的视图', measure: '个', indexes: 'id' }),
} as const;
