import '../../editor/jsdom-gaps';
import { act, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { Profiler } from 'react';
import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { flush } from '../../../../renderer/data/active';
import { changeFacts, createDraft, saveDocument } from '../../../../renderer/data/commands/drafts';
import { DraftPage } from '../../../../renderer/documents/draft/DraftPage';
import { isOnItsWay, takeAllIn } from '../../../../renderer/ui/unsaved/on-its-way';
import { withOffice } from '../../meetings/office';
import { DRAFT, open } from './open-workspace';

withOffice();

const titled = (title: string) => ({ ...emptyDocument(), title: [title] });
/** Longer than a page waits for an acknowledgement before it reads again, ms. */
const SETTLED = 1500;
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, SETTLED)));

it('a page that is drawn anew while a letter is on its way leaves it there', () => {
  const { redraw } = open();
  const take = vi.fn();
  act(() => isOnItsWay(take));
  redraw({ draft: { ...DRAFT, marked: true } });
  expect(take).not.toHaveBeenCalled();
  takeAllIn();
});

it('a form that is opened has the letter that is on its way', async () => {
  const { user } = open();
  const take = vi.fn();
  act(() => isOnItsWay(take));
  await user.click(screen.getByRole('button', { name: '稿次 · 一稿' }));
  await user.click(screen.getByRole('button', { name: '送审' }));
  await screen.findByLabelText('送谁审阅');
  expect(take).toHaveBeenCalledTimes(1);
});

it('a page is not drawn anew by saves of its text, but by what else becomes of its draft', async () => {
  const id = await createDraft({ type: '通知', document: titled('甲') });
  const drawn = vi.fn();
  render(
    <App>
      <Profiler id="page" onRender={drawn}>
        <DraftPage draftId={id} />
      </Profiler>
    </App>,
  );
  await waitFor(() => expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('甲'));
  await saveDocument(id, titled('乙'));
  await flush();
  await settled();
  drawn.mockClear();
  for (const title of ['丙', '丙丁']) {
    await saveDocument(id, titled(title));
    await flush();
  }
  await settled();
  expect(drawn).not.toHaveBeenCalled();
  await act(() => changeFacts(id, { type: '报告' }));
  await waitFor(() => expect(drawn).toHaveBeenCalled());
});
