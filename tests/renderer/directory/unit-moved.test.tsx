import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { createUnit } from '../../../renderer/data/commands/directory';
import { createMatters, registerSteps } from '../../../renderer/data/commands/matters';
import { UnitMoved } from '../../../renderer/directory/units/UnitMoved';
import { steps } from '../data/matter-office';
import { withOffice } from '../meetings/office';

withOffice();

it('hands what is still open to another unit, with an entry of it; what is stopped keeps its name', async () => {
  const id = await createUnit({ fullName: '示例市文化局', shortName: '市文化局' });
  const unit = await store().units.get(id);
  if (!unit) throw new Error('no unit');
  const lead = [{ id, name: '市文化局' }];
  const facts = {
    track: 'external',
    lead,
    source: { kind: 'manual', id: null, label: '' },
  } as const;
  const on = { on: '2026-08-03', registeredBy: '孟青' };
  const [open = '', stopped = ''] = await createMatters(
    [
      { ...facts, lead, title: '甲' },
      { ...facts, lead, title: '乙' },
    ],
    on,
  );
  await registerSteps(stopped, [{ ...on, step: 'stop', words: '不办了' }]);
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(
    <App>
      <UnitMoved unit={unit} />
    </App>,
  );
  await user.click(screen.getByRole('button', { name: '事项转到…' }));
  await user.type(await screen.findByRole('combobox', { name: '转到哪个单位' }), '市文化和旅游局');
  await user.click(await screen.findByText('名录里没有，按此名称记下'));
  await user.click(screen.getByRole('button', { name: '登记单位变更' }));
  await waitFor(async () =>
    expect((await store().matters.get(open))?.lead).toEqual([{ id: null, name: '市文化和旅游局' }]),
  );
  expect(await steps(open)).toEqual(['collect', 'merge']);
  expect((await store().matters.get(stopped))?.lead).toEqual(lead);
});
