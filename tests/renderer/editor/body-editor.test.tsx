import './jsdom-gaps';
import { render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { act, Suspense, use } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { BodyEditor, type BodyEditorProps } from '../../../renderer/editor/BodyEditor';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

async function show(props: Partial<BodyEditorProps> = {}) {
  let editor: Editor | null = null;
  const onChange = vi.fn<BodyEditorProps['onChange']>();
  const all: BodyEditorProps = {
    value: [p('甲'), p('乙'), p('丙')],
    label: '正文',
    onChange,
    onReady: (ready) => {
      editor = ready ?? editor;
    },
    ...props,
  };
  const view = render(<BodyEditor {...all} />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  const live = () => {
    if (!editor) throw new Error('no editor');
    return editor as Editor;
  };
  const again = (next: Partial<BodyEditorProps>) =>
    view.rerender(<BodyEditor {...all} {...next} />);
  return { onChange, live, again };
}

describe('BodyEditor', () => {
  it('reports a key press with every other block the same object', async () => {
    const value = [p('甲'), p('乙'), p('丙')];
    const { live, onChange } = await show({ value });
    const { view } = live();
    act(() => view.dispatch(view.state.tr.insertText('了', 5)));
    const blocks = onChange.mock.calls[0]?.[0];
    expect(blocks).toEqual([p('甲'), p('乙了'), p('丙')]);
    expect(blocks?.[0]).toBe(value[0]);
    expect(blocks?.[2]).toBe(value[2]);
  });

  it('shows a value from outside by replacing only what differs', async () => {
    const value = [p('甲'), p('乙'), p('丙')];
    const { live, again, onChange } = await show({ value });
    const before = [...live().view.dom.children];
    again({ value: [value[0] as Block, p('新'), value[2] as Block] });
    const after = [...live().view.dom.children];
    expect(live().view.dom.textContent).toBe('甲新丙');
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the page is hidden for a room that loads, and shown again before it has', async () => {
    const never = new Promise<null>(() => undefined);
    const Late = () => use(never);
    let editor: Editor | null = null;
    const shown = (
      <BodyEditor
        value={[]}
        label="正文"
        onChange={vi.fn()}
        onReady={(ready) => {
          editor = ready ?? editor;
        }}
      />
    );
    const page = (isLate: boolean) => (
      <Suspense>
        {shown}
        {isLate && <Late />}
      </Suspense>
    );
    const { rerender } = render(page(false));
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const { view } = editor as unknown as Editor;
    act(() => view.dispatch(view.state.tr.insertText('护城河', 1)));
    rerender(page(true));
    expect(view.dom.isConnected).toBe(false);
    rerender(page(false));
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    expect(view.dom.isConnected).toBe(true);
    expect(view.dom.textContent).toBe('护城河');
  });

  it('shows the value of before again when asked to (undo)', async () => {
    const value = [p('甲')];
    const { live, again } = await show({ value, revision: 1 });
    const { view } = live();
    act(() => view.dispatch(view.state.tr.insertText('了', 2)));
    expect(view.dom.textContent).toBe('甲了');
    again({ value, revision: 2, selection: { anchor: 2, head: 2 } });
    expect(view.dom.textContent).toBe('甲');
    expect(view.state.selection.from).toBe(2);
  });

  it('cannot be typed in when it is locked, and says its name', async () => {
    const { again } = await show({ readOnly: true });
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveAttribute(
      'contenteditable',
      'false',
    );
    again({ readOnly: false });
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveAttribute(
      'contenteditable',
      'true',
    );
  });

  it('shows its hint only while it is empty', async () => {
    const { live } = await show({ value: [], hint: '正文' });
    const frame = document.querySelector('.body-editor');
    expect(frame).toHaveAttribute('data-empty', 'true');
    const { view } = live();
    act(() => view.dispatch(view.state.tr.insertText('字', 1)));
    expect(frame).toHaveAttribute('data-empty', 'false');
  });

  it('underlines a wrong structure number with its reason', async () => {
    const heading = (text: string): Block => ({ type: 'heading', level: 1, runs: [{ text }] });
    await show({ value: [heading('一、甲'), heading('三、乙')] });
    const wrong = document.querySelectorAll('.number-problem');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toHaveTextContent('三、');
    expect(wrong[0]).toHaveAttribute('title', expect.stringContaining('二、'));
  });

  it('marks blanks, a moment after they are typed and never under an input method', async () => {
    const { live } = await show({ value: [p('定于××召开'), p('乙')] });
    const marked = () =>
      [...document.querySelectorAll('.text-blank')].map((one) => one.textContent);
    expect(marked()).toEqual(['××']);
    const { view } = live();
    const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
    act(() => view.dispatch(view.state.tr.insertText('xx', view.state.doc.content.size - 1)));
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(marked()).toEqual(['××']);
    composing.mockRestore();
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(marked()).toEqual(['××', 'xx']);
  });
});
