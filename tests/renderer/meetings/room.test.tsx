import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingKind } from '#shared/model/meeting';
import { store } from '../../../renderer/data/active';
import { addItems, saveItem } from '../../../renderer/data/commands/agenda';
import { addPeople, saveAttendance } from '../../../renderer/data/commands/attendance';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import { attendanceOf, resolutionsOf } from '../../../renderer/data/queries/meetings';
import { MonthCalendar } from '../../../renderer/meetings/calendar/MonthCalendar';
import MeetingsRoom from '../../../renderer/meetings/MeetingsRoom';
import { newMeeting, openMeeting, useView } from '../../../renderer/ui/view';
import type { MeetingTab } from '../../../renderer/ui/view/meetings';
import { withOffice } from './office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
withOffice();
beforeEach(() => useView.setState(useView.getInitialState()));

async function room() {
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MeetingsRoom office={office} />
      </App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

async function meetingAt(tab: MeetingTab, kind: MeetingKind = '主席会议') {
  const id = await createMeeting({ kind, sitting: { date: '2099-08-20', from: '09:00' } });
  openMeeting(id, tab);
  const user = await room();
  await screen.findByRole('tab', { name: '会议情况' });
  return { id, user };
}

const guest = (name: string) => ({
  source: 'guest' as const,
  id: null,
  name,
  unit: '',
  post: '',
});

describe('办会', () => {
  it('teaches in three steps and makes a meeting that has a name of its own', async () => {
    const user = await room();
    expect(await screen.findAllByRole('listitem')).toHaveLength(3);
    await user.click(screen.getAllByRole('button', { name: /新建会议/ })[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: '党组会议' }));
    expect(await screen.findByLabelText('会议名称')).toHaveValue('示例市政协党组第1次会议');
    const number = screen.getByLabelText('次数');
    await user.clear(number);
    await user.type(number, '12');
    expect(screen.getByLabelText('会议名称')).toHaveValue('示例市政协党组第12次会议');
    await user.click(screen.getByRole('button', { name: '建立会议' }));
    await screen.findByRole('heading', { level: 1, name: '示例市政协党组第12次会议' });
    expect(await screen.findByRole('option', { name: /党组第12次会议/ })).toBeInTheDocument();
  });

  it('begins with all meetings where none is to come, and with those to come where there is one', async () => {
    await createMeeting({ kind: '座谈会', title: '去年的座谈会', sitting: { date: '2020-01-02' } });
    await room();
    expect(await screen.findByRole('option', { name: /去年的座谈会/ })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '全部' })).toBeChecked();
    await createMeeting({ kind: '座谈会', title: '下次座谈会', sitting: { date: '2099-01-02' } });
    await screen.findByRole('option', { name: /下次座谈会/ });
    await waitFor(() => expect(screen.getByRole('radio', { name: '要开的' })).toBeChecked());
    await waitFor(() => expect(screen.queryByRole('option', { name: /去年的座谈会/ })).toBeNull());
  });

  it('never offers resolutions to a consulting meeting, nor opinions to a deciding one', async () => {
    await meetingAt('resolutions', '专题协商会');
    const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs()).toEqual([
      '会议情况',
      '议题',
      '参会',
      '会议记录',
      '意见建议',
      '报送载体',
      '材料',
    ]);
    // The page asked for is none of this meeting's: its first one is shown.
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('会议情况');
    openMeeting(await createMeeting({ kind: '主席会议' }));
    await waitFor(() =>
      expect(tabs()).toEqual(['会议情况', '议题', '参会', '议定事项', '会议记录', '材料']),
    );
  });

  it('turns its pages by key, round the end', async () => {
    await meetingAt('facts');
    const selected = () => screen.getByRole('tab', { selected: true }).textContent;
    fireEvent.keyDown(window, { key: 'PageDown', ctrlKey: true });
    await waitFor(() => expect(selected()).toBe('议题'));
    fireEvent.keyDown(window, { key: 'PageUp', ctrlKey: true });
    fireEvent.keyDown(window, { key: 'PageUp', ctrlKey: true });
    await waitFor(() => expect(selected()).toBe('材料'));
  });

  it('deletes to the bin, and takes it back by one click', async () => {
    const { id, user } = await meetingAt('facts');
    await user.click(screen.getByRole('button', { name: /^delete 删除|^删除/ }));
    await waitFor(async () => expect((await store().meetings.get(id))?.deletedAt).not.toBe(null));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await store().meetings.get(id))?.deletedAt).toBe(null));
  });
});

describe('days off', () => {
  it('are said beside the day of a new meeting', async () => {
    newMeeting('2026-10-10');
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '座谈会' }));
    await screen.findByText('星期六，调休上班');
    const day = screen.getByLabelText('会议日期');
    await user.clear(day);
    await user.type(day, '2026-10-01{Enter}');
    await screen.findByText('星期四，国庆节放假');
  });

  it('are marked in the month', async () => {
    render(<MonthCalendar today="2026-10-14" onOpen={() => undefined} onNew={() => undefined} />);
    const badges = await screen.findAllByTitle('放假');
    expect(badges.map((badge) => badge.parentElement?.textContent)).toEqual([
      '1休',
      '2休',
      '3休',
      '4休',
      '5休',
      '6休',
      '7休',
    ]);
    const worked = screen.getAllByTitle('调休上班').map((one) => one.parentElement?.textContent);
    expect(worked).toEqual(['10班']);
  });
});

