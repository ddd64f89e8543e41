import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { flush, store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { keepSkeleton, purgeSkeleton } from '../../../renderer/data/commands/library';
import { purge } from '../../../renderer/data/commands/purge';
import { start } from '../../../renderer/data/start';
import { withStore } from './desktop';

const { desktop } = withStore();

const SAID = { today: '2026年8月1日', registeredBy: '梁晓禾' };

/** Whether any file of the data folder holds these words. */
async function isAnywhere(words: string): Promise<boolean> {
  const found = await readdir(desktop().folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile() && one.name !== 'lock');
  const texts = files.map((one) => readFile(join(one.parentPath, one.name), 'utf8'));
  return (await Promise.all(texts)).some((text) => text.includes(words));
}

async function kept(title: string): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await keepSkeleton(id, SAID);
  return id;
}

it('a skeleton that was made of a draft is purged with all that stood there before, and another can be kept there', async () => {
  const drafts = [await kept('前一个框架的字')];
  await flush();
  // The next day's first change leaves a restore point.
  await desktop().copy.close();
  const now = () => Date.now() + 36 * 3_600_000;
  desktop().copy = await SecondCopy.open(desktop().folder, { now });
  drafts.push(await kept('要清掉的字'));
  await flush();
  await purge('drafts', drafts);
  // It is a record of its own.
  expect(await isAnywhere('要清掉的字')).toBe(true);
  await purgeSkeleton('通知');
  expect(await isAnywhere('前一个框架的字')).toBe(false);
  expect(await isAnywhere('要清掉的字')).toBe(false);
  expect(await store().skeletons.count()).toBe(0);
  await kept('后来的框架');
  expect(await flush()).toBe(true);
  store().close();
  expect(await start()).toEqual({ kind: 'open', notice: '' });
  expect((await store().skeletons.get('通知'))?.document.title).toEqual(['后来的框架']);
});
