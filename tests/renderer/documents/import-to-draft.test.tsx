import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it } from 'vitest';
import { asFailure } from '../../../electron/errors';
import { readBytes } from '../../../electron/import/read-bytes';
import { store } from '../../../renderer/data/active';
import { droppedFile } from '../../../renderer/documents/draft/import-flow';
import { type ImportHost, importToDrafts } from '../../../renderer/documents/import-to-draft';
import LookOverDialog from '../../../renderer/documents/LookOverDialog';
import { lookOver, useLooking } from '../../../renderer/documents/looking';
import '../editor/jsdom-gaps';
import { withStore } from '../data/desktop';

withStore();

/** A page with a place for dialogs, whose files are read by main's own functions. */
function open(): ImportHost {
  window.desktop['import:read'] = async ({ name, bytes, ...how }) => {
    try {
      return { ok: true, value: { result: await readBytes(name, bytes, how) } };
    } catch (error) {
      return { ok: false, error: asFailure(error) };
    }
  };
  let host: ImportHost | undefined;
  const Page = () => {
    const { modal, message } = App.useApp();
    host = { modal, message };
    const isLooking = useLooking(({ asked }) => asked !== null);
    return isLooking ? <LookOverDialog /> : null;
  };
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Page />
      </App>
    </ConfigProvider>,
  );
  if (!host) throw new Error('not drawn');
  return host;
}

const text = (title: string) => `${title}\n各科室：\n请认真准备。\n市政协办公室\n2026年3月5日`;
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  droppedFile(new File([content], name));
const drafts = async () => (await store().drafts.toArray()).map(({ title }) => title).sort();
/** 政协副主席 in UTF-16 without a mark: its bytes are letters and signs as well. */
const UNCLEAR = Uint8Array.from(Buffer.from('协副主席', 'utf16le'));
const report = () => screen.findByRole('dialog');

it('several files come in one after the other, with one report; a refused one keeps no other back', async () => {
  const host = open();
  const id = await importToDrafts(
    [
      file('一.txt', text('关于开会的通知')),
      file('图片.png', '甲'),
      file('密.txt', '秘密★\n内容'),
      file('二.txt', text('关于学习的通知')),
      file('一.txt', text('关于走访的通知')),
    ],
    host,
  );
  expect(await drafts()).toEqual(['关于学习的通知', '关于开会的通知', '关于走访的通知'].sort());
  expect((await store().drafts.get(id ?? ''))?.title).toBe('关于开会的通知');
  const told = await report();
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  expect(told).toHaveTextContent('已导入3份新文稿，2个文件没有导入');
  expect(within(told).getAllByText(/^《关于..的通知》$/)).toHaveLength(3);
  expect(told).toHaveTextContent('“图片.png”不是能读入的文件');
  expect(told).toHaveTextContent('国家秘密标志');
});

it('a folder, and a file that is gone, are named', async () => {
  const host = open();
  const gone = new File([], '资料');
  gone.arrayBuffer = () => Promise.reject(new DOMException('not found', 'NotFoundError'));
  await importToDrafts([droppedFile(gone), file('一.txt', text('关于开会的通知'))], host);
  expect(await report()).toHaveTextContent('“资料”读不出来，原文件没有改动');
  expect(await drafts()).toEqual(['关于开会的通知']);
});

it('what cannot be told is asked with its readings; what was chosen is read so', async () => {
  const host = open();
  const going = importToDrafts([file('甲.txt', UNCLEAR)], host);
  const dialog = await report();
  expect(dialog).toHaveTextContent('“甲.txt”没有写明文字用的是哪种编码');
  const choices = within(dialog).getAllByRole('radio');
  expect(choices).toHaveLength(3);
  expect(choices.some((one) => (one as HTMLInputElement).checked)).toBe(false);
  expect(within(dialog).getByRole('button', { name: '按选的读入' })).toBeDisabled();
  await userEvent.click(within(dialog).getByText('协副主席'));
  await waitFor(() =>
    expect(within(dialog).getByRole('button', { name: '按选的读入' })).toBeEnabled(),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: '按选的读入' }));
  const id = await going;
  expect((await store().draftBodies.get(id ?? ''))?.document).toMatchObject({
    body: [{ runs: [{ text: '协副主席' }] }],
  });
});

it('of several, one whose encoding nobody chooses is named and the others come in', async () => {
  const host = open();
  const going = importToDrafts(
    [file('甲.txt', UNCLEAR), file('乙.txt', text('关于开会的通知'))],
    host,
  );
  await userEvent.click(within(await report()).getByRole('button', { name: '不读入' }));
  await going;
  expect(await drafts()).toEqual(['关于开会的通知']);
  expect(await screen.findByText('没有选定编码，没有读入，原文件没有改动')).toBeInTheDocument();
});

it('one alone is looked over as a pasted text is: nothing is made before it is adopted', async () => {
  const host = { ...open(), look: lookOver };
  const going = importToDrafts([file('一.txt', `${text('关于开会的通知')}\n共印5份`)], host);
  const dialog = await screen.findByRole('dialog', { name: '智能排版' });
  expect(await within(dialog).findByText('来自文件“一.txt”')).toBeInTheDocument();
  expect(await drafts()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: '新建文稿' }));
  const draft = await store().drafts.get((await going) ?? '');
  expect(draft).toMatchObject({ title: '关于开会的通知', type: '通知' });

  const second = importToDrafts([file('二.txt', text('关于学习的通知'))], host);
  const again = await screen.findByRole('dialog', { name: '智能排版' });
  await userEvent.click(within(again).getByRole('button', { name: '取消' }));
  expect(await second).toBeNull();
  expect(await drafts()).toEqual(['关于开会的通知']);
});

it('several are not looked over one by one', async () => {
  const host = { ...open(), look: lookOver };
  await importToDrafts(
    [file('一.txt', text('关于开会的通知')), file('二.txt', text('关于学习的通知'))],
    host,
  );
  expect(await drafts()).toHaveLength(2);
});
