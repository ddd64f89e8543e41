import { describe, expect, it } from 'vitest';
import { EarlierIssue } from '#shared/model/earlier-issue';
import { Incoming, IncomingStep } from '#shared/model/incoming';
import { NumberRow, seriesId } from '#shared/model/number';
import type { OldIncoming } from '#shared/registers/import/incoming';
import type { OldOutgoing } from '#shared/registers/import/outgoing';
import { outgoingLines } from '#shared/registers/outgoing-book';
import { store } from '../../../renderer/data/active';
import { attach } from '../../../renderer/data/commands/attachments';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { addEvidence, addTasks } from '../../../renderer/data/commands/evidence';
import { registerIncoming, stepsOf } from '../../../renderer/data/commands/incoming';
import { correctIncoming } from '../../../renderer/data/commands/incoming-corrections';
import { reserveNumber, setNumberAside } from '../../../renderer/data/commands/numbers';
import { purge } from '../../../renderer/data/commands/purge';
import {
  importIncoming,
  importOutgoing,
  knownIncoming,
  knownOutgoing,
  undoRegisterImport,
} from '../../../renderer/data/commands/register-import';
import { bookOf } from '../../../renderer/data/queries/numbers';
import { on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const SERIES = seriesId('issue', '示政协发');
const REGISTERED = on('2026-01-05');

const old = (number: number, more: Partial<OldIncoming> = {}): OldIncoming => ({
  ...{ year: 2025, number, receivedOn: '2025-03-04', paperNumber: '', paperDate: null, copies: 1 },
  ...{ title: `来文${number}`, urgency: '', kind: '阅件', due: null, closedOn: null },
  ...{ archivedOn: null, archive: '', note: '', sender: '', proposal: '', instruction: '' },
  ...{ readers: '', handler: '', result: '', ...more },
});
const sent = (number: number, more: Partial<OldOutgoing> = {}): OldOutgoing => ({
  ...{ series: SERIES, year: 2025, number, title: `发文${number}`, date: '2025-03-04' },
  ...{ printedOn: null, copies: 30, signedBy: '贺知秋', sentTo: '各县区政协', archivedOn: null },
  ...{ archive: '', note: '', ...more },
});
const out = (rows: OldOutgoing[]) =>
  importOutgoing(rows, { ...REGISTERED, source: '2025.xlsx', skipped: 0 });

async function readBook() {
  const { outgoing, earlierIssues, numbers, numberSeries, drafts } = store();
  return bookOf(
    await outgoing.toArray(),
    await earlierIssues.toArray(),
    await numbers.toArray(),
    await numberSeries.toArray(),
    await drafts.toArray(),
  );
}

describe('an old 收文登记簿', () => {
  it('comes in with what it says of each paper’s course, its numbers taken', async () => {
    const full = old(7, {
      ...{ sender: '市民政局', proposal: '请阅示', readers: '贺知秋、林远', instruction: '同意' },
      ...{ handler: '秘书科', result: '已办', closedOn: '2025-04-01', archivedOn: '2025-12-30' },
    });
    await importIncoming([old(3), full], REGISTERED, 0);
    const papers = (await store().incoming.toArray()).map((row) => Incoming.parse(row));
    expect(papers.map(({ number }) => number).toSorted()).toEqual([3, 7]);
    const id = papers.find(({ number }) => number === 7)?.id ?? '';
    const steps = (await stepsOf(id)).map((one) => IncomingStep.parse(one));
    expect(
      steps.map(({ step, words, on: day, undated }) => [step, words, undated ? '' : day]),
    ).toEqual([
      ['propose', '请阅示', ''],
      ['pass', '贺知秋、林远', ''],
      ['instruct', '同意', ''],
      ['handle', '', ''],
      ['close', '已办', '2025-04-01'],
      ['archive', '', '2025-12-30'],
    ]);
    const row = await store().numbers.get('incoming|收文|2025|7');
    expect(NumberRow.parse(row)).toMatchObject({ state: 'given', reason: '由原登记簿导入' });
    expect((await knownIncoming()).titles.get('2025年收文|3')).toEqual(['来文3']);
  });

  it('is taken back whole; a paper changed since stays, with its number', async () => {
    const receipt = await importIncoming([old(1, { proposal: '请阅' }), old(2)], REGISTERED, 0);
    const [kept] = await store().incoming.where('[year+number]').equals([2025, 2]).toArray();
    await correctIncoming(kept?.id ?? '', { note: '补一句' }, '', on('2026-01-06'));
    expect(await undoRegisterImport(receipt)).toBe(1);
    expect((await store().incoming.toArray()).map(({ number }) => number)).toEqual([2]);
    expect((await store().incomingSteps.toArray()).map(({ step }) => step)).toEqual(['correct']);
    expect((await store().numbers.toArray()).map(({ number }) => number)).toEqual([2]);
  });

  it('a paper that got an attachment since stays when the import is taken back', async () => {
    const receipt = await importIncoming([old(1), old(2)], REGISTERED, 0);
    const [paper] = await store().incoming.where('[year+number]').equals([2025, 1]).toArray();
    const id = paper?.id ?? '';
    // The clock is finer in the office than between two lines of a test.
    await new Promise((go) => setTimeout(go, 5));
    const place = { owner: 'incoming' as const, ownerId: id, withinId: id };
    const [file] = await attach(place, [{ hash: 'a'.repeat(64), name: '来文.pdf', size: 10 }]);
    expect(await undoRegisterImport(receipt)).toBe(1);
    expect(await store().incoming.get(id)).toMatchObject({ title: '来文1' });
    expect(await store().attachments.get(file ?? '')).toMatchObject({ ownerId: id });
  });

  it('the next paper of that year goes on behind it', async () => {
    await importIncoming([old(41, { year: 2026 })], REGISTERED, 0);
    const facts = {
      ...{ receivedOn: '2026-02-01', sender: null, paperNumber: '', paperDate: null, title: '新' },
      ...{ copies: 1, urgency: '' as const, kind: '阅件' as const, due: null, note: '' },
    };
    const id = await registerIncoming(facts, null, '梁晓禾');
    expect(await store().incoming.get(id)).toMatchObject({ number: 42 });
  });
});

describe('an old 发文登记簿', () => {
  it('stands in the book beside drafts; the next number goes on behind it', async () => {
    await out([sent(1), sent(4), sent(4, { title: '同号的另一件' })]);
    for (const row of await store().earlierIssues.toArray()) EarlierIssue.parse(row);
    const book = await readBook();
    const lines = outgoingLines(book, SERIES, 2025);
    expect(lines.map(({ place, title, state }) => [place.number, title, state])).toEqual([
      [1, '发文1', '已编'],
      [2, '', '空号'],
      [3, '', '空号'],
      [4, '发文4', '重号'],
      [4, '同号的另一件', '重号'],
    ]);
    expect(await reserveNumber(SERIES, 2025, '全会', { on: '2025-04-01', by: '梁晓禾' })).toBe(
      '示政协发〔2025〕5号',
    );
    expect((await knownOutgoing()).titles.get('示政协发〔2025〕|4')).toHaveLength(2);
  });

  it('its numbers are not set aside as long as a paper bears them; one that was deleted can be found', async () => {
    await out([sent(1)]);
    const place = { series: SERIES, year: 2025, number: 1 };
    const said = { on: '2025-04-01', by: '梁晓禾' };
    await expect(setNumberAside(place, 'void', '印错', said)).rejects.toThrow('以前发的文用的号');
    const [row] = await store().earlierIssues.toArray();
    await putIntoBin('earlierIssues', [row?.id ?? '']);
    const [line] = outgoingLines(await readBook(), SERIES, 2025);
    expect(line).toMatchObject({ state: '已删除', title: '发文1', earlier: { id: row?.id } });
    await setNumberAside(place, 'void', '印错', said);
    expect(outgoingLines(await readBook(), SERIES, 2025)[0]?.state).toBe('作废');
  });

  it('a 合刊 is one paper with each of its numbers, and is taken back or purged with all of them', async () => {
    const series = seriesId('serial', '简报');
    const joint = () => sent(3, { series, year: 0, through: 4, title: '合刊' });
    const receipt = await out([joint()]);
    const ids = async () => (await store().numbers.toArray()).map(({ number }) => number);
    expect(await ids()).toEqual([3, 4]);
    expect((await knownOutgoing()).titles.get('简报|4')).toEqual(['合刊']);
    await undoRegisterImport(receipt);
    expect(await ids()).toEqual([]);
    await out([joint()]);
    const [row] = await store().earlierIssues.toArray();
    EarlierIssue.parse(row);
    const shown = async () =>
      outgoingLines(await readBook(), series, 0).flatMap(({ printed, state }) =>
        state === '空号' ? [] : [[printed, state]],
      );
    expect(await shown()).toEqual([['第3、4期', '已编']]);
    await store().numbers.clear();
    await putIntoBin('earlierIssues', [row?.id ?? '']);
    await purge('earlierIssues', [row?.id ?? '']);
    expect(await ids()).toEqual([3, 4]);
  });

  it('that is taken back leaves a paper that is somebody’s evidence, and the number of one that was purged', async () => {
    const receipt = await importIncoming([old(1), old(2), old(3)], REGISTERED, 0);
    const [first = '', second = ''] = receipt.written.keys();
    const words = { title: '任务', requirement: '', section: '', done: '' };
    const [task = ''] = await addTasks(2025, [words]);
    await addEvidence(task, [{ table: 'incoming', recordId: first }]);
    await putIntoBin('incoming', [second]);
    await purge('incoming', [second]);
    expect(await undoRegisterImport(receipt)).toBe(1);
    expect(await store().incoming.toCollection().primaryKeys()).toEqual([first]);
    expect((await store().numbers.toArray()).map(({ number }) => number).toSorted()).toEqual([
      1, 2,
    ]);
  });

  it('that is taken back gives each number the row it had', async () => {
    await reserveNumber(SERIES, 2025, '全会', { on: '2025-04-01', by: '梁晓禾' });
    const before = await store().numbers.toArray();
    const receipt = await out([sent(1), sent(2)]);
    expect(await store().numbers.count()).toBe(2);
    expect(await undoRegisterImport(receipt)).toBe(0);
    expect(await store().numbers.toArray()).toEqual(before);
    expect(await store().earlierIssues.count()).toBe(0);
  });

  it('that is taken back leaves a number that somebody has set aside since', async () => {
    const receipt = await out([sent(1), sent(2)]);
    const [row] = await store()
      .earlierIssues.where('[series+year]')
      .equals([SERIES, 2025])
      .toArray();
    const { number = 0 } = row ?? {};
    await putIntoBin('earlierIssues', [row?.id ?? '']);
    const place = { series: SERIES, year: 2025, number };
    await setNumberAside(place, 'void', '印错', { on: '2025-04-01', by: '梁晓禾' });
    await undoRegisterImport(receipt);
    expect(await store().numbers.toArray()).toMatchObject([
      { number, state: 'void', reason: '印错' },
    ]);
  });
});
