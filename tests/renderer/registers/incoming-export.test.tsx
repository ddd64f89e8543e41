import '../editor/jsdom-gaps';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import type { Request } from '#shared/ipc';
import { store } from '../../../renderer/data/active';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { registerIncoming } from '../../../renderer/data/commands/incoming';
import { IncomingPage } from '../../../renderer/registers/incoming/IncomingPage';
import { useView } from '../../../renderer/ui/view';
import { withOffice } from '../meetings/office';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();
beforeEach(() => useView.setState(useView.getInitialState()));

const FACTS = {
  ...{ receivedOn: '2026-08-04', sender: null, copies: 3, paperNumber: '', paperDate: null },
  ...{ urgency: '' as const, kind: '阅件' as const, due: null, note: '' },
};
const register = (title: string) => registerIncoming({ ...FACTS, title }, null, '梁晓禾');

/** The page with its two exports caught. */
async function show() {
  const sheets: Request<'export:sheet'>[] = [];
  const words: Request<'export:word'>[] = [];
  window.desktop['export:sheet'] = async (asked) => {
    sheets.push(asked);
    return { ok: true, value: { file: null, notice: '' } };
  };
  window.desktop['export:word'] = async (asked) => {
    words.push(asked);
    return { ok: true, value: { file: null, notice: '' } };
  };
  window.desktop['fonts:check'] = async () => ({ ok: true, value: { fonts: [] } });
  const office = await store().settings.get('office');
  if (!office) throw new Error('no office');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <IncomingPage office={office} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const exported = async () => {
    await user.click(await screen.findByRole('button', { name: '导出 Excel' }));
    await user.click(screen.getByRole('button', { name: '导出 Word' }));
    await waitFor(() => expect([sheets.length, words.length]).toEqual([1, 1]));
    const [sheet, word] = [sheets[0], words[0]];
    if (!sheet || !word) throw new Error('nothing exported');
    return {
      rows: sheet.book.sheets[0]?.rows.length,
      names: [sheet.suggestedName, word.suggestedName],
      tab: sheet.book.sheets[0]?.name,
      paper: toPlainText(word.document).text,
    };
  };
  return { user, exported };
}

describe('收文登记簿 that is exported', () => {
  it('as a whole is the register of its years', async () => {
    await register('关于养老的通知');
    await register('关于停车的通知');
    const { exported } = await show();
    await screen.findByText('共2件');
    expect(await exported()).toMatchObject({
      rows: 2,
      names: Array(2).fill('收文登记簿（2026年）'),
      tab: '收文登记簿',
    });
  });

  it('while a word is looked for says on it that it is a part', async () => {
    await register('关于养老的通知');
    await register('关于停车的通知');
    const { user, exported } = await show();
    await user.type(await screen.findByRole('textbox', { name: '找收文' }), '养老');
    await screen.findByText('只导出现在显示的1件');
    const { rows, names, tab, paper } = await exported();
    expect([rows, tab]).toEqual([1, '收文登记簿（部分）']);
    expect(names).toEqual(Array(2).fill('收文登记簿（2026年，部分）'));
    expect(paper).toContain('（2026年，找“养老”得到的1件，不是全部）');
  });

  it('out of the recycle bin says so', async () => {
    await register('关于养老的通知');
    const id = await register('关于停车的通知');
    await putIntoBin('incoming', [id]);
    useView.setState({ incomingBin: true });
    const { exported } = await show();
    await screen.findByText('只导出现在显示的1件');
    expect((await exported()).paper).toContain('（2026年，回收站里的1件，不是全部）');
  });
});
