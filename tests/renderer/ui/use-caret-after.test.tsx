import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useCaretAfter } from '../../../renderer/ui/use-caret-after';

/** A box into which 市民政局 is put at its beginning; the text comes when `arrive` is called. */
function Box({ late }: { late: { arrive: (text?: string) => void } }) {
  const element = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('各有关单位：');
  const [, draw] = useState(0);
  const caretAfter = useCaretAfter(() => element.current);
  const put = () => {
    const next = `市民政局、${text}`;
    caretAfter(next, 4);
    late.arrive = (other) => setText(other ?? next);
    draw((count) => count + 1);
  };
  return (
    <>
      <textarea ref={element} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={put}>
        put
      </button>
    </>
  );
}

function show() {
  const late = { arrive: (_text?: string) => {} };
  render(<Box late={late} />);
  fireEvent.click(screen.getByRole('button'));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  return { late, box };
}

const frames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('the caret after a text that the program puts into a box', () => {
  it('stands where it was said, however many frames the text takes', async () => {
    const { late, box } = show();
    await act(frames);
    act(() => late.arrive());
    expect(box.value).toBe('市民政局、各有关单位：');
    expect([box.selectionStart, box.selectionEnd]).toEqual([4, 4]);
  });

  it('is left alone where another text came instead, and later', () => {
    const { late, box } = show();
    act(() => late.arrive('市委办公室'));
    expect(box.selectionStart).toBe(5);
    act(() => late.arrive());
    expect(box.selectionStart).toBe(11);
  });

  it('is put once: what is typed behind it moves it on', () => {
    const { late, box } = show();
    act(() => late.arrive());
    fireEvent.change(box, { target: { value: '市民政局啊、各有关单位：', selectionStart: 5 } });
    expect(box.selectionStart).toBe(5);
  });
});
