import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { ImportResult } from '#shared/ipc';
import type { DraftRound } from '#shared/model/draft';
import type { ComingFile } from '../../../../renderer/documents/draft/import-flow';
import { flushTyped } from '../../../../renderer/ui/unsaved/unsaved';
import { withStore } from '../../data/desktop';
import { DRAFT, lastSaved, open, ROUND, TEXT } from './open-workspace';

/** A file that reads as these lines. */
const coming = (
  name: string,
  lines: string[],
  leftOut: ImportResult['leftOut'] = [],
): ComingFile => ({
  name,
  read: async () => ({
    name,
    leftOut,
    notes: [],
    blocks: lines.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
  }),
});

describe('DraftWorkspace', () => {
  it('saves by itself after a key, and keeps several title lines', async () => {
    const { done, user, title } = open();
    await user.type(title, '{Enter}补充');
    await waitFor(() => expect(done.save).toHaveBeenCalled());
    await waitFor(() => expect(lastSaved(done)?.title).toEqual(['关于学习的通知', '补充']));
  });

  it('saves the last key when the page is left at once, and when the window closes', async () => {
    const first = open();
    await first.user.type(first.title, '甲');
    first.leave();
    await waitFor(() => expect(lastSaved(first.done)?.title).toEqual(['关于学习的通知甲']));
    const second = open();
    await second.user.type(second.title, '乙');
    expect(await flushTyped()).toBe(true);
    expect(lastSaved(second.done)?.title).toEqual(['关于学习的通知乙']);
  });

  it('undoes fields by Ctrl+Z, one history for the sheet', async () => {
    const { user, title } = open();
    await user.type(title, '甲');
    await user.keyboard('{Control>}z{/Control}');
    expect(title).toHaveValue('关于学习的通知');
    await user.keyboard('{Control>}y{/Control}');
    expect(title).toHaveValue('关于学习的通知甲');
  });

  it('says the page, and jumps to a heading by the outline', async () => {
    const body = [
      { type: 'paragraph' as const, runs: [{ text: '前言。' }] },
      { type: 'heading' as const, level: 1 as const, runs: [{ text: '一、总体要求' }] },
    ];
    const { user } = open({ opened: { ...TEXT, body } });
    expect(await screen.findByText('第1页／共1页')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '大纲▴' }));
    await user.click(await screen.findByRole('menuitem', { name: '一、总体要求' }));
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveFocus();
  });

  it('finds and replaces across title and body with one undo', async () => {
    const { user, title } = open();
    await user.keyboard('{Control>}h{/Control}');
    const panel = screen.getByLabelText('查找和替换');
    await user.type(within(panel).getByRole('textbox', { name: '查找' }), '学习');
    expect(panel).toHaveTextContent('共2处');
    await user.type(within(panel).getByRole('textbox', { name: '替换为' }), '调研');
    await user.click(within(panel).getByRole('button', { name: '全部替换' }));
    expect(title).toHaveValue('关于调研的通知');
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveTextContent('请认真调研。');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(title).toHaveValue('关于学习的通知');
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveTextContent('请认真学习。');
  });

  it('says at once that a typed mark of secrecy has to go, and neither exports nor freezes it', async () => {
    const { done, user, title } = open();
    await user.type(title, '{Enter}保密期限：10年 机密');
    const bar = await screen.findByText(/这里写有“保密期限：10年 机密”/);
    expect(bar).toHaveTextContent('请立即删去');
    await user.keyboard('{Control>}e{/Control}');
    await screen.findByText(/没有生成任何文件。这里写有/);
    expect(done.exportWord).not.toHaveBeenCalled();
    await user.clear(title);
    await user.type(title, '关于学习的通知');
    await waitFor(() => expect(screen.queryByText(/^这里写有/)).toBeNull());
  });

  it('offers a whole text pasted into the title of an empty sheet, with its table and its seal', async () => {
    const { done, user, title } = open({
      draft: { ...DRAFT, type: '其他' },
      opened: emptyDocument(),
    });
    await user.click(title);
    const words = '请各委室按照分工抓好落实，认真做好走访前的准备工作。'.repeat(6);
    await user.paste(
      `关于走访安排的通知\n各委室：\n${words}\n委室\t时间\n提案委\t3月\n政协示例市委员会办公室\n2026年3月5日`,
    );
    await user.click(await screen.findByRole('button', { name: '采用' }));
    await waitFor(() => expect(lastSaved(done)?.title).toEqual(['关于走访安排的通知']));
    expect(lastSaved(done)?.body.map(({ type }) => type)).toEqual(['paragraph', 'table']);
    expect(lastSaved(done)?.signature?.mode).toBe('sealed');
  });

  it('refuses a secrecy mark pasted into a field before anything is written', async () => {
    const { done, user, title } = open();
    await user.click(title);
    await user.paste('机密★1年');
    expect(await screen.findByText(/国家秘密标志/)).toBeInTheDocument();
    expect(title).toHaveValue('关于学习的通知');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(done.save).not.toHaveBeenCalled();
  });

  it('adds elements when asked, with the issuer and the day proposed', async () => {
    const { user } = open();
    expect(screen.queryByRole('textbox', { name: '落款署名' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /添加要素/ }));
    await user.click(await screen.findByText('落款（署名、成文日期）'));
    expect(screen.getByRole('textbox', { name: '落款署名' })).toHaveValue('政协示例市委员会办公室');
    expect(screen.getByRole('textbox', { name: '成文日期' })).toHaveValue('2026年8月1日');
    await user.click(screen.getByRole('button', { name: '去掉落款' }));
    expect(screen.queryByRole('textbox', { name: '落款署名' })).toBeNull();
  });

  it('locks a signed text, says who signed, and offers the way back', async () => {
    const signed: DraftRound = { ...ROUND, kind: 'signed', people: ['贺知秋'] };
    const { user, title, done } = open({ draft: { ...DRAFT, state: 'signed' }, rounds: [signed] });
    expect(title).toHaveAttribute('readonly');
    expect(screen.getByText(/贺知秋签发/)).toHaveTextContent('以纸质签批件为准');
    await user.click(screen.getByRole('button', { name: '退回签发人' }));
    await user.click(await screen.findByRole('button', { name: '登记退回签发人' }));
    expect(await screen.findByText('还没有填：退回原因。')).toBeInTheDocument();
    expect(done.returnToSigner).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('退回原因'), '日期有误');
    await user.click(screen.getByRole('button', { name: '登记退回签发人' }));
    await waitFor(() =>
      expect(done.returnToSigner).toHaveBeenCalledWith(
        expect.objectContaining({ note: '日期有误', registeredBy: '梁晓禾' }),
      ),
    );
  });

  it('saves what is typed before it is frozen', async () => {
    const { user, title, done } = open({ rounds: [{ ...ROUND, returnedOn: '2026-08-04' }] });
    await user.type(title, '甲');
    await user.click(screen.getByRole('button', { name: '稿次 · 一稿' }));
    await user.click(screen.getByRole('button', { name: '送审' }));
    await user.type(await screen.findByLabelText('送谁审阅'), '孟青{Enter}');
    await user.click(screen.getByRole('button', { name: '登记送审' }));
    await waitFor(() => expect(done.sendForReview).toHaveBeenCalled());
    expect(lastSaved(done)?.title).toEqual(['关于学习的通知甲']);
    expect(done.sendForReview.mock.calls[0]?.[0].people).toEqual(['孟青']);
    expect(done.save.mock.invocationCallOrder[0]).toBeLessThan(
      done.sendForReview.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('exports nothing from an empty draft and shows a failure in its own words', async () => {
    const empty = open({ opened: emptyDocument() });
    await empty.user.click(screen.getByRole('button', { name: '导出Word' }));
    expect(screen.getByText(/还没有文字/)).toHaveTextContent('没有生成任何文件');
    expect(empty.done.exportWord).not.toHaveBeenCalled();
    empty.leave();
    const full = open();
    full.done.exportWord.mockRejectedValueOnce(new Error('目标文件正被别的程序打开。'));
    await full.user.keyboard('{Control>}e{/Control}');
    expect(await screen.findByText('目标文件正被别的程序打开。')).toBeInTheDocument();
    full.done.exportWord.mockResolvedValueOnce({
      token: 't',
      name: '甲.docx',
      folder: '/f',
      notice: '',
    });
    await full.user.keyboard('{Control>}e{/Control}');
    await full.user.click(await screen.findByRole('button', { name: '打开所在文件夹' }));
    expect(full.done.revealFile).toHaveBeenCalledWith('t');
    expect(full.done.exportWord.mock.calls[1]?.[2]).toBe('关于学习的通知');
  });

  it('structures an imported file into an empty draft and names what was left out', async () => {
    const { user, title, done } = open({ opened: emptyDocument() });
    const lines = ['关于学习的通知', '各科室：', '请认真学习。'];
    const came = coming('通知.docx', lines, [{ what: '图片', count: 2 }]);
    done.chooseFiles.mockResolvedValueOnce([came]);
    await user.click(screen.getByRole('button', { name: '导入' }));
    const dialog = (await screen.findByText('排版结果')).closest<HTMLElement>('.ant-modal');
    if (!dialog) throw new Error('no dialog');
    expect(dialog).toHaveTextContent('图片2处');
    expect(dialog).toHaveTextContent('文字未动');
    await user.click(within(dialog).getByRole('button', { name: /采\s?用/ }));
    expect(title).toHaveValue('关于学习的通知');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(title).toHaveValue('');
  });

  it('puts an import into a new draft when this one has text of its own', async () => {
    const { user, title, done } = open();
    done.chooseFiles.mockResolvedValueOnce([coming('a.txt', ['新的一篇'])]);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await user.click(await screen.findByRole('button', { name: '新建文稿' }));
    expect(done.createDraft).toHaveBeenCalledOnce();
    expect(title).toHaveValue('关于学习的通知');
  });

  it('several files chosen or dropped at once each become a draft of their own', async () => {
    const { user, done, title } = open({ opened: emptyDocument() });
    const files = [coming('a.txt', ['甲']), coming('b.txt', ['乙'])];
    done.chooseFiles.mockResolvedValueOnce(files);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await waitFor(() => expect(done.importEach).toHaveBeenCalledOnce());
    expect(done.importEach.mock.calls[0]?.[0]).toBe(files);
    const dropped = [new File(['甲'], '甲.txt'), new File(['乙'], '乙.txt')];
    fireEvent.drop(title, { dataTransfer: { types: ['Files'], files: dropped } });
    await waitFor(() => expect(done.importEach).toHaveBeenCalledTimes(2));
    expect(done.importEach.mock.calls[1]?.[0].map(({ name }) => name)).toEqual([
      '甲.txt',
      '乙.txt',
    ]);
    expect(title).toHaveValue('');
  });

  it('does not put a structured text over words that were written while it was structured', async () => {
    const { user, title } = open();
    fireEvent.click(screen.getByRole('button', { name: '智能排版' }));
    fireEvent.change(title, { target: { value: '关于学习的通知二' } });
    await user.click(await screen.findByRole('button', { name: /采\s?用/ }));
    expect(title).toHaveValue('关于学习的通知二');
    expect(await screen.findByText(/没有采用/)).toBeInTheDocument();
  });

  it('shows what differs from a version that went out', async () => {
    const before = { ...TEXT, title: ['关于认真学习的通知'] };
    const { user } = open({ rounds: [{ ...ROUND, document: before }] });
    await user.click(screen.getByRole('button', { name: /^稿次/ }));
    await user.click(await screen.findByRole('button', { name: '与现在的文字比对' }));
    expect(await screen.findByText(/1处不同/)).toBeInTheDocument();
    expect(screen.getByText('认真', { selector: 'del' })).toBeInTheDocument();
  });

  it('compares with the very text on the sheet, not with that of a moment ago', async () => {
    const { user, title } = open({ rounds: [ROUND] });
    await user.click(screen.getByRole('button', { name: /^稿次/ }));
    const compare = await screen.findByRole('button', { name: '与现在的文字比对' });
    // The pause after which the preview follows (350 ms) does not end.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    fireEvent.change(title, { target: { value: '关于再学习的通知' } });
    fireEvent.click(compare);
    for (let time = 0; time < 300 && !screen.queryByText(/\d处不同/); time += 1)
      await act(async () => {
        vi.advanceTimersByTime(1);
        await new Promise<void>((resolve) => setImmediate(resolve));
      });
    expect(screen.getByText(/\d处不同/)).toHaveTextContent('1处不同');
  });

  describe('a signed text', () => {
    const SIGNED = {
      draft: { ...DRAFT, state: 'signed' as const },
      rounds: [{ ...ROUND, kind: 'signed' as const, people: ['贺知秋'] }],
      opened: {
        ...TEXT,
        signature: { mode: 'sealed' as const, signers: ['政协示例市委员会办公室'], date: '' },
      },
    };

    describe('with a register', () => {
      withStore();
      it('asks first for its number, and registers it beside the text', async () => {
        const { user, done } = open(SIGNED);
        await user.click(screen.getByRole('button', { name: '编号' }));
        const form = await screen.findByRole('group', { name: '编号' });
        await user.type(within(form).getByLabelText('发文字号'), '示政协办发〔2026〕12号');
        await user.clear(within(form).getByLabelText('登记人'));
        await user.type(within(form).getByLabelText('登记人'), '梁晓禾');
        await user.click(within(form).getByRole('button', { name: '登记编号' }));
        await waitFor(() => expect(done.register).toHaveBeenCalled());
        expect(done.register.mock.calls[0]?.[0]).toMatchObject({
          issueNumber: '示政协办发〔2026〕12号',
          // The day of the signature.
          date: '2026-08-03',
          copies: null,
          registeredBy: '梁晓禾',
        });
        expect(done.save).not.toHaveBeenCalled();
      });

      it('offers the day of the signature where another one is typed in the text', async () => {
        const signature = { ...SIGNED.opened.signature, date: '2026年7月30日' };
        const { user, done } = open({ ...SIGNED, opened: { ...SIGNED.opened, signature } });
        await user.click(screen.getByRole('button', { name: '编号' }));
        const form = await screen.findByRole('group', { name: '编号' });
        expect(within(form).getByLabelText('成文日期')).toHaveValue('2026年7月30日');
        const offer = { name: '用签发日期：2026年8月3日' };
        await user.click(within(form).getByRole('button', offer));
        expect(within(form).queryByRole('button', offer)).toBeNull();
        await user.clear(within(form).getByLabelText('登记人'));
        await user.type(within(form).getByLabelText('登记人'), '梁晓禾');
        await user.click(within(form).getByRole('button', { name: '登记编号' }));
        await waitFor(() => expect(done.register).toHaveBeenCalled());
        expect(done.register.mock.calls[0]?.[0]).toMatchObject({ date: '2026-08-03' });
      }, 20_000);
    });

    it('is exported with what was registered; its own words stay', async () => {
      const outgoing = {
        id: 'd',
        issueNumber: '示政协办发〔2026〕12号',
        serialNumber: '',
        copies: 45,
        date: '2026-08-03',
        printedOn: null,
        registeredBy: '梁晓禾',
        registeredOn: '2026-08-04',
      };
      const { user, done } = open({ ...SIGNED, outgoing });
      expect(screen.getByText(/已编示政协办发〔2026〕12号/)).toBeInTheDocument();
      await user.click(screen.getAllByRole('button', { name: '导出Word' })[0] as HTMLElement);
      await waitFor(() => expect(done.exportWord).toHaveBeenCalled());
      const [document] = done.exportWord.mock.calls[0] ?? [];
      expect(document?.head.issueNumber).toBe('示政协办发〔2026〕12号');
      expect(document?.signature?.date).toBe('2026年8月3日');
      expect(document?.body).toEqual(TEXT.body);
    });

    it('that was taken up again is exported as it reads', async () => {
      const outgoing = {
        id: 'd',
        issueNumber: '示政协办发〔2026〕12号',
        serialNumber: '',
        copies: null,
        date: null,
        printedOn: null,
        registeredBy: '梁晓禾',
        registeredOn: '2026-08-04',
      };
      const draft = { ...DRAFT, state: 'returned' as const };
      const { user, done } = open({ ...SIGNED, draft, outgoing });
      await user.click(screen.getAllByRole('button', { name: '导出Word' })[0] as HTMLElement);
      // Its date was on record only: the text itself has none.
      await user.click(await screen.findByRole('button', { name: '照样导出' }));
      await waitFor(() => expect(done.exportWord).toHaveBeenCalled());
      expect(done.exportWord.mock.calls[0]?.[0].head.issueNumber).toBe('');
    });
  });
});
