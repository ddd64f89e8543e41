import '../../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addItems } from '../../../../renderer/data/commands/agenda';
import { createMatters, saveMatter } from '../../../../renderer/data/commands/matters';
import { createMeeting } from '../../../../renderer/data/commands/meetings';
import { giveUp, unregistered } from '../../../../renderer/data/forms/scopes';
import { useMatter } from '../../../../renderer/data/queries/matters';
import { agendaOf, useMeeting } from '../../../../renderer/data/queries/meetings';
import { editCell } from '../../../../renderer/matters/desk';
import { TextCell } from '../../../../renderer/matters/ledger/TextCell';
import { PasteNames } from '../../../../renderer/meetings/attendance/PasteNames';
import { ItemsPage } from '../../../../renderer/meetings/items/ItemsPage';
import { matter, on } from '../../data/matter-office';
import { withOffice } from '../../meetings/office';

/** A save that fails gives the words back to where they were typed. */

withOffice();
vi.mock('../../../../renderer/data/commands/agenda', async (original) => {
  const own = await original<typeof import('../../../../renderer/data/commands/agenda')>();
  return { ...own, addItems: vi.fn(own.addItems) };
});
vi.mock('../../../../renderer/data/commands/matters', async (original) => {
  const own = await original<typeof import('../../../../renderer/data/commands/matters')>();
  return { ...own, saveMatter: vi.fn(own.saveMatter) };
});
const ROLE = '出席' as const;
afterEach(() => giveUp(unregistered()));

const failure = () => Promise.reject(new Error('磁盘已满，没有存进去。'));

function show(page: ReactNode) {
  return render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{page}</App>
    </ConfigProvider>,
  );
}

function Items({ id }: { id: string }) {
  const meeting = useMeeting(id);
  return meeting ? <ItemsPage meeting={meeting} /> : null;
}

describe('新议题', () => {
  it('that was not stored stands in its box again, and is stored with the next Enter', async () => {
    const id = await createMeeting({ kind: '主席会议' });
    show(<Items id={id} />);
    const box = await screen.findByLabelText('新议题');
    vi.mocked(addItems).mockImplementationOnce(failure);
    fireEvent.change(box, { target: { value: '听取养老服务情况的汇报' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.keyUp(box, { key: 'Enter' });
    await screen.findByText('磁盘已满，没有存进去。');
    await waitFor(() => expect(box).toHaveValue('听取养老服务情况的汇报'));
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByLabelText('第1项 题目');
    expect(await agendaOf(id)).toMatchObject([{ title: '听取养老服务情况的汇报' }]);
    expect(box).toHaveValue('');
  });

  it('is there when the page is shown again, where it was left before the saving failed', async () => {
    const id = await createMeeting({ kind: '主席会议' });
    const first = show(<Items id={id} />);
    vi.mocked(addItems).mockImplementationOnce(failure);
    const box = await screen.findByLabelText('新议题');
    fireEvent.change(box, { target: { value: '审议计划' } });
    first.unmount();
    await waitFor(() => expect(unregistered()).toHaveLength(1));
    show(<Items id={id} />);
    expect(await screen.findByLabelText('新议题')).toHaveValue('审议计划');
  });
});

function Cell({ id }: { id: string }) {
  const row = useMatter(id);
  return row ? <TextCell matter={row} field="title" label="事项" shown={row.title} /> : null;
}

it('a cell that was not saved is open again with what was typed', async () => {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const [id = ''] = await createMatters(
    [{ track: 'internal', title: '修订值班制度', source }],
    on('2026-06-01'),
  );
  editCell({ id, field: 'title' });
  show(<Cell id={id} />);
  const box = await screen.findByLabelText('事项');
  vi.mocked(saveMatter).mockImplementationOnce(failure);
  fireEvent.change(box, { target: { value: '修订并印发值班制度' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await screen.findByText('磁盘已满，没有存进去。');
  const again = await screen.findByLabelText('事项');
  expect(again).toHaveValue('修订并印发值班制度');
  fireEvent.keyDown(again, { key: 'Enter' });
  await waitFor(async () => expect((await matter(id)).title).toBe('修订并印发值班制度'));
  expect(unregistered()).toEqual([]);
});

it('names that were not called stay in their box', async () => {
  const close = vi.fn();
  const meeting = { id: 'm', title: '主席会议' };
  show(<PasteNames role={ROLE} meeting={meeting} onAdd={async () => false} onClose={close} />);
  const box = await screen.findByLabelText('名单');
  fireEvent.change(box, { target: { value: '贺知秋' } });
  fireEvent.click(await screen.findByRole('button', { name: '加入1人' }));
  await new Promise((done) => setTimeout(done));
  expect(close).not.toHaveBeenCalled();
  expect(box).toHaveValue('贺知秋');
});
