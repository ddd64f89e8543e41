import '../editor/jsdom-gaps';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '#shared/ipc';
import { store } from '../../../renderer/data/active';
import { createMatters } from '../../../renderer/data/commands/matters';
import MattersRoom from '../../../renderer/matters/MattersRoom';
import { useView } from '../../../renderer/ui/view';
import { withOffice } from '../meetings/office';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();
beforeEach(() => useView.setState(useView.getInitialState()));

/** Two matters of the office's own and one of the sample, or the sample's alone. */
async function ledger({ own }: { own: boolean }) {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const titles = ['示例的事', ...(own ? ['修订值班制度', '办好活动日'] : [])];
  const [sample = ''] = await createMatters(
    titles.map((title) => ({ track: 'internal' as const, title, source })),
    { on: '2026-08-03', registeredBy: '孟青' },
  );
  await store().matters.update(sample, { sample: 1 });
  const sheets: Request<'export:sheet'>[] = [];
  window.desktop['export:sheet'] = async (asked) => {
    sheets.push(asked);
    return { ok: true, value: { file: null, notice: '' } };
  };
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MattersRoom office={office} />
      </App>
    </ConfigProvider>,
  );
  await screen.findByText('示例的事');
  return { user: userEvent.setup({ pointerEventsCheck: 0 }), sheets };
}

describe('the sample in what leaves the house', () => {
  it('stays behind where the office has matters of its own, and that is said', async () => {
    const { user, sheets } = await ledger({ own: true });
    await user.click(screen.getByRole('button', { name: 'Excel' }));
    await user.click(await screen.findByText('导出现在显示的2件（示例1件不导出）…'));
    await waitFor(() => expect(sheets).toHaveLength(1));
    const rows = sheets[0]?.book.sheets[0]?.rows.map((cells) => cells[2]);
    expect(rows?.toSorted()).toEqual(['修订值班制度', '办好活动日'].toSorted());
    await user.click(screen.getByRole('button', { name: '材料…' }));
    await screen.findByText('现在显示的2件事项（示例1件不算）的材料');
  });

  it('goes out where there is nothing else', async () => {
    const { user, sheets } = await ledger({ own: false });
    await user.click(screen.getByRole('button', { name: 'Excel' }));
    await user.click(await screen.findByText('导出现在显示的1件…'));
    await waitFor(() => expect(sheets[0]?.book.sheets[0]?.rows).toHaveLength(1));
  });
});
