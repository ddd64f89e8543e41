import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { DRAFT, lastSaved, open, TEXT } from './open-workspace';

const WHOLE: OfficialDocument = {
  ...emptyDocument(),
  head: {
    ...emptyDocument().head,
    mark: { kind: 'preprinted' },
    issueNumber: '示政协办发〔2026〕3号',
  },
  title: ['关于开展学习的', '通知'],
  addressees: '各县区政协：',
  body: [
    { type: 'heading', level: 1, runs: [{ text: '一、总体要求' }] },
    { type: 'paragraph', runs: [{ text: '请' }, { text: '认真', bold: true }, { text: '学习。' }] },
    {
      type: 'table',
      headerRows: 1,
      rows: [[{ lines: [[{ text: '甲' }]] }, { lines: [[{ text: '乙' }]] }]],
    },
  ],
  attachments: [{ name: '学习安排', body: [{ type: 'paragraph', runs: [{ text: '周一。' }] }] }],
  signature: { mode: 'unsealed', signers: ['政协示例市委员会办公室'], date: '2026年8月1日' },
  note: '（联系人：××）',
  cc: '市委办公室。',
};

/** What an event of the clipboard puts there or finds there. */
class Clipboard {
  readonly data = new Map<string, string>();
  readonly files = [];
  get types() {
    return [...this.data.keys()];
  }
  getData = (type: string) => this.data.get(type) ?? '';
  setData = (type: string, text: string) => void this.data.set(type, text);
  clearData = () => this.data.clear();
}

function clip(kind: 'copy' | 'cut' | 'paste', target: Element, clipboard = new Clipboard()) {
  const event = createEvent[kind](target, { clipboardData: clipboard as unknown as DataTransfer });
  fireEvent(target, event);
  return clipboard;
}

const selectAll = (target: Element) => fireEvent.keyDown(target, { key: 'a', ctrlKey: true });
const body = () => screen.getByRole('textbox', { name: '正文' });

