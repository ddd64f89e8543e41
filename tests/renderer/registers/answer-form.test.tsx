import '../editor/jsdom-gaps';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it, vi } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';
import { AnswerForm } from '../../../renderer/registers/views/AnswerForm';
import type { ViewRequest } from '../../../shared/model/view-request';
import { withOffice } from '../meetings/office';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();

const REQUEST: ViewRequest = {
  id: 'v1',
  draftId: 'd1',
  kind: 'consult',
  batch: 'b1',
  to: { id: null, name: '市财政局' },
  askedOn: '2026-08-01',
  due: null,
  answer: '',
  answeredOn: null,
  signedBy: '',
  words: '',
  registeredBy: '梁晓禾',
  at: '2026-08-01T02:00:00.000Z',
};

const FILES: Readonly<Record<string, string>> = {
  '意见一.txt': '1．第三条建议改为“每季度一次”。\n2．第五条建议删去。',
  '坏的.docx': '这不是文档',
  '意见二.txt': '1．附件的表缺少合计。',
};

it('reads every file that was chosen, in their order, and says which could not be read', async () => {
  const files = Object.keys(FILES).map((name) => ({ token: name, name, folder: '' }));
  window.desktop['import:choose'] = async () => ({ ok: true, value: { files } });
  window.desktop['import:open'] = async ({ token, ...how }) => {
    const bytes = new TextEncoder().encode(FILES[token]);
    try {
      return { ok: true, value: { result: await readBytes(token, bytes, how) } };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      return { ok: false, error: { code: 'unreadable-file', message } };
    }
  };
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <AnswerForm request={REQUEST} remarks={[]} onClose={() => undefined} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(screen.getByRole('button', { name: '从答复的文件读…' }));
  await screen.findByLabelText('意见3');
  const said = (number: number) =>
    screen.getByLabelText<HTMLTextAreaElement>(`意见${number}`).value;
  expect(said(1)).toContain('每季度一次');
  expect(said(3)).toContain('合计');
  expect(screen.queryByLabelText('意见4')).toBeNull();
  const note = screen.getByText(/请对照原件核对/).textContent ?? '';
  expect(note).toMatch(/“意见一.txt”读出2条.*“坏的.docx”：.*“意见二.txt”读出1条/s);
  expect(screen.getByLabelText<HTMLTextAreaElement>('答复原文').value).toContain(
    '附件的表缺少合计',
  );
});
