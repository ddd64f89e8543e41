import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Unit } from '#shared/model/directory';
import { store } from '../../../../renderer/data/active';
import { withOffice } from '../../meetings/office';
import { lastSaved, open, TEXT } from './open-workspace';

withOffice();

const unit = (
  shortName: string,
  fullName: string,
  kind: Unit['kind'],
  relation: Unit['relation'],
  order: number,
): Unit => ({
  id: shortName,
  fullName,
  shortName,
  kind,
  relation,
  order,
  telephone: '',
  note: '',
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  sample: 0,
});

beforeEach(async () => {
  await store().units.bulkAdd([
    unit('市委办公室', '中共示例市委办公室', '党委部门', 'superior', 1),
    unit('市民政局', '示例市民政局', '政府部门', 'level', 2),
    unit('市卫生健康委', '示例市卫生健康委员会', '政府部门', 'level', 3),
    unit('甲县政协', '政协甲县委员会', '政协机关', 'subordinate', 4),
  ]);
});

const names = async () =>
  (await screen.findAllByRole('option')).map((one) => one.firstChild?.textContent);

describe('names from the directory on the sheet', () => {
  it('complete 主送机关 by initials and by hanzi, marks and colon set, all by keyboard', async () => {
    const { done, user } = open({ opened: { ...TEXT, addressees: '各有关单位：' } });
    const field = screen.getByRole('textbox', { name: '主送机关' });
    await user.type(field, '，smz', { initialSelectionStart: 5, initialSelectionEnd: 5 });
    expect(await names()).toEqual(['市民政局', '示例市民政局']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveValue('各有关单位，市民政局：'));
    await waitFor(() => expect(field).toHaveProperty('selectionStart', 10));
    await user.keyboard('，卫生');
    await names();
    // Hanzi stand as they are typed until an arrow key has gone to an offer.
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const whole = '各有关单位，市民政局、示例市卫生健康委员会：';
    await waitFor(() => expect(field).toHaveValue(whole));
    await waitFor(() => expect(lastSaved(done)?.addressees).toBe(whole));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('leave free text alone: no Enter changes a whole name or one that nobody bears', async () => {
    const { user } = open({ opened: { ...TEXT, cc: '各有关单位' } });
    const field = screen.getByRole('textbox', { name: '抄送' });
    await user.click(field);
    await user.keyboard('，某某集团{Enter}');
    expect(field).toHaveValue('各有关单位，某某集团');
    await user.keyboard('，市民政局');
    // The full name would be another form; it is offered but not chosen.
    await waitFor(async () => expect(await names()).toEqual(['示例市民政局']));
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('各有关单位，某某集团，市民政局');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  });

  it('put 抄送 into the fixed order by Ctrl+Enter, which can be taken back', async () => {
    const typed = '甲县政协、市民政局，市委办公室、市卫生健康委';
    const { done, user } = open({ opened: { ...TEXT, cc: typed } });
    const field = screen.getByRole('textbox', { name: '抄送' });
    await user.click(field);
    await screen.findByRole('button', { name: /按单位次序排好/ });
    await user.keyboard('{Control>}{Enter}{/Control}');
    const ordered = '市委办公室，市民政局、市卫生健康委，甲县政协。';
    await waitFor(() => expect(field).toHaveValue(ordered));
    await waitFor(() => expect(lastSaved(done)?.cc).toBe(ordered));
    expect(screen.queryByRole('button', { name: /按单位次序排好/ })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(field).toHaveValue(typed));
  });

  it('offer people for the lists of a 纪要, leaders and units for 报、送、发', async () => {
    const stored = {
      ...TEXT,
      attendance: [{ label: '出席', text: '' }],
      dispatch: [{ label: '报', text: '' }],
    };
    const { user } = open({ opened: stored });
    await user.type(screen.getByRole('textbox', { name: '出席' }), 'mq');
    expect(await names()).toEqual(['孟青']);
    await user.keyboard('{Enter}、');
    const sent = screen.getByRole('textbox', { name: '报' });
    await user.type(sent, 'swb');
    expect(await names()).toContain('市委办公室');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent).toHaveValue('市委办公室。'));
  });
});
