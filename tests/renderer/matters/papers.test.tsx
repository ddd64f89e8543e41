import '../editor/jsdom-gaps';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '#shared/matters/ledger';
import type { MatterTrack } from '#shared/model/matter';
import { store } from '../../../renderer/data/active';
import { deleteCarriers } from '../../../renderer/data/commands/carrier-bin';
import { createCarrier } from '../../../renderer/data/commands/carriers';
import { recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { makeMatterPaper } from '../../../renderer/data/commands/matter-papers';
import { createMatters, deleteMatters, saveMatter } from '../../../renderer/data/commands/matters';
import { fateOf } from '../../../renderer/data/queries/matter-links';
import { filterScope, listScope } from '../../../renderer/data/queries/matter-papers';
import { MatterBar } from '../../../renderer/documents/draft/MatterBar';
import MattersRoom from '../../../renderer/matters/MattersRoom';
import { openMatter, useView } from '../../../renderer/ui/view';
import { consultation, entries, on } from '../data/matter-office';
import { withOffice } from '../meetings/office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
withOffice();
beforeEach(() => {
  useView.setState(useView.getInitialState());
});

function show(page: ReactNode) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{page}</App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

async function room() {
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  return show(<MattersRoom office={office} />);
}

async function create(title: string, track: MatterTrack = 'internal'): Promise<string> {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const [id = ''] = await createMatters([{ track, title, source }], on('2026-08-03'));
  return id;
}

async function carrierOfOne() {
  const { opinionIds } = await consultation(1);
  const facts = { kind: '协商专报', title: '关于停车难的协商专报', show: 'words' } as const;
  const carrierId = await createCarrier({ ...facts, ...on('2026-06-05'), opinionIds });
  const [matter] = (await fateOf(opinionIds)).get(opinionIds[0] ?? '') ?? [];
  return { carrierId, matterId: matter?.id ?? '' };
}

const papersIn = (area: HTMLElement) =>
  within(area)
    .getAllByRole('listitem')
    .map((one) => one.getAttribute('aria-label'));
const noticeOf = (id: string) => ({
  ...({ kind: 'notice', matterIds: [id], opinionIds: null, about: '' } as const),
  scope: `matter:${id}`,
});

describe('材料 of a matter', () => {
  it('are those of its track, and one click makes a draft of one', async () => {
    const id = await create('修订值班制度');
    openMatter(id);
    const user = await room();
    const area = await screen.findByRole('region', { name: '材料' });
    const notice = await within(area).findByRole('listitem', { name: '督办通知单' });
    expect(papersIn(area)).toEqual(['督办通知单', '催办单']);
    await user.click(within(notice).getByRole('button', { name: '生成文稿' }));
    await waitFor(() => expect(useView.getState().room).toBe('documents'));
    const paper = await store().matterPapers.where('matterId').equals(id).first();
    expect(useView.getState().draftId).toBe(paper?.draftId);
    await waitFor(() => expect(notice).toHaveTextContent('第1版'));
    await saveMatter(id, { content: '按会议意见改。' });
    await waitFor(() => expect(notice).toHaveTextContent('情况已变化，可再次生成'));
  });

  it('outside ask and tell, and say why one cannot be made yet', async () => {
    const { matterId } = await carrierOfOne();
    openMatter(matterId);
    await room();
    const area = await screen.findByRole('region', { name: '材料' });
    const tell = await within(area).findByRole('listitem', { name: '委员告知单' });
    expect(papersIn(area)).toEqual(['转办函', '商请函', '办理情况反馈表', '委员告知单']);
    expect(tell).toHaveTextContent('还没有答复');
    expect(within(tell).getByRole('button', { name: '生成文稿' })).toBeDisabled();
  });
});

describe('告知委员', () => {
  it('names the 告知单 that went with it, unless the clerk says none did', async () => {
    const { matterId } = await carrierOfOne();
    await recordFeedback(matterId, {
      ...on('2026-06-20'),
      way: '书面盖章',
      paperNumber: '',
      unit: null,
      person: '',
      words: '已办好。',
    });
    const choice = { ...noticeOf(matterId), kind: 'memberNotice' } as const;
    const { draftId } = await makeMatterPaper(choice);
    openMatter(matterId);
    const user = await room();
    for (const isWith of [true, false]) {
      await user.click(await screen.findByRole('button', { name: '告知委员' }));
      const form = await screen.findByRole('group', { name: '告知委员' });
      const box = await within(form).findByRole('checkbox', { name: '委员告知单 第1版' });
      expect(box).toBeChecked();
      if (!isWith) await user.click(box);
      await user.click(within(form).getByRole('button', { name: '登记告知委员' }));
      await waitFor(() => expect(form).not.toBeInTheDocument());
      // Told, it is no longer what usually comes next: the bar has been drawn anew.
      await waitFor(() =>
        expect(screen.getByRole('button', { name: '告知委员' })).not.toHaveClass('ant-btn-primary'),
      );
    }
    const told = (await entries(matterId)).filter(({ event }) => event.step === 'tell');
    expect(told.map(({ event }) => event.draftId)).toEqual([draftId, null]);
    const [first] = await screen.findAllByRole('button', { name: '打开文稿' });
    expect(first).toBeInTheDocument();
  });
});

describe('材料 of the ledger', () => {
  it('are made of what the ledger shows, or of what is ticked, each track apart', async () => {
    await create('修订值班制度');
    const two = await create('编印通讯录');
    await create('增设老年食堂', 'external');
    const user = await room();
    const open = await screen.findByRole('button', { name: '材料…' });
    // The whole ledger must have been read first.
    await waitFor(() => expect(open).toBeEnabled());
    await user.click(open);
    const all = await screen.findByRole('dialog');
    expect(all).toHaveTextContent('现在显示的3件事项的材料');
    const inside = await within(all).findByRole('region', { name: '机关督办' });
    await within(inside).findByRole('listitem', { name: '督办台账' });
    expect(papersIn(inside)).toEqual(['督办台账', '督查情况报告']);
    expect(inside).toHaveTextContent('机关督办（2件）');
    const outside = within(all).getByRole('region', { name: '跟踪回音' });
    await within(outside).findByRole('listitem', { name: '意见建议跟踪一览表' });
    expect(papersIn(outside)).toEqual(['意见建议跟踪一览表', '办理落实情况的报告']);
    await user.click(within(all).getByRole('button', { name: /Close|关闭/ }));

    await user.click(await screen.findByLabelText('选中“编印通讯录”'));
    await user.click(open);
    const one = await screen.findByRole('dialog');
    expect(one).toHaveTextContent('选中的1件事项的材料');
    const ledger = await within(one).findByRole('listitem', { name: '督办台账' });
    await user.click(within(ledger).getByRole('button', { name: '生成文稿' }));
    await waitFor(async () => expect(await store().matterPapers.count()).toBe(1));
    const [paper] = await store().matterPapers.toArray();
    expect(paper?.composed.startsWith(listScope([two]))).toBe(true);
    const body = await store().draftBodies.get(paper?.draftId ?? '');
    expect(JSON.stringify(body?.document)).toContain('编印通讯录');
    expect(JSON.stringify(body?.document)).not.toContain('修订值班制度');
  });
});

describe('材料 of the whole ledger', () => {
  it('list the matters as they were registered, though the ledger has the newest first', async () => {
    const titles = ['修订值班制度', '编印通讯录', '整理会议档案'];
    for (const title of titles) await create(title);
    const user = await room();
    const open = await screen.findByRole('button', { name: '材料…' });
    await waitFor(() => expect(open).toBeEnabled());
    await user.click(open);
    const ledger = await screen.findByRole('listitem', { name: '督办台账' });
    await user.click(within(ledger).getByRole('button', { name: '生成文稿' }));
    await waitFor(async () => expect(await store().matterPapers.count()).toBe(1));
    const [body] = await store().draftBodies.toArray();
    const text = JSON.stringify(body?.document);
    const places = titles.map((title) => text.indexOf(title));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('from a matter', () => {
  it('its carrier opens in 办事, until that is in the bin', async () => {
    const { carrierId, matterId } = await carrierOfOne();
    openMatter(matterId);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '关于停车难的协商专报' }));
    await screen.findByRole('article', { name: '关于停车难的协商专报' });
    expect(useView.getState()).toMatchObject({ room: 'matters', matterId: null });
    await deleteCarriers([carrierId], { on: '2026-06-09', registeredBy: '梁晓禾' });
    openMatter(matterId);
    const links = await screen.findByRole('region', { name: '来龙去脉' });
    await waitFor(() => expect(links).toHaveTextContent('关于停车难的协商专报（在回收站）'));
  });
});

describe('the bar over a draft', () => {
  it('leads to its matter and to the newer version, and says when the matter is in the bin', async () => {
    const id = await create('修订值班制度');
    const first = await makeMatterPaper(noticeOf(id));
    const user = show(<MatterBar draftId={first.draftId} />);
    const bar = await screen.findByRole('status', { name: '来自办事' });
    expect(bar).toHaveTextContent('来自事项：修订值班制度 · 督办通知单 第1版');
    await user.click(within(bar).getByRole('button', { name: '打开事项' }));
    expect(useView.getState()).toMatchObject({ room: 'matters', matterId: id });

    expect(bar).not.toHaveTextContent('有变化');
    await saveMatter(id, { content: '按会议意见改。' });
    await waitFor(() => expect(bar).toHaveTextContent('生成以后情况有变化，这份文稿没有跟着变'));
    const second = await makeMatterPaper(noticeOf(id));
    await user.click(await screen.findByRole('button', { name: '打开第2版' }));
    expect(useView.getState().draftId).toBe(second.draftId);
    await deleteMatters([id]);
    await screen.findByText(/（在回收站）/);
  });

  it('leads to exactly the matters that were ticked, without those gone since', async () => {
    const [one, two] = [await create('修订值班制度'), await create('编印通讯录')];
    await create('整修会议室');
    const ids = [one, two];
    const { draftId } = await makeMatterPaper({
      kind: 'ledger',
      matterIds: ids,
      opinionIds: null,
      about: '',
      scope: listScope(ids),
    });
    const user = show(<MatterBar draftId={draftId} />);
    await user.click(await screen.findByRole('button', { name: '打开这2件事项' }));
    const { ledgerOnly: only, mattersPage: page } = useView.getState();
    expect([page, [...(only?.ids ?? [])]]).toEqual(['ledger', ids]);
    expect(only?.title).toBe('督办台账 第1版的事项');
    await deleteMatters([one]);
    await screen.findByRole('button', { name: '打开这1件事项' });
    await deleteMatters([two]);
    await screen.findByText(/那些事项已不在台账里/);
  });

  it('leads to the ledger as it was filtered, and to the carrier', async () => {
    const id = await create('修订值班制度');
    const filter = { ...NO_FILTER, text: '值班' };
    const scope = filterScope(filter);
    const list = { matterIds: [id], opinionIds: null, about: '' };
    const { draftId } = await makeMatterPaper({ ...list, kind: 'ledger', scope });
    const user = show(<MatterBar draftId={draftId} />);
    await user.click(await screen.findByRole('button', { name: '打开台账' }));
    expect(useView.getState()).toMatchObject({ mattersPage: 'ledger', ledgerFilter: filter });

    const { carrierId, matterId } = await carrierOfOne();
    const tracking = await makeMatterPaper({
      kind: 'tracking',
      matterIds: [matterId],
      opinionIds: null,
      about: '',
      scope: `carrier:${carrierId}`,
    });
    show(<MatterBar draftId={tracking.draftId} />);
    await user.click(await screen.findByRole('button', { name: '看报送和办理' }));
    expect(useView.getState().mattersPage).toBe('carriers');
  });

  it('is not shown over any other draft', async () => {
    const id = await create('修订值班制度');
    await makeMatterPaper(noticeOf(id));
    show(<MatterBar draftId="none" />);
    await new Promise((done) => setTimeout(done, 100));
    expect(screen.queryByRole('status', { name: '来自办事' })).toBe(null);
  });
});
