import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import type { DraftRound } from '#shared/model/draft';
import { DRAFT, open, ROUND, TEXT } from './open-workspace';

const OUT = { ...DRAFT, state: 'inReview' as const };
const panel = async (user: ReturnType<typeof open>['user']) => {
  await user.click(screen.getByRole('button', { name: /^稿次/ }));
  return screen.findByRole('region', { name: '稿次' });
};
const primary = (region: HTMLElement) =>
  [...region.querySelectorAll('.ant-btn-primary')].map((button) => button.textContent);
const at = (region: HTMLElement) => region.querySelector('[aria-current=step]')?.textContent;

describe('稿次 as a line', () => {
  it.each<[string, Parameters<typeof open>[0], string, string]>([
    ['a new draft', {}, '起草', '送审'],
    ['a paper that is out', { draft: OUT, rounds: [ROUND] }, '送审', '登记退回修改'],
    [
      'one that came back unchanged',
      { rounds: [{ ...ROUND, returnedOn: '2026-08-04' }] },
      '退回',
      '签发',
    ],
    [
      'a signed one',
      { draft: { ...DRAFT, state: 'signed' }, rounds: [{ ...ROUND, kind: 'signed' }] },
      '签发',
      '编号',
    ],
  ])('%s has one next step', async (_what, part, step, next) => {
    const { user } = open(part);
    const region = await panel(user);
    expect(at(region)).toBe(step);
    expect(primary(region)).toEqual([next]);
  });

  it('asks whose changes a paper carries: nobody is ticked beforehand, and one of them is said', async () => {
    const { user, done } = open({ draft: OUT, rounds: [{ ...ROUND, people: ['孟青', '贺知秋'] }] });
    await user.click(screen.getByRole('button', { name: '登记退回修改' }));
    const dialog = await screen.findByRole('dialog');
    for (const box of within(dialog).getAllByRole('checkbox')) expect(box).not.toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: '登记退回' }));
    expect(await screen.findByText('还没有填：谁作了修改。')).toBeInTheDocument();
    expect(done.recordReturn).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole('checkbox', { name: '贺知秋有修改' }));
    await user.click(within(dialog).getByRole('button', { name: '登记退回' }));
    await waitFor(() => expect(done.recordReturn).toHaveBeenCalled());
    expect(done.recordReturn.mock.calls[0]?.[1].people).toEqual(['贺知秋']);
  });

  it('says what 会签 still lacks until the paper is signed', async () => {
    const cosigns = '会签还有1家没有答复：市住房和城乡建设局。';
    const { user } = open({ draft: OUT, rounds: [ROUND], cosigns });
    expect(within(await panel(user)).getByText(cosigns)).toBeInTheDocument();
    cleanup();
    const signed = open({
      draft: { ...DRAFT, state: 'signed' },
      rounds: [{ ...ROUND, kind: 'signed' }],
      cosigns,
    });
    expect(within(await panel(signed.user)).queryByText(cosigns)).toBeNull();
  });

  it('takes a paper back that nobody changed', async () => {
    const { user, done } = open({ draft: OUT, rounds: [ROUND] });
    await user.click(screen.getByRole('button', { name: '登记退回修改' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: '没有修改' }));
    await user.click(within(dialog).getByRole('button', { name: '登记退回' }));
    await waitFor(() => expect(done.recordReturn).toHaveBeenCalled());
    expect(done.recordReturn.mock.calls[0]?.[1].people).toEqual([]);
  });

  it('counts what was changed while the paper is out, and shows the first change', async () => {
    const { user, title } = open({ draft: OUT, rounds: [ROUND] });
    expect(screen.queryByText(/送审后改动/)).toBeNull();
    await user.type(title, '二');
    await user.click(await screen.findByRole('button', { name: '送审后改动1处' }));
    expect(await screen.findByText('第1行，共1行有改动')).toBeInTheDocument();
    expect(document.querySelector('.compare-active')).toHaveTextContent('关于学习的通知二');
  });

  it('exports every frozen version as it went out, under its name', async () => {
    const before: OfficialDocument = { ...TEXT, title: ['关于学习的通知初稿'] };
    const first: DraftRound = { ...ROUND, document: before, returnedOn: '2026-08-04' };
    const { user, done } = open({ rounds: [first] });
    const region = await panel(user);
    await user.click(within(region).getByRole('button', { name: '导出这一稿' }));
    await waitFor(() => expect(done.exportWord).toHaveBeenCalled());
    expect(done.exportWord.mock.calls[0]?.[0]).toEqual(before);
    expect(done.exportWord.mock.calls[0]?.[2]).toBe('关于学习的通知初稿（一稿送审稿）');
  });
});

