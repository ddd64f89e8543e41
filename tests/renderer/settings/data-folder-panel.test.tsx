import '../editor/jsdom-gaps';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test, vi } from 'vitest';
import type { DesktopBridge, Response } from '#shared/ipc';
import { sender } from '../../../renderer/data/active';
import { DataFolderPanel } from '../../../renderer/settings/DataFolderPanel';

type Info = Response<'app:info'>;
type Moved = Response<'app:moveDataFolder'>['moved'];
const INFO: Info = {
  version: '0.1.0',
  platform: 'linux x64',
  runtime: 'stand-in',
  dataFolder: 'C:\\回音数据',
  onSystemDisk: true,
  leftBehind: null,
};

/** What main says before and after the button is pressed. */
function show(before: Info, moved: Moved = null, after: Info = before) {
  let isMoved = false;
  window.desktop = {
    'app:info': async () => ({ ok: true, value: isMoved ? after : before }),
    'app:moveDataFolder': async () => {
      isMoved = true;
      return { ok: true, value: { moved } };
    },
  } as unknown as DesktopBridge;
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <DataFolderPanel />
      </App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

const left = (reached: boolean, marked: boolean) => ({
  ...INFO,
  leftBehind: { folder: 'C:\\旧', reached, marked },
});

test('after a move: the new place, what was kept, and that the old one may be deleted', async () => {
  const after: Info = { ...left(true, true), dataFolder: 'D:\\回音数据', onSystemDisk: false };
  const moved = {
    dataFolder: 'D:\\回音数据',
    leftBehind: 'C:\\旧',
    marked: true,
    setAside: 'D:\\回音数据-旧-2026-08-01',
    unread: 0,
  };
  const user = show(INFO, moved, after);
  await screen.findByText(/和系统在同一个磁盘上/);
  await user.click(screen.getByRole('button', { name: '移到别处…' }));
  await screen.findByText(/核对无误.*已改名为 D:\\回音数据-旧-2026-08-01/);
  expect(await screen.findByText('D:\\回音数据')).toBeVisible();
  expect(screen.getByText(/已作标记，不会再被当成现在的数据打开.*可以整个删除/)).toBeVisible();
  expect(screen.queryByText(/和系统在同一个磁盘上/)).toBeNull();
});

test('what waits to be saved is sent at once when there is a new place, and only then', async () => {
  const sends = vi.spyOn(sender, 'flush').mockResolvedValue(true);
  const user = show(INFO, null);
  await user.click(await screen.findByRole('button', { name: '移到别处…' }));
  await screen.findByText('C:\\回音数据');
  // Before the question, as ever.
  const before = sends.mock.calls.length;
  cleanup();
  const to = { dataFolder: 'D:\\回音数据', leftBehind: 'C:\\旧' };
  const moved = { ...to, marked: true, setAside: '', unread: 0 };
  const other = show(INFO, moved);
  await other.click(await screen.findByRole('button', { name: '移到别处…' }));
  await screen.findByText(/核对无误/);
  await vi.waitFor(() => expect(sends.mock.calls.length).toBe(2 * before + 1));
  sends.mockRestore();
});

test('an old place without a mark, and one that cannot be reached, are not called safe', async () => {
  show(left(true, false));
  expect(await screen.findByText(/没有能作标记；请把它改名或删除/)).toBeVisible();
});

test('after a move that could leave no mark nothing says that there is one', async () => {
  const to = { dataFolder: 'D:\\回音数据', leftBehind: 'C:\\旧' };
  const moved = { ...to, marked: false, setAside: '', unread: 0 };
  const user = show(INFO, moved, { ...left(true, false), dataFolder: 'D:\\回音数据' });
  await user.click(await screen.findByRole('button', { name: '移到别处…' }));
  await screen.findByText(/核对无误.*也没有能在里面作标记，请把它改名或删除/);
  expect(screen.queryByText(/作了“已移到别处”的标记|已作标记/)).toBeNull();
});

test('what the disk could not read is not called checked', async () => {
  const to = { dataFolder: 'D:\\回音数据', leftBehind: 'C:\\旧' };
  const moved = { ...to, marked: true, setAside: '', unread: 2 };
  const user = show(INFO, moved, left(true, true));
  await user.click(await screen.findByRole('button', { name: '移到别处…' }));
  await screen.findByText(/全部记录核对无误；.*有2个磁盘读不全.*原处的没有动/);
});

test('an old place whose disk is not connected', async () => {
  show(left(false, false));
  expect(await screen.findByText(/现在连不上/)).toBeVisible();
});

test('cancelled, nothing is said', async () => {
  const user = show(INFO);
  await user.click(await screen.findByRole('button', { name: '移到别处…' }));
  expect(await screen.findByText('C:\\回音数据')).toBeVisible();
  expect(screen.queryByText(/核对无误/)).toBeNull();
});
