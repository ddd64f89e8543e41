import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import type { ReadBook } from '#shared/sheet/book';
import { store } from '../../../renderer/data/active';
import { createMember, createUnit } from '../../../renderer/data/commands/directory';
import DirectoryRoom from '../../../renderer/directory/DirectoryRoom';
import { openPage, useDirectoryView } from '../../../renderer/directory/directory-view';
import { PersonField } from '../../../renderer/pickers/PersonField';
import { openMember, useView } from '../../../renderer/ui/view';
import { aMeeting, anAttendance, anEntry } from '../../shared/directory/meetings';
import { withOffice } from '../meetings/office';
import { answerSheet } from '../ui/import/chosen-sheet';

// A busy PC takes its time; what is waited for must still come.
withOffice();
beforeEach(() => {
  useView.setState(useView.getInitialState());
  useDirectoryView.setState(useDirectoryView.getInitialState());
});

const at = (unit: string, post = '') => ({ unit, unitId: null, post, from: null });

function show(children: React.ReactNode) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{children}</App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

async function room() {
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  return show(<DirectoryRoom office={office} />);
}

/** The next file that the clerk chooses. */
function choose(rows: string[][]): void {
  const book: ReadBook = { fileName: '名册.xlsx', sheets: [{ name: '一', rows, merges: [] }] };
  answerSheet(book);
}

describe('委员', () => {
  it('teaches when it is empty, makes a member and saves every field by itself', async () => {
    const user = await room();
    await screen.findByText(/还没有委员/);
    await user.click(screen.getByRole('button', { name: '新建委员' }));
    const name = await screen.findByLabelText('姓名');
    expect(name).toHaveFocus();
    await user.type(name, '陶𬭎');
    await user.type(screen.getByLabelText('政协职务'), '常委');
    await waitFor(async () =>
      expect(await store().members.toArray()).toMatchObject([{ name: '陶𬭎', post: '常委' }]),
    );
    await screen.findByRole('heading', { level: 1, name: '陶𬭎' });
  });

  it('of one name say that there is another, wherever they were opened from', async () => {
    await createMember({ name: '李明', affiliations: [at('一中')] });
    const id = await createMember({ name: '李明', affiliations: [at('商务局')] });
    openPage('groups');
    openMember(id);
    await room();
    await screen.findByText(/名录里还有同名的人/);
  });

  it('who was purged is explained, not an error', async () => {
    openMember('nobody');
    await room();
    await screen.findByText(/已不在名录里/);
  });

  it('has a card whose lines lead to the meeting', async () => {
    const id = await createMember({ name: '甲' });
    const person = { source: 'member' as const, id, name: '甲', unit: '', post: '' };
    await store().meetings.add(
      aMeeting({ id: 'm', title: '养老服务协商会', startsOn: '2025-03-01' }),
    );
    await store().attendance.add(anAttendance({ meetingId: 'm', person, state: 'present' }));
    await store().entries.add(
      anEntry({ id: 'e', meetingId: 'm', speaker: person, text: '建议加装电梯。' }),
    );
    openMember(id);
    const user = await room();
    await user.click(await screen.findByRole('tab', { name: '履职情况' }));
    await screen.findByRole('button', { name: '养老服务协商会' });
    expect(screen.getByText('出席', { selector: 'dt' }).nextSibling).toHaveTextContent('1');
    await user.click(screen.getByRole('button', { name: '发言：建议加装电梯。' }));
    expect(useView.getState()).toMatchObject({
      room: 'meetings',
      meetingId: 'm',
      meetingTab: 'proceedings',
      meetingFocus: 'e',
    });
  });
});

describe('an import', () => {
  it('writes nothing until it is confirmed, and nothing when it is called off', async () => {
    const user = await room();
    choose([
      ['姓名', '党派'],
      ['甲', '民盟'],
      ['', '民建'],
    ]);
    await user.click(await screen.findByRole('button', { name: '导入 Excel…' }));
    const report = await screen.findByRole('dialog');
    expect(within(report).getByText('没有姓名')).toBeInTheDocument();
    expect(await store().members.count()).toBe(0);
    await user.click(within(report).getByRole('button', { name: '不导入' }));
    expect(await store().members.count()).toBe(0);
    await user.click(screen.getByRole('button', { name: '导入 Excel…' }));
    await user.click(await screen.findByRole('button', { name: '导入1行，跳过1行' }));
    await screen.findByText('已导入：新增1，更新0，跳过1');
    await user.click(screen.getByRole('button', { name: '撤销导入' }));
    await waitFor(async () => expect(await store().members.count()).toBe(0));
  });

  it('of a file without the columns says so', async () => {
    const user = await room();
    choose([['随便']]);
    await user.click(await screen.findByRole('button', { name: '导入 Excel…' }));
    await screen.findByText(/没有找到“姓名”这一列/);
  });

  it('leaves doubles alone where the clerk says so', async () => {
    await createMember({ name: '甲', telephone: '1' });
    const user = await room();
    choose([
      ['姓名', '联系电话'],
      ['甲', '2'],
      ['乙', '3'],
    ]);
    await user.click(await screen.findByRole('button', { name: '导入 Excel…' }));
    await user.click(await screen.findByRole('radio', { name: '跳过，名录不动' }));
    await user.click(screen.getByRole('button', { name: '导入1行，跳过1行' }));
    await screen.findByText('已导入：新增1，更新0，跳过1');
    const [known] = await store().members.where('name').equals('甲').toArray();
    expect(known?.telephone).toBe('1');
  });
});

