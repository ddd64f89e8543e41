import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { AttachmentOwner } from '#shared/model/attachment';
import type { PurgedRecord } from '#shared/model/journal';
import { flush, store } from '../../../renderer/data/active';
import { attach } from '../../../renderer/data/commands/attachments';
import { createMember, purgeFromDirectory } from '../../../renderer/data/commands/directory';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { addEvidence, addTasks, removeEvidence } from '../../../renderer/data/commands/evidence';
import { createMatters, deleteMatters } from '../../../renderer/data/commands/matters';
import { joinEntry } from '../../../renderer/data/commands/people';
import { purge } from '../../../renderer/data/commands/purge';
import { purgeMatters } from '../../../renderer/data/commands/purge-matters';
import { askViews, putView, withdrawView } from '../../../renderer/data/commands/views';
import { entries, on, unit, withEmptyOffice } from './matter-office';

const { desktop } = withEmptyOffice();

const GONE = '已经彻底清除';

async function aMatter(title: string): Promise<string> {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const [id = ''] = await createMatters([{ track: 'internal', title, source }], on('2026-06-01'));
  return id;
}

/** Adds a file, as a scan that main has taken a while to keep, to the first entry of a matter. */
async function attachTo(withinId: string, name: string): Promise<unknown> {
  const [entry] = await entries(withinId);
  const bytes = Buffer.from(`%PDF ${name}`);
  const file = { hash: await desktop().copy.keepFile(bytes), name, size: bytes.length };
  const owner: AttachmentOwner = 'matterEvent';
  return attach({ owner, ownerId: entry?.event.id ?? '', withinId }, [file], '扫描件里的字');
}

const make = (words: string) =>
  createDraft({ type: '通知', document: { ...emptyDocument(), title: [words] } });

/** Does something in the moment in which main is asked to begin a purge. Answers what came of it. */
function atBegin(work: () => Promise<unknown>): Promise<unknown> {
  const { desktop: bridge } = window;
  const begin = bridge['purge:begin'];
  return new Promise((answer) => {
    bridge['purge:begin'] = async (request: { records: PurgedRecord[] }) => {
      bridge['purge:begin'] = begin;
      await work().then(answer, answer);
      return begin(request);
    };
  });
}

it('two entries of one person that were joined, the other purged: taking the joining back brings it to nobody', async () => {
  const own = await createMember({ name: '周启明', telephone: '1' });
  const other = await createMember({ name: '周启明', note: '清除的备注' });
  const back = await joinEntry(own, other);
  await purgeFromDirectory('members', [other]);
  await back();
  expect(await store().members.get(other)).toBeUndefined();
  expect(await store().members.get(own)).toMatchObject({ telephone: '1', note: '' });
});

it('what belongs to a purged record is not put back either', async () => {
  const [draft, [task = '']] = [await make('清除的'), await addTasks(2026, [TASK])];
  await askViews(draft, {
    ...on('2026-06-01'),
    kind: 'consult',
    to: [unit('市民政局')],
    due: null,
  });
  const [asked] = await store().viewRequests.toArray();
  const request = await withdrawView(asked?.id ?? '');
  await addEvidence(task, [{ table: 'drafts', recordId: draft }]);
  const [item] = await store().evidenceItems.toArray();
  const back = await removeEvidence(item?.id ?? '');
  await purgeDrafts([draft]);
  await expect(putView(request)).rejects.toThrow(GONE);
  await expect(back()).rejects.toThrow(GONE);
  expect([await store().viewRequests.count(), await store().evidenceItems.count()]).toEqual([0, 0]);
});

const TASK = { title: '一项任务', requirement: '', section: '', done: '' };

it('a file that comes while its matter is being purged, or after that, is not left behind', async () => {
  const id = await aMatter('清除的事项');
  await deleteMatters([id]);
  await flush();
  const came = atBegin(() => attachTo(id, '清除的附件.pdf'));
  await purgeMatters([id]);
  expect(await store().attachments.count()).toBe(0);
  expect(String(await came)).toContain(GONE);
  await expect(attachTo(id, '又一个.pdf')).rejects.toThrow(GONE);
  expect(await store().attachments.count()).toBe(0);
});

it('a file that came while another purge was under way goes with its matter', async () => {
  const [first, second] = [await aMatter('先清除的'), await aMatter('后清除的')];
  await flush();
  let later: Promise<unknown> | undefined;
  const came = atBegin(async () => {
    await attachTo(second, '来得早的附件.pdf');
    later = purgeMatters([second]);
  });
  await purgeMatters([first]);
  await came;
  await later;
  expect(await store().attachments.count()).toBe(0);
});

it('a purge that could not begin keeps nobody from working on the record', async () => {
  const id = await aMatter('留下的事项');
  await flush();
  window.desktop['purge:begin'] = async () => ({
    ok: false,
    error: { code: 'disk-full', message: '磁盘已满。' },
  });
  await expect(purge('matters', [id])).rejects.toThrow('磁盘已满');
  await attachTo(id, '留下的附件.pdf');
  expect(await store().attachments.count()).toBe(1);
});
