import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it, vi } from 'vitest';
import { seriesId } from '#shared/model/number';
import { store } from '../../../renderer/data/active';
import { ReserveForm } from '../../../renderer/registers/outgoing/ReserveForm';
import { rememberRegistrar } from '../../../renderer/steps/registrar';
import { withOffice } from '../meetings/office';

withOffice();

it('an office says that its 期号 begin anew each year, and with which this year goes on', async () => {
  rememberRegistrar('梁晓禾');
  const series = seriesId('serial', '市政协简报');
  const close = vi.fn();
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <ReserveForm among={[{ series, year: 0 }]} begin onClose={close} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByText('每年从第1期编起'));
  await user.type(screen.getByLabelText('起始号'), '15');
  await user.click(screen.getByRole('button', { name: '登记' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  const year = new Date().getFullYear();
  expect(await store().numberSeries.get(series)).toEqual({
    ...{ id: series, byYear: true, begins: [{ year, first: 15 }] },
  });
});