describe('the whole text selected by Ctrl+A', () => {
  it('is copied from the title as from the body: as text, as HTML, and without head and 版记', () => {
    const { title } = open({ opened: WHOLE });
    for (const place of [title, body()]) {
      place.focus();
      selectAll(place);
      const { data } = clip('copy', place);
      expect(data.get('text/plain')).toBe(
        '关于开展学习的\n通知\n各县区政协：\n一、总体要求\n请认真学习。\n甲\t乙\n附件：学习安排\n' +
          '政协示例市委员会办公室\n2026年8月1日\n（联系人：××）\n附件\n学习安排\n周一。',
      );
      const html = data.get('text/html') ?? '';
      const page = new DOMParser().parseFromString(html, 'text/html');
      expect(page.querySelector('strong')?.textContent).toBe('认真');
      expect(page.querySelectorAll('td')).toHaveLength(2);
      expect(page.body.textContent).toContain('通知各县区政协：一、总体要求');
      expect(page.body.textContent).not.toContain('市委办公室。');
      fireEvent.keyDown(place, { key: 'Escape' });
    }
  });

  it('comes back in an empty draft as the same title and body, in one step', async () => {
    const first = open({ opened: WHOLE });
    selectAll(first.title);
    const clipboard = clip('copy', first.title);
    first.leave();
    const { title, done, user } = open({
      draft: { ...DRAFT, type: '其他' },
      opened: emptyDocument(),
    });
    clip('paste', title, clipboard);
    await waitFor(() => expect(lastSaved(done)).toBeDefined());
    const { head, cc, ...main } = WHOLE;
    expect(lastSaved(done)).toEqual({ ...main, head: emptyDocument().head, cc: '' });
    expect(cc + head.issueNumber).not.toBe('');
    await user.keyboard('{Control>}z{/Control}');
    expect(title).toHaveValue('');
    expect(body()).toHaveTextContent('');
  });

  it('pasted into a draft with words of its own is text at the cursor and replaces nothing', async () => {
    const first = open({ opened: WHOLE });
    selectAll(first.title);
    const clipboard = clip('copy', first.title);
    first.leave();
    const { title, done } = open();
    clip('paste', body(), clipboard);
    await waitFor(() => expect(lastSaved(done)).toBeDefined());
    expect(title).toHaveValue('关于学习的通知');
    expect(body()).toHaveTextContent('请认真学习。');
    expect(body()).toHaveTextContent('一、总体要求');
  });

  it('is deleted in one step that one undo takes back, head and 版记 stay', async () => {
    const { title, done, user } = open({ opened: WHOLE });
    body().focus();
    selectAll(body());
    fireEvent.keyDown(body(), { key: 'Delete' });
    expect(title).toHaveValue('');
    expect(body()).toHaveTextContent('');
    expect(await screen.findByText(/已删去.*Ctrl\+Z/)).toBeInTheDocument();
    await waitFor(() => expect(lastSaved(done)?.title).toEqual([]));
    expect(lastSaved(done)).toMatchObject({ head: WHOLE.head, cc: WHOLE.cc, signature: null });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(lastSaved(done)).toEqual(WHOLE));
    expect(title).toHaveValue('关于开展学习的\n通知');
  });

  it('is cut: copied and deleted', () => {
    const { title } = open();
    selectAll(title);
    const { data } = clip('cut', title);
    expect(data.get('text/plain')).toBe('关于学习的通知\n请认真学习。');
    expect(title).toHaveValue('');
    expect(body()).toHaveTextContent('');
  });

  it('gives way to what is typed', async () => {
    const { title, user } = open();
    await user.click(title);
    await user.keyboard('{Control>}a{/Control}新');
    expect(title).toHaveValue('新');
    expect(body()).toHaveTextContent('');
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(title).toHaveValue('关于学习的通知');
    expect(body()).toHaveTextContent('请认真学习。');
  });

  it('has ended once words came by no key: the next key does not take them away again', () => {
    const { title } = open({ opened: WHOLE });
    title.focus();
    selectAll(title);
    // As dictation or a panel of characters does.
    fireEvent.input(title, { target: { value: '关于听写的通知' } });
    fireEvent.keyDown(title, { key: '的' });
    expect(title).toHaveValue('关于听写的通知');
    expect(body()).toHaveTextContent('认真学习。');
  });

  it('has ended once words were dropped on the sheet: the next key is one of these words', () => {
    const { title } = open({ opened: WHOLE });
    title.focus();
    selectAll(title);
    fireEvent.drop(title, { dataTransfer: { types: ['text/plain'], getData: () => '的' } });
    fireEvent.keyDown(title, { key: '的' });
    expect(title).toHaveValue('关于开展学习的\n通知');
    expect(body()).toHaveTextContent('认真学习。');
  });

  it('gives way to what is pasted, but not to a mark of secrecy', async () => {
    const { title, user } = open();
    await user.click(title);
    await user.keyboard('{Control>}a{/Control}');
    const { data } = clip('copy', title);
    await user.paste('关于调研的通知');
    expect(title).toHaveValue('关于调研的通知');
    expect(body()).toHaveTextContent('');
    const own = new Clipboard();
    own.setData('text/html', data.get('text/html') ?? '');
    selectAll(title);
    clip('paste', title, own);
    expect(title).toHaveValue('关于学习的通知');
    expect(body()).toHaveTextContent('请认真学习。');
    selectAll(title);
    await user.paste('机密★1年');
    expect(await screen.findByText(/国家秘密标志/)).toBeInTheDocument();
    expect(title).toHaveValue('关于学习的通知');
    expect(body()).toHaveTextContent('请认真学习。');
  });

  it('that carries a mark of secrecy comes into no draft, however it was copied', async () => {
    const marked = {
      ...TEXT,
      body: [{ type: 'paragraph' as const, runs: [{ text: '机密★1年' }] }],
    };
    const first = open({ opened: marked });
    selectAll(first.title);
    const clipboard = clip('copy', first.title);
    first.leave();
    const { title } = open({ opened: emptyDocument() });
    clip('paste', title, clipboard);
    expect(await screen.findByText(/国家秘密标志/)).toBeInTheDocument();
    expect(title).toHaveValue('');
    expect(body()).toHaveTextContent('');
  });

  it('ends with an arrow, a click or another field; then keys act where the cursor is', async () => {
    for (const end of [
      (title: Element) => fireEvent.keyDown(title, { key: 'ArrowRight' }),
      (title: Element) => fireEvent.mouseDown(title),
      () => fireEvent.focus(body()),
    ]) {
      const { title, leave } = open();
      title.focus();
      selectAll(title);
      expect(document.querySelector('.sheet')).toHaveAttribute('data-whole', 'true');
      end(title);
      expect(document.querySelector('.sheet')).toHaveAttribute('data-whole', 'false');
      fireEvent.keyDown(title, { key: 'Delete' });
      expect(body()).toHaveTextContent('请认真学习。');
      leave();
    }
  });

  it('of a signed text is copied and never deleted', () => {
    const { title } = open({ draft: { ...DRAFT, state: 'signed' } });
    selectAll(title);
    expect(clip('cut', title).data.get('text/plain')).toBe('关于学习的通知\n请认真学习。');
    fireEvent.keyDown(title, { key: 'Delete' });
    expect(title).toHaveValue('关于学习的通知');
    expect(body()).toHaveTextContent('请认真学习。');
  });

  it('in another field stays with that field', () => {
    open({ opened: { ...TEXT, addressees: '各县区政协：' } });
    const addressees = screen.getByRole('textbox', { name: '主送机关' });
    selectAll(addressees);
    expect(document.querySelector('.sheet')).toHaveAttribute('data-whole', 'false');
  });
});