describe('会议情况', () => {
  it('keeps a typed name when the number changes, and offers the usual one', async () => {
    const { id, user } = await meetingAt('facts');
    const title = screen.getByLabelText('会议名称');
    await user.clear(title);
    await user.type(title, '扩大会议');
    await user.clear(screen.getByLabelText('次数'));
    await user.type(screen.getByLabelText('次数'), '5');
    expect(title).toHaveValue('扩大会议');
    await user.click(screen.getByRole('button', { name: '改用这个名称' }));
    await waitFor(async () =>
      expect(await store().meetings.get(id)).toMatchObject({
        title: '示例市政协第5次主席会议',
        number: 5,
      }),
    );
  });

  it('says which papers are missing and by when what is due, marked as examples', async () => {
    const { id } = await meetingAt('facts');
    const [item = ''] = await addItems(id, ['甲']);
    await saveItem(item, { papers: [{ id: 'p', name: '工作计划', received: false }] });
    const side = screen.getByRole('complementary', { name: '办会提醒' });
    await within(side).findByText(/还没收到：工作计划/);
    expect(side).toHaveTextContent('通知宜于2099年8月15日前发出');
    expect(side).toHaveTextContent('请按本机关规定修改');
  });

  it('leaves what is no time in its field and does not save it', async () => {
    const { id, user } = await meetingAt('facts');
    const field = screen.getByLabelText('结束时间');
    await user.type(field, '下午');
    expect(field).toHaveValue('下午');
    await user.clear(field);
    await user.type(field, '1130');
    await user.tab();
    expect(field).toHaveValue('11:30');
    await waitFor(async () =>
      expect((await store().meetings.get(id))?.sittings[0]?.to).toBe('11:30'),
    );
  });
});

describe('议题', () => {
  it('takes a title by Enter, and several lines as several items', async () => {
    const { user } = await meetingAt('items');
    const field = await screen.findByLabelText('新议题');
    await user.type(field, '听取汇报{Enter}');
    await screen.findByLabelText('第1项 题目');
    await user.click(field);
    await user.paste('一、审议计划\n（二）传达精神\n\n');
    await waitFor(() => expect(screen.getByLabelText('第3项 题目')).toHaveValue('传达精神'));
    expect(screen.getByLabelText('第2项 题目')).toHaveValue('审议计划');
    fireEvent.keyDown(screen.getByLabelText('第3项 题目'), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(screen.getByLabelText('第2项 题目')).toHaveValue('传达精神'));
  });
});

describe('an item at a glance', () => {
  it('shows title, 汇报人 and 列席 in a line; the rest unfolds and is summed up until then', async () => {
    const id = await createMeeting({ kind: '主席会议' });
    const [item = ''] = await addItems(id, ['听取汇报', '审议计划']);
    const papers = [
      { id: 'a', name: '汇报稿', received: true },
      { id: 'b', name: '附表', received: false },
    ];
    await saveItem(item, { proposer: { id: null, name: '提案委' }, minutesPlanned: 20, papers });
    openMeeting(id, 'items');
    const user = await room();
    const more = await screen.findByText('提请单位提案委 · 20分钟 · 材料2份，1份未收到');
    expect(screen.getByLabelText('第1项 汇报人')).toBeVisible();
    expect(screen.getByLabelText('第1项 列席单位')).toBeVisible();
    expect(screen.getByLabelText('第1项 列席人员')).toBeVisible();
    expect(screen.getByLabelText('第1项 安排时间')).not.toBeVisible();
    await user.click(more);
    expect(screen.getByLabelText('第1项 安排时间')).toBeVisible();
    expect(screen.getByLabelText('第2项 安排时间')).not.toBeVisible();
  });
});

describe('列席 of one item', () => {
  it('says where it is printed, and is called to the meeting by one click', async () => {
    const id = await createMeeting({ kind: '主席会议' });
    const [item = ''] = await addItems(id, ['听取汇报']);
    const sittingInPeople = [guest('甲某'), guest('乙某')];
    await saveItem(item, { sittingInPeople, sittingInUnits: [{ id: null, name: '市气象局' }] });
    openMeeting(id, 'items');
    const user = await room();
    await screen.findByText(/还不在名单上：甲某、乙某/);
    await addPeople(id, [guest('甲某')], 'invited');
    await screen.findByText(/还不在名单上：乙某/);
    await user.click(screen.getByRole('button', { name: '加入列席名单' }));
    await waitFor(async () =>
      expect((await attendanceOf(id)).map(({ person, role }) => [person.name, role])).toEqual([
        ['乙某', 'nonvoting'],
        ['甲某', 'invited'],
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: '加入列席名单' })).toBeNull());
    expect(screen.getByText(/以“参会”页为准/)).toBeInTheDocument();
  });
});

