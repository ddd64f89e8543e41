import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DRAFT, lastSaved, open, ROUND, TEXT } from '../open-workspace';

const NAMES = { people: [], units: [], places: [], terms: [] };
const FAULTY = {
  ...TEXT,
  body: [
    { type: 'paragraph' as const, runs: [{ text: '请按装设备,做好准备。' }] },
    { type: 'paragraph' as const, runs: [{ text: '各科室,请按时到会。' }] },
  ],
};
const FACTS = {
  names: NAMES,
  exceptions: [],
  sayings: { forbidden: [], fixed: [] },
  kept: [],
  off: [],
  signed: { store: '', lines: '' },
};

const bodyOf = (document: ReturnType<typeof lastSaved>) =>
  document?.body.map((block) => (block.type === 'paragraph' ? block.runs[0]?.text : ''));

async function openPanel(part: Parameters<typeof open>[0] = {}) {
  const opened = open({ opened: FAULTY, proofFacts: FACTS, ...part });
  await opened.user.click(await screen.findByRole('button', { name: /^校对/ }));
  const panel = await screen.findByRole('region', { name: '校对' });
  await within(panel).findByText(/^校对：(必改|没有查出)/);
  return { ...opened, panel };
}
const card = (panel: HTMLElement, words: string) => {
  const [place] = within(panel)
    .getAllByRole('listitem')
    .filter((one) => one.closest('ol') && one.querySelector('mark')?.textContent === words);
  if (!place) throw new Error(`no card of ${words}`);
  return within(place);
};

