import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { beforeEach, expect, it } from 'vitest';
import type { Meeting, StaffDuty } from '#shared/model/meeting';
import { store } from '../../../renderer/data/active';
import { createMeeting, saveMeeting } from '../../../renderer/data/commands/meetings';
import MeetingsRoom from '../../../renderer/meetings/MeetingsRoom';
import { flushTyped } from '../../../renderer/ui/unsaved/unsaved';
import { openMeeting, useView } from '../../../renderer/ui/view';
import { withOffice } from './office';

withOffice();
beforeEach(() => useView.setState(useView.getInitialState()));

const duty = (id: string, group: string): StaffDuty => ({ id, group, people: '', task: '' });

/** The page of a meeting with two groups, of which the first has just been removed. */
async function removed(): Promise<string> {
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  const duties = [duty('a', '材料组'), duty('b', '会务组')];
  const id = await createMeeting({ kind: '主席会议', title: '原来的名称', duties });
  openMeeting(id, 'facts');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MeetingsRoom office={office} />
      </App>
    </ConfigProvider>,
  );
  fireEvent.click(await screen.findByRole('button', { name: '删去材料组' }));
  await screen.findByText('这一行已删去');
  return id;
}
const back = () => fireEvent.click(screen.getByRole('button', { name: '撤销' }));
const present = async (id: string): Promise<Partial<Meeting>> =>
  (await store().meetings.get(id)) ?? {};

it('a group that is put back takes nothing away that was typed since', async () => {
  const id = await removed();
  fireEvent.change(screen.getByLabelText('会议名称'), { target: { value: '后来打的名称' } });
  fireEvent.change(screen.getByLabelText('第1行 任务'), { target: { value: '后来打的任务' } });
  await flushTyped();
  back();
  await waitFor(async () => {
    await flushTyped();
    const { title, duties } = await present(id);
    expect(duties?.map(({ group, task }) => [group, task])).toEqual([
      ['材料组', ''],
      ['会务组', '后来打的任务'],
    ]);
    expect(title).toBe('后来打的名称');
  });
});

it('nor behind its page what was saved elsewhere since', async () => {
  const id = await removed();
  await flushTyped();
  openMeeting(id, 'attendance');
  await waitFor(() => expect(screen.queryByLabelText('会议名称')).toBeNull());
  await saveMeeting(id, { requirements: '后来写的要求' });
  back();
  await waitFor(async () => {
    await flushTyped();
    const { requirements, duties } = await present(id);
    expect(duties?.map(({ group }) => group)).toEqual(['材料组', '会务组']);
    expect(requirements).toBe('后来写的要求');
  });
});
