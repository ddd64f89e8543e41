import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Matter } from '#shared/model/matter';
import { store } from '../../../renderer/data/active';
import { correctEntry, recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import {
  createMatters,
  type NewMatter,
  registerSteps,
} from '../../../renderer/data/commands/matters';
import { useMattersDesk } from '../../../renderer/matters/desk';
import MattersRoom from '../../../renderer/matters/MattersRoom';
import { openMatter, useView } from '../../../renderer/ui/view';
import { consultation, steps } from '../data/matter-office';
import { withOffice } from '../meetings/office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
withOffice();
beforeEach(() => {
  useView.setState(useView.getInitialState());
  useMattersDesk.setState(useMattersDesk.getInitialState());
});

async function room() {
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MattersRoom office={office} />
      </App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

const ON = { on: '2026-08-03', registeredBy: '孟青' };

async function create(facts: Partial<NewMatter> = {}): Promise<string> {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const [id = ''] = await createMatters(
    [{ track: 'internal', title: '修订值班制度', source, ...facts }],
    ON,
  );
  return id;
}

const row = async (id: string): Promise<Matter | undefined> => store().matters.get(id);
const grid = () => screen.findByRole('grid', { name: '台账' });
const titles = async () =>
  within(await grid())
    .queryAllByRole('row')
    .map((one) => one.querySelector('.ledger-title')?.textContent);

describe('the ledger', () => {
  it('teaches both tracks in three steps while it is empty', async () => {
    await room();
    for (const name of ['机关督办', '跟踪回音']) {
      const track = await screen.findByRole('region', { name });
      expect(within(track).getAllByRole('listitem')).toHaveLength(3);
    }
  });

  it('says 未约定时限 and shows no light where no date was agreed', async () => {
    await create();
    await create({ title: '办好活动日', due: '2020-01-06' });
    await room();
    const lines = await within(await grid()).findAllByRole('row');
    expect(lines[1]).toHaveTextContent('未约定时限');
    expect(lines[1]?.querySelector('.light')).toBe(null);
    expect(lines[0]).toHaveTextContent('超过约定时间');
  });

  it('shows one track alone, and outside never says that anything is overdue', async () => {
    await create();
    await create({ track: 'external', title: '增设老年食堂', due: '2020-01-06' });
    const user = await room();
    await user.click(await screen.findByRole('tab', { name: '跟踪回音' }));
    await waitFor(async () => expect(await titles()).toEqual(['增设老年食堂']));
    expect(await grid()).toHaveTextContent('约定时间已过，可商请了解情况');
    expect(document.body.textContent).not.toMatch(/责令|逾期/);
  });

  it('of 跟踪回音 shows whose opinion it is and who is concerned, as they were spoken; empty columns fold', async () => {
    const { opinionIds } = await consultation(3);
    const targets = [{ id: null, name: '市民政局' }];
    for (const id of opinionIds) await store().opinions.update(id, { targets });
    // Registered in another order than they were spoken.
    for (const id of opinionIds.toReversed()) await followOpinions([id], ON);
    const user = await room();
    await user.click(await screen.findByRole('tab', { name: '跟踪回音' }));
    const first = ['委员1', '委员2', '委员3'];
    await waitFor(async () =>
      expect((await titles()).map((one) => one?.slice(0, 3))).toEqual(first),
    );
    const headings = () =>
      [...document.querySelectorAll('.ledger-heading > span')].map((one) => one.textContent);
    expect(headings()).toEqual(['委员、事项', '涉及／办理单位', '状态', '提示']);
    expect(await grid()).toHaveTextContent('涉及市民政局');
    const [matter] = await store()
      .matters.where('opinionIds')
      .equals(opinionIds[1] ?? '')
      .toArray();
    await recordFeedback(matter?.id ?? '', {
      ...ON,
      way: '电话',
      paperNumber: '',
      unit: null,
      person: '',
      words: '在办。',
    });
    await waitFor(() => expect(headings()).toContain('答复'));
    const second = within(await grid()).getAllByRole('row')[1];
    expect(second).toHaveTextContent('8月3日电话');
  });

  it('of all matters together shows no column in which nothing stands; what is typed there is reached by its own track', async () => {
    await create({ track: 'external', title: '增设老年食堂' });
    const user = await room();
    const headings = () =>
      [...document.querySelectorAll('.ledger-heading > span')].map((one) => one.textContent);
    await waitFor(async () => expect(await titles()).toEqual(['增设老年食堂']));
    expect(headings()).toEqual(['事项', '状态', '提示', '最近动态']);
    const id = await create({ lead: [{ id: null, name: '提案委员会' }], handler: '江月' });
    await waitFor(() =>
      expect(headings()).toEqual(['事项', '主办单位', '状态', '提示', '承办人', '最近动态']),
    );
    // As many cells as headings, and each under its own.
    const lines = within(await grid()).getAllByRole('row');
    for (const line of lines) expect(line.children).toHaveLength(headings().length + 1);
    expect(lines[0]?.children[2]).toHaveTextContent('提案委员会');
    expect(lines[0]?.children[5]).toHaveTextContent('江月');
    await user.click(await screen.findByRole('tab', { name: '机关督办' }));
    await waitFor(() => expect(headings()).toContain('约定时间'));
    expect(headings()).toContain('承办人');
    expect(headings()).not.toContain('责任领导');
    expect(await row(id)).toMatchObject({ due: null });
  });

  it('is gone through by keys: ↓, F2 to change, Enter to open, Delete into the bin', async () => {
    const id = await create();
    const user = await room();
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{F2}');
    const box = await screen.findByRole('textbox', { name: '事项' });
    await user.clear(box);
    await user.type(box, '修订值守制度{Enter}');
    await waitFor(async () => expect((await row(id))?.title).toBe('修订值守制度'));
    (await grid()).focus();
    await user.keyboard('{Delete}');
    await waitFor(async () => expect((await row(id))?.deletedAt).not.toBe(null));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect((await row(id))?.deletedAt).toBe(null));
    fireEvent.keyDown(await grid(), { key: 'Enter' });
    await screen.findByRole('heading', { level: 1, name: '修订值守制度' });
  });

  it('goes from a matter back to the carriers it was opened from', async () => {
    const id = await create();
    useView.setState({ mattersPage: 'carriers' });
    openMatter(id);
    const user = await room();
    await screen.findByRole('heading', { level: 1, name: '修订值班制度' });
    const carriers = screen.getByRole('tab', { name: '报送载体' });
    expect(carriers).toHaveAttribute('aria-selected', 'false');
    await user.click(carriers);
    await screen.findByRole('heading', { name: '还没有报送载体' });
  });

  it('keeps filters under a name and brings them back', async () => {
    await create();
    await create({ title: '编印通讯录' });
    const user = await room();
    await user.type(await screen.findByLabelText('查找事项'), '通讯录');
    await waitFor(async () => expect(await titles()).toEqual(['编印通讯录']));
    await user.click(screen.getByRole('button', { name: '常用视图' }));
    await user.type(await screen.findByLabelText('视图名称'), '通讯录的事{Enter}');
    await user.clear(screen.getByLabelText('查找事项'));
    await waitFor(async () => expect(await titles()).toHaveLength(2));
    await user.click(await screen.findByRole('button', { name: '通讯录的事' }));
    await waitFor(async () => expect(await titles()).toEqual(['编印通讯录']));
  });

  it('names the matters for which a bulk step was not possible', async () => {
    const one = await create();
    const two = await create({ title: '编印通讯录' });
    await registerSteps(two, [{ ...ON, step: 'stop', words: '不办了' }]);
    const user = await room();
    await user.click(await screen.findByLabelText('全选'));
    await user.click(screen.getByRole('button', { name: '批量登记' }));
    await user.click(await screen.findByRole('menuitem', { name: '暂缓…' }));
    await user.type(await screen.findByLabelText('暂缓的理由'), '等新办法');
    await user.click(screen.getByRole('button', { name: '登记暂缓' }));
    await screen.findByText(/已为1件事项登记“暂缓”；1件事项没有登记.*编印通讯录/);
    expect((await row(one))?.state).toBe('paused');
    expect((await row(two))?.state).toBe('stopped');
  });
});

describe('one matter', () => {
  it('registers a step with its own needs, keeps what was typed when something is missing', async () => {
    const id = await create();
    openMatter(id);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '立项' }));
    await user.type(await screen.findByLabelText('批示或说明'), '同意');
    await user.click(screen.getByRole('button', { name: '登记立项' }));
    await screen.findByText(/还缺批准立项的领导/);
    expect(screen.getByLabelText('批示或说明')).toHaveValue('同意');
    await user.type(screen.getByRole('combobox', { name: '批准立项的领导' }), 'zqm');
    await user.click(await screen.findByText('周启明'));
    expect(screen.getByLabelText('登记人')).toHaveValue('孟青');
    await user.click(screen.getByRole('button', { name: /登记立项/ }));
    await waitFor(async () => expect((await row(id))?.state).toBe('established'));
  });

  it('shows a spoken answer as 待书面 until its paper joins the same entry', async () => {
    const id = await create({ track: 'external', title: '增设老年食堂' });
    openMatter(id);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '答复' }));
    const form = await screen.findByRole('group', { name: '答复' });
    await user.click(within(form).getByText('电话'));
    await user.type(within(form).getByLabelText('答复内容'), '年内办');
    fireEvent.keyDown(within(form).getByLabelText('答复内容'), { key: 'Enter', ctrlKey: true });
    await user.click(await screen.findByText('书面补齐'));
    await user.type(await screen.findByLabelText('文号'), '示民函〔2026〕8号');
    await user.click(screen.getByRole('button', { name: '登记书面材料' }));
    await screen.findByText(/书面材料已于.*示民函〔2026〕8号/);
    expect((await row(id))?.awaitsPaper).toBe(false);
    expect(screen.queryByText('待书面')).toBe(null);
  });

  it('keeps a corrected entry in sight, with what corrects it and by whom', async () => {
    const id = await create();
    await registerSteps(id, [{ ...ON, step: 'note', words: '与秘书科谈过' }]);
    openMatter(id);
    const user = await room();
    const entry = (await screen.findByText('与秘书科谈过')).closest('li') as HTMLElement;
    await user.click(within(entry).getByRole('button', { name: '更正…' }));
    await user.type(await within(entry).findByLabelText('更正的理由'), '是联络科');
    const words = within(entry).getByLabelText('备注');
    await user.clear(words);
    await user.type(words, '与联络科谈过');
    await user.click(within(entry).getByRole('button', { name: '登记更正' }));
    await screen.findByText('已更正（见第3条）：是联络科');
    expect(screen.getByText('与秘书科谈过').closest('li')).toHaveAttribute('data-withdrawn');
    expect(await steps(id)).toEqual(['propose', 'note', 'correct', 'note']);
  });

  it('numbers the entries of two PCs once each, and refers to them by these numbers', async () => {
    const id = await create();
    await registerSteps(id, [{ ...ON, step: 'note', words: '这台登的' }]);
    const [, own] = await store().matterEvents.where('matterId').equals(id).sortBy('sequence');
    if (!own) throw new Error('no entry');
    const theirs = { ...own, id: `${own.id}0`, words: '那台登的' };
    await store().matterEvents.add(theirs);
    await correctEntry(id, theirs.id, { ...ON, why: '那台登错了' });
    openMatter(id);
    await room();
    await screen.findByText('已更正（见第4条）：那台登错了');
    await screen.findByText('针对第3条');
    const list = screen.getByRole('list', { name: '办理记录' });
    expect([...list.querySelectorAll('.timeline-number')].map((one) => one.textContent)).toEqual([
      ...['4', '3', '2', '1'],
    ]);
  });

  it('shows what looks odd as a remark and leaves it as it is', async () => {
    const id = await create();
    await registerSteps(id, [{ ...ON, step: 'note', on: '2099-01-01', words: '手误' }]);
    openMatter(id);
    await room();
    await screen.findByText(/请留意：“备注”的日期2099年1月1日还没有到/);
  });

  it('a first date is agreed on; one that stands is changed by 延期 alone', async () => {
    const id = await create();
    const leader = { source: 'guest', id: null, name: '周启明', unit: '', post: '' } as const;
    await registerSteps(id, [{ ...ON, step: 'establish', people: [leader] }]);
    openMatter(id);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '约定时间' }));
    const form = await screen.findByRole('group', { name: '约定时间' });
    const date = within(form).getByLabelText('约定时间');
    fireEvent.mouseDown(date);
    fireEvent.change(date, { target: { value: '2026-12-20' } });
    fireEvent.keyDown(date, { key: 'Enter', keyCode: 13 });
    await user.click(within(form).getByRole('button', { name: '登记约定时间' }));
    await waitFor(async () => expect((await row(id))?.due).toBe('2026-12-20'));
    await screen.findByRole('button', { name: '延期' });
    expect(screen.queryByRole('button', { name: '约定时间' })).toBe(null);
  });
});

