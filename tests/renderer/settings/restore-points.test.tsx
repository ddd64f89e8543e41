import '../editor/jsdom-gaps';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { afterEach, expect, test } from 'vitest';
import { flush, store } from '../../../renderer/data/active';
import { giveUp, scopeOf, unregistered } from '../../../renderer/data/forms/scopes';
import { standingOf } from '../../../renderer/data/heads';
import { start } from '../../../renderer/data/start';
import { upload } from '../../../renderer/data/upload';
import { RestorePoints } from '../../../renderer/settings/RestorePoints';
import { leaveOut, takeIn } from '../../../renderer/ui/unsaved/unsaved';
import { withStore } from '../data/desktop';

const { desktop } = withStore();

const asked: string[] = [];
const unsaved = { flush: async () => false };
afterEach(async () => {
  leaveOut(unsaved);
  // The window left its store: it would be loaded anew now.
  if (asked.includes('app:reload')) await start();
  asked.length = 0;
});

/** One state that can be gone back to, with one leader; the office has none any more. The last step is asked for on the screen. */
async function show() {
  const leader = { id: 'a', name: '周启明', post: '', duties: '', rank: 1, sample: 0 as const };
  await store().leaders.put(leader);
  await flush();
  const from = (await standingOf(store()))?.history ?? desktop().copy.status();
  await upload(store(), { purpose: 'keep', from, reason: '昨天的样子' });
  await store().leaders.clear();
  await flush();
  for (const channel of ['restore:prepare', 'restore:commit'] as const) {
    const ask = window.desktop[channel] as (request: unknown) => Promise<never>;
    window.desktop[channel] = (request: unknown) => {
      asked.push(channel);
      return ask(request);
    };
  }
  window.desktop['app:reload'] = async () => {
    asked.push('app:reload');
    return { ok: true, value: {} };
  };
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <RestorePoints />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const row = (await screen.findByText('昨天的样子')).closest('tr') as HTMLElement;
  await user.click(within(row).getByRole('button', { name: '恢复' }));
  // The dialog of the test before stays in the page.
  const dialog = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement;
  expect(dialog).toHaveTextContent('领导1位');
  await user.click(within(dialog).getByRole('button', { name: '恢复' }));
}

test('says which forms that nobody has registered will be gone', async () => {
  scopeOf({ name: 'matter/1/feedback', title: '反馈' }).put('words', '', '已在办');
  await show();
  expect(screen.getByText(/填了还没有登记的有1张表（反馈），恢复以后就没有了/)).toBeInTheDocument();
  giveUp(unregistered());
  await waitFor(() => expect(asked).toContain('app:reload'));
});

test('goes back, and the window is loaded anew', async () => {
  await show();
  await waitFor(() => expect(asked).toEqual(['restore:prepare', 'restore:commit', 'app:reload']));
  expect(desktop().copy.status().counts).toMatchObject({ leaders: 1 });
});

test('while something that was typed is not saved nothing is restored', async () => {
  takeIn(unsaved);
  await show();
  await screen.findByText(/现在还有内容没有存好，没有恢复/);
  expect(asked).toEqual([]);
  expect(desktop().copy.status().counts.leaders ?? 0).toBe(0);
});

test('a point that cannot be read is named, and nothing of it is gone', async () => {
  const folder = join(desktop().folder, 'restore-points');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'point-000000000099.jsonl'), '读不出来');
  render(
    <App>
      <RestorePoints />
    </App>,
  );
  const said = await screen.findByText(/另有1个恢复点现在不能恢复，没有列出，也没有删去/);
  expect(said).toHaveTextContent('point-000000000099.jsonl');
  expect(await readdir(folder)).toEqual(['point-000000000099.jsonl']);
});
