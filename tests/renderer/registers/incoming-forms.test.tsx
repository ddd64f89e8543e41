import '../editor/jsdom-gaps';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';
import { store } from '../../../renderer/data/active';
import { createUnit } from '../../../renderer/data/commands/directory';
import {
  addIncomingStep,
  addIncomingSteps,
  registerIncoming,
  stepsOf,
} from '../../../renderer/data/commands/incoming';
import { todayNow } from '../../../renderer/data/today';
import { IncomingDetail } from '../../../renderer/registers/incoming/IncomingDetail';
import { RegisterForm } from '../../../renderer/registers/incoming/RegisterForm';
import { rememberRegistrar } from '../../../renderer/steps/registrar';
import { guest, on } from '../data/matter-office';
import { withOffice } from '../meetings/office';

// Dialogs and selects take their time in jsdom, more so on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
withOffice();

const TEXT = [
  ...['示例市财政局文件', '示财发[2026]8号', '关于报送材料的通知', '市政协办公室：'],
  ...['请于8月20日（星期四）前报送。', '示例市财政局', '2026年8月1日'],
].join('\n');
const FACTS = {
  ...{ receivedOn: '2026-08-04', sender: null, copies: 3, paperNumber: '', paperDate: null },
  ...{ title: '关于开会的通知', urgency: '' as const, kind: '阅件' as const, due: null, note: '' },
};

function show(form: ReactNode) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{form}</App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

function showAgain(form: ReactNode) {
  const framed = (one: ReactNode) => (
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>{one}</App>
    </ConfigProvider>
  );
  const { rerender } = render(framed(form));
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  return { user, again: (one: ReactNode) => rerender(framed(one)) };
}

/** Files are read by main's own functions, as soon as this is called. */
function slowReader(): () => void {
  let go = () => {};
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  window.desktop['import:read'] = async ({ name, bytes, ...how }) => {
    await wait;
    return { ok: true, value: { result: await readBytes(name, bytes, how) } };
  };
  window.desktop['attachment:keep'] = async ({ name, bytes }) => ({
    ok: true,
    value: { kept: [{ hash: hashOf(name), name, size: bytes.length }], refused: [] },
  });
  return go;
}

/** Some hash of its own for each name. */
const hashOf = (name: string) =>
  [...name]
    .map((one) => one.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, 'a')
    .slice(0, 64);

const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const typedIn = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

