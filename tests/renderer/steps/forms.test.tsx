import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { store } from '../../../renderer/data/active';
import { recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { saveMatter } from '../../../renderer/data/commands/matters';
import { AnswersForm } from '../../../renderer/steps/forms/answers/AnswersForm';
import { CorrectAnswers } from '../../../renderer/steps/forms/answers/CorrectAnswers';
import { ReferForm } from '../../../renderer/steps/forms/ReferForm';
import { StepForm } from '../../../renderer/steps/forms/StepForm';
import { consultation, entries, guest, matter, on, unit } from '../data/matter-office';
import { withOffice } from '../meetings/office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
withOffice();

const [A, B] = [unit('市民政局'), unit('市财政局')];

/** Opinions that concern A, B, A, nobody. */
async function followed() {
  const { opinionIds } = await consultation(4);
  for (const [at, targets] of [[A], [B], [A], []].entries()) {
    await store().opinions.update(opinionIds[at] ?? '', { targets });
  }
  return (await followOpinions(opinionIds, on('2026-06-02'))).created;
}

function show(form: ReactNode) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{form}</App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const said = async (id: string) => (await entries(id)).map(({ event }) => event);

describe('转办', () => {
  it('is parted by the units concerned, each with its number; what concerns nobody waits', async () => {
    const ids = await followed();
    const done = vi.fn();
    const numbers = new Map(ids.map((id, at) => [id, at + 1]));
    const props = { what: '专报', carrierId: null, matterIds: ids, numbers, onClose: done };
    const user = show(<ReferForm {...props} />);
    await fill('转办文号1', '转1号');
    await fill('转办文号2', '转2号');
    expect(screen.getByText('第1、3条')).toBeInTheDocument();
    expect(screen.getByText('没有填单位的不登记，以后可以再转。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '登记转办' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    const referred = await Promise.all(ids.map(async (id) => (await said(id)).at(-1)));
    expect(referred.map((one) => [one?.step, one?.units[0]?.name, one?.paperNumber])).toEqual([
      ['refer', '市民政局', '转1号'],
      ['refer', '市财政局', '转2号'],
      ['refer', '市民政局', '转1号'],
      ['collect', undefined, ''],
    ]);
  });
});

describe('答复', () => {
  it('of a unit lists its own matters, and is corrected on all of them with one form', async () => {
    const ids = await followed();
    const done = vi.fn();
    const user = show(<AnswersForm matterIds={ids} onClose={done} />);
    await screen.findByText(/列出的是涉及“市民政局”的2件，其余2件不动/);
    await fill('文号', '函7号');
    await fill('第1件的答复内容', '第一件在办。');
    await fill('第2件的答复内容', '第二件办成。');
    await user.click(screen.getByRole('button', { name: '登记答复' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    const [first = '', other = '', third = ''] = ids;
    expect((await said(other)).map(({ step }) => step)).toEqual(['collect']);
    expect((await said(third)).at(-1)).toMatchObject({
      words: '第二件办成。',
      paperNumber: '函7号',
    });

    const together = (await said(first)).at(-1)?.together ?? '';
    const closed = vi.fn();
    const again = show(<CorrectAnswers together={together} onClose={closed} />);
    const form = await screen.findByRole('group', { name: '更正同一份答复（2件）' });
    await fill('更正的理由', '文号看错');
    fireEvent.change(within(form).getByLabelText('文号'), { target: { value: '函17号' } });
    await again.click(within(form).getByRole('button', { name: '登记更正' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    for (const id of [first, third]) {
      const all = await said(id);
      expect(all.map(({ step }) => step)).toEqual(['collect', 'answer', 'correct', 'answer']);
      expect(all.at(-1)?.paperNumber).toBe('函17号');
    }
  });

  it('of one begins with the unit concerned, and offers its people, never our leaders', async () => {
    const [first = '', , third = ''] = await followed();
    await saveMatter(first, { lead: [A], handler: '郑守田' });
    const answer = { way: '电话', paperNumber: '', unit: A, person: '江月', words: '' } as const;
    await recordFeedback(first, { ...on('2026-07-01'), ...answer });
    const user = show(<StepForm matter={await matter(third)} step="answer" onClose={vi.fn()} />);
    const form = await screen.findByRole('group', { name: '答复' });
    expect(within(form).getAllByText('市民政局')).not.toEqual([]);
    await user.click(within(form).getByLabelText('经手人'));
    const names = () =>
      [...document.querySelectorAll('.person-option')].map((one) => one.firstChild?.textContent);
    await waitFor(() => expect(names()).toEqual(['江月', '郑守田']));
    expect(names()).not.toContain(guest('周启明').name);
  });
});

describe('告知委员', () => {
  it('registered as soon as the form is there tells the member, whatever was still being read', async () => {
    const [id = ''] = await followed();
    const done = vi.fn();
    show(<StepForm matter={await matter(id)} step="tell" onClose={done} />);
    const button = await screen.findByRole('button', { name: '登记告知委员' });
    fireEvent.click(button);
    await waitFor(() => expect(done).toHaveBeenCalled());
    expect((await said(id)).at(-1)).toMatchObject({ step: 'tell', way: '电话' });
  });
});
