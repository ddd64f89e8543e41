import '../editor/jsdom-gaps';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { OutgoingFacts } from '#shared/model/outgoing';
import { store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { IssueForm } from '../../../renderer/documents/draft/issue/IssueForm';
import { rememberRegistrar } from '../../../renderer/steps/registrar';
import { withOffice } from '../meetings/office';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();

const NOTICE: OfficialDocument = {
  ...emptyDocument(),
  head: { ...emptyDocument().head, issueNumber: '示政协办发〔2026〕×号' },
  title: ['关于开会的通知'],
};

/** Registers with the first key that the form can hear. */
async function registerAtOnce(document: OfficialDocument, number = ''): Promise<OutgoingFacts> {
  rememberRegistrar('梁晓禾');
  const id = await createDraft({ type: '通知', document });
  const draft = await store().drafts.get(id);
  if (!draft) throw new Error('no draft');
  const done = vi.fn((_facts: OutgoingFacts) => Promise.resolve());
  const close = vi.fn();
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <IssueForm
          {...{ draft, document, signedOn: '2026-08-03', outgoing: null }}
          onDone={done}
          onClose={close}
        />
      </App>
    </ConfigProvider>,
  );
  const form = await screen.findByRole('group', { name: '编号' });
  const field = document.format === 'minutes' ? '期号' : '发文字号';
  if (number !== '') fireEvent.change(screen.getByLabelText(field), { target: { value: number } });
  fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(close).toHaveBeenCalled());
  const [facts] = done.mock.calls[0] ?? [];
  if (!facts) throw new Error('nothing was registered');
  return facts;
}

describe('编号', () => {
  it('registered at once gives the next number, and never none', async () => {
    expect(await registerAtOnce(NOTICE)).toMatchObject({ issueNumber: '示政协办发〔2026〕1号' });
  });

  it('takes a number typed without its 代字 and year as one of its series', async () => {
    expect(await registerAtOnce(NOTICE, '０38号')).toMatchObject({
      issueNumber: '示政协办发〔2026〕38号',
    });
  });

  it('takes a 期号 typed with digits of full width', async () => {
    const minutes: OfficialDocument = {
      ...{ ...emptyDocument(), format: 'minutes', title: ['主席会议纪要'] },
      head: { ...emptyDocument().head, serialNumber: '第×期' },
    };
    expect(await registerAtOnce(minutes, '第３期')).toMatchObject({ serialNumber: '第3期' });
  });
});