describe('单位 and 分组', () => {
  it('a unit is made, moved and put into the bin with a way back', async () => {
    await createUnit({ fullName: '示例市教育局' });
    openPage('units');
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '新建单位' }));
    await user.type(await screen.findByLabelText('单位全称'), '示例市商务局');
    await user.click(screen.getByRole('button', { name: /上移/ }));
    const first = async () => (await store().units.orderBy('order').first())?.fullName;
    await waitFor(async () => expect(await first()).toBe('示例市商务局'));
    await user.click(screen.getByRole('button', { name: '删除' }));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () =>
      expect((await store().units.toArray()).every(({ deletedAt }) => deletedAt === null)).toBe(
        true,
      ),
    );
  });

  it('the usual lists come by one button, in their fixed order, and can be changed', async () => {
    openPage('groups');
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '载入常用党派' }));
    expect(await screen.findByLabelText('党派第1个')).toHaveValue('中共');
    await user.click(screen.getByRole('button', { name: '移除台盟' }));
    await user.click(screen.getByRole('button', { name: '民革下移' }));
    await waitFor(async () => {
      const names = (await store().groups.orderBy('[kind+order]').toArray()).map(
        ({ name }) => name,
      );
      expect(names.slice(0, 3)).toEqual(['中共', '民盟', '民革']);
      expect(names).not.toContain('台盟');
    });
  });
});

describe('the field for people', () => {
  function Field() {
    const [value, setValue] = useState<PersonRef[]>([]);
    return (
      <>
        <PersonField label="主持人" value={value} onChange={setValue} />
        <output>
          {value.map(({ source, name, unit }) => `${source} ${name} ${unit}`).join('；')}
        </output>
      </>
    );
  }

  it('finds by initials and tells those of one name apart, chosen ones too', async () => {
    await createMember({ name: '李明', affiliations: [at('一中')] });
    await createMember({ name: '李明', affiliations: [at('商务局')] });
    const user = show(<Field />);
    await user.type(screen.getByLabelText('主持人'), 'lm');
    await user.click(await screen.findByText('委员 · 商务局'));
    expect(screen.getByRole('status')).toHaveTextContent('member 李明 商务局');
    await screen.findByText('李明（商务局）');
  });

  it('takes a name that is in no directory as a guest, but never initials that found somebody', async () => {
    await createMember({ name: '李明' });
    const user = show(<Field />);
    const field = screen.getByLabelText('主持人');
    await user.type(field, 'lm');
    await screen.findByText('委员');
    expect(screen.queryByText(/按此姓名记下/)).toBeNull();
    await user.clear(field);
    await user.type(field, '外来客');
    await screen.findByText('名录里没有，按此姓名记下');
    // jsdom gives no keyCode to keys typed; the select reads nothing else.
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
    expect(screen.getByRole('status')).toHaveTextContent('guest 外来客');
  });
});

describe('同名的两条', () => {
  it('are offered for joining, with what it does; joined and parted by one click each', async () => {
    const leaderId = (await store().leaders.toArray()).find(({ rank }) => rank === 2)?.id ?? '';
    const id = await createMember({ name: '周启明', affiliations: [at('示例学院', '院长')] });
    await store().meetings.add(aMeeting({ id: 'w' }));
    await store().attendance.add(
      anAttendance({
        meetingId: 'w',
        person: { source: 'leader', id: leaderId, name: '周启明', unit: '', post: '副主席' },
      }),
    );
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '看一看…' }));
    await screen.findByText(/以前有1次会议是用另一条叫的，都算到他名下/);
    screen.getByText('领导名单第2位，副主席');
    await user.click(screen.getByRole('button', { name: '是同一个人' }));
    await waitFor(async () => expect((await store().members.get(id))?.entries).toEqual([leaderId]));
    await screen.findByText('都看过了，没有再要问的。');
    openMember(id);
    const others = await screen.findByRole('list', { name: '同一个人的其他身份' });
    await user.click(within(others).getByRole('button', { name: '拆开' }));
    await waitFor(async () => expect((await store().members.get(id))?.entries).toBeUndefined());
    // Asked again, and answered for good.
    await user.click(await screen.findByRole('button', { name: '是两个人' }));
    await waitFor(async () => expect((await store().members.get(id))?.others).toEqual([leaderId]));
    await waitFor(() => expect(screen.queryByText(/可能是一个人登了两条/)).toBeNull());
  });

  it('专委会职务 are kept with their days', async () => {
    const id = await createMember({ name: '陆明', committee: '提案委员会' });
    openMember(id);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '添加专委会职务' }));
    await waitFor(async () =>
      expect((await store().members.get(id))?.duties).toMatchObject([
        { body: '提案委员会', post: '主任', from: null, to: null },
      ]),
    );
  });
});