describe('a stretch selected by Shift and the arrows', () => {
  const OPENED: OfficialDocument = {
    ...TEXT,
    title: ['关于学习的通知'],
    addressees: '各县区政协：',
    body: ['第一段。', '第二段。', '第三段。'].map((text) => ({
      type: 'paragraph' as const,
      runs: [{ text }],
    })),
  };
  const shift = (target: Element, key: 'ArrowDown' | 'ArrowUp', times = 1) => {
    for (let time = 0; time < times; time += 1) fireEvent.keyDown(target, { key, shiftKey: true });
  };
  /** The cursor in the title behind 关于, everything to its end selected. */
  const inTitle = () => {
    const opened = open({ opened: OPENED });
    opened.title.focus();
    (opened.title as HTMLTextAreaElement).setSelectionRange(2, 7);
    return opened;
  };
  const copied = (target: Element) => clip('copy', target).data.get('text/plain');

  it('goes from the title on, one place more with each, and back', () => {
    const { title } = inTitle();
    shift(title, 'ArrowDown');
    expect(copied(title)).toBe('学习的通知\n各县区政协：');
    shift(title, 'ArrowDown', 2);
    expect(copied(title)).toBe('学习的通知\n各县区政协：\n第一段。\n第二段。');
    expect(document.querySelector('.sheet')).toHaveAttribute('data-places', 'addressees');
    shift(title, 'ArrowUp', 2);
    expect(copied(title)).toBe('学习的通知\n各县区政协：');
    shift(title, 'ArrowUp');
    expect(clip('copy', title).data.size).toBe(0);
  });

  it('has its words before it in the field first: only from the end of a field it goes on', () => {
    const { title } = inTitle();
    (title as HTMLTextAreaElement).setSelectionRange(2, 2);
    shift(title, 'ArrowDown');
    expect(document.querySelector('.sheet')).not.toHaveAttribute('data-places');
  });

  it('goes up from the head of the body, up to where the cursor stood', async () => {
    const { done } = open({ opened: OPENED });
    const text = body() as HTMLElement & { editor?: Editor };
    // From within 第二段 to the head of the body.
    const { state, view } = text.editor ?? raise();
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 9, 1)));
    shift(text, 'ArrowUp');
    expect(copied(text)).toBe('各县区政协：\n第一段。\n第二');
    shift(text, 'ArrowUp');
    expect(copied(text)).toBe('关于学习的通知\n各县区政协：\n第一段。\n第二');
    fireEvent.keyDown(text, { key: 'Delete' });
    await waitFor(() => expect(lastSaved(done)?.title).toEqual([]));
    expect(lastSaved(done)).toMatchObject({
      addressees: '',
      body: [
        { type: 'paragraph', runs: [{ text: '段。' }] },
        { type: 'paragraph', runs: [{ text: '第三段。' }] },
      ],
    });
  });

  it('is deleted, or gives way to what is typed, in one step that one undo takes back', async () => {
    const { title, done, user } = inTitle();
    shift(title, 'ArrowDown', 2);
    fireEvent.keyDown(title, { key: 'Backspace' });
    expect(title).toHaveValue('关于');
    expect(await screen.findByText(/选中的标题、正文等已删去/)).toBeInTheDocument();
    await waitFor(() => expect(lastSaved(done)?.body).toHaveLength(2));
    expect(lastSaved(done)).toMatchObject({ title: ['关于'], addressees: '' });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(lastSaved(done)).toEqual(OPENED));
  });

  it('of a signed text is copied and never deleted', () => {
    const { title } = open({ draft: { ...DRAFT, state: 'signed' }, opened: OPENED });
    title.focus();
    (title as HTMLTextAreaElement).setSelectionRange(0, 7);
    shift(title, 'ArrowDown');
    expect(clip('cut', title).data.get('text/plain')).toBe('关于学习的通知\n各县区政协：');
    expect(title).toHaveValue('关于学习的通知');
  });

  it('ends with any other arrow', () => {
    const { title } = inTitle();
    shift(title, 'ArrowDown');
    fireEvent.keyDown(title, { key: 'ArrowRight' });
    expect(document.querySelector('.sheet')).not.toHaveAttribute('data-places');
  });
});

function raise(): never {
  throw new Error('the body has no editor');
}
