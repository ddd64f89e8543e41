import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { EvidenceItem, EvidenceTask } from '#shared/model/evidence';
import { store } from '../../../renderer/data/active';
import { putIntoBin, takeOutOfBin } from '../../../renderer/data/commands/bin';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import {
  addEvidence,
  addTasks,
  changeTask,
  moveEvidence,
  moveTask,
  removeEvidence,
  takeOverTasks,
} from '../../../renderer/data/commands/evidence';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { purge } from '../../../renderer/data/commands/purge';
import { sign } from '../../../renderer/data/commands/rounds';
import { evidenceYear, proofsOfYear } from '../../../renderer/data/queries/evidence';
import { consultation, withEmptyOffice } from './matter-office';

withEmptyOffice();

const task = (title: string) => ({
  title,
  requirement: '每年4次',
  section: '提案委',
  done: '已办',
});
const titles = async (year = 2026) =>
  (await evidenceYear(year)).tasks.map(({ task: { title } }) => title);

async function issued(title: string): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: '示政协办发〔2026〕3号', serialNumber: '', date: '2026-08-03' },
    ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
  });
  return id;
}

async function evidenceOf(taskId: string) {
  const { tasks } = await evidenceYear(2026);
  return tasks.find(({ task: { id } }) => id === taskId)?.evidence ?? [];
}

describe('年终考评', () => {
  it('keeps tasks of a year in their order, and moves them', async () => {
    const [, second = ''] = await addTasks(2026, [task('协商'), task('信息')]);
    await addTasks(2026, [task('调研')]);
    await moveTask(second, -1);
    await moveTask(second, -1);
    expect(await titles()).toEqual(['信息', '协商', '调研']);
    await changeTask(second, { done: '报送12期' });
    const rows = await store().evidenceTasks.toArray();
    for (const row of rows) EvidenceTask.parse(row);
    expect(rows.find(({ id }) => id === second)).toMatchObject({ done: '报送12期', title: '信息' });
    await putIntoBin('evidenceTasks', [second]);
    expect(await titles()).toEqual(['协商', '调研']);
    expect((await evidenceYear(2026)).binned).toMatchObject([{ title: '信息' }]);
    await takeOutOfBin('evidenceTasks', [second]);
    expect(await titles()).toEqual(['信息', '协商', '调研']);
    await expect(changeTask('gone', { done: '' })).rejects.toThrow('没有改动');
  });

  it('refuses a mark of secrecy, of several tasks all, and writes nothing', async () => {
    const marked = task('秘密★一年\n某项工作');
    await expect(addTasks(2026, [task('协商'), marked])).rejects.toThrow();
    expect(await titles()).toEqual([]);
    const [id = ''] = await addTasks(2026, [task('协商')]);
    await expect(changeTask(id, { done: '机密★10年' })).rejects.toThrow();
    expect((await evidenceYear(2026)).tasks[0]?.task.done).toBe('已办');
  });

  it('takes the list of last year over, without what was done and its evidence, and none twice', async () => {
    const [first = ''] = await addTasks(2025, [task('协商'), task('信息')]);
    await addEvidence(first, [{ table: 'drafts', recordId: await issued('通知') }]);
    await addTasks(2026, [task('信息')]);
    expect(await takeOverTasks(2025, 2026)).toEqual({ added: 1, there: 1 });
    expect(await takeOverTasks(2025, 2026)).toEqual({ added: 0, there: 2 });
    const { tasks } = await evidenceYear(2026);
    expect(
      tasks.map(({ task: { title, requirement, done }, evidence }) => [
        title,
        requirement,
        done,
        evidence.length,
      ]),
    ).toEqual([
      ...[
        ['信息', '每年4次', '已办', 0],
        ['协商', '每年4次', '', 0],
      ],
    ]);
    expect((await evidenceYear(2025)).tasks[0]?.evidence).toHaveLength(1);
  });

  it('shows what proves a task with its number and date, once each, in the order chosen', async () => {
    const [id = ''] = await addTasks(2026, [task('协商')]);
    const draft = { table: 'drafts' as const, recordId: await issued('关于开会的通知') };
    const { meetingId } = await consultation(1);
    const meeting = { table: 'meetings' as const, recordId: meetingId };
    expect(await addEvidence(id, [draft, meeting, draft])).toBe(2);
    expect(await addEvidence(id, [meeting])).toBe(0);
    for (const row of await store().evidenceItems.toArray()) EvidenceItem.parse(row);
    const [first, second] = await evidenceOf(id);
    expect(first).toMatchObject({
      ...{ title: '关于开会的通知', kind: '通知', number: '示政协办发〔2026〕3号' },
      ...{ date: '2026-08-03', lacks: '', isBinned: false },
    });
    expect(second).toMatchObject({ kind: '专题协商会', date: '2026-06-01' });
    await moveEvidence(second?.item.id ?? '', -1);
    expect((await evidenceOf(id)).map(({ table }) => table)).toEqual(['meetings', 'drafts']);
    const back = await removeEvidence(first?.item.id ?? '');
    expect(await evidenceOf(id)).toHaveLength(1);
    await back();
    expect((await evidenceOf(id)).map(({ table }) => table)).toEqual(['meetings', 'drafts']);
    await expect(addEvidence('gone', [draft])).rejects.toThrow('没有改动');
  });

  it('offers what the year has done: nothing unsigned, binned or of another year', async () => {
    const draft = await issued('关于开会的通知');
    await createDraft({ type: '通知', document: { ...emptyDocument(), title: ['没有签发'] } });
    const { meetingId } = await consultation(1);
    const ids = async (year: number) =>
      (await proofsOfYear(year, null)).map(({ recordId }) => recordId);
    expect(await ids(2026)).toEqual([draft, meetingId]);
    expect((await proofsOfYear(2026, 'meetings')).map(({ recordId }) => recordId)).toEqual([
      meetingId,
    ]);
    expect(await ids(2025)).toEqual([]);
    await putIntoBin('meetings', [meetingId]);
    expect(await ids(2026)).toEqual([draft]);
  });

  it('what was binned or taken back since is said to be so; a purge leaves no word and no row of it', async () => {
    const [id = ''] = await addTasks(2026, [task('协商')]);
    const { meetingId } = await consultation(1);
    const draft = await issued('关于开会的通知');
    const unsigned = await createDraft({ type: '通知', document: emptyDocument() });
    await addEvidence(id, [
      { table: 'meetings', recordId: meetingId },
      { table: 'drafts', recordId: draft },
      { table: 'drafts', recordId: unsigned },
      { table: 'incoming', recordId: 'not-there' },
    ]);
    await putIntoBin('meetings', [meetingId]);
    expect((await evidenceOf(id)).map(({ lacks }) => lacks)).toEqual([
      ...['在回收站里', '', '现在没有签发', '已不在这里'],
    ]);
    await purge('meetings', [meetingId]);
    await purgeDrafts([draft]);
    expect((await evidenceOf(id)).map(({ lacks }) => lacks)).toEqual([
      '现在没有签发',
      '已不在这里',
    ]);
  });

  it('a task that is purged takes its evidence along, and no record', async () => {
    const [id = ''] = await addTasks(2026, [task('协商')]);
    const draft = await issued('关于开会的通知');
    await addEvidence(id, [{ table: 'drafts', recordId: draft }]);
    await putIntoBin('evidenceTasks', [id]);
    await purge('evidenceTasks', [id]);
    expect(await store().evidenceItems.count()).toBe(0);
    expect(await store().drafts.count()).toBe(1);
  });
});
