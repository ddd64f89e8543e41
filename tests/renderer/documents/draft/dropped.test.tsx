import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { withOffice } from '../../meetings/office';
import { open, TEXT } from './open-workspace';

withOffice();

const drop = (field: HTMLElement, text: string, files: File[] = []) =>
  fireEvent.drop(field, {
    dataTransfer: {
      files,
      types: files.length > 0 ? ['Files'] : ['text/plain'],
      getData: (type: string) => (type === 'text/plain' ? text : ''),
    },
  });

function field() {
  open({ opened: { ...TEXT, cc: '市民政局' } });
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '抄送' });
  box.setSelectionRange(0, 0);
  return box;
}

describe('text dropped on a line of the sheet', () => {
  it('of several lines is joined into one, and that is said', async () => {
    const box = field();
    expect(drop(box, '市委办公室\n市政府办公室')).toBe(false);
    await waitFor(() => expect(box).toHaveValue('市委办公室市政府办公室市民政局'));
    await screen.findByText(/换行1处去掉，连成一行/);
  });

  it('with a mark of secrecy is refused before anything is written', async () => {
    const box = field();
    expect(drop(box, '机密★1年')).toBe(false);
    await screen.findByText(/涉密/);
    expect(box).toHaveValue('市民政局');
  });

  it('that goes in as it is is left to the browser, which moves it; files are taken elsewhere', () => {
    const box = field();
    expect(drop(box, '市委办公室')).toBe(true);
    drop(box, '一\n二', [new File(['x'], 'x.docx')]);
    expect(box).toHaveValue('市民政局');
  });
});