describe('登记收文', () => {
  it('fills in what a file says where nothing was typed, and registers with the unit of the directory', async () => {
    const unitId = await createUnit({ fullName: '示例市财政局', shortName: '市财政局' });
    const read = slowReader();
    const done = vi.fn();
    const user = show(<RegisterForm files={[new File([TEXT], '来文.txt')]} onClose={done} />);
    await fill('标题', '财政局要材料');
    await fill('登记人', '梁晓禾');
    read();
    await waitFor(() => expect(typedIn('来文字号')).toBe('示财发〔2026〕8号'));
    expect(typedIn('标题')).toBe('财政局要材料');
    await user.click(screen.getByRole('button', { name: '登记' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(await store().incoming.toArray()).toMatchObject([
      {
        ...{ title: '财政局要材料', paperDate: '2026-08-01', due: '2026-08-20', kind: '办件' },
        sender: { id: unitId, name: '市财政局' },
      },
    ]);
  });

  it('says which number comes next, and what a typed one skips, while it is typed', async () => {
    const today = todayNow();
    await registerIncoming({ ...FACTS, receivedOn: today }, 12, '梁晓禾');
    show(<RegisterForm files={[]} onClose={vi.fn()} />);
    await screen.findByPlaceholderText('留空用13号');
    await fill('收文号', '99');
    await screen.findByText('中间空着13号至98号，登记簿里会标出来。');
    await fill('收文号', '０12');
    await screen.findByText(
      `${today.slice(0, 4)}-12已经给了《关于开会的通知》，一个号不能用两次。`,
    );
  });

  it('keeps the text of a file though it is registered before that was read', async () => {
    const read = slowReader();
    const done = vi.fn();
    const user = show(<RegisterForm files={[new File([TEXT], '来文.txt')]} onClose={done} />);
    await fill('标题', '财政局要材料');
    await fill('登记人', '梁晓禾');
    await user.click(screen.getByRole('button', { name: '登记' }));
    read();
    await waitFor(() => expect(done).toHaveBeenCalled());
    const [file] = await store().attachments.toArray();
    expect(file?.text).toContain('请于8月20日（星期四）前报送');
  });

  const OTHER = [
    ...['示例市水利局文件', '示水发[2026]3号', '关于护城河清淤的函', '市政协办公室：'],
    ...['现将有关情况函告如下。', '示例市水利局', '2026年7月30日'],
  ].join('\n');

  it('with another file takes what that one says, but for what the clerk has typed', async () => {
    slowReader()();
    const done = vi.fn();
    const form = (text: string, name: string) => (
      <RegisterForm files={[new File([text], name)]} onClose={done} />
    );
    const { user, again } = showAgain(form(TEXT, '来文.txt'));
    await screen.findByDisplayValue('示财发〔2026〕8号');
    await fill('备注', '急用');
    await fill('登记人', '梁晓禾');
    again(form(OTHER, '另一份.txt'));
    await screen.findByDisplayValue('示水发〔2026〕3号');
    expect(typedIn('标题')).toBe('关于护城河清淤的函');
    expect(typedIn('备注')).toBe('急用');
    await fill('标题', '护城河清淤');
    again(form(TEXT, '来文.pdf'));
    await screen.findByText(/这种文件的字读不出来/);
    expect([typedIn('标题'), typedIn('来文字号')]).toEqual(['护城河清淤', '']);
    again(form(OTHER, '另一份.txt'));
    await screen.findByDisplayValue('示水发〔2026〕3号');
    await user.click(screen.getByRole('button', { name: '登记' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(await store().incoming.toArray()).toMatchObject([
      { title: '护城河清淤', paperNumber: '示水发〔2026〕3号', due: null, kind: '阅件' },
    ]);
    expect((await store().attachments.toArray()).map(({ name }) => name)).toEqual(['另一份.txt']);
  });

  it('of several files reads the first that can be read and keeps them all', async () => {
    slowReader()();
    const done = vi.fn();
    const files = [
      new File(['%PDF'], '扫描.pdf'),
      new File([TEXT], '来文.txt'),
      new File([OTHER], '附件.txt'),
    ];
    const user = show(<RegisterForm files={files} onClose={done} />);
    await screen.findByDisplayValue('示财发〔2026〕8号');
    await fill('登记人', '梁晓禾');
    await user.click(screen.getByRole('button', { name: '登记' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    const kept = (await store().attachments.toArray()).map(({ name, text }) => [
      name,
      (text ?? '').includes('请于8月20日'),
    ]);
    expect(new Map(kept as [string, boolean][])).toEqual(
      new Map([
        ['扫描.pdf', false],
        ['来文.txt', true],
        ['附件.txt', false],
      ]),
    );
  });

  it('says of the day that was chosen, not of today, that it is before the paper’s own', async () => {
    const read = slowReader();
    show(<RegisterForm files={[new File([TEXT], '来文.txt')]} onClose={vi.fn()} />);
    read();
    await screen.findByDisplayValue('示财发〔2026〕8号');
    const day = screen.getByLabelText('收文日期');
    fireEvent.mouseDown(day);
    fireEvent.change(day, { target: { value: '2026-07-30' } });
    fireEvent.keyDown(day, { key: 'Enter', code: 'Enter', keyCode: 13 });
    expect(await screen.findByText(/收文日期在来文的成文日期/)).toBeInTheDocument();
  });
});

describe('送阅', () => {
  it('by one click names whoever registered last, also before the name has been looked up', async () => {
    const id = await registerIncoming(FACTS, null, '梁晓禾');
    const [office] = await store().settings.toArray();
    if (!office) throw new Error('no office');
    show(<IncomingDetail incomingId={id} office={office} />);
    const send = await screen.findByRole('button', { name: /送贺知秋/ });
    rememberRegistrar('许听澜');
    fireEvent.click(send);
    await waitFor(async () => expect(await stepsOf(id)).toHaveLength(1));
    expect((await stepsOf(id))[0]?.registeredBy).toBe('许听澜');
  });

  it('is the first thing to do before 办结 and not after it: then that is 归档', async () => {
    const id = await registerIncoming(FACTS, null, '梁晓禾');
    const [office] = await store().settings.toArray();
    if (!office) throw new Error('no office');
    show(<IncomingDetail incomingId={id} office={office} />);
    const first = () =>
      screen.queryAllByRole('button').filter((one) => one.className.includes('ant-btn-primary'));
    await waitFor(() => expect(first().map((one) => one.textContent)).toEqual(['送贺知秋 F4']));
    await addIncomingStep(id, 'close', on('2026-08-04'));
    await waitFor(() => expect(first().map((one) => one.textContent)).toEqual(['归档…']));
    await addIncomingStep(id, 'archive', on('2026-08-05'));
    await waitFor(() => expect(first()).toEqual([]));
  });

  it('to several is registered for all of them or for none', async () => {
    const id = await registerIncoming(FACTS, null, '梁晓禾');
    const people = [guest('周启明'), guest('沈若兰')];
    await addIncomingStep(id, 'pass', on('2026-08-04'), { person: guest('沈若兰') });
    const passed = addIncomingSteps(id, 'pass', on('2026-08-05'), { people, others: 'keep' });
    await expect(passed).rejects.toThrow('沈若兰正在看这件');
    expect(await stepsOf(id)).toHaveLength(1);
    // Taken back first, both have a copy from now on.
    await addIncomingSteps(id, 'pass', on('2026-08-05'), { people });
    expect((await stepsOf(id)).map(({ backOn }) => backOn)).toEqual(['2026-08-05', null, null]);
  });
});

describe('照传阅单登记', () => {
  const LEADERS = ['甲', '乙', '丙', '丁'].map((name, at) => ({
    ...{
      id: `0000000${at}-0000-4000-8000-000000000000`,
      name,
      post: '副主席',
      duties: '',
      rank: at,
      sample: 0 as const,
    },
  }));

  async function shownPaper() {
    await store().leaders.clear();
    await store().leaders.bulkAdd(LEADERS);
    const id = await registerIncoming(FACTS, null, '梁晓禾');
    rememberRegistrar('梁晓禾');
    const [office] = await store().settings.toArray();
    if (!office) throw new Error('no office');
    const user = show(<IncomingDetail incomingId={id} office={office} />);
    await screen.findByRole('button', { name: /送甲/ });
    return { id, user };
  }
  const passes = async (id: string) =>
    (await stepsOf(id)).map(({ step, person, on: day, backOn }) => [
      ...[step, person?.name ?? '', day, backOn],
    ]);

  it('registers all who signed by one form, with their days, and closes the paper', async () => {
    const { id, user } = await shownPaper();
    const [first] = LEADERS;
    if (!first) throw new Error('no leader');
    const person = {
      source: 'leader' as const,
      id: first.id,
      name: '甲',
      unit: '',
      post: '副主席',
    };
    await addIncomingStep(id, 'pass', on('2026-08-05'), { person });
    await screen.findByRole('button', { name: /送乙/ });
    await user.keyboard('{F7}');
    const day = await screen.findByLabelText('乙签阅日期');
    fireEvent.mouseDown(day);
    fireEvent.change(day, { target: { value: '2026-08-06' } });
    fireEvent.keyDown(day, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await user.click(screen.getByRole('checkbox', { name: '都看过了，同时办结' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await stepsOf(id)).length).toBe(5));
    const today = todayNow();
    expect(await passes(id)).toEqual([
      ['pass', '甲', '2026-08-05', today],
      ['pass', '乙', '2026-08-06', '2026-08-06'],
      ['pass', '丙', today, today],
      ['pass', '丁', today, today],
      ['close', '', today, null],
    ]);
    expect((await store().incoming.get(id))?.closedOn).toBe(today);
  });

  it('registers nothing of whoever has not signed, and closes nothing then', async () => {
    const { id, user } = await shownPaper();
    await user.keyboard('{F7}');
    await user.click(await screen.findByRole('checkbox', { name: '都看过了，同时办结' }));
    await user.click(screen.getByRole('checkbox', { name: '丙已签阅' }));
    expect(screen.queryByRole('checkbox', { name: '都看过了，同时办结' })).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await stepsOf(id)).length).toBe(3));
    expect((await passes(id)).map(([, name]) => name)).toEqual(['甲', '乙', '丁']);
    expect((await store().incoming.get(id))?.closedOn).toBeNull();
    await screen.findByRole('button', { name: /送丙/ });
    // The last one goes by the key that there is for that.
    expect(screen.queryByRole('button', { name: /照传阅单登记/ })).toBeNull();
  });
});
