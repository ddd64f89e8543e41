import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { open, TEXT } from './open-workspace';

const BULLETIN: OfficialDocument = {
  ...TEXT,
  format: 'bulletin',
  head: { ...TEXT.head, mark: { kind: 'printed', name: '示例市政协简报' } },
  note: '编辑：宋小川\n共印60份',
  dispatch: [{ label: '报', text: '省政协办公厅。' }],
};

/** Whether a field stands below another one on the sheet. */
const isBelow = (one: string, other: string): boolean => {
  const at = (name: string) => screen.getByRole('textbox', { name });
  const position = at(other).compareDocumentPosition(at(one));
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
};

describe('what a 简报 says of its printing', () => {
  it('stands below 报, 送 on the sheet, as it is printed', () => {
    open({ opened: BULLETIN });
    expect(isBelow('附注', '报')).toBe(true);
  });

  it('stands where a 附注 stands in any other paper', () => {
    open({ opened: { ...BULLETIN, format: 'general' } });
    expect(isBelow('附注', '报')).toBe(false);
  });

  it('keeps its place as long as somebody writes in it', async () => {
    const { user } = open({ opened: BULLETIN });
    const note = screen.getByRole('textbox', { name: '附注' });
    await user.click(note);
    await user.type(note, '{enter}此件公开');
    expect(note).toHaveFocus();
    expect(note).toHaveValue('编辑：宋小川\n共印60份\n此件公开');
    expect(isBelow('附注', '报')).toBe(true);
    await user.click(screen.getByRole('textbox', { name: '报' }));
    await waitFor(() => expect(isBelow('附注', '报')).toBe(false), { timeout: 10_000 });
  }, 30_000);
});
