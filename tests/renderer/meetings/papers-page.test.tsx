import '../editor/jsdom-gaps';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { civilDateOf } from '#shared/model/civil-date';
import { store } from '../../../renderer/data/active';
import { addItems } from '../../../renderer/data/commands/agenda';
import { deleteDrafts, saveDocument } from '../../../renderer/data/commands/drafts';
import { createMeeting, deleteMeeting } from '../../../renderer/data/commands/meetings';
import { makePaper } from '../../../renderer/data/commands/papers';
import { purgeMeeting } from '../../../renderer/data/commands/purge-meeting';
import { addResolution, saveResolution } from '../../../renderer/data/commands/resolutions';
import { sign } from '../../../renderer/data/commands/rounds';
import { agendaOf, circulationsOf, useMeeting } from '../../../renderer/data/queries/meetings';
import { useOffice } from '../../../renderer/data/queries/office';
import { MeetingBar } from '../../../renderer/documents/draft/MeetingBar';
import { MeetingsSoon } from '../../../renderer/home/MeetingsSoon';
import PapersPage from '../../../renderer/meetings/papers/PapersPage';
import { MeetingSettings } from '../../../renderer/settings/MeetingSettings';
import { useView } from '../../../renderer/ui/view';
import { withOffice } from './office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
withOffice();
beforeEach(() => useView.setState(useView.getInitialState()));

function show(page: ReactNode) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{page}</App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

function Papers({ id }: { id: string }) {
  const [meeting, office] = [useMeeting(id), useOffice()];
  return meeting && office ? <PapersPage meeting={meeting} office={office} /> : null;
}

async function meeting(date = civilDateOf(new Date())): Promise<string> {
  const sitting = { date, from: '09:00', place: '机关第一会议室' };
  const id = await createMeeting({ kind: '主席会议', sitting });
  await addItems(id, ['审议工作计划']);
  return id;
}
const paper = (name: string) => screen.findByRole('listitem', { name });

