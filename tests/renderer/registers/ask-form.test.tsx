import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { AskForm } from '../../../renderer/registers/views/AskForm';
import { rememberRegistrar } from '../../../renderer/steps/registrar';
import { withOffice } from '../meetings/office';

vi.setConfig({ testTimeout: 30_000 });
withOffice();

it('proposes the organs of a joint paper, and leaves whom the clerk has chosen', async () => {
  rememberRegistrar('梁晓禾');
  const empty = emptyDocument();
  const mark = { ...empty.head.mark, name: '示例市政协办公室', joint: ['示例市民政局'] };
  const document = { ...empty, title: ['关于做好工作的通知'], head: { ...empty.head, mark } };
  const id = await createDraft({ type: '通知', document });
  const close = vi.fn();
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <AskForm draft={{ id, title: '关于做好工作的通知' }} onClose={close} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  expect(screen.queryByText('示例市民政局')).toBeNull();
  await user.click(await screen.findByText('联合发文会签'));
  await screen.findByText('示例市民政局');
  await screen.findByText(/已照文稿的联合发文机关填好/);
  await user.click(screen.getByText('征求意见'));
  await waitFor(() => expect(screen.queryByText('示例市民政局')).toBeNull());
  await user.click(screen.getByText('联合发文会签'));
  await user.click(screen.getByRole('button', { name: '登记送出' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(await store().viewRequests.toArray()).toMatchObject([
    { kind: 'joint', to: { name: '示例市民政局' }, answer: '' },
  ]);
});
