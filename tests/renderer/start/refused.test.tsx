import '../editor/jsdom-gaps';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, expect, test } from 'vitest';
import type { Channel, DesktopBridge, FoundFolder } from '#shared/ipc';
import { Refused } from '../../../renderer/start/Refused';

let asked: [Channel, unknown][];
let fail: string;
beforeEach(() => {
  asked = [];
  fail = '';
});

const found = (patch: Partial<FoundFolder>): FoundFolder => ({
  token: 'one',
  folder: 'D:\\回音数据',
  holds: '文稿12份、会议3次',
  at: '2025-08-01T04:00:00.000Z',
  app: '0.1.0',
  newer: false,
  movedTo: '',
  ...patch,
});

async function show(list: FoundFolder[], mayBegin: boolean, mayRefill = false) {
  const answer = (channel: Channel, value: unknown) => async (request: unknown) => {
    asked.push([channel, request]);
    if (fail !== '') return { ok: false, error: { code: 'unknown-file', message: fail } };
    return { ok: true, value };
  };
  window.desktop = {
    'app:choices': async () => ({ ok: true, value: { found: list, mayBegin, mayRefill } }),
    'app:useFolder': answer('app:useFolder', {}),
    'app:beginFolder': answer('app:beginFolder', {}),
    'app:findDataFolder': answer('app:findDataFolder', { dataFolder: null }),
    'app:reload': answer('app:reload', {}),
  } as unknown as DesktopBridge;
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Refused message="没有找到数据文件夹。" />
      </App>
    </ConfigProvider>,
  );
  await screen.findByText('没有找到数据文件夹。');
  return userEvent.setup({ pointerEventsCheck: 0 });
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });

test('再试一次 comes first and by the keyboard; nothing new is offered', async () => {
  const user = await show([], false);
  expect(button('再试一次')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(asked).toEqual([['app:reload', {}]]);
  expect(screen.queryByRole('button', { name: /新建|另建/ })).toBeNull();
});

test('before a first start: each found folder with what it holds, and a new one', async () => {
  const user = await show(
    [found({}), found({ token: 'two', folder: 'E:\\回音数据', holds: '', app: '' })],
    true,
  );
  const [first] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(first).toHaveTextContent(
    'D:\\回音数据文稿12份、会议3次 · 最后改动：2025年8月1日 · 由回音 0.1.0 写成',
  );
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  await user.click(button('用这一份 E:\\回音数据'));
  await user.click(button('都不是，新建一份'));
  expect(asked).toEqual([
    ['app:useFolder', { token: 'two' }],
    ['app:beginFolder', {}],
  ]);
});

test('a folder that is gone for good is begun anew from this PC only after saying so twice', async () => {
  const user = await show([], false, true);
  expect(button('再试一次')).toHaveFocus();
  await user.click(button('找不回来了，另建一份…'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('附件和恢复点只在原来的文件夹里');
  expect(asked).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: '另建一份' }));
  expect(asked).toEqual([['app:beginFolder', {}]]);
});

test('what a move left behind is used only after saying so twice', async () => {
  const user = await show([found({ movedTo: 'E:\\回音数据' })], false);
  expect(screen.getByText(/旧的一份，那以后的改动不在里面/)).toBeVisible();
  await user.click(button(/^用留在这里的旧的一份/));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('所作的改动不在这一份里');
  expect(asked).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: '用旧的一份' }));
  expect(asked).toEqual([['app:useFolder', { token: 'one' }]]);
});

test('one of a newer version cannot be chosen, and why', async () => {
  await show([found({ newer: true })], true);
  expect(button(/^用这一份/)).toBeDisabled();
  expect(screen.getByText(/先安装新版本/)).toBeVisible();
});

test('a failure is said, and everything stays on offer', async () => {
  const user = await show([found({})], true);
  fail = '这个文件夹里没有回音的数据。';
  await user.click(button('指定数据文件夹的位置…'));
  await screen.findByText(fail);
  expect(button(/^用这一份/)).toBeEnabled();
});