describe('材料', () => {
  it('makes a paper as a draft, opens the same one while nothing has changed, and says so', async () => {
    const id = await meeting();
    const user = show(<Papers id={id} />);
    const row = await paper('会议议程');
    expect(row).toHaveTextContent('还没有生成');
    await user.click(within(row).getByRole('button', { name: '生成文稿' }));
    await waitFor(() => expect(useView.getState()).toMatchObject({ room: 'documents' }));
    const { draftId } = useView.getState();
    await waitFor(async () => expect(await paper('会议议程')).toHaveTextContent('第1版'));
    useView.setState({ draftId: null });
    await user.click(within(await paper('会议议程')).getByRole('button', { name: '再次生成' }));
    await screen.findByText('会议情况没有变化，打开的是原有的第1版');
    expect(useView.getState().draftId).toBe(draftId);

    await addItems(id, ['听取汇报']);
    await waitFor(async () => expect(await paper('会议议程')).toHaveTextContent('会议情况已变化'));
    await user.click(within(await paper('会议议程')).getByRole('button', { name: '再次生成' }));
    await waitFor(async () => expect(await paper('会议议程')).toHaveTextContent('历次共2版'));
    await deleteDrafts([draftId ?? '']);
    await waitFor(async () => expect(await paper('会议议程')).toHaveTextContent('文稿在回收站'));
  });

  it('says what is missing, and leads to the page where it is filled in', async () => {
    const user = show(<Papers id={await meeting()} />);
    const row = await paper('签到表');
    expect(within(row).getByRole('button', { name: '生成文稿' })).toBeDisabled();
    await user.click(within(row).getByRole('button', { name: '去“参会”' }));
    expect(useView.getState()).toMatchObject({ room: 'meetings', meetingTab: 'attendance' });
  });

  it('shows the pages before anything is made', async () => {
    const user = show(<Papers id={await meeting()} />);
    await user.click(within(await paper('会议议程')).getByRole('button', { name: '预览' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toHaveTextContent('审议工作计划'));
    expect(await store().drafts.count()).toBe(0);
  });

  it('shows the draft in hand and how far it has come, not a text made anew', async () => {
    const id = await meeting();
    const { draftId } = await makePaper(id, { kind: 'agenda' });
    const body = await store().draftBodies.get(draftId);
    if (!body) throw new Error('no body');
    const runs = [{ text: '会上改定的一句。' }];
    await saveDocument(draftId, { ...body.document, body: [{ type: 'paragraph', runs }] });
    await sign(draftId, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
    const user = show(<Papers id={id} />);
    await waitFor(async () => expect(await paper('会议议程')).toHaveTextContent('已签发'));
    await user.click(within(await paper('会议议程')).getByRole('button', { name: '预览' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toHaveTextContent('会上改定的一句。'));
    expect(dialog).toHaveTextContent('这是签发的文字');
    expect(dialog).not.toHaveTextContent('审议工作计划');
    await user.click(within(dialog).getByRole('button', { name: '打开文稿' }));
    expect(useView.getState()).toMatchObject({ room: 'documents', draftId });
  });

  it('registers who got what, and shows what is still out', async () => {
    const id = await meeting();
    const user = show(<Papers id={id} />);
    await user.type(await screen.findByRole('combobox', { name: '送给谁' }), '市委办、孟青、');
    await user.click(screen.getByRole('button', { name: '登记送阅' }));
    await screen.findByText('还有2份没有签收。');
    await user.click(screen.getAllByRole('button', { name: '今天签收' })[0] as HTMLElement);
    await screen.findByText('还有1份没有签收。');
    const rows = await circulationsOf(id);
    expect(rows.filter(({ signedOn }) => signedOn !== null)).toHaveLength(1);
  });
});

/** Main's half of an export into a folder; the names that were asked for. `fails`: which one is refused. */
function folderOfMain(fails = 0): string[] {
  const asked: string[] = [];
  Object.assign(window.desktop, {
    'export:folder': async () => ({
      ok: true,
      value: { folder: { token: 'f', name: '会议', folder: '/文档' } },
    }),
    'export:into': async ({ fileName }: { fileName: string }) => {
      asked.push(fileName);
      return asked.length === fails
        ? { ok: false, error: { code: 'disk-full', message: '磁盘已满：/文档/会议。' } }
        : { ok: true, value: { file: { token: 't', name: fileName, folder: '' }, notice: '' } };
    },
  });
  return asked;
}

describe('材料 in groups', () => {
  const regions = () =>
    screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));

  it('goes from calling the meeting to what follows it', async () => {
    show(<Papers id={await meeting('2099-08-20')} />);
    await screen.findByRole('region', { name: '送阅' });
    expect(regions()).toEqual(['会前', '会上', '会后', '送阅']);
    const table = within(screen.getByRole('region', { name: '会上' }));
    expect(table.getByRole('listitem', { name: '签到表' })).toBeVisible();
  });

  it('after the meeting begins with 送阅 and the 纪要', async () => {
    show(<Papers id={await meeting('2020-08-20')} />);
    await screen.findByRole('region', { name: '送阅' });
    expect(regions()).toEqual(['送阅', '会后', '会上', '会前']);
  });

  it('folds the 纪要 of many items into one row', async () => {
    const id = await meeting();
    await addItems(id, ['乙', '丙', '丁', '戊']);
    const user = show(<Papers id={id} />);
    const after = await screen.findByRole('region', { name: '会后' });
    const item = await within(after).findByRole('listitem', { name: /^纪要第5项/, hidden: true });
    expect(item).not.toBeVisible();
    await user.click(within(after).getByText('分议题的纪要'));
    expect(item).toBeVisible();
  });

  it('exports all into one folder, and reports what was written, what failed and what is missing', async () => {
    const asked = folderOfMain(3);
    const user = show(<Papers id={await meeting()} />);
    await paper('会议议程');
    await user.click(screen.getByRole('button', { name: '全部导出…' }));
    const report = await screen.findByRole('table', { name: '导出的结果' });
    const dialog = screen.getByRole('dialog');
    expect(asked.length).toBeGreaterThan(4);
    expect(dialog).toHaveTextContent(`已写入${asked.length - 1}份，1份没有写成`);
    const rows = within(report).getAllByRole('row');
    expect(rows).toHaveLength(asked.length + 1);
    expect(rows[1]).toHaveTextContent('没有写成磁盘已满');
    expect(dialog).toHaveTextContent('还缺内容，没有导出');
    expect(dialog).toHaveTextContent(/签到表：/);
  });

  it('exports one group alone, the 纪要 of each item under a name of its own', async () => {
    const asked = folderOfMain();
    const id = await meeting();
    await addItems(id, ['听取汇报']);
    for (const item of await agendaOf(id)) {
      const resolution = await addResolution(id, item.id, '决定');
      await saveResolution(resolution, { text: '会议决定印发工作计划。' });
    }
    const user = show(<Papers id={id} />);
    await paper('会议议程');
    await user.click(screen.getByRole('button', { name: '导出会前的材料' }));
    await screen.findByRole('table', { name: '导出的结果' });
    expect(asked).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: '知道了' }));
    await user.click(screen.getByRole('button', { name: '导出会后的材料' }));
    await waitFor(() => expect(asked.filter((name) => /（第[12]项）/.test(name))).toHaveLength(2));
  });
});

