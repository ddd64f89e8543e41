import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import { App } from 'antd';
import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import { loadSample } from '../../../renderer/data/commands/sample';
import { listOut, recentDrafts } from '../../../renderer/data/queries/drafts';
import { todayNow } from '../../../renderer/data/today';
import { Home } from '../../../renderer/home/Home';
import { withOffice } from '../meetings/office';

withOffice();

it('what is of the sample is marked wherever 首页 names it', async () => {
  await loadSample();
  const soon = await createMeeting({
    kind: '座谈会',
    title: '谈心会',
    sitting: { date: todayNow() },
  });
  await store().meetings.update(soon, { sample: 1 });
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <App>
      <Home office={office} onImport={() => undefined} />
    </App>,
  );
  await screen.findByRole('heading', { name: '送审在外' });
  const [out, recent] = [await listOut(), await recentDrafts(8)];
  expect(out.length).toBeGreaterThan(0);
  for (const { title } of [...out.map(({ draft }) => draft), ...recent])
    for (const row of screen.getAllByRole('button', { name: (name) => name.startsWith(title) }))
      expect(row).toHaveTextContent('示例');
  expect(await screen.findByRole('button', { name: /^谈心会/ })).toHaveTextContent('示例');
});
