import { describe, expect, it } from 'vitest';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import type { EvidenceTask } from '#shared/model/evidence';
import type { Incoming } from '#shared/model/incoming';
import type { Phrase } from '#shared/model/phrase';
import { type BinTable, kindOf, TABLE_NAMES } from '#shared/model/tables';
import { store } from '../../../renderer/data/active';
import { putIntoBin, takeOutOfBin } from '../../../renderer/data/commands/bin';
import stored from '../../fixtures/data/rows-v5.json';
import { withStore } from './desktop';

withStore();

const PAPER: Incoming = {
  ...{ id: 'p', year: 2026, number: 1, receivedOn: '2026-08-01', sender: null, title: '关于开会' },
  ...{ paperNumber: '', paperDate: null, copies: 1, urgency: '', kind: '阅件', due: null },
  ...{ note: '', matterId: null, closedOn: null, archivedOn: null, archive: '' },
  ...{ registeredBy: '梁晓禾', createdAt: '', updatedAt: '', deletedAt: null },
};
const EARLIER: EarlierIssue = {
  ...{ id: 'e', series: 'issue|示政协发', year: 2025, number: 1, title: '关于开会的通知' },
  ...{ date: null, printedOn: null, copies: null, signedBy: '', sentTo: '', archivedOn: null },
  ...{ archive: '', note: '', source: '', createdAt: '', updatedAt: '', deletedAt: null },
};
const PHRASE: Phrase = {
  ...{ id: 'h', letters: 'zy', words: '专此函达。', createdAt: '', updatedAt: '', deletedAt: null },
};
const TASK: EvidenceTask = {
  ...{ id: 't', year: 2026, order: 1, title: '办好专题协商', requirement: '', section: '' },
  ...{ done: '', createdAt: '', updatedAt: '', deletedAt: null },
};
const rows = {
  ...{ ...stored, incoming: [PAPER], earlierIssues: [EARLIER], phrases: [PHRASE] },
  evidenceTasks: [TASK],
};

type Row = { id: string } & Record<string, unknown>;
const WITH_BIN = TABLE_NAMES.filter((table) => kindOf(table).bin !== undefined) as BinTable[];

async function row(table: BinTable, id: string): Promise<Row> {
  return (await store().rowsOf(table).get(id)) as Row;
}

describe('the recycle bin', () => {
  it.each(WITH_BIN)('of %s: a record goes there and comes back as it was', async (table) => {
    const field = kindOf(table).bin?.field ?? '';
    const standing = (rows[table] as Row[]).find((one) => (one[field] ?? null) === null);
    if (!standing) throw new Error(`no row of ${table} stands`);
    await store().rowsOf(table).put(standing);
    const [at, shown] = [Date.now(), { ...standing, updatedAt: expect.any(String) }];
    await putIntoBin(table, [standing.id, 'gone']);
    const there = await row(table, standing.id);
    expect(Date.parse(String(there[field]))).toBeGreaterThanOrEqual(at);
    expect(there).toEqual({
      ...('updatedAt' in standing ? shown : standing),
      [field]: there[field],
    });
    await takeOutOfBin(table, [standing.id]);
    const back = await row(table, standing.id);
    expect(back).toEqual('updatedAt' in standing ? shown : standing);
    expect(Object.keys(back).sort()).toEqual(Object.keys(standing).sort());
    expect(await store().rowsOf(table).count()).toBe(1);
  });

  it.each(['entries', 'opinions'] as const)(
    'of %s: a meeting of the sample remembers that something was taken out of it',
    async (table) => {
      const meeting = { ...(rows.meetings[0] as Row), sample: 1, touched: false };
      await store().rowsOf('meetings').put(meeting);
      const part = { ...(rows[table][0] as Row), meetingId: meeting.id };
      await store().rowsOf(table).put(part);
      await putIntoBin(table, [part.id]);
      expect(await store().meetings.get(meeting.id)).toEqual({ ...meeting, touched: true });
    },
  );

  it('a matter of the sample remembers it itself; one of the office has nothing to remember', async () => {
    for (const sample of [1, 0]) {
      const matter = { ...(rows.matters[0] as Row), sample, touched: false };
      await store().rowsOf('matters').put(matter);
      await putIntoBin('matters', [matter.id]);
      expect((await row('matters', matter.id)).touched).toBe(sample === 1);
    }
  });
});