describe('the bar over a draft', () => {
  it('leads to the meeting and to the newer version, and says when the meeting is gone', async () => {
    const id = await meeting();
    const first = await makePaper(id, { kind: 'agenda' });
    const user = show(<MeetingBar draftId={first.draftId} />);
    const bar = await screen.findByRole('status', { name: '来自会议' });
    expect(bar).toHaveTextContent('来自：示例市政协第1次主席会议 · 会议议程 第1版');
    await user.click(within(bar).getByRole('button', { name: '打开会议' }));
    expect(useView.getState()).toMatchObject({ meetingId: id, meetingTab: 'papers' });

    expect(bar).not.toHaveTextContent('有变化');
    await addItems(id, ['听取汇报']);
    await waitFor(() => expect(bar).toHaveTextContent('生成以后会议情况有变化'));
    const second = await makePaper(id, { kind: 'agenda' });
    await user.click(await screen.findByRole('button', { name: '打开第2版' }));
    expect(bar).not.toHaveTextContent('有变化');
    expect(useView.getState().draftId).toBe(second.draftId);

    await deleteMeeting(id);
    await screen.findByText(/会议在回收站/);
    await purgeMeeting(id);
    await screen.findByText(/那次会议已不在这里，可能已被彻底清除，这份文稿不受影响/);
  });
});

describe('elsewhere', () => {
  it('首页 shows today and the next two weeks only, and opens a meeting', async () => {
    const id = await meeting();
    await createMeeting({ kind: '座谈会', title: '很久以后的会', sitting: { date: '2099-01-01' } });
    const user = show(<MeetingsSoon />);
    const row = await screen.findByRole('button', { name: /示例市政协第1次主席会议/ });
    expect(row).toHaveTextContent('今天 9:00');
    expect(screen.queryByText('很久以后的会')).toBe(null);
    await user.click(row);
    expect(useView.getState()).toMatchObject({ room: 'meetings', meetingId: id });
  });

  it('设置 marks the lead times as examples until the office changes one', async () => {
    const office = await store().settings.get('office');
    if (!office) throw new Error('no office');
    const user = show(<MeetingSettings office={office} />);
    expect(screen.getAllByText('示例，请按本机关规定修改')).toHaveLength(2);
    const field = screen.getByLabelText('议事决策 通知');
    await user.clear(field);
    await user.type(field, '8');
    await user.tab();
    await waitFor(() => expect(screen.getAllByText('示例，请按本机关规定修改')).toHaveLength(1));
    await waitFor(async () =>
      expect((await store().settings.get('office'))?.leadTimes.deciding).toMatchObject({
        notice: 8,
        papers: 3,
        example: false,
      }),
    );
  });
});
