import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { store } from '../../../renderer/data/active';
import { purge } from '../../../renderer/data/commands/purge';
import { storeNames } from '../../../renderer/data/generations';
import { PurgeButton } from '../../../renderer/ui/PurgeButton';
import { usePurging } from '../../../renderer/ui/use-purging';
import { withStore } from '../data/desktop';

withStore();

const WHAT = { table: 'units', ids: ['a'] } as const;

function Screen() {
  const ask = usePurging();
  return (
    <PurgeButton
      {...WHAT}
      onClick={() => ask({ title: '问', content: '', ...WHAT, purge: () => purge('units', ['a']) })}
    />
  );
}

function shown() {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Screen />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  return { user, button: screen.getByRole('button', { name: '彻底清除…' }) };
}

/** The store is being copied. Answers the name of the copy. */
async function copied(): Promise<string> {
  await vi.waitFor(async () => expect(await storeNames()).toHaveLength(2));
  return (await storeNames())[0] ?? '';
}

const nothingLeft = (name: string) =>
  vi.waitFor(async () => expect(await storeNames()).toEqual([name]));

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

test('while the pointer rests on it the store is copied, and the copy is gone when it leaves', async () => {
  const { name } = store();
  const { user, button } = shown();
  await user.hover(button);
  await copied();
  await user.unhover(button);
  await nothingLeft(name);
});

test('a pointer that only passes over it begins nothing', async () => {
  const { name } = store();
  const { user, button } = shown();
  await user.hover(button);
  await user.unhover(button);
  await pause(250);
  expect(await storeNames()).toEqual([name]);
});

test('what was begun there goes on while it is asked, and is what the purge uses', async () => {
  const { user, button } = shown();
  await user.hover(button);
  const copy = await copied();
  const removing = vi.spyOn(Dexie, 'delete');
  await user.click(button);
  await user.hover(await screen.findByRole('dialog'));
  await pause(250);
  expect(await storeNames()).toContain(copy);
  await user.click(await screen.findByRole('button', { name: '彻底清除' }));
  await nothingLeft(copy);
  expect(store().name).toBe(copy);
  // A name is given again: it might be another one.
  expect(removing.mock.calls.map(([name]) => name)).not.toContain(copy);
});

test('reached with the keyboard it is begun as well; cancelled, it is gone, though the button is in focus again', async () => {
  const { name } = store();
  const { user } = shown();
  await user.tab();
  await copied();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: '取消' }));
  await nothingLeft(name);
  await pause(250);
  expect(await storeNames()).toEqual([name]);
});
