import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MatterStep } from '#shared/model/matter';
import { store } from '../../../renderer/data/active';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { createMatters } from '../../../renderer/data/commands/matters';
import { forgetForms, giveUp, unregistered } from '../../../renderer/data/forms/scopes';
import { AnswersForm } from '../../../renderer/steps/forms/answers/AnswersForm';
import { StepForm } from '../../../renderer/steps/forms/StepForm';
import { rememberRegistrar } from '../../../renderer/steps/registrar';
import { consultation, entries, matter, on } from '../data/matter-office';
import { withOffice } from '../meetings/office';

withOffice();
beforeEach(() => rememberRegistrar('梁晓禾'));
afterEach(() => giveUp(unregistered()));

const WORDS = '已会同市财政局研究，拟分两批改造，今年先改三处。';
const PUT_BACK = '上次填的还没有登记，已放回。';

async function made(count = 1) {
  const source = { kind: 'manual', id: null, label: '' } as const;
  return createMatters(
    Array.from({ length: count }, (_, at) => ({
      ...{ track: 'internal' as const, title: `事项${at + 1}`, source },
    })),
    on('2026-06-01'),
  );
}

/** Matters outside the house that wait for an answer. */
async function awaited() {
  const { opinionIds } = await consultation(2);
  return (await followOpinions(opinionIds, on('2026-06-02'))).created;
}