describe('登记反馈', () => {
  it('finds the unit by two letters and its only open matter by itself', async () => {
    const id = await create({ track: 'external', title: '增设老年食堂' });
    const unit = { id: null, name: '市民政局' };
    await registerSteps(id, [{ ...ON, step: 'refer', units: [unit] }]);
    await store().units.add({
      id: '0198c000-0000-7000-8000-000000000009',
      fullName: '示例市民政局',
      shortName: '市民政局',
      kind: '政府部门',
      relation: 'level',
      order: 1,
      note: '',
      contact: '',
      telephone: '',
      createdAt: '',
      updatedAt: '',
      deletedAt: null,
      sample: 0,
    } as never);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '登记反馈' }));
    await user.type(await screen.findByRole('combobox', { name: '哪个单位的反馈' }), 'mz');
    await user.click(await screen.findByText('市民政局', { selector: '.person-option' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText('答复内容'), '年内办');
    await user.click(within(dialog).getByRole('button', { name: '登记答复' }));
    await waitFor(async () => expect((await row(id))?.state).toBe('answered'));
  });

  it('finds what concerns the unit before it was passed on', async () => {
    const { opinionIds } = await consultation(2);
    const [first = ''] = opinionIds;
    await store().opinions.update(first, { targets: [{ id: null, name: '市残联' }] });
    const { created } = await followOpinions(opinionIds, ON);
    const user = await room();
    await user.click(await screen.findByRole('button', { name: '登记反馈' }));
    await user.type(
      await screen.findByRole('combobox', { name: '哪个单位的反馈' }),
      '市残联{Enter}',
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText('答复内容'), '年内办');
    await user.click(within(dialog).getByRole('button', { name: '登记答复' }));
    await waitFor(async () => expect((await row(created[0] ?? ''))?.state).toBe('answered'));
    expect((await row(created[1] ?? ''))?.state).toBe('collected');
  });
});

describe('统计', () => {
  it('shows what each rate means, and the list behind it', async () => {
    const id = await create({ track: 'external', title: '增设老年食堂' });
    await create({ track: 'external', title: '公开停车收费' });
    await registerSteps(id, [{ ...ON, step: 'submit', words: '市委办' }]);
    const user = await room();
    await user.click(await screen.findByRole('tab', { name: '统计' }));
    const rate = await screen.findByRole('region', { name: '办复率' });
    expect(rate).toHaveTextContent('0%（0/1）');
    expect(rate).toHaveTextContent('已报送及其后各环节的跟踪事项');
    await user.click(within(rate).getByRole('button', { name: '1件' }));
    await screen.findByText('只看：办复率的分母');
    expect(await titles()).toEqual(['增设老年食堂']);
  });
});
