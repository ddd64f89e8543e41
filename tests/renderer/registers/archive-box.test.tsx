import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import type { Archived } from '#shared/registers/archive';
import { changeArchiveItem } from '../../../renderer/data/commands/archive';
import { Box } from '../../../renderer/registers/archive/Box';

vi.mock('../../../renderer/data/commands/archive', () => ({
  changeArchiveItem: vi.fn(async () => undefined),
  putIntoArchive: vi.fn(),
  takeOutOfArchive: vi.fn(),
}));

const PAPER: Archived = {
  ...{ owner: 'draft', ownerId: 'd', what: '通知', author: '示例市政协', number: '1号' },
  ...{ title: '关于开会的通知', date: '2026-08-01', pages: 3 },
  item: {
    ...{ id: 'a', owner: 'draft', ownerId: 'd', year: 2026, period: '10年', category: '' },
    ...{ number: 1, box: 1, pages: 3, registeredBy: '梁晓禾', on: '2026-12-01' },
    ...{ note: '', at: '2026-12-01T01:00:00.000Z' },
  },
};

it('a paper goes into box 12 and not into box 1 on the way there', async () => {
  const user = userEvent.setup();
  render(
    <App>
      <Box box={{ period: '10年', box: 1, items: [PAPER], pages: 3 }} />
    </App>,
  );
  const field = screen.getByLabelText('关于开会的通知盒号');
  await user.clear(field);
  await user.type(field, '12');
  expect(changeArchiveItem).not.toHaveBeenCalled();
  await user.tab();
  expect(vi.mocked(changeArchiveItem).mock.calls).toEqual([['a', { box: 12 }]]);
});
