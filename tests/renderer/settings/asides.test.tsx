import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test } from 'vitest';
import { store } from '../../../renderer/data/active';
import { Asides } from '../../../renderer/settings/Asides';
import { withStore } from '../data/desktop';

withStore();

test('a row that cannot be read can be looked at to the letter, and purged', async () => {
  const json = '{"id":"d","document":"整篇的话"}';
  const at = '2026-08-01T01:00:00.000Z';
  await store().asides.add({ id: 'x', table: 'draftBodies', key: 'd', json, at });
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Asides />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  expect(await screen.findByText('文稿正文')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '看原文' }));
  expect(await screen.findByRole('textbox', { name: '原样' })).toHaveValue(json);
  await user.click(screen.getByRole('button', { name: '关闭' }));
  await user.click(screen.getByRole('button', { name: '彻底清除…' }));
  await user.click(await screen.findByRole('button', { name: '彻底清除' }));
  await waitFor(async () => expect(await store().asides.count()).toBe(0));
  await waitFor(() => expect(screen.queryByText('读不懂的记录')).toBeNull());
});
