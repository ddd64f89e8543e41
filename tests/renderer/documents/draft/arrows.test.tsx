import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, TEXT } from './open-workspace';

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const arrow = (key: 'ArrowUp' | 'ArrowDown', more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

describe('arrow keys on the sheet', () => {
  it('lead from the title through the fields into the body and back', async () => {
    open({ opened: { ...TEXT, addressees: '各县区政协：' } });
    field('标题').focus();
    field('标题').setSelectionRange(7, 7);
    arrow('ArrowDown');
    expect(field('主送机关')).toHaveFocus();
    expect(field('主送机关').selectionStart).toBe(0);
    arrow('ArrowDown');
    // The browser is asked first whether it has a line to go to.
    await waitFor(() => expect(field('正文')).toHaveFocus());
    expect(getSelection()?.anchorOffset).toBe(0);
    arrow('ArrowUp');
    expect(field('主送机关')).toHaveFocus();
    expect(field('主送机关').selectionStart).toBe('各县区政协：'.length);
  });

  it('stay in a field that has a line to go to, and with Shift', async () => {
    open({ opened: { ...TEXT, title: ['关于学习的', '通知'] } });
    field('标题').focus();
    field('标题').setSelectionRange(2, 2);
    arrow('ArrowDown');
    field('标题').setSelectionRange(8, 8);
    arrow('ArrowDown', { shiftKey: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(field('标题')).toHaveFocus();
  });
});
