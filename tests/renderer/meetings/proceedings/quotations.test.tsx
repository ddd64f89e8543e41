import '../../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it } from 'vitest';
import type { Entry } from '#shared/model/proceedings';
import { store } from '../../../../renderer/data/active';
import { useEntry } from '../../../../renderer/data/queries/proceedings';
import {
  ProceedingsContext,
  type ProceedingsFacts,
} from '../../../../renderer/meetings/proceedings/context';
import { useSteps } from '../../../../renderer/meetings/proceedings/desk';
import { EntryEditor } from '../../../../renderer/meetings/proceedings/entry/Entry';
import { TranscriptDialog } from '../../../../renderer/meetings/proceedings/incoming/TranscriptDialog';
import { rememberRegistrar } from '../../../../renderer/steps/registrar';
import { withStore } from '../../data/desktop';

withStore();

const SENTENCE = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
/** What is typed is kept by the id of its entry until it is saved: each test has its own. */
let id = '';
let made = 0;
const ENTRY: Omit<Entry, 'id'> = {
  meetingId: 'm',
  agendaItemId: null,
  order: 1,
  speaker: null,
  at: '',
  text: '开头。',
  marks: [],
  source: 'typed',
  createdAt: '',
  updatedAt: '',
};

function Page({ isTranscript }: { isTranscript: boolean }) {
  const steps = useSteps();
  const entry = useEntry(id);
  // The rest of the page has no part in this.
  const facts = {
    meeting: { id: 'm', chair: null },
    attendance: [],
    agenda: [],
    numbers: new Map(),
    takesOpinions: false,
    firstItemId: null,
    actions: {},
    steps,
  } as unknown as ProceedingsFacts;
  return entry ? (
    <ProceedingsContext.Provider value={facts}>
      {isTranscript ? (
        <TranscriptDialog ids={[]} onClose={() => undefined} />
      ) : (
        <EntryEditor entry={entry} />
      )}
    </ProceedingsContext.Provider>
  ) : null;
}

async function open(isTranscript = false) {
  made += 1;
  id = `e${made}`;
  await store().entries.add({ ...ENTRY, id });
  rememberRegistrar('梁晓禾');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Page isTranscript={isTranscript} />
      </App>
    </ConfigProvider>,
  );
}

async function declare(): Promise<void> {
  const dialog = (await screen.findByText('我确认是引文，登记')).closest('[role="dialog"]');
  expect(dialog).toHaveTextContent(SENTENCE);
  const asked = within(dialog as HTMLElement);
  await waitFor(() => expect(asked.getByLabelText('登记人')).toHaveValue('梁晓禾'));
  await userEvent.click(asked.getByRole('button', { name: '我确认是引文，登记' }));
}
const stored = () => store().entries.get(id);

it('a quoted mark that is pasted into a speech comes in once it is declared, in its place', async () => {
  await open();
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '发言内容' });
  box.setSelectionRange(3, 3);
  await userEvent.click(box);
  await userEvent.paste(SENTENCE);
  await declare();
  await waitFor(() => expect(box).toHaveValue(`开头。${SENTENCE}`));
  await waitFor(async () => expect((await stored())?.text).toBe(`开头。${SENTENCE}`));
  expect((await stored())?.quotations).toMatchObject([{ sentence: SENTENCE, by: '梁晓禾' }]);
  expect(await stored()).not.toHaveProperty('marked');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('one that is typed is declared beside the words; a mark that was saved offers to purge its past', async () => {
  await open();
  const box = await screen.findByRole('textbox', { name: '发言内容' });
  fireEvent.change(box, { target: { value: SENTENCE } });
  await userEvent.click(await screen.findByRole('button', { name: '这一句是引文' }));
  await declare();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await screen.findByText(/这段发言里自动保存过像国家秘密标志的文字/)).toBeInTheDocument();
});

it('a mark that says nothing else is refused, and nothing comes in', async () => {
  await open();
  const box = await screen.findByRole('textbox', { name: '发言内容' });
  await userEvent.click(box);
  await userEvent.paste('秘密★1年');
  await userEvent.click(await screen.findByRole('button', { name: '知道了' }));
  expect(box).toHaveValue('开头。');
});

it('a transcript with a quoted mark comes in once it is declared, on record with its piece alone', async () => {
  await open(true);
  const box = await screen.findByRole('textbox', { name: '记录稿' });
  fireEvent.change(box, { target: { value: `陈立：${SENTENCE}\n孟青：我同意。` } });
  expect(box).toHaveValue('');
  const dialog = (await screen.findByText('我确认是引文，登记')).closest('[role="dialog"]');
  await waitFor(() =>
    expect(within(dialog as HTMLElement).getByLabelText('登记人')).toHaveValue('梁晓禾'),
  );
  await userEvent.click(screen.getByRole('button', { name: '我确认是引文，登记' }));
  const take = await screen.findByRole('button', { name: /^加入会议记录/ });
  await waitFor(() => expect(take).toBeEnabled());
  await userEvent.click(take);
  await waitFor(async () => expect(await store().entries.count()).toBeGreaterThan(1));
  const made = (await store().entries.toArray()).filter((one) => one.id !== id);
  const quoting = made.filter(({ text }) => text.includes('秘密'));
  expect(quoting).toHaveLength(1);
  expect(quoting[0]).not.toHaveProperty('marked');
  expect(quoting[0]?.quotations).toHaveLength(1);
  for (const other of made.filter(({ text }) => !text.includes('秘密')))
    expect(other.quotations ?? []).toEqual([]);
});
