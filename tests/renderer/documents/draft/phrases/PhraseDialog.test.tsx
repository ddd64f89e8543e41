import '../../../editor/jsdom-gaps';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import { store } from '../../../../../renderer/data/active';
import { putIntoBin } from '../../../../../renderer/data/commands/bin';
import { savePhrase } from '../../../../../renderer/data/commands/library';
import PhraseDialog from '../../../../../renderer/documents/draft/phrases/PhraseDialog';
import { withOffice } from '../../../meetings/office';

withOffice();

it('has the keyboard as soon as it is there: two letters put in what is kept under them', async () => {
  await savePhrase({ letters: 'hy', words: '会议要求，抓好落实。' });
  const insert = vi.fn();
  render(
    <App>
      <PhraseDialog selected="" canInsert onInsert={insert} onClose={() => undefined} />
    </App>,
  );
  const box = await screen.findByLabelText('常用语的字母');
  await waitFor(() => expect(box).toHaveFocus());
  await userEvent.keyboard('hy');
  expect(insert).toHaveBeenCalledWith('会议要求，抓好落实。');
});

it('one that was taken away is shown, comes back, and can be purged', async () => {
  const id = await savePhrase({ letters: 'zc', words: '政策依据待核。' });
  await putIntoBin('phrases', [id]);
  render(
    <App>
      <PhraseDialog selected="" canInsert onInsert={() => undefined} onClose={() => undefined} />
    </App>,
  );
  const summary = await screen.findByText('已删去的1条');
  await userEvent.click(summary);
  const bin = screen.getByRole('list', { name: '已删去的常用语' });
  expect(bin).toHaveTextContent('政策依据待核。');
  await userEvent.click(within(bin).getByRole('button', { name: '恢复' }));
  await waitFor(() => expect(screen.queryByText('已删去的1条')).toBeNull());
  expect((await store().phrases.get(id))?.deletedAt).toBeNull();
  await putIntoBin('phrases', [id]);
  await userEvent.click(await screen.findByText('已删去的1条'));
  expect(await screen.findByRole('button', { name: '彻底清除…' })).toBeEnabled();
});
