import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flush, store } from '../../../renderer/data/active';
import { purgeMeeting } from '../../../renderer/data/commands/purge-meeting';
import { loadSample } from '../../../renderer/data/commands/sample';
import { standingOf } from '../../../renderer/data/heads';
import { upload } from '../../../renderer/data/upload';
import { withStore } from './desktop';

const { desktop } = withStore();

/** Files of the data folder in which these words lie. */
async function filesWith(words: string): Promise<string[]> {
  const names = await readdir(desktop().folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_file, at) => texts[at]?.includes(words));
}

it('what belonged to a record and was deleted before goes with it, from older copies too', async () => {
  await loadSample();
  const [item] = await store().agendaItems.toArray();
  if (!item) throw new Error('the sample has no meeting with an agenda');
  const words = '一个早就删掉的议题';
  const other = '别的会议的议题';
  await store().agendaItems.put({ ...item, title: words });
  await store().agendaItems.put({ ...item, id: 'other', meetingId: 'another', title: other });
  await flush();
  const from = (await standingOf(store()))?.history ?? desktop().copy.status();
  await upload(store(), { purpose: 'keep', from, reason: '那时' });
  await store().agendaItems.bulkDelete([item.id, 'other']);
  await flush();
  expect(await filesWith(words)).not.toEqual([]);
  await purgeMeeting(item.meetingId);
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith(other)).toHaveLength(1);
});
