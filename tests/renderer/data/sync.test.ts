import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { flush, store } from '../../../renderer/data/active';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { start } from '../../../renderer/data/start';
import { TestDesktop, wipeBrowserStore } from './desktop';

let desktop: TestDesktop;
beforeEach(async () => {
  wipeBrowserStore();
  desktop = await TestDesktop.make();
  await start();
});
afterEach(async () => {
  store().close();
  await desktop.end();
});

const leader = (id: string) => ({
  id,
  name: '周启明',
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0 as const,
});
const state = () => useSaveStatus.getState().state;

/** A promise to be resolved by hand. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

it('says 已保存 only when nothing is being written and everything is acknowledged', async () => {
  const sending = gate();
  const writing = gate();
  const append = window.desktop['journal:append'];
  const acknowledged: string[] = [];
  window.desktop['journal:append'] = async (request) => {
    await sending.opened;
    const answer = await append(request);
    acknowledged.push(state());
    return answer;
  };
  await store().leaders.put(leader('first'));
  // The first is on its way; a second one has begun to write and is not yet on the disk.
  const second = store().transaction('rw', store().leaders, async () => {
    await store().leaders.put(leader('second'));
    await Dexie.waitFor(writing.opened);
  });
  sending.open();
  await expect.poll(() => acknowledged).toEqual(['saving']);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(state()).toBe('saving');
  writing.open();
  await second;
  expect(await flush()).toBe(true);
  expect(state()).toBe('saved');
  expect(desktop.copy.status().counts.leaders).toBe(2);
});