function show(form: ReactNode) {
  const shown = render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{form}</App>
    </ConfigProvider>,
  );
  return { ...shown, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

/** The form of a step of one matter. */
async function open(id: string, step: MatterStep = 'report') {
  const close = vi.fn();
  const shown = show(<StepForm matter={await matter(id)} step={step} onClose={close} />);
  return { ...shown, close };
}

const AREA = { selector: 'textarea' };
const fillNote = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('备注', AREA), { target: { value } });
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('a form that is left before it was registered', () => {
  it('has its words, names, days and choices again when it is opened again', async () => {
    const [id = ''] = await made();
    const first = await open(id);
    await fill('反馈内容', WORDS);
    await first.user.click(screen.getByText('电话'));
    await fill('经手人', '周科长');
    await fill('登记人', '孟知秋');
    await first.user.clear(screen.getByLabelText('收到日期'));
    await first.user.type(screen.getByLabelText('收到日期'), '2026-05-03{Tab}');
    await first.user.click(screen.getByRole('button', { name: '取消' }));
    expect(first.close).toHaveBeenCalledOnce();
    first.unmount();
    await open(id);
    expect(await screen.findByLabelText('反馈内容')).toHaveValue(WORDS);
    expect(screen.getByLabelText('经手人')).toHaveValue('周科长');
    expect(screen.getByLabelText('登记人')).toHaveValue('孟知秋');
    expect(screen.getByLabelText('收到日期')).toHaveValue('2026年5月3日');
    expect(screen.getByRole('radio', { name: '电话' })).toBeChecked();
    expect(screen.getByText(PUT_BACK)).toBeInTheDocument();
  });

  it('says nothing where nothing was changed, and keeps nothing', async () => {
    const [id = ''] = await made();
    const first = await open(id);
    await fill('反馈内容', '打了又删');
    await fill('反馈内容', '');
    first.unmount();
    await open(id);
    await screen.findByLabelText('反馈内容');
    expect(screen.queryByText(PUT_BACK)).toBeNull();
    expect(unregistered()).toEqual([]);
  });

  it('is clean for another record, and for another form of the same one', async () => {
    const [id = '', other = ''] = await made(2);
    const first = await open(id);
    await fill('反馈内容', WORDS);
    // The page goes on to another matter with the form open.
    first.rerender(
      <App>
        <StepForm matter={await matter(other)} step="report" onClose={vi.fn()} />
      </App>,
    );
    await waitFor(() => expect(screen.getByLabelText('反馈内容')).toHaveValue(''));
    first.unmount();
    const note = await open(id, 'note');
    expect(await screen.findByLabelText('备注', AREA)).toHaveValue('');
    note.unmount();
    await open(id);
    expect(await screen.findByLabelText('反馈内容')).toHaveValue(WORDS);
  });

  it('is emptied by 清空重填, which can be taken back', async () => {
    const [id = ''] = await made();
    const first = await open(id);
    await fill('反馈内容', WORDS);
    await first.user.type(screen.getByLabelText('反馈内容'), '{Escape}');
    expect(first.close).toHaveBeenCalledOnce();
    first.unmount();
    const { user } = await open(id);
    await user.click(await screen.findByText('清空重填'));
    expect(screen.getByLabelText('反馈内容')).toHaveValue('');
    expect(screen.queryByText(PUT_BACK)).toBeNull();
    expect(unregistered()).toEqual([]);
    await user.click(await screen.findByText('撤销'));
    expect(screen.getByLabelText('反馈内容')).toHaveValue(WORDS);
  });

  it('is over when it is registered', async () => {
    const [id = ''] = await made();
    const first = await open(id, 'note');
    await fillNote(WORDS);
    first.unmount();
    const { user, close, unmount } = await open(id, 'note');
    await user.click(await screen.findByRole('button', { name: '登记备注' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect((await entries(id)).at(-1)?.event.words).toBe(WORDS);
    unmount();
    await open(id, 'note');
    expect(await screen.findByLabelText('备注', AREA)).toHaveValue('');
    expect(unregistered()).toEqual([]);
  });

  it('stays when it could not be registered', async () => {
    const [id = ''] = await made();
    const { user, close, unmount } = await open(id, 'note');
    await fillNote(`秘密★${WORDS}`);
    await user.click(await screen.findByRole('button', { name: '登记备注' }));
    await screen.findByRole('alert');
    expect(close).not.toHaveBeenCalled();
    unmount();
    await open(id, 'note');
    expect(await screen.findByLabelText('备注', AREA)).toHaveValue(`秘密★${WORDS}`);
  });

  it('keeps of what nobody touched what the record says now', async () => {
    const [id = ''] = await made();
    const judged = await open(id, 'judge');
    await judged.user.click(await screen.findByRole('radio', { name: '部分采纳' }));
    await fill('采纳情况的理由', '经费未定');
    judged.unmount();
    await store().matters.update(id, { outcome: '正在落实', outcomeReason: '已开工' });
    await open(id, 'judge');
    expect(await screen.findByLabelText('采纳情况的理由')).toHaveValue('经费未定');
    expect(screen.getByLabelText('落实情况的理由')).toHaveValue('已开工');
  });
});

describe('what is purged', () => {
  it('takes along what was typed of it, and of several matters its own line alone', async () => {
    const [id = '', other = ''] = await awaited();
    const single = await open(id, 'note');
    await fillNote(WORDS);
    single.unmount();
    const ids = [id, other];
    const joint = show(<AnswersForm matterIds={ids} onClose={vi.fn()} />);
    await fill('第1件的答复内容', '第一件的话');
    await fill('第2件的答复内容', '第二件的话');
    joint.unmount();
    forgetForms([id]);
    expect(unregistered().map((form) => form.words())).toEqual([['第二件的话']]);
    forgetForms([other]);
    expect(unregistered()).toEqual([]);
  });
});

it('what was typed for a matter that was left out of an answer is there for the next', async () => {
  const ids = await awaited();
  const close = vi.fn();
  const { user, unmount } = show(<AnswersForm matterIds={ids} onClose={close} />);
  await fill('第1件的答复内容', '第一件的话');
  await fill('第2件的答复内容', '第二件的话');
  await user.click(screen.getByRole('checkbox', { name: '第2件' }));
  await user.click(screen.getByRole('button', { name: '登记答复' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  unmount();
  expect(unregistered().map((form) => form.words())).toEqual([['第二件的话']]);
});
