import { describe, expect, it } from 'vitest';
import { lookAt } from '#shared/model/door/door';
import { type BinTable, kindOf, TABLE_NAMES } from '#shared/model/tables';
import { store } from '../../../renderer/data/active';
import { putIntoBin, takeOutOfBin } from '../../../renderer/data/commands/bin';
import rows from '../../fixtures/data/rows-v8.json';
import { withStore } from './desktop';

withStore();

type Row = { id: string } & Record<string, unknown>;
const WITH_BIN = TABLE_NAMES.filter((table) => kindOf(table).bin !== undefined) as BinTable[];

/** A stored row that stands; of a kind that is newer than what is stored, what the door makes of bare ids. */
function standingRow(table: BinTable): Row {
  const field = kindOf(table).bin?.field ?? '';
  const stored = (rows as Partial<Record<BinTable, Row[]>>)[table] ?? [];
  const standing = stored.find((one) => (one[field] ?? null) === null);
  if (standing) return standing;
  const parents = (kindOf(table).within ?? []).map(({ field: of }) => [of, 'x']);
  const made = lookAt(table, 'x', { id: 'x', ...Object.fromEntries(parents) });
  if (made.is !== 'mended') throw new Error(`no row of ${table} is stored, and none can be made`);
  return made.row as Row;
}

async function row(table: BinTable, id: string): Promise<Row> {
  return (await store().rowsOf(table).get(id)) as Row;
}

describe('the recycle bin', () => {
  it.each(WITH_BIN)('of %s: a record goes there and comes back as it was', async (table) => {
    const field = kindOf(table).bin?.field ?? '';
    const standing = standingRow(table);
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
