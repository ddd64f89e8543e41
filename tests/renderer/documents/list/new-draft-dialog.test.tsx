import '../../editor/jsdom-gaps';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { flush, store } from '../../../../renderer/data/active';
import { createDraft } from '../../../../renderer/data/commands/drafts';
import {
  keepSkeleton,
  putSkeleton,
  skeletonsInBin,
} from '../../../../renderer/data/commands/library';
import { NewDraftDialog } from '../../../../renderer/documents/list/NewDraftDialog';
import { withOffice } from '../../meetings/office';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();

it('a skeleton of the office’s own that is used no more is gone, and comes back with 撤销', async () => {
  const id = await createDraft({
    type: '通知',
    document: { ...emptyDocument(), title: ['关于开会的通知'] },
  });
  await keepSkeleton(id, { today: '2026年8月1日', registeredBy: '梁晓禾' });
  const kept = await store().skeletons.get('通知');
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <NewDraftDialog office={office as never} onCreated={() => {}} onClose={() => {}} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await screen.findByText('本单位的框架');
  await user.click(await screen.findByRole('button', { name: '不再用“通知”的' }));
  await waitFor(async () => expect(await store().skeletons.count()).toBe(0));
  await waitFor(() => expect(screen.queryByText('本单位的框架')).toBeNull());
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await store().skeletons.get('通知')).toEqual(kept));
  await screen.findByText('本单位的框架');
});

it('one that was used no more before can be purged by itself, and then is not offered any more', async () => {
  const id = await createDraft({
    type: '通知',
    document: { ...emptyDocument(), title: ['以前的框架'] },
  });
  await keepSkeleton(id, { today: '2026年8月1日', registeredBy: '梁晓禾' });
  await putSkeleton('通知');
  expect(await flush()).toBe(true);
  const office = await store().settings.get('office');
  const shown = render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <NewDraftDialog office={office as never} onCreated={() => {}} onClose={() => {}} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: '彻底清除以前“通知”的…' }));
  const dialog = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement;
  await user.click(within(dialog).getByRole('button', { name: '彻底清除' }));
  await waitFor(() => expect(screen.queryByText('已不再用的本单位框架：')).toBeNull());
  expect(await skeletonsInBin()).toEqual([]);
  shown.unmount();
  // Another that is kept there and used no more later is offered again.
  await keepSkeleton(id, { today: '2026年8月2日', registeredBy: '梁晓禾' });
  expect(await flush()).toBe(true);
  expect(await skeletonsInBin()).toEqual([]);
  await putSkeleton('通知');
  expect(await flush()).toBe(true);
  expect(await skeletonsInBin()).toEqual(['通知']);
});