describe('参会', () => {
  it('is marked by one key a person; the reason stays', async () => {
    const { id, user } = await meetingAt('attendance');
    await addPeople(id, [guest('甲某'), guest('乙某')], 'attend');
    const row = await screen.findByRole('row', { name: '甲某' });
    row.focus();
    await user.keyboard('3');
    await screen.findByText('应到2人，实到0人，请假1人，缺席0人，还有1人没有登记');
    await user.type(await screen.findByLabelText('甲某 事由'), '出差3天');
    await user.click(screen.getByRole('button', { name: '全部实到' }));
    await screen.findByText('应到2人，实到1人，请假1人，缺席0人');
    await waitFor(async () => expect((await attendanceOf(id))[0]?.reason).toBe('出差3天'));
  });

  it('calls who makes up a 主席会议 by one click, by rank, and offers it no more afterwards', async () => {
    const deputy = {
      id: 'd',
      name: '水长青',
      post: '副秘书长',
      duties: '',
      rank: 4,
    };
    await store().leaders.add({ ...deputy, sample: 0 });
    const { id, user } = await meetingAt('attendance');
    await user.click(await screen.findByRole('button', { name: '加入主席会议组成人员（3人）' }));
    await screen.findByText(/^应到3人/);
    expect((await attendanceOf(id)).map(({ person }) => person.name)).toEqual([
      '贺知秋',
      '周启明',
      '孟青',
    ]);
    expect(screen.queryByRole('button', { name: /加入主席会议组成人员/ })).toBeNull();
  });

  it('says what the papers make of the one who presides, and puts it on the list by one click', async () => {
    const { id, user } = await meetingAt('attendance');
    await addPeople(id, [guest('甲某'), guest('乙某')], 'attend');
    await store().meetings.update(id, { chair: guest('丙某') });
    await screen.findByText(/^主持人丙某不在名单上/);
    await user.click(screen.getByRole('button', { name: '列入名单' }));
    await screen.findByText(/^应到3人/);
    expect(screen.queryByText(/^主持人丙某/)).toBeNull();
    (await screen.findByRole('row', { name: '甲某' })).focus();
    await user.keyboard('2');
    await screen.findByText(/^主持人丙某没有登记到会/);
    await user.click(screen.getByRole('button', { name: '登记实到' }));
    await screen.findByText(/^应到3人，实到2人/);
    await waitFor(() => expect(screen.queryByText(/^主持人丙某/)).toBeNull());
    // One who presides and was put among those who sit in.
    const own = (await attendanceOf(id)).find(({ person }) => person.name === '丙某');
    await saveAttendance(own?.id ?? '', { role: 'nonvoting' });
    await screen.findByText(/^主持人丙某在名单上是列席/);
    await user.click(screen.getByRole('button', { name: '改为出席' }));
    await screen.findByText(/^应到3人，实到2人/);
    await waitFor(() => expect(screen.queryByText(/^主持人丙某/)).toBeNull());
  });

  it('asks which one is meant when a pasted name is borne by two', async () => {
    for (const [mark, unit] of [
      ['a', '市一中'],
      ['b', '市医院'],
    ] as const) {
      await store().members.add({
        id: mark,
        name: '江月',
        party: '',
        sector: '',
        post: '',
        committee: '',
        term: '',
        telephone: '',
        note: '',
        createdAt: '',
        updatedAt: '',
        deletedAt: null,
        sample: 0,
        affiliations: [{ unit, unitId: null, post: '', from: null }],
      });
    }
    const { id, user } = await meetingAt('attendance');
    await user.click(await screen.findByRole('button', { name: '粘贴名单…' }));
    await user.click(await screen.findByLabelText('名单'));
    await user.paste('孟青、江月、生客');
    const add = await screen.findByRole('button', { name: '加入3人' });
    expect(add).toBeDisabled();
    await user.click(await screen.findByLabelText(/市医院/));
    await user.click(add);
    await waitFor(async () =>
      expect((await attendanceOf(id)).map(({ person }) => person.id ?? person.name)).toEqual([
        ...[expect.any(String), 'b', '生客'],
      ]),
    );
  });
});

describe('议定事项', () => {
  it('begins with the verb that the item suggests, and says what is never printed', async () => {
    const { id, user } = await meetingAt('resolutions');
    await addItems(id, ['传达学习全国政协会议精神']);
    await user.click(await screen.findByRole('button', { name: /记议定事项/ }));
    await user.type(await screen.findByLabelText('议定内容'), '会议要求抓好落实。');
    await user.click(screen.getByRole('button', { name: /落实分工/ }));
    await user.type(screen.getByLabelText('第1件 要做的事'), '印发材料');
    await waitFor(async () =>
      expect(await resolutionsOf(id)).toMatchObject([
        {
          verb: '传达学习',
          text: '会议要求抓好落实。',
          tasks: [{ what: '印发材料', due: null }],
        },
      ]),
    );
  });
});
