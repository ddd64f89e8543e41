import { describe, expect, it } from 'vitest';
import { filledColumns, inSpeakingOrder, trackLine } from '#shared/matters/track-line';
import { Carrier } from '#shared/model/carrier';
import type { UnitRef } from '#shared/model/directory';
import { Opinion } from '#shared/model/proceedings';
import { event, guest, matter, uuid } from './support';

const STAMP = '2026-06-01T01:00:00.000Z';
const unit = (name: string): UnitRef => ({ id: null, name });

const opinion = (number: number, speaker: string, order: number, targets: UnitRef[] = []) =>
  Opinion.parse({
    id: uuid(number),
    meetingId: uuid(7000),
    agendaItemId: null,
    entryId: null,
    order,
    speaker: guest(speaker),
    words: '建议。',
    summary: '',
    history: [],
    kind: '意见建议',
    targets,
    place: '',
    groupId: null,
    createdAt: STAMP,
    updatedAt: STAMP,
    deletedAt: null,
    sample: 0,
  });

const carrier = Carrier.parse({
  id: uuid(1),
  kind: '协商专报',
  title: '关于养老的专报',
  draftId: null,
  items: [],
  sent: [],
  sentRoundId: null,
  submissions: [],
  instructions: [],
  createdAt: STAMP,
  updatedAt: STAMP,
  deletedAt: null,
  sample: 0,
});

const COURSE = [
  event(1, 'collect', '2026-06-02'),
  event(2, 'answer', '2026-07-20', { words: '已建成。', way: '书面盖章', paperNumber: '函7号' }),
  event(3, 'instruct', '2026-06-12', { words: '请研究。', people: [guest('顾承平')] }),
  event(4, 'answer', '2026-07-01', { words: '在办。', way: '电话' }),
  event(5, 'tell', '2026-08-01', { opinionId: uuid(8000) }),
  event(6, 'refer', '2026-06-15', { units: [unit('市民政局')], paperNumber: '转〔2026〕2号' }),
];

describe('a line of 跟踪回音', () => {
  it('says whose it is, whom it concerns and what became of it, by day', () => {
    const line = trackLine(matter(), [opinion(8000, '江月', 3, [unit('市民政局')])], COURSE, [
      carrier,
    ]);
    expect(line).toEqual({
      speakers: ['江月'],
      units: [unit('市民政局')],
      concerned: [unit('市民政局')],
      isConcerned: true,
      place: 3,
      carriers: ['关于养老的专报'],
      instructions: [{ on: '2026-06-12', by: '顾承平', words: '请研究。' }],
      referrals: [{ on: '2026-06-15', to: '市民政局', paperNumber: '转〔2026〕2号' }],
      answers: [
        { on: '2026-07-01', way: '电话', paperNumber: '', words: '在办。' },
        { on: '2026-07-20', way: '书面盖章', paperNumber: '函7号', words: '已建成。' },
      ],
      toldOn: '2026-08-01',
    });
    const lead = [unit('市财政局')];
    const taken = trackLine(
      matter({ lead }),
      [opinion(8000, '江月', 3, [unit('市民政局')])],
      [],
      [],
    );
    expect(taken).toMatchObject({ units: lead, isConcerned: false, toldOn: null });
    expect(taken.concerned).toEqual([unit('市民政局')]);
  });

  it('forgets a telling that does not stand any more', () => {
    const again = [...COURSE, event(7, 'reopen', '2026-08-05', { words: '又有反映' })];
    expect(trackLine(matter(), [], again, []).toldOn).toBe(null);
  });
});

const LINE = trackLine(matter(), [], [], []);

describe('the list of 跟踪回音', () => {
  it('folds the columns in which nothing stands', () => {
    const rows = [matter(), matter({ id: uuid(2) })];
    expect([...filledColumns(rows, new Map())]).toEqual([]);
    const lines = new Map([
      [uuid(2), trackLine(matter({ lead: [unit('市民政局')] }), [], COURSE, [])],
    ]);
    expect([...filledColumns(rows, lines)].sort()).toEqual([
      'answered',
      'instructed',
      'told',
      'units',
    ]);
    expect([...filledColumns([matter({ number: '3', due: '2026-12-01' })], new Map())]).toEqual([
      'number',
      'due',
    ]);
  });

  it('has the newest meeting first and within it the order of speaking', () => {
    const of = (number: number, meetingId: string | null) =>
      matter({ id: uuid(number), meetingId });
    const [old, fresh] = [uuid(70), uuid(71)];
    // As the ledger has them: the last registered first.
    const rows = [of(9, fresh), of(8, null), of(7, fresh), of(6, old), of(5, fresh), of(4, old)];
    const lines = new Map([
      [uuid(9), { ...LINE, place: 1 }],
      [uuid(7), { ...LINE, place: 3 }],
      [uuid(5), { ...LINE, place: 2 }],
    ]);
    const order = inSpeakingOrder(rows, lines).map(({ id }) => Number(id.slice(-2)));
    // Where no place is known, as they were registered.
    expect(order).toEqual([9, 5, 7, 8, 4, 6]);
    expect(inSpeakingOrder(rows, new Map()).map(({ id }) => Number(id.slice(-2)))).toEqual([
      5, 7, 9, 8, 4, 6,
    ]);
  });
});
