import '../editor/jsdom-gaps';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { expect, it, vi } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import { PasteNames } from '../../../renderer/meetings/attendance/PasteNames';
import { withOffice } from './office';

const ROLE = '出席' as const;

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();

it('adds all that was pasted, also where the button is pressed before the names are looked up', async () => {
  const added = vi.fn(async (_people: PersonRef[]) => false);
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <PasteNames
          role={ROLE}
          meeting={{ id: 'm', title: '主席会议' }}
          onAdd={added}
          onClose={vi.fn()}
        />
      </App>
    </ConfigProvider>,
  );
  const box = await screen.findByLabelText('名单');
  fireEvent.change(box, { target: { value: '贺知秋' } });
  fireEvent.click(await screen.findByRole('button', { name: '加入1人' }));
  await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
  added.mockClear();
  fireEvent.change(box, { target: { value: '贺知秋、周启明' } });
  // Whatever stands on the button by now.
  fireEvent.click(screen.getByRole('button', { name: /^加入/ }));
  fireEvent.click(await screen.findByRole('button', { name: '加入2人' }));
  await waitFor(() => expect(added).toHaveBeenCalled());
  for (const [people] of added.mock.calls)
    expect(people.map(({ name }) => name)).toEqual(['贺知秋', '周启明']);
});
