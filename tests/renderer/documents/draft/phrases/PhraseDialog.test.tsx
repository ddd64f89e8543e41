import '../../../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
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