describe('校对 beside the sheet', () => {
  it('lists what was found, marks it in the text, and accepts one as one step', async () => {
    const { panel, user, done } = await openPanel();
    const mark = screen.getByRole('textbox', { name: '正文' }).querySelector('.proof-mark');
    expect(mark).toHaveTextContent('按装');
    expect(mark?.getAttribute('title')).toContain('建议改为“安装”');
    await user.click(card(panel, '按装').getByRole('button', { name: '采纳' }));
    await waitFor(() => expect(bodyOf(lastSaved(done))?.[0]).toBe('请安装设备,做好准备。'));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(bodyOf(lastSaved(done))).toEqual(bodyOf(FAULTY)));
  });

  it('accepts all of a rule at once', async () => {
    const { panel, user, done } = await openPanel();
    await user.click(card(panel, ',').getByRole('button', { name: /^全部采纳.*（2处）$/ }));
    await waitFor(() =>
      expect(bodyOf(lastSaved(done))).toEqual(['请按装设备，做好准备。', '各科室，请按时到会。']),
    );
  });

  it('goes from one to the next by F7, and Enter accepts', async () => {
    const { panel, user, done } = await openPanel();
    const at = () => panel.querySelector('[aria-current] mark')?.textContent;
    await user.keyboard('{F7}');
    const first = at();
    await user.keyboard('{F7}');
    expect(at()).not.toBeUndefined();
    await user.keyboard('{Shift>}{F7}{/Shift}');
    expect(at()).toBe(first);
    // The keyboard stays with the list, also when the text has been read again.
    for (let left = panel.querySelectorAll('mark').length; left > 0; left -= 1) {
      await waitFor(() => expect(document.activeElement).toHaveTextContent('采纳'));
      await user.keyboard('{Enter}');
      await waitFor(() => expect(panel.querySelectorAll('mark')).toHaveLength(left - 1));
    }
    expect(within(panel).getByText('校对：没有查出差错（错别字没有查）')).toBeVisible();
    await waitFor(() =>
      expect(bodyOf(lastSaved(done))).toEqual(['请安装设备，做好准备。', '各科室，请按时到会。']),
    );
  });

  it('leaves one alone once, and a word for good', async () => {
    const { panel, user, done } = await openPanel();
    await user.click(card(panel, '按装').getByRole('button', { name: '始终忽略' }));
    expect(done.setProofException).toHaveBeenCalledWith(
      expect.objectContaining({ words: '按装' }),
      true,
    );
    await user.click(card(panel, '按装').getByRole('button', { name: '忽略一次' }));
    const [places] = done.setIgnoredPlaces.mock.lastCall ?? [];
    expect(done.setIgnoredPlaces).toHaveBeenCalledWith(
      [{ rule: 'words.wrong', words: '按装', place: expect.any(String) }],
      true,
    );
    // Remembered with the draft: the next time it is opened the place is not pointed at.
    cleanup();
    const said = { off: [], ignored: [...(places ?? [])] };
    const again = await openPanel({ proofSaid: said });
    expect(() => card(again.panel, '按装')).toThrow();
    await user.click(within(again.panel).getByText('本稿忽略的地方（1处）'));
    await user.click(within(again.panel).getByRole('button', { name: '恢复检查' }));
    expect(again.done.setIgnoredPlaces).toHaveBeenCalledWith(places, false);
  });

  it('leaves one alone by a key, once or for good', async () => {
    const { panel, user, done } = await openPanel();
    await user.keyboard('{F7}');
    const first = panel.querySelector('[aria-current] mark')?.textContent;
    await user.keyboard('{Shift>}{Delete}{/Shift}');
    expect(done.setProofException).toHaveBeenCalledWith(
      expect.objectContaining({ words: first }),
      true,
    );
    await user.keyboard('{Delete}');
    expect(done.setIgnoredPlaces).toHaveBeenCalledWith([expect.anything()], true);
    // In the text the keys do what they do in every text.
    await user.keyboard('{Escape}{Delete}');
    expect(done.setIgnoredPlaces).toHaveBeenCalledTimes(1);
  });

  it('is led to the text by Enter where only a person can say what to write', async () => {
    const runs = [{ text: '请于2026年2月30日前报送。' }];
    const opened = { ...TEXT, body: [{ type: 'paragraph' as const, runs }] };
    const { panel, user, done } = await openPanel({ opened });
    await user.keyboard('{F7}');
    expect(panel.querySelector('[aria-current] mark')?.textContent).toBe('2026年2月30日');
    await user.keyboard('{Enter}');
    expect(done.setIgnoredPlaces).not.toHaveBeenCalled();
    expect(document.activeElement?.closest('.proof')).toBeNull();
  });

  it('switches a rule off from the finding, for this draft or for good, and on again', async () => {
    const { panel, user, done } = await openPanel();
    const choose = async (name: RegExp) => {
      await user.click(card(panel, '按装').getByRole('button', { name: /^不查此项/ }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    await choose(/^本稿不查/);
    expect(done.setProofRule).toHaveBeenLastCalledWith('words.wrong', true, 'draft');
    await choose(/^以后都不查/);
    expect(done.setProofRule).toHaveBeenLastCalledWith('words.wrong', true, 'office');
    cleanup();
    const again = await openPanel({
      proofSaid: { off: ['words.wrong'], ignored: [] },
      proofFacts: { ...FACTS, off: ['punctuation.half-width'] },
    });
    expect(() => card(again.panel, '按装')).toThrow();
    await user.click(within(again.panel).getByText('没有查的规则（2项）'));
    for (const [rule, where] of [
      ['words.wrong', 'draft'],
      ['punctuation.half-width', 'office'],
    ] as const) {
      const at = where === 'draft' ? 0 : 1;
      const back = within(again.panel).getAllByRole('button', { name: '恢复检查' })[at];
      if (back) await user.click(back);
      expect(again.done.setProofRule).toHaveBeenLastCalledWith(rule, false, where);
    }
  });

  it('shows what is excepted for good, and looks at it again when asked', async () => {
    const kept = [{ words: '按装', rule: 'x' }];
    const { panel, user, done } = await openPanel({ proofFacts: { ...FACTS, kept } });
    await user.click(within(panel).getByText('始终忽略的词（1个）'));
    await user.click(within(panel).getByRole('button', { name: '恢复检查' }));
    expect(done.setProofException).toHaveBeenCalledWith(kept[0], false);
  });

  it('only looks at a signed text', async () => {
    const rounds = [{ ...ROUND, kind: 'signed' as const, document: FAULTY }];
    const { panel } = await openPanel({ draft: { ...DRAFT, state: 'signed' }, rounds });
    expect(within(panel).queryByRole('button', { name: '采纳' })).toBeNull();
    expect(within(panel).getByText(/文字已锁定/)).toBeVisible();
  });

  it('is told of before a text is exported, once, and a clean one is exported without a question', async () => {
    const file = { token: 't', name: '通知.docx', folder: '/桌面', notice: '' };
    const { user, done } = await openPanel();
    done.exportWord.mockResolvedValue(file);
    const exportIt = () => user.click(screen.getByRole('button', { name: '导出Word' }));
    await exportIt();
    const sheet = await screen.findByRole('region', { name: '校对结果' });
    expect(sheet).toHaveTextContent('“按装”→“安装”');
    expect(screen.getAllByText(/校对还有\d处/)).not.toEqual([]);
    expect(done.exportWord).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '照样导出' }));
    await waitFor(() => expect(done.exportWord).toHaveBeenCalledTimes(1));
    await screen.findByText(/校对：必改/, { selector: '.notice-bar span' });
    await exportIt();
    await waitFor(() => expect(done.exportWord).toHaveBeenCalledTimes(2));
    cleanup();
    const clean = await openPanel({ opened: TEXT });
    clean.done.exportWord.mockResolvedValue(file);
    await clean.user.click(screen.getByRole('button', { name: '导出Word' }));
    await waitFor(() => expect(clean.done.exportWord).toHaveBeenCalledTimes(1));
  });

  it('is told of before a text goes out, and refuses nothing', async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole('button', { name: /^稿次/ }));
    await user.click(screen.getByRole('button', { name: '送审' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^校对：必改\d处/)).toHaveTextContent('错别字没有查');
    await user.click(within(dialog).getByRole('button', { name: '去看' }));
    expect(await screen.findByRole('region', { name: '校对' })).toBeVisible();
  });
});
