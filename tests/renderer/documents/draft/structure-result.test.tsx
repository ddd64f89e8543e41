import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { DRAFT, lastSaved, open } from './open-workspace';

const TEXT = `XD-2026-0031
政协示例市委员会文件
示政协发〔2026〕3号
关于做好走访工作的报告
市委：
现将有关情况报告如下。
一、走访了城区。
二、走访了乡镇。
政协示例市委员会
2026年3月5日`;

async function dropped(part: Parameters<typeof open>[0] = {}, text = TEXT) {
  const opened = open({ draft: { ...DRAFT, type: '其他' }, opened: emptyDocument(), ...part });
  const result = { name: '走访.docx', blocks: rawFromText(text), leftOut: [], notes: [] };
  opened.done.chooseFiles.mockResolvedValue([{ name: result.name, read: async () => result }]);
  await opened.user.click(screen.getByRole('button', { name: '导入' }));
  const shown = await screen.findByRole('region', { name: '排版结果' });
  return { ...opened, result: shown, dialog: screen.getByRole('dialog') };
}
const row = (result: HTMLElement, words: string) => {
  const line = within(result)
    .getAllByRole('listitem')
    .find((item) => item.textContent?.endsWith(words));
  if (!line) throw new Error(`No line ${words}`);
  return line;
};
const nameOf = (result: HTMLElement, words: string) =>
  within(row(result, words)).getByRole('button').textContent;

describe('the result of 智能排版', () => {
  it('names every line, and which it did not recognise', async () => {
    const { result, dialog } = await dropped();
    expect(nameOf(result, '示政协发〔2026〕3号')).toBe('发文字号');
    expect(nameOf(result, '关于做好走访工作的报告')).toBe('标题');
    expect(nameOf(result, '市委：')).toBe('主送机关');
    expect(nameOf(result, '一、走访了城区。')).toBe('一级标题');
    expect(nameOf(result, '2026年3月5日')).toBe('成文日期');
    expect(nameOf(result, 'XD-2026-0031')).toBe('没有认出，作正文');
    expect(dialog).toHaveTextContent('“XD-2026-0031”没有认出是哪一项');
  });

  it('gives a line another role by a click, and is adopted so with kind, issuer and seal', async () => {
    const { result, dialog, user, done } = await dropped();
    await user.click(within(row(result, '市委：')).getByRole('button'));
    await user.click(await screen.findByText('称呼', { selector: '.ant-select-item *' }));
    expect(nameOf(result, '市委：')).toBe('称呼');
    await user.click(within(dialog).getByText('不盖章'));
    // Signed by the committee: it issues.
    expect(within(dialog).getByTitle('政协示例市委员会')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '采用' }));
    await waitFor(() => expect(lastSaved(done)?.salutation).toBe('市委：'));
    expect(lastSaved(done)?.addressees).toBe('');
    expect(lastSaved(done)?.signature?.mode).toBe('unsealed');
    expect(done.changeFacts).toHaveBeenCalledWith({ type: '报告', issuerId: 'i1' });
  });

  it('keeps what was put right by hand when the kind is chosen afterwards', async () => {
    const { result, dialog, user, done } = await dropped();
    await user.click(within(row(result, '市委：')).getByRole('button'));
    await user.click(await screen.findByText('称呼', { selector: '.ant-select-item *' }));
    await user.click(within(dialog).getByRole('combobox', { name: '文种' }));
    await user.click(await screen.findByText('请示', { selector: '.ant-select-item *' }));
    await user.click(screen.getByRole('button', { name: '采用' }));
    await waitFor(() => expect(done.changeFacts).toHaveBeenCalled());
    expect(done.changeFacts.mock.calls[0]?.[0]).toMatchObject({ type: '请示' });
    await waitFor(() => expect(lastSaved(done)?.salutation).toBe('市委：'));
  });

  it('makes a new draft of the chosen kind and issuer where the present one has words of its own', async () => {
    const { user, done } = await dropped({
      draft: DRAFT,
      opened: { ...emptyDocument(), title: ['通知'] },
    });
    // The draft is a 通知; the text is not.
    await user.click(screen.getByRole('button', { name: '标题像“报告”，改为报告' }));
    await user.click(await screen.findByRole('button', { name: '新建文稿' }));
    await waitFor(() => expect(done.createDraft).toHaveBeenCalled());
    expect(done.createDraft.mock.calls[0]?.[1]).toEqual({ type: '报告', issuerId: 'i1' });
  });
});

const PIECES = `示例政协简报
第8期
政协示例市委员会办公室　2026年9月4日
市政协调研城市更新
9月1日，市政协调研组到老城区调研。
读书会走进校园
9月2日，读书会在市第一中学举行。
民生提案“回头看”
9月3日，提案委员会回访3件民生提案。`;

describe('a 简报 of several pieces', () => {
  it('gets the titles of its pieces by one click', async () => {
    const { result, dialog, user, done } = await dropped({}, PIECES);
    expect(nameOf(result, '读书会走进校园')).toBe('正文');
    expect(dialog).toHaveTextContent('正文里有2行像各篇的标题：“读书会走进校园”“民生提案“回头看””');
    await user.click(screen.getByRole('button', { name: '这2行都作一级标题' }));
    for (const title of ['读书会走进校园', '民生提案“回头看”'])
      expect(nameOf(result, title)).toBe('一级标题');
    expect(nameOf(result, '市政协调研城市更新')).toBe('标题');
    expect(dialog).not.toHaveTextContent('像各篇的标题');
    await user.click(screen.getByRole('button', { name: '采用' }));
    await waitFor(() =>
      expect(lastSaved(done)?.body.filter(({ type }) => type === 'heading')).toHaveLength(2),
    );
  });

  it('may have them all alike, the first one too', async () => {
    const { result, user } = await dropped({}, PIECES);
    await user.click(screen.getByRole('button', { name: '连同第一篇，3篇的标题一样排' }));
    for (const title of ['市政协调研城市更新', '读书会走进校园', '民生提案“回头看”'])
      expect(nameOf(result, title)).toBe('一级标题');
  });
});

describe('文种 and 发文主体 of a draft', () => {
  it('are changed on the sheet; a title that names a kind proposes it', async () => {
    const { user, title, done } = open({
      draft: { ...DRAFT, type: '其他' },
      opened: emptyDocument(),
    });
    await user.type(title, '关于走访的请示');
    await user.click(await screen.findByRole('button', { name: '标题像“请示”，改为请示' }));
    expect(done.changeFacts).toHaveBeenLastCalledWith({ type: '请示' });
    await user.click(screen.getByRole('combobox', { name: '发文主体' }));
    await user.click(
      await screen.findByText('政协示例市委员会', { selector: '.ant-select-item *' }),
    );
    expect(done.changeFacts).toHaveBeenLastCalledWith({ issuerId: 'i1' });
  });

  it('stay as they are once it is signed', () => {
    open({ draft: { ...DRAFT, type: '其他', state: 'signed' } });
    expect(screen.getByRole('combobox', { name: '文种' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /标题像/ })).toBeNull();
  });
});
