import '../editor/jsdom-gaps';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test, vi } from 'vitest';
import { store } from '../../../renderer/data/active';
import { storeNames } from '../../../renderer/data/generations';
import { useNotices } from '../../../renderer/ui/use-notices';
import { usePurging } from '../../../renderer/ui/use-purging';
import { withStore } from '../data/desktop';

withStore();

/** A screen that asks to purge, and is answered; its purge ends when one of the two is called. */
async function asked(
  answer = '彻底清除',
  whileAsked: () => Promise<unknown> = async () => undefined,
) {
  let done: () => void = () => undefined;
  let failed: (why: Error) => void = () => undefined;
  const closed: string[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      [done, failed] = [resolve, reject];
    });
  function Screen() {
    const ask = usePurging();
    const { undoable } = useNotices();
    const after = () => void closed.push('closed');
    const what = { table: 'drafts', ids: ['a'] } as const;
    const button = (
      <button
        type="button"
        onClick={() => ask({ title: '问', content: '', ...what, purge: work, after })}
      >
        清
      </button>
    );
    return (
      <>
        {button}
        <button type="button" onClick={() => undoable('已存为框架', () => undefined)}>
          存
        </button>
      </>
    );
  }
  render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <App>
        <Screen />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(screen.getByRole('button', { name: '清' }));
  await whileAsked();
  await user.click(await screen.findByRole('button', { name: answer }));
  return { done: () => done(), failed: (why: Error) => failed(why), closed };
}

const GONE = /从.*里清除/;

test('while somebody reads the store is copied, and the copy is gone when it was cancelled', async () => {
  const { name } = store();
  const begun = vi.fn();
  const { closed } = await asked('取消', () =>
    vi.waitFor(async () => {
      expect(await storeNames()).toHaveLength(2);
      begun();
    }),
  );
  expect(begun).toHaveBeenCalled();
  await vi.waitFor(async () => expect(await storeNames()).toEqual([name]));
  expect(closed).toEqual([]);
});

test('nothing is called gone before it is', async () => {
  const { done, closed } = await asked();
  await new Promise((later) => setTimeout(later, 100));
  expect(screen.queryByText(GONE)).toBeNull();
  expect(closed).toEqual([]);
  done();
  await screen.findByText('已从工作库、第二份数据和全部恢复点里清除');
  expect(closed).toEqual(['closed']);
});

test('where it fails the reason is said, and nothing else; nothing is left of the copy', async () => {
  const { name } = store();
  const { failed, closed } = await asked('彻底清除', () =>
    vi.waitFor(async () => expect(await storeNames()).toHaveLength(2)),
  );
  failed(new Error('还没有清除干净：磁盘满了。'));
  await screen.findByText('还没有清除干净：磁盘满了。');
  await waitFor(() => expect(screen.queryByText(GONE)).toBeNull());
  expect(closed).toEqual([]);
  await vi.waitFor(async () => expect(await storeNames()).toEqual([name]));
});

test('only what waits for a purge says that something is gone', () => {
  const folder = 'renderer';
  const saying = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => GONE.test(readFileSync(path.join(folder, name), 'utf8')));
  expect(saying.sort()).toEqual([
    // Each held by a test of its own.
    'attachments/use-attaching.ts',
    'documents/past-words.tsx',
    'ui/use-purging.ts',
  ]);
});

test('what was done before cannot be taken back any more: that would bring the words of before', async () => {
  const { done } = await asked('彻底清除', async () => {
    await userEvent.setup({ pointerEventsCheck: 0 }).click(screen.getByText('存'));
    await screen.findByText('撤销');
  });
  done();
  await screen.findByText(GONE);
  expect(screen.queryByText('撤销')).toBeNull();
});
