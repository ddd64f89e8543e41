import '../editor/jsdom-gaps';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test } from 'vitest';
import { STARTING_WORDS } from '#shared/proofread/data/starting-words';
import { listWords } from '../../../renderer/data/queries/words';
import { WordsPage } from '../../../renderer/directory/words/WordsPage';
import { withStore } from '../data/desktop';

withStore();

test('an entry is typed in one line, and what came with the program can be left unused', async () => {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <WordsPage />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const line = await screen.findByRole('textbox', { name: '词条' });
  await user.type(line, '打造→建设；2026年1月1日起；办公室通知');
  expect(
    screen.getByText('不用的说法“打造”，改为“建设”；2026年1月1日起；依据：办公室通知。'),
  ).toBeVisible();
  await user.keyboard('{Enter}');
  const added = await screen.findByRole('row', { name: /打造 → 建设/ });
  expect(line).toHaveValue('');
  await user.click(within(added).getByRole('button', { name: '修改' }));
  const edited = screen
    .getAllByRole<HTMLInputElement>('textbox', { name: '词条' })
    .find(({ value }) => value !== '');
  expect(edited).toHaveValue('打造→建设；2026年1月1日起；办公室通知');
  await user.click(screen.getByRole('button', { name: '取消' }));
  const [first] = STARTING_WORDS;
  const came = screen
    .getAllByRole('row')
    .find((row) => row.textContent?.includes(first?.words ?? ''));
  if (!came) throw new Error('nothing came with the program');
  await user.click(within(came).getByRole('button', { name: '不采用' }));
  await waitFor(async () =>
    expect((await listWords()).find(({ id }) => id === first?.id)?.isOff).toBe(true),
  );
  await user.click(await screen.findByRole('button', { name: '恢复采用' }));
  await waitFor(async () =>
    expect((await listWords()).find(({ id }) => id === first?.id)?.isOff).toBe(false),
  );
});