describe('blanks', () => {
  const opened: OfficialDocument = {
    ...TEXT,
    title: ['关于××的通知'],
    signature: { mode: 'sealed', signers: ['政协示例市委员会'], date: '' },
  };

  it('are marked in title and body', async () => {
    const { user } = open({
      opened: { ...opened, body: [{ type: 'paragraph', runs: [{ text: '定于____召开。' }] }] },
    });
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveClass('sheet-field-blank');
    expect(document.querySelector('.body-editor .text-blank')).toHaveTextContent('____');
    // The pages beside it show them too.
    await user.click(screen.getByRole('button', { name: '预览' }));
    await waitFor(() => expect(document.querySelector('.paged-blank')).toHaveTextContent('××'));
  });

  it('are none where the signature, or what was registered after it, has filled them in', async () => {
    const text: OfficialDocument = {
      ...opened,
      head: {
        ...opened.head,
        issueNumber: '示政协发〔2026〕××号',
        signatories: ['××'],
      },
    };
    const signed: DraftRound = { ...ROUND, kind: 'signed', people: ['贺知秋'], document: text };
    const locked = {
      draft: { ...DRAFT, state: 'signed' as const },
      opened: text,
      rounds: [signed],
    };
    const field = (name: string) => screen.getByRole('textbox', { name });
    const { leave } = open(locked);
    expect(field('签发人')).not.toHaveClass('sheet-field-blank');
    expect(field('签发人')).toHaveValue('××');
    expect(field('签发人')).toHaveAttribute('title', '印出来是“贺知秋”');
    // What nobody has filled in stays open.
    expect(field('发文字号')).toHaveClass('sheet-field-blank');
    expect(field('标题')).toHaveClass('sheet-field-blank');
    leave();
    open({
      ...locked,
      outgoing: {
        ...{ id: 'd', issueNumber: '示政协发〔2026〕7号', serialNumber: '', date: null },
        ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-06' },
      },
    });
    expect(field('发文字号')).not.toHaveClass('sheet-field-blank');
  });

  it('are named when the paper goes out, which asks nothing', async () => {
    const { user } = open({ opened });
    const region = await panel(user);
    await user.click(within(region).getByRole('button', { name: '送审' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('还有2处没有填');
    expect(dialog).toHaveTextContent('标题：“关于××的通知”');
    expect(dialog).toHaveTextContent('成文日期：没有填');
  });

  it('are not named a second time by proofreading, which has them too', async () => {
    const faulty = {
      ...opened,
      body: [{ type: 'paragraph' as const, runs: [{ text: '请按装设备，于××月报来。' }] }],
    };
    const facts = {
      ...{ names: { people: [], units: [], places: [], terms: [] }, exceptions: [], kept: [] },
      ...{ sayings: { forbidden: [], fixed: [] }, off: [], signed: { store: '', lines: '' } },
    };
    const { user } = open({ opened: faulty, proofFacts: facts });
    await user.click(screen.getByRole('button', { name: '导出Word' }));
    const said = await screen.findByRole('region', { name: '校对结果' });
    expect(document.querySelector('.blank-list')).toHaveTextContent('于××月报来');
    expect(said).toHaveTextContent('按装');
    expect(said).not.toHaveTextContent('占位符');
    expect(screen.getAllByText(/还有\d处没有填，校对还有1处/)).not.toHaveLength(0);
  });

  it('are asked about once before export and before the signature', async () => {
    const { user, done } = open({ opened });
    await user.click(screen.getByRole('button', { name: '导出Word' }));
    expect(await screen.findByText('标题：“关于××的通知”')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '先去填写' }));
    expect(done.exportWord).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '导出Word' }));
    // The first question may still be on its way out.
    await waitFor(() => expect(document.querySelectorAll('.blank-list')).toHaveLength(2));
    await user.click(screen.getAllByRole('button', { name: '照样导出' }).at(-1) as HTMLElement);
    await waitFor(() => expect(done.exportWord).toHaveBeenCalledTimes(1));
    await user.click(screen.getByRole('button', { name: '导出Word' }));
    await waitFor(() => expect(done.exportWord).toHaveBeenCalledTimes(2));
    const region = await panel(user);
    await user.click(within(region).getByRole('button', { name: '签发' }));
    await user.click(await screen.findByRole('button', { name: '照样签发' }));
    expect(await screen.findByLabelText('签发人')).toBeInTheDocument();
  });
});
